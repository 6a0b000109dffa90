import { daysOf } from '../../0-facts/index.ts';
import type { LinkStore } from '../store.ts';
import { mostTogether, stretchesOf } from './stretches.ts';

/** Articles by their day. */
const dayList = 'day';
const undated = 'undated';

/** The articles of a ledger by their days, and the stretches of time that they are cut into. */
export class Days {
  readonly #store: LinkStore;
  readonly #isFull = new Map<string, boolean>();

  constructor(store: LinkStore) {
    this.#store = store;
  }

  async move(moves: readonly { article: string; from: string | null | undefined; to: string | null }[]): Promise<void> {
    const gone = moves.flatMap(({ article, from }) => (from === undefined ? [] : [`${from ?? undated} ${article}`]));
    await this.#store.drop(dayList, gone);
    await this.#store.put(
      dayList,
      moves.map(({ article, to }) => ({ place: `${to ?? undated} ${article}` })),
    );
    this.#isFull.clear();
  }

  async remove(articles: readonly { article: string; day: string | null }[]): Promise<void> {
    await this.#store.drop(
      dayList,
      articles.map(({ article, day }) => `${day ?? undated} ${article}`),
    );
    this.#isFull.clear();
  }

  /** The articles of a stretch, or those from a day on up to another one (both within), with their days. */
  async articlesIn(stretch: string, last = stretch): Promise<{ article: string; day: string | null }[]> {
    const [rows] = await this.#store.rows([{ list: dayList, from: stretch, to: last ? `${last}~` : null }]);
    return rows!.map(({ place }) => {
      const day = place.slice(0, place.indexOf(' '));
      return { article: place.slice(day.length + 1), day: day === undated ? null : day };
    });
  }

  /** How many articles a stretch has; no more are counted than `most`. */
  async count(stretch: string, most: number): Promise<number> {
    return await this.#store.count({ list: dayList, from: stretch, to: stretch ? `${stretch}~` : null }, most);
  }

  async isFull(stretch: string): Promise<boolean> {
    const known = this.#isFull.get(stretch);
    if (known !== undefined) return known;
    const isFull = (await this.count(stretch, mostTogether + 1)) > mostTogether;
    this.#isFull.set(stretch, isFull);
    return isFull;
  }

  /** The stretch of a day: the widest that is not too full. */
  async stretchOf(day: string | null): Promise<string> {
    const stretches = stretchesOf(day);
    for (const stretch of stretches) if (!(await this.isFull(stretch))) return stretch;
    return stretches.at(-1)!;
  }

  /** Whether articles are cut into such a stretch now. */
  async isStretch(stretch: string): Promise<boolean> {
    const day = stretch === undated ? null : stretch === '' ? '2000' : stretch;
    return (await this.stretchOf(daysOf(day ?? '')?.first ?? null)) === stretch;
  }

  /** The stretches that the articles of a wider one are cut into. */
  async stretchesWithin(wide: string): Promise<string[]> {
    const found = new Set<string>();
    for (const { day } of await this.articlesIn(wide)) found.add(day ?? undated);
    const stretches = new Set<string>();
    for (const day of found) stretches.add(await this.stretchOf(day === undated ? null : day));
    return [...stretches];
  }
}
