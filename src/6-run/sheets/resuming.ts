import { enteredByHand } from '../../4-ledger/index.ts';
import type { EnteredByHand, Ledger, Within } from '../../4-ledger/index.ts';
import type { SheetRow } from './mapping.ts';

/** A row as it was entered: what it held then, and the decision that entered it. */
export interface EnteredRow {
  row: number;
  values: SheetRow['values'];
  fact: string;
  /** The first fact that the row had: it names the row for ever, whatever she changes in it. */
  key: string;
  relation: string;
  seq: number;
  /** The decisions by which it came to be as it is after it was entered, and how it was before them. */
  changed?: { by: number[]; before: EnteredRow };
}

/** A row that an import is about to enter, and what it takes the place of. */
export type EnteringRow = Omit<EnteredRow, 'seq' | 'changed'> & { before: EnteredRow | null };

/** What is known of a table between two imports. */
export interface KnownRows {
  rows: EnteredRow[];
  /** What the last import was about to enter, kept before it began; there only where it was stopped on the way. */
  entering?: EnteringRow[];
}

/** What stands in the log of a relation by hand, by facts. */
export type HandLog = ReadonlyMap<string, EnteredByHand>;

interface Resuming {
  ledger: Ledger;
  relation: string;
  within: Within;
}

/**
 * The rows of a table as the log has them, and that log. An import that was stopped left rows entered that nobody noted:
 * they are found by their facts. Such a row has the owner that was given to it, so that one which was not given yet is.
 */
export async function resumed(
  { ledger, relation, within }: Resuming,
  { rows, entering = [] }: KnownRows,
): Promise<{ rows: EnteredRow[]; log: HandLog }> {
  const log = await enteredByHand(ledger, relation);
  const found = [...rows];
  for (const { before, ...row } of entering) {
    const entered = log.get(row.fact);
    if (!entered) continue;
    const values = { ...row.values };
    if (entered.owner === null) delete values.owner;
    else values.owner = entered.owner;
    const made: EnteredRow = { ...row, values, seq: entered.seq };
    if (before) made.changed = { by: [await takenBack(before)], before };
    const at = before ? found.findIndex(({ fact }) => fact === before.fact) : -1;
    found.splice(at < 0 ? found.length : at, at < 0 ? 0 : 1, made);
  }
  return { rows: found, log };

  async function takenBack({ seq, fact }: EnteredRow): Promise<number> {
    const by = log.get(fact)?.undoneBy;
    const judgement = { kind: 'undo', seq } as const;
    return by ?? (await ledger.decide({ relation, who: within.who, why: within.note.source, judgement }, within)).seq;
  }
}
