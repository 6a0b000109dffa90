import type { RestingDecision } from '../../../0-facts/index.ts';
import { readDecisions, standing } from '../../decisions/log.ts';
import type { Anchor, DecisionEntry } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import { textOf } from '../../packing.ts';
import type { Moment } from '../moment.ts';

/**
 * Decisions that a newer reader left without their words: none of its records covers what they were made on. They are
 * kept and have no effect; this is the list to go through, oldest first.
 */
export async function restingDecisions(
  ledger: Ledger,
  moment: Moment,
  relation: string | null = null,
): Promise<RestingDecision[]> {
  return await ledger.read(moment, async (db) => {
    const log = (await readDecisions(db, relation)).filter(({ at }) => !moment.knownBy || at <= moment.knownBy);
    const carried = await db.selectFrom('decided_facts').select(['relation', 'seq', 'anchor']).execute();
    const today = new Set(carried.map((pair) => `${pair.relation} ${pair.seq} ${pair.anchor}`));
    const resting: RestingDecision[] = [];
    for (const entry of standing(log)) {
      const lost = entry.anchors.filter(({ fact }) => !today.has(`${entry.relation} ${entry.seq} ${fact}`));
      if (lost.length > 0) resting.push(await restingOf(db, entry, lost));
    }
    return resting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
  });
}

async function restingOf(db: Database, entry: DecisionEntry, lost: Anchor[]): Promise<RestingDecision> {
  const { relation, seq, who, at, why, judgement } = entry;
  const words: RestingDecision['words'] = [];
  for (const { text: hash, start, end, kind } of lost) {
    const found = await db
      .selectFrom('texts as t')
      .innerJoin('articles as a', 'a.text_hash', 't.hash')
      .select(['a.id', 't.text', 't.packed_text'])
      .where('t.hash', '=', hash)
      .orderBy('a.seq')
      .limit(1)
      .executeTakeFirst();
    // Who does not see the article any more, as nothing of the relation stands in it, sees the decision alone.
    if (!found) continue;
    words.push({ article: found.id, start, end, exact: textOf(found).slice(start, end), kind });
  }
  return { relation, seq, who, at, kind: judgement.kind, why, words };
}
