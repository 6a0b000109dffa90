import { likeness } from './likeness.ts';
import type { Wording } from './likeness.ts';
import type { Neighbour } from './pieces.ts';
import { levels, window } from './pieces.ts';
import { keysOf, placeOf } from './wording.ts';

/** Words that more commitments share than are compared with each other. */
export interface Hub {
  words: string;
  commitments: number;
}

interface Posted {
  place: string;
  wording: Wording;
}

/** Wordings in order under each of their keys: what the ledger keeps in a table, in memory. */
export class Postings {
  readonly #byKey: ReadonlyMap<string, Posted[]>;

  constructor(wordings: Iterable<Wording>) {
    const byKey = new Map<string, Posted[]>();
    for (const wording of wordings) {
      const posted = { place: placeOf(wording), wording };
      for (const named of postingsOf(wording)) {
        const posting = byKey.get(named);
        if (posting) posting.push(posted);
        else byKey.set(named, [posted]);
      }
    }
    for (const posting of byKey.values()) posting.sort((a, b) => (a.place < b.place ? -1 : 1));
    this.#byKey = byKey;
  }

  /** The wordings near a place in a posting. */
  near(name: string, place: string): Wording[] {
    const posting = this.#byKey.get(name) ?? [];
    const at = firstFrom(posting, place);
    const after = posting[at]?.place === place ? at + 1 : at;
    return [...posting.slice(Math.max(0, at - window), at), ...posting.slice(after, after + window)].map(
      ({ wording }) => wording,
    );
  }

  /** The wordings like one, as far as they are compared. */
  neighboursOf(wording: Wording): Neighbour[] {
    const place = placeOf(wording);
    const near = new Map<string, Wording>();
    for (const key of keysOf(wording))
      for (const other of this.near(postingOf(wording.relation, key), place)) near.set(other.id, other);
    return alike(wording, near.values());
  }

  hubs(): Hub[] {
    const full = [...this.#byKey].filter(([name, { length }]) => length > window && !name.startsWith(anyRelation));
    return full.map(([name, { length }]) => ({ words: name.split('\n')[1]!, commitments: length }));
  }
}

/** Stands for a relation that is not known: names are found in all of them. */
export const anyRelation = '*';

/** The postings in which a wording stands: under its keys in its relation, under its names in all. */
export function postingsOf(wording: Wording): string[] {
  const names = [...wording.terms.values()].filter(({ role }) => role === 'name');
  return [
    ...keysOf(wording).map((key) => postingOf(wording.relation, key)),
    ...names.map(({ key }) => postingOf(anyRelation, key)),
  ];
}

export function postingOf(relation: string | null, key: string): string {
  return `${relation ?? ''}\n${key}`;
}

/** Those of some wordings that one may be of one commitment with. */
export function alike(wording: Wording, others: Iterable<Wording>): Neighbour[] {
  const neighbours: Neighbour[] = [];
  for (const other of others) {
    const strength = likeness(wording, other);
    if (strength >= levels[0]) neighbours.push({ id: other.id, strength });
  }
  return neighbours;
}

function firstFrom(posting: readonly Posted[], place: string): number {
  let [low, high] = [0, posting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posting[middle]!.place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
