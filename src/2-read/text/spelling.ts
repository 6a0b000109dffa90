/**
 * One key for all spellings of a syllable: `hoà` and `hòa`, `Uỷ` and `Ủy`, NFD and NFC, `vơí` (left
 * by old converters) and `với`, `kĩ` and `kỹ`. The key is the syllable in lower case without its
 * tone mark, then the tone as a digit, so that the place of the mark plays no part.
 */
export function spellingKey(word: string): string {
  if (isPlainAscii(word)) return iForY(word.toLowerCase());
  let tone = 0;
  let letters = '';
  for (const letter of word.normalize('NFD').toLowerCase()) {
    const mark = tones.indexOf(letter);
    if (mark >= 0) tone = mark + 1;
    else if (!ignorable.test(letter)) letters += letter;
  }
  const bare = iForY(letters.normalize('NFC'));
  return tone ? bare + tone : bare;
}

/** Grave, acute, hook above, tilde, dot below: huyền, sắc, hỏi, ngã, nặng. */
const tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const ignorable = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const ignorables = new RegExp(ignorable, 'g');

/** Letters and marks composed (NFC), without characters of no width; the same string where they are. */
export function composed(written: string): string {
  return hasMarks(written) ? written.replace(ignorables, '').normalize('NFC') : written;
}

/** In lower case, composed, the tone mark where it belongs: as rules compare words. */
export function lowered(written: string): string {
  return withToneInPlace(composed(written).toLowerCase());
}

/**
 * `vơí` and `giưã` of old converters as `với` and `giữa`, `hoà` as `hòa`: the mark stands on the vowel with a mark of
 * its own, on the last before a consonant, else on the last but one.
 */
function withToneInPlace(word: string): string {
  if (isPlainAscii(word)) return word;
  const letters = [...word.normalize('NFD')];
  const at = letters.findIndex((letter) => tones.includes(letter));
  if (at < 0 || letters.findIndex((letter, i) => i > at && tones.includes(letter)) > 0) return word;
  const [tone] = letters.splice(at, 1);
  const bare = [...letters.join('').normalize('NFC')];
  const place = placeOfTone(bare.join(''));
  if (place === null) return word;
  bare[place] += tone!;
  return bare.join('').normalize('NFC');
}

/** The index of the vowel that carries the tone; null where the syllable has no one run of vowels. */
function placeOfTone(syllable: string): number | null {
  const match = vowelRun.exec(syllable);
  if (!match) return null;
  const run = match[2]!;
  const from = match[1]!.length;
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => run.lastIndexOf(vowel)));
  if (marked >= 0) return from + (run.includes('ươ') ? run.indexOf('ơ') : marked);
  if (match[3] !== '') return from + run.length - 1;
  return from + (run.length > 1 ? run.length - 2 : 0);
}

/** Onset (with the u of `qu` and the i of `gi`), vowels, coda. */
const vowelRun = /^((?:qu|gi(?=[aăâeêoôơuưy])|[bcdđghklmnprstvx])*)([aăâeêioôơuưy]{1,3})([chgmnpt]*)$/;

/** Whether a combining mark, or a character without width, is among the letters. */
function hasMarks(written: string): boolean {
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    if (unit >= 0x300 && unit < 0x370) return true;
    if (unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff) return true;
  }
  return false;
}

function isPlainAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** `kỹ` and `kĩ`, `tỷ` and `tỉ`: after a consonant that ends the onset, y and i are one vowel. */
function iForY(syllable: string): string {
  return syllable.length <= 3 && onsetAndY.test(syllable) ? syllable.slice(0, -1) + 'i' : syllable;
}

const onsetAndY = /^(?:[hklmst]|th)y$/;
