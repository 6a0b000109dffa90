import { articleOf, keyOf } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import { bestWording } from './keeping.ts';
import type { KeptWordings, Placed } from './kept-wordings.ts';
import { window } from './pieces.ts';
import { placedList } from './placed-outcomes.ts';
import type { PlacedRow, Reporting } from './placed-outcomes.ts';
import { seekerList } from './seekers.ts';
import type { Move } from './ties.ts';
import { idAt } from './wording.ts';

/** A result between the places up to which what moved is at hand. */
interface Seeker {
  /** Of its fact. */
  key: string;
  place: string;
  move: Move;
}

/**
 * Results that may speak of another commitment now that wordings came and went near them. A result keeps the wording
 * that it speaks of while this is near enough under the word that both look under, nothing went from beside it, and
 * none of those that came is more like it.
 */
export class Stirred {
  readonly #store: LinkStore;
  readonly #wordings: KeptWordings;
  /** Articles of results that have lost the wording that they speak of, or may be near to others. */
  readonly #unsure = new Set<string>();
  /** The wordings that came near results: by the articles of these, and by their facts. */
  readonly #challengers = new Map<string, Map<string, Set<string>>>();

  constructor(store: LinkStore, wordings: KeptWordings) {
    this.#store = store;
    this.#wordings = wordings;
  }

  async take(moves: readonly Move[]): Promise<void> {
    const seekers = await this.#seekersAt(moves);
    const known = await this.#wordingsOf(new Set(seekers.map(({ key }) => articleOf(key))));
    const placed = await this.#wordings.placed([...known.values()].filter((id) => id !== null));
    for (const { key, place, move } of seekers) {
      const article = articleOf(key);
      if (this.#unsure.has(article)) continue;
      const own = known.get(key);
      const isNear = move.made !== null && own !== undefined && (own === null || isKept(placed.get(own), place, move));
      if (isNear) this.#challenge(article, key, move.made!.wording.id);
      else this.#unsure.add(article);
    }
  }

  /** The articles of results that are to be led to their commitment anew, of those that do not speak of it any longer. */
  async settle(reportingOf: (articles: readonly string[]) => Promise<Reporting[]>): Promise<Set<string>> {
    for (const articles of chunksOf(this.#challengers.keys().filter((article) => !this.#unsure.has(article)))) {
      const known = await this.#wordingsOf(articles);
      const candidates = new Map(
        articles.flatMap((article) =>
          [...this.#challengers.get(article)!].map(([key, some]) => [key, [...some, known.get(key) ?? []].flat()]),
        ),
      );
      const placed = await this.#wordings.placed([...candidates.values()].flat());
      for (const { article, outcomes } of await reportingOf(articles))
        for (const outcome of outcomes) {
          const key = keyOf(outcome.fact);
          const some = candidates.get(key)?.map((id) => placed.get(id)!.wording);
          if (some && (bestWording(outcome, some)?.id ?? null) !== known.get(key)) this.#unsure.add(article);
        }
    }
    return this.#unsure;
  }

  async #seekersAt(moves: readonly Move[]): Promise<Seeker[]> {
    const found = await this.#store.rows(
      moves.map(({ posting, near: { before, after } }) => ({
        list: seekerList(posting),
        from: before.length < window ? null : before.at(-1)!,
        to: after.length < window ? null : after.at(-1)!,
      })),
    );
    return moves.flatMap((move, i) => found[i]!.map(({ place }) => ({ key: idAt(place), place, move })));
  }

  /** The wordings that the results of some articles speak of, by the results' keys. */
  async #wordingsOf(articles: Iterable<string>): Promise<Map<string, string | null>> {
    const rows = await this.#store.get<PlacedRow[]>(placedList, articles);
    return new Map([...rows.values()].flat().map(({ key, wording }) => [key, wording]));
  }

  #challenge(article: string, key: string, wording: string): void {
    const own = this.#challengers.get(article) ?? new Map<string, Set<string>>();
    this.#challengers.set(article, own);
    own.set(key, (own.get(key) ?? new Set()).add(wording));
  }
}

/** Whether a wording is still near enough to the place of a result, as far as one that came between them tells. */
function isKept(own: Placed | undefined, place: string, { posting, place: came, near }: Move): boolean {
  if (!own) return false;
  const isBefore = place < came;
  if (!own.postings.has(posting) || own.place < came === isBefore) return true;
  const [ours, theirs] = isBefore ? [near.before, near.after] : [near.after, near.before];
  const between = ours.filter((other) => other > place === isBefore).length;
  const beyond = theirs.indexOf(own.place);
  return beyond >= 0 && between + 1 + beyond < window;
}
