import { elementsIn } from '../../xml.ts';
import { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { Tables } from './tables.ts';

/** Elements whose words are not shown in the text: what was deleted, remarks, what a picture shows, numbers of notes. */
const unread = new Set(
  `math:annotation office:annotation office:annotation-end office:forms office:scripts svg:desc svg:title text:bibliography-configuration
   text:hidden-paragraph text:hidden-text text:note-citation text:notes-configuration text:ruby-text text:sequence-decls
   text:tracked-changes text:user-field-decls text:variable-decls`.split(/\s+/),
);

const hiding = /^text:(?:span|p|h|section)$/;

/** The paragraphs of a document: points with the numbers that are shown, tables row by row, notes at the end. */
export function textOf(content: string, styles: Styles): string[] {
  const text = new Text(styles);
  elementsIn(content, {
    open: ({ name, attributes }) => text.open(name, attributes),
    close: ({ name }) => text.close(name),
    text: (piece) => text.write(piece),
  });
  return text.paragraphs();
}

interface Paragraph {
  words: string;
  /** What stands in text boxes within it, told behind it. */
  boxes: string[];
}

class Text {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #tables = new Tables();
  readonly #done: string[] = [];
  readonly #notes: string[] = [];
  /** The notes around, each with what it holds so far. */
  readonly #inNotes: string[][] = [];
  /** Paragraphs lie within paragraphs in text boxes and notes. */
  readonly #around: Paragraph[] = [];
  #label = '';
  #isInBody = false;
  /** How deep within what is not read. */
  #unread = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
    this.#numbering = new Numbering(styles);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'office:text') this.#isInBody = true;
    if (this.#unread > 0 || unread.has(name) || this.#isHidden(name, attributes)) this.#unread++;
    if (this.#unread > 0 || !this.#isInBody) return;
    if (name === 'text:p' || name === 'text:h') this.#openParagraph(name, attributes);
    else if (name === 'text:list') this.#numbering.open(attributes);
    else if (name === 'text:list-item') this.#label = this.#numbering.point(attributes);
    else if (name === 'text:list-header') this.#label = '';
    else if (name === 'text:note') this.#inNotes.push([]);
    else if (name === 'text:s' || name === 'text:tab') this.write(' ');
    else if (name === 'text:line-break') this.#breakLine();
    else this.#tables.open(name, attributes);
  }

  close(name: string): void {
    if (this.#unread > 0) {
      this.#unread--;
      return;
    }
    if (!this.#isInBody) return;
    if (name === 'office:text') this.#isInBody = false;
    else if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:list') this.#numbering.close();
    else if (name === 'text:note') this.#closeNote();
    else this.#tell(this.#tables.close(name));
  }

  write(piece: string): void {
    const paragraph = this.#around.at(-1);
    if (this.#unread === 0 && paragraph) paragraph.words += piece;
  }

  paragraphs(): string[] {
    return [...this.#done, ...this.#notes.map((note, i) => `${i + 1}. ${note}`)];
  }

  #isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (!hiding.test(name)) return false;
    return attributes['text:display'] === 'none' || this.#styles.hidden.has(attributes['text:style-name'] ?? '');
  }

  #openParagraph(name: string, attributes: Readonly<Record<string, string>>): void {
    const label = this.#label || (name === 'text:h' ? this.#numbering.heading(attributes) : '');
    this.#label = '';
    this.#around.push({ words: label, boxes: [] });
  }

  #closeParagraph(): void {
    const { words, boxes } = this.#around.pop()!;
    for (const line of [...words.split('\n').map(collapsed), ...boxes]) this.#tell(line);
  }

  #breakLine(): void {
    this.write('\n');
  }

  #closeNote(): void {
    this.#notes.push((this.#inNotes.pop() ?? []).join(' '));
    this.write(`[${this.#notes.length}]`);
  }

  /** Puts a paragraph where it belongs: into the note, the text box or the cell that it stands in, else the text. */
  #tell(line: string | null): void {
    if (line === null || line === '' || line === '-') return;
    const outer = this.#around.at(-1);
    const note = this.#inNotes.at(-1);
    if (note) note.push(line);
    else if (outer) outer.boxes.push(line);
    else if (!this.#tables.take(line)) this.#done.push(line);
  }
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
