import { digestOf } from '../said/digest.ts';
import type { Digest } from '../said/digest.ts';
import { meetingKeys } from '../dates.ts';
import { keyOf } from '../links.ts';
import type { LinkArticle } from '../links.ts';
import { personKey } from '../people.ts';
import type { Mention } from '../people.ts';
import { subjectOf } from '../said/subject.ts';
import type { LinkStore } from '../store.ts';
import { placesOf } from '../store.ts';
import { digestList, textList } from './kept.ts';
import type { KeptDigest, Touched } from './kept.ts';
import { keepSaid } from './kept-said.ts';

/** Articles by the persons' encounters that they report, those with a date (`d`) and those without (`u`). */
export const meetingList = (key: string): string => `meeting ${key}`;
/** What an article says of a name: which article and country are told by where it stands. */
export type KeptMention = Omit<Mention, 'article' | 'country'>;
/** What articles say of a name. */
export const mentionList = (person: string): string => `mention ${person}`;

/** Takes in articles that came or changed: their digests, and where these are looked up. */
export async function takeIn(store: LinkStore, articles: readonly LinkArticle[], touched: Touched): Promise<void> {
  const ids = articles.map(({ id }) => id);
  const former = await store.get<KeptDigest>(digestList, ids);
  for (const article of articles) {
    const digest = digestOf(article);
    const before = former.get(article.id);
    if (before) {
      await forget(store, before, touched);
      touched.forced.add(article.id);
    }
    await keep(store, digest, article.textHash, before !== undefined);
    touched.changed.add(article.id);
    touched.subjects.set(article.id, subjectOf(digest));
    for (const mention of digest.mentions) touched.persons.add(personKey(mention));
  }
  const twins = await placesOf(
    store,
    articles.map(({ textHash }) => textList(textHash)),
  );
  for (const some of twins) if (some.length > 1) for (const id of some) touched.forced.add(id);
}

/** Takes out articles that count no more. */
export async function takeOut(store: LinkStore, ids: readonly string[], touched: Touched): Promise<void> {
  const former = await store.get<KeptDigest>(digestList, ids);
  for (const [id, digest] of former) {
    await forget(store, digest, touched);
    touched.gone.add(id);
  }
  await store.drop(digestList, [...former.keys()]);
}

async function forget(store: LinkStore, digest: KeptDigest, touched: Touched): Promise<void> {
  const place = meetingPlace(digest);
  for (const key of meetingKeys(digest)) {
    await store.drop(meetingList(key), [place]);
    const [others] = await store.rows([{ list: meetingList(key), from: 'u ', to: 'u!' }]);
    for (const other of others!) touched.undated.add(other.place.slice(2));
  }
  for (const person of digest.persons) {
    await store.drop(mentionList(person), [digest.article]);
    touched.persons.add(person);
  }
  for (const report of digest.reports) touched.goneReports.set(keyOf(report.fact), report);
  const twins = await placesOf(store, [textList(digest.textHash)]);
  for (const id of twins[0]!) touched.forced.add(id);
  await store.drop(textList(digest.textHash), [digest.article]);
}

async function keep(
  store: LinkStore,
  { statements, mentions, ...digest }: Digest,
  textHash: string,
  isKnown: boolean,
): Promise<void> {
  const { article } = digest;
  const body: KeptDigest = { ...digest, persons: mentions.map(personKey), textHash };
  await store.put(digestList, [{ place: article, body }]);
  await keepSaid(store, article, statements, isKnown);
  await store.put(textList(textHash), [{ place: article }]);
  const place = meetingPlace(digest);
  for (const key of meetingKeys(digest)) await store.put(meetingList(key), [{ place }]);
  for (const { publishedOn, name, offices, ...mention } of mentions) {
    const body: KeptMention = { publishedOn, name, offices };
    await store.put(mentionList(personKey({ name, ...mention })), [{ place: article, body }]);
  }
}

function meetingPlace({ article, publishedOn }: Pick<Digest, 'article' | 'publishedOn'>): string {
  return `${publishedOn ? 'd' : 'u'} ${article}`;
}
