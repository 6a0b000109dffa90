/** An article that was parted into pages: the one that came is read, and which others there are is told. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles } from './files.ts';
import { collecting, TrialFolder } from './trial.ts';
import { collectPage } from './web.ts';

const words = 'Hai bên nhất trí mở rộng chợ biên giới tại ba tỉnh và sẽ họp lại vào tháng 9 để kiểm điểm kết quả.';
const page = (head: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chợ mới</title>${head}</head><body><article><h1>Chợ mới ở biên giới</h1><p>${words}</p><p>${words}</p></article><div class="pagination">Trang 1 <a href="?page=2">2</a> <a href="?page=3">3</a></div></body></html>`;

let server: Server;
let origin: string;
const asked: string[] = [];
const folder = new TrialFolder();
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page(''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  folder.remove();
});

test('fetched: the first page lands, the others are told by their addresses and not fetched', async () => {
  const limits = { ...collecting.limits, fetchPrivate: true };
  const [one, ...rest] = await Array.fromAsync(collectPage(`${origin}/tin.html`, { ...collecting, limits }));
  expect(one?.collected?.article.text).not.toContain('Trang 1');
  expect(one?.collected?.further).toEqual([`${origin}/tin.html?page=2`, `${origin}/tin.html?page=3`]);
  expect(rest).toEqual([]);
  expect(asked.toSorted()).toEqual(['/robots.txt', '/tin.html']);
});

test('saved: by its canonical address', async () => {
  const path = folder.write('tin.html', page('<link rel="canonical" href="https://songxanh.example/tin.html">'));
  const [one] = await Array.fromAsync(readFiles(path, collecting));
  expect(one?.collected?.article.url).toBe('https://songxanh.example/tin.html');
  expect(one?.collected?.further).toContain('https://songxanh.example/tin.html?page=2');
});

test('saved without any address: nothing is told, as nothing tells whose pages they are', async () => {
  const [one] = await Array.fromAsync(readFiles(folder.write('khac.html', page('')), collecting));
  expect(one?.collected?.further).toEqual([]);
});
