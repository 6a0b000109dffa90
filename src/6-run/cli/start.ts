import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { openLedger } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { collectingOf } from '../collecting.ts';
import type { Config } from '../config.ts';
import { exampleRecord, openExample } from '../example.ts';
import { addressOf, ganketAt } from '../server.ts';
import { openingOf, serve } from '../serving.ts';
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
      if (await ganketAt(config)) {
        await terminal.output.write(`${say('start.runsAlready', { address: addressOf(config) })}\n`);
        return;
      }
      await serve(terminal, { config, open: () => openDefault(terminal, config), own: config.ledger });
    });
}

async function openDefault(terminal: Terminal, config: Config): Promise<Ledger> {
  const { ledger } = config;
  if (existsSync(ledger) || ledger.includes('://')) return await openLedger(ledger, openingOf(config));
  return await openExample({
    location: resolve(terminal.folder, '.ganket/example.db'),
    record: exampleRecord,
    collecting: collectingOf(config),
    opening: openingOf(config),
    tellMaking: (count) => terminal.tell(terminal.say('start.makingExample', { count })),
  });
}
