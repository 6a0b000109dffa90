import { beginsAfter, daysOf } from '../../../0-facts/index.ts';
import type { Draft } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { dayLength } from '../time-spans.ts';
import { hitAt, says } from '../words.ts';

/** `…, according to a joint statement`, `… after two days of talks`: how it is known and when it was said. */
export function isSetting(draft: Draft, at: number, start: number): boolean {
  const { tokens } = draft;
  if (at <= start) return false;
  if (says(tokens, at, 'according') && says(tokens, at + 1, 'to')) return true;
  if (!says(tokens, at, 'after', 'during', 'following')) return false;
  for (let i = at + 1; i < at + longestSetting && tokens.kind[i] === TokenKind.word; i++) {
    if (says(tokens, i, 'next', 'coming', 'upcoming', 'forthcoming', 'future', 'further')) return false;
    if (says(tokens, i, 'talks', 'negotiations')) return !isToCome(draft, i);
  }
  return false;
}

/** In words. */
const longestSetting = 7;

/** Whether the talks are not over: `talks in Udon in June 2027`, `talks on the border end`. */
function isToCome(draft: Draft, talks: number): boolean {
  const { tokens } = draft;
  let end = talks + 1;
  for (; end < talks + longestPlace && tokens.kind[end] !== undefined && !isClosing(draft, end); end++)
    if (says(tokens, end, 'end', 'conclude', 'finish', 'resume', 'are')) return true;
  return inside(draft.dates, { from: talks, to: end }).some(({ edtf }) => isFuture(draft, edtf));
}

/** In tokens: `talks with the Lao side in Udon in June 2027`. */
const longestPlace = 16;

function isClosing({ tokens }: Draft, at: number): boolean {
  return [',', ';', '.'].some((mark) => tokens.isMark(at, mark)) || says(tokens, at, 'and');
}

/** A day behind the article’s own, or a month or year that lasts beyond it in which nobody is told to have met. */
function isFuture({ article, encounters }: Draft, edtf: string): boolean {
  if (encounters.some(({ date, status }) => status === 'held' && date === edtf)) return false;
  const { publishedOn } = article;
  if (publishedOn === null || beginsAfter(edtf, publishedOn)) return true;
  const last = daysOf(edtf)?.last ?? null;
  return edtf.length < dayLength && (last === null || last > publishedOn);
}

/** A full stop, a semicolon, a quotation mark; `of “yellow card”` quotes a word alone, `Vietnam – China` is one. */
export function isStop(draft: Draft, i: number): boolean {
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

/** Whether a new clause begins behind the comma or `and`: a subject with its verb, a verb of speech, who said it. */
export function endsClause(draft: Draft, joint: number, next: number, to: number): boolean {
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
  // `…, the first of which will take place in May`
  if (says(tokens, next, 'the') && says(tokens, next + 2, 'of') && says(tokens, next + 3, 'which')) return true;
  // `…, to which the host expressed his support`
  if (says(tokens, next, 'to', 'for', 'in') && says(tokens, next + 1, 'which')) return true;
  if (tokens.isMark(joint, ',') && says(tokens, next, 'according') && says(tokens, next + 1, 'to')) return true;
  if (says(tokens, next, 'its', 'his', 'her', 'their') && hitAt(draft, 'speech-nouns', next + 1)) return true;
  const party = partyFrom(draft, next);
  if (party && startsVerb(draft, party.to) && !closesBetween(draft, joint, party.to)) return true;
  return tokens.isMark(joint, ',') && isAttribution(draft, next, to);
}

/** `in promoting …, encouraging … and seeking …`: another of the doings that stand before. */
function goesOnIng(draft: Draft, joint: number): boolean {
  const { tokens } = draft;
  for (let i = joint - 1; i > joint - farthestDoing && tokens.kind[i] !== undefined; i--)
    if (
      isDoing(draft, i) &&
      (tokens.isMark(i - 1, ',') || says(tokens, i - 1, 'in', 'by', 'of', 'for', 'including', 'on', 'and'))
    )
      return true;
  return false;
}

/** `planting mangroves`, `investing in rice`; `Nanning` is a place, `morning` a noun, and so is `building` without an object. */
function isDoing(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  const verb = ['action-verbs', 'speech-verbs']
    .map((table) => draft.hits.startingAt(table).find(at, ({ entry }) => entry.values['form'] === 'ing'))
    .find((hit) => hit !== undefined);
  if (!verb || tokens.isCapital(at)) return false;
  const isBare = tokens.kind[verb.to] === TokenKind.mark || says(tokens, verb.to, 'and', 'or', 'of', 'in', 'at', 'for');
  return !isBare || verb.entry.values['object'] === 'none';
}

const farthestDoing = 14;

/** `between Vietnam and China, which was …`: the second of two, of whom nothing is told. */
function closesBetween({ tokens }: Draft, joint: number, to: number): boolean {
  if (!says(tokens, joint, 'and') || !tokens.isMark(to, ',')) return false;
  for (let i = joint - 1; i > joint - 6; i--) if (says(tokens, i, 'between')) return true;
  return false;
}

/** `, signed last April,`: told of the paper in passing. */
export function isPassing({ tokens, dates }: Draft, joint: number, next: number): boolean {
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
