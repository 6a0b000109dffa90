import type { RelationScope } from '../../0-facts/index.ts';
import type { Backend, ScopedReader } from '../backend.ts';
import { scopeKey } from '../access/scope.ts';
import type { Database } from '../tables.ts';

interface Kept {
  reader: Promise<ScopedReader>;
  readers: number;
}

/** How many scopes are kept ready: people of one desk mostly see the same. */
const kept = 8;

/** Readers that see some relations alone, kept for whoever sees the same. */
export class ScopedReaders {
  readonly #backend: Backend;
  readonly #ready = new Map<string, Kept>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  async read<T>(scope: RelationScope, work: (db: Database) => Promise<T>): Promise<T> {
    const one = this.#of(scope);
    one.readers++;
    try {
      return await (await one.reader).read(work);
    } finally {
      one.readers--;
      await this.#forgetOldest();
    }
  }

  async close(): Promise<void> {
    for (const { reader } of this.#ready.values()) await (await reader).close();
    this.#ready.clear();
  }

  #of(scope: RelationScope): Kept {
    const key = scopeKey(scope);
    const known = this.#ready.get(key) ?? { reader: this.#backend.scoped(scope), readers: 0 };
    // The one that was asked last is forgotten last.
    this.#ready.delete(key);
    this.#ready.set(key, known);
    known.reader.catch(() => this.#ready.delete(key));
    return known;
  }

  async #forgetOldest(): Promise<void> {
    for (const [key, { reader, readers }] of this.#ready) {
      if (this.#ready.size <= kept) return;
      if (readers > 0) continue;
      this.#ready.delete(key);
      await (await reader).close();
    }
  }
}
