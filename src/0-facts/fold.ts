/**
 * Folds a text for search and comparison: lower case, no diacritics, đ as d. One UTF-16 unit in
 * gives one unit out for NFC text, so that offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  if (text.length > longestPiece) return piecesOf(text).map(fold).join('');
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units.push(known[unit] || foldUnit(unit));
  }
  return String.fromCharCode(...units);
}

/** So many units are made one string at a time. */
const longestPiece = 4096;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let i = 0; i < text.length; i += longestPiece) pieces.push(text.slice(i, i + longestPiece));
  return pieces;
}

/** The folded unit of every unit met so far; 0 for the others. */
const known = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const letter = String.fromCharCode(unit);
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace('đ', 'd');
  return (known[unit] = (bare.length === 1 ? bare : letter).charCodeAt(0));
}
