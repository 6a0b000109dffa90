import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isEdtf } from '../../0-facts/index.ts';
import type { GanketError, Series } from '../../0-facts/index.ts';
import { figureWords, metricWords } from '../../0-facts/messages/index.ts';
import { seriesRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { now } from '../clock.ts';
import { collectingOf } from '../collecting.ts';
import { importNote } from '../noting.ts';
import { openSheetFile } from '../sheets/file.ts';
import type { SheetFile } from '../sheets/file.ts';
import { importFigures } from '../sheets/figures/importing.ts';
import { momentOf, refuseExample, useLedger, withLedger } from '../terminal/ledgers.ts';
import { relationOption } from '../terminal/relation.ts';
import { inRow } from '../terminal/rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { userName } from '../user-name.ts';

interface Options {
  ledger?: string;
  relation?: string;
  scope?: string;
  columns?: string;
  sheet?: string;
  metric?: string;
  unit?: string;
  source?: string;
  published?: string;
  decimal?: 'comma' | 'point';
  who?: string;
  json?: true;
}

/** `ganket figures [FILE]`: a table of official figures comes in; then, or without one, the series with their clashes. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('figures'), terminal)
    .description(say('figures.about'))
    .argument('[FILE]', say('figures.file'))
    .addOption(relationOption(terminal))
    .option('--scope <SCOPE>', say('figures.scope'))
    .option('--columns <FIELD=HEAD,...>', say('figures.columns'))
    .option('--sheet <NAME>', say('sheet.sheet'))
    .option('--metric <METRIC>', say('figures.metric'))
    .option('--unit <UNIT>', say('figures.unit'))
    .option('--source <NAME>', say('figures.source'))
    .option('--published <DATE>', say('figures.published'), date)
    .addOption(new Option('--decimal <MARK>', say('figures.decimal')).choices(['comma', 'point']))
    .option('--who <NAME>', say('sheet.who'))
    .option('--json', say('option.json'))
    .action((path: string | undefined, options: Options) => run(terminal, path, options));
}

async function run(terminal: Terminal, path: string | undefined, options: Options): Promise<void> {
  const config = terminal.config({ ledger: options.ledger });
  const file = path === undefined ? null : await openSheetFile(path, collectingOf(config));
  await useLedger(terminal, config, 'figures', { mustExist: file === null }, async (ledger) => {
    if (file && path !== undefined) {
      refuseExample(ledger);
      await bringIn(terminal, ledger, { path, file, options, keepsOriginals: config.keepOriginals });
    }
    await tellSeries(terminal, ledger, momentOf(config, undefined), options);
  });
}

interface Bringing {
  path: string;
  file: SheetFile;
  options: Options;
  keepsOriginals: boolean;
}

async function bringIn(
  terminal: Terminal,
  ledger: Ledger,
  { path, file, options, keepsOriginals }: Bringing,
): Promise<void> {
  const place = resolve(path);
  const counts = { read: 0, failed: 0 };
  const tell = (row: number, error: GanketError | null): void => {
    counts[error ? 'failed' : 'read']++;
    if (error) terminal.fail(inRow(row, error, terminal));
  };
  const { columns, sheet, source, decimal, published: publishedOn, metric = null, unit = null } = options;
  const scope = options.scope ?? options.relation ?? null;
  const told = { columns, sheet, source, publishedOn, decimal, metric, unit, scope };
  const within = importNote(file.name, options.who ?? userName());
  const placements = await importFigures({ ledger, within, file, place, now: now(), told, keepsOriginals, tell });
  const is = (status: string): number => placements.filter((one) => one.status === status).length;
  const sources = { added: is('added'), known: is('known'), changed: is('new-version') };
  terminal.tell(terminal.say('figures.done', { ...counts, ...sources }));
}

/** Each series that has official figures or a clash, a line a point: what it is of, when, the figure, whose it is. */
async function tellSeries(
  terminal: Terminal,
  ledger: Ledger,
  moment: Moment,
  { relation, json }: Options,
): Promise<void> {
  const { output, language, say } = terminal;
  const all = await seriesRows(ledger, moment, { relation });
  const shown = all.filter(({ points, clashes }) => clashes.length > 0 || points.some(({ official }) => official));
  if (json) return await output.json(shown);
  for (const series of shown) {
    const clashing = new Set(series.clashes.flatMap(({ points }) => points));
    for (const [place, point] of series.points.entries()) {
      const { value, qualifier, date: when, official, quote } = point;
      const figure = figureWords({ value, qualifier, unit: series.unit, per: series.per }, language);
      const whose = official ? (quote.publisher ?? quote.title) : quote.article;
      const kind = say(official ? 'figures.official' : 'figures.reported');
      const clash = clashing.has(place) ? say('figures.clash') : '';
      await output.write(
        `${[nameOf(series, language), when ?? '', figure, kind, whose, clash].join('\t').trimEnd()}\n`,
      );
    }
  }
}

const nameOf = ({ metric, scope }: Series, language: Terminal['language']): string =>
  [metricWords(metric, language), scope].filter(Boolean).join(' ');

function date(given: string): string {
  if (isEdtf(given)) return given;
  throw new InvalidArgumentError('EDTF: 2026-01-15, 2026-01, 2026');
}
