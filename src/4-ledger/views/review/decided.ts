import { relationId } from '../../../0-facts/index.ts';
import type { DecidedState, Reading, RejectedRow } from '../../../0-facts/index.ts';
import { agreement } from '../../decisions/agreement.ts';
import { noRelation } from '../../decisions/judgement.ts';
import type { DecisionEntry, DecisionKind, Judgement } from '../../decisions/judgement.ts';
import { readDecisions, standing } from '../../decisions/log.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';
import { readingOf } from '../readings.ts';

/**
 * What people rejected of a relation's commitments, meetings and figures, by the decision's number: nothing is derived
 * from these words any more. A commitment is judged in its relation's log; a meeting or figure has no thread, so that
 * its decision may stand in the log of none.
 */
export async function rejectedRows(ledger: Ledger, moment: Moment, relation: string): Promise<RejectedRow[]> {
  return await ledger.read(moment, async (db) => {
    const logs = [relation, noRelation];
    const rejections = (await Promise.all(logs.map((log) => counted(db, moment, log, 'reject')))).flat();
    const places = await placesDecided(db, relation);
    const quotes = await Quotes.ofArticles(
      db,
      places.map(({ article }) => article),
    );
    const rows = new Map<string, RejectedRow>();
    for (const { relation: log, seq, who, at, why } of rejections) {
      const place = places.find((one) => one.log === log && one.seq === seq);
      if (!place) continue;
      const { edited } = await readingOf(db, { seq: place.row, textHash: place.textHash }, moment);
      if (!isOf(relation, place, edited)) continue;
      const kind = place.kind as RejectedRow['kind'];
      const pillars = kind === 'commitments' ? edited.commitments[place.position]!.pillars : [];
      rows.set(place.fact, { kind, seq, who, at, why, pillars, quote: quotes.of(place) });
    }
    return [...rows.values()];
  });
}

/** Whether a record is of a relation: by the states it names, else by what its article is of. */
function isOf(relation: string, { log, kind, position, told }: Place, { encounters, indicators }: Reading): boolean {
  if (kind === 'commitments') return log === relation;
  if (kind === 'indicators') {
    const { scope } = indicators[position]!;
    return scope === relation || (told !== null && (scope === null || relation.split('-').includes(scope)));
  }
  const states = encounters[position]!.participants.flatMap(({ country }) => country ?? []);
  return new Set(states).size > 1 ? relationId(states) === relation : told !== null;
}

type Place = Awaited<ReturnType<typeof placesDecided>>[number];

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

/** Where what decisions of a relation or of none name stands: in the first article where two have the same words. */
async function placesDecided(db: Database, relation: string) {
  return await db
    .selectFrom('decided_facts as d')
    .innerJoin('facts as f', 'f.id', 'd.fact')
    .innerJoin('linked_articles as l', 'l.article', 'f.article')
    .innerJoin('articles as a', 'a.seq', 'f.article')
    .select(['d.relation as log', 'd.seq', 'f.id as fact', 'f.kind', 'f.start', 'f.end', 'f.position'])
    .leftJoin('article_relations as r', (join) =>
      join.onRef('r.article', '=', 'f.article').on('r.relation', '=', relation),
    )
    .select(['a.seq as row', 'a.id as article', 'a.text_hash as textHash', 'r.relation as told'])
    .where('d.relation', 'in', [relation, noRelation])
    .where('f.kind', 'in', ['commitments', 'encounters', 'indicators'])
    .orderBy('a.seq')
    .execute();
}
