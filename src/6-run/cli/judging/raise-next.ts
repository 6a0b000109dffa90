import { Command } from 'commander';
import { raiseNext } from '../../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../../terminal/ledgers.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { day } from '../threads.ts';

interface Options {
  ledger?: string;
  relation: string;
  asOf?: string;
  json?: true;
}

/** `ganket raise-next --relation LAO-VNM`: what to raise at each coming session or encounter. */
export function command(terminal: Terminal): Command {
  const { say, output } = terminal;
  return withLedger(new Command('raise-next'), terminal)
    .description(say('raiseNext.about'))
    .requiredOption('--relation <RELATION>', say('option.relation'))
    .option('--as-of <DATE>', say('option.asOf'), day)
    .option('--json', say('option.json'))
    .action(async (options: Options) => {
      const config = terminal.config({ ledger: options.ledger });
      const occasions = await useLedger(terminal, config, 'raise-next', { mustExist: true }, (ledger) =>
        raiseNext(ledger, momentOf(config, options.asOf), options.relation),
      );
      if (options.json) return await output.json(occasions);
      for (const { occasion, threads } of occasions) {
        await output.write(`${occasion ? `${occasion.date}\t${occasion.name}` : say('raiseNext.noOccasion')}\n`);
        for (const { thread, why } of threads)
          await output.write(`\t${thread.id}\t${why}\t${thread.due ?? ''}\t${thread.action.replaceAll(/\s+/g, ' ')}\n`);
      }
      if (occasions.length === 0) terminal.tell(say('raiseNext.none'));
    });
}
