import { addDays, daysOf } from '../../0-facts/index.ts';
import type { LinkStore, Stretch } from '../store.ts';
import { partsOf, stretchesOf } from './stretches.ts';
import type { Place } from './stretches.ts';

/** Articles by their day: all of them, and those about something. */
const dayList = (subject: string | null): string => (subject === null ? 'day' : `day ${subject}`);
const undated = 'undated';

/** An article with its day and what it is about. */
export interface PlacedArticle extends Place {
  article: string;
}

/** The articles of a ledger by their days, and the stretches that they are cut into. */
export class Days {
  readonly #store: LinkStore;
  readonly #most: number;
  readonly #isFull = new Map<string, boolean>();

  /** A stretch of more than `most` articles is cut. */
  constructor(store: LinkStore, most: number) {
    this.#store = store;
    this.#most = most;
  }

  async add(article: string, { day, subject }: Place): Promise<void> {
    const place = `${day ?? undated} ${article}`;
    await this.#store.put(dayList(null), [{ place, body: subject }]);
    await this.#store.put(dayList(subject), [{ place }]);
    this.#isFull.clear();
  }

  async remove(article: string, { day, subject }: Place): Promise<void> {
    for (const list of [dayList(null), dayList(subject)])
      await this.#store.drop(list, [`${day ?? undated} ${article}`]);
    this.#isFull.clear();
  }

  /** The articles of a stretch, in the order of their days. */
  async articlesIn(stretch: string): Promise<PlacedArticle[]> {
    return await this.#articles(within(stretch), partsOf(stretch).subject);
  }

  /** The articles of these days (both within), about one thing or, where it is null, about any. */
  async articlesBetween([first, last]: readonly [string, string], about: string | null): Promise<PlacedArticle[]> {
    return await this.#articles({ list: dayList(about), from: first, to: `${last}~` }, about);
  }

  async #articles(stretch: Stretch, about: string | null): Promise<PlacedArticle[]> {
    const [rows] = await this.#store.rows<string>([stretch]);
    return rows!.map(({ place, body }) => {
      const day = place.slice(0, place.indexOf(' '));
      const article = place.slice(day.length + 1);
      return { article, day: day === undated ? null : day, subject: about ?? body };
    });
  }

  /** Whether a stretch is too full now, and whether it was before so many articles came to it. */
  async fullness(stretch: string, growth: number): Promise<{ now: boolean; before: boolean }> {
    const count = await this.#store.count(within(stretch), this.#most + 1 + Math.max(0, growth));
    return { now: count > this.#most, before: count - growth > this.#most };
  }

  /** The stretch of an article: the widest that is not too full. */
  async stretchOf(place: Place): Promise<string> {
    const stretches = stretchesOf(place);
    for (const stretch of stretches.slice(0, -1)) {
      const known = this.#isFull.get(stretch) ?? (await this.fullness(stretch, 0)).now;
      this.#isFull.set(stretch, known);
      if (!known) return stretch;
    }
    return stretches.at(-1)!;
  }

  /** Whether articles are cut into such a stretch now. */
  async isStretch(stretch: string): Promise<boolean> {
    const { time, subject } = partsOf(stretch);
    const day = time === undated ? null : daysOf(time || '2000')!.first;
    return (await this.stretchOf({ day, subject: subject ?? '' })) === stretch;
  }

  /** The days of news after a stretch (both within); null where it has no end. */
  daysAfter(stretch: string, days: number): [string, string] | null {
    const end = daysOf(partsOf(stretch).time)?.last;
    return end ? [addDays(end, 1), addDays(end, days)] : null;
  }
}

function within(stretch: string): Stretch {
  const { time, subject } = partsOf(stretch);
  return { list: dayList(subject), from: time, to: time ? `${time}~` : null };
}
