/** A workbook with all that a desk puts into one, out again: what is not the state of a row is as it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import type { SheetFilled } from '../../0-facts/index.ts';
import { usualUnpacking } from '../../1-collect/index.ts';
import { openLedger } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { exportSheet } from './exporting.ts';
import { sheetFileOf } from './file.ts';
import { importSheet } from './importing.ts';
import { parseSheetHeads } from './mapping.ts';

const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const collecting = {
  limits: { textBytes: 2000, sourceBytes: 1_000_000, ...fetching, ...usualUnpacking },
  clock: () => '2026-03-01T08:00:00.000Z',
};
const keep = (): Promise<void> => Promise.resolve();
const moment: Moment = { asOf: null, knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">${content}</${name}>`;
const words = [
  ...['Nội dung', 'Cơ quan', 'Tình hình', 'mở rộng chợ biên giới tại ba tỉnh', 'Bộ Công Thương'],
  ...['xây cầu thứ hai qua sông', 'cấp 100 suất học bổng mỗi năm', 'lập tổ công tác về điện gió', 'cũ'],
  ...['khánh thành bến xe liên vận', 'mở đường bay thẳng mới', 'lập trung tâm nông nghiệp chung'],
];
const said = (ref: string, word: string, style = 1): string =>
  `<c r="${ref}" s="${style}" t="s"><v>${words.indexOf(word)}</v></c>`;
const line = (row: number, word: string, status: string): string =>
  `<row r="${row}" spans="1:4" ht="30" customHeight="1">${said(`A${row}`, word)}${said(`C${row}`, 'Bộ Công Thương', 2)}${status}</row>`;
const before = [
  '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D9"/>',
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
  '<cols><col min="1" max="1" width="50" customWidth="1"/><col min="2" max="2" width="0" hidden="1" customWidth="1"/><col min="3" max="16384" width="20" style="2"/></cols>',
];
const rows = [
  `<row r="1" spans="1:4">${said('A1', 'Nội dung', 3)}${said('C1', 'Cơ quan', 3)}${said('D1', 'Tình hình', 3)}</row>`,
  line(2, 'mở rộng chợ biên giới tại ba tỉnh', said('D2', 'cũ', 4)),
  line(3, 'xây cầu thứ hai qua sông', '<c r="D3" s="4" t="str"><f>IF(1=1,"chờ","")</f><v>chờ</v></c>'),
  line(
    4,
    'cấp 100 suất học bổng mỗi năm',
    '<c r="D4" s="4" t="str"><f t="array" ref="D4:D5">Tom!A1:A2</f><v>x</v></c>',
  ),
  line(5, 'lập tổ công tác về điện gió', '<c r="D5" s="4" t="str"><v>x</v></c>'),
  line(6, 'khánh thành bến xe liên vận', '<c r="D6" s="4"/>'),
  line(7, 'mở đường bay thẳng mới', '<c r="D7" s="4"/>'),
  `<row r="8"><c r="B8" s="1"><f t="shared" ref="B8:B9" si="0">LEN(A8)</f><v>0</v></c></row>`,
  line(9, 'lập trung tâm nông nghiệp chung', ''),
];
const behind = [
  '<autoFilter ref="A1:D7"/><mergeCells count="1"><mergeCell ref="D6:D7"/></mergeCells>',
  '<conditionalFormatting sqref="D2:D7"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="đã"><formula>NOT(ISERROR(SEARCH("đã",D2)))</formula></cfRule></conditionalFormatting>',
  '<dataValidations count="1"><dataValidation type="list" sqref="D2:D7"><formula1>"cũ,mới"</formula1></dataValidation></dataValidations>',
];
const font = (about: string): string => `<font>${about}<sz val="11"/><name val="Calibri"/></font>`;
const workbook: Record<string, string> = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['workbook', 'sheet.main'],
    ['worksheets/sheet1', 'worksheet'],
    ['worksheets/sheet2', 'worksheet'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ['calcChain', 'calcChain'],
  ]
    .map(
      ([name, type]) =>
        `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    )
    .join('')}</Types>`,
  '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
    ['worksheet', 'worksheets/sheet1'],
    ['worksheet', 'worksheets/sheet2'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ['calcChain', 'calcChain'],
  ]
    .map(([type, to], i) => `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${to}.xml"/>`)
    .join('')}</Relationships>`,
  'xl/workbook.xml': part(
    'workbook',
    '<sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/><sheet name="Tom" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Bảng!$A$1:$D$7</definedName></definedNames><calcPr calcId="191029"/>',
  ),
  'xl/worksheets/sheet1.xml': part(
    'worksheet',
    `${before.join('')}<sheetData>${rows.join('')}</sheetData>${behind.join('')}`,
  ),
  'xl/worksheets/sheet2.xml': part(
    'worksheet',
    '<sheetData><row r="1"><c r="A1" t="str"><f>"x"</f><v>x</v></c><c r="B1"><f>COUNTIF(Bảng!D2:D7,"đã*")</f><v>0</v></c></row><row r="2"><c r="A2" t="str"><f>"x"</f><v>x</v></c></row></sheetData>',
  ),
  'xl/styles.xml': part(
    'styleSheet',
    `<fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFEE00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1"/><xf fillId="1" applyFill="1"/><xf fontId="1" fillId="1"/><xf fillId="1"><alignment wrapText="1"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`,
  ),
  'xl/sharedStrings.xml': part(
    'sst',
    words
      .map((word) => `<si>${word === 'cũ' ? '<r><rPr><b/></rPr><t>c</t></r><r><t>ũ</t></r>' : `<t>${word}</t>`}</si>`)
      .join(''),
  ),
  'xl/calcChain.xml': part(
    'calcChain',
    '<c r="D3" i="1"/><c r="D4" i="1" a="1"/><c r="D5" i="1" a="1"/><c r="B8" i="1"/><c r="A1" i="2"/><c r="B1" i="2"/><c r="A2" i="2"/>',
  ),
};
const bytesOf = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));

let folder: string;
let ledger: Ledger;
let out: Record<string, string>;
let left: SheetFilled['left'];
let filled: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock: collecting.clock });
  const file = await sheetFileOf(bytesOf(workbook), 'bang.xlsx', collecting);
  const heads = parseSheetHeads('action=Nội dung,owner=Cơ quan,status=Tình hình');
  const mapping = { heads, relation: 'LAO-VNM', sheet: 'Bảng' };
  const within = { note: { id: 'nhap-1', source: 'bang.xlsx', relation: 'LAO-VNM' }, who: 'Lan' };
  const tell = ({ error }: { error: unknown }): void => {
    if (error) throw error as Error;
  };
  const entered = await importSheet({
    ledger,
    file,
    mapping,
    known: { rows: [] },
    keep,
    within,
    pillar: 'education',
    tell,
  });
  const state = { mapping, rows: entered };
  const made = await exportSheet(ledger, moment, { file, state, table: '0123456789ab', language: 'vi' });
  writeFileSync(join(folder, 'ra.xlsx'), made.bytes);
  ({ left, filled } = made);
  out = Object.fromEntries(
    Object.entries(unzipSync(made.bytes)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const state = (ref: string): string =>
  `<c r="${ref}" s="4" t="inlineStr"><is><t xml:space="preserve">đã nhất trí</t></is></c>`;
/** Our own column, in which rows are marked. */
const own = /<c r="E\d+" t="inlineStr">.*?<\/c>/g;

