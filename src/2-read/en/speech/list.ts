import type { Draft, Span } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitAt, says } from '../words.ts';
import { endsClause, isPassing, isSetting, isStop } from './list-end.ts';

/** In which form the verbs of a list stand: `to expand …`, `expanding …`, or no verbs but a noun. */
export type ListMode = 'plain' | 'ing' | 'noun';

/** What is to be done, item by item, and where reading goes on. */
export interface ActionList {
  items: Span[];
  end: number;
}

/**
 * Cuts what follows `to`: «to raise trade to 1.5 billion USD, speed up work on the road, and open a border gate» is
 * three. It ends where a new clause begins, at a stop, or where somebody is said to have said it.
 */
export function listFrom(draft: Draft, from: number, to: number, mode: ListMode): ActionList {
  const items: Span[] = [];
  let start = from;
  let trailing: number | null = null;
  let aside: number | null = null;
  const close = (at: number) => {
    const end = trimmed(draft, start, trailing ?? at);
    if (end > start) items.push({ from: start, to: end });
    trailing = null;
    aside = null;
  };
  let i = from;
  for (; i < to; i++) {
    if (draft.tokens.isMark(i, ';') && mode !== 'noun') {
      const at = behindJoint(draft, i + 1);
      const next = verbFrom(draft, at, mode) ?? (mode === 'plain' && opensItem(draft, at) ? at : null);
      if (next === null) break;
      close(i);
      start = next;
      i = next;
      continue;
    }
    if (isStop(draft, i) || isSetting(draft, i, start)) break;
    // `…, including creating conditions for them to settle, integrate and …`: examples, and no further items.
    if (says(draft.tokens, i, 'including') && i > start && /ing$/.test(draft.tokens.wordAt(i + 1))) aside ??= i;
    const word = hitAt(draft, 'clause-words', i);
    const kind = word?.entry.values['kind'];
    if (kind === 'purpose' && i > start) trailing ??= i;
    if (i > start && (kind === 'break' || kind === 'condition')) break;
    const isComma = draft.tokens.isMark(i, ',');
    if (!isComma && kind !== 'and') continue;
    // `lend 3 million yen, as a first step, to build a school`: what for.
    const isMarked = isComma && mode === 'plain' && says(draft.tokens, i + 1, 'to');
    if (isMarked && !opensPart(draft, { from: start, to: i }, to)) continue;
    const next = behindJoint(draft, i);
    if (endsClause(draft, i, next, to)) break;
    const verb = mode === 'noun' ? null : verbFrom(draft, next, mode);
    // `side with and support Laos`, `to manage and use the river`: one object for both.
    const isPreposition = says(draft.tokens, i - 1, 'with', 'for', 'to', 'on', 'upon', 'in');
    const isShared = isPreposition || endsInVerb(draft, start, i);
    const isOpen = aside === null || endsAside(draft, { from: aside, to: i }, next, mode);
    if (verb !== null && i - start > 1 && !isShared && isOpen) {
      close(i);
      start = verb;
      i = verb;
    } else if (isComma && isTrailing(draft, next)) trailing ??= i;
  }
  close(i);
  return { items, end: i };
}

/** Whether `, to …` behind a part opens another (`step up patrols, to hold a fair`), and does not tell what a sum is for. */
function opensPart(draft: Draft, part: Span, to: number): boolean {
  const verb = part.to + 2;
  return goesOnWithTo(draft, verb, to) || (isPlainVerb(draft, verb) && !givesSum(draft, part));
}

/** `lend 3 million baht`, `provide Laos with 2 billion yen`. */
function givesSum(draft: Draft, part: Span): boolean {
  return inside(draft.quantities, part).some(({ from, unit }) => {
    if (unit === 'count' || unit === 'percent') return false;
    for (let i = part.from; i < from; i++) if (takes(draft, i, 'sum')) return true;
    return false;
  });
}

/** Whether a plain verb stands here that takes such an object. */
function takes(draft: Draft, at: number, object: 'none' | 'sum'): boolean {
  const verb = draft.hits.startingAt('action-verbs').find(at, ({ entry }) => entry.values['form'] === 'plain');
  return verb?.entry.values['object']?.split(' ').includes(object) ?? false;
}

/**
 * Whether what stands behind `including …ing` goes on behind this joint no more: at `, and to`, and at a verb with an
 * object of its own. Behind `for them to settle` the verbs go on from `to`, unless they are of a thing told anew.
 */
function endsAside(draft: Draft, aside: Span, next: number, mode: ListMode): boolean {
  const { tokens } = draft;
  const isMarked = says(tokens, next, 'to');
  if (mode !== 'plain' || (isMarked && tokens.isMark(aside.to, ','))) return isMarked;
  const verb = next + Number(isMarked);
  for (let i = aside.from; i < aside.to; i++)
    if (says(tokens, i, 'to') && isPlainVerb(draft, i + 1))
      return tokens.kind[verb + 1] === TokenKind.number || says(tokens, verb + 1, 'the', 'a', 'an', 'new', 'more');
  return (
    takes(draft, verb, 'none') || (tokens.kind[verb + 1] === TokenKind.word && !says(tokens, verb + 1, 'and', 'or'))
  );
}

/** `, to step up patrols, and to hold a fair`: a row of them, of which the last has `and`. */
function goesOnWithTo({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to && !tokens.isMark(i, '.') && !tokens.isMark(i, ';'); i++)
    if (says(tokens, i, 'and') && says(tokens, i + 1, 'to')) return true;
  return false;
}

