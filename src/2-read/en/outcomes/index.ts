import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { isOfFirms } from '../firms.ts';
import { partyFrom } from '../parties/index.ts';
import { pillarsOf } from '../pillars.ts';
import { subjectBefore } from '../speech/subject.ts';
import type { Hit } from '../../text/hits.ts';
import { hitAt, says } from '../words.ts';
import { isAhead, isCheckable } from './checkable.ts';

/** Results: «signed a Memorandum of Understanding on rice», «two-way trade reached 1.1 billion USD», «the completion of the plant». */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    for (const sentence of draft.sentences) {
      if (draft.blocks[sentence.block]!.role !== 'body' || isOfFirms(draft, sentence)) continue;
      for (let i = sentence.from; i < sentence.to; i++) {
        const found = nounAt(draft, i, sentence) ?? verbAt(draft, i, sentence) ?? participleAt(draft, i, sentence);
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
  if (!hit || says(draft.tokens, i, 'up', 'year') || isAhead(draft, i, sentence) || isTopic(draft, i, sentence))
    return null;
  if (/^(?:\S+ ){1,8}(?:will|would|is (?:due|expected|scheduled|to)) /.test(draft.tokens.slice(hit.to, sentence.to)))
    return null;
  return outcomeOf(draft, i, endOf(draft, hit.to, sentence), hit.entry.values['status'] as ResultStatus, sentence);
}

/** `discussed the opening of an embassy`: spoken of, not done. */
function isTopic({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at - 1; i >= sentence.from && i > at - farthestTopic; i--)
    if (
      /^(?:discuss|review|consider|propos|prepar|plan|expedit|accelerat|speed|look|examin|seek|sought|urg|support)/.test(
        tokens.wordAt(i),
      )
    )
      return true;
  return says(tokens, at - 1, 'towards', 'toward', 'until', 'before', 'on', 'about');
}

const farthestTopic = 9;

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
  'fall',
  'drop',
  'decline',
  'soar',
  'shrink',
  'top',
  'expand',
]);

function verbAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  const hit = hitAt(draft, 'outcome-verbs', i);
  const { form, status, plain } = (hit?.entry.values ?? {}) as Record<string, string>;
  if (!hit || status === 'none' || isAhead(draft, i, sentence)) return null;
  const grown = growing.has(plain!) && form === 'past' ? growthOf(draft, i, hit.to, sentence) : null;
  if (grown || (growing.has(plain!) && plain !== 'reach')) return grown;
  const isThanked = form === 'ing' && says(tokens, i - 1, 'for');
  if (form !== 'past' && !isThanked) return null;
  const subject = subjectBefore(draft, i, sentence);
  if (subject.isPassive && !subject.isNegated) return passiveOf(draft, i, hit, status as ResultStatus, sentence);
  if (plain === 'reach' || isBackground(draft, i, plain!, sentence)) return null;
  if (!isThanked && !subject.party && !subject.isCarried && !subject.isPassive) return null;
  if (subject.isNegated || subject.isPassive || (plain === 'conclude' && /visit|talks/.test(tokens.slice(i, i + 8))))
    return null;
  const end = endOf(draft, hit.to, sentence);
  const isBegun = status === 'started' && says(tokens, hit.to, 'building', 'work', 'construction');
  if (end <= hit.to || (!isBegun && !isCheckable(draft, hit.to, end))) return null;
  const told = outcomeOf(draft, i, end, status as ResultStatus, sentence);
  return isThanked ? { ...told, date: dateWithin(draft, told) } : told;
}

/** «The two countries established ties in 1962»: what is long past tells how things are, not what came of a promise. */
function isBackground(draft: Draft, at: number, plain: string, sentence: Sentence): boolean {
  const { publishedOn } = draft.article;
  if (plain !== 'establish' || !publishedOn) return false;
  const year = draft.dates.find(({ from, to }) => from >= at && to <= sentence.to)?.edtf.slice(0, 4);
  return year !== undefined && Number(year) < Number(publishedOn.slice(0, 4)) - 1;
}

/** «A school was handed over to Khammouane province on Saturday»: the whole clause is what was done. */
function passiveOf(
  draft: Draft,
  i: number,
  verb: Hit,
  status: ResultStatus,
  sentence: Sentence,
): OutcomeMention | null {
  const from = clauseStart(draft, i, sentence);
  const isWork = ['build', 'construct', 'inaugurate', 'open', 'complete', 'link'].includes(verb.entry.values['plain']!);
  if (!(isWork || isCheckable(draft, from, i)) || pointsBack(draft, from, i)) return null;
  if (
    verb.entry.values['plain'] === 'reach' &&
    !/agreement|consensus|deal|understanding/i.test(draft.tokens.slice(from, i))
  )
    return null;
  const isReached = verb.entry.values['plain'] === 'reach';
  const isPart = / of \d/.test(draft.tokens.slice(from, i)) || isPartly(draft, from, i);
  return outcomeOf(
    draft,
    from,
    endOf(draft, verb.to, sentence),
    isPart ? 'progress' : isReached ? 'completed' : status,
    sentence,
  );
}

