import type { ArchiveFormat } from '../document.ts';
import { refuse } from '../refusal.ts';

/**
 * A page as browsers and Word save it in one file (RFC 2557): the page and all that it shows, each a part as mails have
 * them. The page is read as any other; its pictures and the frames within it are not looked at.
 */
export const format: ArchiveFormat = {
  endings: ['.mht', '.mhtml'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  signature: null,
  async *parts(bytes, { source }) {
    const whole = Buffer.from(await bytes.whole());
    const head = headerOf(whole);
    if (!head) throw noPage(source, 'it has no header');
    const page = pageIn(whole, head);
    if (!page) throw noPage(source, 'no part of it is a page');
    const { parameters } = contentType(page.fields);
    const address = page.fields.get('content-location') ?? head.fields.get('snapshot-content-location') ?? '';
    yield {
      name: '',
      inner: {
        bytes: decoded(page.body, page.fields.get('content-transfer-encoding') ?? ''),
        mediaType: 'text/html',
        charset: parameters.get('charset') ?? null,
        url: /^https?:/.test(address) ? address : null,
        savedAt: instant(head.fields.get('date')),
      },
    };
  },
};

interface Piece {
  fields: ReadonlyMap<string, string>;
  body: Buffer;
}

/** The header that bytes begin with, with the lines that its fields go on in, and what is behind it; null without one. */
function headerOf(bytes: Buffer): Piece | null {
  const start = bytes.subarray(0, longestHeader).toString('latin1').replace(/^\s+/, '');
  const end = /\r?\n\r?\n/.exec(start);
  if (!end) return null;
  const lines = start
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = lines.map((line) => /^([!-9;-~]+):\s*(.*)$/.exec(line)).filter((field) => field !== null);
  if (fields.length === 0) return null;
  const skipped = bytes.subarray(0, longestHeader).toString('latin1').length - start.length;
  const named = new Map(fields.map(([, name, value]) => [name!.toLowerCase(), value!.trim()]));
  return { fields: named, body: bytes.subarray(skipped + end.index + end[0].length) };
}

const longestHeader = 65_536;

/** The part that is the page: the one that the file names as its root, else the first that is a page. */
function pageIn(whole: Buffer, head: Piece): Piece | null {
  const { type, parameters } = contentType(head.fields);
  if (type === 'text/html') return head;
  const boundary = parameters.get('boundary');
  if (!type.startsWith('multipart/') || !boundary) return null;
  const pages: Piece[] = [];
  for (const piece of piecesOf(whole, boundary)) {
    const part = headerOf(piece);
    const inner = part ? pageOf(part) : null;
    if (inner) pages.push(inner);
  }
  const root = parameters.get('start');
  return pages.find(({ fields }) => root && fields.get('content-id') === root) ?? pages[0] ?? null;
}

const pageOf = (part: Piece): Piece | null =>
  /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType(part.fields).type) ? part : null;

/** What stands between the lines that part a file. */
function* piecesOf(whole: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let at = whole.indexOf(mark);
  while (at >= 0) {
    const start = at + mark.length;
    const next = whole.indexOf(mark, start);
    if (whole[start] !== dash) yield whole.subarray(start, next < 0 ? whole.length : next);
    at = next;
  }
}

const dash = 0x2d;

function contentType(fields: ReadonlyMap<string, string>): { type: string; parameters: Map<string, string> } {
  const [type = '', ...rest] = (fields.get('content-type') ?? '').split(/;\s*/);
  const parameters = rest.map((one) => /^([\w-]+)\s*=\s*"?([^"]*)"?\s*$/.exec(one)).filter((one) => one !== null);
  return {
    type: type.trim().toLowerCase(),
    parameters: new Map(parameters.map(([, name, value]) => [name!.toLowerCase(), value!])),
  };
}

/** The bytes of a part as they were before they were sent (RFC 2045, 6). */
function decoded(body: Buffer, encoding: string): Buffer {
  const text = (): string => body.toString('latin1');
  if (/^base64$/i.test(encoding)) return Buffer.from(text(), 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return body;
  const plain = text()
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function instant(date: string | undefined): string | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function noPage(source: string, found: string): Error {
  const message = `${source} is broken or cut off as a page in one file (MHTML): ${found}. Save the page again.`;
  return refuse('broken', message, { source, found });
}
