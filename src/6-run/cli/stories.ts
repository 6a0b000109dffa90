import { Command } from 'commander';
import { linksIn } from '../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket stories --json`: which articles report the same happening. */
export function command(terminal: Terminal): Command {
  return withLedger(new Command('stories'), terminal)
    .description(terminal.say('stories.about'))
    .requiredOption('--json', terminal.say('option.json'))
    .action(async (options: { ledger?: string }) => {
      const config = terminal.config(options);
      const { articles } = await useLedger(terminal, config, 'stories', { mustExist: true }, (ledger) =>
        linksIn(ledger, momentOf(config, undefined)),
      );
      await terminal.output.json(Object.fromEntries(articles.map(({ id, story }) => [id, story])));
    });
}
