import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { collecting } from '../trial.ts';
import { format } from './html.ts';

const delivery = { limits: collecting.limits, unpacked: { files: 0, bytes: 0 } };

const paragraph =
  'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới và lập tổ công tác chung trong năm nay.';

async function read(html: string): Promise<Document> {
  return await format.read(Buffer.from(html), { ...delivery, source: 'trang.html', charset: null });
}

const page = (head: string, body: string, lang = 'vi'): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

/** Part of a body, and the text that is read. */
const bodies: [name: string, body: string, text: string][] = [
  ['paragraphs', `<p>${paragraph}</p><p>Một.</p>`, `${paragraph}\n\nMột.`],
  ['white space', `<p>${paragraph}</p><p>  Một \n\t hai&nbsp;ba. </p>`, `${paragraph}\n\nMột hai ba.`],
  [
    'marks within a line',
    `<p>${paragraph}</p><p>Một <b>hai</b>, <a href="#">ba</a>.</p>`,
    `${paragraph}\n\nMột hai, ba.`,
  ],
  ['line breaks', `<p>${paragraph}</p><p>Một<br>hai<br/>ba</p>`, `${paragraph}\n\nMột\n\nhai\n\nba`],
  [
    'a caption',
    `<figure><img src="a.jpg"><figcaption>Quang cảnh. Ảnh: A</figcaption></figure><p>${paragraph}</p>`,
    `[Ảnh] Quang cảnh. Ảnh: A\n\n${paragraph}`,
  ],
  ['a list', `<p>${paragraph}</p><ul><li>Một</li><li>Hai</li></ul>`, `${paragraph}\n\n- Một\n\n- Hai`],
  [
    'the table',
    `<p>${paragraph}</p><table><tr><td>2025</td><td>2,9 tỷ USD</td></tr></table>`,
    `${paragraph}\n\n2025 | 2,9 tỷ USD`,
  ],
  [
    'numbered points',
    `<p>${paragraph}</p><ol start="3"><li><p>Một</p></li><li>Hai<ol type="a"><li>Ba</li></ol></li></ol>`,
    `${paragraph}\n\n3. Một\n\n4. Hai\n\na. Ba`,
  ],
  [
    'columns that are a table',
    `<table><tr><td><p>${paragraph.repeat(4)}</p><p>Một.</p></td><td><p>${paragraph.repeat(4)}</p></td></tr></table>`,
    `${paragraph.repeat(4)}\n\nMột.\n\n${paragraph.repeat(4)}`,
  ],
  [
    'a caption by its class',
    `<table><tr><td><img src="a.jpg"></td></tr><tr><td class="pCaption">Quang cảnh lễ ký</td></tr></table><p>${paragraph}</p>`,
    `[Ảnh] Quang cảnh lễ ký\n\n${paragraph}`,
  ],
  ['scripts and styles', `<p>${paragraph}</p><script>var x = 'tin';</script><style>p { }</style>`, paragraph],
  ['navigation and forms', `<nav><a href="/">Trang chủ</a></nav><p>${paragraph}</p><form>Gửi<input></form>`, paragraph],
  [
    'boxes for sharing',
    `<p>${paragraph}</p><div class="social-share">Chia sẻ</div><div id="comments">Bình luận</div>`,
    paragraph,
  ],
  ['lists of related articles', `<p>${paragraph}</p><div class="box related">Tin liên quan</div>`, paragraph],
  ['what is hidden', `<p>${paragraph}</p><p hidden>Ẩn</p><div aria-hidden="true">Ẩn</div>`, paragraph],
  [
    'a cell over rows that have none of their own',
    `<p>${paragraph}</p><table><tr><td rowspan="3">Mở cửa khẩu</td><td>2027</td></tr><tr></tr><tr><td> </td></tr><tr><td rowspan="2">Xây cầu</td><td>2028</td></tr><tr><td>Bộ Giao thông</td></tr></table>`,
    `${paragraph}\n\nMở cửa khẩu | 2027\n\nXây cầu | 2028\n\nXây cầu | Bộ Giao thông`,
  ],
  [
    'a lead in bold under the picture',
    `<div itemprop="articleBody"><p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center"><b>Hai bên nhất trí</b> <strong>mở chợ.</strong></p><p>${paragraph}</p></div>`,
    `Hai bên nhất trí mở chợ.\n\n${paragraph}`,
  ],
  [
    'a lead in the middle, bold by its style',
    `<div itemprop="articleBody"><div align="center"><img src="a.jpg"></div><div align="center" style="font-weight: bold">Hai bên nhất trí.</div><p>${paragraph}</p></div>`,
    `Hai bên nhất trí.\n\n${paragraph}`,
  ],
  [
    'captions in the middle, bold in part or with who took the picture',
    `<div itemprop="articleBody"><p align="center"><img src="a.jpg"></p><p align="center"><b>Hà Nội:</b> lễ ký</p><p>${paragraph}</p><p align="center"><img src="b.jpg"></p><p align="center"><b>Lễ ký. Ảnh: A</b></p></div>`,
    `[Ảnh] Hà Nội: lễ ký\n\n${paragraph}\n\n[Ảnh] Lễ ký. Ảnh: A`,
  ],
  ['signs with a meaning in HTML', `<p>${paragraph}</p><p>A &amp; B &lt; C</p>`, `${paragraph}\n\nA & B < C`],
];

