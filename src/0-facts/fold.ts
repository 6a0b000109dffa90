/**
 * Folds a text for search and comparison: lower case, no diacritics, đ as d. One UTF-16 unit in
 * gives one unit out for NFC text, so that offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charCodeAt(i));
  return folded;
}

const units = new Map<number, string>();

function foldUnit(unit: number): string {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? String.fromCharCode(unit + 32) : String.fromCharCode(unit);
  const known = units.get(unit);
  if (known !== undefined) return known;
  const letter = String.fromCharCode(unit);
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace('đ', 'd');
  const folded = bare.length === 1 ? bare : letter;
  units.set(unit, folded);
  return folded;
}
