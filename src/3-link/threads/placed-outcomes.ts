import { hashOf } from '../../0-facts/index.ts';
import type { ArticleDate } from '../dates.ts';
import type { Digest } from '../said/digest.ts';
import { keyOf } from '../links.ts';
import { meets } from '../said/figures.ts';
import { datedOutcome } from '../said/outcomes.ts';
import type { DatedOutcome } from '../said/outcomes.ts';
import type { Told } from '../said/told.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, placesOf } from '../store.ts';
import { seekingOf } from './keeping.ts';
import { wordsList } from './kept-wordings.ts';
import type { KeptWordings } from './kept-wordings.ts';
import { postingOf } from './postings.ts';
import { bestWordings, seekerList } from './seekers.ts';
import { idAt } from './wording.ts';

/** What was done of a commitment, by the wording that it speaks of. */
export const outcomeList = (wording: string): string => `kept ${wording}`;
/** What was reached, by relation and metric. */
export const figureList = (relation: string | null, metric: string): string => `reached ${relation ?? ''} ${metric}`;
/** Where the outcomes of an article stand. */
export const placedList = 'outcomes';

/** An article with what its outcomes depend on. */
export interface Reporting {
  article: string;
  outcomes: Digest['outcomes'];
  date: ArticleDate;
  relations: readonly string[];
}

export interface PlacedRow {
  key: string;
  /** Of what it tells: another one tells something else. */
  hash: string;
  /** Where it looks for its commitment, and where it is kept: with a wording or among the figures. */
  seeking: { postings: string[]; place: string } | null;
  list: string | null;
  wording: string | null;
}

interface PlacedOutcome extends PlacedRow {
  outcome: DatedOutcome;
}

/** Leads the results of some articles to what they speak of; answers the wordings that are kept otherwise by that. */
export async function placeOutcomes(
  store: LinkStore,
  wordings: KeptWordings,
  articles: readonly Reporting[],
): Promise<Set<string>> {
  return await replaceOutcomes(store, wordings, await placedNow(store, wordings, articles));
}

/** The same for articles that are no more. */
export async function withdrawOutcomes(
  store: LinkStore,
  wordings: KeptWordings,
  articles: readonly string[],
): Promise<Set<string>> {
  return await replaceOutcomes(store, wordings, new Map(articles.map((article) => [article, []])));
}

async function replaceOutcomes(
  store: LinkStore,
  wordings: KeptWordings,
  placed: ReadonlyMap<string, readonly PlacedOutcome[]>,
): Promise<Set<string>> {
  const former = await store.get<PlacedRow[]>(placedList, placed.keys());
  const touched = new Set<string>();
  const figures: Actual[] = [];
  const touch = ({ wording }: PlacedRow, outcome: DatedOutcome | undefined) => {
    if (wording !== null) touched.add(wording);
    else if (outcome?.fact.kind === 'indicators') figures.push(outcome.fact.record);
  };
  for (const [article, now] of placed) {
    const before = former.get(article) ?? [];
    const [gone, come] = [differing(before, now), differing(now, before)];
    for (const one of gone) {
      if (one.list !== null) touch(one, (await store.get<DatedOutcome>(one.list, [one.key])).get(one.key));
      await remove(store, one);
    }
    for (const one of come) {
      touch(one, one.outcome);
      await put(store, one);
    }
    if (now.length === 0) await store.drop(placedList, [article]);
    else if (gone.length + come.length > 0)
      await store.put(placedList, [{ place: article, body: now.map((one) => rowOf(one)) }]);
  }
  return touched.union(await targetsMet(store, wordings, figures));
}

type Actual = Told<'indicators'>['record'];

/** The wordings of targets that figures meet: of no other thread do they tell anything. */
async function targetsMet(store: LinkStore, wordings: KeptWordings, figures: readonly Actual[]): Promise<Set<string>> {
  const met = new Set<string>();
  const byList = Map.groupBy(figures, ({ scope, metric }) => wordsList(postingOf(scope ?? null, `target ${metric}`)));
  const lists = [...byList.keys()];
  const places = await placesOf(store, lists);
  for (const [i, list] of lists.entries())
    for (const ids of chunksOf(places[i]!.map(idAt)))
      for (const [id, { wording }] of await wordings.placed(ids))
        if (byList.get(list)!.some((actual) => meets(actual, wording.figures))) met.add(id);
  return met;
}

/** Those that are not among others as they are. */
function differing<T extends PlacedRow>(some: readonly T[], others: readonly PlacedRow[]): T[] {
  const byKey = new Map(others.map((one) => [one.key, JSON.stringify(rowOf(one))]));
  return some.filter((one) => JSON.stringify(rowOf(one)) !== byKey.get(one.key));
}

function rowOf({ key, hash, seeking, list, wording }: PlacedRow): PlacedRow {
  return { key, hash, seeking, list, wording };
}

async function placedNow(
  store: LinkStore,
  wordings: KeptWordings,
  articles: readonly Reporting[],
): Promise<Map<string, PlacedOutcome[]>> {
  const placed = new Map<string, PlacedOutcome[]>();
  const sought: { outcome: DatedOutcome; seeking: NonNullable<PlacedOutcome['seeking']>; of: PlacedOutcome }[] = [];
  for (const { article, outcomes, date, relations } of articles) {
    const own = outcomes.map((told): PlacedOutcome => {
      const outcome = datedOutcome(told, date);
      const seeking = seekingOf(told, relations);
      const hash = hashOf(JSON.stringify(outcome)).slice(0, 12);
      const made: PlacedOutcome = { key: keyOf(told.fact), hash, outcome, seeking, list: null, wording: null };
      if (seeking) sought.push({ outcome, seeking, of: made });
      else if (outcome.fact.kind === 'indicators')
        made.list = figureList(outcome.fact.record.scope ?? null, outcome.fact.record.metric);
      return made;
    });
    placed.set(article, own);
  }
  const best = await bestWordings(store, wordings, sought);
  sought.forEach(({ of }, i) => {
    of.wording = best[i]!;
    of.list = of.wording === null ? null : outcomeList(of.wording);
  });
  return placed;
}

async function remove(store: LinkStore, { key, seeking, list }: PlacedRow): Promise<void> {
  for (const posting of seeking?.postings ?? []) await store.drop(seekerList(posting), [seeking!.place]);
  if (list !== null) await store.drop(list, [key]);
}

async function put(store: LinkStore, { key, outcome, seeking, list }: PlacedOutcome): Promise<void> {
  for (const posting of seeking?.postings ?? []) await store.put(seekerList(posting), [{ place: seeking!.place }]);
  if (list !== null) await store.put(list, [{ place: key, body: outcome }]);
}

/** The outcomes that speak of some wordings, and what was reached in some relations and metrics. */
export async function outcomesOf(
  store: LinkStore,
  wordings: readonly string[],
  figures: readonly { relation: string | null; metric: string }[],
): Promise<{ byWording: Map<string, DatedOutcome[]>; byMetric: Map<string, DatedOutcome[]> }> {
  const lists = figures.map(({ relation, metric }) => figureList(relation, metric));
  const found = await store.rows<DatedOutcome>([...wordings.map(outcomeList), ...lists].map((list) => ({ list })));
  const bodies = found.map((rows) => rows.map(({ body }) => body));
  return {
    byWording: new Map(wordings.map((id, i) => [id, bodies[i]!])),
    byMetric: new Map(lists.map((list, i) => [list, bodies[wordings.length + i]!])),
  };
}
