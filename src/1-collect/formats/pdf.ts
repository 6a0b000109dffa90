import type { StructuredTextItem } from 'unpdf';
import type { Delivery, Document, PageFormat } from '../document.ts';
import { untold } from '../plain-text.ts';
import { reasonOf, refuse } from '../refusal.ts';
import { titleIn } from '../title.ts';
import { withFields } from './pdf/fields.ts';
import type { Widget } from './pdf/fields.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { linesOf } from './pdf/lines.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { rowsOf } from './pdf/rows.ts';
import { checkStreams } from './pdf/streams.ts';

/** A PDF with text in it: its paragraphs, whole also where a page ends within them. */
export const format: PageFormat = {
  endings: ['.pdf'],
  mediaTypes: ['application/pdf'],
  signature: 'PDF',
  read: readPdf,
};

async function readPdf(bytes: Uint8Array, delivery: Delivery): Promise<Document> {
  const { source } = delivery;
  checkStreams(bytes, delivery);
  const { pages, title } = await contentOf(bytes, source);
  const text = paragraphsOf(withoutFurniture(pages.map(linesOf)).map(rowsOf)).join('\n\n');
  if (isMeaningless(text)) throw unnamedLetters(source);
  if (!/\p{L}/u.test(text)) throw scanned(source, pages.length);
  return { ...untold, text, title: title ?? titleIn(text) };
}

async function contentOf(
  bytes: Uint8Array,
  source: string,
): Promise<{ pages: StructuredTextItem[][]; title: string | null }> {
  const { extractTextItems, getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // A copy, as the parser keeps what it is given; no program in the document is run, and its forms are not drawn.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, enableXfa: false });
    try {
      const { items } = await extractTextItems(pdf);
      const { info } = await getMeta(pdf);
      const pages: StructuredTextItem[][] = [];
      for (const [i, page] of items.entries())
        pages.push(withFields(page, (await (await pdf.getPage(i + 1)).getAnnotations()) as Widget[]));
      return { pages, title: titleOf((info as { Title?: unknown }).Title) };
    } finally {
      await pdf.cleanup();
    }
  } catch (error) {
    throw unreadable(source, error as Error);
  }
}

/** Programs write the name of a file where nobody gave a title. */
function titleOf(told: unknown): string | null {
  if (typeof told !== 'string' || !/\p{L}.*\s.*\p{L}/u.test(told)) return null;
  return /\.(docx?|pdf|odt|indd|rtf|html?)$|^(Microsoft Word|untitled|file:)/i.test(told.trim()) ? null : told.trim();
}

/** Of the signs of a text, those that no text has: so many may be bullets that a font of signs draws. */
const mostMeaningless = 0.05;

/** Whether the fonts of a document draw letters without telling which: what is found then are their numbers in the font. */
function isMeaningless(text: string): boolean {
  const signs = text.match(/[^\s\u200b]/gu)?.length ?? 0;
  const meaningless = text.match(/(?!\s)[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return signs > 0 && meaningless > mostMeaningless * signs;
}

function unnamedLetters(source: string): Error {
  const message = `${source} shows letters without telling which they are (its fonts have no table of them): copied out of it, they are signs without sense. Have its text recognised (OCR), or ask for the document that it was made of.`;
  return refuse('unnamed-letters', message, { source });
}

function scanned(source: string, pages: number): Error {
  const message = `${source} has ${pages} page(s) of pictures and no text: it was scanned. Have its text recognised (OCR), check it, and give that.`;
  return refuse('scanned', message, { source, pages });
}

function unreadable(source: string, error: Error): Error {
  if (error.name === 'PasswordException') {
    const message = `${source} is encrypted with a password. Open it with the password, save it without one, and try again.`;
    return refuse('encrypted', message, { source }, error);
  }
  const found = reasonOf(error);
  const message = `${source} is broken or cut off as a PDF: ${found}. Fetch or copy it again.`;
  return refuse('broken-document', message, { source, found }, error);
}
