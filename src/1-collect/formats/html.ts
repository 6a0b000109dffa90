import type { Readability } from '@mozilla/readability';
import type { InputError } from '../../0-facts/index.ts';
import type { Delivery, Document, PageFormat } from '../document.ts';
import { decode } from '../encodings/decode.ts';
import { blockText } from '../markup/blocks.ts';
import type { PageNode } from '../markup/blocks.ts';
import type { Page } from './html/element.ts';
import { elementsIn } from './html/extent.ts';
import { framed } from './html/frame.ts';
import { furtherPages } from './html/further.ts';
import { dropFurniture } from './html/furniture.ts';
import { leadOf } from './html/lead.ts';
import { metadataOf, toldBy } from './html/metadata.ts';
import type { Coming, Metadata } from './html/metadata.ts';
import { placeOf } from './html/place.ts';
import { withoutHead } from './html/running.ts';
import { refuse } from '../refusal.ts';

type Readable = ConstructorParameters<typeof Readability>[0];

/** What looks for the main text compares parts with their neighbours: with more of them it would not end. */
const mostElements = 15_000;

export const format: PageFormat = {
  endings: ['.html', '.htm'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  signature: null,
  read: readPage,
};

async function readPage(bytes: Uint8Array, delivery: Delivery): Promise<Document> {
  const { source, charset } = delivery;
  const { text: decoded, encoding } = decode(bytes, source, charset ?? charsetIn(bytes));
  if (decoded.trim() === '') throw refuse('empty', `${source} is empty; expected the text of an article.`, { source });
  // Loaded when the first page comes: most runs of the command line read none.
  const { parseHTML } = await import('linkedom');
  const page = parseHTML(framed(decoded)).document as unknown as Page;
  if (!/<\w/.test(decoded)) throw noArticle(source);
  const isLarge = elementsIn(page, source) > mostElements;
  const address = /^https?:/.test(source) ? source : null;
  const isPress = delivery.isPress ?? (() => false);
  const { metadata, text, further } = await articleIn(
    page,
    { opening: decoded.slice(0, 2000), address, isPress },
    isLarge,
  );
  if (text === '') throw noArticle(source);
  return { ...metadata, text, encoding, further };
}

/** The text in the part that the page names as its body, with the lead above it; else what a reader for pages finds. */
async function articleIn(
  page: Page,
  coming: Coming,
  isLarge: boolean,
): Promise<{ metadata: Metadata; text: string; further: string[] }> {
  const told = toldBy(page, coming);
  const place = placeOf(page, told.titles);
  const metadata = metadataOf(page, told, place);
  const further = furtherPages(page, coming.address ?? metadata.url);
  dropFurniture(page, [place.heading, place.body]);
  if (place.body) {
    const running = blockText(place.body);
    const lead = leadOf(place).filter((line) => !running.includes(line));
    return { metadata, text: [...lead, running].join('\n\n'), further };
  }
  const whole = page.body ? blockText(page.body) : '';
  const found = (isLarge ? '' : await mainText(page as unknown as Readable)) || whole;
  return { metadata, text: withoutHead(found, metadata, told.language), further };
}

function noArticle(source: string): InputError {
  return refuse(
    'no-article',
    `${source} has no text of an article (pages that a script fills are sent empty). Open it in a browser and save its text.`,
    { source },
  );
}

/** The main text of the page; empty where none stands out, as on a short page. */
async function mainText(page: Readable): Promise<string> {
  const { Readability } = await import('@mozilla/readability');
  const found = new Readability<PageNode>(page, {
    charThreshold: 200,
    // Captions are told by their classes.
    keepClasses: true,
    serializer: (node: unknown) => node as PageNode,
  }).parse();
  return found?.content ? blockText(found.content) : '';
}

/** What the page tells of itself, where its sender tells nothing. */
function charsetIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null;
}
