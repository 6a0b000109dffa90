import { GanketError, InputError, isEdtf, relationCountries } from '../../0-facts/index.ts';
import type { Pillar } from '../../0-facts/index.ts';
import { readArticle, readDates } from '../../2-read/index.ts';
import { handFact, parseHandEntry, withdrawnDecisions } from '../../4-ledger/index.ts';
import type { HandEntry, Judgement, Ledger, Within } from '../../4-ledger/index.ts';
import { sheetOf } from './file.ts';
import type { SheetFile } from './file.ts';
import { commitmentsOf } from './mapping.ts';
import type { Mapping, SheetRow } from './mapping.ts';
import { resumed } from './resuming.ts';
import type { EnteredRow, EnteringRow, HandLog, KnownRows } from './resuming.ts';

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
  known: KnownRows;
  /** Keeps what is known of the table: what is about to be entered before it is, and in the end what was. */
  keep(known: KnownRows): Promise<void>;
  /** The import that this is, and whose: the relation of the table is that of its note. */
  within: Within;
  /** For rows whose words tell none. */
  pillar: Pillar | null;
  tell(outcome: RowOutcome): void;
}

/** Enters each row as a commitment by hand; of rows entered before, only what she changed is changed. Answers what is known now. */
export async function importSheet(work: SheetImport): Promise<EnteredRow[]> {
  const { file, mapping, tell, within, ledger } = work;
  const { rows, marks } = commitmentsOf(sheetOf(file, mapping.sheet), mapping, file.name);
  const known = await resumed({ ledger, relation: mapping.relation, within }, work.known);
  // What an import brought that was taken back since is not there: such rows come in anew.
  const withdrawn = await withdrawnDecisions(ledger, mapping.relation);
  const { matched, left } = matchRows(
    rows,
    marks,
    known.rows.flatMap((row) => standing(row, withdrawn) ?? []),
  );
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
  const planned: { row: number; before: EnteredRow | null; plan: Plan }[] = [];
  for (const { row, before } of matched)
    await attempt(row.row, before, () => {
      planned.push({ row: row.row, before, plan: planRow(work, row, before) });
      return Promise.resolve();
    });
  const entering = planned.flatMap(({ plan }) => plan.entering ?? []);
  if (entering.length > 0) await work.keep({ rows: known.rows, entering });
  const taken: { row: number; before: EnteredRow | null; one: Taken }[] = [];
  for (const { row, before, plan } of planned)
    await attempt(row, before, async () => void taken.push({ row, before, one: await plan.take(known.log) }));
  // All rows are linked at once, and then are known to whoever decides of them.
  await ledger.link();
  for (const { row, before, one } of taken)
    await attempt(row, before, async () => {
      entered.push(await one.settle());
      tell({ row, status: one.status, error: null, unclear: one.unclear });
    });
  await ledger.link();
  entered.sort((a, b) => a.row - b.row);
  await work.keep({ rows: entered });
  return entered;
}

interface Matched {
  row: SheetRow;
  before: EnteredRow | null;
}

