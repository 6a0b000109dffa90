/** What a UTF-16 unit is to the tokeniser. */
export const Character = { mark: 0, letter: 1, digit: 2, space: 3, newline: 4, ignorable: 5 } as const;

/** Soft hyphen, zero-width space, joiners, direction marks, word joiner, byte order mark. */
const ignorable = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

/**
 * The class of every UTF-16 unit. Vietnamese letters are letters, and so are combining marks: NFD
 * text falls into the same words as NFC text. Surrogates are marks: no word of a lexicon has one.
 */
export const characterClasses: Uint8Array = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classOf(unit);
  return classes;
}

function classOf(unit: number): number {
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return Character.newline;
  if (unit >= 0x30 && unit <= 0x39) return Character.digit;
  if (ignorable.has(unit)) return Character.ignorable;
  if (unit >= 0xd800 && unit <= 0xdfff) return Character.mark;
  const letter = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(letter)) return Character.letter;
  return /[\s\p{Cc}\p{Zs}]/u.test(letter) ? Character.space : Character.mark;
}
