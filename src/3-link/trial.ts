import type { LinkArticle, LinkedEncounter, LinkedPerson, LinkedThread, Links } from './links.ts';
import type { Concluded, LinkStore, Near, Row, Stretch } from './store.ts';

/** A store in memory, for trying out in tests what linking does step by step. Bodies are kept as JSON, as elsewhere. */
export class TrialStore implements LinkStore {
  readonly #lists = new Map<string, Map<string, string>>();
  readonly #sorted = new Map<string, string[]>();
  readonly #articles = new Map<string, LinkArticle>();
  readonly #placed = new Map<string, Links['articles'][number]>();
  readonly #encounters = new Map<string, LinkedEncounter>();
  readonly #persons = new Map<string, LinkedPerson>();
  readonly #threads = new Map<string, LinkedThread>();
  readonly #minted = new Map<string, { id: string; order: number }>();

  /** Brings articles, as the ledger does before it links them. */
  bring(articles: readonly LinkArticle[]): void {
    for (const article of articles) this.#articles.set(article.id, article);
  }

  get threadIds(): ReadonlyMap<string, string> {
    return new Map([...this.#minted].map(([fact, { id }]) => [fact, id]));
  }

  /** All that was concluded so far, in the order in which `link` tells it. */
  links(): Links {
    return {
      articles: byId(this.#placed),
      threads: byId(this.#threads),
      encounters: byId(this.#encounters),
      persons: byId(this.#persons),
    };
  }

  async get<T>(list: string, places: Iterable<string>): Promise<Map<string, T>> {
    const own = this.#lists.get(list);
    return new Map(
      [...places].flatMap((place) => (own?.has(place) ? [[place, JSON.parse(own.get(place)!) as T] as const] : [])),
    );
  }

  async rows<T>(stretches: readonly Stretch[]): Promise<Row<T>[][]> {
    return stretches.map((stretch) => {
      const own = this.#lists.get(stretch.list);
      return this.#placesIn(stretch).map((place) => ({ place, body: JSON.parse(own!.get(place)!) as T }));
    });
  }

  async near(asks: readonly { list: string; place: string }[], count: number): Promise<Near[]> {
    return asks.map(({ list, place }) => {
      const places = this.#placesOf(list);
      return {
        before: places
          .filter((other) => other < place)
          .slice(-count)
          .reverse(),
        after: places.filter((other) => other > place).slice(0, count),
      };
    });
  }

  async count(stretch: Stretch, most: number): Promise<number> {
    return Math.min(most, this.#placesIn(stretch).length);
  }

  async put(list: string, rows: readonly { place: string; body?: unknown }[]): Promise<void> {
    const own = this.#lists.get(list) ?? new Map<string, string>();
    this.#lists.set(list, own);
    for (const { place, body = null } of rows) own.set(place, JSON.stringify(body));
    this.#sorted.delete(list);
  }

  async drop(list: string, places: readonly string[]): Promise<void> {
    const own = this.#lists.get(list);
    for (const place of places) own?.delete(place);
    if (own?.size === 0) this.#lists.delete(list);
    this.#sorted.delete(list);
  }

  async conclude({ articles, encounters, persons, threads, arranged }: Concluded): Promise<void> {
    for (const id of articles?.gone ?? []) this.#placed.delete(id);
    for (const { id, publishedOn, inferred, story } of articles?.made ?? [])
      this.#placed.set(id, { id, publishedOn, inferred, story });
    replace(this.#encounters, encounters);
    replace(this.#persons, persons);
    replace(this.#threads, threads && { gone: threads.gone, made: threads.made.map(({ thread }) => thread) });
    for (const thread of arranged ?? []) this.#threads.set(thread.id, thread);
    for (const { minted } of threads?.made ?? [])
      if (!this.#minted.has(minted.fact)) this.#minted.set(minted.fact, { id: minted.id, order: this.#minted.size });
  }

  async encounters(ids: readonly string[]): Promise<LinkedEncounter[]> {
    return ids.flatMap((id) => this.#encounters.get(id) ?? []);
  }

  async threads(ids: readonly string[]): Promise<LinkedThread[]> {
    return ids.flatMap((id) => this.#threads.get(id) ?? []);
  }

  async texts(articles: readonly string[]): Promise<Map<string, { text: string; title: string | null }>> {
    return new Map(articles.map((id) => [id, this.#articles.get(id)!]));
  }

  async holding(facts: readonly string[]): Promise<string[]> {
    const asked = new Set(facts);
    return [...this.#articles.values()].flatMap((article) =>
      article.facts.some(({ id }) => asked.has(id)) ? [article.id] : [],
    );
  }

  async minted(facts: readonly string[]): Promise<Map<string, { id: string; order: number }>> {
    return new Map(facts.flatMap((fact) => (this.#minted.has(fact) ? [[fact, this.#minted.get(fact)!] as const] : [])));
  }

  #placesOf(list: string): string[] {
    const known = this.#sorted.get(list) ?? [...(this.#lists.get(list)?.keys() ?? [])].sort();
    this.#sorted.set(list, known);
    return known;
  }

  #placesIn({ list, from = null, to = null }: Stretch): string[] {
    return this.#placesOf(list).filter((place) => (from === null || place >= from) && (to === null || place < to));
  }
}

function replace<T extends { id: string }>(all: Map<string, T>, some: { gone: string[]; made: T[] } | undefined): void {
  for (const id of some?.gone ?? []) all.delete(id);
  for (const one of some?.made ?? []) all.set(one.id, one);
}

function byId<T extends { id: string }>(all: ReadonlyMap<string, T>): T[] {
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
