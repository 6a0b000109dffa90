/**
 * What was found out of one revision of the ledger, by name: kept until the revision is another, and within a size.
 * Whoever asks names the revision that he found just before; so nobody is told what was before a change that he saw.
 */
export class OfRevision<T> {
  readonly #most: number;
  readonly #sizeOf: (value: T) => number;
  readonly #values = new Map<string, T>();
  #revision = '';
  #size = 0;

  /** `most` is the sum of sizes that is kept; each value counts 1 without `sizeOf`. */
  constructor(most: number, sizeOf: (value: T) => number = () => 1) {
    this.#most = most;
    this.#sizeOf = sizeOf;
  }

  get(revision: string, name: string): T | undefined {
    const value = revision === this.#revision ? this.#values.get(name) : undefined;
    if (value === undefined) return undefined;
    // What was asked for last is forgotten last.
    this.#values.delete(name);
    this.#values.set(name, value);
    return value;
  }

  /** What was found after the revision was asked for is at least as new: it may be told to whoever finds the same. */
  set(revision: string, name: string, value: T): void {
    if (revision !== this.#revision) {
      this.#values.clear();
      this.#revision = revision;
      this.#size = 0;
    }
    this.#forget(name);
    this.#values.set(name, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#most) return;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    const value = this.#values.get(name);
    if (value === undefined) return;
    this.#values.delete(name);
    this.#size -= this.#sizeOf(value);
  }
}
