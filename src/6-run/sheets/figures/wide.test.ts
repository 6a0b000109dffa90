/** Tables with times or metrics as columns, in text and as LibreOffice saves them with merged heads. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv, usualUnpacking } from '../../../1-collect/index.ts';
import { openSheetFile } from '../file.ts';
import type { SheetFile } from '../file.ts';
import { tableIn } from './finding.ts';
import { decimalMarkOf } from './numbers.ts';
import { periodIn } from './periods.ts';
import { figureOf } from './rows.ts';
import { wideTable } from './wide.ts';

const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const collecting = {
  limits: { textBytes: 2000, sourceBytes: 1_000_000, ...fetching, ...usualUnpacking },
  clock: () => '2026-03-01T08:00:00.000Z',
};

/** The figures of the first table in a file, a line each; what is not understood by its words. */
function figuresIn(file: Pick<SheetFile, 'name' | 'sheets'>): string[] {
  const { rows, captions, unread } = tableIn(file as SheetFile, {});
  const mark = decimalMarkOf(rows.map(({ cells }) => cells.value!));
  const defaults = { metric: null, unit: captions.unit, scope: 'LAO-VNM' };
  const figures = rows.map((row) => {
    try {
      const { metric, basis, kind, date, value, unit, scope } = figureOf(row, defaults, mark);
      return [
        metric,
        basis,
        kind === 'target' ? kind : '',
        date,
        `${value as number}`,
        unit,
        scope === 'LAO-VNM' ? '' : scope,
      ]
        .filter(Boolean)
        .join(' ');
    } catch (error) {
      return `${row.range}: ${(error as Error).message.split(';')[0]}`;
    }
  });
  return [...figures, ...unread.map(({ row, error }) => `${row}: ${error.message.split(';')[0]}`)];
}
const csv = (text: string): string[] => figuresIn({ name: 'so-lieu.csv', sheets: [readCsv(text, 'bang.csv')] });

describe('a table in text', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    [
      'a column for each year, the unit in a column',
      `Bảng 1. Thương mại Việt Nam - Lào;;;;
TT;Chỉ tiêu;Đơn vị tính;2022;2023
1;Kim ngạch thương mại;triệu USD;1.701,6;1.629
2;Xuất khẩu;triệu USD;655,7;…
3;Khách du lịch;nghìn lượt khách;105;x
`,
      [
        'trade-turnover 2022 1701600000 USD',
        'trade-turnover 2023 1629000000 USD',
        'exports 2022 655700000 USD',
        'tourists 2022 105000 count',
      ],
    ],
    [
      'the unit in the caption, numbers of rows and a source below',
      `Xuất nhập khẩu;;;
;;;(Đơn vị: Triệu USD)
Nội dung;Năm 2022;Năm 2023;Sơ bộ 2024*
1. Xuất khẩu;655,7;533,6;720
- Nhập khẩu;1.045,9;1.095,4;1.500,1
Nguồn: Cục Xanh;;;
`,
      [
        'exports 2022 655700000 USD',
        'exports 2023 533600000 USD',
        'exports 2024 720000000 USD',
        'imports 2022 1045900000 USD',
        'imports 2023 1095400000 USD',
        'imports 2024 1500100000 USD',
      ],
    ],
    [
      'the unit behind the metric, plans and results under each year',
      `Chỉ tiêu;2024;;2025;
;Kế hoạch;Thực hiện;Kế hoạch;Thực hiện
Xuất khẩu (triệu USD);700;720,5;800;
Khách du lịch, lượt khách;100000;120000;150000;
`,
      [
        'exports target 2024 700000000 USD',
        'exports 2024 720500000 USD',
        'exports target 2025 800000000 USD',
        'tourists target 2024 100000 count',
        'tourists 2024 120000 count',
        'tourists target 2025 150000 count',
      ],
    ],
    [
      'a year in words with its plan',
      `Chỉ tiêu;Đơn vị;Thực hiện 2024;Kế hoạch 2025;So với cùng kỳ 2023 (%)
Xuất khẩu;triệu USD;720,5;800;111
`,
      [
        'exports 2024 720500000 USD',
        'exports target 2025 800000000 USD',
        '1: "So với cùng kỳ 2023 (%)" over a column is not a time alone, nor with a kind, a unit or a metric',
      ],
    ],
    [
      'quarters below one year',
      `Chỉ tiêu;Đơn vị;Năm 2025;;;
;;Quý I;Quý II;6 tháng đầu năm;Cả năm
Xuất khẩu;triệu USD;150,5;170;320,5;700
`,
      [
        'exports 2025-33 150500000 USD',
        'exports 2025-34 170000000 USD',
        'exports 2025-01/2025-06 320500000 USD',
        'exports 2025 700000000 USD',
      ],
    ],
    [
      'states as rows, the metric over the years',
      `Nước;Xuất khẩu;;Nhập khẩu;
;2023;2024;2023;2024
Lào;533,6;720,5;1.095,4;1.500
Campuchia;4.800,5;5.200;3.700;4.900
Bắc Cực;1;2;3;4
(triệu USD);;;;
`,
      [
        'exports 2023 533600000 USD LAO',
        'exports 2024 720500000 USD LAO',
        'imports 2023 1095400000 USD LAO',
        'imports 2024 1500000000 USD LAO',
        'exports 2023 4800500000 USD KHM',
        'exports 2024 5200000000 USD KHM',
        'imports 2023 3700000000 USD KHM',
        'imports 2024 4900000000 USD KHM',
        ...['B', 'C', 'D', 'E'].map((column) => `${column}5: "Bắc Cực" is not understood as scope`),
      ],
    ],
    [
      'in English, with points before decimals',
      `Indicator,Unit,2022,2023
Exports,USD million,655.7,533.6
Imports,USD million,"1,045.9","1,095"
`,
      [
        'exports 2022 655700000 USD',
        'exports 2023 533600000 USD',
        'imports 2022 1045900000 USD',
        'imports 2023 1095000000 USD',
      ],
    ],
    [
      'a row for each year, a column for each metric',
      `Năm;Xuất khẩu;Nhập khẩu (tỷ USD);Ghi chú
;(triệu USD);;
2022;655,7;1,05;
2023;533,6;1,1;giảm
`,
      [
        'exports 2022 655700000 USD',
        'imports 2022 1050000000 USD',
        'exports 2023 533600000 USD',
        'imports 2023 1100000000 USD',
      ],
    ],
    [
      'a number that may be two, and words that are no metric',
      `Chỉ tiêu;Đơn vị;2022;2023
Xuất khẩu;triệu USD;1.701;1.629
Ngày đẹp trời;triệu USD;2;3
`,
      [
        ...['C', 'D'].map(
          (column, i) =>
            `${column}2: "${['1.701', '1.629'][i]}" may be thousands or decimals, and no other number of the column tells. Say it with --decimal comma or --decimal point.`,
        ),
        ...['C', 'D'].map((column) => `${column}3: "Ngày đẹp trời" is not understood as metric`),
      ],
    ],
  ])('%s', (_, text, expected) => expect(csv(text)).toEqual(expected));
});

