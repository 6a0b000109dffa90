import { setTimeout as wait } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Working } from './working.ts';

/** While articles wait to be read, so many times of what linking took pass before it begins again. */
const pause = 4;

/**
 * Links what was appended since the last time, for all requests that were made before; one worker does so at a time.
 * While articles wait to be read it lets some gather: many are linked for less than the same ones few by few, and
 * nobody can append meanwhile.
 */
export class Linking {
  /** In milliseconds of the process. */
  #due = 0;

  async linkMessage(message: JsMsg, { ledger, queues, signal, tell }: Working): Promise<void> {
    while (!signal.aborted && performance.now() < this.#due && (await queues.depthOf('read')).waiting > 0)
      await wait(250, undefined, { signal }).catch(() => {});
    const begun = performance.now();
    await ledger.link();
    const ended = performance.now();
    this.#due = ended + pause * (ended - begun);
    await queues.finish(message);
    tell({ kind: 'linked' });
  }
}
