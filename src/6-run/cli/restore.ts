import { resolve } from 'node:path';
import { Command } from 'commander';
import { now } from '../clock.ts';
import { copyTo } from '../transfer.ts';
import { withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket restore FILE`: a backup, or any other ledger, to a place where there is none: a file, or a schema of PostgreSQL. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('restore'), terminal)
    .description(say('restore.about'))
    .argument('<FILE>', say('restore.file'))
    .action(async (file: string, { ledger }: { ledger?: string }) => {
      const config = terminal.config({ ledger });
      const from = file.includes('://') ? file : resolve(terminal.folder, file);
      const who = `ganket restore (process ${process.pid})`;
      const copied = await copyTo(from, config.ledger, { who, clock: now, patience: config.lockSeconds * 1000 });
      terminal.tell(say('restore.done', { articles: copied.articles, decisions: copied.decisions }));
    });
}
