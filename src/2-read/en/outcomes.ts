import type { ResultStatus } from '../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence, Span } from '../mentions.ts';
import type { Stage } from '../pack.ts';
import { partyFrom } from './parties.ts';
import { pillarsOf } from './pillars.ts';
import { subjectBefore } from './speech/subject.ts';
import { TokenKind } from '../text/tokens.ts';
import { hitAt, says } from './words.ts';

/** Results: «signed a Memorandum of Understanding on rice», «two-way trade reached 1.1 billion USD», «the completion of the plant». */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    for (const sentence of draft.sentences) {
      if (draft.blocks[sentence.block]!.role !== 'body') continue;
      for (let i = sentence.from; i < sentence.to; i++) {
        const found = nounAt(draft, i, sentence) ?? verbAt(draft, i, sentence);
        if (!found || isSaid(draft, found)) continue;
        draft.outcomes.push(found);
        i = found.to - 1;
      }
    }
  },
};

/** What is promised is no result. */
function isSaid(draft: Draft, { from, to }: OutcomeMention): boolean {
  return draft.actions.some(({ action }) => action.from < to && from < action.to);
}

function nounAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const hit = hitAt(draft, 'outcome-nouns', i);
  if (!hit || says(draft.tokens, i, 'up', 'year') || isAhead(draft, i, sentence)) return null;
  return outcomeOf(draft, i, endOf(draft, hit.to, sentence), hit.entry.values['status'] as ResultStatus, sentence);
}

const growing = new Set([
  'reach',
  'hit',
  'rise',
  'grow',
  'increase',
  'climb',
  'surge',
  'jump',
  'exceed',
  'surpass',
  'double',
  'triple',
  'quadruple',
]);

function verbAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  const hit = hitAt(draft, 'outcome-verbs', i);
  const { form, status, plain } = (hit?.entry.values ?? {}) as Record<string, string>;
  if (!hit || status === 'none' || isAhead(draft, i, sentence)) return null;
  if (growing.has(plain!)) return form === 'past' ? growthOf(draft, i, hit.to, sentence) : null;
  const isThanked = form === 'ing' && says(tokens, i - 1, 'for');
  if (form !== 'past' && !isThanked) return null;
  const subject = subjectBefore(draft, i, sentence);
  if (subject.isPassive && !subject.isNegated && handed.has(plain!))
    return passiveOf(draft, i, hit.to, status as ResultStatus, sentence);
  if (!isThanked && !subject.party && !subject.isCarried && !subject.isPassive) return null;
  if (subject.isNegated || subject.isPassive || (plain === 'conclude' && /visit|talks/.test(tokens.slice(i, i + 8))))
    return null;
  const end = endOf(draft, hit.to, sentence);
  const isBegun = status === 'started' && says(tokens, hit.to, 'building', 'work', 'construction');
  if (end <= hit.to || (!isBegun && !isCheckable(draft, hit.to, end))) return null;
  const told = outcomeOf(draft, i, end, status as ResultStatus, sentence);
  return isThanked ? { ...told, date: dateWithin(draft, told) } : told;
}

const handed = new Set(['hand over', 'inaugurate', 'sign', 'open', 'complete', 'put into operation', 'adopt']);

/** «A school was handed over to Khammouane province on Saturday»: the whole clause is what was done. */
function passiveOf(
  draft: Draft,
  i: number,
  to: number,
  status: ResultStatus,
  sentence: Sentence,
): OutcomeMention | null {
  const { tokens } = draft;
  let from = i;
  while (
    from > sentence.from &&
    !tokens.isMark(from - 1, ',') &&
    !(tokens.isMark(from - 1, '-') && !tokens.isGlued(from))
  )
    from--;
  return isCheckable(draft, from, i) ? outcomeOf(draft, from, endOf(draft, to, sentence), status, sentence) : null;
}

