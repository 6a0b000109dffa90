import { daysOf, factId, factsOf, fold } from '../0-facts/index.ts';
import type { Reading } from '../0-facts/index.ts';
import { insertAll } from './tables.ts';
import type { Database, IndicatorsTable, ThingsTable } from './tables.ts';

const factTables = ['facts', 'things', 'indicators'] as const;

/** Makes the rows of one version of an article anew from its newest reading. */
export async function deriveFacts(db: Database, article: number, reading: Reading): Promise<void> {
  for (const table of factTables) await db.deleteFrom(table).where('article', '=', article).execute();
  const { text_hash } = await db
    .selectFrom('articles')
    .select('text_hash')
    .where('seq', '=', article)
    .executeTakeFirstOrThrow();
  const facts = factsOf(reading, text_hash).map((fact) => ({
    id: fact.id,
    article,
    kind: fact.kind,
    position: (reading[fact.kind] as unknown[]).indexOf(fact.record),
    start: fact.record.evidence.start,
    end: fact.record.evidence.end,
  }));
  await insertAll(facts, (some) => db.insertInto('facts').values(some).execute());
  await insertAll(thingRows(article, text_hash, reading), (some) => db.insertInto('things').values(some).execute());
  await insertAll(indicatorRows(article, text_hash, reading), (some) =>
    db.insertInto('indicators').values(some).execute(),
  );
}

export async function clearFacts(db: Database): Promise<void> {
  for (const table of factTables) await db.deleteFrom(table).execute();
}

function thingRows(article: number, textHash: string, { things }: Reading): ThingsTable[] {
  return things.map((thing, position) => {
    const days = thing.date ? daysOf(thing.date) : null;
    return {
      article,
      position,
      fact: factId(textHash, 'things', thing),
      kind: thing.kind,
      name: thing.name,
      folded: fold(thing.name),
      date: thing.date ?? null,
      first_day: days?.first ?? days?.last ?? '',
      last_day: days?.last ?? days?.first ?? '',
      number: thing.number ?? null,
    };
  });
}

function indicatorRows(article: number, textHash: string, { indicators }: Reading): IndicatorsTable[] {
  return indicators.map((indicator, position) => {
    const [low, high] = typeof indicator.value === 'number' ? [indicator.value, indicator.value] : indicator.value;
    return {
      article,
      position,
      fact: factId(textHash, 'indicators', indicator),
      metric: indicator.metric,
      kind: indicator.kind,
      low,
      high,
      unit: indicator.unit,
      date: indicator.date ?? null,
      scope: indicator.scope ?? null,
      per: indicator.per ?? null,
      basis: indicator.basis ?? null,
      qualifier: indicator.qualifier ?? null,
      growth_of: indicator.of ?? null,
    };
  });
}
