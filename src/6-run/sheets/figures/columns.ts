import type { Sheet } from '../../../1-collect/index.ts';
import { headLines, parseHeads, same } from '../table.ts';
import type { Heads } from '../table.ts';

/** What a column of a table of official figures may hold. */
export const figureFields = ['metric', 'date', 'value', 'unit', 'scope', 'kind', 'source'] as const;
export type FigureField = (typeof figureFields)[number];

/** Heads by which a column is known without being told. */
const usual: Record<FigureField, readonly string[]> = {
  metric: ['metric', 'indicator', 'chỉ tiêu', 'chỉ số', 'tên chỉ tiêu', 'nội dung', 'mặt hàng'],
  date: ['date', 'year', 'period', 'năm', 'kỳ', 'thời gian', 'thời kỳ', 'giai đoạn'],
  value: ['value', 'amount', 'giá trị', 'trị giá', 'số liệu', 'số lượng'],
  unit: ['unit', 'đơn vị', 'đơn vị tính', 'đvt'],
  scope: ['scope', 'relation', 'country', 'phạm vi', 'quan hệ', 'nước', 'quốc gia', 'đối tác', 'thị trường', 'partner'],
  kind: ['kind', 'loại', 'loại số liệu'],
  source: ['source', 'nguồn', 'nguồn số liệu', 'cơ quan công bố'],
};

const example = 'metric=Chỉ tiêu,date=Năm,value=Giá trị,unit=Đơn vị';

/** The columns as told, or as the first line that has heads for a date and a value names them; null where none does. */
export function figureHeads(sheet: Sheet, told: string | undefined): Heads<FigureField> | null {
  if (told !== undefined) return parseHeads(told, { fields: figureFields, needed: ['date', 'value'], example });
  for (const [, cells] of headLines(sheet)) {
    const heads: Heads<FigureField> = {};
    for (const field of figureFields) {
      const cell = cells.find(({ text }) => fieldOf(text) === field);
      if (cell) heads[field] = cell.text;
    }
    if (heads.date && heads.value) return heads;
  }
  return null;
}

/** What a column with this head holds; null where the head is none that is known. */
export const fieldOf = (head: string): FigureField | null =>
  figureFields.find((field) => usual[field].some((one) => same(one, head))) ?? null;
