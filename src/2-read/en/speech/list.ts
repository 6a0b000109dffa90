import type { Draft, Span } from '../../mentions.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { hitAt, says } from '../words.ts';

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
  let isAside = false;
  const close = (at: number) => {
    const end = trimmed(draft, start, trailing ?? at);
    if (end > start) items.push({ from: start, to: end });
    trailing = null;
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
    isAside ||= says(draft.tokens, i, 'including') && i > start && /ing$/.test(draft.tokens.wordAt(i + 1));
    const word = hitAt(draft, 'clause-words', i);
    const kind = word?.entry.values['kind'];
    if (kind === 'purpose' && i > start) trailing ??= i;
    if (i > start && (kind === 'break' || kind === 'condition')) break;
    const isComma = draft.tokens.isMark(i, ',');
    if (!isComma && kind !== 'and') continue;
    // `lend 3 million yen, as a first step, to build a school`: what for.
    if (isComma && mode === 'plain' && says(draft.tokens, i + 1, 'to') && !goesOnWithTo(draft, i + 2, to)) continue;
    const next = behindJoint(draft, i);
    if (endsClause(draft, i, next, to)) break;
    const verb = mode === 'noun' ? null : verbFrom(draft, next, mode);
    // `side with and support Laos`, `to manage and use the river`: one object for both.
    const isPreposition = says(draft.tokens, i - 1, 'with', 'for', 'to', 'on', 'upon');
    const isShared = isPreposition || isAside || endsInVerb(draft, start, i);
    if (verb !== null && i - start > 1 && !isShared) {
      close(i);
      start = verb;
      i = verb;
    } else if (isComma && isTrailing(draft, next)) trailing ??= i;
  }
  close(i);
  return { items, end: i };
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
  if (verb && verb.entry.values['also'] !== 'noun') return true;
  if (!verb || !says(draft.tokens, joint, 'and')) return false;
  let head = verb.from;
  while (draft.hits.endingAt('clause-words').find(head, ({ entry }) => entry.values['kind'] === 'adverb')) head--;
  return head <= start || says(draft.tokens, head - 1, 'to');
}

/** `…, according to a joint statement`, `… after two days of talks`: how it is known and when it was said. */
function isSetting({ tokens }: Draft, at: number, start: number): boolean {
  if (at <= start) return false;
  if (says(tokens, at, 'according') && says(tokens, at + 1, 'to')) return true;
  if (!says(tokens, at, 'after', 'during', 'following')) return false;
  for (let i = at + 1; i < at + longestSetting && tokens.kind[i] === TokenKind.word; i++)
    if (says(tokens, i, 'talks', 'negotiations')) return true;
  return false;
}

/** In words. */
const longestSetting = 7;

/** A full stop, a semicolon, a quotation mark; `of “yellow card”` quotes a word alone, `Vietnam – China` is one. */
function isStop(draft: Draft, i: number): boolean {
  const { tokens } = draft;
  if (tokens.isMark(i, ';') || tokens.isMark(i, '!') || tokens.isMark(i, '?') || tokens.isMark(i, ':')) return true;
  if (tokens.isMark(i, '-') && !tokens.isGlued(i))
    return !tokens.isGlued(i + 1) && tokens.kind[i + 1] === TokenKind.word && !joinsNames(draft, i);
  return tokens.isMark(i, '"') && (tokens.isMark(i - 1, ',') || tokens.isMark(i - 1, '.') || tokens.isMark(i + 1, ','));
}

