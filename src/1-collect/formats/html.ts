import type { Readability } from '@mozilla/readability';
import type { InputError } from '../../0-facts/index.ts';
import type { Delivery, Document, FurtherPage, PageFormat } from '../document.ts';
import { decode } from '../encodings/decode.ts';
import { blockText } from '../markup/blocks.ts';
import { framed } from '../markup/frame.ts';
import type { PageNode } from '../markup/blocks.ts';
import type { Page } from './html/element.ts';
import { elementsIn } from './html/extent.ts';
import { furtherPages } from './html/further.ts';
import { dropFurniture } from './html/furniture.ts';
import { leadOf, namedLead } from './html/lead.ts';
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
  const leading = leadingOn(page);
  const framing = framesIn(page);
  const address = /^https?:/.test(source) ? source : null;
  const isPress = delivery.isPress ?? (() => false);
  const { metadata, text, further } = await articleIn(
    page,
    { opening: decoded.slice(0, 2000), address, isPress },
    isLarge,
  );
  if (leading && text.length < longestStub) throw leadsOn(source, leading);
  if (text === '') throw framing ? inFrames(source, framing) : noArticle(source);
  return { ...metadata, text, encoding, further };
}

/** The text in the part that the page names as its body, with the lead above it; else what a reader for pages finds. */
async function articleIn(
  page: Page,
  coming: Coming,
  isLarge: boolean,
): Promise<{ metadata: Metadata; text: string; further: FurtherPage[] }> {
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
  const lead = namedLead(place);
  const whole = page.body ? blockText(page.body) : '';
  const found = (isLarge ? '' : await mainText(page as unknown as Readable)) || whole;
  const running = withoutHead(found, metadata, told.language);
  const text = lead !== null && running !== '' && !running.includes(lead) ? `${lead}\n\n${running}` : running;
  return { metadata, text, further };
}

function noArticle(source: string): InputError {
  return refuse(
    'no-article',
    `${source} has no text of an article (pages that a script fills are sent empty). Open it in a browser and save its text.`,
    { source },
  );
}

/** What stands on a page that leads on, for those whose browser does not follow. */
const longestStub = 300;

/** Where a page sends its readers within some seconds; null of one that is only shown anew, or stays. */
function leadingOn(page: Page): string | null {
  const told = page.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '';
  return /^\s*\d(?:\.\d*)?\s*[;,]\s*url\s*=\s*["']?\s*([^"'\s]+)/i.exec(told)?.[1] ?? null;
}

/** The pages that a page shows within itself; null where it shows none. */
function framesIn(page: Page): string | null {
  const frames = [...page.querySelectorAll('frame[src], iframe[src]')].map((frame) => frame.getAttribute('src'));
  return frames.slice(0, 5).join(', ') || null;
}

function leadsOn(source: string, found: string): InputError {
  const message = `${source} is no article, but leads its readers on to ${found}. Give that address, or the page there.`;
  return refuse('leads-on', message, { source, found });
}

function inFrames(source: string, found: string): InputError {
  const message = `${source} has no text of its own: it shows other pages in frames (${found}). Give the one with the article.`;
  return refuse('in-frames', message, { source, found });
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
