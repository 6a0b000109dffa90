import type { Brief, BriefGroup, BriefLength, BriefLine, BriefSection, BriefVoice } from '../../0-facts/index.ts';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { fill } from '../../0-facts/messages/index.ts';
import { noteWords, sourceWords } from './notes.ts';
import { drawChart } from './pdf-chart.ts';
import { Phrases } from './phrases.ts';

/**
 * A brief as a tagged PDF (ISO 14289-1, PDF/UA): real text in embedded faces, bookmarks, a table of contents with page
 * numbers, and footnotes that lead to their words.
 */
export async function briefPdf(brief: Brief): Promise<Uint8Array> {
  for (const scale of brief.length === 'one-page' ? [1, 0.93, 0.86] : []) {
    const print = new Print(brief, scale);
    print.write();
    if (print.pages === 1) return await print.end();
  }
  const print = new Print(brief, 1);
  print.write();
  return await print.end();
}

/** Points. */
const millimetre = 72 / 25.4;
const margins = { top: 20 * millimetre, bottom: 18 * millimetre, left: 25 * millimetre, right: 20 * millimetre };
const ink = '#1d1b19';
const second = '#5f5a54';

interface Sizes {
  title: number;
  heading: number;
  group: number;
  body: number;
  note: number;
  gap: number;
}
const sizes: Record<BriefLength, Sizes> = {
  full: { title: 20, heading: 15, group: 10.5, body: 9.5, note: 8, gap: 4 },
  'one-page': { title: 14, heading: 10.5, group: 8.5, body: 8, note: 6.5, gap: 1.5 },
};

const scaled = (all: Sizes, scale: number): Sizes =>
  Object.fromEntries(
    Object.entries(all).map(([name, size]: [string, number]) => [name, size * scale]),
  ) as unknown as Sizes;

const require = createRequire(import.meta.url);
const faces = {
  plain: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  medium: require.resolve('@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf'),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  serif: require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
};
type Face = keyof typeof faces;
const faceOf: Record<BriefVoice, Face> = { record: 'serif', machine: 'plain', people: 'medium' };

interface Place {
  title: string;
  /** From 0. */
  page: number;
}

class Print {
  readonly #brief: Brief;
  readonly #phrases: Phrases;
  readonly #sizes: Sizes;
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #chunks: Uint8Array[] = [];
  /** Sections with the pages they begin on, for the table of contents. */
  readonly #places: Place[] = [];
  #page = 0;
  /** Where the table of contents is drawn once the pages are known. */
  #contentsAt = 0;

  /** `scale` makes all type smaller, where a brief has to fit one page. */
  constructor(brief: Brief, scale: number) {
    this.#brief = brief;
    this.#phrases = new Phrases(brief.language);
    this.#sizes = scaled(sizes[brief.length], scale);
    // The type declarations of the library lag behind its options for tagged documents.
    const options = {
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: brief.language,
      bufferPages: true,
      font: faces.plain,
      info: {
        Title: brief.title,
        Author: 'Ganket',
        Subject: brief.facts.join(' · '),
        // The day for which it tells, not the day it was printed: the same brief is the same file.
        CreationDate: new Date(`${brief.asOf}T00:00:00Z`),
      },
    } as unknown as PDFKit.PDFDocumentOptions;
    this.#doc = new PDFDocument(options);
    for (const [name, path] of Object.entries(faces)) this.#doc.registerFont(name, path);
    this.#doc.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#doc.on('pageAdded', () => this.#page++);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  get pages(): number {
    return this.#page + 1;
  }

