import { InputError } from '../../../0-facts/index.ts';
import type { ImportRow } from '../../../0-facts/index.ts';
import { appendDecision, readDecisions, standing, withdrawnIn } from '../log.ts';
import { noRelation } from '../judgement.ts';
import type { DecisionEntry, NewDecision } from '../judgement.ts';
import type { Ledger } from '../../ledger.ts';
import { wholeRecord } from '../../material.ts';
import type { Database } from '../../tables.ts';
import { readImports } from './notes.ts';
import type { NotedImport } from './notes.ts';

/** Takes an import back inside the caller's transaction: one entry, and nothing is deleted. */
export async function appendWithdrawal(
  db: Database,
  id: string,
  { who, why }: Pick<NewDecision, 'who' | 'why'>,
  at: string,
): Promise<DecisionEntry> {
  const found = (await readImports(db)).find((one) => one.id === id);
  if (!found) throw unknownImport(id);
  const relation = found.relation ?? noRelation;
  const before = withdrawalOf(found, await readDecisions(db, relation));
  if (before) throw alreadyWithdrawn(id, before);
  const { articles, decisions } = found;
  const judgement = { kind: 'withdraw', import: id, articles, decisions } as const;
  return await appendDecision(db, { relation, who, why, judgement: { ...judgement } }, at);
}

/** What was imported when, by whom and from where, the latest first, and which of it was taken back. */
export async function importRows(ledger: Ledger): Promise<ImportRow[]> {
  return await ledger.read(wholeRecord, async (db) => {
    const log = await readDecisions(db, null);
    return (await readImports(db)).map((one) => {
      const { id, source, relation, who, at, articles, decisions } = one;
      const entry = withdrawalOf(one, log);
      const withdrawn = entry && { seq: entry.seq, who: entry.who, at: entry.at, why: entry.why };
      return { id, source, relation, who, at, articles: articles.length, decisions: decisions.length, withdrawn };
    });
  });
}

/** The decisions of a relation that do not count, since their imports were taken back, by their numbers. */
export async function withdrawnDecisions(ledger: Ledger, relation: string): Promise<ReadonlySet<number>> {
  return withdrawnIn(standing(await ledger.decisions(relation)));
}

function withdrawalOf({ id, relation }: NotedImport, log: DecisionEntry[]): DecisionEntry | null {
  const own = log.filter((entry) => entry.relation === (relation ?? noRelation));
  return standing(own).find(({ judgement }) => judgement.kind === 'withdraw' && judgement.import === id) ?? null;
}

function unknownImport(id: string): InputError {
  const message = `No import of this ledger has the id ${id}. \`ganket imports\` lists them.`;
  return new InputError('import/unknown', message, { cause: { values: { id } } });
}

function alreadyWithdrawn(id: string, { relation, seq, who }: DecisionEntry): InputError {
  const message = `${id} was taken back before, by ${who} (decision ${seq} of ${relation}).`;
  return new InputError('import/withdrawn', message, { cause: { values: { id, who, seq, relation } } });
}
