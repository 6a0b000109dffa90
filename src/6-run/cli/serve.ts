import { Command } from 'commander';
import { openLedger } from '../../4-ledger/index.ts';
import { serve } from '../serving.ts';
import { withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Serves one ledger, made where there is none. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('serve'), terminal)
    .description(say('serve.about'))
    .option('--host <HOST>', say('option.host'))
    .option('--port <PORT>', say('option.port'))
    .action(async (flags: { ledger?: string; host?: string; port?: string }) => {
      const config = terminal.config(flags);
      const own = terminal.config({ ...flags, ledger: undefined }).ledger;
      await serve(terminal, { config, open: (opening) => openLedger(config.ledger, opening), own });
    });
}
