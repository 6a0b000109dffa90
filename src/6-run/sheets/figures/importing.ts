import { parse } from 'node:path';
import { evidenceAt, GanketError, hashOf } from '../../../0-facts/index.ts';
import type { Indicator, Reading } from '../../../0-facts/index.ts';
import { figuresOrigin } from '../../../4-ledger/index.ts';
import type { ArticleEntry, Ledger, Placement, Within } from '../../../4-ledger/index.ts';
import type { SheetFile } from '../file.ts';
import { tableIn } from './finding.ts';
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
  const { sheet, heads, rows, captions, unread } = tableIn(file, told);
  for (const { row, error } of unread) work.tell(row, error);
  const mark = told.decimal ? marks[told.decimal] : decimalMarkOf(rows.map(({ cells }) => cells.value!));
  const read = readRows(work, rows, { ...told, unit: captions.unit ?? told.unit }, mark);
  const title = sheet.name ? `${file.name}, ${sheet.name}` : file.name;
  const bySource = Map.groupBy(read, ({ row }) => row.values.source ?? captions.source ?? told.source ?? '');
  const above = [title, ...captions.words, heads].join('\n');
  const entries = [...bySource].map(([source, some], i) => entryOf(work, { source, title, above, i }, some));
  const placements = await ledger.append(entries, work.within);
  await ledger.link();
  return placements;
}

/** Reads each figure; a row of several is told once, else once for each thing in it that is not understood. */
function readRows(
  { tell }: FiguresImport,
  rows: readonly FigureRow[],
  defaults: FigureDefaults,
  mark: DecimalMark | null,
): ReadRow[] {
  const read: ReadRow[] = [];
  for (const [number, figures] of Map.groupBy(rows, ({ row }) => row)) {
    const errors = new Map<string, GanketError>();
    for (const row of figures) {
      try {
        read.push({ row, figure: figureOf(row, defaults, mark) });
      } catch (error) {
        if (!(error instanceof GanketError)) throw error;
        errors.set(error.message, error);
      }
    }
    if (errors.size === 0) tell(number, null);
    for (const error of errors.values()) tell(number, error);
  }
  return read;
}

/** A source's rows as an article: a line of title, what is told of all rows, the line of heads, a line for each figure. */
function entryOf(
  { file, place, now, told, keepsOriginals }: FiguresImport,
  { source, title, above, i }: { source: string; title: string; above: string; i: number },
  rows: ReadRow[],
): ArticleEntry {
  let text = above;
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
