import { GanketError, InputError, isEdtf, relationCountries } from '../../0-facts/index.ts';
import type { Pillar } from '../../0-facts/index.ts';
import { readArticle, readDates } from '../../2-read/index.ts';
import { parseHandEntry, withdrawnDecisions } from '../../4-ledger/index.ts';
import type { DecisionEntry, Judgement, Ledger, Within } from '../../4-ledger/index.ts';
import { sheetOf } from './file.ts';
import type { SheetFile } from './file.ts';
import { commitmentsOf } from './mapping.ts';
import type { Mapping, SheetRow } from './mapping.ts';

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

/** What became of one row. */
export interface RowOutcome {
  row: number;
  status: 'added' | 'changed' | 'known' | 'failed';
  error: GanketError | null;
  /** What was not understood and is left open. */
  unclear: string | null;
}

export interface SheetImport {
  ledger: Ledger;
  file: SheetFile;
  mapping: Mapping;
  /** What was entered from this table before. */
  known: EnteredRow[];
  /** The import that this is, and whose: the relation of the table is that of its note. */
  within: Within;
  /** For rows whose words tell none. */
  pillar: Pillar | null;
  tell(outcome: RowOutcome): void;
}

/** Enters each row as a commitment by hand; of rows entered before, only what she changed is changed. Answers what is known now. */
export async function importSheet(work: SheetImport): Promise<EnteredRow[]> {
  const { file, mapping, known, tell } = work;
  const sheet = sheetOf(file, mapping.sheet);
  const { rows, marks } = commitmentsOf(sheet, mapping, file.name);
  // What an import brought that was taken back since is not there: such rows come in anew.
  const withdrawn = await withdrawnDecisions(work.ledger, mapping.relation);
  const left = known.flatMap((row) => standing(row, withdrawn) ?? []);
  const matched = rows.map((row) => ({ row, before: null as EnteredRow | null }));
  // First rows that are surely the same, then those of which only the place is.
  const byMark = (one: EnteredRow, { row }: SheetRow): boolean => marks.get(row) === one.key;
  for (const fits of [byMark, byId, byWords, byPlace])
    for (const pair of matched) {
      const at = pair.before ? -1 : left.findIndex((one) => fits(one, pair.row));
      if (at >= 0) [pair.before] = left.splice(at, 1) as [EnteredRow];
    }
  const entered = [...left];
  const attempt = async (row: number, before: EnteredRow | null, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof GanketError) || error.code.startsWith('ledger/')) throw error;
      if (before) entered.push(before);
      tell({ row, status: 'failed', error, unclear: null });
    }
  };
  const taken: { row: number; before: EnteredRow | null; one: Taken }[] = [];
  for (const { row, before } of matched)
    await attempt(row.row, before, async () => {
      taken.push({ row: row.row, before, one: await takeRow(work, row, before) });
    });
  // All rows are linked at once, and then are known to whoever decides of them.
  await work.ledger.link();
  for (const { row, before, one } of taken)
    await attempt(row, before, async () => {
      entered.push(await one.settle());
      tell({ row, status: one.status, error: null, unclear: one.unclear });
    });
  await work.ledger.link();
  return entered.sort((a, b) => a.row - b.row);
}

/** A row as it was before what was taken back; null where its entry was. */
function standing(row: EnteredRow, withdrawn: ReadonlySet<number>): EnteredRow | null {
  const { seq, changed } = row;
  if (![seq, ...(changed?.by ?? [])].some((decision) => withdrawn.has(decision))) return row;
  return changed ? standing(changed.before, withdrawn) : null;
}

const byId = (one: EnteredRow, { values }: SheetRow): boolean => values.id !== undefined && one.values.id === values.id;
const byWords = (one: EnteredRow, { values }: SheetRow): boolean =>
  !one.values.id && one.values.action === values.action;
const byPlace = (one: EnteredRow, { row, values }: SheetRow): boolean =>
  !one.values.id && !values.id && one.row === row;

/** A row that came in: `settle` decides what belongs to it, once it is linked, and answers it as it is then. */
interface Taken {
  settle(): Promise<EnteredRow>;
  status: RowOutcome['status'];
  unclear: string | null;
}

