import { Command } from 'commander';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket verify`: whether the record holds together; what does not goes to standard output, a line each. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('verify'), terminal)
    .description(say('verify.about'))
    .action(async (options: { ledger?: string }) => {
      const config = terminal.config(options);
      await useLedger(terminal, config, 'verify', { readOnly: true }, async (ledger) => {
        let flaws = 0;
        for await (const { where, what } of ledger.verify()) {
          flaws++;
          await terminal.output.write(`${where}: ${what}\n`);
        }
        const found = { ledger: ledger.location, flaws };
        terminal.tell(flaws === 0 ? say('verify.whole', found) : say('verify.flaws', found));
        if (flaws > 0) terminal.exitCode = 1;
      });
    });
}
