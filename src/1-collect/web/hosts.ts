import { setTimeout as wait } from 'node:timers/promises';

/** Lets one request at a time go to each host, and those after it wait as long as the host asks for. */
export class Hosts {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #freeAt = new Map<string, number>();

  /** Does the work when the host is free; `delay` tells the seconds until the next may begin. */
  async inTurn<T>(host: string, work: () => Promise<T>, delay: () => number): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const own = before.then(async () => {
      const pause = (this.#freeAt.get(host) ?? 0) - performance.now();
      if (pause > 0) await wait(pause);
      try {
        return await work();
      } finally {
        this.#freeAt.set(host, performance.now() + delay() * 1000);
      }
    });
    this.#last.set(
      host,
      own.catch(() => {}),
    );
    return await own;
  }
}
