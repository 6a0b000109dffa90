import { linkOf, whereWords } from '../notes.ts';
import type { NoteWords, SourceWords } from '../notes.ts';
import type { LinkedDocument } from './document.ts';
import { ink, margins, second } from './type.ts';

/** Footnotes and sources behind a brief. */

/** All that tells an article, for how much room it takes. */
export const articleWords = (source: SourceWords): string => `${source.title}${whereWords(source)}${source.url ?? ''}`;

/** `[1] “…” — title, publisher, day.`: the place to which the number in the text leads. */
export function drawNote(doc: LinkedDocument, parent: PDFKit.PDFStructureElement, note: NoteWords, size: number): void {
  doc.addNamedDestination(`note-${note.number}`, 'XYZ', null, doc.y, null);
  const element = doc.struct('Note');
  parent.add(element);
  element.add(() => {
    doc.font('serif').fontSize(size).fillColor(ink);
    doc.text(`[${note.number}] `, margins.left, doc.y, { continued: true });
  });
  drawSpan(doc, element, note.language, () => doc.text(`“${note.exact}”`, { continued: true }));
  element.add(() => doc.font('plain').fillColor(second).text(' — ', { continued: true }));
  drawArticle(doc, element, note);
  element.end();
}

export function drawSource(
  doc: LinkedDocument,
  parent: PDFKit.PDFStructureElement,
  source: SourceWords,
  size: number,
): void {
  const element = doc.struct('P');
  parent.add(element);
  doc.font('plain').fontSize(size).fillColor(ink);
  doc.x = margins.left;
  drawArticle(doc, element, source);
  element.end();
}

/** Title, publisher and day, address: the title in the article's own language. */
function drawArticle(doc: LinkedDocument, parent: PDFKit.PDFStructureElement, source: SourceWords): void {
  drawSpan(doc, parent, source.titleLanguage, () => doc.text(source.title, { continued: true }));
  parent.add(() => doc.text(whereWords(source), { continued: source.url !== null }));
  if (source.url) drawAddress(doc, parent, source.url);
}

function drawAddress(doc: LinkedDocument, parent: PDFKit.PDFStructureElement, url: string): void {
  const link = linkOf(url);
  if (link) doc.drawLink(parent, url, () => doc.text(url, { link, continued: false }));
  else parent.add(() => doc.text(url, { continued: false }));
}

function drawSpan(doc: LinkedDocument, parent: PDFKit.PDFStructureElement, lang: string, draw: () => void): void {
  parent.add(doc.struct('Span', { lang }, draw));
}
