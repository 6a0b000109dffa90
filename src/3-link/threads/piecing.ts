import type { LinkStore } from '../store.ts';
import { chunk, placesOf } from '../store.ts';
import { pieceList } from './kept-wordings.ts';
import type { KeptWordings } from './kept-wordings.ts';
import { piecesOf } from './pieces.ts';
import type { Neighbour } from './pieces.ts';

/** What people joined, for wordings that stand for facts they decided about. */
export type Bound = ReadonlyMap<string, readonly Neighbour[]>;

/** The pieces that were cut anew. */
export interface Pieced {
  /** Pieces that are there now and have other wordings, or wordings with other ties, than before. */
  made: Set<string>;
  /** All pieces that were there before in their place. */
  former: Set<string>;
}

/**
 * Cuts anew the pieces in which ties changed. A piece is a function of what it is tied to, up to the size at which
 * it is cut; so those of the touched wordings, before and now, are all that can be other ones.
 */
export async function cutPieces(
  store: LinkStore,
  wordings: KeptWordings,
  touched: ReadonlySet<string>,
  removed: ReadonlyMap<string, string | null>,
  bound: Bound,
): Promise<Pieced> {
  const former = new Set([...removed.values()].filter((piece) => piece !== null));
  const made = new Set<string>();
  const starts = new Set([...touched].filter((id) => !removed.has(id)));
  const done = new Set<string>();
  const open = async (pieces: Iterable<string>) => {
    const ids = [...pieces];
    for (const id of ids) former.add(id);
    for (const members of await placesOf(store, ids.map(pieceList)))
      for (const member of members) if (!removed.has(member)) starts.add(member);
  };
  await open(former);
  // `starts` grows while pieces are opened, also after the last of it was taken.
  while (starts.size > 0) {
    const some = [...starts.values().take(chunk)];
    for (const id of some) starts.delete(id);
    const own = some.filter((id) => !done.has(id));
    const known = await wordings.tied(own);
    await open(
      new Set([...known.values()].flatMap(({ piece }) => (piece !== null && !former.has(piece) ? [piece] : []))),
    );
    for (const { members } of await piecesAround(own, wordings, bound)) {
      if (members.some((id) => done.has(id))) continue;
      for (const id of members) done.add(id);
      const before = await wordings.tied(members);
      const others = new Set([...before.values()].flatMap(({ piece }) => (piece === null ? [] : [piece])));
      await open([...others].filter((piece) => !former.has(piece)));
      const piece = members[0]!;
      made.add(piece);
      for (const [id, tied] of before) {
        if (tied.piece === piece) continue;
        if (tied.piece !== null) await store.drop(pieceList(tied.piece), [id]);
        await store.put(pieceList(piece), [{ place: id }]);
        await wordings.tie(id, { ...tied, piece });
      }
    }
  }
  for (const [id, piece] of removed) if (piece !== null) await store.drop(pieceList(piece), [id]);
  return { made, former };
}

async function piecesAround(starts: readonly string[], wordings: KeptWordings, bound: Bound) {
  const neighbours = new Map<string, readonly Neighbour[]>();
  const load = async (ids: Iterable<string>) => {
    for (const [id, { ties }] of await wordings.tied(ids)) neighbours.set(id, [...ties, ...(bound.get(id) ?? [])]);
  };
  await load(starts);
  for (;;) {
    const { pieces, missing } = piecesOf(starts, (id) => neighbours.get(id));
    if (missing.size === 0) return pieces;
    await load(missing);
  }
}
