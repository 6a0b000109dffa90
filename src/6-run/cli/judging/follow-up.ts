import { Command, Option } from 'commander';
import type { RequestRow } from '../../../0-facts/index.ts';
import { requestRows } from '../../../4-ledger/index.ts';
import type { RequestQuery } from '../../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../../terminal/ledgers.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { day } from '../threads.ts';

interface Options {
  ledger?: string;
  relation?: string;
  status?: RequestQuery['status'];
  remind?: true;
  asOf?: string;
  json?: true;
}

/** `ganket follow-up`: who was asked how far a commitment is, and has not answered. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('follow-up'), terminal)
    .description(say('followUp.about'))
    .option('--relation <RELATION>', say('option.relation'))
    .addOption(
      new Option('--status <STATUS>', say('followUp.status')).choices(['unanswered', 'open', 'overdue', 'answered']),
    )
    .option('--remind', say('followUp.remind'))
    .option('--as-of <DATE>', say('option.asOf'), day)
    .option('--json', say('option.json'))
    .action(async ({ relation, status, remind, ...options }: Options) => {
      const config = terminal.config({ ledger: options.ledger });
      const rows = await useLedger(terminal, config, 'follow-up', { mustExist: true }, (ledger) =>
        requestRows(ledger, momentOf(config, options.asOf), { relation, status }),
      );
      const wanted = remind ? rows.filter((row) => row.remind) : rows;
      if (options.json) await terminal.output.json(wanted);
      else for (const row of wanted) await terminal.output.write(`${lineOf(row)}\n`);
      if (wanted.length === 0) terminal.tell(say('followUp.none'));
    });
}

function lineOf({ relation, seq, status, by, to, thread, question }: RequestRow): string {
  const what = thread?.action ?? question ?? '';
  return [relation, String(seq), status, by, to, what.replaceAll(/\s+/g, ' ')].join('\t');
}
