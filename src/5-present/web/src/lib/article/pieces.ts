import { recordKinds } from '../facts.ts';
import type { Found } from '../words/records.ts';
import type { Stretch } from '../words/sentence.ts';

/** A stretch of a paragraph that the same records cover: the widest first. */
export interface Piece {
  text: string;
  start: number;
  found: Found[];
  /** Whether it is what a search found. */
  sought: boolean;
}

export interface Paragraph {
  start: number;
  end: number;
  pieces: Piece[];
  /** The records whose words begin here, in order. */
  beginning: Found[];
}

/** A text as paragraphs of pieces, cut wherever the words of a record begin or end. `records` in order of their words. */
export function paragraphsOf(text: string, records: Found[], sought: Stretch | null = null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim()) paragraphs.push(paragraph(text, { start, end }, records, sought));
    start = end + 1;
  }
  return paragraphs;
}

function paragraph(text: string, { start, end }: Stretch, records: Found[], sought: Stretch | null): Paragraph {
  const inside = records.filter(({ record }) => record.evidence.start < end && record.evidence.end > start);
  const cuts = new Set([start, end]);
  for (const stretch of [...inside.map(({ record }) => record.evidence), ...(sought ? [sought] : [])]) {
    if (stretch.start >= end || stretch.end <= start) continue;
    cuts.add(Math.max(stretch.start, start));
    cuts.add(Math.min(stretch.end, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const found = inside.filter(({ record }) => record.evidence.start < to && record.evidence.end > from);
    const isSought = sought !== null && sought.start < to && sought.end > from;
    return { text: text.slice(from, to), start: from, found: found.sort(widestFirst), sought: isSought };
  });
  return { start, end, pieces, beginning: inside.filter(({ record }) => record.evidence.start >= start) };
}

const width = ({ record }: Found): number => record.evidence.end - record.evidence.start;
const widestFirst = (a: Found, b: Found): number =>
  width(b) - width(a) || recordKinds.indexOf(a.place.kind) - recordKinds.indexOf(b.place.kind);

/** Which record a click on words means: the narrowest; where it is chosen already, the next wider, then round again. */
export function clicked(facts: string[], chosen: string | null): string | null {
  const narrowestFirst = [...facts].reverse();
  const now = chosen === null ? -1 : narrowestFirst.indexOf(chosen);
  return narrowestFirst[(now + 1) % Math.max(narrowestFirst.length, 1)] ?? null;
}

// The seeds' form of a text opens with its date; the header belongs to the text but is not of the article's words.
const header = /^ ?date \d{4}-\d{2}-\d{2} /;

/** How much of a text is a header of its file rather than words of the article. */
export function headerLength(text: string): number {
  return header.exec(text)?.[0].length ?? 0;
}
