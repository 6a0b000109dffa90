import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { isOfFirms } from '../firms.ts';
import { partyFrom } from '../parties/index.ts';
import { pillarsOf } from '../pillars.ts';
import { subjectBefore } from '../speech/subject.ts';
import type { Hit } from '../../text/hits.ts';
import { firstFrom, inside, lastBefore } from '../../text/spans.ts';
import { hitAt, says } from '../words.ts';
import { isAhead, isCheckable } from './checkable.ts';

/** Results: «signed a Memorandum of Understanding on rice», «two-way trade reached 1.1 billion USD», «the completion of the plant». */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    const promised = promisedIn(draft);
    for (const sentence of draft.sentences) {
      if (draft.blocks[sentence.block]!.role !== 'body' || isOfFirms(draft, sentence)) continue;
      for (let i = sentence.from; i < sentence.to; i++) {
        if (promised[i]) continue;
        const found = nounAt(draft, i, sentence) ?? verbAt(draft, i, sentence) ?? participleAt(draft, i, sentence);
        if (!found || promised.subarray(found.from, found.to).includes(1)) continue;
        draft.outcomes.push(found);
        i = found.to - 1;
      }
    }
  },
};

/** The tokens of what is promised, each marked: no result. */
function promisedIn({ tokens, actions }: Draft): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (const { action } of actions) marks.fill(1, action.from, action.to);
  return marks;
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
  'soar',
  'top',
  'expand',
]);

/** A fall is neither growth nor done. */
const falling = new Set(['fall', 'drop', 'decline', 'shrink']);

function verbAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  const hit = hitAt(draft, 'outcome-verbs', i);
  const { form, status, plain } = (hit?.entry.values ?? {}) as Record<string, string>;
  if (!hit || status === 'none' || isAhead(draft, i, sentence)) return null;
  if (falling.has(plain!)) return null;
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
  const year = inside(draft.dates, { from: at, to: sentence.to })[0]?.edtf.slice(0, 4);
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
  if (!hit || form !== 'past' || status === 'none' || growing.has(plain!) || falling.has(plain!)) return null;
  const end = tokens.isMark(i - 1, ',') ? i - 1 : i;
  const thing = inside(draft.things, { from: sentence.from, to: end }).find(
    ({ to, kind }) => to === end && (kind === 'project' || kind === 'instrument'),
  );
  const date = draft.dates[firstFrom(draft.dates, hit.to)];
  if (!thing || !date || date.from > hit.to + 1) return null;
  const from = says(tokens, thing.from - 1, 'the', 'a', 'an') ? thing.from - 1 : thing.from;
  return outcomeOf(draft, from, date.to, status as ResultStatus, sentence);
}

/** «Trade between the neighbours almost quadrupled to $10.5 billion»: growth that a figure shows. */
function growthOf(draft: Draft, i: number, verbTo: number, sentence: Sentence): OutcomeMention | null {
  const end = endOf(draft, verbTo, sentence);
  let from = sentence.from;
  for (let at = i - 1; at >= sentence.from && at > i - 10; at--) if (hitAt(draft, 'metrics', at)) from = at;
  const start = clauseStart(draft, i, sentence);
  return from < i && showsGrowth(draft, i, verbTo, sentence)
    ? outcomeOf(
        draft,
        i - start < longestSubject ? start : from,
        Math.max(end, sentenceFigureEnd(draft, verbTo, sentence)),
        'progress',
        sentence,
      )
    : null;
}

/** A share, a verb that is one (`doubled`), or a figure never reached before. */
function showsGrowth({ tokens, quantities }: Draft, verb: number, from: number, { to }: Sentence): boolean {
  const isShare = says(tokens, verb, 'quadrupled', 'doubled', 'tripled');
  for (let k = firstFrom(quantities, from); k < quantities.length && quantities[k]!.to <= to; k++)
    if (isShare || quantities[k]!.unit === 'percent' || isRecord.test(tokens.slice(quantities[k]!.from, to)))
      return true;
  return false;
}

const isRecord = /for the first time|record/;

const longestSubject = 14;

function sentenceFigureEnd(draft: Draft, from: number, sentence: Sentence): number {
  return Math.max(from, lastBefore(draft.quantities, sentence.to)?.to ?? from);
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
    if (says(tokens, i, 'on') && draft.dates[firstFrom(draft.dates, i + 1)]?.from === i + 1) return i;
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
  const date = dates[firstFrom(dates, from)];
  return date && date.from <= to + 1 ? date.edtf : null;
}

function dateOf(draft: Draft, at: number, sentence: Sentence): string | null {
  const own = inside(draft.dates, sentence);
  const date = own.find(({ from }) => from >= at) ?? own.at(-1);
  const day = date ?? (draft.encounters[0]?.date ? { edtf: draft.encounters[0].date } : null);
  return day?.edtf ?? null;
}