test.each(bodies)('a page with %s', async (_, body, text) => {
  expect((await read(page('', `<article>${body}</article>`))).text).toBe(text);
});

const market = 'nhất trí với phía Việt Nam mở thêm hai cặp cửa khẩu trước năm 2028';

/** A line with a link. */
test.each([
  `Trở lại Hà Nội sau hai năm, Thủ tướng <a href="/l">Lào</a> ${market}.`,
  `Trở về nước hôm 5/2, Bộ trưởng <a href="/l">Lào</a> ${market}:`,
  `Quay lại vấn đề biên giới, hai bên ${market} (<a href="/l">xem bản đồ</a>).`,
  'Back to Vientiane, <a href="/l">the minister</a> agreed to reopen the ferry by 2027.',
  'Related agencies of <a href="/l">Laos</a> will open two more markets in 2027.”',
])('a sentence stays, whatever it begins with: %s', async (line) => {
  const words = line.replace(/<[^>]+>/g, '');
  expect((await read(page('', `<article><p>${paragraph}</p><p>${line}</p></article>`))).text).toContain(words);
});

test.each([
  'Trở lại <a href="/">trang chủ</a>',
  'Trở về <a href="/">Trang chủ</a>.',
  'Quay lại chuyên mục <a href="/l">Lào</a>',
  '<a href="/">Back to Laos</a>',
  'Related: <a href="/1">Laos opens two more markets in 2027.</a>',
  'Xem thêm: Hai nước họp về chợ biên giới ở ba tỉnh và lập tổ công tác chung trong năm nay <a href="/1">tại đây</a>',
  'Mời bạn đón đọc các bài khác trong chuyên mục <a href="/1">Thế giới</a> của báo.',
])('a line that leads away is left out: %s', async (line) => {
  expect((await read(page('', `<article><p>${paragraph}</p><p>${line}</p></article>`))).text).toBe(paragraph);
});

const json = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const nothing = { title: null, publisher: null, author: null, publishedOn: null, url: null };

