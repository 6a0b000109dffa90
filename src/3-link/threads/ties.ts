import type { LinkStore, Near } from '../store.ts';
import { chunksOf } from '../store.ts';
import { untied, wordsList } from './kept-wordings.ts';
import type { KeptWordings, Placed, Tied } from './kept-wordings.ts';
import type { Neighbour } from './pieces.ts';
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
  readonly #stale = new Set<string>();
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

  /**
   * Which wordings around places may have other neighbours than before. Two that many which came push apart are told
   * by the first of these beside either, as fewer than a window of those that were there stood between the two.
   */
  async #note(moves: readonly Move[], placed: ReadonlyMap<string, Placed>): Promise<void> {
    const { made } = this.#changes;
    const full = moves.filter(({ near: { before, after } }) => before.length + after.length >= window);
    const [came, went] = [full.filter((move) => move.made), full.filter((move) => !move.made)];
    for (const id of went.flatMap(idsNear)) if (!made.has(id)) this.#stale.add(id);
    const old = new Set(came.flatMap(idsNear).filter((id) => !made.has(id) && !this.#stale.has(id)));
    const tied = await this.#wordings.tied(old);
    const beyond = [...tied.values()].flatMap(({ ties }) => ties.flatMap(({ id }) => (placed.has(id) ? [] : [id])));
    const others = await this.#wordings.placed(beyond);
    for (const move of came) {
      const ranks = ranksNear(move);
      for (const [id, rank] of ranks) {
        if (this.#stale.has(id)) continue;
        const isPushedOut = (tie: Neighbour) =>
          ranks.has(tie.id)
            ? ranks.get(tie.id)! > 0 !== rank > 0 && Math.abs(ranks.get(tie.id)! - rank) > window
            : isBeyond(placed.get(tie.id) ?? others.get(tie.id), rank, move);
        if (tied.get(id)?.ties.some(isPushedOut)) this.#stale.add(id);
      }
    }
  }
}

/** How far from a place those around it stand: before it below zero. */
function ranksNear({ near: { before, after } }: Move): Map<string, number> {
  return new Map([
    ...before.map((each, i) => [idAt(each), -1 - i] as const),
    ...after.map((each, i) => [idAt(each), 1 + i] as const),
  ]);
}

/** Whether a wording that is out of reach stands on the other side of a place than one within it. */
function isBeyond(far: Placed | undefined, rank: number, { posting, place }: Move): boolean {
  return far !== undefined && far.postings.has(posting) && far.place > place !== rank > 0;
}

/** The words under which a wording is compared within its relation. */
function ownPostings({ postings }: Placed): string[] {
  return [...postings].filter((posting) => !posting.startsWith(anyRelation));
}

function idsNear({ near: { before, after } }: Pick<Move, 'near'>): string[] {
  return [...before, ...after].map(idAt);
}
