import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { ConfigError } from '../../0-facts/index.ts';
import type { Health } from '../../0-facts/index.ts';
import { openLedger, shownLocation } from '../../4-ledger/index.ts';
import type { Ledger, LedgerOptions } from '../../4-ledger/index.ts';
import { collectingOf } from '../collecting.ts';
import type { Config } from '../config.ts';
import { exampleRecord, openExample } from '../example.ts';
import { addressOf, ganketAt } from '../server.ts';
import { serve } from '../serving.ts';
import { withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Serves the user's own ledger, and while there is none the example. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('start'), terminal)
    .description(say('start.about'))
    .option('--port <PORT>', say('option.port'))
    .action(async (flags: { ledger?: string; port?: string }) => {
      const config = terminal.config(flags);
      const running = await ganketAt(config);
      if (running) return await tellOfRunning(terminal, config, running);
      await serve(terminal, { config, open: (opening) => openDefault(terminal, config, opening), own: config.ledger });
    });
}

/** The one that runs is as good as a new one where it has the ledger that would be opened. */
async function tellOfRunning(terminal: Terminal, config: Config, { ledger: found }: Health): Promise<void> {
  const address = addressOf(config);
  const wanted = hasOwn(config) ? shownLocation(config.ledger) : exampleOf(terminal);
  if (found === wanted) {
    await terminal.output.write(`${terminal.say('start.runsAlready', { address, ledger: found })}\n`);
    return;
  }
  const message =
    `A Ganket with another ledger runs already at ${address}: it has ${found}, wanted is ${wanted}. ` +
    'Stop that one (Ctrl-C where it runs), or serve this one at another port, for example --port 4781.';
  throw new ConfigError('config/port-other-ledger', message, { cause: { values: { address, found, wanted } } });
}

const hasOwn = ({ ledger }: Config): boolean => existsSync(ledger) || ledger.includes('://');

const exampleOf = ({ folder }: Terminal): string => resolve(folder, '.ganket/example.db');

async function openDefault(terminal: Terminal, config: Config, opening: LedgerOptions): Promise<Ledger> {
  if (hasOwn(config)) return await openLedger(config.ledger, opening);
  return await openExample({
    location: exampleOf(terminal),
    record: exampleRecord,
    collecting: collectingOf(config),
    opening,
    tellMaking: (count) => terminal.tell(terminal.say('start.makingExample', { count })),
  });
}
