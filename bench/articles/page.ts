import type { Encounter, Statement, Outcome } from './events.ts';
import type { Person } from './people.ts';

/** What a stretch of text stands for. */
export type Mark =
  | { kind: 'commitment'; statement: Statement; action: string }
  | { kind: 'encounter'; encounter: Encounter; held: boolean }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'person'; person: Person };

/** Words, or words that stand for something. */
export type Piece = string | { mark: Mark; pieces: Piece[] };

export type Paragraph = Piece[];

/** Where in the text, as UTF-16 offsets, something stands. */
export interface Found {
  mark: Mark;
  start: number;
  end: number;
}

export interface Page {
  text: string;
  found: Found[];
}

export function marked(mark: Mark, ...pieces: Piece[]): Piece {
  return { mark, pieces };
}

/** A sentence with its `{slots}` filled. */
export function fill(template: string, slots: Readonly<Record<string, Piece | Piece[]>>): Piece[] {
  return template.split(/\{(\w+)\}/).flatMap((part, i) => (i % 2 === 0 ? (part ? [part] : []) : (slots[part] ?? [])));
}

/** The same where all is plain words. */
export function fillWords(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '');
}

/** Writes the paragraphs one below the other, with a blank line between, and notes where each mark stands. */
export function layOut(paragraphs: readonly Paragraph[]): Page {
  const page: Page = { text: '', found: [] };
  for (const paragraph of paragraphs) {
    if (page.text) page.text += '\n\n';
    write(page, paragraph);
  }
  return page;
}

function write(page: Page, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      page.text += piece;
      continue;
    }
    const start = page.text.length;
    write(page, piece.pieces);
    page.found.push({ mark: piece.mark, start, end: page.text.length });
  }
}
