/** No more answers are kept of one question; then all are forgotten, so that a long stream of texts needs no more memory. */
const mostKept = 1 << 11;
/** Longer strings are rare, and not kept. */
const longestKept = 80;

/** A question about a string that is asked again and again (names, titles), answered from memory where it was asked before. */
export function remembered<T>(answer: (written: string) => T): (written: string) => T {
  const known = new Map<string, T>();
  return (written) => {
    let told = known.get(written);
    if (told !== undefined) return told;
    told = answer(written);
    if (written.length > longestKept) return told;
    if (known.size >= mostKept) known.clear();
    known.set(written, told);
    return told;
  };
}
