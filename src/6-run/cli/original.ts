import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { InputError } from '../../0-facts/index.ts';
import { originalOf, wholeRecord } from '../../4-ledger/index.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket original ARTICLE`: the frozen copy of what an article was read from. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('original'), terminal)
    .description(say('original.about'))
    .argument('<ARTICLE>', say('original.article'))
    .option('--out <FILE>', say('original.out'))
    .option('--article-version <N>', say('original.version'), Number)
    .action(async (article: string, options: { ledger?: string; out?: string; articleVersion?: number }) => {
      const config = terminal.config({ ledger: options.ledger });
      const original = await useLedger(terminal, config, 'original', { mustExist: true, readOnly: true }, (ledger) =>
        ledger.read(wholeRecord, (db) => originalOf(db, article, options.articleVersion)),
      );
      if (!original) {
        throw new InputError('input/no-original', `No original is kept of ${article}.`, {
          cause: { values: { article } },
        });
      }
      if (options.out) await writeFile(options.out, original.bytes);
      else await terminal.output.write(original.bytes);
    });
}
