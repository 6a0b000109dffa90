import { describe, expect, test } from 'vitest';
import type { Series } from '../../../0-facts/index.ts';
import { madeUpMaterial, madeUpPoint, madeUpSeries, vietnamese, wordsOf } from '../material/made-up.ts';
import { figures } from './figures.ts';

const sectionOf = (...series: Series[]) => figures(madeUpMaterial({ series }), vietnamese);
const linesOf = async (series: Series): Promise<string[]> =>
  wordsOf(await sectionOf(series))[0]!
    .slice(1)
    .map((line) => line!.replace(/\[.*/, ''));

test.each<[title: string, more: Partial<Series>]>([
  ['Kim ngạch thương mại Việt Nam – Lào', {}],
  ['Viện trợ Việt Nam – Lào (đã giải ngân)', { metric: 'aid', basis: 'disbursed' }],
  ['Viện trợ Việt Nam – Lào (lũy kế, mỗi năm)', { metric: 'aid', basis: 'cumulative', per: 'year' }],
  ['Vốn đầu tư lũy kế Việt Nam – Lào', { metric: 'investment-stock', basis: 'cumulative' }],
  ['Học bổng Việt Nam – Lào (một phần)', { metric: 'scholarships', unit: 'count', part: true }],
  ['Tăng trưởng: kim ngạch thương mại Việt Nam – Lào', { metric: 'growth', of: 'trade-turnover', unit: 'percent' }],
])('how it is counted is told: %s', async (title, more) => {
  expect(wordsOf(await sectionOf(madeUpSeries([madeUpPoint('actual', '2025', 9)], more)))[0]![0]).toBe(title);
});

describe('a clash', () => {
  const official = { ...madeUpPoint('actual', '2025', 3e9), official: true };
  const other = madeUpPoint('actual', '2025', 3.2e9);
  const series = madeUpSeries(
    [madeUpPoint('actual', '2024', 2e9), official, other, madeUpPoint('target', '2030', 9e9)],
    {
      clashes: [{ date: '2025', points: [1, 2] }],
    },
  );

  test('is told with who says which, on the words of each', async () => {
    const lines = wordsOf(await sectionOf(series))[0]!;
    expect(lines).toContain(
      'Nguồn trái nhau về 2025: 3 tỷ USD (Báo A, số chính thức); 3,2 tỷ USD (Báo A)[actual 2025 3000000000, 2026-01-01][actual 2025 3200000000, 2026-01-01]',
    );
  });

  test('is not drawn, as if one of them were right', async () => {
    const [group] = (await sectionOf(series)).groups;
    expect(group!.chart!.bars.map(({ year, value }) => [year, value])).toEqual([
      ['2024', 2e9],
      ['2030', 9e9],
    ]);
  });
});

test('each bar of a chart has its line with a footnote', async () => {
  const points = [
    madeUpPoint('actual', '2023', 1e9),
    madeUpPoint('actual', '2024', 2e9),
    madeUpPoint('actual', '2025-01/2025-06', 1.5e9),
    madeUpPoint('target', '2030', 9e9),
  ];
  const [group] = (await sectionOf(madeUpSeries(points))).groups;
  expect(group!.chart!.bars).toHaveLength(3);
  const told = group!.lines.filter(({ id }) => id.startsWith('figure ')).flatMap(({ quotes }) => quotes);
  expect(told.map(({ exact }) => exact)).toEqual(expect.arrayContaining(points.map(({ quote }) => quote.exact)));
});

test.each<[what: string, points: Series['points'], told: string[]]>([
  [
    'ahead',
    [madeUpPoint('actual', '2025', 3e9), madeUpPoint('target', '2027', 5e9)],
    ['Còn thiếu 2 tỷ USD so với chỉ tiêu 2027; cần tăng 29,1% mỗi năm từ 2025 đến 2027'],
  ],
  [
    'missed',
    [madeUpPoint('actual', '2025', 3e9), madeUpPoint('target', '2025', 5e9)],
    ['Không đạt chỉ tiêu 2025, thiếu 2 tỷ USD'],
  ],
  ['reached', [madeUpPoint('actual', '2025', 5e9), madeUpPoint('target', '2025', 5e9)], ['Đã đạt chỉ tiêu 2025']],
  [
    'without a time',
    [madeUpPoint('actual', '2025', 3e9), madeUpPoint('target', null, 5e9)],
    ['Còn thiếu 2 tỷ USD so với chỉ tiêu 5 tỷ USD, tính từ 2025'],
  ],
  [
    'without a time, told with one elsewhere',
    [madeUpPoint('actual', '2025', 3e9), madeUpPoint('target', '2027', 5e9), madeUpPoint('target', null, 5e9)],
    ['Còn thiếu 2 tỷ USD so với chỉ tiêu 2027; cần tăng 29,1% mỗi năm từ 2025 đến 2027'],
  ],
])('a target %s', async (_, points, told) => {
  expect((await linesOf(madeUpSeries(points))).filter((line) => !/^(Gần nhất|Đã đạt|Chỉ tiêu):/.test(line))).toEqual(
    told,
  );
});

test('a target is told with its time alone where it has one', async () => {
  const points = [
    madeUpPoint('target', null, 5e9),
    madeUpPoint('target', '2027', 5e9),
    madeUpPoint('target', null, 9e9),
  ];
  expect(await linesOf(madeUpSeries(points))).toEqual([
    'Chỉ tiêu: 5 tỷ USD (2027)',
    'Chỉ tiêu: 9 tỷ USD (không nêu thời điểm)',
  ]);
});

test('a range is drawn up to its upper end, and a figure of no known year is none of the latest', async () => {
  const points = [madeUpPoint('actual', '2025', 3e9), madeUpPoint('target', '2030', [5e9, 10e9])];
  const { groups } = await sectionOf(madeUpSeries(points));
  expect(groups[0]!.chart!.bars.map(({ value }) => value)).toEqual([3e9, 10e9]);
  const lines = await linesOf(
    madeUpSeries([madeUpPoint('actual', '2025', 3e9), madeUpPoint('actual', 'XXXX-12', 4e9)]),
  );
  expect(lines).toEqual(['Gần nhất: 3 tỷ USD (2025)']);
});

test('of a long series the last years are told and drawn, and how many there are before them', async () => {
  const points = Array.from({ length: 14 }, (_, i) => madeUpPoint('actual', String(2010 + i), (i + 1) * 1e9));
  const [group] = (await sectionOf(madeUpSeries([...points, madeUpPoint('target', '2030', 30e9)]))).groups;
  expect(group!.chart!.bars.map(({ year }) => year)).toEqual([
    ...Array.from({ length: 10 }, (_, i) => String(2014 + i)),
    '2030',
  ]);
  expect(group!.lines.filter(({ id }) => id.includes(' actual '))).toHaveLength(10);
  expect(group!.rest).toBe(4);
});

test('a bar of a school year is not told as the year in which it ends', async () => {
  const points = [
    madeUpPoint('actual', '2025', 9),
    madeUpPoint('target', '2026/2027', 12),
    madeUpPoint('actual', '2024', 8),
  ];
  const { groups } = await sectionOf(madeUpSeries(points, { unit: 'count' }));
  expect(groups[0]!.chart!.bars.map(({ year }) => year)).toEqual(['2024', '2025', '2026–2027']);
});

test('series with targets come first, parts last, and how many are not shown is told', async () => {
  const plain = Array.from({ length: 8 }, (_, i) => madeUpSeries([madeUpPoint('actual', '2025', 9)], { id: `s${i}` }));
  const part = madeUpSeries([madeUpPoint('actual', '2025', 9)], { part: true });
  const aimed = madeUpSeries([madeUpPoint('target', '2030', 9)], { metric: 'aid' });
  const groups = wordsOf(await sectionOf(part, ...plain, aimed));
  expect(groups[0]![0]).toBe('Viện trợ Việt Nam – Lào');
  expect(groups.at(-1)).toEqual([null, '+2']);
});