test.each([
  ['words alone', 'a;b\nc;d\n'],
  ['one figure a line, without a time', 'Tên;Số\nXuất khẩu;5\nNhập khẩu;6\n'],
  ['one year alone', 'Chỉ tiêu;2024\nXuất khẩu;5\nNhập khẩu;6\n'],
  ['commitments', 'STT;Nội dung;Thời hạn\n1;mở chợ;2027\n2;xây cầu;2028\n'],
  ['nothing', ''],
])('no such table: %s', (_, text) => expect(wideTable(readCsv(text, 'bang.csv'))).toBeNull());

test.each<[heads: string[], date: string | null, others: string[]]>([
  [['2024'], '2024', []],
  [['Năm', '2024 (1)'], '2024', ['Năm']],
  [['Năm 2024', 'Quý I'], '2024-33', []],
  [['Quý I', '2024'], '2024-33', []],
  [['Kế hoạch năm 2025'], '2025', ['Kế hoạch']],
  [['2024 (ước)'], '2024', ['ước']],
  [['2024-06'], '2024-06', []],
  [['2023 so với 2022'], null, []],
  [['Đơn vị'], null, []],
])('%j tells %s', (heads, date, others) => expect(periodIn(heads)).toEqual(date && { date, others }));

describe('a workbook of LibreOffice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ganket-'));
    const rows = [
      '<tr><td colspan="6">Thương mại Việt Nam - Lào giai đoạn 2023 - 2024</td></tr>',
      '<tr><td colspan="5"></td><td>Đơn vị tính: Triệu USD</td></tr>',
      '<tr><td rowspan="2">TT</td><td rowspan="2">Chỉ tiêu</td><td colspan="2">2023</td><td colspan="2">2024</td></tr>',
      '<tr><td>Kế hoạch</td><td>Thực hiện</td><td>Kế hoạch</td><td>Thực hiện</td></tr>',
      '<tr><td>I</td><td>Xuất khẩu</td><td>600</td><td>533.6</td><td>700</td><td>720.5</td></tr>',
      '<tr><td>II</td><td>Nhập khẩu</td><td>1000</td><td>1095.4</td><td>-</td><td>1500</td></tr>',
      '<tr><td colspan="6">Nguồn: Cục Xanh</td></tr>',
    ];
    writeFileSync(join(folder, 'so-lieu.html'), `<html><meta charset="utf-8"><table>${rows.join('')}</table></html>`);
    const profile = `-env:UserInstallation=file://${folder}/ho-so`;
    const filter = ['--infilter=HTML (StarCalc)', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
    spawnSync('soffice', ['--headless', profile, ...filter, '--outdir', folder, join(folder, 'so-lieu.html')]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('with merged heads of two lines, the unit and the source around it', async (context) => {
    if (!existsSync(join(folder, 'so-lieu.xlsx'))) context.skip('needs LibreOffice');
    const file = await openSheetFile(join(folder, 'so-lieu.xlsx'), collecting);
    expect(file.sheets[0]!.merged.length).toBeGreaterThan(3);
    expect(figuresIn(file)).toEqual([
      'exports target 2023 600000000 USD',
      'exports 2023 533600000 USD',
      'exports target 2024 700000000 USD',
      'exports 2024 720500000 USD',
      'imports target 2023 1000000000 USD',
      'imports 2023 1095400000 USD',
      'imports 2024 1500000000 USD',
    ]);
    expect(tableIn(file, {}).captions).toMatchObject({ unit: 'Triệu USD', source: 'Cục Xanh' });
  });
});
