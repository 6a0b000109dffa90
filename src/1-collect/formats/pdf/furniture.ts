import type { Line } from './lines.ts';

/** The lines of pages without their numbers and what stands at the edge of every page, in whatever order they were drawn. */
export function withoutFurniture(pages: readonly Line[][]): Line[][] {
  const edges = pages.map(edgesOf);
  const running = runningLines(pages, edges);
  return pages.map((page, i) => {
    const size = median(page.map((line) => line.size));
    const isRunning = (line: Line): boolean => shapesOf(line, i).some((shape) => running.has(shape));
    return page.filter((line) => !edges[i]!.has(line) || !(isPrinted(line, size) || isRunning(line)));
  });
}

/** Lines at the top or the foot of a page, by where they stand. */
function edgesOf(page: readonly Line[]): Set<Line> {
  const sorted = page.toSorted((a, b) => b.y - a.y);
  return new Set([...sorted.slice(0, 2), ...sorted.slice(-2)]);
}

const pageNumber = /^[\s\-–|]*(?:trang|page)?\s*\d+(?:\s*[/|]\s*\d+)?[\s\-–|]*$/iu;

/** The number of a page; or what a browser prints around one, in small letters: the time, the address, the page of how many. */
const isPrinted = (line: Line, usual: number): boolean =>
  pageNumber.test(line.text) ||
  (line.size < 0.8 * usual && /^\d+\/\d+\/\d+, \d+:\d+|^(?:https?|file):|\d+\/\d+$/.test(line.text));

/** What stands at the edge of at least three pages, and of more than half of them; of two pages, outermost on both. */
function runningLines(pages: readonly Line[][], edges: readonly ReadonlySet<Line>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, page] of pages.entries()) {
    const heights = page.map(({ y }) => y);
    const outermost = [Math.max(...heights), Math.min(...heights)];
    const lines = [...edges[i]!].filter(({ y }) => pages.length > 2 || outermost.includes(y));
    for (const shape of new Set(lines.flatMap((line) => shapesOf(line, i))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(2, Math.min(3, pages.length));
  return new Set([...counts].filter(([, count]) => count >= least && count > pages.length / 2).map(([shape]) => shape));
}

/** A line and where it stands; also with its first or last number as one that counts the pages. */
function shapesOf({ text, y }: Line, page: number): string[] {
  const counted = (number: string): string => `#${Number(number) - page}`;
  const shapes = [text, text.replace(/\d+/, counted), text.replace(/\d+(?=\D*$)/, counted)];
  return shapes.map((shape) => `${Math.round(y / 5)} ${shape}`);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
