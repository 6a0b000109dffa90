import type { Commitment } from '../0-facts/index.ts';
import type { LinkedArticle, LinkedEncounter, LinkedPerson, LinkedThread } from './links.ts';

/** A row of a list: a place, which orders it, and perhaps something kept there (as JSON). */
export interface Row<T = unknown> {
  place: string;
  body: T;
}

/** The places of a list from one on (inclusive) up to another (exclusive); null is without bound. */
export interface Stretch {
  list: string;
  from?: string | null;
  to?: string | null;
}

/** The places next to one in a list, the nearest first; the place itself is left out. */
export interface Near {
  before: string[];
  after: string[];
}

/** An article's place among the others, with the relations that it is about. */
export interface PlacedArticle extends LinkedArticle {
  relations: string[];
}

/** A thread with what else its row tells: the record of its latest fact, and from which fact it has its id. */
export interface MadeThread {
  thread: LinkedThread;
  latest: Pick<Commitment, 'action' | 'unsure'>;
  minted: { fact: string; id: string };
}

/** What a run concluded: some of it made or made anew, some gone, by ids. */
export interface Concluded {
  articles?: { gone: string[]; made: PlacedArticle[] };
  encounters?: { gone: string[]; made: LinkedEncounter[] };
  persons?: { gone: string[]; made: LinkedPerson[] };
  threads?: { gone: string[]; made: MadeThread[] };
  /** Threads of which only the umbrella or the parts are others. */
  arranged?: LinkedThread[];
}

/**
 * Where linking keeps what it needs again, in lists whose places are in order of their UTF-16 units (places hold no
 * units from U+D800 on), and where it puts what it concludes. Whoever implements it promises that a run is written
 * whole or not at all.
 */
export interface LinkStore {
  /** What is kept at some places of a list, by place. */
  get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>>;
  /** The rows of some stretches, each in order. */
  rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]>;
  /** The `count` places on either side of a place, for each that is asked for. */
  near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]>;
  /** How many places a stretch has; no more are counted than `most`. */
  count(stretch: Stretch, most: number): Promise<number>;
  put(list: string, rows: readonly { place: string; body?: unknown }[]): Promise<void>;
  drop(list: string, places: readonly string[]): Promise<void>;
  conclude(concluded: Concluded): Promise<void>;
  /** Encounters as they were concluded, of these ids. */
  encounters(ids: readonly string[]): Promise<LinkedEncounter[]>;
  /** Threads as they were concluded, of these ids. */
  threads(ids: readonly string[]): Promise<LinkedThread[]>;
  /** The texts and titles of articles, by their ids. */
  texts(articles: readonly string[]): Promise<Map<string, { text: string; title: string | null }>>;
  /** Articles in which facts of these ids stand. */
  holding(facts: readonly string[]): Promise<string[]>;
  /** Thread ids minted before, by the fact they were minted from, with the order in which they were. */
  minted(facts: readonly string[]): Promise<Map<string, { id: string; order: number }>>;
}

/** What is handled at once: enough for few questions to the store, little enough for the memory. */
export const chunk = 200;

/** Some of many at a time. */
export function* chunksOf<T>(many: Iterable<T>, size = chunk): Iterable<T[]> {
  let some: T[] = [];
  for (const one of many) {
    some.push(one);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** The places of some lists, all of them. */
export async function placesOf(store: LinkStore, lists: readonly string[]): Promise<string[][]> {
  const found = await store.rows(lists.map((list) => ({ list })));
  return found.map((rows) => rows.map(({ place }) => place));
}

/** The same JSON, so that what came back from the store compares with what was just made. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
