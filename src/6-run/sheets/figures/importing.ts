import { parse } from 'node:path';
import { evidenceAt, GanketError, hashOf, InputError } from '../../../0-facts/index.ts';
import type { Indicator, Reading } from '../../../0-facts/index.ts';
import { figuresOrigin } from '../../../4-ledger/index.ts';
import type { ArticleEntry, Ledger, Placement, Within } from '../../../4-ledger/index.ts';
import { sheetOf } from '../file.ts';
import type { SheetFile } from '../file.ts';
import { tableOf } from '../table.ts';
import { figureHeads } from './columns.ts';
import { decimalMarkOf } from './numbers.ts';
import type { DecimalMark } from './numbers.ts';
import { figureOf } from './rows.ts';
import type { FigureDefaults, FigureRow } from './rows.ts';

/** Names what made the readings of tables: no version of the reader reads them again. */
const reader = 'table';

const marks: Record<'comma' | 'point', DecimalMark> = { comma: ',', point: '.' };

export interface FiguresImport {
  ledger: Ledger;
  within: Within;
  file: SheetFile;
  /** Its absolute path, or `upload:` and its name: what makes it the same one next time. */
  place: string;
  now: string;
  told: {
    columns?: string | undefined;
    sheet?: string | undefined;
    /** Whose figures they are, where the rows do not say. */
    source?: string | undefined;
    /** EDTF. */
    publishedOn?: string | undefined;
    decimal?: 'comma' | 'point' | undefined;
  } & FigureDefaults;
  keepsOriginals: boolean;
  tell(row: number, error: GanketError | null): void;
}

interface ReadRow {
  row: FigureRow;
  figure: ReturnType<typeof figureOf>;
}

/**
 * Brings a table of official figures into the ledger: one article for each source that its rows name, holding their
 * words as the evidence of each figure. A changed table is a new version, so that what was changed is told.
 */
export async function importFigures(work: FiguresImport): Promise<Placement[]> {
  const { file, told, ledger } = work;
  const sheet = sheetOf(file, told.sheet);
  const columns = figureHeads(sheet, told.columns);
  if (!columns) throw noColumns(file.name);
  const { heads, rows } = tableOf(sheet, columns, { source: file.name, needed: 'value' });
  const mark = told.decimal ? marks[told.decimal] : decimalMarkOf(rows.map(({ cells }) => cells.value!));
  const read = rows.flatMap((row) => readRow(work, row, mark));
  const title = sheet.name ? `${file.name}, ${sheet.name}` : file.name;
  const bySource = Map.groupBy(read, ({ row }) => row.values.source ?? told.source ?? '');
  const entries = [...bySource].map(([source, some], i) =>
    entryOf(work, { source, title, heads: heads.text, i }, some),
  );
  const placements = await ledger.append(entries, work.within);
  await ledger.link();
  return placements;
}

function readRow({ told, tell }: FiguresImport, row: FigureRow, mark: DecimalMark | null): ReadRow[] {
  try {
    const figure = figureOf(row, told, mark);
    tell(row.row, null);
    return [{ row, figure }];
  } catch (error) {
    if (!(error instanceof GanketError)) throw error;
    tell(row.row, error);
    return [];
  }
}

/** A source's rows as an article: a line of title, the line of heads, a line each row. */
function entryOf(
  { file, place, now, told, keepsOriginals }: FiguresImport,
  { source, title, heads, i }: { source: string; title: string; heads: string; i: number },
  rows: ReadRow[],
): ArticleEntry {
  let text = `${title}\n${heads}`;
  const indicators: Indicator[] = [];
  for (const { row, figure } of rows) {
    const start = text.length + 1;
    text += `\n${row.text}`;
    indicators.push({ ...figure, evidence: evidenceAt(text, start, text.length), rule: 'table/row' });
  }
  const stem = parse(file.name).name;
  const id = i === 0 ? stem : `${stem}-${i + 1}`;
  const publishedOn = told.publishedOn ?? null;
  const nothing = { encounters: [], commitments: [], results: [], offices: [], things: [] };
  const reading: Reading = { document: { id, language: 'und', publishedOn }, ...nothing, indicators };
  const about = { id, text, sha256: hashOf(text), title, publisher: source || null, publishedOn, url: null };
  const article = { ...about, source: place, retrievedAt: now };
  return {
    article,
    origin: `${figuresOrigin}${place}#${source}`,
    reading,
    reader,
    original: keepsOriginals ? file.original : null,
  };
}

function noColumns(source: string): InputError {
  const example = 'metric=Chỉ tiêu,date=Năm,value=Giá trị,unit=Đơn vị';
  const message = `${source} has no line with heads for a time and a value that are known; name them with --columns "${example}".`;
  return new InputError('figures/no-columns', message, { cause: { values: { source, example } } });
}