test('the states stand in their cells; a formula stays, that of an array too, and is told', () => {
  expect(filled).toBe(4);
  expect(left).toEqual([
    { row: 3, cell: 'D3', why: 'formula' },
    { row: 4, cell: 'D4', why: 'formula' },
    { row: 5, cell: 'D5', why: 'formula' },
  ]);
});

test('all else in the sheet is as it was: cells, styles, merged cells, formats by condition, lists of choice', () => {
  const expected = workbook['xl/worksheets/sheet1.xml']!.replace(said('D2', 'cũ', 4), state('D2'))
    // One cell for two rows that say the same.
    .replace('<c r="D6" s="4"/>', state('D6'))
    .replace('</c></row></sheetData>', `</c>${state('D9').replace(' s="4"', '')}</row></sheetData>`)
    .replace(
      '<col min="3" max="16384" width="20" style="2"/>',
      '<col min="3" max="4" width="20" style="2"/><col min="5" max="5" width="9" hidden="1" customWidth="1"/><col min="6" max="16384" width="20" style="2"/>',
    );
  expect(out['xl/worksheets/sheet1.xml']!.replace(own, '')).toBe(expected);
  expect([...out['xl/worksheets/sheet1.xml']!.matchAll(own)]).toHaveLength(8);
});

test('every other part is as it was, and the workbook asks to be calculated anew', () => {
  expect(Object.keys(out)).toEqual(Object.keys(workbook));
  for (const [name, text] of Object.entries(workbook)) {
    if (name === 'xl/worksheets/sheet1.xml') continue;
    const expected = name === 'xl/workbook.xml' ? text.replace('<calcPr ', '<calcPr fullCalcOnLoad="1" ') : text;
    expect([name, out[name]]).toEqual([name, expected]);
  }
});

test('cells that show as one for rows with different states are left, and told', async () => {
  const file = await sheetFileOf(bytesOf(workbook), 'bang.xlsx', collecting);
  const heads = parseSheetHeads('action=Nội dung,status=Tình hình');
  const mapping = { heads, relation: 'LAO-VNM', sheet: 'Bảng' };
  const within = { note: { id: 'nhap-2', source: 'bang.xlsx', relation: 'LAO-VNM' }, who: 'Lan' };
  const other = await openLedger(join(folder, 'so-2.db'), { who: 'a test', clock: collecting.clock });
  try {
    const entered = await importSheet({
      ledger: other,
      file,
      mapping,
      known: { rows: [] },
      keep,
      within,
      pillar: 'education',
      tell() {},
    });
    const { fact } = entered.find(({ row }) => row === 7)!;
    await other.decide({ who: 'Lan', why: null, judgement: { kind: 'set-state', fact, state: 'under-way' } });
    const made = await exportSheet(other, moment, {
      file,
      state: { mapping, rows: entered },
      table: '0123456789ab',
      language: 'vi',
    });
    expect(made.left.filter(({ why }) => why === 'merged')).toEqual([
      { row: 6, cell: 'D6', why: 'merged' },
      { row: 7, cell: 'D6', why: 'merged' },
    ]);
    expect(Buffer.from(unzipSync(made.bytes)['xl/worksheets/sheet1.xml']!).toString()).toContain('<c r="D6" s="4"/>');
  } finally {
    await other.close();
  }
});
