import { datesOf, meetingKeys } from '../dates.ts';
import type { ArticleDate } from '../dates.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf, isSame } from '../store.ts';
import { meetingList } from './intake.ts';
import { articleList, digestList } from './kept.ts';
import type { ArticleState, KeptDigest, Touched } from './kept.ts';

/** The dates of the articles that came, and of undated ones that these date, or no longer do. */
export async function dateArticles(store: LinkStore, touched: Touched): Promise<Map<string, ArticleDate>> {
  const dates = new Map<string, ArticleDate>();
  const undated = new Set<string>();
  for (const ids of chunksOf(touched.changed)) {
    const digests = [...(await store.get<KeptDigest>(digestList, ids)).values()];
    for (const { article, publishedOn } of digests)
      if (publishedOn) dates.set(article, { publishedOn, inferred: false });
      else undated.add(article);
    for (const id of await membersOf(store, digests, 'u')) undated.add(id);
  }
  for (const id of touched.undated) undated.add(id);
  for (const ids of chunksOf(undated, 20)) {
    const asked = [...(await store.get<KeptDigest>(digestList, ids)).values()].filter((one) => !one.publishedOn);
    const known = await store.get<KeptDigest>(digestList, await membersOf(store, asked, 'd'));
    const found = datesOf([...asked, ...known.values()]);
    for (const { article } of asked) dates.set(article, found.get(article)!);
  }
  await noteChanges(store, dates, touched);
  return dates;
}

/** The articles that report an encounter of the same persons, with a date or without one. */
async function membersOf(store: LinkStore, digests: readonly KeptDigest[], sort: 'd' | 'u'): Promise<Set<string>> {
  const keys = [...new Set(digests.flatMap((digest) => [...meetingKeys(digest)]))];
  const found = await store.rows(keys.map((key) => ({ list: meetingList(key), from: `${sort} `, to: `${sort}!` })));
  return new Set(found.flatMap((rows) => rows.map(({ place }) => place.slice(2))));
}

async function noteChanges(
  store: LinkStore,
  dates: ReadonlyMap<string, ArticleDate>,
  { changed, dated }: Touched,
): Promise<void> {
  for (const ids of chunksOf(dates.keys())) {
    const states = await store.get<ArticleState>(articleList, ids);
    for (const id of ids) if (changed.has(id) || !isSame(states.get(id)?.date, dates.get(id))) dated.add(id);
  }
}
