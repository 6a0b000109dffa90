import { Character, characterClasses } from '../text/characters.ts';
import { unitsOf } from '../text/units.ts';

/**
 * Vietnamese writes đ, ă, ơ, ư and vowels with several marks in about every second word, which no other
 * language does.
 */
export function isVietnameseText(sample: string): boolean {
  const { words, marked, isComposed } = countLetters(sample);
  const known = isComposed ? marked : countLetters(sample.normalize('NFC')).marked;
  return words >= 3 && known / words >= 0.15;
}

/** Words, Vietnamese letters, and whether no letter has its marks apart. */
function countLetters(text: string): { words: number; marked: number; isComposed: boolean } {
  let [words, marked, isComposed, inWord] = [0, 0, true, false];
  const { length } = text;
  const units = unitsOf(text);
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    const isLetter = characterClasses[unit] === Character.letter;
    if (isLetter && !inWord) words++;
    inWord = isLetter;
    if (unit < 0x102) continue;
    if (isVietnamese(unit)) marked++;
    else if (unit >= 0x300 && unit < 0x370) isComposed = false;
  }
  return { words, marked, isComposed };
}

/** `ă`, `đ`, `ơ`, `ư` and their capitals, and the block of vowels with two marks. */
function isVietnamese(unit: number): boolean {
  if (unit >= 0x1ea0) return unit <= 0x1ef9;
  return unit <= 0x1b0 && marks[unit] === 1;
}

const marks = new Uint8Array(0x1b1);
for (const letter of 'đăơưĐĂƠƯ') marks[letter.charCodeAt(0)] = 1;
