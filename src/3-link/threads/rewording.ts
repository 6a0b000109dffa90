import type { Statement } from '../said/context.ts';
import { keyOf } from '../links.ts';
import type { LinkStore } from '../store.ts';
import { chunksOf } from '../store.ts';
import { statementList, untied } from './kept-wordings.ts';
import type { KeptWordings, Placed, Tied } from './kept-wordings.ts';
import type { Wording } from './likeness.ts';
import { wordingOf } from './wording.ts';

/** Statements of an article, and the wordings that it had before, by the statements' keys. */
interface Restated {
  statements: readonly Statement[];
  changed: ReadonlySet<string>;
  former: ReadonlyMap<string, string>;
}

/** Leads statements to their wordings, and notes which wordings come, go and hold other statements. */
export class Rewording {
  readonly made = new Set<string>();
  /** Wordings that went, with what each was tied to and the piece that it was in. */
  readonly removed = new Map<string, Tied & { placed: Placed }>();
  /** Wordings that have other statements, or the same told otherwise. */
  readonly changed = new Set<string>();
  readonly #store: LinkStore;
  readonly #wordings: KeptWordings;
  readonly #decided: ReadonlySet<string>;
  readonly #left = new Set<string>();
  /** Of the statements that were taken last. */
  readonly #of = new Map<string, string>();

  constructor(store: LinkStore, wordings: KeptWordings, decided: ReadonlySet<string>) {
    this.#store = store;
    this.#wordings = wordings;
    this.#decided = decided;
  }

  /** The wording of a statement that was just taken. */
  readonly of = (statement: Statement): string => this.#of.get(keyOf(statement.fact))!;

  async take(restated: readonly Restated[]): Promise<void> {
    this.#of.clear();
    const met = new Map<string, { wording: Wording; decided: string | null }>();
    for (const { statements, changed, former } of restated) {
      const gone = new Map(former);
      for (const statement of statements) {
        const key = keyOf(statement.fact);
        const wording = wordingOf(statement, this.#decided);
        const isDecided = this.#decided.has(statement.fact.id);
        this.#of.set(key, wording.id);
        gone.delete(key);
        met.set(wording.id, { wording, decided: isDecided ? statement.fact.id : null });
        const before = former.get(key);
        if (before !== wording.id) {
          if (before !== undefined) await this.#leave(key, before);
          await this.#store.put(statementList(wording.id), [{ place: key }]);
        }
        if (before !== wording.id || changed.has(key)) this.changed.add(wording.id);
      }
      for (const [key, before] of gone) await this.#leave(key, before);
    }
    const known = await this.#wordings.placed(met.keys());
    const made = [...met].filter(([id]) => !known.has(id));
    await this.#wordings.add(made.map(([, one]) => one));
    for (const [id] of made) this.made.add(id);
  }

  async #leave(key: string, wording: string): Promise<void> {
    await this.#store.drop(statementList(wording), [key]);
    this.#left.add(wording);
    this.changed.add(wording);
  }

  /** Takes away wordings in which nothing is said any longer. */
  async settle(): Promise<void> {
    for (const ids of chunksOf(this.#left)) {
      const rest = await this.#store.rows(ids.map((id) => ({ list: statementList(id) })));
      const empty = ids.filter((_, i) => rest[i]!.length === 0);
      const tied = await this.#wordings.tied(empty);
      for (const [id, placed] of await this.#wordings.placed(empty)) {
        await this.#wordings.remove(placed);
        this.changed.delete(id);
        if (!this.made.delete(id)) this.removed.set(id, { placed, ...(tied.get(id) ?? untied) });
      }
    }
  }
}
