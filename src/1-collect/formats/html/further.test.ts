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
  expect(furtherPages(page, address)).toEqual(found);
});
