/** The name of a column by its number: 1 is A, 27 is AA. */
export function columnName(number: number): string {
  const name = String.fromCharCode(65 + ((number - 1) % 26));
  return number <= 26 ? name : columnName(Math.floor((number - 1) / 26)) + name;
}

/** The number of a column by its name: A is 1. */
export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
