import { Counters, numberingOf } from './numbering.ts';
import type { Place } from './numbering.ts';
import { elementsIn } from '../../xml.ts';
import { withFormulas } from './formulas.ts';
import { hiddenStyles, isOn } from './hidden.ts';

/**
 * Word keeps no numbers in a text: it counts them when it shows it. They are counted here and written in front of
 * their paragraphs, so that «Điều 5.» stands in the text as its readers saw it. Answers the files with them.
 */
export function writeLabels(files: ReadonlyMap<string, Uint8Array>, main: string): Map<string, Uint8Array> {
  const styles = textOf(files, 'word/styles.xml');
  const numbering = numberingOf(textOf(files, 'word/numbering.xml'), styles);
  const hidden = hiddenStyles(styles);
  const written = new Map(files);
  for (const name of [main, 'word/footnotes.xml', 'word/endnotes.xml'])
    if (files.has(name))
      written.set(name, Buffer.from(labelled(withFormulas(textOf(files, name)), new Counters(numbering), hidden)));
  // What is written out need not be counted again.
  if (files.has('word/numbering.xml')) written.set('word/numbering.xml', Buffer.from(noNumbering));
  return written;
}

const noNumbering = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

interface Paragraph extends Place {
  /** Its end was deleted by a tracked change: what is left of it belongs to the next one. */
  isDeleted: boolean;
}

function labelled(document: string, counters: Counters, hidden: ReadonlySet<string>): string {
  const written = new Rewriting(document);
  // Paragraphs lie within paragraphs in text boxes.
  const around: Paragraph[] = [];
  const properties: string[] = [];
  let isHidden = false;
  const isOf = (style: string | null | undefined): boolean => hidden.has(style ?? '');
  elementsIn(document, {
    open({ name, attributes, end }) {
      const paragraph = around.at(-1);
      const within = properties.at(-1);
      if (name === 'w:p') around.push({ style: null, list: null, level: null, isDeleted: false });
      else if (name === 'w:r') isHidden = isOf(paragraph?.style);
      else if (within === 'w:rPr' && name === 'w:rStyle' && isOf(attributes['w:val'])) isHidden = true;
      else if (name === 'w:t' && isHidden) written.leaveOutFrom(end);
      else if (within === 'w:rPr' && name === 'w:vanish') isHidden = isOn(attributes['w:val']);
      else if (paragraph && within === 'w:pPr') {
        if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? null;
        if (name === 'w:numId') paragraph.list = attributes['w:val'] ?? null;
        if (name === 'w:ilvl') paragraph.level = Number(attributes['w:val'] ?? 0);
      } else if (paragraph && name === 'w:del' && properties.at(-2) === 'w:pPr') paragraph.isDeleted = true;
      if (ofProperties.has(name)) properties.push(name);
    },
    close({ name, end }) {
      if (ofProperties.has(name)) properties.pop();
      if (name === 'w:t') written.upTo(document.lastIndexOf('<', end - 1));
      if (name === 'w:p') around.pop();
      const paragraph = around.at(-1);
      if (name !== 'w:pPr' || !paragraph || paragraph.isDeleted) return;
      const label = counters.labelOf(paragraph);
      if (label) written.insert(end, `<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`);
    },
  });
  return written.whole();
}

/** What holds properties: of a paragraph, of a run, as they were before a tracked change. */
const ofProperties = new Set(['w:pPr', 'w:pPrChange', 'w:rPr', 'w:rPrChange']);

/** A text that is gone through once, with words put in and left out. */
class Rewriting {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #done = 0;
  #leavesOut = false;

  constructor(text: string) {
    this.#text = text;
  }

  insert(at: number, words: string): void {
    this.#pieces.push(this.#text.slice(this.#done, at), words);
    this.#done = at;
  }

  leaveOutFrom(at: number): void {
    this.insert(at, '');
    this.#leavesOut = true;
  }

  /** Ends what is left out, if anything is. */
  upTo(at: number): void {
    if (this.#leavesOut) this.#done = at;
    this.#leavesOut = false;
  }

  whole(): string {
    return this.#pieces.join('') + this.#text.slice(this.#done);
  }
}

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}
