import { median } from './furniture.ts';
import type { Line } from './lines.ts';

/** The paragraphs of a document, over the ends of its pages; notes at the foot of pages stand at its end. */
export function paragraphsOf(pages: readonly Line[][]): string[] {
  const words = wordsIn(pages);
  const parted = pages.map(partedAtNotes);
  const texts = [parted.map(({ text }) => text), parted.map(({ notes }) => notes)];
  return texts.flatMap((some) => joinedOver(some, words));
}

function joinedOver(pages: readonly Line[][], words: ReadonlySet<string>): string[] {
  const paragraphs: string[] = [];
  let last: Line | null = null;
  for (const lines of pages) {
    const page = measureOf(lines);
    let before: Margins = page;
    for (const [i, line] of lines.entries()) {
      const isSamePage = i > 0;
      const own = columnOf(line, lines) ?? page;
      if (
        last &&
        continues(last, line, isSamePage, { left: own.left, full: isSamePage ? before : page, step: page.step })
      )
        paragraphs.push(joined(paragraphs.pop()!, line.text, words));
      else paragraphs.push(line.text);
      last = line;
      before = own;
    }
  }
  return paragraphs;
}

/** The number of a note in front of its words, raised or not. */
const noteStart = /^(?:\[(\d{1,3})\]\s*|(\d{1,3})\s+)/;
const numberOf = ({ text }: Line): string | undefined => noteStart.exec(text)?.slice(1).find(Boolean);

/** Lines at the foot of a page among which its first note is looked for. */
const mostNotes = 20;

/** Where small lines that begin with the number of a note, which is marked above them, stand at the foot of a page, they end it. */
function partedAtNotes(page: readonly Line[]): { text: Line[]; notes: Line[] } {
  const size = median(page.map((line) => line.size));
  const isSmall = (line: Line): boolean => line.size < 0.92 * size;
  const text = page.map((line) => line.text).join('\n');
  const isNote = (line: Line): boolean => {
    const number = numberOf(line);
    return number !== undefined && text.includes(`[${number}]`);
  };
  const foot = page.findLastIndex((line) => !isSmall(line)) + 1;
  const start = page.slice(foot, foot + mostNotes).findIndex(isNote) + foot;
  if (start < foot) return { text: [...page], notes: [] };
  const marked = (line: Line): Line =>
    isNote(line) ? { ...line, text: line.text.replace(noteStart, `[${numberOf(line)}] `) } : line;
  return { text: page.slice(0, start), notes: page.slice(start).map(marked) };
}

/** The words of a document: where one is parted at the end of a line, it may stand whole elsewhere. */
function wordsIn(pages: readonly Line[][]): Set<string> {
  const words = pages.flatMap((page) => page.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  return new Set(words);
}

/** A hyphen at the end of a line goes where the word stands without it elsewhere; else it stays, and no space comes in. */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
  const [, start] = /(\p{L}+)[-\u2010]$/u.exec(before) ?? [];
  const [, end] = /^(\p{L}+)/u.exec(after) ?? [];
  if (start && end) return words.has((start + end).toLowerCase()) ? before.slice(0, -1) + after : before + after;
  return /\d[-–]$/.test(before) && /^\d/.test(after) ? before + after : `${before} ${after}`;
}

interface Margins {
  left: number;
  right: number;
}

const leastColumn = 5;
/** Each line is compared with all of its page: one with more of them is none that people read. */
const mostLines = 500;

/** The margins of a column: of lines that begin about where this one does, most of which end about where the longest does. */
function columnOf(line: Line, lines: readonly Line[]): Margins | null {
  if (lines.length > mostLines) return null;
  const mates = lines.filter(({ left }) => Math.abs(left - line.left) < 4 * line.size);
  const { left, right } = marginsOf(mates);
  const full = mates.filter((mate) => mate.right > right - 0.15 * (right - left)).length;
  return mates.length >= leastColumn && full >= mates.length / 2 ? { left, right } : null;
}

const marginsOf = (lines: readonly Line[]): Margins => ({
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
});

/** The margins of a page, and how far it is from line to line within a paragraph. */
function measureOf(lines: readonly Line[]): Margins & { step: number } {
  const steps = lines.slice(1).map((line, i) => lines[i]!.y - line.y);
  return { ...marginsOf(lines), step: smallStep(steps.filter((step) => step > 0)) };
}

/** The usual step is among the small ones: between paragraphs it is larger. */
function smallStep(steps: number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** What begins a point of a document whatever stands before it. */
const point = /^(?:[-–+•*]|\[\d+\]|\(?\d{1,3}[.)]|\(?\p{L}[.)]|[IVX]{1,5}\.|(?:Điều|Khoản|Chương|Phần|Mục)\s+\d)\s*/u;
interface Fit {
  /** Where lines of its column begin. */
  left: number;
  /** The margins that the line before is full up to. */
  full: Margins;
  step: number;
}

function continues(last: Line, line: Line, isSamePage: boolean, { left, full, step }: Fit): boolean {
  if (point.test(line.text) || last.text.includes(' | ') || line.text.includes(' | ')) return false;
  if (Math.abs(last.size - line.size) > 0.15 * line.size) return false;
  const isFull = last.right > full.right - 0.12 * (full.right - full.left);
  if (isSamePage && last.y - line.y > 1.35 * step) return false;
  if (/[.:;!?…]["”»')]?$/.test(last.text)) return isFull && isSamePage && line.left <= left + 0.8 * line.size;
  return isFull || /^\p{Ll}/u.test(line.text);
}
