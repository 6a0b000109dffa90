import type { Readability } from '@mozilla/readability';
import iconv from 'iconv-lite';
import type { InputError } from '../../0-facts/index.ts';
import type { Delivery, Document, Format } from '../document.ts';
import { blockText } from './html/blocks.ts';
import type { PageNode } from './html/blocks.ts';
import { dropFurniture } from './html/furniture.ts';
import { metadataOf } from './html/metadata.ts';
import { refuse } from '../refusal.ts';
import { checkNotBinary, decodeUtf8 } from '../text.ts';

export const format: Format = {
  endings: ['.html', '.htm'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read: readPage,
};

async function readPage(bytes: Uint8Array, delivery: Delivery): Promise<Document> {
  const { source } = delivery;
  const decoded = decodePage(bytes, delivery);
  if (decoded.trim() === '') throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
  // Loaded when the first page comes: most runs of the command line read none.
  const { parseHTML } = await import('linkedom');
  const { document: page } = parseHTML(decoded);
  // Without a single element there is no tree to look into.
  if (!page.documentElement) throw noArticle(source);
  const metadata = metadataOf(page);
  dropFurniture(page);
  const text = await articleText(page as unknown as ConstructorParameters<typeof Readability>[0]);
  if (text === '') throw noArticle(source);
  return { ...metadata, text };
}

function noArticle(source: string): InputError {
  return refuse(
    'no-article',
    `${source} has no text of an article (pages that a script fills are sent empty). Open it in a browser and save its text.`,
    { source },
  );
}

/** The main text of the page; of a short page, on which none stands out, all that is left. */
async function articleText(page: ConstructorParameters<typeof Readability>[0]): Promise<string> {
  const { Readability } = await import('@mozilla/readability');
  const body = (page as unknown as { body: PageNode | null }).body;
  const whole = body ? blockText(body) : '';
  const found = new Readability<PageNode>(page, {
    charThreshold: 200,
    serializer: (node: unknown) => node as PageNode,
  }).parse();
  return (found?.content ? blockText(found.content) : '') || whole;
}

/** By the sender's word, else by the page's own, else UTF-8. */
function decodePage(bytes: Uint8Array, { source, charset }: Delivery): string {
  const told = charset ?? charsetIn(bytes) ?? 'utf-8';
  if (/^utf-?8$/i.test(told)) return decodeUtf8(bytes, source);
  if (!iconv.encodingExists(told)) {
    throw refuse('charset', `${source} says it is in the encoding "${told}", which is not known. Save it as UTF-8.`, {
      source,
      found: told,
    });
  }
  if (!/^utf-?16/i.test(told)) checkNotBinary(bytes, source);
  return iconv.decode(Buffer.from(bytes), told);
}

function charsetIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null;
}
