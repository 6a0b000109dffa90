import { Command } from 'commander';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket rebuild`: everything derived, anew from the record. */
export function command(terminal: Terminal): Command {
  return withLedger(new Command('rebuild'), terminal)
    .description(terminal.say('rebuild.about'))
    .action(async (options: { ledger?: string }) => {
      const config = terminal.config(options);
      await useLedger(config, 'rebuild', { mustExist: true }, (ledger) => ledger.rebuild());
      terminal.tell(terminal.say('rebuild.done', { ledger: config.ledger }));
    });
}
