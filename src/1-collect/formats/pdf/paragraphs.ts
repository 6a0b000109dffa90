import type { Line } from './lines.ts';

/** The paragraphs of a document, over the ends of its pages. Page numbers and what stands at the edge of every page are left out. */
export function paragraphsOf(pages: readonly Line[][]): string[] {
  const running = runningLines(pages);
  const paragraphs: string[] = [];
  let last: Line | null = null;
  for (const page of pages) {
    const lines = page.filter((line, i) => !isEdge(page, i) || !isFurniture(line, page, running));
    const measure = measureOf(lines);
    for (const [i, line] of lines.entries()) {
      const isSamePage = i > 0;
      if (last && continues(last, line, isSamePage, measure)) paragraphs.push(`${paragraphs.pop()} ${line.text}`);
      else paragraphs.push(line.text);
      last = line;
    }
  }
  return paragraphs;
}

/** Lines at the top or the foot of a page. */
const isEdge = (page: readonly Line[], i: number): boolean => i < 2 || i >= page.length - 2;

const pageNumber = /^[\s\-–|]*(?:trang|page)?\s*\d+(?:\s*[/|]\s*\d+)?[\s\-–|]*$/iu;

function isFurniture(line: Line, page: readonly Line[], running: ReadonlySet<string>): boolean {
  if (pageNumber.test(line.text) || running.has(shapeOf(line))) return true;
  // What a browser prints around a page is small: the time, the address, the page of how many.
  const isSmall = line.size < 0.8 * median(page.map(({ size }) => size));
  return isSmall && /^\d+\/\d+\/\d+, \d+:\d+|^(?:https?|file):|\d+\/\d+$/.test(line.text);
}

/** What stands at the edge of at least three pages, and of more than half of them. */
function runningLines(pages: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const shape of new Set(page.filter((_, i) => isEdge(page, i)).map(shapeOf)))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([shape]) => shape));
}

const shapeOf = ({ text, y }: Line): string => `${Math.round(y / 5)} ${text.replace(/\d+/g, '0')}`;

interface Measure {
  left: number;
  right: number;
  /** From line to line within a paragraph. */
  step: number;
}

function measureOf(lines: readonly Line[]): Measure {
  const steps = lines.slice(1).map((line, i) => lines[i]!.y - line.y);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    step: smallStep(steps.filter((step) => step > 0)),
  };
}

/** The usual step is among the small ones: between paragraphs it is larger. */
function smallStep(steps: number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** What begins a point of a document whatever stands before it. */
const point = /^(?:[-–+•*]|\(?\d{1,3}[.)]|\(?\p{L}[.)]|[IVX]{1,5}\.|(?:Điều|Khoản|Chương|Phần|Mục)\s+\d)\s*/u;

function continues(last: Line, line: Line, isSamePage: boolean, { left, right, step }: Measure): boolean {
  if (point.test(line.text) || last.text.includes(' | ') || line.text.includes(' | ')) return false;
  if (Math.abs(last.size - line.size) > 0.15 * line.size) return false;
  const isFull = last.right > right - 0.12 * (right - left);
  if (isSamePage && last.y - line.y > 1.35 * step) return false;
  if (/[.:;!?…]["”»')]?$/.test(last.text)) return isFull && isSamePage && line.left <= left + 0.8 * line.size;
  return isFull || /^\p{Ll}/u.test(line.text);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
