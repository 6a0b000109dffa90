/**
 * The one string that the engine keeps for these letters, as it does for those written in the code: two such strings
 * are compared by their place in memory, and the lexicon's cells, mostly alike, take room once.
 */
export function shared(letters: string): string {
  return Object.keys({ [letters]: 0 })[0]!;
}
