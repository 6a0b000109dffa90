import type { Term } from '../../2-read/index.ts';
import type { LinkStore } from '../store.ts';
import { Lately } from '../lately.ts';
import { chunksOf } from '../store.ts';
import { profileOf } from './likeness.ts';
import type { Wording } from './likeness.ts';
import type { Neighbour } from './pieces.ts';
import { postingsOf } from './postings.ts';
import { placeOf } from './wording.ts';

/** What wordings are about, by their ids; it never changes. */
const wordingList = 'wording';
/** Their neighbours and pieces, by their ids. */
const tieList = 'tied';
/** The statements of a wording, by their keys. */
export const statementList = (wording: string): string => `in ${wording}`;
/** The wordings of a piece. */
export const pieceList = (piece: string): string => `piece ${piece}`;
/** The wordings that stand for a fact that people decided about. */
const decidedList = (fact: string): string => `decided ${fact}`;

/** The fewest words: there are many. How a term was written is told by the statements. */
interface KeptWording {
  about: Pick<Wording, 'relation' | 'figures' | 'holders'>;
  terms: [key: string, weight: number, role: Term['role'], isRare: 0 | 1][];
  works: [string, string][];
  /** The fact that it stands for, where people decided about that. */
  decided: string | null;
}

/** How a wording is tied to others, and the piece that it is in; null until that is known. */
export interface Tied {
  ties: Neighbour[];
  piece: string | null;
}

/** The fewest words again. */
type KeptTies = [piece: string | null, ...ties: [id: string, strength: number][]];

export const untied: Tied = { ties: [], piece: null };

/** A wording at hand, with where it stands. */
export interface Placed {
  wording: Wording;
  decided: string | null;
  place: string;
  postings: ReadonlySet<string>;
}

/** So many are kept at hand, up to twice. A wording takes some kilobytes; those of one text lie near one another. */
const atHand = 2_000;

/** The wordings of a store, those asked for lately at hand. */
export class KeptWordings {
  readonly #store: LinkStore;
  readonly #placed = new Lately<Placed>(atHand);
  /** Null for one that is not tied yet. */
  readonly #tied = new Lately<Tied | null>(atHand);

  constructor(store: LinkStore) {
    this.#store = store;
  }

  /** Keeps wordings that are not there yet, each with the fact it stands for where people decided about that. */
  async add(made: readonly { wording: Wording; decided: string | null }[]): Promise<void> {
    for (const { wording, decided } of made) {
      const { id, relation, figures, holders, terms, works } = wording;
      const body: KeptWording = {
        about: { relation, figures, holders },
        terms: [...terms.values()].map(({ key, weight, role, rare }) => [key, weight, role, rare ? 1 : 0]),
        works: [...works],
        decided,
      };
      await this.#store.put(wordingList, [{ place: id, body }]);
      if (decided !== null) await this.#store.put(decidedList(decided), [{ place: id, body: relation }]);
      const [place, postings] = [placeOf(wording), new Set(postingsOf(wording))];
      for (const posting of postings) await this.#store.put(wordsList(posting), [{ place }]);
      this.#placed.set(id, { wording, decided, place, postings });
    }
  }

  async remove({ wording, decided, place, postings }: Placed): Promise<void> {
    await this.#store.drop(wordingList, [wording.id]);
    await this.#store.drop(tieList, [wording.id]);
    if (decided !== null) await this.#store.drop(decidedList(decided), [wording.id]);
    for (const posting of postings) await this.#store.drop(wordsList(posting), [place]);
    this.#placed.delete(wording.id);
    this.#tied.delete(wording.id);
  }

  async placed(ids: Iterable<string>): Promise<Map<string, Placed>> {
    return await this.#found(ids, this.#placed, async (missing, found) => {
      for (const [id, kept] of await this.#store.get<KeptWording>(wordingList, missing)) found(id, placedOf(id, kept));
    });
  }

  async tied(ids: Iterable<string>): Promise<Map<string, Tied>> {
    return await this.#found(ids, this.#tied, async (missing, found) => {
      const kept = await this.#store.get<KeptTies>(tieList, missing);
      for (const id of missing) found(id, kept.has(id) ? tiedOf(kept.get(id)!) : null);
    });
  }

  /** What is at hand, and out of the store what is not, in the order in which it was asked for. */
  async #found<T>(
    ids: Iterable<string>,
    lately: Lately<T>,
    ask: (missing: string[], found: (id: string, one: T) => void) => Promise<void>,
  ): Promise<Map<string, NonNullable<T>>> {
    const asked = [...new Set(ids)];
    const known = new Map(asked.map((id) => [id, lately.get(id)]));
    for (const missing of chunksOf(asked.filter((id) => known.get(id) === undefined)))
      await ask(missing, (id, one) => {
        known.set(id, one);
        lately.set(id, one);
      });
    return new Map([...known].flatMap(([id, one]) => (one === undefined || one === null ? [] : [[id, one]])));
  }

  async tie(id: string, tied: Tied): Promise<void> {
    this.#tied.set(id, tied);
    const body: KeptTies = [tied.piece, ...tied.ties.map(({ id, strength }): [string, number] => [id, strength])];
    await this.#store.put(tieList, [{ place: id, body }]);
  }

  /** The wordings of facts that people decided about, by the facts. */
  async ofDecided(facts: readonly string[]): Promise<Map<string, { id: string; relation: string | null }[]>> {
    const found = await this.#store.rows<string | null>(facts.map((fact) => ({ list: decidedList(fact) })));
    return new Map(facts.map((fact, i) => [fact, found[i]!.map(({ place, body }) => ({ id: place, relation: body }))]));
  }
}

/** The wordings under a word or target, in the order of their places. */
export const wordsList = (posting: string): string => `words ${posting}`;

function placedOf(id: string, { about, terms: kept, works, decided }: KeptWording): Placed {
  const terms = kept.map(([key, weight, role, isRare]) => ({ key, weight, role, rare: isRare === 1, written: '' }));
  const wording = { id, ...about, ...profileOf({ terms, works }) };
  return { wording, decided, place: placeOf(wording), postings: new Set(postingsOf(wording)) };
}

function tiedOf([piece, ...ties]: KeptTies): Tied {
  return { ties: ties.map(([id, strength]) => ({ id, strength })), piece };
}
