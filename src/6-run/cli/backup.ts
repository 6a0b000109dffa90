import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { now, today } from '../clock.ts';
import { copyTo } from '../transfer.ts';
import { withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  ledger?: string;
  out: string;
}

/** `ganket backup`: the whole ledger into one SQLite file, wherever it is kept, while others go on using it. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('backup'), terminal)
    .description(say('backup.about'))
    .requiredOption('--out <FILE|DIR>', say('backup.out'))
    .action(async ({ ledger, out }: Options) => {
      const config = terminal.config({ ledger });
      const to = fileOf(resolve(terminal.folder, out));
      const who = `ganket backup (process ${process.pid})`;
      const copied = await copyTo(config.ledger, to, { who, clock: now, patience: config.lockSeconds * 1000 });
      terminal.tell(say('backup.done', { to, articles: copied.articles, decisions: copied.decisions }));
    });
}

/** In a folder, the file is named after the day. */
function fileOf(out: string): string {
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ? join(out, `ganket-${today()}.db`) : out;
}
