import type { LinkDecision } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import type { KeptWordings } from './kept-wordings.ts';
import type { Neighbour } from './pieces.ts';
import { cutPieces } from './piecing.ts';
import type { Bound, Pieced } from './piecing.ts';
import type { Rewording } from './rewording.ts';
import { Stirred } from './stirred.ts';
import { bound } from './threads.ts';
import { movesOf, Ties } from './ties.ts';

/** What came of wordings that came and went. */
export interface Reworded extends Pieced {
  stirred: Stirred;
  /** Counts the pieces of some wordings as changed. */
  take(wordings: Iterable<string>): Promise<void>;
}

/**
 * Ties wordings that came to those like them, unties those that went, and cuts anew the pieces in which that
 * changes anything, or in which people's decisions do.
 */
export async function reword(
  store: LinkStore,
  wordings: KeptWordings,
  { made, removed, changed }: Rewording,
  { decisions, decided }: { decisions: readonly LinkDecision[]; decided: ReadonlySet<string> },
): Promise<Reworded> {
  const changes = { made, removed };
  const ties = new Ties(store, wordings, changes);
  const stirred = new Stirred(store, wordings);
  for await (const moves of movesOf(store, wordings, changes)) {
    await ties.take(moves);
    await stirred.take(moves);
  }
  const touched = await ties.settle();
  const atDecided = await wordings.ofDecided([...decided]);
  for (const ids of atDecided.values()) for (const { id } of ids) if (changed.has(id)) touched.add(id);
  const pieces = new Map([...removed].map(([id, { piece }]) => [id, piece]));
  const pieced = await cutPieces(store, wordings, touched, pieces, boundBy(decisions, atDecided));
  const take = async (others: Iterable<string>) => {
    for (const ids of chunksOf(others))
      for (const { piece } of (await wordings.tied(ids)).values()) {
        if (piece === null) continue;
        pieced.made.add(piece);
        pieced.former.add(piece);
      }
  };
  await take(changed);
  return { ...pieced, stirred, take };
}

/** The wordings that people's decisions bind, within their relation. */
function boundBy(
  decisions: readonly LinkDecision[],
  atDecided: ReadonlyMap<string, readonly { id: string; relation: string | null }[]>,
): Bound {
  const neighbours = new Map<string, Neighbour[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'together') continue;
    for (const [one, other] of [decision.facts, decision.facts.toReversed()])
      for (const a of atDecided.get(one!) ?? [])
        for (const b of atDecided.get(other!) ?? [])
          if (a.relation === b.relation && a.id !== b.id)
            neighbours.set(a.id, [...(neighbours.get(a.id) ?? []), { id: b.id, strength: bound }]);
  }
  return neighbours;
}
