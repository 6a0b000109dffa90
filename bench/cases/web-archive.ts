import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { articlesFor } from '../measuring/corpus.ts';
import { ended, startGanket } from '../measuring/children.ts';
import type { Case } from '../measuring/measurement.ts';

export const benchmark: Case = {
  about:
    'A web archive (WARC) of pages and pictures, a gigabyte large, imported by a process of its own; its memory as the system counts it.',
  async measure({ quick, folder, note }) {
    const path = join(folder, 'kho.warc');
    const pages = await writeArchive(path, quick ? 50_000_000 : 1_000_000_000, quick ? 20 : 300);
    const bytes = statSync(path).size;
    note(`${pages} pages in ${Math.round(bytes / 1e6)} MB`);
    writeFileSync(join(folder, 'ganket.config.json'), '{"keepOriginals": false}');
    const start = performance.now();
    const child = startGanket(['import', path, '--ledger', join(folder, 'kho.db')], folder);
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, residentOf(child.pid!))), 50);
    child.stdout.resume();
    child.stderr.resume();
    await ended(child);
    clearInterval(timer);
    rmSync(path);
    rmSync(join(folder, 'ganket.config.json'));
    const seconds = (performance.now() - start) / 1000;
    return [
      {
        name: 'web archive, largest memory',
        unit: 'MB',
        samples: [most / 1e6],
        meaning: 'The most that the importing process held at once.',
        bar: 'under 300 for 1 GB',
      },
      {
        name: 'web archive',
        unit: 'MB/s',
        samples: [bytes / 1e6 / seconds],
        meaning: 'Archive read in a second, with the reading, writing and linking of its pages.',
      },
    ];
  },
};

/** Pages with pictures between them, as crawls have them. */
async function writeArchive(path: string, size: number, pages: number): Promise<number> {
  const stream = createWriteStream(path);
  const articles = articlesFor(pages);
  const picture = Buffer.alloc(Math.max(1, Math.floor(size / pages) - 5000), 'x');
  const record = async (url: string, type: string, body: Buffer): Promise<void> => {
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-02-05T08:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n`;
    stream.write(head);
    stream.write(http);
    if (!stream.write('\r\n\r\n')) await once(stream, 'drain');
  };
  for (const { id, text } of articles) {
    await record(`https://songxanh.example/${id}`, 'text/plain', Buffer.from(text));
    await record(`https://songxanh.example/${id}.jpg`, 'image/jpeg', picture);
  }
  stream.end();
  await once(stream, 'close');
  return articles.length;
}

/** Bytes that a process holds in memory, by Linux; 0 elsewhere and once it has ended. */
function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
