import { Command, InvalidArgumentError, Option } from 'commander';
import { precisionRows, restingDecisions, reviewRows, secondOpinions } from '../../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../../4-ledger/index.ts';
import { momentOf, useLedger, withLedger } from '../../terminal/ledgers.ts';
import type { Terminal } from '../../terminal/terminal.ts';

interface Options {
  ledger?: string;
  relation?: string;
  list: keyof typeof lists;
  limit: number;
  json?: true;
}

/** A list's rows as they are, and each in a line. */
interface Listed {
  rows: unknown[];
  lines: string[][];
}

type Asked = Pick<Options, 'relation' | 'limit'>;

/** What can be gone through, by its name. */
const lists = {
  /** What the reader is unsure of and what is of weight, first. */
  async queue(ledger: Ledger, moment: Moment, { relation, limit }: Asked): Promise<Listed> {
    const { items } = await reviewRows(ledger, moment, { relation, limit });
    const lines = items.map(({ thread, reasons }) => [
      thread.id,
      thread.relation,
      reasons.join(','),
      thread.unsure.join(','),
      thread.action,
    ]);
    return { rows: items, lines };
  },
  /** What two see differently, and what waits for a second person. */
  async opinions(ledger: Ledger, moment: Moment, { relation }: Asked): Promise<Listed> {
    const rows = await secondOpinions(ledger, moment, relation ?? null);
    const lines = rows.map((row) => [
      row.relation,
      row.isDisputed ? 'disputed' : 'waiting',
      row.about,
      row.opinions.map(({ who, says }) => `${who}: ${says}`).join('; '),
      row.thread?.action ?? '',
    ]);
    return { rows, lines };
  },
  /** How right the reader was, by people's decisions. */
  async precision(ledger: Ledger, moment: Moment, { relation }: Asked): Promise<Listed> {
    const rows = await precisionRows(ledger, moment, relation ?? null);
    const lines = rows.flatMap(({ kind, judged, right, fields }) => [
      [kind, '', `${right}/${judged}`],
      ...fields.map((field) => [kind, field.field, `${field.right}/${field.judged}`]),
    ]);
    return { rows, lines };
  },
  /** Decisions whose words the present reader reads no more. */
  async resting(ledger: Ledger, moment: Moment, { relation }: Asked): Promise<Listed> {
    const rows = await restingDecisions(ledger, moment, relation ?? null);
    const lines = rows.map((row) => [
      row.relation,
      String(row.seq),
      row.kind,
      row.who,
      row.words.map(({ exact }) => exact).join(' … '),
    ]);
    return { rows, lines };
  },
};

/** `ganket review`: what is worth a person's look, most first. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('review'), terminal)
    .description(say('review.about'))
    .option('--relation <RELATION>', say('option.relation'))
    .addOption(new Option('--list <LIST>', say('review.list')).choices(Object.keys(lists)).default('queue'))
    .option('--limit <NUMBER>', say('review.limit'), limit, 50)
    .option('--json', say('option.json'))
    .action(async ({ list, json, ...options }: Options) => {
      const config = terminal.config({ ledger: options.ledger });
      const { rows, lines } = await useLedger(terminal, config, 'review', { mustExist: true }, (ledger) =>
        lists[list](ledger, momentOf(config, undefined), options),
      );
      if (json) await terminal.output.json(rows);
      else for (const line of lines) await terminal.output.write(`${line.join('\t').replaceAll(/[\r\n]+/g, ' ')}\n`);
      if (rows.length === 0) terminal.tell(say('review.none'));
    });
}

function limit(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 500) return number;
  throw new InvalidArgumentError('1-500');
}
