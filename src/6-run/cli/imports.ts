import { Command } from 'commander';
import { ConfigError, InputError } from '../../0-facts/index.ts';
import type { ImportRow } from '../../0-facts/index.ts';
import { importRows, noRelation } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { refuseExample, useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { userName } from '../user-name.ts';

interface Options {
  ledger?: string;
  undo?: string;
  restore?: string;
  why?: string;
  who?: string;
  json?: true;
}

/** `ganket imports`: what came in when; with --undo, one import is taken back as a whole, with --restore, given back. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  return withLedger(new Command('imports'), terminal)
    .description(say('imports.about'))
    .option('--undo <ID>', say('imports.undo'))
    .option('--restore <ID>', say('imports.restore'))
    .option('--why <WORDS>', say('imports.why'))
    .option('--who <NAME>', say('imports.who'))
    .option('--json', say('option.json'))
    .action(async (options: Options) => {
      if (options.undo !== undefined && options.restore !== undefined)
        throw new ConfigError('usage/imports', 'Give --undo or --restore: one of the two.');
      const config = terminal.config({ ledger: options.ledger });
      const isReading = options.undo === undefined && options.restore === undefined;
      await useLedger(terminal, config, 'imports', { mustExist: true, readOnly: isReading }, async (ledger) => {
        if (isReading) return await list(terminal, ledger, options);
        refuseExample(ledger);
        const done = options.undo === undefined ? await restore(ledger, options) : await undo(ledger, options);
        terminal.tell(say(options.undo === undefined ? 'imports.restored' : 'imports.undone', done));
      });
    });
}

async function list({ output, say, tell }: Terminal, ledger: Ledger, { json }: Options): Promise<void> {
  const rows = await importRows(ledger);
  if (json) return await output.json(rows);
  for (const row of rows) await output.write(`${lineOf(row, say)}\n`);
  if (rows.length === 0) tell(say('imports.none'));
}

function lineOf({ id, at, who, source, articles, decisions, withdrawn }: ImportRow, say: Terminal['say']): string {
  const back = withdrawn ? say('imports.withdrawn', { who: withdrawn.who, at: withdrawn.at }) : '';
  return [id, at, who, articles, decisions, source, back].join('\t').trimEnd();
}

async function undo(ledger: Ledger, { undo: id = '', why, who }: Options): Promise<Done> {
  const { relation, seq } = await ledger.withdraw(id, { who: who ?? userName(), why: why ?? null });
  return { id, relation, seq };
}

type Done = { id: string; relation: string; seq: number };

async function restore(ledger: Ledger, { restore: id = '', why, who }: Options): Promise<Done> {
  const found = (await importRows(ledger)).find((row) => row.id === id);
  if (!found?.withdrawn) {
    const message = `No import with the id ${id} is taken back. \`ganket imports\` lists them.`;
    throw new InputError('import/not-withdrawn', message, { cause: { values: { id } } });
  }
  const judgement = { kind: 'undo', seq: found.withdrawn.seq } as const;
  const by = { who: who ?? userName(), why: why ?? null };
  const { relation, seq } = await ledger.decide({ ...by, relation: found.relation ?? noRelation, judgement });
  return { id, relation, seq };
}
