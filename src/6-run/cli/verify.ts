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
      let flaws = 0;
      await useLedger(config, 'verify', { readOnly: true }, async (ledger) => {
        for await (const { where, what } of ledger.verify()) {
          flaws++;
          await terminal.output.write(`${where}: ${what}\n`);
        }
      });
      terminal.tell(
        flaws === 0
          ? say('verify.whole', { ledger: config.ledger })
          : say('verify.flaws', { ledger: config.ledger, flaws }),
      );
      if (flaws > 0) terminal.exitCode = 1;
    });
}
