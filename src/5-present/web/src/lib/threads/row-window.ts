/** Which rows of a long table are drawn: those in sight and some around them, with empty room where the others would stand. */

/** Rows after one another, drawn, or the room of those that are not. */
export type Stretch = { from: number; to: number } & ({ isDrawn: true } | { isDrawn: false; height: number });

/** So far beyond what is in sight rows are drawn, in pixels, so that a turn of the wheel shows no empty room. */
export const around = 600;

/** The heights of rows: those drawn once are known, and the others are taken to be as high as these are on average. */
export class RowHeights {
  #known = new Map<number, number>();
  #sum = 0;
  readonly #usual: number;

  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Takes a height from the page; answers whether the row was taken to be of another one. */
  learn(index: number, height: number): boolean {
    const isNews = Math.abs(this.of(index) - height) >= 0.5;
    const before = this.#known.get(index);
    if (before !== undefined && !isNews) return false;
    this.#sum += height - (before ?? 0);
    this.#known.set(index, height);
    return isNews;
  }

  get #mean(): number {
    return this.#known.size ? this.#sum / this.#known.size : this.#usual;
  }

  of(index: number): number {
    return this.#known.get(index) ?? this.#mean;
  }

  /** The height of the rows from one up to another, which is not among them. */
  between(from: number, to: number): number {
    let [sum, unknown] = [0, 0];
    for (let i = from; i < to; i++) {
      const height = this.#known.get(i);
      if (height === undefined) unknown++;
      else sum += height;
    }
    return sum + unknown * this.#mean;
  }
}

/** The rows that reach into what is in sight, in pixels under the top of the first one, and those around. */
export function rowsIn(
  { top, bottom }: { top: number; bottom: number },
  count: number,
  heights: RowHeights,
): { from: number; to: number } {
  let [from, to, foot] = [0, 0, 0];
  for (; to < count && foot < bottom + around; to++) {
    foot += heights.of(to);
    if (foot < top - around) from = to + 1;
  }
  // By eights, so that not every pixel of scrolling is another window.
  return { from: Math.min(from, Math.max(count - 1, 0)) & ~7, to: Math.min((to + 7) & ~7, count) };
}

/** The whole table: what is drawn, with what else must be (the row that has the focus or is chosen), and the room between. */
export function stretchesOf(
  { from, to }: { from: number; to: number },
  also: readonly number[],
  count: number,
  heights: RowHeights,
): Stretch[] {
  // A row that must be drawn is so with its neighbours, so that the keys find the next one.
  const wanted = also.flatMap((index) => [index - 1, index, index + 1]).filter((i) => i >= 0 && i < count);
  const drawn = [...new Set([...range(from, to), ...wanted])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let at = 0;
  const skip = (until: number): void => {
    if (until > at) stretches.push({ isDrawn: false, from: at, to: until, height: heights.between(at, until) });
  };
  for (const index of drawn) {
    skip(index);
    const last = stretches.at(-1);
    if (last?.isDrawn) last.to = index + 1;
    else stretches.push({ isDrawn: true, from: index, to: index + 1 });
    at = index + 1;
  }
  skip(count);
  return stretches;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);
