import { shared } from './shared.ts';

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
    if (written.length > longestKept) return answer(written);
    // A name cut from a text would keep the whole text in memory, and so would what is cut from the name.
    const own = shared(written);
    told = answer(own);
    if (known.size >= mostKept) known.clear();
    known.set(own, told);
    return told;
  };
}
