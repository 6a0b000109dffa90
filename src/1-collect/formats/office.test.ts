/** One page as LibreOffice keeps it in its own format and in RTF, and as Chromium saves it in one file. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import type { Collected } from '../collected.ts';
import { readFiles } from '../files.ts';
import { collecting, oneOf, TrialFolder } from '../trial.ts';

const folder = new TrialFolder();
afterAll(() => folder.remove());

const words = 'Hai Bên nhất trí mở rộng chợ biên giới, nâng cấp cửa khẩu và nối đường bộ giữa các tỉnh.';
const body = `<h1>Biên bản kỳ họp lần thứ 12</h1><p>${words}</p>
<ol><li>Mở rộng chợ biên giới trước năm 2028.</li><li>Lập tổ công tác chung.<ol type="a"><li>Mỗi bên cử năm người.</li></ol></li></ol>
<p>Ngoài ra, hai Bên:</p><ol start="3"><li>Nối đường bộ.</li></ol><ul><li>Một gạch.</li></ul>
<table border="1"><tr><th>Nội dung</th><th>Cơ quan</th><th>Hạn</th></tr><tr><td rowspan="2">Xây cầu</td><td>Bộ Giao thông</td><td>2027</td></tr><tr><td>Bộ Tài chính</td><td>2028</td></tr></table>
<p>Làm tại Hà Nội; “lời” – và dấu \\ { }.</p>`;
const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Biên bản</title><link rel="canonical" href="https://songxanh.example/bien-ban"></head><body>${body}</body></html>`;

const shared = [
  'Biên bản kỳ họp lần thứ 12',
  words,
  '1. Mở rộng chợ biên giới trước năm 2028.',
  '2. Lập tổ công tác chung.',
  'a. Mỗi bên cử năm người.',
  'Ngoài ra, hai Bên:',
  '3. Nối đường bộ.',
  '- Một gạch.',
  'Nội dung | Cơ quan | Hạn',
  'Xây cầu | Bộ Giao thông | 2027',
];
const end = 'Làm tại Hà Nội; “lời” – và dấu \\ { }.';

const convert = (to: string, from: string): boolean =>
  spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder.path}/ho-so`,
    '--convert-to',
    to,
    '--outdir',
    folder.path,
    from,
  ]).status === 0;

let isMade = false;
beforeAll(() => {
  const source = folder.write('bien-ban.html', page);
  isMade = convert('odt:writer8', source) && convert('rtf:Rich Text Format', join(folder.path, 'bien-ban.odt'));
}, 120_000);

const read = (name: string): Promise<Collected> =>
  oneOf(
    readFiles(join(folder.path, name), {
      ...collecting,
      limits: { ...collecting.limits, textBytes: 100_000, sourceBytes: 10_000_000 },
    }),
  );
const linesIn = async (name: string): Promise<string[]> => (await read(name)).article.text.split('\n\n');
const needsOffice = (context: TestContext): void => {
  if (!isMade) context.skip('needs LibreOffice');
};
const refusal = (name: string): Promise<string> =>
  read(name).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe('an OpenDocument text', () => {
  test('of LibreOffice has its numbers, its tables row by row, a cell over several rows in each', async (context) => {
    needsOffice(context);
    const one = await read('bien-ban.odt');
    expect(one.article.text.split('\n\n')).toEqual([...shared, 'Xây cầu | Bộ Tài chính | 2028', end]);
    expect([one.article.title, one.article.id]).toEqual(['Biên bản kỳ họp lần thứ 12', 'bien-ban']);
  });

  const space = ['office', 'text', 'style', 'table', 'draw']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const odt = (text: string, styles = '', more = {}): Uint8Array =>
    zipSync({
      'content.xml': Buffer.from(
        `<office:document-content ${space}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      ),
      ...more,
    });
  const hidden = '<style:style style:name="An"><style:text-properties text:display="none"/></style:style>';
  const numbers = `<text:list-style style:name="So"><text:list-level-style-number text:level="1" style:num-format="1" style:num-list-format="Điều %1%."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="." text:display-levels="3"/></text:list-style>`;
  const item = (inside: string): string => `<text:list-item>${inside}</text:list-item>`;

  test.each<[what: string, text: string, lines: string[]]>([
    [
      'neither what was deleted nor remarks nor what is hidden',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Bỏ.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Hai<text:s/>Bên <text:span text:style-name="An">ẩn </text:span><office:annotation><text:p>Xem lại</text:p></office:annotation>họp.</text:p><text:p text:style-name="An">Ẩn.</text:p>',
      ['Hai Bên họp.'],
    ],
    [
      'notes at the end, by their numbers',
      '<text:p>Đạt 2,9 tỷ USD<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo hải quan.</text:p></text:note-body></text:note>.</text:p><text:p>Hết.</text:p>',
      ['Đạt 2,9 tỷ USD[1].', 'Hết.', '1. Theo hải quan.'],
    ],
    [
      'text boxes behind their paragraph, lines by themselves',
      '<text:p>Một<draw:frame><draw:text-box><text:p>Trong khung.</text:p></draw:text-box></draw:frame> và<text:line-break/>hai.</text:p>',
      ['Một và', 'hai.', 'Trong khung.'],
    ],
    [
      'articles and points as they are numbered, over paragraphs between them',
      `<text:list text:style-name="So">${item('<text:p>Chợ.</text:p><text:p>Thêm.</text:p>')}</text:list><text:p>Giữa.</text:p><text:list text:style-name="So" text:continue-numbering="true">${item(`<text:p>Cầu.</text:p><text:list>${item('<text:p>Móng.</text:p>')}${item(`<text:p>Trụ.</text:p><text:list>${item('<text:p>Cọc.</text:p>')}</text:list>`)}</text:list>`)}</text:list>`,
      ['Điều 1. Chợ.', 'Thêm.', 'Giữa.', 'Điều 2. Cầu.', 'a) Móng.', 'b) Trụ.', '2.b.1. Cọc.'],
    ],
    [
      'a table within a cell',
      '<table:table><table:table-row><table:table-cell><text:p>Ngoài</text:p><table:table><table:table-row><table:table-cell><text:p>Trong</text:p></table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell><text:p>Cạnh</text:p></table:table-cell></table:table-row></table:table>',
      ['Ngoài Trong | Cạnh'],
    ],
  ])('has %s', async (_, text, lines) => {
    folder.write('tay.odt', odt(text, hidden + numbers));
    expect(await linesIn('tay.odt')).toEqual(lines);
  });

  test('that is none, broken, empty or has a password is told', async () => {
    const sealed = { 'META-INF/manifest.xml': Buffer.from('<manifest:encryption-data manifest:checksum="x"/>') };
    const cases: [name: string, bytes: Uint8Array, code: string][] = [
      ['kho.odt', zipSync({ 'a.txt': Buffer.from('a') }), 'input/broken-document'],
      ['xml.odt', zipSync({ 'content.xml': Buffer.from('<office:text>') }), 'input/broken-document'],
      ['rong.odt', odt('<text:p/>'), 'input/empty'],
      ['khoa.odt', odt('<text:p>x</text:p>', '', sealed), 'input/encrypted'],
      ['chu.odt', Buffer.from('Hai bên'), 'input/wrong-ending'],
    ];
    for (const [name, bytes, code] of cases) {
      folder.write(name, bytes);
      expect([name, await refusal(name)]).toEqual([name, code]);
    }
  });

  test('whose levels are made to fill the memory is read without them', async () => {
    const level = 'text:level="1000000000" style:num-format="1" text:display-levels="1000000000"';
    const outline = `<text:outline-style><text:outline-level-style ${level}/></text:outline-style>`;
    folder.write('sau.odt', odt('<text:h text:outline-level="1000000000">Chợ.</text:h>', outline));
    expect(await linesIn('sau.odt')).toEqual(['Chợ.']);
  });
});

describe('Rich Text Format', () => {
  test('of LibreOffice has its numbers and its tables row by row', async (context) => {
    needsOffice(context);
    const lines = await linesIn('bien-ban.rtf');
    expect(lines.slice(0, shared.length)).toEqual(shared);
    expect(lines.at(-1)).toBe(end);
  });

  const rtf = (inside: string): string =>
    `{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0\\fcharset163 Arial;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset204 Arial;}}\r\n${inside}}`;
  test.each<[what: string, inside: string, lines: string[]]>([
    [
      'letters by their code page',
      "H\\'e0 N\\'f4\\'f2i ho\\'f2p.\\par \\u272?\\u432 ?\\'f2ng.",
      ['Hà Nội họp.', 'Đựng.'],
    ],
    ['letters of another font', "{\\f2\\'cc\\'ee\\'f1\\'ea\\'e2\\'e0} ho\\'f2p.", ['Москва họp.']],
    [
      'signs of Unicode with what stands for them left out',
      "\\uc1\\u7897?i {\\uc2\\u7897\\'3f?i} \\uc0\\u7897 i",
      ['ội ội ội'],
    ],
    [
      'signs by their names',
      '\\ldblquote L\\rdblquote  \\endash  \\{x\\} \\\\ a\\~b\\line c',
      ['“L” – {x} \\ a b', 'c'],
    ],
    [
      'neither what is hidden, deleted, or of the page',
      "{\\header\\pard Trang 1\\par}{\\info{\\title T\\'ean}}A{\\v \\u7849? n}{\\deleted b}{\\*\\xyz la}{\\pict\\bin4 {}{}}B",
      ['AB'],
    ],
    ['links by their words', '{\\field{\\*\\fldinst HYPERLINK "http://10.0.0.1/"}{\\fldrslt xem}}', ['xem']],
    [
      'points as they are marked',
      "{\\listtext\\pard 1.\\tab}Ch\\'f4\\par{\\pntext\\'b7\\tab}C\\'e2u",
      ['1. Chô', '- Câu'],
    ],
    [
      'rows of tables',
      '\\trowd\\intbl M\\u7897?t\\par hai\\cell\\intbl ba\\cell\\row\\trowd\\intbl\\cell\\cell\\row H\\u7871?t',
      ['Một hai | ba', 'Hết'],
    ],
    [
      'notes at the end',
      'A{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Theo h\\u7843?i quan.}}, B\\par C',
      ['A[1], B', 'C', '1. Theo hải quan.'],
    ],
  ])('has %s', async (_, inside, lines) => {
    folder.write('tay.rtf', rtf(inside));
    expect(await linesIn('tay.rtf')).toEqual(lines);
  });

  test('in TCVN3, as its font showed it, is converted, and told', async () => {
    folder.write(
      'cu.rtf',
      rtf(
        "\\f1 S\\'b8ng 5/2, t\\'b9i H\\'b5 N\\'e9i, hai b\\'aan nh\\'cat tr\\'dd m\\'eb r\\'e9ng ch\\'ee bi\\'aan gi\\'edi.",
      ),
    );
    const { article, encoding } = await read('cu.rtf');
    expect([article.text, encoding]).toEqual([
      'Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới.',
      'TCVN3',
    ]);
  });

  test('that is cut off, empty or none is told; groups within groups by the thousand and a line without end are no harm', async () => {
    folder.write('cut.rtf', rtf('Hai b\\u234?n').slice(0, -1));
    folder.write('rong.rtf', rtf('\\par'));
    folder.write('chu.rtf', 'Hai bên');
    folder.write('sau.rtf', rtf(`${'{'.repeat(100_000)}Hai bên${'}'.repeat(100_000)}`));
    folder.write('dai.rtf', rtf('a'.repeat(500_000)));
    expect(await Promise.all(['cut.rtf', 'rong.rtf', 'chu.rtf', 'sau.rtf', 'dai.rtf'].map(refusal))).toEqual([
      'input/broken-document',
      'input/empty',
      'input/wrong-ending',
      'read',
      'input/too-large',
    ]);
  });
});

describe('a page in one file', () => {
  const browser = ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, name)))
    .find((path) => existsSync(path));

  test('as Chromium saves it is the page, at the address where it stood', { timeout: 60_000 }, async (context) => {
    if (!browser) return context.skip('needs Chromium');
    const started = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const tab = await started.newPage();
      await tab.route('**/*', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: page.replace('</body>', '<iframe srcdoc="<p>Quảng cáo</p>"></iframe></body>'),
        }),
      );
      await tab.goto('https://songxanh.example/bien-ban?x=1');
      const session = await tab.context().newCDPSession(tab);
      const { data } = (await session.send('Page.captureSnapshot', { format: 'mhtml' })) as { data: string };
      folder.write('trang.mhtml', data);
    } finally {
      await started.close();
    }
    const one = await read('trang.mhtml');
    expect(one.article.text.split('\n\n')).toEqual([...shared.slice(1), 'Xây cầu | Bộ Tài chính | 2028', end]);
    expect(one.article).toMatchObject({
      id: 'trang',
      title: 'Biên bản kỳ họp lần thứ 12',
      url: 'https://songxanh.example/bien-ban',
    });
    expect(one.original?.mediaType).toBe('text/html');
  });

  const mht = (html: Buffer, encoding: string, more = ''): Buffer =>
    Buffer.concat([
      Buffer.from(
        `From: "Saved by a browser"\r\nSubject: Tin\r\nDate: Thu, 5 Feb 2026 23:30:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\nContent-Location: https://songxanh.example/anh.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--b\r\nContent-Type: text/html${more}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://songxanh.example/tin.html\r\n\r\n`,
      ),
      html,
      Buffer.from('\r\n--b--\r\n'),
    ]);
  const html = Buffer.from(`<html><body><p>${words}</p></body></html>`);
  const quoted = Buffer.from(
    [...html]
      .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join('')
      .replace(/(.{70})(?!=)/g, '$1')
      .replace('<p>', '<p>=\r\n'),
  );

  test.each<[what: string, file: Buffer]>([
    ['quoted', mht(quoted, 'quoted-printable')],
    ['in base64', mht(Buffer.from(html.toString('base64').replace(/(.{76})/g, '$1\r\n')), 'base64')],
    [
      'as it is, with LF alone',
      Buffer.from(mht(html, '8bit', '; charset="utf-8"').toString().replaceAll('\r\n', '\n')),
    ],
  ])('that is sent %s', async (_, file) => {
    folder.write('tin.mht', file);
    const { article } = await read('tin.mht');
    expect(article).toMatchObject({
      text: words,
      id: 'tin',
      url: 'https://songxanh.example/tin.html',
      retrievedAt: '2026-02-05T16:30:00.000Z',
    });
  });

  test('that holds no page is told', async () => {
    folder.write('anh.mht', mht(html, '8bit').toString().replace('text/html\r\n', 'image/gif\r\n'));
    folder.write('chu.mht', 'Hai bên');
    expect(await Promise.all(['anh.mht', 'chu.mht'].map(refusal))).toEqual(['input/broken', 'input/broken']);
  });
});
