import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { ConfigError, InputError, pillars } from '../../0-facts/index.ts';
import type { Language, Metric, Pillar, Reason, SheetSuggestion } from '../../0-facts/index.ts';
import { fill, messages, metricWords } from '../../0-facts/messages/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { collectingOf } from '../collecting.ts';
import { importNote } from '../noting.ts';
import { exportSheet } from '../sheets/exporting.ts';
import { openSheetFile, sheetOf } from '../sheets/file.ts';
import type { SheetFile } from '../sheets/file.ts';
import { importSheet } from '../sheets/importing.ts';
import type { RowOutcome } from '../sheets/importing.ts';
import { markIn, parseSheetHeads } from '../sheets/mapping.ts';
import type { Mapping } from '../sheets/mapping.ts';
import type { KnownRows } from '../sheets/resuming.ts';
import { suggestionsFor } from '../sheets/suggesting.ts';
import { recallTable, rememberTable, tableName } from '../sheets/tables.ts';
import type { SheetState } from '../sheets/tables.ts';
import { momentOf, refuseExample, useLedger, withLedger } from '../terminal/ledgers.ts';
import { inRow } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { userName } from '../user-name.ts';

interface Options {
  ledger?: string;
  relation?: string;
  columns?: string;
  sheet?: string;
  pillar?: Pillar;
  who?: string;
  out?: string;
}

/** `ganket sheet FILE`: a hand-kept table comes in; with --out, it goes out again with the states filled in. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('sheet'), terminal)
    .description(say('sheet.about'))
    .argument('<FILE>', say('sheet.file'))
    .option('--relation <RELATION>', say('option.relation'))
    .option('--columns <FIELD=HEAD,...>', say('sheet.columns'))
    .option('--sheet <NAME>', say('sheet.sheet'))
    .addOption(new Option('--pillar <PILLAR>', say('sheet.pillar')).choices(pillars))
    .option('--who <NAME>', say('sheet.who'))
    .option('--out <FILE>', say('sheet.out'))
    .action((path: string, options: Options) => run(terminal, path, options));
}

async function run(terminal: Terminal, path: string, options: Options): Promise<void> {
  const config = terminal.config({ ledger: options.ledger });
  const file = await openSheetFile(path, collectingOf(config));
  await useLedger(terminal, config, 'sheet', {}, async (ledger) => {
    refuseExample(ledger);
    const table = tableIn(file, options.sheet) ?? tableName(path);
    const known = await recallTable(ledger, table);
    const moment = momentOf(config, undefined);
    if (options.out === undefined) await bringIn(terminal, ledger, { table, file, known, options, moment });
    else {
      if (!known) throw notImported(path);
      const made = await exportSheet(ledger, moment, {
        file,
        state: known,
        table,
        language: terminal.language,
      });
      if (resolve(options.out) === resolve(path)) throw overItself(path);
      await writeFile(options.out, made.bytes);
      for (const { row, cell, why } of made.left) terminal.tell(terminal.say(`sheet.left.${why}`, { row, cell }));
      terminal.tell(terminal.say('sheet.written', { out: options.out, filled: made.filled }));
    }
  });
}

interface Bringing {
  table: string;
  moment: Moment;
  file: SheetFile;
  known: SheetState | null;
  options: Options;
}

async function bringIn(
  terminal: Terminal,
  ledger: Ledger,
  { table, file, known, options, moment }: Bringing,
): Promise<void> {
  const mapping = mappingOf(file, known, options);
  const counts = { added: 0, changed: 0, known: 0, failed: 0 };
  const tell = ({ row, status, error, unclear }: RowOutcome): void => {
    counts[status]++;
    if (error) terminal.fail(inRow(row, error, terminal));
    if (unclear !== null) terminal.tell(terminal.say('sheet.unclear', { row, found: unclear }));
  };
  const within = importNote(file.name, options.who ?? userName(), mapping.relation);
  const keep = (rows: KnownRows): Promise<void> => rememberTable(ledger, table, { mapping, ...rows, name: file.name });
  const work = {
    ledger,
    file,
    mapping,
    known: known ?? { rows: [] },
    keep,
    within,
    pillar: options.pillar ?? null,
    tell,
  };
  const rows = await importSheet(work);
  await tellSuggestions(terminal, await suggestionsFor(ledger, moment, rows));
  terminal.tell(terminal.say('sheet.done', counts));
}

/** A line for each row that the linker takes for a commitment said elsewhere: where it was said, and why. */
async function tellSuggestions({ output, language }: Terminal, suggestions: readonly SheetSuggestion[]): Promise<void> {
  for (const { row, facts, quote, why } of suggestions) {
    const said = `${quote.article}, ${quote.publishedOn ?? '?'}: ${quote.exact.replace(/\s+/g, ' ')}`;
    await output.write(`${[row, said, why ? reasonWords(why, language) : '', ...facts].join('\t')}\n`);
  }
}

function reasonWords({ key, values }: Reason, language: Language): string {
  const words: Record<string, string> = messages[language].why;
  const metric = values['metric'];
  const said = metric === undefined ? values : { ...values, metric: metricWords(metric as Metric, language) };
  return fill(words[key.replace('why.', '')] ?? key, said);
}

/** The table that the file says it is, by what was written into it on its way out. */
const tableIn = (file: SheetFile, sheet: string | undefined): string | undefined => {
  const sheets = sheet === undefined ? file.sheets : [sheetOf(file, sheet)];
  return sheets.map((one) => markIn(one)?.table).find((table) => table !== undefined);
};

/** What is told now beats what was told at an earlier import. */
function mappingOf(file: SheetFile, known: SheetState | null, options: Options): Mapping {
  const heads = options.columns ? parseSheetHeads(options.columns) : known?.mapping.heads;
  const relation = options.relation ?? known?.mapping.relation;
  const sheet = options.sheet ?? known?.mapping.sheet;
  if (!heads || !relation) {
    throw new ConfigError(
      'usage/sheet',
      'The first import of a table needs --relation and --columns, such as --relation LAO-VNM --columns "action=Nội dung,due=Thời hạn,status=Tình hình".',
    );
  }
  return { heads, relation, sheet: sheetOf(file, sheet).name };
}

function notImported(path: string): InputError {
  const message = `${path} was never imported from this place, so nothing is known of its rows. Import it first.`;
  return new InputError('sheet/not-imported', message, { cause: { values: { source: path } } });
}

function overItself(path: string): InputError {
  const message = `--out names ${path} itself; the table is never written over. Name another file.`;
  return new InputError('sheet/over-itself', message, { cause: { values: { source: path } } });
}
