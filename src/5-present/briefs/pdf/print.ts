import type { Brief, BriefGroup, BriefLine, BriefPages, BriefSection } from '../../../0-facts/index.ts';
import { fill } from '../../../0-facts/messages/index.ts';
import { notesOf, sourceWords } from '../notes.ts';
import { articleWords, drawNote, drawSource } from './articles.ts';
import { chartHeight, drawChart } from './chart.ts';
import { LinkedDocument } from './document.ts';
import { contentsGap, drawContents } from './contents.ts';
import type { Place } from './contents.ts';
import { drawEdges } from './edges.ts';
import { openingOf, roomBefore } from './pairs.ts';
import { drawLine } from './line.ts';
import { ink, margins, second, sizes } from './type.ts';
import type { Face } from '../faces.ts';
import { Phrases } from '../phrases.ts';

/**
 * A brief as a tagged PDF (ISO 14289-1, PDF/UA): real text in embedded faces, bookmarks, a table of contents with page
 * numbers, and footnotes that lead to their words.
 */
export async function briefPdf(brief: Brief): Promise<Uint8Array> {
  const print = new Print(brief);
  print.write();
  return await print.end();
}

/** On which pages of that PDF its parts stand. */
export function pagesOfPdf(brief: Brief): BriefPages {
  const print = new Print(brief);
  print.write();
  return print.pages;
}

class Print {
  readonly #brief: Brief;
  readonly #phrases: Phrases;
  readonly #sizes: (typeof sizes)['full'];
  readonly #doc: LinkedDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #chunks: Uint8Array[] = [];
  /** Sections with the pages they begin on, for the table of contents. */
  readonly #places: Place[] = [];
  #page = 0;
  /** Where each line, footnote and source begins, from 1. */
  readonly #begins = { lines: [] as number[], notes: [] as number[], sources: [] as number[] };
  /** Where the table of contents is drawn once the pages are known, and where it is read out. */
  #contentsAt = 0;
  #toc: PDFKit.PDFStructureElement | null = null;