/** Each row with what it was before, and the rows entered before that she deleted. */
function matchRows(
  rows: readonly SheetRow[],
  marks: ReadonlyMap<number, string>,
  known: readonly EnteredRow[],
): { matched: Matched[]; left: EnteredRow[] } {
  const left = [...known];
  const matched: Matched[] = rows.map((row) => ({ row, before: null }));
  const byMark = (one: EnteredRow, { row }: SheetRow): boolean => marks.get(row) === one.key;
  // First rows that are surely the same, then those of which only the place is.
  for (const fits of [byMark, byId, byWords, byPlace])
    for (const pair of matched) {
      const at = pair.before ? -1 : left.findIndex((one) => fits(one, pair.row));
      if (at >= 0) [pair.before] = left.splice(at, 1) as [EnteredRow];
    }
  return { matched, left };
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

/** What is to be done with a row: `entering` is what it enters, where it does. */
interface Plan {
  entering: EnteringRow | null;
  take(log: HandLog): Promise<Taken>;
}

/** A row that came in: `settle` decides what belongs to it, once it is linked, and answers it as it is then. */
interface Taken {
  settle(): Promise<EnteredRow>;
  status: RowOutcome['status'];
  unclear: string | null;
}

function planRow(work: SheetImport, row: SheetRow, before: EnteredRow | null): Plan {
  const { due, unclear } = dueOf(row);
  if (!before) return planEntry(work, row, null, { due, unclear });
  const differs = (field: keyof SheetRow['values']): boolean => row.values[field] !== before.values[field];
  if (differs('action') || differs('saidOn')) return planEntry(work, row, before, { due, unclear });
  const now = { ...before, row: row.row, values: row.values };
  if (!differs('due') && !differs('owner')) {
    const known: Taken = { settle: () => Promise.resolve(now), status: 'known', unclear: null };
    return { entering: null, take: () => Promise.resolve(known) };
  }
  const { fact, relation } = before;
  const settle = async (): Promise<EnteredRow> => {
    const changes: number[] = [];
    if (differs('due')) changes.push(await decide(work, row, { kind: 'due', fact, due }, relation));
    if (differs('owner'))
      changes.push(await decide(work, row, { kind: 'owner', fact, owner: row.values.owner ?? null }, relation));
    return { ...now, changed: { by: changes, before } };
  };
  return { entering: null, take: () => Promise.resolve({ settle, status: 'changed', unclear }) };
}

/** A row that is entered: new, or with other words than the one whose place it takes. */
function planEntry(
  work: SheetImport,
  row: SheetRow,
  before: EnteredRow | null,
  { due, unclear }: ReturnType<typeof dueOf>,
): Plan {
  const entry = entryOf(work, row, due);
  const fact = handFact(entry);
  const made = { row: row.row, values: row.values, fact, key: before?.key ?? fact, relation: entry.relation };
  return {
    entering: { ...made, before },
    async take(log) {
      const there = log.get(fact);
      const seq = await enter(work, row, entry, log);
      const isKnown = there !== undefined && there.undoneBy === null && !before;
      const settle = async (): Promise<EnteredRow> => {
        const { owner } = row.values;
        if (owner && there?.owner !== owner) await decide(work, row, { kind: 'owner', fact, owner });
        if (!before) return { ...made, seq };
        const by = [await decide(work, row, { kind: 'undo', seq: before.seq }, before.relation)];
        return { ...made, seq, changed: { by, before } };
      };
      return { settle, status: before ? 'changed' : isKnown ? 'known' : 'added', unclear };
    },
  };
}

/** Enters what is not there; what is, by these very words, and was taken back, is given again. Answers the decision that entered it. */
async function enter(work: SheetImport, row: SheetRow, entry: HandEntry, log: HandLog): Promise<number> {
  const there = log.get(handFact(entry));
  if (!there) return (await work.ledger.enter(entry, { who: work.within.who, why: whyOf(work, row) }, work.within)).seq;
  if (there.undoneBy !== null) await decide(work, row, { kind: 'undo', seq: there.undoneBy }, entry.relation);
  return there.seq;
}

/** Decides something of a row, as a part of the import; answers the decision. */
async function decide(work: SheetImport, row: SheetRow, judgement: Judgement, relation?: string): Promise<number> {
  const { ledger, within } = work;
  return (await ledger.decide({ who: within.who, why: whyOf(work, row), relation, judgement }, within)).seq;
}

function entryOf(work: SheetImport, { values, range, text }: SheetRow, due: string | null): HandEntry {
  const { file, mapping } = work;
  const { action = '', saidOn } = values;
  if (errorValue.test(action)) throw errorCell(file.name, range, action);
  return parseHandEntry({
    relation: mapping.relation,
    action,
    // What it stands on: the file, the place in it, and the words there.
    document: `${file.name}, SHA-256 ${file.hash}, ${range}: ${text}`,
    holders: relationCountries(mapping.relation, null),
    pillars: pillarsOf(action, work),
    due,
    saidOn: saidOn ? (dateIn(saidOn) ?? null) : null,
  });
}

/** What a cell shows whose formula failed (ECMA-376, 18.17.2.1, and the later ones of Excel), also in a CSV made of it. */
const errorValue = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

function errorCell(source: string, place: string, found: string): InputError {
  const message = `${place} of ${source} shows ${found} where the words of a commitment should be: its formula failed. Mend it, save, and import again.`;
  return new InputError('sheet/error-cell', message, { cause: { values: { source, place, found } } });
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
