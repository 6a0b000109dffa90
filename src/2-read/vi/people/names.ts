import { fold } from '../../../0-facts/index.ts';
import { Shape } from '../../text/vocabulary.ts';
import { isApart } from '../columns.ts';
import { isCapitalWord, isWord, says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';

/** `de`, `van`, `bin` … stand small between the capitals of a name. */
const particles = [
  'de',
  'da',
  'do',
  'dos',
  'du',
  'del',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'bint',
  'binti',
  'al',
  'el',
  'ibn',
  'la',
  'le',
  'ter',
  'ul',
  'ur',
];
const mostWords = 7;

/**
 * The end of the person's name that starts at the token; the token itself where none does.
 * «Nguyễn Văn Bảy», «V. I. Orlov», «Khăm-phui Kẹo-bua-la», «Ahmed bin Saleh», «Lee Jae-ho», «O'Neal».
 */
export function endOfName(marks: Landmarks, from: number): number {
  if (!opensName(marks, from)) return from;
  let to = endOfNameWord(marks, from);
  for (let words = 1; words < mostWords; words++) {
    const next = nextNameWord(marks, to);
    if (next < 0) break;
    to = endOfNameWord(marks, next);
  }
  return to - from === 1 && (isInitial(marks, from) || isShortForm(marks, from)) ? from : to;
}

/** `Trưởng Đoàn | ĐBQH`: capitals that no tongue could speak, a body's short form. */
function isShortForm({ draft: { tokens } }: Landmarks, i: number): boolean {
  return tokens.isAllCaps(i) && /^[^aeiouy]+$/.test(fold(tokens.textOf(i)));
}

function opensName(marks: Landmarks, i: number): boolean {
  if (!isCapitalWord(marks, i)) return false;
  if (opensOtherThing(marks, i)) return false;
  const family = marks.familyName.has(i) && isCapitalWord(marks, i + 1);
  return family || !marks.notName.has(i);
}

/** A state, an office or a body starts here, and not the second part of a name that a comma would end. */
function opensOtherThing(marks: Landmarks, i: number): boolean {
  return (
    marks.state.has(i) || marks.office.has(i) || marks.body.has(i) || marks.organisation.has(i) || marks.firm.has(i)
  );
}

/** The next word of the name behind `to`, over a stop of an initial or a particle; -1 where the name ends. */
function nextNameWord(marks: Landmarks, to: number): number {
  const { tokens } = marks.draft;
  if (continues(marks, to)) return to;
  if (tokens.isMark(to, '.') && isInitial(marks, to - 1) && continues(marks, to + 1)) return to + 1;
  if (isWord(marks, to) && says(marks, to, ...particles) && !tokens.isCapital(to)) {
    const next = tokens.isMark(to + 1, '-') ? to + 2 : to + 1;
    if (continues(marks, next)) return next;
    if (says(marks, next, ...particles) && continues(marks, next + 1)) return next + 1;
  }
  return -1;
}

function continues(marks: Landmarks, i: number): boolean {
  if (!isCapitalWord(marks, i) || opensOtherThing(marks, i) || standsApart(marks, i)) return false;
  if (isHyphened(marks, i)) return true;
  return sameCase(marks, i) && !(marks.notName.has(i) && !marks.familyName.has(i) && followsSmallLetters(marks, i));
}

/** The next column of a signature block. */
function standsApart({ draft: { tokens } }: Landmarks, i: number): boolean {
  return i > 0 && isApart(tokens, i);
}

/** `Do-yun`: a syllable tied to the next is a given name, whatever it means alone. */
function isHyphened({ draft: { tokens } }: Landmarks, i: number): boolean {
  return tokens.isMark(i + 1, '-') && tokens.isGlued(i + 1) && tokens.isGlued(i + 2);
}

/** An abbreviation in capitals does not go on a name in small letters: `Trần Văn Nam TTXVN`. */
function sameCase({ draft: { tokens } }: Landmarks, i: number): boolean {
  if (!tokens.isAllCaps(i) || tokens.isAllCaps(i - 1) || tokens.isMark(i - 1, '.')) return true;
  return tokens.end[i]! - tokens.start[i]! < 3 || /^[IVX]+$/.test(tokens.textOf(i));
}

function followsSmallLetters({ draft: { tokens } }: Landmarks, i: number): boolean {
  return (tokens.shape[i]! & Shape.allCaps) === 0;
}

/** The end of one word of a name with what is glued to it: `Xi-xu-lít`, `Jae-ho`, `O'Neal`. */
function endOfNameWord(marks: Landmarks, i: number): number {
  const { tokens } = marks.draft;
  let to = i + 1;
  while (
    (tokens.isMark(to, '-') || tokens.isMark(to, "'")) &&
    tokens.isGlued(to) &&
    tokens.isGlued(to + 1) &&
    isWord(marks, to + 1)
  ) {
    to += 2;
  }
  return to;
}

function isInitial(marks: Landmarks, i: number): boolean {
  const { tokens } = marks.draft;
  return isCapitalWord(marks, i) && tokens.wordAt(i).length <= 2 && tokens.isMark(i + 1, '.');
}
