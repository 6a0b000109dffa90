import { Command } from 'commander';
import { findFiles, isAddress } from '../../1-collect/index.ts';
import { ConfigError, LedgerError } from '../../0-facts/index.ts';
import type { ImportOutcome } from '../../0-facts/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { collectingOf } from '../collecting.ts';
import { importSources } from '../pipeline.ts';
import type { Imported, Source } from '../pipeline.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import { linesOf } from '../terminal/lines.ts';
import { progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  ledger?: string;
  jsonl?: true;
  json?: true;
}

/** `ganket import PATH|URL...`: articles into the ledger. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('import'), terminal)
    .description(say('import.about'))
    .argument('[PATH|URL...]', say('import.sources'))
    .option('--jsonl', say('import.jsonl'))
    .option('--json', say('option.json'))
    .action(async (given: string[], options: Options) => {
      if (given.length > 0 === Boolean(options.jsonl)) {
        throw new ConfigError(
          'usage/import',
          'Give paths or addresses to import, or --jsonl to read NDJSON from standard input: one of the two.',
        );
      }
      await run(terminal, given, options);
    });
}

async function run(terminal: Terminal, given: string[], { ledger: location, jsonl, json }: Options): Promise<void> {
  const config = terminal.config({ ledger: location });
  const sources = jsonl ? lineSources(terminal, config.sourceBytes) : await pathSources(terminal, given);
  await useLedger(terminal, config, 'import', {}, async (ledger) => {
    refuseExample(ledger);
    const total = Array.isArray(sources) ? sources.length : null;
    const progress = progressOf(terminal, total, terminal.say('import.progress'));
    const report = new Report(terminal, json === true);
    try {
      await importSources(ledger, sources, collectingOf(config), async (imported) => {
        progress.advance();
        await report.add(imported);
      });
    } finally {
      progress.stop();
      await report.end();
    }
  });
}

function refuseExample({ location, example }: Ledger): void {
  if (!example) return;
  const message = `${location} is the example ledger; one's own articles never go into it. Name another file with --ledger.`;
  throw new LedgerError('ledger/example', message, { cause: { values: { location } } });
}

/** Paths are searched before the first is read, so that the end of the work is known. */
async function pathSources(terminal: Terminal, given: string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const one of given) {
    if (isAddress(one)) {
      sources.push({ kind: 'url', url: one });
      continue;
    }
    for await (const found of findFiles(one)) {
      if (found.error) sources.push({ kind: 'refused', source: found.path, error: found.error });
      else if (found.skipped) terminal.tell(terminal.say('import.skipped', { what: terminal.explain(found.skipped) }));
      else sources.push({ kind: 'path', path: found.path });
    }
  }
  return sources;
}

async function* lineSources({ input }: Terminal, limit: number): AsyncIterable<Source> {
  for await (const { number, text, error } of linesOf(input, limit)) {
    const place = `line ${number}`;
    if (error) yield { kind: 'refused', source: place, error };
    else yield { kind: 'line', line: text, place };
  }
}

/** What became of the sources: told as it happens, and counted at the end. */
class Report {
  readonly #terminal: Terminal;
  readonly #asJson: boolean;
  readonly #counts: Record<ImportOutcome['status'], number> = { added: 0, known: 0, 'new-version': 0, failed: 0 };
  #isBegun = false;

  constructor(terminal: Terminal, asJson: boolean) {
    this.#terminal = terminal;
    this.#asJson = asJson;
  }

  async add({ outcome, error, isSkipped, encoding }: Imported): Promise<void> {
    const { say } = this.#terminal;
    if (isSkipped) {
      this.#terminal.tell(say('import.skipped', { what: this.#terminal.explain(error) }));
      return;
    }
    this.#counts[outcome.status]++;
    const { source } = outcome;
    if (error) this.#terminal.fail(error);
    if (encoding && outcome.status !== 'known') this.#terminal.tell(say('import.converted', { source, encoding }));
    if (!error && outcome.publishedOn === null && outcome.status !== 'known')
      this.#terminal.tell(say('import.undated', { source }));
    if (!this.#asJson) return;
    // Written one by one: a batch may be larger than the memory.
    await this.#terminal.output.write(`${this.#isBegun ? ',' : '{"items":['}\n${JSON.stringify(outcome)}`);
    this.#isBegun = true;
  }

  async end(): Promise<void> {
    const { added, known, failed, 'new-version': newVersions } = this.#counts;
    if (this.#asJson) {
      const counts = JSON.stringify({ added, known, newVersions, failed }).slice(1);
      await this.#terminal.output.write(`${this.#isBegun ? '\n' : '{"items":['}],${counts}\n`);
    }
    this.#terminal.tell(this.#terminal.say('import.done', { added, known, newVersions, failed }));
  }
}
