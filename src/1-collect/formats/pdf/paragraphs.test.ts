import type { StructuredTextItem } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { rowsOf } from './rows.ts';

/** What is drawn at a place of a page; letters are half as wide as they are high. */
const drawn = (str: string, x: number, y: number, fontSize = 10): StructuredTextItem =>
  ({
    str,
    x,
    y,
    width: (str.length * fontSize) / 2,
    height: fontSize,
    fontSize,
    fontFamily: 'serif',
    dir: 'ltr',
    hasEOL: false,
  }) as StructuredTextItem;

const read = (...pages: StructuredTextItem[][]): string[] =>
  paragraphsOf(withoutFurniture(pages.map(linesOf)).map(rowsOf));

/** Words of a line, stretched from one margin to another. */
function stretched(words: string[], left: number, right: number, y: number): StructuredTextItem[] {
  const space = (right - left - words.reduce((sum, word) => sum + word.length * 5, 0)) / (words.length - 1);
  let x = left;
  return words.map((word) => {
    const item = drawn(word, x, y);
    x += word.length * 5 + space;
    return item;
  });
}

describe('lines of a PDF', () => {
  test('that are stretched to both margins are no rows of a table', () => {
    const column = [
      ...stretched(['Hai', 'Bên', 'nhất', 'trí'], 50, 250, 700),
      ...stretched(['nâng', 'cấp'], 50, 250, 688),
      drawn('cửa khẩu phụ và mở chợ biên giới ở ba tỉnh', 50, 676),
      drawn('trước năm 2028.', 50, 664),
    ];
    expect(read(column)).toEqual([
      'Hai Bên nhất trí nâng cấp cửa khẩu phụ và mở chợ biên giới ở ba tỉnh trước năm 2028.',
    ]);
  });

  test('in which columns stand below one another are rows, of words or figures', () => {
    const rows = [
      ...['Năm', 'Xuất', 'Nhập'].map((word, i) => drawn(word, 50 + i * 80, 700)),
      ...['2024', '1200', '1100'].map((word, i) => drawn(word, 50 + i * 80, 688)),
      ...['2025', '1500', '1400'].map((word, i) => drawn(word, 50 + i * 80, 676)),
    ];
    expect(read(rows)).toEqual(['Năm | Xuất | Nhập', '2024 | 1200 | 1100', '2025 | 1500 | 1400']);
    expect(
      read([drawn('Lào', 50, 700), drawn('900', 185, 700), drawn('Thái', 50, 688), drawn('1200', 180, 688)]),
    ).toEqual(['Lào | 900', 'Thái | 1200']);
  });

  test('of two columns are read down the left one, then down the right one', () => {
    const column = (x: number, words: string): StructuredTextItem[] =>
      Array.from({ length: 6 }, (_, i) => drawn(`${words} ${i} và những việc khác nữa trong kỳ`, x, 700 - i * 12));
    const [left, ...more] = read([...column(50, 'việc'), ...column(300, 'điều')]);
    expect(left).toMatch(/^việc 0 .* việc 5 .* điều 0 .* điều 5 /);
    expect(more).toEqual([]);
  });

  test('with a raised number have the mark of a note, and no other figure', () => {
    expect(
      read([
        drawn('vào năm 2030', 50, 700),
        drawn('1', 110, 704, 6),
        drawn(', rộng 120 km', 113, 700),
        drawn('2', 178, 704, 6),
      ]),
    ).toEqual(['vào năm 2030[1], rộng 120 km2']);
  });
});

describe('pages of a PDF', () => {
  const body = (page: number): StructuredTextItem[] =>
    ['một', 'hai', 'ba', 'bốn', 'năm'].map((word, i) =>
      drawn(`${page}.${i} Điểm ${word} của trang ${'này và '.repeat(page)}này.`, 50, 700 - i * 20),
    );

  test('are without what stands at the edge of each, in whatever order it is drawn, and without their numbers', () => {
    const pages = [1, 2, 3].map((page) => [
      ...body(page),
      drawn('BỘ NGOẠI GIAO', 300, 780),
      drawn(`Thông cáo, trang ${page} của 3`, 50, 40),
    ]);
    const text = read(...pages).join('\n');
    expect(text).not.toMatch(/BỘ|Thông cáo/);
    expect(text.match(/Điểm/g)).toHaveLength(15);
  });

  test('keep lines that are alike but for a figure that counts no pages', () => {
    const pages = [5, 9, 2].map((figure, i) => [...body(i + 1), drawn(`Vốn: ${figure} tỷ đồng`, 50, 40)]);
    expect(
      read(...pages)
        .join('\n')
        .match(/Vốn: \d tỷ/g),
    ).toEqual(['Vốn: 5 tỷ', 'Vốn: 9 tỷ', 'Vốn: 2 tỷ']);
  });

  test('have their notes at the end, so that a sentence goes on over the page', () => {
    const first = [
      ...body(1),
      drawn('Hai Bên đặt mục tiêu 5 tỷ USD', 50, 590),
      drawn('1', 195, 594, 6),
      drawn('và giao các bộ', 200, 590),
      drawn('1', 50, 60),
      drawn('Theo số liệu hải quan.', 60, 60, 8),
    ];
    const second = [
      drawn('rà soát hiệp định.', 50, 700),
      drawn('Hai Bên hẹn gặp lại tại Viêng Chăn vào năm sau', 50, 680),
      drawn('nữa.', 50, 668),
    ];
    expect(read(first, second).slice(-3)).toEqual([
      'Hai Bên đặt mục tiêu 5 tỷ USD[1] và giao các bộ rà soát hiệp định.',
      'Hai Bên hẹn gặp lại tại Viêng Chăn vào năm sau nữa.',
      '[1] Theo số liệu hải quan.',
    ]);
  });

  test.each([
    [
      'a hyphen that parts a word which stands whole elsewhere',
      ['hoàn thành interconnection và inter-', 'connection của hai nước bạn anh em'],
      'và interconnection của',
    ],
    [
      'a hyphen of its own',
      ['quan hệ Việt Nam và các nước, Việt-', 'Lào và những nước khác trong vùng'],
      'Việt-Lào và',
    ],
    ['a span of years', ['trong cả giai đoạn của kế hoạch 2026-', '2030 và những năm về sau nữa nữa'], '2026-2030 và'],
    ['a soft hyphen', ['giữa các bên có infra\u00ad', 'structure của mình'], 'có infrastructure của'],
  ])('join lines at %s', (_, lines, text) => {
    expect(read(lines.map((line, i) => drawn(line, 50, 700 - i * 12))).join(' ')).toContain(text);
  });
});