/** `Vietnam – China`, `Vientiane – Vung Ang`: a dash between names, behind which no name speaks. */
function joinsNames(draft: Draft, dash: number): boolean {
  const { tokens } = draft;
  if (!tokens.isCapital(dash - 1) || !tokens.isCapital(dash + 1)) return false;
  const party = partyFrom(draft, dash + 1);
  const isNoun = party && hitAt(draft, 'speech-verbs', party.to)?.entry.values['form'] === 'plain';
  return !party || isNoun || !startsVerb(draft, party.to);
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

/** Whether a new clause begins behind the comma or `and`: a subject with its verb, a verb of speech, who said it. */
function endsClause(draft: Draft, joint: number, next: number, to: number): boolean {
  if (next >= to) return false;
  const { tokens } = draft;
  if (isPassing(draft, joint, next)) return false;
  const speech = hitAt(draft, 'speech-verbs', next);
  const form = speech?.entry.values['form'];
  if (form === 'past' && says(tokens, speech!.to, 'that')) return true;
  const isListed =
    (form === 'ing' && goesOnIng(draft, joint)) ||
    (form === 'third' && (tokens.isMark(speech!.to, ',') || says(tokens, speech!.to, 'and')));
  if (
    speech &&
    !isListed &&
    (form === 'past' || form === 'ing' || form === 'third') &&
    speech.entry.values['force'] !== 'note'
  )
    return true;
  if (
    says(
      tokens,
      next,
      'said',
      'adding',
      'expressed',
      'signed',
      'witnessed',
      'is',
      'was',
      'are',
      'were',
      'has',
      'had',
      'have',
    )
  )
    return true;
  if (modalBehindNoun(draft, next)) return true;
  if (says(tokens, next, 'that')) return true;
  if (tokens.isMark(joint, ',') && says(tokens, next, 'according') && says(tokens, next + 1, 'to')) return true;
  if (says(tokens, next, 'its', 'his', 'her', 'their') && hitAt(draft, 'speech-nouns', next + 1)) return true;
  const party = partyFrom(draft, next);
  if (party && startsVerb(draft, party.to) && !closesBetween(draft, joint, party.to)) return true;
  return tokens.isMark(joint, ',') && isAttribution(draft, next, to);
}

/** `in promoting …, encouraging … and seeking …`: another of the doings that stand before. */
function goesOnIng({ tokens }: Draft, joint: number): boolean {
  for (let i = joint - 1; i > joint - farthestDoing && tokens.kind[i] !== undefined; i--) {
    const isDoing = /ing$/.test(tokens.wordAt(i));
    if (
      isDoing &&
      (tokens.isMark(i - 1, ',') || says(tokens, i - 1, 'in', 'by', 'of', 'for', 'including', 'on', 'and'))
    )
      return true;
  }
  return false;
}

const farthestDoing = 14;

/** `between Vietnam and China, which was …`: the second of two, of whom nothing is told. */
function closesBetween({ tokens }: Draft, joint: number, to: number): boolean {
  if (!says(tokens, joint, 'and') || !tokens.isMark(to, ',')) return false;
  for (let i = joint - 1; i > joint - 6; i--) if (says(tokens, i, 'between')) return true;
  return false;
}

/** `, signed last April,`: told of the paper in passing. */
function isPassing({ tokens, dates }: Draft, joint: number, next: number): boolean {
  if (!tokens.isMark(joint, ',') || !says(tokens, next, 'signed', 'adopted', 'reached', 'concluded')) return false;
  const at = next + 1 + Number(says(tokens, next + 1, 'in', 'on', 'last'));
  return dates.some(({ from }) => from === at || from === next + 1);
}

/** A modal here, or behind a subject of a few words (`, and workers shall receive …`). */
function modalBehindNoun(draft: Draft, from: number): boolean {
  const { tokens } = draft;
  for (let i = from; i < from + longestSubject && tokens.kind[i] === TokenKind.word; i++) {
    if (hitAt(draft, 'modals', i)) return true;
    if (says(tokens, i, 'to', 'for', 'in', 'by', 'with', 'on', 'at', 'from', 'and', 'that', 'which', 'who'))
      return false;
  }
  return false;
}

const longestSubject = 5;

function startsVerb(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  let i = at;
  while (hitAt(draft, 'clause-words', i)?.entry.values['kind'] === 'adverb') i++;
  if (tokens.isMark(i, ',') && says(tokens, i + 1, 'who', 'which')) return true;
  const speech = hitAt(draft, 'speech-verbs', i);
  if (speech && speech.entry.values['form'] !== 'ing') return true;
  return (
    hitAt(draft, 'modals', i) !== undefined ||
    says(tokens, i, 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'accepted', 'also', 'signed', 'told')
  );
}

/** `, she added`, `, the Jordanian News Agency said Monday`. */
function isAttribution(draft: Draft, from: number, to: number): boolean {
  const { tokens } = draft;
  for (let i = from; i < Math.min(to, from + 10); i++) {
    if (tokens.isMark(i, ',')) return false;
    if (
      !says(
        tokens,
        i,
        'said',
        'added',
        'says',
        'announced',
        'reported',
        'told',
        'stated',
        'noted',
        'writes',
        'showed',
        'shows',
        'read',
      )
    )
      continue;
    const rest = to - i;
    return rest < 8;
  }
  return false;
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
