/** A stretch of words that was there before, or was not. */
export interface Words {
  text: string;
  changed: boolean;
}

/** A word with the space behind it. */
const word = /\S+\s*/gu;
const sameWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.,;:!?"“”()]+$/u, '');

/**
 * The words of a restatement, those that the one before lacked told apart: what is left after the longest
 * common order of words. Null where hardly anything is common: then nothing was changed, it was said anew.
 */
export function changedWords(before: string, after: string): Words[] | null {
  const [old, now] = [before.match(word) ?? [], after.match(word) ?? []];
  const kept = commonWords(old.map(sameWord), now.map(sameWord));
  if (kept.size < 0.4 * Math.max(now.length, 1)) return null;
  const words: Words[] = [];
  now.forEach((text, i) => {
    const changed = !kept.has(i);
    const last = words.at(-1);
    if (last?.changed === changed) last.text += text;
    else words.push({ text, changed });
  });
  return words;
}

/** How much of a text is common with another in the same order, 0 to 1. */
export function commonShare(before: string, after: string): number {
  const [old, now] = [before.match(word) ?? [], after.match(word) ?? []];
  return commonWords(old.map(sameWord), now.map(sameWord)).size / Math.max(old.length, now.length, 1);
}

/** Which words of the newer text belong to the longest common subsequence. */
function commonWords(old: string[], now: string[]): Set<number> {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
      lengths[i]![j] = old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : skip;
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}
