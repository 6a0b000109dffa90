import { Command } from 'commander';
import type { ReadingView } from '../../0-facts/index.ts';
import { isAddress } from '../../1-collect/index.ts';
import { collectingOf } from '../collecting.ts';
import { compareSource } from '../pipeline.ts';
import { momentOf, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `ganket novelty PATH`: what an article would bring that the ledger does not know. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('novelty'), terminal)
    .description(say('novelty.about'))
    .argument('<PATH|URL>', say('novelty.source'))
    .option('--json', say('option.json'))
    .action(async (given: string, options: { ledger?: string; json?: true }) => {
      const config = terminal.config({ ledger: options.ledger });
      const source = isAddress(given) ? { kind: 'url' as const, url: given } : { kind: 'path' as const, path: given };
      const view = await useLedger(terminal, config, 'novelty', { mustExist: true }, (ledger) =>
        compareSource(ledger, momentOf(config, undefined), source, collectingOf(config)),
      );
      const commitments = commitmentsOf(view);
      if (options.json) await terminal.output.json(commitments);
      else
        for (const { novelty, action } of commitments)
          await terminal.output.write(`${novelty.kind}\t${action.replace(/\s+/g, ' ')}\n`);
    });
}

function commitmentsOf({ facts, reading }: ReadingView) {
  return facts.flatMap(({ fact, kind, index, novelty }) => {
    const commitment = kind === 'commitments' ? reading.commitments[index] : undefined;
    return commitment && novelty ? [{ fact, action: commitment.action, evidence: commitment.evidence, novelty }] : [];
  });
}
