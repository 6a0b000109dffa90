/** Tables of official figures: what their cells mean, and where they stand beside what articles tell. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultMarkLimits } from '../../../0-facts/index.ts';
import { usualUnpacking } from '../../../1-collect/index.ts';
import { articleVersions, openLedger, seriesRows } from '../../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../../4-ledger/index.ts';
import { importSources } from '../../pipeline.ts';
import { openSheetFile } from '../file.ts';
import { importFigures } from './importing.ts';
import type { FiguresImport } from './importing.ts';
import { measured } from './metrics.ts';
import { figureOf } from './rows.ts';
import type { FigureDefaults, FigureRow } from './rows.ts';

const now = '2026-03-01T08:00:00.000Z';
const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const collecting = {
  limits: { textBytes: 2000, sourceBytes: 1_000_000, ...fetching, ...usualUnpacking },
  clock: () => now,
};
const moment: Moment = { asOf: null, knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };
const nothing: FigureDefaults = { metric: null, unit: null, scope: 'LAO-VNM' };

test.each<[expected: string | null, words: string, unit: string]>([
  ['trade-turnover', 'trade-turnover', 'USD'],
  ['trade-turnover', 'Kim ngạch thương mại', 'USD'],
  ['trade-turnover', 'Tổng kim ngạch xuất nhập khẩu', 'USD'],
  ['exports', 'Exports', 'USD'],
  ['investment-stock cumulative', 'vốn đầu tư lũy kế', 'USD'],
  ['investment-registered new', 'investment-registered', 'USD'],
  ['tourists', 'Khách du lịch', 'lượt khách'],
  ['other:remittances', 'Kiều hối', 'USD'],
  ['other:rice-exports', 'other:rice-exports', 'USD'],
  [null, 'Kim ngạch thương mại', 'lượt khách'],
  ['trade-turnover', 'Trade turnover', 'LAK'],
  ['growth gdp', 'tăng trưởng GDP', 'percent'],
  [null, 'Ngày đẹp trời', 'USD'],
  [null, 'other: gì đó', 'USD'],
])('%s is measured by %j in %s', (expected, words, unit) => {
  const found = measured(words, unit);
  expect(found && [found.metric, found.basis, found.of].filter(Boolean).join(' ')).toBe(expected);
});

const row = (values: FigureRow['values']): FigureRow => ({
  row: 2,
  values,
  cells: { value: { ref: 'C2', column: 'C', row: 2, text: values.value ?? '', isNumber: false } },
  range: 'A2:C2',
  text: '',
});
const usual = { metric: 'exports', date: '2025', value: '2,5', unit: 'triệu USD' };

describe('a row', () => {
  test.each<[FigureRow['values'], object]>([
    [usual, { metric: 'exports', kind: 'actual', value: 2_500_000, unit: 'USD', date: '2025', scope: 'LAO-VNM' }],
    [
      { ...usual, unit: 'USD million' },
      { value: 2_500_000, unit: 'USD' },
    ],
    [
      { ...usual, unit: 'tỷ kíp' },
      { value: 2_500_000_000, unit: 'LAK' },
    ],
    [
      { ...usual, metric: 'tourists', unit: 'nghìn lượt khách' },
      { value: 2500, unit: 'count' },
    ],
    [
      { ...usual, metric: 'tourists', unit: 'thousand visitors' },
      { value: 2500, unit: 'count' },
    ],
    [
      { ...usual, metric: 'growth', unit: 'phần trăm' },
      { value: 2.5, unit: 'percent' },
    ],
    [{ ...usual, date: '6 tháng đầu năm 2025' }, { date: '2025-01/2025-06' }],
    [{ ...usual, date: 'Quý II/2025' }, { date: '2025-34' }],
    [{ ...usual, date: '2025-06-30' }, { date: '2025-06-30' }],
    [{ ...usual, date: 'Năm 2025' }, { date: '2025' }],
    [{ ...usual, scope: 'Lào' }, { scope: 'LAO' }],
    [{ ...usual, scope: 'vnm-lao' }, { scope: 'LAO-VNM' }],
    [{ ...usual, scope: 'thế giới' }, { scope: null }],
    [{ ...usual, kind: 'Kế hoạch' }, { kind: 'target' }],
    [{ ...usual, kind: 'Thực hiện' }, { kind: 'actual' }],
  ])('%j', (values, expected) => expect(figureOf(row(values), nothing, null)).toMatchObject(expected));

  test.each<[FigureRow['values'], RegExp]>([
    [{ ...usual, unit: 'xu' }, /"xu" is not understood as unit/],
    [{ ...usual, metric: 'Ngày đẹp trời' }, /as metric/],
    [{ ...usual, date: 'dạo này' }, /as date/],
    [{ ...usual, date: '5/2' }, /as date/],
    [{ ...usual, value: '…' }, /as value/],
    [{ ...usual, value: '1.234' }, /thousands or decimals/],
    [{ ...usual, scope: 'Bắc Cực' }, /as scope/],
    [{ ...usual, kind: 'ước' }, /as kind/],
    [{ metric: 'exports', date: '2025', value: '2' }, /no unit/],
    [{ date: '2025', value: '2', unit: 'USD' }, /no metric/],
  ])('that is not understood says which cell: %j', (values, message) =>
    expect(() => figureOf(row(values), nothing, null)).toThrow(message),
  );
});

describe('a table', () => {
  let folder: string;
  let ledger: Ledger;
  let number = 0;
  let imports = 0;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'ganket-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    ledger = await openLedger(join(folder, `so-${++number}.db`), { who: 'a test', clock: () => now });
  });
  afterEach(() => ledger.close());

  async function bringIn(csv: string, told: Partial<FiguresImport['told']> = {}) {
    const place = join(folder, 'so-lieu.csv');
    writeFileSync(place, csv);
    const file = await openSheetFile(place, collecting);
    const rows: string[] = [];
    const placements = await importFigures({
      ledger,
      within: { note: { id: `nhap-${++imports}`, source: place, relation: null }, who: 'Lan' },
      file,
      place,
      now,
      told: { ...nothing, ...told },
      keepsOriginals: true,
      tell: (at, error) => void rows.push(`${at} ${error?.code ?? 'read'}`),
    });
    return { rows, statuses: placements.map(({ status }) => status) };
  }
  const series = () => seriesRows(ledger, moment, { relation: 'LAO-VNM' });
  const csv = `Số liệu thương mại,,,,
Năm,Chỉ tiêu,Giá trị,Đơn vị,Nguồn
2024,Kim ngạch thương mại,"2.249,3",triệu USD,Cục Xanh
2025,Kim ngạch thương mại,"2.600,1",triệu USD,Cục Xanh
2025,Kim ngạch thương mại,"2.598,0",triệu USD,Bộ Đỏ
2025,Ngày đẹp trời,3,triệu USD,Cục Xanh
`;
  const article = `date 2026-02-02 Việt Nam và Lào nhất trí mở chợ. Kim ngạch thương mại Việt Nam - Lào năm 2024 đạt 2,2 tỷ USD. Kim ngạch thương mại Việt Nam - Lào năm 2025 đạt 3 tỷ USD.`;

  test('stands beside what articles tell, with its sources, its words and the clashes', async () => {
    const line = JSON.stringify({ id: 'tin', text: article });
    await importSources(ledger, [{ kind: 'line', line, place: 'line 1' }], collecting, () => {});
    expect(await bringIn(csv)).toEqual({
      rows: ['3 read', '4 read', '5 read', '6 figures/unread'],
      statuses: ['added', 'added'],
    });
    const found = await series();
    expect(found).toHaveLength(1);
    const [{ points, clashes }] = found as [(typeof found)[0]];
    const told = points.map(({ official, date, value, quote }) => [official, date, value, quote.publisher]);
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        [true, '2024', 2_249_300_000, 'Cục Xanh'],
        [false, '2024', 2_200_000_000, null],
        [true, '2025', 2_600_100_000, 'Cục Xanh'],
        [true, '2025', 2_598_000_000, 'Bộ Đỏ'],
        [false, '2025', 3_000_000_000, null],
      ]),
    );
    // The two offices differ by less than a thousandth, but both are exact; the article differs from both.
    expect(clashes.map(({ date, points: places }) => [date, places.map((place) => points[place]!.value)])).toEqual([
      ['2025', [2_600_100_000, 2_598_000_000, 3_000_000_000]],
    ]);
    expect(points.find(({ official }) => official)!.quote.exact).toBe(
      '2024 | Kim ngạch thương mại | 2.249,3 | triệu USD | Cục Xanh',
    );
    expect(await Array.fromAsync(ledger.verify())).toEqual([]);
  });

  test('again is known; changed, it is a new version whose figures count in the place of the old', async () => {
    await bringIn(csv);
    expect((await bringIn(csv)).statuses).toEqual(['known', 'known']);
    expect((await bringIn(csv.replace('2.598,0', '2.600,1'))).statuses).toEqual(['known', 'new-version']);
    const [{ points, clashes }] = (await series()) as [Awaited<ReturnType<typeof series>>[0]];
    expect(points.filter(({ date }) => date === '2025').map(({ value }) => value)).toEqual([2_600_100_000]);
    expect(clashes).toEqual([]);
    expect(await articleVersions(ledger, 'so-lieu-2')).toHaveLength(2);
  });

  test('a state’s own figures stand with each of its relations; columns may be named, and told for all', async () => {
    const gdp = 'Kỳ báo cáo;USD\n2024;15.8\n2025;16.2\n';
    await bringIn(gdp, {
      columns: 'date=Kỳ báo cáo,value=USD',
      metric: 'gdp',
      unit: 'tỷ USD',
      scope: 'LAO',
      source: 'Tổng cục',
      publishedOn: '2026-01-15',
    });
    const [{ metric, scope, points }] = (await series()) as [Awaited<ReturnType<typeof series>>[0]];
    expect([metric, scope, points.map(({ value, saidOn }) => [value, saidOn])]).toEqual([
      'gdp',
      'LAO',
      [
        [15_800_000_000, '2026-01-15'],
        [16_200_000_000, '2026-01-15'],
      ],
    ]);
    expect(await seriesRows(ledger, moment, { relation: 'KHM-LAO' })).toHaveLength(1);
    expect(await seriesRows(ledger, moment, { relation: 'KHM-VNM' })).toEqual([]);
  });

  test('without heads that are known asks for them', async () => {
    await expect(bringIn('a,b\n1,2\n')).rejects.toMatchObject({ code: 'figures/no-columns' });
    await expect(bringIn(csv, { columns: 'value=Giá trị' })).rejects.toMatchObject({ code: 'sheet/heads' });
    await expect(bringIn(csv, { sheet: 'Trang 9' })).rejects.toMatchObject({ code: 'sheet/no-sheet' });
  });
});
