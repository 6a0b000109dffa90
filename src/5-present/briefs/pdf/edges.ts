import type { Brief } from '../../../0-facts/index.ts';
import { fill } from '../../../0-facts/messages/index.ts';
import type { Phrases } from '../phrases.ts';
import { margins, second } from './type.ts';

/** Page numbers, and the mark of the example: no part of what is read out, so they are artifacts. */
export function drawEdges(doc: PDFKit.PDFDocument, { example }: Brief, { words }: Phrases): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    const { height, width } = doc.page;
    // Below the margin the library would begin a new page.
    doc.page.margins = { ...doc.page.margins, top: 0, bottom: 0 };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('plain').fontSize(8).fillColor(second);
    doc.text(fill(words.page, { page: index + 1, pages: count }), 0, height - 32, {
      width,
      align: 'center',
      lineBreak: false,
    });
    if (example) doc.font('bold').text(words.example, margins.left, 24, { lineBreak: false });
    doc.endMarkedContent();
  }
}
