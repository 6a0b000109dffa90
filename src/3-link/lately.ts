/**
 * What was kept or asked for lately, by key: of the two halves the newer takes what comes and what is asked for again;
 * when it is full it becomes the older one, and what nobody asked for meanwhile goes.
 */
export class Lately<T> {
  readonly #most: number;
  #newer = new Map<string, T>();
  #older = new Map<string, T>();

  /** Keeps at least the last `half` keys, and at most twice as many. */
  constructor(half: number) {
    this.#most = half;
  }

  get(key: string): T | undefined {
    const found = this.#newer.get(key);
    if (found !== undefined) return found;
    const former = this.#older.get(key);
    if (former !== undefined) this.set(key, former);
    return former;
  }

  set(key: string, value: T): void {
    if (this.#newer.size >= this.#most && !this.#newer.has(key)) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(key, value);
  }

  delete(key: string): void {
    this.#newer.delete(key);
    this.#older.delete(key);
  }
}
