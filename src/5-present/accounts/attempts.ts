import { InputError } from '../../0-facts/index.ts';

/** So many wrong passwords are taken in so long, for one name and for one address. */
const bounds = { name: 10, address: 50, minutes: 15 };
const mostKept = 10_000;

/** Counts wrong passwords, so that nobody can try them out. */
export class Attempts {
  readonly #clock: () => string;
  readonly #failed = new Map<string, number[]>();

  constructor(clock: () => string) {
    this.#clock = clock;
  }

  /** Refuses a further attempt where there were too many. */
  check(name: string, address: string): void {
    const many =
      this.#since(`name ${name}`).length >= bounds.name || this.#since(`from ${address}`).length >= bounds.address;
    if (!many) return;
    const { minutes } = bounds;
    const message = `Too many wrong passwords. Wait ${minutes} minutes and try again.`;
    throw new InputError('request/too-many-attempts', message, { cause: { values: { minutes } } });
  }

  fail(name: string, address: string): void {
    for (const key of [`name ${name}`, `from ${address}`]) {
      this.#failed.set(key, [...this.#since(key), Date.parse(this.#clock())]);
      if (this.#failed.size > mostKept) this.#failed.delete(this.#failed.keys().next().value!);
    }
  }

  #since(key: string): number[] {
    const from = Date.parse(this.#clock()) - bounds.minutes * 60_000;
    return (this.#failed.get(key) ?? []).filter((at) => at > from);
  }
}
