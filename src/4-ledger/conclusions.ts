import { link } from '../3-link/index.ts';
import type { Links } from '../3-link/index.ts';
import { linkInput } from './material.ts';
import type { LinkMaterial } from './material.ts';

/** What linking concludes from the record, each conclusion under an id of its own. */
export function concludeFrom(material: LinkMaterial): Links {
  const { articles, threads, encounters, persons } = link(linkInput(material));
  return { articles, threads: distinct(threads), encounters: distinct(encounters), persons: distinct(persons) };
}

/**
 * Ids are made from facts, and facts from words: two articles of the very same words have facts of the same
 * ids, so what they lead to may be named alike. The later of the two, in the linker's order, gets a number.
 */
function distinct<T extends { id: string }>(named: T[]): T[] {
  const used = new Map<string, number>();
  return named.map((one) => {
    const count = (used.get(one.id) ?? 0) + 1;
    used.set(one.id, count);
    return count === 1 ? one : { ...one, id: `${one.id}-${count}` };
  });
}
