import { expect, test } from 'vitest';
import { chosenFields, columnsOf, rowsUnder, toColumns, withField } from './mapping.ts';
import type { PreviewedSheet } from './mapping.ts';

const sheet: PreviewedSheet = {
  name: 'Theo dõi',
  count: 3,
  rows: [
    { row: 1, cells: [{ column: 'A', text: 'Bảng theo dõi' }] },
    {
      row: 3,
      cells: [
        { column: 'A', text: 'STT' },
        { column: 'B', text: ' Nội dung ' },
        { column: 'D', text: 'Thời hạn' },
      ],
    },
    {
      row: 4,
      cells: [
        { column: 'A', text: '1' },
        { column: 'B', text: 'mở chợ' },
      ],
    },
  ],
  proposed: { row: 3, heads: ['STT', 'Nội dung', 'Thời hạn'], columns: { action: 'Nội dung', due: 'Thời hạn' } },
};
const unproposed: PreviewedSheet = { ...sheet, proposed: null };

test('columns are those of the proposed heads, else of the first row', () => {
  expect(columnsOf(sheet).map(({ letter, head }) => `${letter} ${head}`)).toEqual([
    'A STT',
    'B Nội dung',
    'D Thời hạn',
  ]);
  expect(columnsOf(unproposed)).toEqual([{ letter: 'A', head: 'Bảng theo dõi' }]);
  expect(columnsOf({ ...unproposed, rows: [] })).toEqual([]);
});

test('rows are those under the heads', () => {
  expect(rowsUnder(sheet).map(({ row, texts }) => [row, texts.get('B'), texts.get('D')])).toEqual([
    [4, 'mở chợ', undefined],
  ]);
});

test.each([
  ['as proposed', null, { action: 'Nội dung', due: 'Thời hạn' }],
  ['as it was kept', { action: 'Nội dung', id: 'STT' }, { action: 'Nội dung', id: 'STT' }],
  ['kept, with a head that is no more', { action: 'Nội dung', owner: 'Cơ quan' }, { action: 'Nội dung' }],
])('the fields %s', (_, known, columns) => {
  expect(toColumns(sheet, chosenFields(sheet, known))).toEqual(columns);
});

test('a field that is given to another column leaves the one that held it, and none takes it away', () => {
  const moved = withField(chosenFields(sheet, null), 'A', 'due');
  expect(toColumns(sheet, moved)).toEqual({ action: 'Nội dung', due: 'STT' });
  expect(toColumns(sheet, withField(moved, 'A', null))).toEqual({ action: 'Nội dung' });
});
