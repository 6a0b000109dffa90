import { unpack } from '../archive/unpack.ts';
import type { Delivery, Document, PageFormat } from '../document.ts';
import { blockText } from '../markup/blocks.ts';
import type { PageNode } from '../markup/blocks.ts';
import { utf16In } from '../encodings/utf-16.ts';
import { untold } from '../plain-text.ts';
import { reasonOf, refuse } from '../refusal.ts';
import { titleIn } from '../title.ts';
import { mainPart, mended } from './docx/mending.ts';

/** A Word document: its text with the numbers that Word shows, its tables row by row. */
export const format: PageFormat = {
  endings: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  signature: 'ZIP',
  read: readDocx,
};

async function readDocx(bytes: Uint8Array, delivery: Delivery): Promise<Document> {
  const { source } = delivery;
  const files = await filesOf(bytes, delivery);
  const main = mainPart(files);
  if (!files.has(main)) throw noDocx(source, `${main} is missing`);
  if (/<w:altChunk[\s/>]/.test(words(files.get(main)))) throw elsewhere(source);
  try {
    const title = /<dc:title>([^<]+)<\/dc:title>/.exec(words(files.get('docProps/core.xml')))?.[1]?.trim();
    const { writeLabels } = await import('./docx/labels.ts');
    const text = await textOf(mended(writeLabels(files, main), main));
    if (text === '') throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
    return { ...untold, text, title: titleIn(text) ?? title ?? null };
  } catch (error) {
    if ((error as { code?: unknown }).code || error instanceof RangeError) throw error;
    throw noDocx(source, reasonOf(error), error);
  }
}

/** The parts that hold words. Pictures, macros and embedded objects are never unpacked further. */
async function filesOf(bytes: Uint8Array, delivery: Delivery): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const own = { ...delivery, unpacked: { files: 0, bytes: 0 } };
  for await (const { name, bytes: content, error } of unpack(bytes, own)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    if (error) throw error;
    files.set(name, inUtf8(content));
  }
  return files;
}

async function textOf(files: Map<string, Uint8Array>): Promise<string> {
  const [{ default: mammoth }, { zipSync }, { parseHTML }] = await Promise.all([
    import('mammoth'),
    import('fflate'),
    import('linkedom'),
  ]);
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  // The way back from a footnote is for a screen.
  for (const link of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove();
  return blockText((document as unknown as { body: PageNode }).body);
}

/** XML may be in UTF-16, too (ECMA-376-2, 9.1.4). */
function inUtf8(xml: Uint8Array): Uint8Array {
  const isMarked = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff);
  const text = isMarked ? utf16In(xml, null)?.text : undefined;
  return text === undefined ? xml : Buffer.from(text.replace(/^(<\?xml[^>]*)encoding=["'][^"']*["']/, '$1'));
}

const words = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

function elsewhere(source: string): Error {
  const message = `${source} holds another document as a whole, which Word alone shows. Open it in Word, save it, and try again.`;
  return refuse('part-elsewhere', message, { source });
}

function noDocx(source: string, found: string, error?: unknown): Error {
  const message = `${source} is broken as a DOCX document: ${found}. Open it in Word or LibreOffice and save it again.`;
  return refuse('broken-document', message, { source, found }, error);
}
