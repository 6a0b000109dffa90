import { restingDecisions } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import type { Config } from '../config.ts';
import { momentOf } from './ledgers.ts';
import type { Terminal } from './terminal.ts';

/** Says how many articles were read again, and how many decisions that left without their words, where any. */
export async function tellReread(terminal: Terminal, config: Config, ledger: Ledger, articles: number): Promise<void> {
  terminal.tell(terminal.say('rebuild.read', { articles }));
  if (articles === 0) return;
  const resting = await restingDecisions(ledger, momentOf(config, undefined));
  if (resting.length > 0) terminal.tell(terminal.say('rebuild.resting', { decisions: resting.length }));
}
