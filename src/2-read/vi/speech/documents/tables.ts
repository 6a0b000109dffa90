import type { ActionMention, Draft, Span } from '../../../mentions.ts';
import { cellsOf } from '../../../text/cells.ts';
import { firstFrom } from '../../../text/spans.ts';
import { pillarsOf } from '../../pillars/index.ts';
import { sorted } from '../holders.ts';
import type { Sheet } from '../sheet.ts';
import { bodyIn } from './leads.ts';
import type { Paper } from './paper.ts';
import { isIndicator } from '../targets.ts';

/** The columns of an appendix: what is to be done, by whom, by when. */
interface Columns {
  action: number;
  owner: number;
  due: number;
}

/** The rows of tables by their block. */
export type Tables = Map<number, { cells: Span[]; columns: Columns }>;

/**
 * «Nội dung | Cơ quan chủ trì | Thời hạn» and the lines below it, cells parted by tabs or bars: each
 * row an action with its owner and due.
 */
export function tablesOf(draft: Draft): Tables {
  const rows: Tables = new Map();
  let columns: Columns | null = null;
  draft.blocks.forEach((block, index) => {
    const cells = cellsOf(draft.tokens, block);
    if (cells.length < 2) columns = null;
    else if (!columns) columns = columnsOf(draft, cells);
    else if (cells[columns.action]) rows.set(index, { cells, columns });
  });
  return rows;
}

export function rowsOf(sheet: Sheet, tables: Tables, paper: Paper | null): ActionMention[] {
  const speakers = paper?.party.participants.map(({ name }) => name) ?? ['hai bên'];
  return [...tables.values()].map(({ cells, columns }) => ({ ...rowOf(sheet, cells, columns), speakers }));
}

function rowOf(sheet: Sheet, cells: Span[], columns: Columns): Omit<ActionMention, 'speakers'> {
  const { draft, sides } = sheet;
  const action = cells[columns.action]!;
  const row = { from: cells[0]!.from, to: cells.at(-1)!.to };
  const owner = cells[columns.owner];
  const pair = sides.pairAt(action.from);
  const owners = owner ? sides.statesIn(owner) : [];
  const lead = owner && bodyIn(draft, owner);
  return {
    ...row,
    rule: 'vi/speech/table',
    action,
    force: 'agreed',
    holders: owners.length > 0 ? sorted(owners) : sorted(pair),
    pillars: pillarsOf(draft, action, { clause: row, sentence: row, before: [] }),
    due: cells[columns.due] ? dateIn(draft, cells[columns.due]!) : null,
    indicator: isIndicator(sheet, action),
    ...(lead && { lead }),
    unsure: ['speakers'],
  };
}

/** A deadline is one also where the document is read long after it. */
function dateIn(draft: Draft, cell: Span): string | null {
  const date = draft.dates[firstFrom(draft.dates, cell.from)];
  const year = cell.to - cell.from === 1 ? draft.tokens.numberAt(cell.from) : NaN;
  if (year > 1900 && year < 2200) return String(year);
  return date && date.from < cell.to ? date.edtf.slice(date.edtf.indexOf('/') + 1) : null;
}

/** A head line names what is to be done, and who or when. */
function columnsOf({ tokens }: Draft, cells: Span[]): Columns | null {
  const heads = cells.map((cell) => tokens.phraseOf(cell.from, cell.to));
  const find = (words: RegExp): number => heads.findIndex((head) => words.test(head));
  const action = find(/nội dung|nhiệm vụ|công việc|hoạt động|hạng mục/u);
  const owner = find(/chủ trì|cơ quan|đơn vị|thực hiện|phụ trách/u);
  const due = find(/thời hạn|thời gian|hoàn thành|tiến độ/u);
  return action >= 0 && (owner >= 0 || due >= 0) ? { action, owner, due } : null;
}
