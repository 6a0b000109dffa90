import type { AccountStore } from '../../4-ledger/index.ts';

/** So many minutes are kept together: each writing makes all that is kept ready of the ledger worth nothing. */
const rhythm = 10;

/** When sessions were last used: known here at once, written now and then. */
export class Seen {
  readonly #options: { accounts(): AccountStore; clock(): string };
  #waiting = new Map<string, string>();
  #written: string;

  constructor(options: { accounts(): AccountStore; clock(): string }) {
    this.#options = options;
    this.#written = options.clock();
  }

  /** A session, by its hash, was used now. Nobody waits for what is written then, nor fails with it. */
  note(hash: string): void {
    const now = this.#options.clock();
    this.#waiting.set(hash, now);
    if (Date.parse(now) - Date.parse(this.#written) >= rhythm * 60_000) void this.write().catch(() => {});
  }

  /** What cannot be written waits for the next time. */
  async write(): Promise<void> {
    const some = this.#waiting;
    if (some.size === 0) return;
    this.#waiting = new Map();
    this.#written = this.#options.clock();
    try {
      await this.#options.accounts().noteSeen(some);
    } catch (error) {
      this.#waiting = new Map([...some, ...this.#waiting]);
      throw error;
    }
  }
}
