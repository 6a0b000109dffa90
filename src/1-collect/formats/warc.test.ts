/** Web archives as GNU Wget writes them, from a server of the test's own. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { readFiles } from '../files.ts';
import type { Gathered } from '../gather.ts';
import { collecting, TrialFolder } from '../trial.ts';

const folder = new TrialFolder();
const text = (n: number): string =>
  `Sáng ${n}/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới và lập tổ công tác chung.`;
const server = createServer((request, response) => {
  const [, kind, n = '1'] = /^\/(\w+)-?(\d*)/.exec(request.url ?? '') ?? [];
  const page = `<!doctype html><html lang="vi"><title>Tin số ${n}</title><body><p>${text(Number(n))}</p></body></html>`;
  if (kind === 'tin') response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  else if (kind === 'gzip')
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(page));
  else if (kind === 'anh') response.setHeader('content-type', 'image/png').end(Buffer.alloc(5000, 7));
  else if (kind === 'to') response.setHeader('content-type', 'text/html').end('to '.repeat(20_000));
  else response.writeHead(404, { 'content-type': 'text/html' }).end(page);
});
let base = '';
const paths = ['tin-1', 'anh-1', 'khong', 'to-1', 'gzip-2', 'tin-3'];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addresses = paths.map((path) => `${base}/${path}`);
  const wget = (...more: string[]): Promise<unknown> =>
    promisify(execFile)('wget', ['-q', '-O', '/dev/null', '--no-warc-digests', ...more, ...addresses], {
      cwd: folder.path,
    }).catch(() => {});
  await wget('--warc-file=nen');
  await wget('--warc-file=tho', '--no-warc-compression');
}, 60_000);
afterAll(() => {
  server.close();
  folder.remove();
});

const read = (name: string, start = 0): Promise<Gathered[]> =>
  Array.fromAsync(readFiles(join(folder.path, name), collecting, start));
const namesOf = (gathered: Gathered[]): string[] =>
  gathered.map(
    ({ source, collected, error }) => `${source.replace(base, '')} ${collected?.article.title ?? error?.code}`,
  );
const needsWget = (context: TestContext): void => {
  if (!existsSync(join(folder.path, 'nen.warc.gz'))) context.skip('needs GNU Wget');
};
const pages = ['/tin-1 Tin số 1', '/gzip-2 Tin số 2', '/tin-3 Tin số 3'];

test.for(['nen.warc.gz', 'tho.warc'])(
  '%s: each page is an article, as if it had been fetched then',
  async (name, context) => {
    needsWget(context);
    const gathered = await read(name);
    expect(namesOf(gathered)).toEqual(pages);
    const { article, origin, original } = gathered[0]!.collected!;
    expect(article).toMatchObject({ text: text(1), url: `${base}/tin-1`, publishedOn: null });
    expect(origin).toBe(`${base}/tin-1`);
    expect(article.retrievedAt).not.toBe(collecting.clock());
    expect(Buffer.from(original!.bytes).toString()).toContain('<title>Tin số 1</title>');
  },
);

test.for(['nen.warc.gz', 'tho.warc'])('%s can be read on from any record', async (name, context) => {
  needsWget(context);
  const all = await read(name);
  for (const [i, { position }] of all.entries()) expect(namesOf(await read(name, position))).toEqual(pages.slice(i));
});

test('what is broken is told, and what came before it is read', async (context) => {
  needsWget(context);
  const plain = gunzipSync(readFileSync(join(folder.path, 'nen.warc.gz')));
  const third = (await read('tho.warc'))[2]!.position!;
  const packed = readFileSync(join(folder.path, 'nen.warc.gz'));
  const lastOfPacked = (await read('nen.warc.gz'))[2]!.position!;
  folder.write('cut.warc', plain.subarray(0, third + 700));
  folder.write('cut.warc.gz', packed.subarray(0, lastOfPacked + 60));
  folder.write('chu.warc', text(1));
  folder.write('rong.warc', '');
  folder.write('la-gzip.warc.gz', gzipSync('Hai bên'));
  expect(namesOf(await read('chu.warc'))[0]).toMatch(/input\/broken-archive/);
  expect(namesOf(await read('rong.warc'))[0]).toMatch(/input\/broken-archive/);
  expect(namesOf(await read('la-gzip.warc.gz'))[0]).toMatch(/input\/broken-archive/);
  for (const name of ['cut.warc', 'cut.warc.gz']) {
    const found = namesOf(await read(name));
    expect([name, ...found.slice(0, 2)]).toEqual([name, ...pages.slice(0, 2)]);
    expect([name, found.at(-1)]).toEqual([name, expect.stringMatching(/input\/cut-off-archive/)]);
  }
});
