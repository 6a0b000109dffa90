import type { LinkStore, Near } from '../store.ts';
import { chunksOf } from '../store.ts';
import { untied, wordsList } from './kept-wordings.ts';
import type { KeptWordings, Placed, Tied } from './kept-wordings.ts';
import { window } from './pieces.ts';
import { alike, anyRelation } from './postings.ts';
import { idAt } from './wording.ts';

/** Wordings that came and went, by their ids. */
export interface Changes {
  made: ReadonlySet<string>;
  removed: ReadonlyMap<string, Tied & { placed: Placed }>;
}

/** What came to or went from a place in a list of words, with those around it now. */
export interface Move {
  posting: string;
  place: string;
  /** The wording that came; null where it went. */
  made: Placed | null;
  near: Near;
}

/** Wordings at once: each asks for what is around it in several lists. */
const few = 40;

/** Every place in the lists of words at which a wording came or went. */
export async function* movesOf(
  store: LinkStore,
  wordings: KeptWordings,
  { made, removed }: Changes,
): AsyncIterable<Move[]> {
  const moves = async (some: readonly Placed[], isMade: boolean): Promise<Move[]> => {
    const asks = some.flatMap((placed) => [...placed.postings].map((posting) => ({ placed, posting })));
    const near = await store.near(
      asks.map(({ placed, posting }) => ({ list: wordsList(posting), place: placed.place })),
      window,
    );
    return asks.map(({ placed, posting }, i) => ({
      posting,
      place: placed.place,
      made: isMade ? placed : null,
      near: near[i]!,
    }));
  };
  for (const ids of chunksOf(await inOrderOfPlaces(wordings, made), few))
    yield await moves([...(await wordings.placed(ids)).values()], true);
  for (const some of chunksOf(removed.values(), few))
    yield await moves(
      some.map(({ placed }) => placed),
      false,
    );
}

/** Wordings by their relations and places: those next to one another have much the same ones around them. */
export async function inOrderOfPlaces(wordings: KeptWordings, ids: Iterable<string>): Promise<string[]> {
  const places = new Map<string, string>();
  for (const some of chunksOf(ids))
    for (const [id, { wording, place }] of await wordings.placed(some)) places.set(id, `${wording.relation} ${place}`);
  return [...places].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
}

/**
 * Ties wordings that came to those like them, and others again whose neighbours they pushed out of reach or let
 * in; answers all whose ties are other ones now.
 */
export class Ties {
  readonly #wordings: KeptWordings;
  readonly #store: LinkStore;
  readonly #changes: Changes;
  /** Those whose neighbours may be others as a wording went from beside them. */
  readonly #stale = new Set<string>();
  /** Two that are tied, and may stand too far from one another now, by the one before the other. */
  readonly #apart = new Map<string, Set<string>>();
  readonly #touched = new Set<string>();

  constructor(store: LinkStore, wordings: KeptWordings, changes: Changes) {
    this.#store = store;
    this.#wordings = wordings;
    this.#changes = changes;
  }

  /** Notes what moves did to the ties of others; ties what came. */
  async take(moves: readonly Move[]): Promise<void> {
    const own = moves.filter(({ posting }) => !posting.startsWith(anyRelation));
    const near = await this.#wordings.placed(own.flatMap(idsNear));
    const byMade = Map.groupBy(own, ({ made }) => made);
    await this.#wordings.tied([...byMade.keys()].flatMap((made) => made?.wording.id ?? []));
    for (const [made, its] of byMade) if (made) await this.#retie(made, its, near);
    await this.#note(own, near);
  }

