/** Minutes as Word keeps them: what its readers see is read, and nothing else. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { collecting } from '../trial.ts';
import { format } from './docx.ts';

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const point = (level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text && words(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const numbering = `<w:numbering xmlns:w="${space}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const related = ['numbering', 'footnotes', 'comments', 'header']
  .map((name, i) => `<Relationship Id="rId${i}" Type="${relation}/${name}" Target="${name}.xml"/>`)
  .join('');

const styles = `<w:styles xmlns:w="${space}"><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="AnCon"><w:basedOn w:val="An"/></w:style><w:style w:type="paragraph" w:styleId="Hien"><w:basedOn w:val="AnCon"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`;

async function textOf(body: string, more: Record<string, Uint8Array> = {}): Promise<string[]> {
  const files = {
    'word/styles.xml': styles,
    'word/document.xml': `<w:document xmlns:w="${space}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="${relation}"><w:body>${body}<w:sectPr><w:headerReference xmlns:r="${relation}" w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related}</Relationships>`,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${space}"><w:footnote w:id="2">${paragraph(words('Ẩn. ', '<w:vanish/>') + words('Theo số liệu hải quan.'))}</w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments xmlns:w="${space}"><w:comment w:id="0" w:author="B">${paragraph(words('Xem lại.'))}</w:comment></w:comments>`,
    'word/header.xml': `<w:hdr xmlns:w="${space}">${paragraph(words('Dự thảo lần 3'))}</w:hdr>`,
  };
  const parts = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, Buffer.from(xml)]));
  const bytes = zipSync({ ...parts, ...more });
  const limits = { ...collecting.limits, sourceBytes: 5_000_000 };
  const delivery = { source: 'bien-ban.docx', charset: null, limits, unpacked: { files: 0, bytes: 0 } };
  return (await format.read(bytes, delivery)).text.split('\n\n');
}

const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="2" w:author="A">${words(text)}</w:ins>`;
const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(words('Chữ trong khung.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const drawn = (...texts: string[]): string => {
  const boxes = texts.map(
    (text) => `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(words(text))}</w:txbxContent></wps:txbx></wps:wsp>`,
  );
  return `<w:drawing xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${boxes.join('')}</w:drawing>`;
};
const choice = (inside: string, fallback = ''): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${inside}</mc:Choice>${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent></w:r>`;

const bodies: [name: string, body: string, text: string[]][] = [
  [
    'what was inserted, and not what was deleted',
    paragraph(words('Hai Bên ') + deleted('xem xét ') + inserted('nhất trí ') + words('mở chợ.')),
    ['Hai Bên nhất trí mở chợ.'],
  ],
  [
    'what was moved once, where it is now',
    paragraph(`<w:moveFrom w:id="3" w:author="A">${words('Mở chợ.')}</w:moveFrom>`) +
      paragraph(words('Xây cầu.')) +
      paragraph(`<w:moveTo w:id="4" w:author="A">${words('Mở chợ.')}</w:moveTo>`),
    ['Xây cầu.', 'Mở chợ.'],
  ],
  [
    'a point that was deleted, which counts no more',
    paragraph(words('Mở chợ.'), point()) +
      paragraph(deleted('Xây cầu.'), `${point()}<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>`) +
      paragraph(words('Mỗi bên cử 5 người.'), point(1)) +
      paragraph(words('Lập tổ công tác.'), point()),
    ['1. Mở chợ.', 'a) Mỗi bên cử 5 người.', '2. Lập tổ công tác.'],
  ],
  [
    'no words that are hidden',
    paragraph(words('Ẩn. ', '<w:vanish/>') + words('Hiện. ', '<w:vanish w:val="0"/>') + words('Hiện.')),
    ['Hiện. Hiện.'],
  ],
  [
    'no words that their style hides, or the one that it is based on',
    paragraph(words('Ẩn. ', '<w:rStyle w:val="An"/>') + words('Hiện.')) +
      paragraph(words('Ẩn.'), '<w:pStyle w:val="AnCon"/>') +
      paragraph(words('Hiện.'), '<w:pStyle w:val="Hien"/>'),
    ['Hiện.', 'Hiện.'],
  ],
  [
    'figures that are set as formulas',
    paragraph(
      words('Tăng ') +
        '<m:oMath><m:r><m:t>12%</m:t></m:r></m:oMath>' +
        words(', đạt ') +
        '<m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>5</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>' +
        words(' kế hoạch.'),
    ),
    ['Tăng 12%, đạt 3/5 kế hoạch.'],
  ],
  [
    'its words where a link and a note lead to nothing',
    paragraph(
      `<w:hyperlink r:id="rId99">${words('Mở chợ')}</w:hyperlink><w:r><w:footnoteReference w:id="7"/></w:r>${words('.')}`,
    ),
    ['Mở chợ.'],
  ],
  [
    'a note by its number, its words at the end; no remarks, no running heads',
    paragraph(
      words('Đạt 2,9 tỷ USD') +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        words('.') +
        '<w:r><w:commentReference w:id="0"/></w:r>',
    ),
    ['Đạt 2,9 tỷ USD[1].', '1. Theo số liệu hải quan.'],
  ],
  [
    'text boxes and controls',
    paragraph(box + words('Ngoài khung.')) +
      `<w:sdt><w:sdtContent>${paragraph(words('Trong ô.'))}</w:sdtContent></w:sdt>`,
    ['Ngoài khung.', 'Chữ trong khung.', 'Trong ô.'],
  ],
  [
    'text boxes of today alone, once with an older copy and once without, and a picture',
    paragraph(
      words('Một. ') +
        choice(
          drawn('Khung có bản sao.'),
          box.replace(/^<w:r>|<\/w:r>$/g, '').replace('Chữ trong khung', 'Bản sao của khung'),
        ),
    ) +
      paragraph(words('Hai. ') + choice(drawn('Khung không có bản sao.', 'Và khung bên cạnh.'))) +
      paragraph(`${words('Ba.')}<w:r>${drawn('Khung trần.')}</w:r>`) +
      paragraph(words('Bốn.') + choice('<w:drawing/>', '<w:pict/>')),
    [
      'Một.',
      'Bản sao của khung.',
      'Hai.',
      'Khung không có bản sao.',
      'Và khung bên cạnh.',
      'Ba.',
      'Khung trần.',
      'Bốn.',
    ],
  ],
  [
    'a cell over several rows in each of them',
    `<w:tbl>${row(cell('Việc'), cell('Cơ quan'), cell('Hạn'))}${row(cell('Xây cầu', '<w:vMerge w:val="restart"/>'), cell('Bộ A'), cell('2027'))}${row(cell('', '<w:vMerge/>'), cell('Bộ B'), cell('2028'))}</w:tbl>`,
    ['Việc | Cơ quan | Hạn', 'Xây cầu | Bộ A | 2027', 'Xây cầu | Bộ B | 2028'],
  ],
];

test.each(bodies)('a document of Word has %s', async (_, body, text) => {
  expect(await textOf(body)).toEqual(text);
});

const opened = async (files: Record<string, string | Uint8Array>): Promise<string> => {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, Buffer.from(part)])));
  const delivery = { source: 'a.docx', charset: null, limits: collecting.limits, unpacked: { files: 0, bytes: 0 } };
  return (await format.read(bytes, delivery)).text;
};
const whole = (body: string): string => `<w:document xmlns:w="${space}"><w:body>${body}</w:body></w:document>`;

test('the part with the text goes by the name that the file tells', async () => {
  const main = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relation}/officeDocument" Target="/word/document2.xml"/></Relationships>`;
  const files = { '_rels/.rels': main, 'word/document2.xml': whole(paragraph(words('Mở chợ.'))) };
  expect(await opened(files)).toBe('Mở chợ.');
});

test('parts in UTF-16 are read', async () => {
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${whole(paragraph(words('Mở chợ.')))}`;
  expect(await opened({ 'word/document.xml': Buffer.from(xml, 'utf16le') })).toBe('Mở chợ.');
});

test('a document with another one in it, which only Word would open, is refused', async () => {
  const body = paragraph(words('Mở chợ.')) + '<w:altChunk/>';
  await expect(opened({ 'word/document.xml': whole(body) })).rejects.toMatchObject({ code: 'input/part-elsewhere' });
});

test('a picture that is a bomb, or a macro, does not keep the words from being read', async () => {
  const more = { 'word/media/image1.png': new Uint8Array(3_000_000), 'word/vbaProject.bin': Buffer.from('macro') };
  expect(await textOf(paragraph(words('Mở chợ.')), more)).toEqual(['Mở chợ.']);
});

test('a table of cells over a thousand rows each stays small', async () => {
  const wide = Array.from(
    { length: 60 },
    (_, i) => `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(words(`ô ${i}`))}</w:tc>`,
  );
  const merged = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'.repeat(60);
  const table = `<w:tbl>${row(...wide)}${row(merged, cell('a')).repeat(300)}</w:tbl>`;
  const text = await textOf(paragraph(words('Bảng:')) + table);
  expect(text.join('').length).toBeLessThan(40_000);
});
