import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { correctionCases } from '../../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../../terminal/ledgers.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** `ganket corrections --out DIR`: what people corrected, as cases for the scorer: texts, and beside them `gold/`. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('corrections'), terminal)
    .description(say('corrections.about'))
    .requiredOption('--out <DIR>', say('corrections.out'))
    .action(async ({ ledger: location, out }: { ledger?: string; out: string }) => {
      const config = terminal.config({ ledger: location });
      const folder = resolve(terminal.folder, out);
      mkdirSync(join(folder, 'gold'), { recursive: true });
      let cases = 0;
      await useLedger(terminal, config, 'corrections', { mustExist: true }, async (ledger) => {
        for await (const { article, text, gold } of correctionCases(ledger, momentOf(config, undefined))) {
          const stem = article.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
          writeFileSync(join(folder, `${stem}.txt`), text);
          writeFileSync(join(folder, 'gold', `${stem}.json`), `${JSON.stringify(gold, null, 2)}\n`);
          cases++;
        }
      });
      terminal.tell(say('corrections.done', { out, cases }));
    });
}
