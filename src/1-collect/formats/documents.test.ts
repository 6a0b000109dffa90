/** PDF and DOCX as LibreOffice and Chromium make them, from one page; what no program makes is made by hand. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document as DocumentFile,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { readFiles } from '../files.ts';
import { collecting, oneOf, TrialFolder } from '../trial.ts';

const folder = new TrialFolder();
afterAll(() => folder.remove());

const long =
  'Hai Bên nhất trí mở rộng chợ biên giới, nâng cấp cửa khẩu và nối đường bộ giữa các tỉnh có chung đường biên giới. ';
const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Biên bản kỳ họp lần thứ 12</title>
<style>body { font-family: 'DejaVu Sans', 'Noto Sans', sans-serif }</style></head><body>
<h1>Biên bản kỳ họp lần thứ 12</h1><p>Hai Bên nhất trí:</p>
<ol><li>Mở rộng chợ biên giới trước năm 2028.</li><li>Lập tổ công tác chung.<ol type="a"><li>Mỗi bên cử năm người.</li></ol></li></ol>
<p>Ngoài ra, hai Bên:</p><ol start="3"><li>Nối đường bộ.</li></ol><ul><li>Một gạch.</li></ul>
<table border="1" cellpadding="12" width="560"><tr><th>Nội dung</th><th>Cơ quan chủ trì</th><th>Thời hạn</th></tr><tr><td>Xây cầu qua sông</td><td>Bộ Giao thông</td><td>2027</td></tr>
<tr><td>Mở rộng chợ biên giới ở tất cả các tỉnh có chung đường biên giới, kể cả các cửa khẩu phụ</td><td>Bộ Công Thương chủ trì, phối hợp với Ủy ban nhân dân các tỉnh ở hai bên đường biên</td><td>Trước tháng 12 năm 2026</td></tr></table>
<p>${long.repeat(63).trim()}</p><p>Làm tại Hà Nội.</p></body></html>`;

/** By LibreOffice, into the folder. */
const convert = (to: string, from: string, into = folder.path): boolean =>
  spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder.path}/ho-so`,
    '--convert-to',
    to,
    '--outdir',
    into,
    from,
  ]).status === 0;

const made = { office: false, browser: false };
beforeAll(() => {
  const source = folder.write('bien-ban.html', page);
  made.office = convert('docx:MS Word 2007 XML', source) && convert('pdf', join(folder.path, 'bien-ban.docx'));
  const print = [`--print-to-pdf=${folder.path}/in.pdf`, source];
  made.browser = ['chromium', 'chromium-browser', 'google-chrome'].some(
    (browser) =>
      spawnSync(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', ...print])
        .status === 0,
  );
}, 120_000);

const needs = (context: TestContext, program: keyof typeof made): void => {
  if (!made[program]) context.skip(program === 'office' ? 'needs LibreOffice' : 'needs Chromium');
};
const read = (name: string, limits = {}) =>
  oneOf(
    readFiles(join(folder.path, name), {
      ...collecting,
      limits: { ...collecting.limits, textBytes: 100_000, sourceBytes: 10_000_000, ...limits },
    }),
  );

const points = [
  '1. Mở rộng chợ biên giới trước năm 2028.',
  '2. Lập tổ công tác chung.',
  'a. Mỗi bên cử năm người.',
  'Ngoài ra, hai Bên:',
  '3. Nối đường bộ.',
];
const row = 'Xây cầu qua sông | Bộ Giao thông | 2027';
/** Each cell stands on several lines of the page. */
const highRow =
  'Mở rộng chợ biên giới ở tất cả các tỉnh có chung đường biên giới, kể cả các cửa khẩu phụ | Bộ Công Thương chủ trì, phối hợp với Ủy ban nhân dân các tỉnh ở hai bên đường biên | Trước tháng 12 năm 2026';

describe('a document', () => {
  test('of Word has the numbers that Word shows, and its tables row by row', async (context) => {
    needs(context, 'office');
    const { article } = await read('bien-ban.docx');
    expect(article.title).toBe('Biên bản kỳ họp lần thứ 12');
    expect(article.text.split('\n\n')).toEqual([
      'Biên bản kỳ họp lần thứ 12',
      'Hai Bên nhất trí:',
      ...points,
      '- Một gạch.',
      'Nội dung | Cơ quan chủ trì | Thời hạn',
      row,
      highRow,
      long.repeat(63).trim(),
      'Làm tại Hà Nội.',
    ]);
  });

  test.for([
    ['bien-ban.pdf', 'office'],
    ['in.pdf', 'browser'],
  ] as const)(
    'in PDF, %s, has its points, rows and paragraphs, whole over the ends of pages',
    async ([name, program], context) => {
      needs(context, program);
      const { article } = await read(name);
      const lines = article.text.split('\n\n');
      expect(article.title).toBe('Biên bản kỳ họp lần thứ 12');
      expect(lines).toEqual(expect.arrayContaining([...points, row, highRow, 'Làm tại Hà Nội.']));
      expect(lines.find((line) => line.startsWith('Hai Bên nhất trí mở'))).toBe(long.repeat(63).trim());
      expect(article.text).not.toMatch(/file:|\d\/\d+$|\d:\d\d/m);
    },
  );
});

describe('a communiqué with running heads, notes, stretched lines and a table', () => {
  const aim = (number: number): string =>
    `${number}. Hai Bên nhất trí nâng kim ngạch thương mại lên ${number + 4} tỷ USD vào năm 2030`;
  const rest =
    ', giao các bộ, ngành liên quan rà soát Hiệp định thương mại song phương và trình hai Thủ tướng phương án trước ngày 31/12/2026, trong đó có tuyến đường sắt dài 554 km.';
  const rows = [
    ['Nội dung', 'Cơ quan chủ trì', 'Hạn'],
    ['Xây cầu hữu nghị thứ hai qua sông, nối hai tỉnh có chung đường biên giới', 'Bộ Giao thông', '2027'],
  ];
  const paragraph = (children: (TextRun | FootnoteReferenceRun)[]): Paragraph =>
    new Paragraph({ alignment: AlignmentType.BOTH, spacing: { after: 160 }, children });
  const points = Array.from({ length: 30 }, (_, i) => {
    const note = i === 12 ? [new FootnoteReferenceRun(1)] : [];
    return paragraph([new TextRun(aim(i + 1)), ...note, new TextRun(rest)]);
  });
  const page = new Paragraph({ children: [new TextRun({ children: ['Trang ', PageNumber.CURRENT] })] });
  const table = new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  const communique = new DocumentFile({
    footnotes: {
      1: { children: [new Paragraph({ children: [new TextRun({ text: 'Theo số liệu hải quan.', size: 16 })] })] },
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('BỘ NGOẠI GIAO - Tuyên bố chung')] }) },
        footers: { default: new Footer({ children: [page] }) },
        children: [...points, table, paragraph([new TextRun('Làm tại Viêng Chăn.')])],
      },
    ],
  });

  test('reads the same from Word and from PDF, and no figure takes in the number of a note', async (context) => {
    needs(context, 'office');
    folder.write('tuyen-bo.docx', await Packer.toBuffer(communique));
    convert('pdf', join(folder.path, 'tuyen-bo.docx'));
    const expected = [
      ...points.map((_, i) => `${aim(i + 1)}${i === 12 ? '[1]' : ''}${rest}`),
      ...rows.map((cells) => cells.join(' | ')),
      'Làm tại Viêng Chăn.',
    ];
    const { article: word } = await read('tuyen-bo.docx');
    expect(word.text.split('\n\n')).toEqual([...expected, '1. Theo số liệu hải quan.']);
    const { article: printed } = await read('tuyen-bo.pdf');
    expect(printed.text.split('\n\n')).toEqual([...expected, '[1] Theo số liệu hải quan.']);
  });
});

describe('what cannot be read is told', () => {
  const refusal = async (name: string): Promise<string> =>
    await read(name).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  test('a cut PDF, one with a password, one without text', async (context) => {
    needs(context, 'office');
    const pdf = readFileSync(join(folder.path, 'bien-ban.pdf'));
    folder.write('cut.pdf', pdf.subarray(0, 400));
    folder.write('chu.pdf', 'Hai bên');
    folder.write('rong.pdf', '');
    expect(await Promise.all(['cut.pdf', 'chu.pdf', 'rong.pdf'].map(refusal))).toEqual([
      'input/broken-document',
      'input/wrong-ending',
      'input/empty',
    ]);
    const filter =
      'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mo"}}';
    folder.write('khoa/bien-ban.html', page);
    convert(filter, `${folder.path}/bien-ban.docx`, `${folder.path}/khoa`);
    expect(await refusal('khoa/bien-ban.pdf')).toBe('input/encrypted');
  });

  test('a scanned PDF', async (context) => {
    needs(context, 'browser');
    const picture = '<svg width="300" height="200"><rect width="300" height="200" fill="grey"/></svg>';
    folder.write('quet.html', picture);
    spawnSync('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${folder.path}/quet.pdf`,
      `${folder.path}/quet.html`,
    ]);
    expect(await refusal('quet.pdf')).toBe('input/scanned');
  });

  test('a PDF whose fonts do not tell which letters they draw', async (context) => {
    needs(context, 'browser');
    const printed = readFileSync(join(folder.path, 'in.pdf')).toString('latin1');
    const untold = printed.replace(/\/ToUnicode \d+ 0 R/g, (table) => ' '.repeat(table.length));
    expect(untold).not.toBe(printed);
    folder.write('phong.pdf', Buffer.from(untold, 'latin1'));
    expect(await refusal('phong.pdf')).toBe('input/unnamed-letters');
  });

  test('a DOCX that is cut, empty, another archive, with broken XML, or with a password', async (context) => {
    needs(context, 'office');
    const docx = readFileSync(join(folder.path, 'bien-ban.docx'));
    const files = unzipSync(docx);
    const changed = (name: string, content: string): Uint8Array => zipSync({ ...files, [name]: Buffer.from(content) });
    const body = (inside: string): string =>
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;
    const cases: [string, Uint8Array, string][] = [
      ['cut.docx', docx.subarray(0, 3000), 'input/broken'],
      ['xml.docx', changed('word/document.xml', '<w:document><w:body>'), 'input/broken-document'],
      ['rong.docx', changed('word/document.xml', body('<w:p/>')), 'input/empty'],
      ['kho.docx', zipSync({ 'a.txt': Buffer.from('a') }), 'input/broken-document'],
      ['bom.docx', changed('word/document.xml', body('<w:p/>').padEnd(9_000_000)), 'input/bomb'],
      ['khoa.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'input/encrypted'],
      [
        'thuc-the.docx',
        changed(
          'word/document.xml',
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${body('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`,
        ),
        'input/broken-document',
      ],
    ];
    for (const [name, bytes, code] of cases) {
      writeFileSync(join(folder.path, name), bytes);
      expect([name, await refusal(name)]).toEqual([name, code]);
    }
  });

  test('what a document links to is not loaded', async (context) => {
    needs(context, 'office');
    const files = unzipSync(readFileSync(join(folder.path, 'bien-ban.docx')));
    const secret = folder.write('bi-mat.txt', 'secret');
    const rels = Buffer.from(files['word/_rels/document.xml.rels']!)
      .toString()
      .replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://${secret}" TargetMode="External"/></Relationships>`,
      );
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const document = Buffer.from(files['word/document.xml']!).toString().replace('<w:body>', `<w:body>${drawing}`);
    folder.write(
      'noi.docx',
      zipSync({
        ...files,
        'word/_rels/document.xml.rels': Buffer.from(rels),
        'word/document.xml': Buffer.from(document),
        'word/vbaProject.bin': Buffer.from('macro'),
      }),
    );
    const { article } = await read('noi.docx');
    expect(article.text).not.toContain('secret');
    expect(article.text).toContain(row);
  });
});

test('a document in a font of its own encoding is converted, and told', async (context) => {
  needs(context, 'office');
  const files = unzipSync(readFileSync(join(folder.path, 'bien-ban.docx')));
  const old =
    'S\u00b8ng 5/2, t\u00b9i H\u00b5 N\u00e9i, hai b\u00aan nh\u00cat tr\u00dd m\u00eb r\u00e9ng ch\u00ee bi\u00aan gi\u00edi.';
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${old}</w:t></w:r></w:p></w:body></w:document>`;
  folder.write('cu.docx', zipSync({ ...files, 'word/document.xml': Buffer.from(document) }));
  const { article, encoding } = await read('cu.docx');
  expect([article.text, encoding]).toEqual(['Sáng 5/2, tại Hà Nội, hai bên nhất trí mở rộng chợ biên giới.', 'TCVN3']);
});
