import type { DecidedState, RejectedRow } from '../../../0-facts/index.ts';
import { agreement } from '../../decisions/agreement.ts';
import type { DecisionEntry, DecisionKind, Judgement } from '../../decisions/judgement.ts';
import { readDecisions, standing } from '../../decisions/log.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';
import { readingOf } from '../readings.ts';

/** The commitments of a relation that people rejected, by the decision's number: no thread holds their words any more. */
export async function rejectedRows(ledger: Ledger, moment: Moment, relation: string): Promise<RejectedRow[]> {
  return await ledger.read(moment, async (db) => {
    const rejections = await counted(db, moment, relation, 'reject');
    const places = await commitmentsDecided(db, relation);
    const quotes = await Quotes.ofArticles(
      db,
      places.map(({ article }) => article),
    );
    const rows = new Map<string, RejectedRow>();
    for (const { seq, who, at, why } of rejections) {
      const place = places.find((one) => one.seq === seq);
      if (!place) continue;
      const { edited } = await readingOf(db, { seq: place.row, textHash: place.textHash }, moment);
      const { pillars } = edited.commitments[place.position]!;
      rows.set(place.fact, { seq, who, at, why, pillars, quote: quotes.of(place) });
    }
    return [...rows.values()];
  });
}

/** The latest state that people set of each commitment of a relation, by the thread's id. */
export async function statesSet(
  ledger: Ledger,
  moment: Moment,
  relation: string,
): Promise<ReadonlyMap<string, DecidedState>> {
  return await ledger.read(moment, async (db) => {
    const rows = await db
      .selectFrom('decided_facts as d')
      .innerJoin('thread_facts as t', 't.fact', 'd.fact')
      .select(['d.seq', 'd.anchor', 't.thread'])
      .distinct()
      .where('d.relation', '=', relation)
      .execute();
    const set = new Map<string, DecidedState>();
    for (const { seq, who, at, why, judgement } of await counted(db, moment, relation, 'set-state'))
      for (const { thread } of rows.filter((row) => row.seq === seq && row.anchor === judgement.fact))
        set.set(thread, { seq, who, at, why, state: judgement.state });
    return set;
  });
}

type Counted<K extends DecisionKind> = DecisionEntry & { judgement: Extract<Judgement, { kind: K }> };

/** The decisions of a kind that count, oldest first. */
async function counted<K extends DecisionKind>(
  db: Database,
  { knownBy }: Moment,
  relation: string,
  kind: K,
): Promise<Counted<K>[]> {
  const log = (await readDecisions(db, relation)).filter(({ at }) => !knownBy || at <= knownBy);
  return agreement(standing(log)).counted.filter((entry): entry is Counted<K> => entry.judgement.kind === kind);
}

/** Where the commitments stand that decisions name: in the first article where two have the same words. */
async function commitmentsDecided(db: Database, relation: string) {
  return await db
    .selectFrom('decided_facts as d')
    .innerJoin('facts as f', 'f.id', 'd.fact')
    .innerJoin('linked_articles as l', 'l.article', 'f.article')
    .innerJoin('articles as a', 'a.seq', 'f.article')
    .select(['d.seq', 'f.id as fact', 'f.start', 'f.end', 'f.position'])
    .select(['a.seq as row', 'a.id as article', 'a.text_hash as textHash'])
    .where('d.relation', '=', relation)
    .where('f.kind', '=', 'commitments')
    .orderBy('a.seq')
    .execute();
}
