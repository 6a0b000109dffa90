/** An article that was parted into pages: fetched, they are joined; saved, which others there are is told. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Collected } from './collected.ts';
import { readFiles } from './files.ts';
import { collecting, oneOf, TrialFolder } from './trial.ts';
import { collectPage } from './web.ts';

const words = (page: number | string): string =>
  `Trang ${page} kể rằng hai bên nhất trí mở rộng chợ biên giới tại ba tỉnh và sẽ họp lại vào tháng 9 để kiểm điểm kết quả.`;
const lead = 'Hai bên vừa họp phiên thứ ba của tổ công tác về chợ biên giới tại một tỉnh miền núi.';
const author = 'Người Ghi';
const pager = '<div class="pagination">Trang 1 <a href="/tin.html?page=2">2</a> <a href="/tin.html?page=3">3</a></div>';

interface Made {
  title?: string;
  head?: string;
  foot?: string;
  more?: string[];
}

const pageOf = (body: string, { title = 'Chợ mới ở biên giới', head = '', foot = '' }: Made = {}): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1><div itemprop="articleBody"><p>${lead}</p><p>${body}</p><p>Nói thêm: ${body}</p><p>${author}</p></div>${foot}</body></html>`;

let server: Server;
let origin: string;
let asked: string[] = [];
let robots: string | null = null;
/** The pages of the site by their addresses; an address that leads on begins with `→`. */
let site: Record<string, string> = {};
const folder = new TrialFolder();
beforeAll(async () => {
  server = createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    const page = address === '/robots.txt' ? robots : site[address];
    if (page === undefined || page === null) return void response.writeHead(404).end();
    if (page.startsWith('→')) return void response.writeHead(302, { location: page.slice(1) }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  asked = [];
  robots = null;
});
afterAll(() => {
  server.close();
  folder.remove();
});

const near = { ...collecting, limits: { ...collecting.limits, fetchPrivate: true } };
const fetched = (path: string, pages: Record<string, string>, limits = {}): Promise<Collected> => {
  site = pages;
  return oneOf(collectPage(`${origin}${path}`, { ...near, limits: { ...near.limits, ...limits } }));
};
const textOf = (...pages: (number | string)[]): string =>
  [lead, ...pages.flatMap((page) => [words(page), `Nói thêm: ${words(page)}`]), author].join('\n\n');
const pathsOf = ({ further = [] }: Collected): string[] => further.map((url) => url.replace(origin, ''));

const three = {
  '/tin.html': pageOf(words(1), { foot: pager }),
  '/tin.html?page=2': pageOf(words(2), { foot: pager }),
  '/tin.html?page=3': pageOf(words(3), { title: 'Chợ mới ở biên giới - Trang 3', foot: pager }),
};

test('fetched: all pages are one article; what each repeats stands once; each is asked for once', async () => {
  const one = await fetched('/tin.html', three);
  expect(one.article.text).toBe(textOf(1, 2, 3));
  expect([one.article.title, one.article.url, pathsOf(one)]).toEqual(['Chợ mới ở biên giới', `${origin}/tin.html`, []]);
  expect(one.origin).toBe(`${origin}/tin.html`);
  expect(asked).toEqual(['/robots.txt', '/tin.html', '/tin.html?page=2', '/tin.html?page=3']);
  const kept = Buffer.from(one.original!.bytes).toString();
  for (const page of [1, 2, 3]) expect(kept).toContain(words(page));
});

test('fetched: each page names the next alone, counted from nought', async () => {
  const next = (n: number): Made => ({ head: `<link rel="next" href="/tin?page=${n}">` });
  const one = await fetched('/tin', {
    '/tin': pageOf(words(1), next(1)),
    '/tin?page=1': pageOf(words(2), next(2)),
    '/tin?page=2': pageOf(words(3)),
  });
  expect(one.article.text).toBe(textOf(1, 2, 3));
});

test('fetched: only some numbers are named at first', async () => {
  const link = (n: number): string => `<a href="/bai/${n}/">Trang ${n}</a>`;
  const foot = (...pages: number[]): Made => ({
    foot: `<div class="phan-trang paging">${pages.map(link).join('')}</div>`,
  });
  const one = await fetched('/bai/', {
    '/bai/': pageOf(words(1), foot(2, 4)),
    '/bai/2/': pageOf(words(2), foot(3, 4)),
    '/bai/3/': pageOf(words(3), foot(2, 4)),
    '/bai/4/': pageOf(words(4), foot(2, 3)),
  });
  expect(one.article.text).toBe(textOf(1, 2, 3, 4));
});

test.each<[what: string, pages: Record<string, string>]>([
  ['is not there', { '/tin.html': three['/tin.html'] }],
  ['is the first once more', { '/tin.html': three['/tin.html'], '/tin.html?page=2': three['/tin.html'] }],
  ['leads to the first', { '/tin.html': three['/tin.html'], '/tin.html?page=2': '→/tin.html' }],
  ['leads elsewhere', { ...three, '/tin.html?page=2': '→/khac.html', '/khac.html': pageOf(words('khác')) }],
  ['has another headline', { ...three, '/tin.html?page=2': pageOf(words(2), { title: 'Chuyện khác hẳn' }) }],
  [
    'has another day',
    {
      '/tin.html': pageOf(words(1), {
        foot: pager,
        head: '<meta property="article:published_time" content="2026-02-05">',
      }),
      '/tin.html?page=2': pageOf(words(2), {
        head: '<meta property="article:published_time" content="2026-02-06">',
      }),
    },
  ],
])('fetched: where the second page %s, the first lands alone, and the others are told', async (_, pages) => {
  const one = await fetched('/tin.html', pages);
  expect(one.article.text).toBe(textOf(1));
  expect(pathsOf(one)).toEqual(['/tin.html?page=2', '/tin.html?page=3']);
  expect(asked).not.toContain('/tin.html?page=3');
});

test('fetched: what robots.txt forbids is not fetched, but told', async () => {
  robots = 'User-agent: *\nDisallow: /tin.html?page=2';
  const one = await fetched('/tin.html', three);
  expect([one.article.text, pathsOf(one)]).toEqual([textOf(1), ['/tin.html?page=2', '/tin.html?page=3']]);
  expect(asked).toEqual(['/robots.txt', '/tin.html']);
});

test('fetched: a later page stays alone, as what is before it would be missing', async () => {
  const foot =
    '<div class="pager"><a href="/tin.html">1</a> <a href="/tin.html?page=2">2</a> 3 <a href="/tin.html?page=4">4</a></div>';
  const one = await fetched('/tin.html?page=3', { ...three, '/tin.html?page=3': pageOf(words(3), { foot }) });
  expect([one.article.text, pathsOf(one)]).toEqual([textOf(3), ['/tin.html', '/tin.html?page=2', '/tin.html?page=4']]);
});

test('fetched: pages without end are left after twenty, and longer than an article may be is refused', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      i === 0 ? '/dai' : `/dai?trang=${i + 1}`,
      pageOf(words(i + 1), { head: `<link rel="next" href="/dai?trang=${i + 2}">` }),
    ]),
  );
  const one = await fetched('/dai', pages, { textBytes: 20_000 });
  expect([one.article.text.includes(words(20)), pathsOf(one)]).toEqual([true, ['/dai?trang=21']]);
  asked = [];
  await expect(fetched('/dai', pages)).rejects.toMatchObject({ code: 'input/too-large' });
  expect(asked.length).toBeLessThan(10);
});

test('saved: by its canonical address; nothing is fetched', async () => {
  const head = '<link rel="canonical" href="https://songxanh.example/tin.html">';
  const one = await oneOf(readFiles(folder.write('tin.html', pageOf(words(1), { head, foot: pager })), collecting));
  expect(one.article.text).toBe(textOf(1));
  expect(one.article.url).toBe('https://songxanh.example/tin.html');
  expect(one.further).toContain('https://songxanh.example/tin.html?page=2');
  expect(asked).toEqual([]);
});

test('saved without any address: nothing is told, as nothing tells whose pages they are', async () => {
  const one = await oneOf(readFiles(folder.write('khac.html', pageOf(words(1), { foot: pager })), collecting));
  expect(one.further).toEqual([]);
});
