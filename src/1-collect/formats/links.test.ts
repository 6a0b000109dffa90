import { expect, test } from 'vitest';
import type { Link, Part } from '../document.ts';
import { inMemory } from '../gather.ts';
import { collecting } from '../trial.ts';
import { format } from './links.ts';

async function partsIn(text: string): Promise<Part[]> {
  const delivery = {
    source: 'https://songxanh.example/rss',
    charset: null,
    limits: collecting.limits,
    unpacked: { files: 0, bytes: 0 },
  };
  return await Array.fromAsync(format.parts(inMemory(Buffer.from(text)), delivery));
}

async function linksIn(text: string): Promise<Link[]> {
  const parts = await partsIn(text);
  return parts.map((part) => ('link' in part ? part.link : { url: 'none', told: {}, isList: false }));
}

const told = { title: 'Hai nước họp', publisher: 'Báo Sông Xanh', publishedOn: '2026-02-05' };
const url = 'https://songxanh.example/1';
const one = { url, told, isList: false };

/** A feed or map, and the pages that it names. */
const cases: [name: string, text: string, links: Partial<Link>[]][] = [
  [
    'RSS 2.0, with the day in its own hour',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Sông Xanh</title><item><title>Hai nước họp</title><link>${url}</link><pubDate>Thu, 05 Feb 2026 23:30:00 +0700</pubDate></item></channel></rss>`,
    [{ ...one, stamp: 'Thu, 05 Feb 2026 23:30:00 +0700' }],
  ],
  [
    'RSS with addresses of the site’s own, a guid for a link, and an item without any',
    `<rss version="2.0"><channel><title>Báo</title><item><link>/2</link></item><item><guid>${url}</guid></item><item><title>x</title></item></channel></rss>`,
    [{ url: 'https://songxanh.example/2' }, { url }],
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Sông Xanh</title><entry><title>Hai nước họp</title><link rel="enclosure" href="https://x.example/a.mp3"/><link rel="alternate" href="${url}"/><published>2026-02-05T08:00:00+07:00</published><updated>2026-02-06T08:00:00+07:00</updated></entry></feed>`,
    [{ ...one, stamp: '2026-02-06T08:00:00+07:00' }],
  ],
  [
    'Atom with addresses against the base of the feed, of the entry, of the link',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://songxanh.example/tin/"><title>Báo</title><link href="/"/><entry><link rel="enclosure" xml:base="/x/" href="a.mp3"/><link href="1.html"/></entry><entry xml:base="2026/"><link href="2.html"/></entry><entry><link xml:base="https://khac.example/a/" rel="alternate" href="3.html"/></entry><entry xml:base="javascript:x"><link href="4.html"/></entry></feed>`,
    [
      { url: 'https://songxanh.example/tin/1.html' },
      { url: 'https://songxanh.example/tin/2026/2.html' },
      { url: 'https://khac.example/a/3.html' },
    ],
  ],
  [
    'RSS with addresses against a base',
    `<rss version="2.0" xml:base="https://songxanh.example/tin/"><channel><title>Báo</title><item><link>1.html</link></item></channel></rss>`,
    [{ url: 'https://songxanh.example/tin/1.html' }],
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Báo Sông Xanh',
      items: [{ id: '1', url, title: 'Hai nước họp', date_published: '2026-02-05T08:00:00+07:00' }],
    }),
    [{ ...one, stamp: '2026-02-05T08:00:00+07:00' }],
  ],
  [
    'RSS whose date is in Vietnamese words: none is told',
    `<rss version="2.0"><channel><title>Báo</title><item><link>${url}</link><pubDate>Thứ Năm, 5/2/2026</pubDate></item></channel></rss>`,
    [{ url, told: { publisher: 'Báo' } }],
  ],
  [
    'RSS with years of two digits and days of Dublin Core, and what is no page of the web left out',
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo</title>${[
      `<item><link>${url}</link><pubDate>Thu, 5 Feb 26 08:00 +0700</pubDate></item>`,
      `<item><link>${url}</link><pubDate>Fri, 5 Feb 99 08:00 +0700</pubDate></item>`,
      `<item><link>${url}</link><dc:date>2026-02-05T08:00:00+07:00</dc:date></item>`,
      '<item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>',
    ].join('')}</channel></rss>`,
    [
      { url, told: { publisher: 'Báo', publishedOn: '2026-02-05' } },
      { url, told: { publisher: 'Báo', publishedOn: '1999-02-05' } },
      { url, told: { publisher: 'Báo', publishedOn: '2026-02-05' } },
    ],
  ],
  [
    'a map of a site with an address that is none of the web',
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>file:///etc/passwd</loc></url><url><loc>${url}</loc></url></urlset>`,
    [{ url, told: {} }],
  ],
  [
    'a map of a site, with pictures in it',
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i" xmlns:news="n"><url><loc> ${url} </loc><lastmod>2026-02-05</lastmod><image:image><image:loc>https://x.example/a.jpg</image:loc></image:image><news:news><news:publication_date>2026-02-05</news:publication_date></news:news></url></urlset>`,
    [{ url, isList: false, stamp: '2026-02-05', told: { publishedOn: '2026-02-05' } }],
  ],
  [
    'a map of maps',
    `<sitemapindex><sitemap><loc>https://songxanh.example/map-1.xml</loc></sitemap></sitemapindex>`,
    [{ url: 'https://songxanh.example/map-1.xml', isList: true }],
  ],
  ['an empty map', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', []],
  ['a feed without items', '<rss version="2.0"><channel><title>Báo</title></channel></rss>', []],
];

test.each(cases)('%s', async (_, text, links) => {
  const found = await linksIn(text);
  expect(found).toHaveLength(links.length);
  expect(found).toMatchObject(links);
});

test.each([
  ['a page', '<!doctype html><html><body>x</body></html>'],
  ['a map with entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa">]><urlset><url><loc>&a;</loc></url></urlset>'],
  ['JSON of another kind', '{"a": 1}'],
  ['nothing', ''],
])('no feed: %s', async (_, text) => {
  await expect(linksIn(text)).rejects.toMatchObject({ code: 'input/broken-feed' });
});

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><item><link>${url}</link></item>`;
const next = 'https://songxanh.example/2';

test.each<[what: string, text: string, urls: string[]]>([
  ['RSS behind an item', rss, [url]],
  ['RSS behind its channel', `${rss}</channel>`, [url]],
  ['RSS within an item', `${rss}<item><link>${next}</link><ti`, [url]],
  ['RSS within an address', `${rss}<item><link>${next.slice(0, -1)}`, [url]],
  ['RSS before its items', '<rss version="2.0"><channel><title>Báo</ti', []],
  ['Atom', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="${url}"/></entry><entry><id>x`, [url]],
  ['a map within an address', `<urlset><url><loc>${url}</loc></url><url><loc>${next.slice(0, -1)}`, [url]],
  ['a map without any', '<urlset><url><loc>https://songxanh.example/', []],
])('what is there of a feed that was cut off is read, and that it was is told: %s', async (_, text, urls) => {
  const parts = await partsIn(text);
  expect(parts.map((part) => ('link' in part ? part.link.url : part.error?.code))).toEqual([
    ...urls,
    'input/cut-off-feed',
  ]);
});