/** «Trade between the neighbours almost quadrupled to $10.5 billion»: growth that a figure shows. */
function growthOf(draft: Draft, i: number, verbTo: number, sentence: Sentence): OutcomeMention | null {
  const end = endOf(draft, verbTo, sentence);
  const hasGrowth = draft.quantities.some(
    ({ from, to, unit }) =>
      from >= verbTo &&
      to <= sentence.to &&
      (unit === 'percent' || says(draft.tokens, i, 'quadrupled', 'doubled', 'tripled')),
  );
  let from = sentence.from;
  for (let at = i - 1; at >= sentence.from && at > i - 10; at--) if (hitAt(draft, 'metrics', at)) from = at;
  return hasGrowth && from < i
    ? outcomeOf(draft, from, Math.max(end, sentenceFigureEnd(draft, verbTo, sentence)), 'progress', sentence)
    : null;
}

function sentenceFigureEnd(draft: Draft, from: number, sentence: Sentence): number {
  const last = draft.quantities.findLast((quantity) => quantity.from >= from && quantity.to <= sentence.to);
  return last?.to ?? from;
}

/** A named thing, a figure or a document: what a stranger could check. */
function isCheckable(draft: Draft, from: number, to: number): boolean {
  const { tokens } = draft;
  for (let i = from; i < to; i++) {
    if (
      hitAt(draft, 'thing-cues', i) ||
      says(
        tokens,
        i,
        'agreement',
        'agreements',
        'memorandum',
        'accord',
        'document',
        'documents',
        'minutes',
        'plan',
        'treaty',
        'deal',
        'ties',
        'relations',
        'crossing',
        'embassy',
        'post',
        'statement',
      )
    )
      return true;
    if (tokens.kind[i] === TokenKind.number && !draft.dates.some((date) => date.from <= i && i < date.to)) return true;
  }
  return (
    draft.quantities.some((quantity) => quantity.from >= from && quantity.to <= to) ||
    draft.things.some((thing) => thing.from >= from && thing.to <= to)
  );
}

/** Whether the words speak of what is to come or of what is not. */
function isAhead({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - 12; i--) {
    if (says(tokens, i, 'will', 'would', 'shall', 'to', 'could', 'may', 'not', 'expected', 'denied', 'if', 'never'))
      return true;
    if (tokens.isMark(i, ',') || says(tokens, i, 'after', 'for')) return false;
  }
  return false;
}

function endOf(draft: Draft, from: number, sentence: Sentence): number {
  const { tokens } = draft;
  for (let i = from; i < sentence.to; i++) {
    if (
      ['.', ';', ',', '"', '('].some((mark) => tokens.isMark(i, mark)) &&
      !(tokens.isMark(i, ',') && tokens.isGlued(i + 1))
    )
      return i;
    if (
      says(tokens, i, 'and') &&
      (partyFrom(draft, i + 1) || hitAt(draft, 'speech-verbs', i + 1) || hitAt(draft, 'outcome-verbs', i + 1))
    )
      return i;
    if (
      says(tokens, i, 'whose', 'which', 'that', 'while', 'here') ||
      (i > from && says(tokens, i, 'to') && draft.hits.startingAt('action-verbs').has(i + 1))
    )
      return i;
    const date = draft.dates.find((each) => each.from === i || each.from === i + 1);
    if (date && says(tokens, i, 'on')) return i;
  }
  return sentence.to;
}

function outcomeOf(draft: Draft, from: number, to: number, status: ResultStatus, sentence: Sentence): OutcomeMention {
  const what = { from, to };
  return {
    from,
    to,
    what,
    status,
    date: dateOf(draft, from, sentence),
    pillars: pillarsOf(draft, what),
    rule: `en/outcomes/${status}`,
  };
}

/** What somebody is thanked for was done on a day of its own, where one is told. */
function dateWithin({ dates }: Draft, { from, to }: Span): string | null {
  return dates.find((date) => date.from >= from && date.from <= to + 1)?.edtf ?? null;
}

function dateOf(draft: Draft, at: number, sentence: Sentence): string | null {
  const own = draft.dates.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  const date = own.find(({ from }) => from >= at) ?? own.at(-1);
  const day = date ?? (draft.encounters[0]?.date ? { edtf: draft.encounters[0].date } : null);
  return day?.edtf ?? null;
}
