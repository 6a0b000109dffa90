import type { LinkedThread } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import { umbrellasAmong } from '../umbrellas.ts';
import type { Standing } from '../umbrellas.ts';

/** The threads of a relation that have to do with plans and wider targets. */
const standingList = (relation: string): string => `standing ${relation}`;
/** The umbrellas of a relation's parts, as they were concluded. */
const umbrellaList = 'umbrellas';

/** Threads that have to do with plans and wider targets, and no longer do; by relation. */
export class Standings {
  readonly #store: LinkStore;
  readonly #relations = new Set<string>();

  constructor(store: LinkStore) {
    this.#store = store;
  }

  async remove(threads: readonly Pick<LinkedThread, 'id' | 'relation'>[]): Promise<void> {
    for (const [relation, its] of Map.groupBy(threads, ({ relation }) => relation)) {
      if (relation === null) continue;
      const ids = its.map(({ id }) => id);
      const known = await this.#store.get<Standing>(standingList(relation), ids);
      if (known.size === 0) continue;
      await this.#store.drop(standingList(relation), [...known.keys()]);
      this.#relations.add(relation);
    }
  }

  async add(standings: readonly Standing[]): Promise<void> {
    for (const standing of standings) {
      await this.#store.put(standingList(standing.relation), [{ place: standing.thread, body: standing }]);
      this.#relations.add(standing.relation);
    }
  }

  /**
   * Threads whose umbrella or parts are others than they were concluded with, each as it is now. `made` are those
   * that were concluded just now, without any.
   */
  async changed(made: ReadonlySet<string>): Promise<LinkedThread[]> {
    const changed: LinkedThread[] = [];
    for (const relation of this.#relations) {
      const [rows] = await this.#store.rows<Standing>([{ list: standingList(relation) }]);
      const now = umbrellasAmong(rows!.map(({ body }) => body));
      const kept = await this.#store.get<[string, string][]>(umbrellaList, [relation]);
      const former = new Map(kept.get(relation) ?? []);
      const concerned = new Set<string>();
      for (const [part, umbrella] of [...now, ...former])
        if (now.get(part) !== former.get(part) || made.has(part) || made.has(umbrella))
          concerned.add(part).add(umbrella);
      for (const umbrella of [...concerned]) if (former.has(umbrella)) concerned.add(former.get(umbrella)!);
      changed.push(...(await this.#withUmbrellas(concerned, now)));
      if (now.size > 0) await this.#store.put(umbrellaList, [{ place: relation, body: [...now] }]);
      else await this.#store.drop(umbrellaList, [relation]);
    }
    return changed;
  }

  async #withUmbrellas(ids: ReadonlySet<string>, umbrellas: ReadonlyMap<string, string>): Promise<LinkedThread[]> {
    const parts = Map.groupBy(umbrellas.keys(), (part) => umbrellas.get(part)!);
    const found: LinkedThread[] = [];
    for (const some of chunksOf(ids))
      for (const thread of await this.#store.threads(some)) {
        const umbrella = umbrellas.get(thread.id) ?? null;
        const own = (parts.get(thread.id) ?? []).sort();
        if (thread.umbrella !== umbrella || thread.parts.join() !== own.join())
          found.push({ ...thread, umbrella, parts: own });
      }
    return found;
  }
}