async function takeRow(work: SheetImport, row: SheetRow, before: EnteredRow | null): Promise<Taken> {
  const { due, unclear } = dueOf(row);
  if (!before) {
    const made = await enterRow(work, row, due);
    return { settle: async () => await owned(work, row, made), status: 'added', unclear };
  }
  const differs = (field: keyof SheetRow['values']): boolean => row.values[field] !== before.values[field];
  const now = { ...before, row: row.row, values: row.values };
  if (!(['action', 'due', 'owner', 'saidOn'] as const).some(differs))
    return { settle: async () => now, status: 'known', unclear: null };
  const { ledger, within } = work;
  const by = { who: within.who, why: whyOf(work, row) };
  const decide = async (judgement: Judgement): Promise<number> =>
    (await ledger.decide({ ...by, relation: before.relation, judgement }, within)).seq;
  if (differs('action') || differs('saidOn')) {
    const made = { ...(await enterRow(work, row, due)), key: before.key };
    const settle = async (): Promise<EnteredRow> => {
      const settled = await owned(work, row, made);
      return { ...settled, changed: { by: [await decide({ kind: 'undo', seq: before.seq })], before } };
    };
    return { settle, status: 'changed', unclear };
  }
  const { fact } = before;
  const settle = async (): Promise<EnteredRow> => {
    const changes: number[] = [];
    if (differs('due')) changes.push(await decide({ kind: 'due', fact, due }));
    if (differs('owner')) changes.push(await decide({ kind: 'owner', fact, owner: row.values.owner ?? null }));
    return { ...now, changed: { by: changes, before } };
  };
  return { settle, status: 'changed', unclear };
}

/** Gives a row that was entered to its owner. */
async function owned(work: SheetImport, row: SheetRow, made: EnteredRow): Promise<EnteredRow> {
  const { owner } = row.values;
  const { ledger, within } = work;
  if (owner)
    await ledger.decide(
      { who: within.who, why: whyOf(work, row), judgement: { kind: 'owner', fact: made.fact, owner } },
      within,
    );
  return made;
}

async function enterRow(work: SheetImport, row: SheetRow, due: string | null): Promise<EnteredRow> {
  const { ledger, file, mapping, within } = work;
  const { action = '', saidOn } = row.values;
  const entry = parseHandEntry({
    relation: mapping.relation,
    action,
    // What it stands on: the file, the place in it, and the words there.
    document: `${file.name}, SHA-256 ${file.hash}, ${row.range}: ${row.text}`,
    holders: relationCountries(mapping.relation, null),
    pillars: pillarsOf(action, work),
    due,
    saidOn: saidOn ? (dateIn(saidOn) ?? null) : null,
  });
  const by = { who: within.who, why: whyOf(work, row) };
  const { relation, seq, judgement } = await ledger.enter(entry, by, within);
  const fact = factOf(judgement);
  return { row: row.row, values: row.values, fact, key: fact, relation, seq };
}

function factOf(judgement: DecisionEntry['judgement']): string {
  if (judgement.kind !== 'enter') throw new Error(`expected an entry by hand, found ${judgement.kind}`);
  return judgement.fact;
}

const whyOf = ({ file }: SheetImport, { range }: SheetRow): string => `${file.name}, ${range}`;

/** Fields of cooperation are those that the reader finds in the words. */
function pillarsOf(action: string, { pillar, file }: SheetImport): Pillar[] {
  const { commitments } = readArticle({ id: '', text: `Hai bên nhất trí ${action}.`, publishedOn: null });
  const found = commitments[0]?.pillars ?? [];
  if (found.length > 0) return found;
  if (pillar) return [pillar];
  const message = `"${action}" tells no field of cooperation. Name one for such rows (--pillar, or pillar over HTTP).`;
  throw new InputError('sheet/no-pillar', message, { cause: { values: { source: file.name, action } } });
}

/** A due date that is not understood stays open and is told; the cell's words stay with the row as they are. */
function dueOf({ values }: SheetRow): { due: string | null; unclear: string | null } {
  if (!values.due) return { due: null, unclear: null };
  const due = dateIn(values.due);
  return { due, unclear: due === null ? values.due : null };
}

/** A date in a cell: EDTF as it is, else as the reader of Vietnamese reads it, its last day where it is a span. */
function dateIn(text: string): string | null {
  if (isEdtf(text)) return text;
  const found = readDates(text, null);
  const edtf = found.length === 1 ? found[0]!.edtf.split('/').at(-1)! : null;
  return edtf !== null && isEdtf(edtf) ? edtf : null;
}
