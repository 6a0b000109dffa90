import { Command } from 'commander';
import { findFiles, isAddress, linesOf } from '../../1-collect/index.ts';
import { ConfigError } from '../../0-facts/index.ts';
import type { LinkProgress } from '../../4-ledger/index.ts';
import type { Imported } from '../batch.ts';
import { collectingOf } from '../collecting.ts';
import { importNote } from '../noting.ts';
import { importSources } from '../pipeline.ts';
import type { Source } from '../pipeline.ts';
import { refuseExample, useLedger, withLedger } from '../terminal/ledgers.ts';
import { linkingShown } from '../terminal/linking.ts';
import { orderImport } from '../terminal/ordering.ts';
import { progressOf } from '../terminal/progress.ts';
import { Report } from '../terminal/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { userName } from '../user-name.ts';
import { accepting } from '../watching.ts';

interface Options {
  ledger?: string;
  jsonl?: true;
  json?: true;
  filter?: string;
  distributed?: true;
  detach?: true;
}

/** `ganket import PATH|URL...`: articles into the ledger. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('import'), terminal)
    .description(say('import.about'))
    .argument('[PATH|URL...]', say('import.sources'))
    .option('--jsonl', say('import.jsonl'))
    .option('--filter <PATTERN>', say('import.filter'))
    .option('--distributed', say('import.distributed'))
    .option('--detach', say('import.detach'))
    .option('--json', say('option.json'))
    .action(async (given: string[], options: Options) => {
      if (given.length > 0 === Boolean(options.jsonl)) {
        throw new ConfigError(
          'usage/import',
          'Give paths or addresses to import, or --jsonl to read NDJSON from standard input: one of the two.',
        );
      }
      if (!options.distributed) return await run(terminal, given, options);
      const config = terminal.config({ ledger: options.ledger });
      await orderImport(terminal, config, await pathSources(terminal, given, options.filter), options);
    });
}

async function run(
  terminal: Terminal,
  given: string[],
  { ledger: location, jsonl, json, filter }: Options,
): Promise<void> {
  const config = terminal.config({ ledger: location });
  const sources = jsonl ? lineSources(terminal, config.sourceBytes) : await pathSources(terminal, given, filter);
  await useLedger(terminal, config, 'import', {}, async (ledger) => {
    refuseExample(ledger);
    // Archives and feeds hold nobody knows how many.
    const isCounted =
      Array.isArray(sources) &&
      sources.every((each) => each.kind === 'path' && !/\.(zip|gz|warc|jsonl|ndjson)$/i.test(each.path));
    const total = isCounted ? sources.length : null;
    const progress = progressOf(terminal, total, terminal.say('import.progress'));
    const linking = linkingShown(terminal);
    const report = new Report(terminal, json === true);
    try {
      const tell = async (imported: Imported): Promise<void> => {
        progress.advance(1, imported.reached);
        await report.add(imported);
      };
      const within = importNote(jsonl ? 'NDJSON' : given.join(' '), userName());
      const tellLinking = (how: LinkProgress): void => {
        progress.stop();
        linking.tell(how);
      };
      await importSources(ledger, sources, collectingOf(config), tell, { within, tellLinking });
      await ledger.compact();
    } finally {
      progress.stop();
      linking.stop();
      await report.end();
    }
  });
}

/** Pages that one feed or sitemap leads to at most. */
const mostPages = 10_000;

/** Paths are searched before the first is read, so that the end of the work is known. */
async function pathSources(terminal: Terminal, given: string[], filter: string | undefined): Promise<Source[]> {
  const sources: Source[] = [];
  for (const one of given) {
    if (isAddress(one)) {
      sources.push({ kind: 'url', url: one, following: { accepts: accepting(filter), most: mostPages } });
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
