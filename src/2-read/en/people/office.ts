import { fold } from '../../../0-facts/index.ts';
import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { indexAt, hitAt, isName, isPossessive, says } from '../words.ts';
import { statesOf, stateWithin } from '../states.ts';
import { TokenKind } from '../../text/tokens.ts';

/** An office as written at one place, with the state that it is of. */
export interface OfficeSight extends Span {
  office: string;
  country: string | null;
  /** False for a bare `Minister` or `Chairman`, which points at a person and says no complete title. */
  isComplete: boolean;
}

/** `the National Assembly (NA)`: behind the short form in brackets that a body is given at its first naming. */
export function behindShortForm({ tokens }: Draft, at: number): number {
  const isShort = tokens.isMark(at, '(') && tokens.isMark(at + 2, ')') && tokens.isAllCaps(at + 1);
  return isShort ? at + 3 : at;
}

/** The office that starts here: «Deputy Minister of Health», «Foreign Minister», «Chairman of the Guangxi government». */
export function officeAt(draft: Draft, from: number): OfficeSight | null {
  const head = ministryHead(draft, from) ?? officeHead(draft, from);
  if (!head) return null;
  const start = bodyBefore(draft, from);
  const before = stateBefore(draft, start);
  const whole = head.takesOf ? withComplement(draft, head) : { ...head, isComplete: true };
  const behind = behindOffice(draft, behindShortForm(draft, whole.to));
  return {
    from: before?.from ?? start,
    to: behind.to,
    office: draft.tokens.nameOf(start, whole.to),
    country: before?.country ?? behind.country ?? stateWithin(draft, from, whole.to),
    isComplete: whole.isComplete || start < from,
  };
}

/** `National Assembly (NA) Chairwoman`: the body that stands before a title with its short form. */
function bodyBefore(draft: Draft, from: number): number {
  const { tokens } = draft;
  if (!tokens.isMark(from - 1, ')') || behindShortForm(draft, from - 3) !== from) return from;
  let start = from - 3;
  while (isName(tokens, start - 1) && indexAt(once(draft, statesOf), start - 1) < 0) start--;
  return start < from - 3 && hitAt(draft, 'body-nouns', from - 4) ? start : from;
}

interface Head extends Span {
  takesOf: boolean;
}

export const deputies = [
  'deputy',
  'vice',
  'senior',
  'assistant',
  'state',
  'union',
  'former',
  'acting',
  'permanent',
  'first',
];

/** `Foreign Minister`, `Deputy Commerce Minister`, `Agriculture and Rural Development Minister`. */
function ministryHead(draft: Draft, from: number): Head | null {
  const { tokens } = draft;
  if (!hitAt(draft, 'ministry-words', from) && !says(tokens, from, ...deputies)) return null;
  let at = from;
  // A title is written in capitals or, as agencies do, in small letters; half of each is a sentence that goes on.
  const isWritten = (i: number) => isName(tokens, i) === isName(tokens, from);
  while (isWritten(at) && says(tokens, at, ...deputies)) at++;
  let words = 0;
  for (;;) {
    if (hitAt(draft, 'ministry-words', at) && isWritten(at)) words++;
    else if (!(words > 0 && joinsFields(draft, at))) break;
    at++;
  }
  const isHead = says(tokens, at, 'minister', 'secretary', 'commissioner', 'adviser', 'advisor') && words > 0;
  const isGeneral = says(tokens, at, 'secretary') && says(tokens, at + 1, 'general');
  return words > 0 && isHead && !isGeneral ? { from, to: at + 1, takesOf: false } : null;
}

/** `Planning and Investment`, `Science, Technology and Innovation`: what joins the fields of one ministry. */
function joinsFields(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (says(tokens, at, 'and', '&')) return hitAt(draft, 'ministry-words', at + 1) !== undefined;
  return tokens.isMark(at, ',') && ['and', '&'].includes(tokens.wordAt(at + 2)) && isName(tokens, at + 1);
}

function officeHead(draft: Draft, from: number): Head | null {
  const { tokens } = draft;
  const isFormer = says(tokens, from, 'former', 'acting');
  const hit = hitAt(draft, 'offices', from + Number(isFormer));
  if (!hit || (isFormer && hit.entry.phrase.startsWith('Acting'))) return null;
  // `under the co-chair of A and B`: what they did, not what they are.
  const first = tokens.isMark(from - 1, '-') ? from - 2 : from;
  if (says(tokens, first - 1, 'the') && says(tokens, first - 2, 'under')) return null;
  // `04:17 PM`
  if (says(tokens, from, 'pm') && tokens.kind[from - 1] === TokenKind.number) return null;
  return { from, to: hit.to, takesOf: hit.entry.values['complement'] === 'of' };
}

/** A title that needs no `of` behind it, though it may have one. */
function isWhole(title: string): boolean {
  return (
    title.endsWith('spokesperson') ||
    title.includes(' of ') ||
    /^(?:senior minister|second minister|undersecretary|commissioner)$/.test(title)
  );
}

/** What a title is of: ministries by their words, bodies up to the last noun of one before a name. */
function withComplement(draft: Draft, head: Head): Span & { isComplete: boolean } {
  const { tokens } = draft;
  const whole = { from: head.from, to: head.to, isComplete: isWhole(tokens.phraseOf(head.from, head.to)) };
  const link = linkBehind(draft, head.to);
  if (link === null) return whole;
  const start = link + Number(says(tokens, link, 'the'));
  const ministry = ministryEnd(draft, start);
  if (ministry > start) return { from: head.from, to: ministry, isComplete: true };
  const body = bodyEnd(draft, start);
  return body > start ? { from: head.from, to: body, isComplete: true } : whole;
}

