import { fold } from '../../../0-facts/index.ts';
import type { Draft } from '../../mentions.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitAt, indexAt, isName, says } from '../words.ts';

const particles = [
  'al',
  'el',
  'de',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'bin',
  'bint',
  'ben',
  'der',
  'del',
  'la',
  'den',
  'ibn',
  'ur',
];
const mostWords = 6;

/** Where honorifics that start here end: `H.E. Mr.`, `Senator`. */
export function behindHonorifics(draft: Draft, from: number): number {
  let at = from;
  for (let hit = hitAt(draft, 'honorifics', at); hit && at < from + 9; hit = hitAt(draft, 'honorifics', at)) {
    // `HE Mr Lo` has a style, `Vice Premier He Lifeng` a surname.
    if (draft.tokens.textOf(at) === 'He') break;
    at = hit.to + Number(draft.tokens.isMark(hit.to, '.') && draft.tokens.isGlued(hit.to));
  }
  return at;
}

/** Where the person's name that starts here ends; null where none does. */
export function nameEnd(draft: Draft, from: number): number | null {
  const { tokens } = draft;
  let at = from;
  let words = 0;
  while (words < mostWords) {
    const behind = behindParticles(draft, at);
    if (at > from && behind > at && (tokens.isMark(behind, '-') || isPart(draft, behind))) at = behind;
    else if (at === from && says(tokens, at, 'al', 'el') && tokens.isMark(at + 1, '-') && isPart(draft, at + 2)) {
      at += 1;
      words++;
    } else if (isPart(draft, at) || (words === 1 && isSurname(draft, at))) {
      at += isInitialBefore(draft, at) ? 2 : 1;
      words++;
    } else break;
    at = behindHyphens(draft, at);
  }
  return words > 0 ? at : null;
}

/** `F.W. de Klerk`: a letter with its stop, before more of the name. */
function isInitialBefore(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (tokens.end[at]! - tokens.start[at]! !== 1 || !tokens.isMark(at + 1, '.')) return false;
  return isPart(draft, behindParticles(draft, at + 2));
}

/** `van der`, `de la`. */
function behindParticles({ tokens }: Draft, from: number): number {
  let at = from;
  while (says(tokens, at, ...particles)) at++;
  return at;
}

/** Behind letters that follow a name: `Angus Wetherby MP`, `Jane Doeman, KC,`. */
export function behindPostnominals(draft: Draft, from: number): number {
  let at = from;
  for (;;) {
    const next = at + Number(draft.tokens.isMark(at, ',') && hitAt(draft, 'postnominals', at + 1) !== undefined);
    const letters = hitAt(draft, 'postnominals', next);
    if (!letters) return at;
    at = letters.to;
  }
}

/** `Dae-sik`, `al-Dabbagh`, `O'Brien`. */
function behindHyphens({ tokens }: Draft, from: number): number {
  let at = from;
  while (
    (tokens.isMark(at, '-') || tokens.isMark(at, "'")) &&
    tokens.isGlued(at) &&
    tokens.isGlued(at + 1) &&
    !says(tokens, at + 1, 's')
  )
    at += 2;
  return at;
}

/** `Tom King`, `Theresa May`: a title or month that is a surname, behind a given name and before no name or number of its own. */
function isSurname(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (!hitAt(draft, 'surnames', at) || tokens.kind[at + 1] === TokenKind.number) return false;
  return !isName(tokens, at + 1) && !says(tokens, at + 1, 'of', 'and');
}

function isPart(draft: Draft, token: number): boolean {
  const { tokens } = draft;
  if (!isName(tokens, token) || hitAt(draft, 'postnominals', token)) return false;
  // `Jan Kowal` and `June Abara` are persons where a surname follows.
  const isGiven = says(tokens, token, 'jan', 'april', 'june', 'august') && isName(tokens, token + 1);
  // `He Lifeng`: a surname that is a pronoun elsewhere.
  if (says(tokens, token, 'he') && isName(tokens, token + 1) && !hitAt(draft, 'not-names', token + 1))
    return !hitAt(draft, 'offices', token + 1);
  const isInitial = tokens.end[token]! - tokens.start[token]! === 1 && tokens.isMark(token + 1, '.');
  if (isInitial) return true;
  if (/^[IVX]{2,}$/.test(tokens.textOf(token))) return false;
  if (hitAt(draft, 'not-names', token) && !(isGiven && !hitAt(draft, 'not-names', token + 1))) return false;
  const states = once(draft, statesOf);
  return indexAt(states, token) < 0 && !hitAt(draft, 'offices', token) && !hitAt(draft, 'organisations', token);
}

/** The words of a name as names are compared. */
export function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.]+/)
    .filter(Boolean);
}
