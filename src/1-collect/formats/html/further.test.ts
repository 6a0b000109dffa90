import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Page } from './element.ts';
import { furtherPages } from './further.ts';

const at = 'https://songxanh.example/tin/cau-moi-123456.html';

test.each<[what: string, html: string, address: string | null, found: string[]]>([
  ['the next by query', '<link rel="next" href="?page=2">', at, [`${at}?page=2`]],
  [
    'the next within words',
    '<p>Đọc tiếp <a rel="next" href="/tin/cau-moi-123456-p2.html">trang sau</a></p>',
    at,
    ['https://songxanh.example/tin/cau-moi-123456-p2.html'],
  ],
  [
    'numbers of pages',
    '<div class="article-paging">Trang <b>1</b> <a href="?trang=2">2</a> <a href="?trang=3">3</a> <a href="?trang=2">Tiếp</a></div>',
    at,
    [`${at}?trang=2`, `${at}?trang=3`],
  ],
  [
    'as a theme parts them',
    '<div class="page-links pages"><a href="https://www.blog.example/bai/2/">2</a></div>',
    'https://blog.example/bai/',
    ['https://www.blog.example/bai/2/'],
  ],
  [
    'from the second page',
    '<div class="pager"><a href="/a.html?page=1">1</a> <a href="/a.html?page=2">2</a></div>',
    'https://songxanh.example/a.html?page=2',
    ['https://songxanh.example/a.html?page=1'],
  ],
  ['the next in words', '<div class="pager"><a href="?page=2">Trang sau »</a></div>', at, [`${at}?page=2`]],
  ['numbers in words', '<div class="pager"><a href="?page=2">Trang 2</a></div>', at, [`${at}?page=2`]],
  [
    'counted from nought',
    '<div class="pager"><a href="?page=0">1</a> <a href="?page=1">2</a></div>',
    at,
    [`${at}?page=1`],
  ],
  [
    'from the third page, the first under the bare address',
    '<div class="pager"><a href="/a.html">1</a> <a href="/a.html?page=2">2</a></div>',
    'https://songxanh.example/a.html?page=3',
    ['https://songxanh.example/a.html', 'https://songxanh.example/a.html?page=2'],
  ],
  ['against the base', '<base href="/tin/"><link rel="next" href="cau-moi-123456.html?p=2">', at, [`${at}?p=2`]],
  [
    'no: the next article',
    '<link rel="next" href="/tin/cho-moi-123457.html"><a rel="next" href="https://songxanh.example/tin/cau-moi-123457.html">2</a>',
    at,
    [],
  ],
  ['no: numbers elsewhere', '<p>Xem <a href="?page=2">2</a></p>', at, []],
  ['no: the pages of comments', '<div class="pagination"><a href="/binh-luan/123456?page=2">2</a></div>', at, []],
  ['no: another site', '<link rel="next" href="https://khac.example/tin/cau-moi-123456.html?page=2">', at, []],
  ['no: this page itself', '<div class="pager"><a href="?page=1">1</a></div>', at, []],
  ['no: of an unknown address', '<link rel="next" href="?page=2">', null, []],
])('%s', (_, html, address, found) => {
  const page = parseHTML(`<html><head></head><body>${html}</body></html>`).document as unknown as Page;
  expect(furtherPages(page, address).map(({ url }) => url)).toEqual(found);
});