  write(): void {
    const { title, sections, length } = this.#brief;
    const facts = length === 'full' ? this.#brief.facts : [this.#brief.facts.join(' · ')];
    const { heading } = this.#sizes;
    this.#text('H1', title, { face: 'bold', size: this.#sizes.title });
    for (const fact of facts) this.#text('P', fact, { colour: second });
    if (length === 'full') this.#leaveContents(sections.length + 2);
    for (const section of sections) this.#section(section);
    if (this.#brief.notes.length) this.#notes();
    if (length === 'full' && this.#brief.sources.length) {
      this.#heading(this.#phrases.words.sources, heading);
      for (const source of this.#brief.sources) {
        const { title: name, where, url } = sourceWords(source, this.#phrases);
        this.#text('P', `${name}, ${where}.${url ? ` ${url}` : ''}`, { size: this.#sizes.note, gap: 3 });
      }
    }
    if (length === 'full') this.#contents();
    this.#edges();
  }

  async end(): Promise<Uint8Array> {
    const ended = new Promise((done) => this.#doc.on('end', done));
    this.#doc.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }

  /** The room of the table of contents; what follows begins on a page of its own. */
  #leaveContents(lines: number): void {
    this.#doc.moveDown(1.5);
    this.#contentsAt = this.#doc.y;
    this.#doc.y += lines * 18;
    this.#doc.addPage();
  }

  #section({ title, groups, empty }: BriefSection): void {
    this.#heading(title, this.#sizes.heading);
    for (const group of groups) this.#group(group);
    if (!groups.length) this.#text('P', empty, { colour: second });
  }

  #heading(title: string, size: number): void {
    // A heading stays with the sub-heading and the first lines under it.
    this.#keep(size * 3 + this.#sizes.group * 8);
    this.#doc.moveDown(this.#brief.length === 'full' ? 1 : 0.3);
    this.#text('H2', title, { face: 'bold', size, gap: 4 });
    this.#doc.outline.addItem(title);
    this.#places.push({ title, page: this.#page });
    this.#doc.addNamedDestination(`section-${this.#places.length}`, 'XYZ', null, this.#doc.y - size * 2, null);
  }

  #group({ title, lines, rest, chart }: BriefGroup): void {
    const { body, group } = this.#sizes;
    if (title) {
      this.#keep(group * 5);
      this.#doc.y += this.#sizes.gap;
      this.#text('H3', title, { face: 'bold', size: group, colour: second, gap: 2 });
    }
    if (lines.length) {
      const list = this.#doc.struct('L');
      this.#root.add(list);
      for (const line of lines) this.#line(line, list);
      list.end();
    }
    if (chart) {
      this.#keep(130);
      drawChart(this.#doc, this.#root, chart, this.#phrases, margins.left);
    }
    if (rest > 0) this.#text('P', fill(this.#phrases.words.rest, { count: rest }), { size: body, colour: second });
  }

  /** One line of a list: its runs each in their voice, then the numbers of its footnotes as links. */
  #line({ runs, notes }: BriefLine, list: PDFKit.PDFStructureElement): void {
    const { body, gap } = this.#sizes;
    const doc = this.#doc;
    doc.font('plain').fontSize(body);
    const whole = runs.map(({ text }) => text).join('');
    const width = doc.page.width - margins.left - margins.right - 10;
    this.#keep(Math.min(doc.heightOfString(whole, { width }) + 4, 200));
    const item = doc.struct('LI');
    list.add(item);
    const label = doc.struct('Lbl', {}, () => {
      doc.font('plain').fontSize(body).fillColor(second);
      doc.text('–', margins.left, doc.y, { lineBreak: false });
    });
    item.add(label);
    const content = doc.struct('LBody');
    item.add(content);
    const parts = runs.filter(({ text }) => text !== '');
    parts.forEach(({ voice, text }, index) => {
      content.add(
        doc.struct('Span', {}, () => {
          doc.font(faceOf[voice]).fontSize(body).fillColor(ink);
          const options = { width, continued: index < parts.length - 1 || notes.length > 0 };
          if (index === 0) doc.text(text, margins.left + 10, doc.y, options);
          else doc.text(text, options);
        }),
      );
    });
    notes.forEach((note, index) => this.#reference(note, index === notes.length - 1, content));
    content.end();
    item.end();
    doc.y += gap;
  }

  #reference(note: number, isLast: boolean, parent: PDFKit.PDFStructureElement): void {
    const doc = this.#doc;
    const link = doc.struct('Link', { alt: `${this.#phrases.words.notes} ${note}` });
    parent.add(link);
    link.add(() => {
      doc.font('plain').fontSize(this.#sizes.note).fillColor(second);
      // The link goes with this text alone: what is not said anew would be taken over by the text behind it.
      const options = { continued: !isLast, goTo: `note-${note}`, structParent: link } as PDFKit.Mixins.TextOptions;
      doc.text(` [${note}]`, options);
    });
    link.end();
    if (isLast) doc.text('', { goTo: null, continued: false } as unknown as PDFKit.Mixins.TextOptions);
  }

  #notes(): void {
    const { note: size, heading } = this.#sizes;
    const doc = this.#doc;
    this.#heading(this.#phrases.words.notes, heading);
    for (const note of this.#brief.notes) {
      const { exact, title, where, url } = noteWords(note, this.#phrases);
      const words = `[${note.number}] “${exact}”`;
      doc.font('serif').fontSize(size);
      this.#keep(Math.min(doc.heightOfString(words) + size * 2, 200));
      doc.addNamedDestination(`note-${note.number}`, 'XYZ', null, doc.y, null);
      const element = doc.struct('Note');
      this.#root.add(element);
      element.add(() => {
        doc.font('serif').fontSize(size).fillColor(ink).text(words, margins.left, doc.y, { continued: true });
        doc
          .font('plain')
          .fillColor(second)
          .text(` — ${title}, ${where}.${url ? ` ${url}` : ''}`, { continued: false });
      });
      element.end();
      doc.y += this.#brief.length === 'full' ? 3 : 1;
    }
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

  /** A page break, unless so many points are left on this page. */
  #keep(points: number): void {
    const { page, y } = this.#doc;
    if (y + points > page.height - margins.bottom) this.#doc.addPage();
  }

  #contents(): void {
    const doc = this.#doc;
    doc.switchToPage(0);
    doc.y = this.#contentsAt;
    const toc = doc.struct('TOC');
    this.#root.add(toc);
    doc.font('bold').fontSize(this.#sizes.group).fillColor(ink);
    const right = doc.page.width - margins.right;
    toc.add(doc.struct('Caption', {}, () => doc.text(this.#phrases.words.contents, margins.left, doc.y)));
    this.#places.forEach(({ title, page }, index) => {
      const item = doc.struct('TOCI');
      toc.add(item);
      const link = doc.struct('Link', { alt: title });
      item.add(link);
      link.add(() => {
        const y = doc.y + 4;
        doc.font('plain').fontSize(this.#sizes.body).fillColor(ink);
        const number = String(page + 1);
        const options = { goTo: `section-${index + 1}`, structParent: link } as PDFKit.Mixins.TextOptions;
        doc.text(title, margins.left, y, options);
        const after = doc.y;
        doc.text(number, right - doc.widthOfString(number) - 1, y, { lineBreak: false });
        doc.y = after;
      });
      link.end();
      item.end();
    });
    toc.end();
  }

  /** Page numbers, and the mark of the example: no part of what is read out, so they are artifacts. */
  #edges(): void {
    const doc = this.#doc;
    const { start, count } = doc.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      doc.switchToPage(index);
      const { height, width } = doc.page;
      const words = fill(this.#phrases.words.page, { page: index + 1, pages: count });
      // Below the margin the library would begin a new page.
      doc.page.margins = { ...doc.page.margins, top: 0, bottom: 0 };
      doc.markContent('Artifact', { type: 'Pagination' });
      doc.font('plain').fontSize(8).fillColor(second);
      doc.text(words, 0, height - 32, { width, align: 'center', lineBreak: false });
      if (this.#brief.example)
        doc.font('bold').text(this.#phrases.words.example, margins.left, 24, { lineBreak: false });
      doc.endMarkedContent();
    }
  }
}
