/** Pages that are no article, that hide things in one, or tell of themselves in broken ways. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../document.ts';
import { collecting } from '../../trial.ts';
import { format } from '../html.ts';

const paragraph =
  'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới và lập tổ công tác chung trong năm nay.';
const read = async (head: string, body: string, source = 'trang.html'): Promise<Document> =>
  await format.read(Buffer.from(`<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`), {
    source,
    charset: null,
    limits: collecting.limits,
    unpacked: { files: 0, bytes: 0 },
  });
const refresh = (content: string): string => `<meta http-equiv="Refresh" content="${content}">`;

describe('no article is', () => {
  test.each([
    [
      'a page that leads on',
      refresh("0; URL='https://a.example/2'"),
      '<p>Bấm <a href="/2">đây</a>.</p>',
      'input/leads-on',
      /leads its readers on to https:\/\/a.example\/2\. Give that/,
    ],
    ['a page that leads on and says nothing', refresh('0;url=/2'), '', 'input/leads-on', /on to \/2\./],
    [
      'a page of frames',
      '',
      '<frameset><frame src="menu.html"><frame src="tin.html"></frameset>',
      'input/in-frames',
      /\(menu.html, tin.html\)\. Give the one/,
    ],
    [
      'a page that shows another',
      '',
      '<iframe src="https://a.example/tin"></iframe>',
      'input/in-frames',
      /example\/tin/,
    ],
  ])('%s', async (_, head, body, code, words) => {
    await expect(read(head, body)).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  });

  test.each([
    ['is only shown anew', refresh('300')],
    ['leads on after minutes', refresh('600; url=/muc')],
  ])('but a page that %s is one', async (_, head) => {
    expect((await read(head, `<p>${paragraph}</p>`)).text).toBe(paragraph);
  });

  test('but an article that leads on, and is there to be read', async () => {
    const long = paragraph.repeat(4);
    expect((await read(refresh('5; url=/2'), `<p>${long}</p>`)).text).toBe(long);
  });
});

/** What stands in an article and is no part of it. */
test.each([
  '<p style="display:none">Ẩn</p>',
  '<p style="color: red; Visibility : hidden">Ẩn</p>',
  '<dialog>Đăng ký nhận tin</dialog>',
  '<p><strong>Tin liên quan</strong></p><ul><li><a href="/1">Lào mở thêm chợ</a></li><li><a href="/2">Hai nước họp</a></li></ul>',
  '<h3>Tin khác:</h3><div><a href="/1">Lào mở thêm chợ</a></div>',
  '<p>&gt;&gt;&gt; <a href="/1">Lào mở thêm chợ trong năm 2027</a></p>',
  '<p>» <a href="/1">Lào mở thêm chợ.</a></p>',
  '<div class="news-relation-top"><a href="/1">Lào mở thêm chợ</a></div>',
  '<ul class="list-ykien"><li>Ý kiến bạn đọc: rất hay.</li></ul>',
])('of %s nothing is read', async (inside) => {
  for (const around of ['<article>', '<div class="detail-content">'])
    expect((await read('', `${around}<p>${paragraph}</p>${inside}`)).text).toBe(paragraph);
});

test.each([
  '<p>Tin khác</p><p>Hai bên họp <a href="/1">tại Lào</a> trong ba ngày và nhất trí mở thêm chợ biên giới.</p>',
  '<p>&gt; 5% hộ dân <a href="/1">vùng biên</a> có điện.</p>',
  '<p style="display: block">Hai bên họp.</p>',
])('but of %s all is', async (inside) => {
  const words = inside.replaceAll('&gt;', '›').replace(/<[^>]+>/g, ' ');
  const { text } = await read('', `<article><p>${paragraph}</p>${inside}</article>`);
  const plain = (some: string): string => some.replaceAll('>', '›').replace(/\s+/g, ' ').trim();
  expect(plain(text)).toBe(plain(`${paragraph} ${words}`));
});

const article = '{"@type":"NewsArticle","headline":"Hai nước họp","datePublished":"2026-02-05"}';
test.each([
  ['in a comment', `<!--\n${article}\n-->`],
  ['in a section of signs', `//<![CDATA[\n${article}\n//]]>`],
  ['in a section within a comment', `/*<![CDATA[*/${article}/*]]>*/`],
  ['as a statement', `${article};\n`],
  ['as what a page is about', `{"@type":"WebPage","mainEntity":${article}}`],
  ['as a report that goes on', article.replace('NewsArticle', 'LiveBlogPosting')],
])('what JSON-LD tells %s counts', async (_, json) => {
  const head = `<title>Hai nước họp</title><script type="application/ld+json">${json}</script>`;
  expect((await read(head, `<p>${paragraph}</p>`)).publishedOn).toBe('2026-02-05');
});

const canonical = (address: string): string => `<link rel="canonical" href="${address}">`;
test.each([
  ['a script', canonical('javascript:alert(1)'), 'trang.html', null],
  ['nothing', canonical(''), 'trang.html', null],
  ['a path, of a file', canonical('/tin/1.html'), 'trang.html', null],
  [
    'a path, of a page that was fetched',
    canonical('/tin/1.html'),
    'https://a.example/x',
    'https://a.example/tin/1.html',
  ],
  [
    'a path below another address',
    `<base href="https://b.example/">${canonical('tin/1.html')}`,
    'trang.html',
    'https://b.example/tin/1.html',
  ],
  [
    'a script, and an address for sharing',
    `${canonical('javascript:1')}<meta property="og:url" content="https://a.example/1">`,
    'trang.html',
    'https://a.example/1',
  ],
])('the address of a page is one of the web, where it tells %s', async (_, head, source, url) => {
  expect((await read(head, `<p>${paragraph}</p>`, source)).url).toBe(url);
});
