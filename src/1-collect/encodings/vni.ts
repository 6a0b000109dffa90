/**
 * VNI for Windows writes a letter and its marks as two bytes: «Vieät» is Việt. A few letters are one byte.
 * Source: the VNI character set as its fonts have it; the keys are the bytes as Latin-1 shows them.
 */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const letters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const pairs = /([aeiouyôö])([ùøûõïâáàåãäêéèúüë])|([ñôöíìæóòî])/giu;

/** Bytes in VNI, each shown as the Latin-1 letter of its number, as the text they mean. */
export function fromVni(latin: string): string {
  return latin.replace(pairs, (found, base: string | undefined, mark: string | undefined) => {
    if (base === undefined || mark === undefined) return inCaseOf(found, letters[found.toLowerCase()]!);
    const letter = letters[base.toLowerCase()] ?? base;
    return inCaseOf(base, (letter + marks[mark.toLowerCase()]!).normalize('NFC'));
  });
}

/** A text in VNI, each byte shown as the Latin-1 letter of its number. */
export function toVni(text: string): string {
  return [...text].map(letterInVni).join('');
}

const signs = new Map(Object.entries(marks).map(([sign, mark]) => [mark.normalize('NFC'), sign]));
const singles = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign]));

const horn = '\u031b';

function letterInVni(letter: string): string {
  const small = letter.toLowerCase();
  const single = singles.get(small);
  if (single !== undefined) return inCaseOf(letter, single);
  const apart = small.normalize('NFD');
  // What stands in a letter of its own, as the horn does, stays with the letter.
  const hasHorn = apart.includes(horn);
  const base = (hasHorn ? singles.get((apart[0]! + horn).normalize('NFC')) : undefined) ?? apart[0]!;
  const mark = apart.slice(1).replace(horn, '');
  const sign = [...signs].find(([each]) => each.normalize('NFD') === mark)?.[1] ?? signOf(mark);
  return sign === undefined ? letter : inCaseOf(letter, base + sign);
}

/** The tone may stand in front of the other mark, or behind it. */
const signOf = (mark: string): string | undefined =>
  [...signs].find(([each]) => [...each].sort().join('') === [...mark].sort().join(''))?.[1];

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();
}