function clauseStart(draft: Draft, at: number, sentence: Sentence): number {
  const { tokens } = draft;
  let from = at;
  while (from > sentence.from) {
    const isEdge =
      (tokens.isMark(from - 1, ',') && !tokens.isGlued(from)) ||
      tokens.isMark(from - 1, ';') ||
      tokens.isMark(from - 1, ')') ||
      (tokens.isMark(from - 1, '-') && !tokens.isGlued(from)) ||
      says(tokens, from - 1, 'that', 'while', 'where', 'when', 'after') ||
      (says(tokens, from - 1, 'and') && hitAt(draft, 'speech-verbs', from - 2) !== undefined);
    const opener = isEdge && tokens.isMark(from - 1, ',') ? interposedFrom(draft, from - 1, sentence) : null;
    if (isEdge && opener === null) break;
    from = opener ?? from - 1;
  }
  return from;
}

/** Where the comma stands that opens what is put between: `a link, closed since 2011, was reopened`. */
function interposedFrom({ tokens }: Draft, closing: number, sentence: Sentence): number | null {
  for (let i = closing - 1; i > sentence.from && i > closing - longestSubject; i--) {
    if (!tokens.isMark(i, ',')) continue;
    return /(?:ed|built|begun|cut)$/.test(tokens.wordAt(i + 1)) || says(tokens, i + 1, 'which', 'who', 'a', 'an')
      ? i
      : null;
  }
  return null;
}

/** `The agreement was signed by …` points at what was told before. */
function pointsBack({ tokens }: Draft, from: number, verb: number): boolean {
  const isBare = verb - from <= 4 && says(tokens, from, 'the', 'this', 'it', 'they', 'these', 'both');
  return (
    isBare &&
    says(
      tokens,
      from + 1,
      'agreement',
      'agreements',
      'document',
      'documents',
      'deal',
      'memorandum',
      'accord',
      'treaty',
      'contract',
      'was',
      'were',
      'has',
      'statement',
    )
  );
}

/** `Half of the road has been paved`. */
function isPartly({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (says(tokens, i, 'half', 'most', 'percent', 'part', 'partly', 'cent')) return true;
  return false;
}

/** «the interconnector, inaugurated in October,»: what was done is told of a thing in passing. */
function participleAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  const hit = hitAt(draft, 'outcome-verbs', i);
  const { form, status, plain } = (hit?.entry.values ?? {}) as Record<string, string>;
  if (!hit || form !== 'past' || status === 'none' || growing.has(plain!)) return null;
  const end = tokens.isMark(i - 1, ',') ? i - 1 : i;
  const thing = draft.things.find(({ to, kind }) => to === end && (kind === 'project' || kind === 'instrument'));
  if (!thing || thing.from < sentence.from || !draft.dates.some(({ from }) => from === hit.to + 1 || from === hit.to))
    return null;
  const from = says(tokens, thing.from - 1, 'the', 'a', 'an') ? thing.from - 1 : thing.from;
  const date = draft.dates.find((each) => each.from >= hit.to)!;
  return outcomeOf(draft, from, date.to, status as ResultStatus, sentence);
}

/** «Trade between the neighbours almost quadrupled to $10.5 billion»: growth that a figure shows. */
function growthOf(draft: Draft, i: number, verbTo: number, sentence: Sentence): OutcomeMention | null {
  const end = endOf(draft, verbTo, sentence);
  const hasGrowth = draft.quantities.some(
    ({ from, to, unit }) =>
      from >= verbTo &&
      to <= sentence.to &&
      (unit === 'percent' ||
        says(draft.tokens, i, 'quadrupled', 'doubled', 'tripled') ||
        /for the first time|record/.test(draft.tokens.slice(from, sentence.to))),
  );
  let from = sentence.from;
  for (let at = i - 1; at >= sentence.from && at > i - 10; at--) if (hitAt(draft, 'metrics', at)) from = at;
  const start = clauseStart(draft, i, sentence);
  return hasGrowth && from < i
    ? outcomeOf(
        draft,
        i - start < longestSubject ? start : from,
        Math.max(end, sentenceFigureEnd(draft, verbTo, sentence)),
        'progress',
        sentence,
      )
    : null;
}

const longestSubject = 14;

function sentenceFigureEnd(draft: Draft, from: number, sentence: Sentence): number {
  const last = draft.quantities.findLast((quantity) => quantity.from >= from && quantity.to <= sentence.to);
  return last?.to ?? from;
}

function endOf(draft: Draft, from: number, sentence: Sentence): number {
  const { tokens } = draft;
  for (let i = from; i < sentence.to; i++) {
    if (
      [';', ',', '"', '('].some((mark) => tokens.isMark(i, mark)) &&
      !(tokens.isMark(i, ',') && tokens.isGlued(i + 1))
    )
      return i;
    if (tokens.isMark(i, '.') && i >= sentence.to - 2) return i;
    if (
      says(tokens, i, 'and') &&
      (partyFrom(draft, i + 1) || hitAt(draft, 'speech-verbs', i + 1) || hitAt(draft, 'outcome-verbs', i + 1))
    )
      return i;
    if (
      says(tokens, i, 'whose', 'which', 'that', 'while', 'here', 'during', 'following', 'amid', 'ending') ||
      (says(tokens, i, 'at') && says(tokens, i + 2, 'ceremony')) ||
      (says(tokens, i, 'as') && says(tokens, i + 1, 'part')) ||
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