/** Whether what stands before a joint is a verb without its object: `soon complete and …`, `to protect, | preserve and | develop …`. */
function endsInVerb(draft: Draft, start: number, joint: number): boolean {
  const verb = draft.hits.endingAt('action-verbs').find(joint, ({ entry }) => entry.values['form'] === 'plain');
  // `continue to cooperate and …` waits for none.
  if (verb && takes(draft, verb.from, 'none')) return false;
  if (verb && verb.entry.values['also'] !== 'noun') return true;
  if (!verb || !says(draft.tokens, joint, 'and')) return false;
  let head = verb.from;
  while (draft.hits.endingAt('clause-words').find(head, ({ entry }) => entry.values['kind'] === 'adverb')) head--;
  return head <= start || says(draft.tokens, head - 1, 'to');
}

/** Behind a comma, `and`, `as well as`, or several of them. */
function behindJoint(draft: Draft, i: number): number {
  let at = i;
  for (;;) {
    const word = at < i + longestJoint ? hitAt(draft, 'clause-words', at) : undefined;
    if (draft.tokens.isMark(at, ',') && at < i + longestJoint) at++;
    else if (word?.entry.values['kind'] === 'and' || (at > i && word?.entry.values['kind'] === 'adverb')) at = word.to;
    else return at;
  }
}

/** In tokens: `, and, as well as,`. */
const longestJoint = 9;

/** The start of the verb that opens an item here; null where none does. A noun (`support for`) is no verb. */
function verbFrom(draft: Draft, at: number, mode: ListMode): number | null {
  const { tokens } = draft;
  // `committed to creating … and to increase …`
  if (mode === 'ing' && says(tokens, at, 'to') && isPlainVerb(draft, at + 1)) return at + 1;
  const isMarked = mode === 'plain' && says(tokens, at, 'to');
  const start = isMarked ? at + 1 : mode === 'ing' && says(tokens, at, 'on', 'to') ? at + 1 : at;
  let head = start;
  while (hitAt(draft, 'clause-words', head)?.entry.values['kind'] === 'adverb') head++;
  const verb = draft.hits.startingAt('action-verbs').find(head, ({ entry }) => entry.values['form'] === mode);
  // `the Joint Committee on Economic and Trade Cooperation`: within a name no verb stands.
  if (verb && tokens.isCapital(head)) return null;
  // `a free, open, secure region`
  if (verb && tokens.isMark(verb.to, ',') && tokens.isMark(at - 1, ',')) return null;
  if (!verb) return isMarked && isInfinitive(draft, start) ? start : null;
  if (isMarked || mode === 'ing') return start;
  return verb.entry.values['also'] === 'noun' && !opensObject(draft, verb.to) ? null : start;
}

/** `; control disagreements well`: behind a semicolon a word that may be verb or noun, with what it does at once behind it. */
function opensItem(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  return (
    isPlainVerb(draft, at) &&
    tokens.kind[at + 1] === TokenKind.word &&
    !says(tokens, at + 1, 'of', 'for', 'in', 'on', 'over', 'to', 'by', 'with', 'and', 'will', 'would', 'is', 'was')
  );
}

function isPlainVerb(draft: Draft, at: number): boolean {
  return draft.hits.startingAt('action-verbs').find(at, ({ entry }) => entry.values['form'] === 'plain') !== undefined;
}

/** `, and to scrap visas`: whatever stands behind `to` in small letters and is no noun phrase. */
function isInfinitive({ tokens }: Draft, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word &&
    !tokens.isCapital(at) &&
    !says(
      tokens,
      at,
      'be',
      'the',
      'a',
      'an',
      'its',
      'their',
      'his',
      'her',
      'this',
      'that',
      'each',
      'all',
      'other',
      'both',
    ) &&
    !/(?:s|ing|ed)$/.test(tokens.wordAt(at))
  );
}

/** Behind a word that may be verb or noun: an object shows the verb. */
function opensObject(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (
    says(
      tokens,
      at,
      'the',
      'a',
      'an',
      'its',
      'their',
      'his',
      'her',
      'each',
      'more',
      'all',
      'new',
      'any',
      'up',
      'experience',
      'experiences',
      'expertise',
      'information',
      'data',
      'views',
      'delegations',
      'down',
      'out',
      'closely',
    )
  )
    return true;
  return (
    tokens.kind[at] === TokenKind.number ||
    tokens.isCapital(at) ||
    /(?:al|ive|ent|ary|ous|ing|ed|ic)$/.test(tokens.wordAt(at))
  );
}

/** What is told of an action behind it: `, which …`, `, creating …`. */
function isTrailing(draft: Draft, next: number): boolean {
  if (says(draft.tokens, next, 'to') && says(draft.tokens, next + 1, 'be')) return true;
  if (isPassing(draft, next - 1, next)) return true;
  const kind = hitAt(draft, 'clause-words', next)?.entry.values['kind'];
  return kind === 'purpose-comma' || kind === 'purpose' || kind === 'relative';
}

function trimmed(draft: Draft, from: number, to: number): number {
  const { tokens } = draft;
  let end = to;
  while (
    end > from &&
    ((tokens.kind[end - 1] === TokenKind.mark && !tokens.isMark(end - 1, '%') && !closesBracket(draft, from, end)) ||
      says(tokens, end - 1, 'and', 'or', 'to'))
  )
    end--;
  return end;
}

/** A closing bracket or quotation mark stays where its partner is inside, the stop of `U.S.` where it belongs. */
function closesBracket({ tokens }: Draft, from: number, end: number): boolean {
  const opener = tokens.isMark(end - 1, ')') ? '(' : null;
  if (opener) for (let i = from; i < end - 1; i++) if (tokens.isMark(i, opener)) return true;
  return (
    tokens.isMark(end - 1, '.') &&
    tokens.isGlued(end - 1) &&
    tokens.end[end - 2]! - tokens.start[end - 2]! === 1 &&
    tokens.isMark(end - 3, '.')
  );
}
