import type { ArticleDate } from '../dates.ts';
import type { Digest } from '../said/digest.ts';
import { keyOf } from '../links.ts';
import { datedOutcome } from '../said/outcomes.ts';
import type { DatedOutcome } from '../said/outcomes.ts';
import type { LinkStore } from '../store.ts';
import { isSame, placesOf } from '../store.ts';
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
const placedList = 'outcomes';

/** An article with what its outcomes depend on. */
export interface Reporting {
  article: string;
  outcomes: Digest['outcomes'];
  date: ArticleDate;
  relations: readonly string[];
}

interface PlacedOutcome {
  key: string;
  outcome: DatedOutcome;
  /** Where it looks for its commitment, and where it is kept: with a wording or among the figures. */
  seeking: { postings: string[]; place: string } | null;
  list: string | null;
  wording: string | null;
}

/** Leads the results of some articles to what they speak of; answers the wordings that are kept otherwise by that. */
export async function placeOutcomes(
  store: LinkStore,
  wordings: KeptWordings,
  articles: readonly Reporting[],
): Promise<Set<string>> {
  return await replaceOutcomes(store, await placedNow(store, wordings, articles));
}

/** The same for articles that are no more. */
export async function withdrawOutcomes(store: LinkStore, articles: readonly string[]): Promise<Set<string>> {
  return await replaceOutcomes(store, new Map(articles.map((article) => [article, []])));
}

async function replaceOutcomes(
  store: LinkStore,
  placed: ReadonlyMap<string, readonly PlacedOutcome[]>,
): Promise<Set<string>> {
  const former = await store.get<PlacedOutcome[]>(placedList, placed.keys());
  const touched = new Set<string>();
  const figures = new Set<string>();
  const touch = ({ wording, outcome }: PlacedOutcome) => {
    if (wording !== null) touched.add(wording);
    else if (outcome.fact.kind === 'indicators')
      figures.add(wordsList(postingOf(outcome.fact.record.scope ?? null, `target ${outcome.fact.record.metric}`)));
  };
  for (const [article, now] of placed) {
    const before = former.get(article) ?? [];
    const [gone, come] = [differing(before, now), differing(now, before)];
    for (const one of [...gone, ...come]) touch(one);
    for (const one of gone) await remove(store, one);
    for (const one of come) await put(store, one);
    if (now.length === 0) await store.drop(placedList, [article]);
    else if (gone.length + come.length > 0) await store.put(placedList, [{ place: article, body: now }]);
  }
  for (const places of await placesOf(store, [...figures])) for (const place of places) touched.add(idAt(place));
  return touched;
}

function differing(some: readonly PlacedOutcome[], others: readonly PlacedOutcome[]): PlacedOutcome[] {
  const byKey = new Map(others.map((one) => [one.key, one]));
  return some.filter((one) => !isSame(one, byKey.get(one.key)));
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
      const made: PlacedOutcome = { key: keyOf(told.fact), outcome, seeking, list: null, wording: null };
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

async function remove(store: LinkStore, { key, seeking, list }: PlacedOutcome): Promise<void> {
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