  constructor(brief: Brief) {
    this.#brief = brief;
    this.#phrases = new Phrases(brief.language);
    this.#sizes = sizes[brief.length];
    this.#doc = new LinkedDocument({
      size: 'A4',
      margins,
      lang: brief.language,
      bufferPages: true,
      info: {
        Title: brief.title,
        Author: 'Ganket',
        Subject: brief.facts.join(' · '),
        // The day for which it tells, not the day it was printed: the same brief is the same file.
        CreationDate: new Date(`${brief.asOf}T00:00:00Z`),
      },
    });
    this.#doc.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#doc.on('pageAdded', () => this.#page++);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  get pages(): BriefPages {
    const sections = this.#places.slice(0, this.#brief.sections.length).map(({ page }) => page + 1);
    return { count: this.#page + 1, sections, ...this.#begins };
  }

  write(): void {
    const { title, sections, length } = this.#brief;
    const facts = length === 'full' ? this.#brief.facts : [this.#brief.facts.join(' · ')];
    this.#text('H1', title, { face: 'bold', size: this.#sizes.title });
    for (const fact of facts) this.#text('P', fact, { colour: second });
    if (length === 'full') this.#leaveContents();
    for (const section of sections) this.#section(section);
    if (this.#brief.notes.length) this.#notes();
    if (this.#hasSources) this.#sources();
    if (this.#toc) drawContents(this.#doc, this.#toc, this.#places, this.#contentsAt, this.#phrases.words.contents);
    drawEdges(this.#doc, this.#brief, this.#phrases);
  }

  async end(): Promise<Uint8Array> {
    const ended = new Promise((done) => this.#doc.on('end', done));
    this.#doc.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }

  get #hasSources(): boolean {
    return this.#brief.length === 'full' && this.#brief.sources.length > 0;
  }

  /** The room of the table of contents, which is read out here though it is drawn last. */
  #leaveContents(): void {
    const { words } = this.#phrases;
    const doc = this.#doc;
    this.#toc = doc.struct('TOC');
    this.#root.add(this.#toc);
    doc.moveDown(1);
    this.#contentsAt = doc.y;
    const titles = [
      ...this.#brief.sections.map(({ title }) => title),
      ...(this.#brief.notes.length ? [words.notes] : []),
      ...(this.#hasSources ? [words.sources] : []),
    ];
    doc.font('bold').fontSize(this.#sizes.group);
    doc.y += doc.heightOfString(words.contents);
    doc.font('plain').fontSize(this.#sizes.body);
    for (const title of titles) doc.y += contentsGap + doc.heightOfString(title);
  }

  #section({ title, groups, empty }: BriefSection): void {
    const [first] = groups;
    this.#heading(title, this.#sizes.heading, first ? this.#groupOpening(first) : this.#sizes.body * 2);
    for (const group of groups) this.#group(group);
    if (!groups.length) this.#text('P', empty, { colour: second });
  }

  /** A heading stays with what opens its section. */
  #heading(title: string, size: number, opening: number): void {
    this.#keep(size * 3 + opening);
    this.#doc.moveDown(this.#brief.length === 'full' ? 1 : 0.3);
    this.#text('H2', title, { face: 'bold', size, gap: 4 });
    this.#doc.outline.addItem(title);
    this.#places.push({ title, page: this.#page });
    this.#doc.addNamedDestination(`section-${this.#places.length}`, 'XYZ', null, this.#doc.y - size * 2, null);
  }

  /** How high the title of a group is with its first lines. */
  #groupOpening({ title, lines }: BriefGroup): number {
    const heights = openingOf(lines.slice(0, 2).map((line) => this.#lineHeight(line)));
    return (title ? this.#sizes.gap + this.#sizes.group * 2 : 0) + heights;
  }

  #group(told: BriefGroup): void {
    const { title, lines, rest, chart } = told;
    const { body, group } = this.#sizes;
    if (title) {
      this.#keep(this.#groupOpening(told));
      this.#doc.y += this.#sizes.gap;
      this.#text('H3', title, { face: 'bold', size: group, colour: second, gap: 2 });
    }
    if (lines.length) {
      const list = this.#doc.struct('L');
      this.#root.add(list);
      const heights = lines.map((line) => this.#lineHeight(line));
      // A chart stands with its figures, and how many more there are is told on the page of the last line.
      const behind = chart ? chartHeight(chart) : rest > 0 ? body * 2 : 0;
      lines.forEach((line, at) => {
        this.#keep(roomBefore(heights, at, behind));
        this.#line(line, list);
      });
      list.end();
    }
    if (chart) {
      this.#keep(chartHeight(chart));
      drawChart(this.#doc, this.#root, chart, this.#phrases, margins.left);
    }
    if (rest > 0) this.#text('P', fill(this.#phrases.words.rest, { count: rest }), { size: body, colour: second });
  }

  /** With its footnotes' numbers, in the widest face of its voices. */
  #lineHeight({ runs, notes }: BriefLine): number {
    const whole = [...runs.map(({ text }) => text), ...notes.map((note) => ` [${note}]`)].join('');
    const { body, gap } = this.#sizes;
    return this.#doc.font('plain').fontSize(body).heightOfString(whole, { width: this.#lineWidth }) + gap;
  }

  get #lineWidth(): number {
    return this.#doc.page.width - margins.left - margins.right - 10;
  }

  /** One line of a list: its runs each in their voice, with the numbers of its footnotes as links behind them. */
  #line(told: BriefLine, list: PDFKit.PDFStructureElement): void {
    const { body, gap } = this.#sizes;
    const doc = this.#doc;
    this.#begins.lines.push(this.#page + 1);
    const item = doc.struct('LI');
    list.add(item);
    const label = doc.struct('Lbl', {}, () => {
      doc.font('plain').fontSize(body).fillColor(second);
      doc.text('–', margins.left, doc.y, { lineBreak: false });
    });
    item.add(label);
    const content = doc.struct('LBody');
    item.add(content);
    drawLine(doc, content, told, {
      left: margins.left + 10,
      width: this.#lineWidth,
      sizes: this.#sizes,
      linkWords: this.#phrases.words.notes,
    });
    content.end();
    item.end();
    doc.y += gap;
  }

  #notes(): void {
    const { note: size, heading } = this.#sizes;
    const doc = this.#doc;
    const notes = notesOf(this.#brief, this.#phrases);
    const heights = notes.map((note) => this.#noteHeight(`[${note.number}] “${note.exact}” — ${articleWords(note)}`));
    this.#heading(this.#phrases.words.notes, heading, openingOf(heights));
    for (const [at, note] of notes.entries()) {
      this.#keep(roomBefore(heights, at));
      this.#begins.notes.push(this.#page + 1);
      drawNote(doc, this.#root, note, size);
      doc.y += this.#brief.length === 'full' ? 3 : 1;
    }
  }

  #sources(): void {
    const doc = this.#doc;
    const sources = this.#brief.sources.map((source) => sourceWords(source, this.#phrases));
    const heights = sources.map((words) => this.#noteHeight(articleWords(words)));
    this.#heading(this.#phrases.words.sources, this.#sizes.heading, openingOf(heights));
    for (const [at, words] of sources.entries()) {
      this.#keep(roomBefore(heights, at));
      this.#begins.sources.push(this.#page + 1);
      drawSource(doc, this.#root, words, this.#sizes.note);
      doc.y += 3;
    }
  }

  /** Of a footnote or a source, in the widest face. */
  #noteHeight(words: string): number {
    return this.#doc.font('plain').fontSize(this.#sizes.note).heightOfString(words) + 3;
  }

  #text(
    tag: 'H1' | 'H2' | 'H3' | 'P',
    text: string,
    style: { face?: Face; size?: number; colour?: string; gap?: number },
  ): void {
    const { face = 'plain', size = this.#sizes.body, colour = ink, gap = 1 } = style;
    const doc = this.#doc;
    const element = doc.struct(tag, {}, () => {
      doc.font(face).fontSize(size).fillColor(colour).text(text, margins.left, doc.y);
    });
    this.#root.add(element);
    element.end();
    doc.y += gap;
  }

  /** A page break, unless so many points are left on this page. What was chosen for one page is reckoned to fit it. */
  #keep(points: number): void {
    if (this.#brief.length === 'one-page') return;
    const { page, y } = this.#doc;
    if (y + points > page.height - margins.bottom) this.#doc.addPage();
  }
}
