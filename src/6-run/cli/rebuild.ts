import { Command } from 'commander';
import { readerVersion } from '../../2-read/index.ts';
import { countOutdated } from '../../4-ledger/index.ts';
import { rereadArticles } from '../rereading.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import { progressOf } from '../terminal/progress.ts';
import { tellReread } from '../terminal/resting.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket rebuild`: everything derived, anew from the record; with `--reread` after reading with the present reader. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('rebuild'), terminal)
    .description(say('rebuild.about'))
    .option('--reread', say('rebuild.reread'))
    .action(async ({ ledger: location, reread }: { ledger?: string; reread?: true }) => {
      const config = terminal.config({ ledger: location });
      await useLedger(terminal, config, 'rebuild', { mustExist: true }, async (ledger) => {
        if (reread) {
          const progress = progressOf(terminal, await countOutdated(ledger, readerVersion), say('read.progress'));
          const articles = await rereadArticles(ledger, (some) => progress.advance(some));
          progress.stop();
          await tellReread(terminal, config, ledger, articles);
        }
        await ledger.rebuild();
        terminal.tell(say('rebuild.done', { ledger: ledger.location }));
      });
    });
}
