/** Workbooks as programs may write them: places of cells left out, elements with a prefix. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { usualUnpacking } from '../document.ts';
import { patchCells } from './patch.ts';
import { openWorkbook } from './workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const limits = { textBytes: 2000, sourceBytes: 100_000, fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };

/** A workbook with one sheet; `x:` before its elements where they are written so. */
function workbookOf(sheet: string, prefix = '', told = { properties: '', sheet: '' }): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const declared = `xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${main}"`;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0"?><!-- <made> --><${prefix}${name} ${declared} xmlns:r="${relation}">${content}</${prefix}${name}>`;
  const files = {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': root(
      'workbook',
      `${told.properties}<${prefix}sheets><${prefix}sheet name="Bảng" sheetId="1" ${told.sheet} r:id="rId1"/></${prefix}sheets>`,
    ),
    'xl/styles.xml': root(
      'styleSheet',
      `<${prefix}cellXfs><${prefix}xf/><${prefix}xf numFmtId="14"/></${prefix}cellXfs>`,
    ),
    'xl/sharedStrings.xml': root('sst', `<${prefix}si><${prefix}t>Nội dung</${prefix}t></${prefix}si>`),
    'xl/worksheets/sheet1.xml': root('worksheet', sheet),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, Buffer.from(xml)])));
}

const opened = (bytes: Uint8Array) =>
  openWorkbook(bytes, {
    source: 'bang.xlsx',
    limits: { ...limits, ...usualUnpacking },
    unpacked: { files: 0, bytes: 0 },
  });
const cellsIn = async (bytes: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries([...(await opened(bytes)).sheets[0]!.cells].map(([ref, { text }]) => [ref, text]));

const say = (words: string, told = ''): string => `<c${told} t="inlineStr"><is><t>${words}</t></is></c>`;

describe('the place of a cell', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'of rows and cells that all leave it out',
      `<row>${say('a')}${say('b')}</row><row>${say('c')}</row>`,
      { A1: 'a', B1: 'b', A2: 'c' },
    ],
    ['of cells in rows that tell theirs', `<row r="3">${say('a')}${say('b')}</row>`, { A3: 'a', B3: 'b' }],
    ['behind a cell that tells its own', `<row>${say('a', ' r="C1"')}${say('b')}</row>`, { C1: 'a', D1: 'b' }],
    ['behind the column Z', `<row>${say('a', ' r="Z1"')}${say('b')}</row>`, { Z1: 'a', AA1: 'b' }],
    ['below a row that tells its own, and one that is empty', `<row r="5"/><row/><row>${say('a')}</row>`, { A7: 'a' }],
    ['behind an empty cell', `<row><c/>${say('a')}<c s="1"/>${say('b')}</row>`, { B1: 'a', D1: 'b' }],
  ])('%s', async (_, rows, cells) => {
    expect(await cellsIn(workbookOf(`<sheetData>${rows}</sheetData>`))).toEqual(cells);
  });
});

test('elements with a prefix are those of the format; those of other vocabularies are none', async () => {
  const row = `<x:row><x:c t="s"><x:v>0</x:v></x:c><y:c xmlns:y="khac" t="s"><y:v>0</y:v></y:c><x:c><x:v>7</x:v></x:c></x:row>`;
  expect(await cellsIn(workbookOf(`<x:sheetData>${row}</x:sheetData>`, 'x:'))).toEqual({ A1: 'Nội dung', B1: '7' });
});

describe('words put into cells', () => {
  const words = new Map([
    ['B2', 'đã ký'],
    ['D2', 'khóa'],
  ]);
  test.each<[string, string, string, string]>([
    [
      'that leave out their places',
      '',
      `<row>${say('a')}${say('b')}</row><row>${say('c')}<c s="4"/></row>`,
      `<row>${say('a')}${say('b')}</row><row>${say('c')}<c r="B2" s="4" t="inlineStr"><is><t xml:space="preserve">đã ký</t></is></c><c r="D2" t="inlineStr"><is><t xml:space="preserve">khóa</t></is></c></row>`,
    ],
    [
      'of elements with a prefix',
      'x:',
      `<x:row r="2"><x:c s="3"/><x:c s="4"/><x:c r="E2"/></x:row>`,
      `<x:row r="2"><x:c s="3"/><x:c r="B2" s="4" t="inlineStr"><x:is><x:t xml:space="preserve">đã ký</x:t></x:is></x:c><x:c r="D2" t="inlineStr"><x:is><x:t xml:space="preserve">khóa</x:t></x:is></x:c><x:c r="E2"/></x:row>`,
    ],
  ])('%s leave all else as it was', async (_, prefix, rows, patched) => {
    const sheetOf = (inner: string): string => `<${prefix}sheetData>${inner}</${prefix}sheetData>`;
    const workbook = await opened(workbookOf(sheetOf(rows), prefix));
    const bytes = await patchCells(workbook, workbook.sheets[0]!, words, 'D');
    const [before, after] = [unzipSync(workbookOf(sheetOf(rows), prefix)), unzipSync(bytes)];
    const sheet = 'xl/worksheets/sheet1.xml';
    for (const name of Object.keys(before))
      if (name !== sheet) expect(Buffer.from(after[name]!).equals(before[name]!), name).toBe(true);
    const hidden = `<${prefix}cols><${prefix}col min="4" max="4" width="9" hidden="1" customWidth="1"/></${prefix}cols>`;
    expect(Buffer.from(after[sheet]!).toString()).toBe(
      Buffer.from(before[sheet]!)
        .toString()
        .replace(sheetOf(rows), `${hidden}${sheetOf(patched)}`),
    );
  });
});

test.each([
  ['', '2023-03-15'],
  ['<workbookPr date1904="0"/>', '2023-03-15'],
  ['<workbookPr date1904="1"/>', '2027-03-16'],
  ['<workbookPr date1904="true"/>', '2027-03-16'],
])('days are counted from where the workbook says: %s', async (properties, day) => {
  const bytes = workbookOf('<sheetData><row><c s="1"><v>45000</v></c></row></sheetData>', '', {
    properties,
    sheet: '',
  });
  expect(await cellsIn(bytes)).toEqual({ A1: day });
});

test('what is true or false is told as it shows', async () => {
  const row = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c></row>';
  expect(await cellsIn(workbookOf(`<sheetData>${row}</sheetData>`))).toEqual({ A1: 'TRUE', B1: 'FALSE', C1: '#REF!' });
});

test('formulas without a value are told; words of no letters are one', async () => {
  const row =
    '<row><c><f>1+1</f><v></v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c><v>3</v></c></row>';
  const [sheet] = (await opened(workbookOf(`<sheetData>${row}</sheetData>`))).sheets;
  expect([[...sheet!.formulas], [...sheet!.uncalculated]]).toEqual([
    ['A1', 'B1', 'C1', 'D1'],
    ['A1', 'B1'],
  ]);
});

test.each([
  ['', false],
  ['state="visible"', false],
  ['state="hidden"', true],
  ['state="veryHidden"', true],
])('a sheet may be hidden: %s', async (sheet, isHidden) => {
  const bytes = workbookOf('<sheetData/>', '', { properties: '', sheet });
  expect((await opened(bytes)).sheets[0]!.isHidden).toBe(isHidden);
});
