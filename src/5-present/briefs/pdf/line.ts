import { markedRuns } from '../../../0-facts/index.ts';
import type { BriefLine, BriefRun } from '../../../0-facts/index.ts';
import type { LinkedDocument } from './document.ts';
import { faceOf, ink, second } from './type.ts';
import type { Sizes } from './type.ts';

/** Where a line is drawn, and what its links are called. */
interface Setting {
  left: number;
  width: number;
  sizes: Sizes;
  linkWords: string;
}

/** The runs of a line one behind the other, each in its voice, with the numbers of its footnotes as links. */
export function drawLine(
  doc: LinkedDocument,
  parent: PDFKit.PDFStructureElement,
  line: BriefLine,
  setting: Setting,
): void {
  const parts = markedRuns(line).filter(({ run, notes }) => run.text !== '' || notes.length > 0);
  doc.x = setting.left;
  parts.forEach(({ run, notes }, at) => {
    const goesOn = at < parts.length - 1;
    drawRun(doc, parent, run, { ...setting, marks: notes.map(markOf).join(''), goesOn: goesOn || notes.length > 0 });
    notes.forEach((note, index) => {
      drawMark(doc, parent, note, { ...setting, goesOn: goesOn || index < notes.length - 1 });
    });
  });
}

const markOf = (note: number): string => `[${note}]`;

interface Going extends Setting {
  /** Whether more is drawn behind it on the same line. */
  goesOn: boolean;
}

/** Its last word goes to the next line with the marks behind it, where these would not stand on the same line. */
function drawRun(
  doc: LinkedDocument,
  parent: PDFKit.PDFStructureElement,
  { voice, text, language }: BriefRun,
  { left, width, sizes, marks, goesOn }: Going & { marks: string },
): void {
  const markWidth = marks ? doc.font('plain').fontSize(sizes.note).widthOfString(marks) : 0;
  const [, head, tail] = /^(.*\s)?(\S*)$/s.exec(marks ? text : `${text} `)!;
  const draw = (words: string, continued: boolean): void => {
    doc.font(faceOf[voice]).fontSize(sizes.body).fillColor(ink);
    // What is not said anew would be taken over from the link before it.
    doc.text(words, { width, continued, goTo: null } as unknown as PDFKit.Mixins.TextOptions);
  };
  const element = doc.struct('Span', language ? { lang: language } : {}, () => {
    if (!marks) return draw(text, goesOn);
    if (head) draw(head, true);
    doc.font(faceOf[voice]).fontSize(sizes.body);
    if (head && doc.drawnWidth + doc.widthOfString(tail!) + markWidth > width) {
      draw('', false);
      doc.x = left;
      doc.y += doc.currentLineHeight(true);
    }
    draw(tail!, goesOn);
  });
  parent.add(element);
}

function drawMark(doc: LinkedDocument, parent: PDFKit.PDFStructureElement, note: number, going: Going): void {
  const { sizes, linkWords, goesOn } = going;
  doc.drawLink(parent, `${linkWords} ${note}`, () => {
    doc.font('plain').fontSize(sizes.note).fillColor(second);
    doc.text(markOf(note), { continued: goesOn, goTo: `note-${note}` });
  });
}
