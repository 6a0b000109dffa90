import { sees } from '../../0-facts/index.ts';
import type { Ledger } from '../ledger.ts';
import { wholeRecord } from '../material.ts';
import type { Horizon } from '../material.ts';
import { factsIn, isOfNoFact } from './judgement.ts';
import type { NewDecision } from './judgement.ts';

/** Whether everything that a decision speaks of is among what somebody sees. */
export async function seesDecided(
  ledger: Ledger,
  scope: Horizon['scope'],
  { judgement, relation }: Pick<NewDecision, 'judgement' | 'relation'>,
): Promise<boolean> {
  if (!scope) return true;
  if (isOfNoFact(judgement)) return sees(scope, relation ?? null);
  const facts = factsIn(judgement);
  return await ledger.read({ ...wholeRecord, scope }, async (db) => {
    const found = await db
      .selectFrom('facts as f')
      .innerJoin('linked_articles as l', 'l.article', 'f.article')
      .leftJoin('thread_facts as t', (join) => join.onRef('t.fact', '=', 'f.id').onRef('t.article', '=', 'f.article'))
      .select(['f.id', 'f.kind', 't.thread'])
      .where('f.id', 'in', facts)
      .execute();
    // A commitment is judged in its thread; other facts of an article that is seen are evidence.
    return facts.every((fact) =>
      found.some(({ id, kind, thread }) => id === fact && (kind !== 'commitments' || thread)),
    );
  });
}
