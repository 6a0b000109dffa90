import type { ResultStatus } from '../../../0-facts/index.ts';
import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import { isOfOldDays } from '../../old-days.ts';
import type { Stage } from '../../pack.ts';
import { isOfFirms } from '../firms.ts';
import { subjectBefore } from '../speech/subject.ts';
import type { Hit } from '../../text/hits.ts';
import { firstFrom, inside, lastBefore } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitAt, says, plainText } from '../words.ts';
import { isAhead, isCheckable } from './checkable.ts';
import { clauseStart, endOf } from './bounds.ts';
import { nounAt } from './by-noun.ts';
import { falling, growing, growthOf } from './growth.ts';
import { dateWithin, outcomeOf } from './made.ts';

/** Results: «signed a Memorandum of Understanding on rice», «two-way trade reached 1.1 billion USD», «the completion of the plant». */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    const promised = promisedIn(draft);
    for (const sentence of draft.sentences) {
      if (draft.blocks[sentence.block]!.role !== 'body' || isOfFirms(draft, sentence)) continue;
      for (let i = sentence.from; i < sentence.to; i++) {
        if (promised[i]) continue;
        const found =
          nounAt(draft, i, sentence) ??
          verbAt(draft, i, sentence) ??
          participleAt(draft, i, sentence) ??
          shareAt(draft, i, sentence);
        if (!found || isSaidAgain(draft, found)) continue;
        if (isOfCenturies(draft, found) || isOfOldDays(found, draft.article.publishedOn)) continue;
        if (promised.subarray(found.from, found.to).includes(1)) continue;
        draft.outcomes.push(found);
        i = found.to - 1;
      }
    }
  },
};

/** «The temple was built in the 11th century». */
function isOfCenturies({ tokens }: Draft, { from, to, date }: OutcomeMention): boolean {
  return date === null && /\bcentury\b/i.test(plainText(tokens, from, to));
}

/** The tokens of what is promised, each marked: no result. */
function promisedIn({ tokens, actions }: Draft): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  // `signed an agreement to build a bridge` is done, and what it binds to is within.
  for (const { action, rule } of actions) if (rule !== 'en/speech/signed') marks.fill(1, action.from, action.to);
  return marks;
}

/** «The ministers signed the document» behind the paper told by name: one signing. */
function isSaidAgain(draft: Draft, { from, to }: Span): boolean {
  const { tokens } = draft;
  const isExchange =
    says(tokens, from, 'the') && says(tokens, from + 1, 'exchange', 'signing') && says(tokens, from + 3, 'the');
  if (isExchange && says(tokens, from + 4, ...papers))
    return draft.outcomes.some((other) => /\bsign/.test(plainText(tokens, other.from, other.to)));
  const isSigned = (at: number) => says(tokens, at, 'signed', 'signing', 'inked', 'initialled', 'initialed');
  if (!isSigned(from) || !says(tokens, from + 1, 'the') || !says(tokens, from + 2, ...papers)) return false;
  return (
    to - from > 2 &&
    draft.outcomes.some((other) => isSigned(other.from) || /\bsigned\b/.test(plainText(tokens, other.from, other.to)))
  );
}

const papers = 'agreement agreements document documents deal memorandum mou accord treaty contract pact paper'.split(
  ' ',
);

/** «Construction of the next section is 60 percent complete»: how far a work is. */
function shareAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  if (!says(tokens, i, 'complete', 'completed', 'finished', 'ready')) return null;
  const share = lastBefore(draft.quantities, i + 1);
  if (share?.to !== i || share.unit !== 'percent' || !says(tokens, share.from - 1, 'is', 'was', 'now', 'about', 'nearly', 'over')) return null; // prettier-ignore
  return outcomeOf(draft, sentence.from, i + 1, 'progress', sentence);
}

