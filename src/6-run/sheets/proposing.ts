import type { SheetColumns, SheetField, SheetPreview } from '../../0-facts/index.ts';
import type { Cell, Sheet } from '../../1-collect/index.ts';
import { headLines } from './table.ts';

/** Words that heads of hand-kept tables begin with, the surest first. */
const usual: Record<SheetField, readonly string[]> = {
  action: [
    'nội dung cam kết',
    'nội dung',
    'cam kết',
    'thỏa thuận',
    'thoả thuận',
    'công việc',
    'nhiệm vụ',
    'việc',
    'action',
    'commitment',
    'undertaking',
    'task',
  ],
  due: ['thời hạn', 'hạn', 'due', 'deadline', 'hoàn thành trước'],
  owner: ['cơ quan', 'đơn vị', 'chủ trì', 'đầu mối', 'phụ trách', 'owner', 'agency', 'ministry', 'responsible'],
  status: ['tình hình', 'tình trạng', 'trạng thái', 'status', 'state'],
  saidOn: ['ngày cam kết', 'ngày thống nhất', 'ngày ký', 'ngày', 'said on', 'agreed on', 'date'],
  id: ['mã', 'ký hiệu', 'id', 'code'],
};
const fields = Object.keys(usual) as SheetField[];

/** What the columns of a sheet seem to hold, by the line that most heads are known of; null where none tells an action. */
export function proposedColumns(sheet: Sheet): SheetPreview['sheets'][number]['proposed'] {
  let best: SheetPreview['sheets'][number]['proposed'] = null;
  for (const [row, cells] of headLines(sheet)) {
    const columns = columnsIn(cells);
    const isMore = Object.keys(columns).length > Object.keys(best?.columns ?? {}).length;
    // A title of one cell may begin so, too; heads stand beside others.
    if (columns.action !== undefined && cells.length > 1 && isMore)
      best = { row, heads: cells.map(({ text }) => text), columns };
  }
  return best;
}

/** Each head for one field, the surest words first. */
function columnsIn(cells: readonly Cell[]): SheetColumns {
  const columns: SheetColumns = {};
  const taken = new Set<Cell>();
  for (const field of fields)
    for (const words of usual[field]) {
      if (columns[field] !== undefined) break;
      const cell = cells.find((one) => !taken.has(one) && beginsWith(one.text, words));
      if (!cell) continue;
      taken.add(cell);
      columns[field] = cell.text;
    }
  return columns;
}

function beginsWith(head: string, words: string): boolean {
  const plain = head.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain.startsWith(words) && !/^\p{L}/u.test(plain.slice(words.length));
}
