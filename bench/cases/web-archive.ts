import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MadeArticle } from '../articles/index.ts';
import { ended, peakResident, startGanket } from '../measuring/children.ts';
import { articlesFor } from '../measuring/corpus.ts';
import type { Case, Measurement, Setting } from '../measuring/measurement.ts';

export const benchmark: Case = {
  about:
    'A web archive (WARC) of a gigabyte imported by a process of its own with the usual settings: HTML pages and large pictures, plain and packed, and one of which half is pages; its memory as the system counts it.',
  async measure(setting) {
    const measured: Measurement[] = [];
    for (const made of archives) measured.push(...(await measureOne(made, setting)));
    return measured;
  },
};

interface Made {
  name: string;
  isPacked: boolean;
  pages: number;
}

const archives: readonly Made[] = [
  { name: 'plain', isPacked: false, pages: 1000 },
  { name: 'gzip', isPacked: true, pages: 1000 },
  { name: 'many pages', isPacked: false, pages: 5_000 },
];

async function measureOne(
  { name, isPacked, pages: wanted }: Made,
  { quick, folder, note }: Setting,
): Promise<Measurement[]> {
  const path = join(folder, isPacked ? 'kho.warc.gz' : 'kho.warc');
  const pages = await writeArchive(path, isPacked, quick ? 50_000_000 : 1_000_000_000, quick ? wanted / 25 : wanted);
  const bytes = statSync(path).size;
  note(`${name}: ${pages} pages in ${Math.round(bytes / 1e6)} MB`);
  const start = performance.now();
  const child = startGanket(['import', path, '--ledger', join(folder, `kho-${name.replace(' ', '-')}.db`)], folder);
  let most: number | null = null;
  const timer = setInterval(() => (most = peakResident(child) ?? most), 50);
  child.stdout.resume();
  await ended(child);
  clearInterval(timer);
  rmSync(path);
  const seconds = (performance.now() - start) / 1000;
  if (most === null) note('this system does not tell a process’s peak of memory');
  const memory = {
    name: `largest memory, ${name}`,
    unit: 'MB',
    samples: most === null ? [] : [most / 1e6],
    meaning: 'The most that the importing process held at once, with the linking at its end.',
    bar: 'under 300 for 1 GB',
  };
  const speed = {
    name: `web archive, ${name}`,
    unit: 'MB/s',
    samples: [bytes / 1e6 / seconds],
    meaning: 'Archive read in a second, with the reading, writing and linking of its pages.',
  };
  return memory.samples.length > 0 ? [memory, speed] : [speed];
}

/** Pages with pictures between them, as crawls have them; of a packed one each record by itself. */
async function writeArchive(path: string, isPacked: boolean, size: number, pages: number): Promise<number> {
  const stream = createWriteStream(path);
  const articles = articlesFor(pages);
  const bodies = articles.map(pageOf);
  const taken = bodies.reduce((sum, body) => sum + body.length, 0);
  // Of no pattern, so that packing leaves it as large as pictures are.
  const picture = randomBytes(Math.max(1, Math.floor((size - taken) / pages)));
  const record = async (url: string, type: string, body: Buffer): Promise<void> => {
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-02-05T08:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n`;
    const whole = Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
    if (!stream.write(isPacked ? gzipSync(whole, { level: 1 }) : whole)) await once(stream, 'drain');
  };
  for (const [i, { id }] of articles.entries()) {
    await record(`https://songxanh.example/${id}.html`, 'text/html; charset=utf-8', bodies[i]!);
    await record(`https://songxanh.example/${id}.jpg`, 'image/jpeg', picture);
  }
  stream.end();
  await once(stream, 'close');
  return articles.length;
}

/** A page as papers have them: most of its bytes are scripts, styles and lists of links around the text. */
function pageOf({ title, publishedOn, text }: MadeArticle): Buffer {
  const links = Array.from({ length: 200 }, (_, i) => `<li><a href="/muc-${i}.html">Chuyên mục số ${i}</a></li>`);
  const script = `var cau_hinh = ${JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ so: i, ten: `o-${i}` })))};`;
  const paragraphs = text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return Buffer.from(
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title ?? ''}</title><meta property="article:published_time" content="${publishedOn ?? ''}"><script>${script}</script></head><body><nav><ul>${links.join('')}</ul></nav><article><h1>${title ?? ''}</h1>${paragraphs.join('')}</article><footer><ul>${links.join('')}</ul></footer></body></html>`,
  );
}