/** Behind `of`, `for`, `at`, `in charge of`, `responsible for`; null where no complement follows. */
function linkBehind({ tokens }: Draft, at: number): number | null {
  if (says(tokens, at, 'of', 'for', 'at')) return at + 1;
  if (says(tokens, at, 'in') && says(tokens, at + 1, 'charge')) return at + 3;
  // `Additional Secretary in the Ministry of Defence`
  if (says(tokens, at, 'in') && says(tokens, at + 1, 'the') && says(tokens, at + 2, 'ministry', 'department'))
    return at + 1;
  return says(tokens, at, 'responsible') ? at + 2 : null;
}

export function ministryEnd(draft: Draft, start: number): number {
  const { tokens } = draft;
  let end = start;
  for (let i = start; ; i++) {
    if (isName(tokens, i) && hitAt(draft, 'ministry-words', i) && !hitAt(draft, 'body-nouns', i)) end = i + 1;
    else if (!(says(tokens, i, 'and', '&', 'the') || (tokens.isMark(i, ',') && end === i))) break;
  }
  return hitAt(draft, 'body-nouns', end) ? start : end;
}

const longestBody = 22;

function bodyEnd(draft: Draft, start: number): number {
  const { tokens } = draft;
  let end = start;
  for (let i = start; i < start + longestBody && i < tokens.count; i++) {
    const body = hitAt(draft, 'body-nouns', i) ?? hitAt(draft, 'organisations', i);
    const isOwner = isPossessive(tokens, i) && isName(tokens, i + 2);
    const behind = behindShortForm(draft, i);
    if (behind > i) {
      i = behind - 1;
      continue;
    }
    const isWord = body || isName(tokens, i) || says(tokens, i, 'of', 'the', 'for', 'and');
    if ((!isWord && !isOwner) || (says(tokens, i, 'and') && hitAt(draft, 'offices', i + 1))) break;
    if (isOwner) i++;
    if (body) end = Math.max(end, body.to, ministryOf(draft, i));
    if (body) i = Math.max(i, body.to - 1);
  }
  return end;
}

/** `Ministry of Foreign Affairs`, `Department for International Trade`. */
function ministryOf(draft: Draft, at: number): number {
  const { tokens } = draft;
  if (!says(tokens, at, 'ministry', 'department', 'bureau', 'directorate', 'office', 'commission')) return 0;
  return says(tokens, at + 1, 'of', 'for') ? ministryEnd(draft, at + 2 + Number(says(tokens, at + 2, 'the'))) : 0;
}

/** `Lao Prime Minister`, `Botswana's President`: the state of what stands before. */
function stateBefore(draft: Draft, from: number): { country: string; from: number } | null {
  const { tokens } = draft;
  let at = from - 1;
  // `Japanese foreign ministry spokesman`
  if (says(tokens, at, 'ministry', 'government', 'department', 'office')) at = beforeFields(draft, at - 1);
  while (says(tokens, at, 'new', 'visiting', 'outgoing', 'newly', 'the', 'incoming')) at--;
  if (at > 0 && isPossessive(tokens, at - 1)) at -= 2;
  const states = once(draft, statesOf);
  const sight = states[indexAt(states, at)];
  return sight && sight.to === at + 1 && sight.form !== 'capital' ? sight : null;
}

/** Back over the fields of a ministry: `foreign`, `trade and industry`. */
function beforeFields(draft: Draft, from: number): number {
  let at = from;
  while (hitAt(draft, 'ministry-words', at) || says(draft.tokens, at, 'and')) at--;
  return at;
}

/** `of the Republic of Korea to Laos`, `of the Communist Party of Vietnam Central Committee`. */
function behindOffice(draft: Draft, to: number): { to: number; country: string | null } {
  const { tokens } = draft;
  const states = once(draft, statesOf);
  let end = to;
  let country: string | null = null;
  while (says(tokens, end, 'of', 'to', 'for')) {
    const start = end + 1 + Number(says(tokens, end + 1, 'the'));
    const sight = states[indexAt(states, start)];
    if (sight && sight.from === start) {
      if (says(tokens, end, 'of')) country ??= sight.country;
      end = sight.to;
      continue;
    }
    const body = bodyEnd(draft, start);
    if (body <= start) break;
    country ??= stateWithin(draft, start, body);
    end = behindShortForm(draft, body);
  }
  return { to: end, country };
}

/** The words of a title as titles are compared: `PM` as `Prime Minister`, `Minister of Foreign Affairs` as `Foreign Minister`. */
export function wordsOfOffice(title: string): string[] {
  return fold(title)
    .replace(/\bpm\b/, 'prime minister')
    .replace(/minister (?:of|for) foreign affairs/, 'foreign minister')
    .split(/[\s-]+/);
}

/** `PM` behind `Prime Minister`, `President` behind `State President`: one office, by its fuller title. */
export function isOneOffice(held: string, office: string): boolean {
  const [own, words] = [wordsOfOffice(held), wordsOfOffice(office)];
  return (
    words.every((word) => own.includes(word)) &&
    (own.length === words.length || !/^(?:deputy|vice|former|acting)/i.test(held))
  );
}

/** `Trade Commissioner`, `Secretary-General of ASEAN`: offices of international bodies have no country. */
export function ofBody(office: string): boolean {
  return /commissioner$/i.test(office) || /\b(ASEAN|UN|EU|NATO|United Nations)\b/.test(office);
}
