/** What a syllable may be made of, without its tone: «nghiêng» is `ngh` `iê` `ng`. */
const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n(?:gh?|h)?|ph?|qu?|r|s|t[hr]?|v|x)';
const nucleus =
  '(?:i[aê]?[uy]?|iêu|yê?u?|ya|e[ou]?|êu?|ư[aiu]?|ươ[iu]?|u[aâêiơôy]?|uâ[ty]?|uôi|uy[aêu]|u[eê]o?|o[aăeiô]?|oo|oa[iyou]|oeo|ô[iô]?|ơi?|a[iouy]?|ă|â[uy]?)';
const coda = '(?:ch?|m|n(?:g|h)?|p|t)';
const syllable = new RegExp(`^${onset}?${nucleus}${coda}?$`, 'u');

/** The five tones as combining marks: grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word (letters alone, either case) can be a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  if ((apart.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(apart.replace(tones, '').normalize('NFC'));
}

/** How Vietnamese the words of a text are that have letters beyond ASCII. */
export interface Likeness {
  /** Words that have such letters. */
  words: number;
  /** The part of them that are Vietnamese syllables; 0 where there are none. */
  share: number;
}

/** Words looked at: a page of text is enough, a book would take long. */
const enough = 2000;

export function likenessOf(text: string): Likeness {
  let words = 0;
  let right = 0;
  for (const [word] of text.matchAll(/[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e\p{Pd}\p{Pi}\p{Pf}…]+/gu)) {
    if (!/[\x80-\uffff]/.test(word)) continue;
    words++;
    if (isSyllable(word)) right++;
    if (words === enough) break;
  }
  return { words, share: words === 0 ? 0 : right / words };
}
