import { daysOf, factsOf, fold } from '../0-facts/index.ts';
import type { Fact, Indicator, Reading, Thing } from '../0-facts/index.ts';
import { corrected } from './decisions/edits.ts';
import type { Correction } from './decisions/edits.ts';
import { factTables, load } from './tables.ts';
import type { Database, IndicatorsTable, Tables, ThingsTable } from './tables.ts';

/** Makes the rows of one version of an article anew from its newest reading. */
export async function deriveFacts(db: Database, article: number, textHash: string, reading: Reading): Promise<void> {
  await replaceFactRows(db, [{ seq: article, read: factsOf(reading, textHash) }], []);
}

export async function clearFacts(db: Database): Promise<void> {
  for (const table of factTables) await db.deleteFrom(table).execute();
}

/** What was read of one version of an article. */
export interface ReadFacts {
  seq: number;
  /** All of it, as the reader has it. */
  read: Fact[];
}

/** Puts rows of the facts of articles in the place of their former ones, with what people corrected. */
export async function replaceFactRows(db: Database, articles: ReadFacts[], corrections: Correction[]): Promise<void> {
  const seqs = articles.map(({ seq }) => seq);
  for (let i = 0; i < seqs.length; i += 500)
    for (const table of factTables)
      await db
        .deleteFrom(table)
        .where('article', 'in', seqs.slice(i, i + 500))
        .execute();
  await insertFactRows(db, articles, corrections);
}

export async function insertFactRows(db: Database, articles: ReadFacts[], corrections: Correction[]): Promise<void> {
  const rows = articles.map((article) => rowsOf(article, corrections));
  await load(
    db,
    'facts',
    rows.flatMap(({ facts }) => facts),
  );
  await load(
    db,
    'things',
    rows.flatMap(({ things }) => things),
  );
  await load(
    db,
    'indicators',
    rows.flatMap(({ indicators }) => indicators),
  );
}

interface FactRows {
  facts: Tables['facts'][];
  things: ThingsTable[];
  indicators: IndicatorsTable[];
}

/** A record that people rejected keeps its place among the facts, for decisions name it; no list shows it. */
function rowsOf({ seq: article, read }: ReadFacts, corrections: Correction[]): FactRows {
  const rows: FactRows = { facts: [], things: [], indicators: [] };
  const positions = new Map<string, number>();
  for (const [i, fact] of read.entries()) {
    const { id, kind, record } = fact;
    const position = kind === read[i - 1]?.kind ? positions.get(kind)! + 1 : 0;
    positions.set(kind, position);
    const { start, end } = record.evidence;
    rows.facts.push({ id, article, kind, position, start, end });
    const [holds] = corrected([fact], corrections);
    if (holds?.kind === 'things') rows.things.push(thingRow({ article, position, fact: id }, holds.record));
    if (holds?.kind === 'indicators') rows.indicators.push(indicatorRow({ article, position, fact: id }, holds.record));
  }
  return rows;
}

interface Place {
  article: number;
  position: number;
  fact: string;
}

function thingRow(place: Place, thing: Thing): ThingsTable {
  const days = thing.date ? daysOf(thing.date) : null;
  return {
    ...place,
    kind: thing.kind,
    name: thing.name,
    folded: fold(thing.name),
    date: thing.date ?? null,
    first_day: days?.first ?? days?.last ?? '',
    last_day: days?.last ?? days?.first ?? '',
    number: thing.number ?? null,
  };
}

function indicatorRow(place: Place, indicator: Indicator): IndicatorsTable {
  const { value } = indicator;
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return {
    ...place,
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
}
