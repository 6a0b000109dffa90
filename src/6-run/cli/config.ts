import { Command } from 'commander';
import { shownConfig } from '../config.ts';
import { withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket config`: the settings that hold here, from flags, environment and file, with secrets hidden. */
export function command(terminal: Terminal): Command {
  return withLedger(new Command('config'), terminal)
    .description(terminal.say('config.about'))
    .action((options: { ledger?: string }) => terminal.output.json(shownConfig(terminal.config(options))));
}
