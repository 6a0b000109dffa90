import PDFDocument from 'pdfkit';
import { faces } from '../faces.ts';

/** What is known of a link while its words are drawn. */
interface Linking {
  element: PDFKit.PDFStructureElement;
  words: string;
}

/** The library's document, whose type declarations lag behind its options for tagged documents. */
const Tagged = PDFDocument as new (options: object) => PDFKit.PDFDocument;
type Annotation = Parameters<PDFKit.PDFDocument['annotate']>[4];

/**
 * A tagged document in the house's faces, whose links belong to the text they stand on and say where they lead
 * (ISO 14289-1, 7.18.5).
 */
export class LinkedDocument extends Tagged {
  #linking: Linking | null = null;

  constructor(options: object) {
    super({ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, displayTitle: true, font: faces.plain, ...options });
    for (const [name, path] of Object.entries(faces)) this.registerFont(name, path);
  }

  /** How far the line has come that further text goes on with; the library keeps it to itself. */
  get drawnWidth(): number {
    return (this as unknown as { _wrapper: { continuedX: number } | null })._wrapper?.continuedX ?? 0;
  }

  /** Words that lead elsewhere; each of their lines is a place to click on. */
  drawLink(parent: PDFKit.PDFStructureElement, words: string, draw: () => void): void {
    const element = this.struct('Link', { alt: words });
    parent.add(element);
    this.#linking = { element, words };
    element.add(draw);
    this.#linking = null;
    element.end();
  }

  override annotate(x: number, y: number, w: number, h: number, options: Annotation): this {
    const linking = this.#linking;
    if (!linking) return super.annotate(x, y, w, h, options);
    // Strings of the library's own are String objects: plain ones it writes as names.
    const tagged: object = { structParent: linking.element, Contents: new String(linking.words) };
    return super.annotate(x, y, w, h, { ...options, ...tagged });
  }
}