function verbAt(draft: Draft, i: number, sentence: Sentence): OutcomeMention | null {
  const { tokens } = draft;
  const hit = hitAt(draft, 'outcome-verbs', i);
  const { form, status, plain } = (hit?.entry.values ?? {}) as Record<string, string>;
  if (!hit || status === 'none' || isAhead(draft, i, sentence)) return null;
  if (falling.has(plain!)) return null;
  const grown = growing.has(plain!) && form === 'past' ? growthOf(draft, i, hit.to, sentence) : null;
  if (grown || (growing.has(plain!) && plain !== 'reach')) return grown;
  const isThanked = form === 'ing' && says(tokens, i - 1, 'for');
  const isAlong = form === 'ing' && plain === 'sign' && tokens.isMark(i - 1, ',');
  if (form !== 'past' && !isThanked && !isAlong) return null;
  // `a bridge, built with a loan of …`: told of the thing before the comma.
  if (tokens.isMark(i - 1, ',') && says(tokens, hit.to, 'with', 'by', 'under', 'through', 'from', 'at')) return null;
  // `The line opened to passengers on Thursday`
  if (plain === 'open' && says(tokens, hit.to, 'to', 'for') && tokens.kind[hit.to + 1] === TokenKind.word)
    return passiveOf(draft, i, hit, 'completed', sentence);
  // `since he started his fifth term`
  if (status === 'started' && says(tokens, hit.to, 'his', 'her')) return null;
  const subject = subjectBefore(draft, i, sentence);
  if (subject.isPassive && !subject.isNegated) return passiveOf(draft, i, hit, status as ResultStatus, sentence);
  if (plain === 'reach' || isBackground(draft, i, plain!, sentence)) return null;
  if (!isThanked && !subject.party && !subject.isCarried && !subject.isPassive) return null;
  if (
    subject.isNegated ||
    subject.isPassive ||
    (plain === 'conclude' && /visit|talks/.test(plainText(tokens, i, i + 8)))
  )
    return null;
  const end = endOf(draft, hit.to, sentence);
  if (giving.has(plain!) && isSumOnly(draft, hit.to, end)) return null;
  const isBegun = status === 'started' && says(tokens, hit.to, 'building', 'work', 'construction');
  if (end <= hit.to || (!isBegun && !isCheckable(draft, hit.to, end))) return null;
  // `Japan handed over 20 ambulances`: the state that did it belongs to what was done.
  const from = subject.party?.kind === 'state' && plain !== 'sign' && i - subject.from < 5 ? subject.from : i;
  const told = outcomeOf(draft, from, end, status as ResultStatus, sentence);
  return isThanked ? { ...told, date: dateWithin(draft, told) } : told;
}

const giving = new Set(['provide', 'grant', 'extend', 'allocate', 'give', 'award']);

/** `provided 23 million dollars so far`: a figure, nothing that was set up or handed over. */
function isSumOnly(draft: Draft, from: number, to: number): boolean {
  const { tokens } = draft;
  const sum = inside(draft.quantities, { from, to })[0];
  if (!sum || !/^[A-Z]{3}$/.test(sum.unit)) return false;
  for (let i = from; i < to; i++) if (hitAt(draft, 'work-nouns', i) && !(i >= sum.from && i < sum.to)) return false;
  return tokens.count > 0;
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
    !/agreement|consensus|deal|understanding/i.test(plainText(draft.tokens, from, i))
  )
    return null;
  const isReached = verb.entry.values['plain'] === 'reach';
  let end = endOf(draft, verb.to, sentence);
  // `was inaugurated and handed over to the province`
  for (let next = secondVerb(draft, end); next; next = secondVerb(draft, end)) end = endOf(draft, next.to, sentence);
  const isPart = / of \d/.test(plainText(draft.tokens, from, i)) || isPartly(draft, from, i);
  return outcomeOf(draft, from, end, isPart ? 'progress' : isReached ? 'completed' : status, sentence);
}

/** The participle that goes on from the first, without a helping verb of its own. */
function secondVerb(draft: Draft, at: number): Hit | undefined {
  const hit = says(draft.tokens, at, 'and') ? hitAt(draft, 'outcome-verbs', at + 1) : undefined;
  return hit?.entry.values['form'] === 'past' && hit.entry.values['status'] !== 'none' ? hit : undefined;
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
  for (let i = from; i < to; i++)
    if (says(tokens, i, 'half', 'most', 'percent', 'part', 'partly', 'cent') && !tokens.isMark(i - 1, ',')) return true;
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
