import { unpack } from '../archive/unpack.ts';
import type { Delivery, Document, PageFormat } from '../document.ts';
import { untold } from '../plain-text.ts';
import { reasonOf, refuse } from '../refusal.ts';
import { titleIn } from '../title.ts';

/** An OpenDocument text (ISO/IEC 26300), as LibreOffice keeps it. */
export const format: PageFormat = {
  endings: ['.odt', '.ott'],
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  signature: 'ZIP',
  read: readOdt,
};

async function readOdt(bytes: Uint8Array, delivery: Delivery): Promise<Document> {
  const { source } = delivery;
  const files = await filesOf(bytes, delivery);
  const content = files.get('content.xml');
  if (content === undefined) throw noOdt(source, 'content.xml is missing');
  if (/<manifest:encryption-data[\s>]/.test(files.get('META-INF/manifest.xml') ?? '')) throw encrypted(source);
  try {
    const [{ textOf }, { stylesOf }] = await Promise.all([import('./odt/text.ts'), import('./odt/styles.ts')]);
    const text = textOf(content, stylesOf([files.get('styles.xml') ?? '', content])).join('\n\n');
    if (text === '') throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
    const title = /<dc:title>([^<]+)<\/dc:title>/.exec(files.get('meta.xml') ?? '')?.[1]?.trim();
    return { ...untold, text, title: titleIn(text) ?? title ?? null };
  } catch (error) {
    if ((error as { code?: unknown }).code || error instanceof RangeError) throw error;
    throw noOdt(source, reasonOf(error), error);
  }
}

const used = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

/** The parts that hold words. Pictures, macros and embedded objects are not looked at. */
async function filesOf(bytes: Uint8Array, delivery: Delivery): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const own = { ...delivery, unpacked: { files: 0, bytes: 0 } };
  for await (const { name, bytes: content, error } of unpack(bytes, own)) {
    if (!used.has(name)) continue;
    if (error) throw error;
    files.set(name, Buffer.from(content).toString('utf8'));
  }
  return files;
}

function encrypted(source: string): Error {
  const message = `${source} is encrypted with a password. Open it with the password, save it without one, and try again.`;
  return refuse('encrypted', message, { source });
}

function noOdt(source: string, found: string, error?: unknown): Error {
  const message = `${source} is broken as an OpenDocument text: ${found}. Open it in LibreOffice or Word and save it again.`;
  return refuse('broken-document', message, { source, found }, error);
}
