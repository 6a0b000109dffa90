import { Command, InvalidArgumentError, Option } from 'commander';
import { daysOf, threadStates } from '../../0-facts/index.ts';
import type { ThreadRow, ThreadState } from '../../0-facts/index.ts';
import { linksIn, relationRows, targetTotals, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import { relationOption } from '../terminal/relation.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  ledger?: string;
  relation?: string;
  state?: ThreadState | 'open';
  asOf?: string;
  totals?: true;
  knownBy?: string;
  json?: true;
}

/** `ganket threads`: commitments with the facts that state them, their state and marks. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('threads'), terminal)
    .description(say('threads.about'))
    .addOption(relationOption(terminal))
    .addOption(new Option('--state <STATE>', say('threads.state')).choices(['open', ...threadStates]))
    .option('--as-of <DATE>', say('option.asOf'), day)
    .option('--totals', say('threads.totals'))
    .option('--known-by <INSTANT>', say('option.knownBy'), instant)
    .option('--json', say('option.json'))
    .action(async (options: Options) => {
      const config = terminal.config({ ledger: options.ledger });
      const moment = momentOf(config, options.asOf, options.knownBy);
      await useLedger(terminal, config, 'threads', { mustExist: true }, async (ledger) => {
        if (options.totals)
          return await tellTotals(terminal, await targetTotals(ledger, moment, options.relation), options);
        if (options.json) return await terminal.output.json(await withFacts(ledger, moment, options));
        let count = 0;
        for await (const row of rowsOf(ledger, moment, options)) {
          await terminal.output.write(`${lineOf(row)}\n`);
          count++;
        }
        if (count === 0) terminal.tell(say('threads.none', { relations: await relationsOf(ledger, moment) }));
      });
    });
}

/** What targets come to together, a line a metric and unit: low and high end, how many, parts left out. */
async function tellTotals(terminal: Terminal, totals: Totals, { json }: Options): Promise<void> {
  if (json) return await terminal.output.json(totals);
  for (const { metric, unit, per, low, high, threads, parts } of totals)
    await terminal.output.write(`${[metric, unit, per ?? '', low, high, threads, parts].join('\t')}\n`);
  if (totals.length === 0) terminal.tell(terminal.say('threads.noTargets'));
}

type Totals = Awaited<ReturnType<typeof targetTotals>>;

/** A day, `YYYY-MM-DD`. */
export function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && daysOf(text)) return text;
  throw new InvalidArgumentError('YYYY-MM-DD');
}

async function relationsOf(ledger: Ledger, moment: Moment): Promise<string> {
  const rows = await relationRows(ledger, moment, null);
  return rows.map(({ id }) => id).join(', ') || '–';
}

/** An instant; a day is meant to its end. */
function instant(text: string): string {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;
  if (/^\d{4}-\d{2}-\d{2}T/.test(written) && !Number.isNaN(Date.parse(written))) return new Date(written).toISOString();
  throw new InvalidArgumentError('YYYY-MM-DD, YYYY-MM-DDThh:mm:ssZ');
}

async function* rowsOf(ledger: Ledger, moment: Moment, { relation, state }: Options): AsyncIterable<ThreadRow> {
  let cursor: string | undefined;
  do {
    const page = await threadRows(ledger, moment, { relation, state, cursor, limit: 500 });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

async function withFacts(ledger: Ledger, moment: Moment, options: Options): Promise<unknown[]> {
  const facts = new Map((await linksIn(ledger, moment)).threads.map((thread) => [thread.id, thread.facts]));
  const threads: unknown[] = [];
  for await (const row of rowsOf(ledger, moment, options)) threads.push({ ...row, facts: facts.get(row.id) ?? [] });
  return threads;
}

function lineOf({ id, relation, state, marks, lastSaid, due, action }: ThreadRow): string {
  return [id, relation, state, marks.join(','), lastSaid ?? '', due ?? '', action.replace(/\s+/g, ' ')].join('\t');
}