/** A head, and what the page tells of itself. */
const heads: [name: string, head: string, told: Partial<Document>][] = [
  ['nothing', '', nothing],
  ['its title', '<title> Hai nước   họp </title>', { ...nothing, title: 'Hai nước họp' }],
  [
    'JSON-LD',
    json({
      '@type': 'NewsArticle',
      headline: 'Hai nước họp',
      datePublished: '2026-02-05T23:30:00+07:00',
      publisher: { name: 'Báo Sông Xanh' },
      author: [{ name: 'Lê An' }, { name: 'Bùi Bình' }],
    }),
    { title: 'Hai nước họp', publisher: 'Báo Sông Xanh', author: 'Lê An, Bùi Bình', publishedOn: '2026-02-05' },
  ],
  [
    'JSON-LD in a graph, of several types',
    json({
      '@graph': [
        { '@type': 'WebPage', headline: 'Trang' },
        { '@type': ['Article', 'NewsArticle'], headline: 'Hai nước họp', publisher: [{ name: 'Báo' }] },
      ],
    }),
    { title: 'Hai nước họp', publisher: 'Báo' },
  ],
  [
    'JSON-LD of something else',
    json({ '@type': 'Organization', headline: 'Báo', datePublished: '2020-01-01' }),
    nothing,
  ],
  [
    'broken JSON-LD, and OpenGraph',
    '<script type="application/ld+json">{"@type": </script><meta property="og:title" content="Hai nước họp">',
    { title: 'Hai nước họp' },
  ],
  [
    'JSON-LD and OpenGraph',
    `${json({ '@type': 'NewsArticle', headline: 'Một' })}<meta property="og:title" content="Hai"><meta property="og:site_name" content="Báo">`,
    { title: 'Một', publisher: 'Báo' },
  ],
  [
    'OpenGraph’s date',
    '<meta property="article:published_time" content="2026-02-05T08:00:00+07:00">',
    { publishedOn: '2026-02-05' },
  ],
  [
    'a date in the Vietnamese order',
    '<meta name="pubdate" content="Thứ Năm, 5/2/2026 08:00">',
    { publishedOn: '2026-02-05' },
  ],
  ['a date that is none', '<meta name="pubdate" content="31/2/2026">', { publishedOn: null }],
  [
    'an address of its own',
    '<link rel="canonical" href="https://songxanh.example/1">',
    { url: 'https://songxanh.example/1' },
  ],
];

describe('a page tells of itself by', () => {
  test.each(heads)('%s', async (_, head, told) => {
    expect(await read(page(head, `<p>${paragraph}</p>`))).toMatchObject(told);
  });

  test('its heading and its time', async () => {
    const body = `<article><h1>Hai nước họp</h1><time datetime="2026-02-05T08:00">hôm nay</time><p>${paragraph}</p></article>`;
    expect(await read(page('', body))).toMatchObject({ title: 'Hai nước họp', publishedOn: '2026-02-05' });
  });

  const article = (headline: string, datePublished: string, more: object = {}) =>
    json({ '@type': 'NewsArticle', headline, datePublished, ...more });
  const title = 'Hai nước họp về chợ biên giới';

  test.each([
    ['the title of the window', `<title>${title}</title>`, ''],
    ['the title for sharing and a heading', `<meta property="og:title" content="${title}">`, `<h1>${title}</h1>`],
  ])('no article but its own, known by %s', async (_, head, heading) => {
    for (const others of [
      article('Nga mở hội chợ', '2026-01-01'),
      article('Nga mở hội chợ', '2026-01-01') + article('Bốn nước ký kết', '2026-01-02'),
    ]) {
      const told = await read(page(head + others, `${heading}<p>${paragraph}</p>`));
      expect(told).toMatchObject({ title, publishedOn: null });
    }
  });

  test('of several articles none, where the title for sharing is that of none', async () => {
    const others = article('Nga mở hội chợ', '2026-01-01') + article('Bốn nước ký kết', '2026-01-02');
    const told = await read(page(`<meta property="og:title" content="${title}">${others}`, `<p>${paragraph}</p>`));
    expect(told).toMatchObject({ title, publishedOn: null });
  });

  test.each([
    ['as it is', title, title, {}],
    ['cut short', title, 'Hai nước họp về chợ…', {}],
    ['with the name of the site behind it', `${title} | Báo Sông Xanh`, title, {}],
    ['in decomposed letters', title, title.normalize('NFD'), {}],
    ['in fewer words', title, 'Hai nước họp: chợ biên giới', {}],
    ['in other words, at its address', title, 'Mở chợ', { mainEntityOfPage: { '@id': 'http://www.a.example/1/' } }],
    ['on a page that shows the name of its site alone', 'Báo Sông Xanh', title, { publisher: 'Báo Sông Xanh' }],
  ])('its own article, named %s', async (_, window, headline, more) => {
    const own = article('Nga mở hội chợ', '2026-01-01', { url: 'https://a.example/2' });
    const several = 'publisher' in more ? '' : own;
    const head = `<title>${window}</title><link rel="canonical" href="https://a.example/1">${several}${article(headline, '2026-02-05', more)}`;
    expect(await read(page(head, `<p>${paragraph}</p>`))).toMatchObject({ publishedOn: '2026-02-05' });
  });

  test.each([
    ['Trang Nhung', 'Trang Nhung'],
    ['Ban Mai', 'Ban Mai'],
    ['Ban Ki Moon', 'Ban Ki Moon'],
    ['Ban biên tập', null],
    ['Trang thông tin đối ngoại', null],
    ['Trang tin điện tử', null],
    ['Báo Sông Xanh', null],
    ['Thông tấn xã Sông Xanh', null],
    ['Thông tấn xã Sông Xanh'.normalize('NFD'), null],
  ])('its author, who is a person: %s', async (name, author) => {
    const told = await read(page(`<meta name="author" content="${name}">`, `<p>${paragraph}</p>`));
    expect(told.author).toBe(author);
  });

  test('a date in the Vietnamese order only where it is in Vietnamese', async () => {
    const english = page('<meta name="pubdate" content="5/2/2026">', `<p>${paragraph}</p>`, 'en');
    expect((await read(english)).publishedOn).toBeNull();
  });
});

