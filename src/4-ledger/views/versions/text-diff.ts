import type { TextStretch } from '../../../0-facts/index.ts';

/** More differences than so many, and a whole stretch is told as replaced: nobody reads such a diff word by word. */
const mostSteps = 2000;

/** What was taken out of a text and what was put in, word by word; the pieces put together are the two texts. */
export function diffTexts(before: string, after: string): TextStretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    ...a.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...a.slice(a.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** The shortest way from one list of words to the other (Myers, 1986: An O(ND) Difference Algorithm). */
function shortest(a: readonly string[], b: readonly string[]): TextStretch[] {
  const traces: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(a.length + b.length, mostSteps); steps++) {
    traces.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -steps; k <= steps; k += 2) {
      const isDown = k === -steps || (k !== steps && (next.get(k - 1) ?? -1) < (next.get(k + 1) ?? -1));
      let x = isDown ? (next.get(k + 1) ?? 0) : (next.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, traces);
    }
    reach = next;
  }
  return [
    ...a.map((text) => ({ kind: 'removed' as const, text })),
    ...b.map((text) => ({ kind: 'added' as const, text })),
  ];
}

function wayBack(a: readonly string[], b: readonly string[], traces: Map<number, number>[]): TextStretch[] {
  const back: TextStretch[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = traces.length - 1; steps >= 0; steps--) {
    const reach = traces[steps]!;
    const k = x - y;
    const isDown = k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = isDown ? k + 1 : k - 1;
    const fromX = reach.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) back.push({ kind: 'same', text: a[(y--, --x)]! });
    if (steps === 0) break;
    back.push(isDown ? { kind: 'added', text: b[--y]! } : { kind: 'removed', text: a[--x]! });
  }
  return back.reverse();
}

/** Words of one kind that follow each other are one piece; within a change, what went stands before what came. */
function joined(segments: readonly TextStretch[]): TextStretch[] {
  const pieces: TextStretch[] = [];
  for (const { kind, text } of segments) {
    const last = pieces.at(-1);
    const before = pieces.at(-2);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'removed' && last?.kind === 'added') {
      if (before?.kind === 'removed') before.text += text;
      else pieces.splice(-1, 0, { kind, text });
    } else pieces.push({ kind, text });
  }
  return pieces;
}
