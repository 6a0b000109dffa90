import type { Run } from './lines.ts';

/** Lines that end at the same margin do so within this many units. */
const margin = 1.5;
/** The spaces of a line that was stretched are alike; a stop in front of one makes it no wider than this. */
const alike = 1.7;
/** A line is compared with all of its page: one with more of them is none that people read. */
const mostLines = 500;

/**
 * Whether the wide spaces of a line are those of a paragraph whose lines were stretched to both margins, and part no
 * cells: single words with spaces alike, up to a margin where other lines end too, and under no words of a column.
 */
export function isJustified(run: Run, all: readonly Run[]): boolean {
  const { pieces, left, right, size } = run;
  if (all.length > mostLines || pieces.some(({ text }) => /\S\s+\S/.test(text))) return false;
  // A ligature is drawn by itself, without a space.
  const gaps = pieces.slice(1).flatMap((piece, i) => {
    const gap = piece.left - pieces[i]!.right;
    return gap > 0.12 * size ? [gap] : [];
  });
  if (Math.max(...gaps) > alike * Math.min(...gaps)) return false;
  // Figures at the right of their column end alike as well.
  if (gaps.length === 1 && /^\d/.test(pieces[1]!.text.trim())) return false;
  const mates = all.filter(
    (other) => other !== run && Math.abs(other.right - right) < margin && Math.abs(other.left - left) < 4 * size,
  );
  const place = all.indexOf(run);
  const beside = [all[place - 1], all[place + 1]].filter((other) => other !== undefined);
  return mates.length > 0 && !beside.some((other) => haveColumns(run, other));
}

/** Whether two lines have as many words, and these begin at the same places. */
const haveColumns = ({ pieces }: Run, other: Run): boolean =>
  pieces.length === other.pieces.length &&
  pieces.every(({ left }, i) => Math.abs(other.pieces[i]!.left - left) < margin);