test.each([
  ['neither head nor body', `<!doctype html><title>Hai nước họp</title><p>${paragraph}</p>`],
  ['a body alone', `<html lang="vi"><title>Hai nước họp</title><body class="x"><p>${paragraph}</p></body></html>`],
  ['a head alone', `<html><head><meta charset="utf-8"><title>Hai nước họp</title></head><p>${paragraph}</p></html>`],
  ['a head that is not closed', `<html><head><!-- x --><title>Hai nước họp</title><p>${paragraph}</p>`],
])('a page may be written with %s', async (_, html) => {
  expect(await read(html)).toMatchObject({ title: 'Hai nước họp', text: paragraph });
});

describe('a page is decoded', () => {
  const words = 'Đoàn Lào thăm Viêng Chăn, ghé thăm khu mua bán và nơi làm hàng thêu ren cho các bên trong ba ngày.';
  const old = iconv.encode(page('<meta charset="windows-1258">', `<p>${words}</p>`), 'windows-1258');

  test.each([
    ['as it says itself', null],
    ['as its sender says', 'windows-1258'],
  ])('%s', async (_, charset) => {
    expect(await format.read(old, { ...delivery, source: 'trang.html', charset })).toMatchObject({ text: words });
  });

  test.each([
    ['UTF-8 that is none', Buffer.from('<p>H\xe0 N\xf4i</p>', 'latin1'), null, 'input/encoding'],
    ['an encoding that is not known', Buffer.from('<p>x</p>'), 'x-vni-2', 'input/charset'],
    ['an empty file', Buffer.from(''), null, 'input/empty'],
    ['a file of blanks', Buffer.from(' \n '), null, 'input/empty'],
    ['a comment alone', Buffer.from('<!-- x -->'), null, 'input/no-article'],
    ['a doctype alone', Buffer.from('<!doctype html>'), null, 'input/no-article'],
    ['text without a tag', Buffer.from('Hai bên hội đàm.'), null, 'input/no-article'],
    ['an image', Uint8Array.of(0x89, 0x50, 0, 1), null, 'input/binary'],
    [
      'a page without text',
      Buffer.from(page('<title>x</title>', '<div id="app"></div><script>run()</script>')),
      null,
      'input/no-article',
    ],
  ])('not where it is %s', async (_, bytes, charset, code) => {
    await expect(format.read(bytes, { ...delivery, source: 'trang.html', charset })).rejects.toMatchObject({ code });
  });
});
