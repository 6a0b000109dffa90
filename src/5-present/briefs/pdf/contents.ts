import type { LinkedDocument } from './document.ts';
import { ink, margins, second, sizes } from './type.ts';

/** Where a part of a brief begins. */
export interface Place {
  title: string;
  /** From 0. */
  page: number;
}

/** Above each line of the table of contents. */
export const contentsGap = 2;

/** The table of contents, in the room that was left for it on the first page. */
export function drawContents(
  doc: LinkedDocument,
  toc: PDFKit.PDFStructureElement,
  places: Place[],
  top: number,
  caption: string,
): void {
  const { group, body } = sizes.full;
  doc.switchToPage(0);
  doc.y = top;
  doc.font('bold').fontSize(group).fillColor(ink);
  toc.add(doc.struct('Caption', {}, () => doc.text(caption, margins.left, doc.y)));
  places.forEach((place, index) => {
    const item = doc.struct('TOCI');
    toc.add(item);
    const y = doc.y + contentsGap;
    doc.font('plain').fontSize(body).fillColor(ink);
    doc.drawLink(item, place.title, () => drawPlace(doc, place, `section-${index + 1}`, y));
    item.end();
    drawLeader(doc, place, y);
  });
  toc.end();
}

function drawPlace(doc: LinkedDocument, { title, page }: Place, goTo: string, y: number): void {
  doc.text(title, margins.left, y, { goTo });
  const after = doc.y;
  doc.text(String(page + 1), numberAt(doc, page), y, { lineBreak: false });
  doc.y = after;
}

const numberAt = (doc: LinkedDocument, page: number): number =>
  doc.page.width - margins.right - doc.widthOfString(String(page + 1)) - 1;

/** Dots from a title to its page lead the eye alone: they are drawn, not written, and are no part of what is read out. */
function drawLeader(doc: LinkedDocument, { title, page }: Place, y: number): void {
  const from = margins.left + doc.widthOfString(title) + 4;
  const to = numberAt(doc, page) - 4;
  if (from >= to) return;
  const base = y + doc.currentLineHeight() * 0.75;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().lineCap('round').dash(0.01, { space: 3 }).lineWidth(0.8);
  doc.moveTo(from, base).lineTo(to, base).stroke(second).restore();
  doc.endMarkedContent();
}
