/** In letters: a shorter line is a heading or a name, a longer one no line of a page or a mail. */
const shortest = 30;
const longest = 150;

interface Line {
  from: number;
  to: number;
  /** Letters and marks, combining ones not counted, so that NFD counts as NFC does. */
  width: number;
}

/**
 * The line ends of a text that end no paragraph, by their offsets in order: those of a text cut to the width of a page or of a
 * mail. Behind such an end the next line goes on with a small letter; among lines where that is so, a line end is of
 * that kind, too, where the next word had no room left before it.
 */
export function wrapsOf(text: string): number[] {
  // Most texts have no line that begins with a small letter.
  if (!/\n[^\S\n]*\p{Ll}/u.test(text)) return [];
  const groups = groupsOf(text).map((lines) => groupOf(text, lines));
  const room = Math.max(...groups.map((group) => (group.isCut ? group.room : 0)), 0);
  return room === 0 ? [] : groups.flatMap((group) => wrapsIn(text, group, group.isCut ? group.room : room));
}

/** Lines with no empty line between them. */
interface Group {
  lines: readonly Line[];
  /** For each line whether it goes on, with a small letter, where the one before it was cut. */
  goesOn: boolean[];
  isCut: boolean;
  /** Letters of the longest line. */
  room: number;
}

function groupOf(text: string, lines: readonly Line[]): Group {
  const goesOn = lines.map((line, i) => i > 0 && isCut(text, lines[i - 1]!) && goesOnSmall(text, line));
  return { lines, goesOn, isCut: goesOn.includes(true), room: Math.max(...lines.map(({ width }) => width)) };
}

function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [];
  let lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = lineOf(text, from, to);
    if (line) lines.push(line);
    if (!line || end < 0) {
      if (lines.length > 1) groups.push(lines);
      lines = [];
    }
    from = to + 1;
  }
  return groups;
}

/** A line of a page's width without the spaces around it; null for an empty one and for a longer one. */
function lineOf(text: string, from: number, to: number): Line | null {
  // Letters with two combining marks each are the longest.
  if (to - from > 3 * longest) return null;
  const written = text.slice(from, to);
  const trimmed = written.trim();
  if (trimmed === '') return null;
  const start = from + written.indexOf(trimmed[0]!);
  const width = widthOf(trimmed);
  return width > longest ? null : { from: start, to: start + trimmed.length, width };
}

function widthOf(written: string): number {
  return asciiOnly.test(written) ? written.length : written.replace(combining, '').length;
}

const asciiOnly = /^[\x20-\x7e]*$/;
const combining = /\p{M}/gu;

function wrapsIn(text: string, { lines, goesOn }: Group, room: number): number[] {
  const isFilled = (i: number): boolean => isFull(lines[i - 1]!, widthOfWord(text, lines[i]!), room);
  // Lines of a title and a dateline are as long as they happen to be.
  const isPage = lines.every((_, i) => i === 0 || isFilled(i) || endsSentence(text, lines[i - 1]!));
  return lines.flatMap((line, i) => {
    if (i === 0) return [];
    // A paragraph's last line is as short as it happens to be; one of a list ends with its mark.
    const isMoved = isPage && isFilled(i) && !isPoint(text, line) && !':;'.includes(text[lines[i - 1]!.to - 1]!);
    return goesOn[i] || isMoved ? [text.indexOf('\n', lines[i - 1]!.to)] : [];
  });
}

/** A line long enough that ends in the midst of a sentence. */
function isCut(text: string, line: Line): boolean {
  return line.width >= shortest && !endsSentence(text, line);
}

function endsSentence(text: string, { to }: Line): boolean {
  return /[.!?…:;]["'”’)»]?$/.test(text.slice(to - 2, to));
}

function goesOnSmall(text: string, { from }: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(from, from + 2)) && !/^\p{L}\p{M}*[.)]/u.test(text.slice(from, from + 4));
}

/** Whether the next word would not have fitted on the line. */
function isFull({ width }: Line, next: number, room: number): boolean {
  return width + 1 + next > room - slack;
}

function widthOfWord(text: string, { from, to }: Line): number {
  return widthOf(/^\S*/.exec(text.slice(from, to))![0]);
}

/** In letters: what a word is moved for besides, as for a mark behind it. */
const slack = 2;

/** `- …`, `1. …`, `a) …`: a point of a list. */
function isPoint(text: string, { from }: Line): boolean {
  return /^(?:[-+•*–]|\d{1,3}[.)/]|\p{L}\p{M}*[.)])/u.test(text.slice(from, from + 5));
}