  /** Ties those again that lost or gained neighbours; answers every wording whose ties changed. */
  async settle(): Promise<Set<string>> {
    for (const [gone, { ties }] of this.#changes.removed) {
      this.#touched.add(gone);
      for (const { id } of ties) await this.#change(id, gone, null);
    }
    for (const ids of chunksOf(this.#changes.made)) {
      const tied = await this.#wordings.tied(ids);
      // A wording of no telling words stands nowhere.
      for (const id of ids) if (!tied.has(id)) await this.#wordings.tie(id, untied);
      for (const id of ids) this.#touched.add(id);
    }
    for (const ids of chunksOf(await inOrderOfPlaces(this.#wordings, this.#apart.keys()), few)) await this.#part(ids);
    for (const ids of chunksOf(await inOrderOfPlaces(this.#wordings, this.#stale), few)) {
      await this.#wordings.tied(ids);
      const asks = [...(await this.#wordings.placed(ids)).values()].flatMap((placed) =>
        ownPostings(placed).map((posting) => ({ placed, list: wordsList(posting), place: placed.place })),
      );
      const found = await this.#store.near(asks, window);
      const moves = asks.map(({ placed }, i) => ({ placed, near: found[i]! }));
      const near = await this.#wordings.placed(moves.flatMap(idsNear));
      for (const [placed, its] of Map.groupBy(moves, ({ placed }) => placed)) await this.#retie(placed, its, near);
    }
    return this.#touched;
  }

  async #retie(
    { wording }: Placed,
    moves: readonly Pick<Move, 'near'>[],
    near: ReadonlyMap<string, Placed>,
  ): Promise<void> {
    const ids = new Set(moves.flatMap(idsNear));
    const ties = alike(
      wording,
      [...ids].map((id) => near.get(id)!.wording),
    ).sort((a, b) => (a.id < b.id ? -1 : 1));
    const before = (await this.#wordings.tied([wording.id])).get(wording.id);
    const lost = new Set(before?.ties.map(({ id }) => id));
    const won = ties.filter(({ id }) => !lost.delete(id));
    if (before && won.length === 0 && lost.size === 0) return;
    this.#touched.add(wording.id);
    await this.#wordings.tie(wording.id, { ties, piece: before?.piece ?? null });
    await this.#wordings.tied([...won.map(({ id }) => id), ...lost]);
    for (const { id, strength } of won) await this.#change(id, wording.id, strength);
    for (const id of lost) await this.#change(id, wording.id, null);
  }

  /** Ties another wording to one, or unties it. */
  async #change(of: string, to: string, strength: number | null): Promise<void> {
    const before = (await this.#wordings.tied([of])).get(of);
    // One that came and has its turn still, or one that went.
    if (!before || before.ties.find(({ id }) => id === to)?.strength === (strength ?? undefined)) return;
    const ties = before.ties.filter(({ id }) => id !== to);
    if (strength !== null) ties.push({ id: to, strength });
    this.#touched.add(of);
    await this.#wordings.tie(of, { ...before, ties: ties.sort((a, b) => (a.id < b.id ? -1 : 1)) });
  }

  /** Unties wordings from others that are near to them under no word any longer. */
  async #part(ids: readonly string[]): Promise<void> {
    const pairs = ids.flatMap((id) => [...this.#apart.get(id)!].map((other) => ({ id, other })));
    const placed = await this.#wordings.placed(pairs.flatMap(({ id, other }) => [id, other]));
    const asks = pairs.flatMap(({ id, other }) => {
      const [one, two] = [placed.get(id), placed.get(other)];
      if (!one || !two) return [];
      const shared = ownPostings(one).filter((posting) => two.postings.has(posting));
      return shared.map((posting) => ({ id, other, list: wordsList(posting), place: one.place }));
    });
    const found = await this.#store.near(asks, window);
    const near = new Set(
      asks.flatMap(({ id, other }, i) => (idsNear({ near: found[i]! }).includes(other) ? [`${id} ${other}`] : [])),
    );
    await this.#wordings.tied(placed.keys());
    for (const { id, other } of pairs) {
      if (near.has(`${id} ${other}`)) continue;
      await this.#change(id, other, null);
      await this.#change(other, id, null);
    }
  }

  /**
   * Which wordings around places may have other neighbours than before. Two that many which came push apart are told
   * by the first of these beside either, as fewer than a window of those that were there stood between the two.
   */
  async #note(moves: readonly Move[], placed: ReadonlyMap<string, Placed>): Promise<void> {
    const { made } = this.#changes;
    const full = moves.filter(({ near: { before, after } }) => before.length + after.length >= window);
    for (const move of full) if (!move.made) for (const id of idsNear(move)) if (!made.has(id)) this.#stale.add(id);
    const sides = full.flatMap((move) => (move.made ? sidesOf(move, made) : []));
    const tied = await this.#wordings.tied(sides.flatMap(({ pushed, reaching }) => [...pushed.keys(), ...reaching]));
    const reached = sides.flatMap(({ reaching }) => reaching.flatMap((id) => tied.get(id)?.ties ?? []));
    const others = await this.#wordings.placed(reached.flatMap(({ id }) => (placed.has(id) ? [] : [id])));
    for (const { pushed, reaching, seen, move, isBefore } of sides) {
      for (const [id, far] of pushed)
        for (const tie of tied.get(id)?.ties ?? []) if (far.has(tie.id)) this.#noteApart(id, tie.id);
      for (const id of reaching)
        for (const tie of tied.get(id)?.ties ?? []) {
          const far = placed.get(tie.id) ?? others.get(tie.id);
          if (!far || seen.has(tie.id) || !far.postings.has(move.posting)) continue;
          if (far.place > move.place === isBefore) this.#noteApart(id, tie.id);
        }
    }
  }

  #noteApart(id: string, other: string): void {
    const [one, two] = id < other ? [id, other] : [other, id];
    this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(two));
  }
}

/** Those on one side of a wording that came, as far as it may have pushed them away from those on the other side. */
interface Side {
  move: Move;
  isBefore: boolean;
  /** All that are around the place. */
  seen: ReadonlySet<string>;
  /** By those on this side, those on the other side that were near enough before. */
  pushed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those on this side that were near enough to some beyond what is seen. */
  reaching: string[];
}

function sidesOf(move: Move, made: ReadonlySet<string>): Side[] {
  const [before, after] = [move.near.before, move.near.after].map((places) => places.map(idAt)) as [string[], string[]];
  const seen = new Set([...before, ...after]);
  return [
    { move, isBefore: true, seen, pushed: pushedBy(before, after, made), reaching: reachingOver(before, after, made) },
    { move, isBefore: false, seen, pushed: new Map(), reaching: reachingOver(after, before, made) },
  ];
}

/** Which of some, the nearest first, stood within a window of which on the other side before wordings came between. */
function pushedBy(
  side: readonly string[],
  across: readonly string[],
  made: ReadonlySet<string>,
): Map<string, Set<string>> {
  const pushed = new Map<string, Set<string>>();
  const [cameHere, cameAcross] = [cameUpTo(side, made), cameUpTo(across, made)];
  for (const [i, id] of side.entries()) {
    if (made.has(id)) continue;
    const far = across.filter((other, k) => {
      const apart = i + k + 2;
      return !made.has(other) && apart > window && apart - cameHere[i]! - cameAcross[k]! - 1 <= window;
    });
    if (far.length > 0) pushed.set(id, new Set(far));
  }
  return pushed;
}

/** Which of some may have stood within a window of others beyond what is seen on the other side. */
function reachingOver(side: readonly string[], across: readonly string[], made: ReadonlySet<string>): string[] {
  if (across.length < window) return [];
  const cameHere = cameUpTo(side, made);
  const came = across.filter((id) => made.has(id)).length + 1;
  return side.filter((id, i) => !made.has(id) && cameHere[i]! + came > i + 1);
}

/** How many of those before each came just now. */
function cameUpTo(side: readonly string[], made: ReadonlySet<string>): number[] {
  let came = 0;
  return side.map((id) => {
    const before = came;
    if (made.has(id)) came++;
    return before;
  });
}

/** The words under which a wording is compared within its relation. */
function ownPostings({ postings }: Placed): string[] {
  return [...postings].filter((posting) => !posting.startsWith(anyRelation));
}

function idsNear({ near: { before, after } }: Pick<Move, 'near'>): string[] {
  return [...before, ...after].map(idAt);
}
