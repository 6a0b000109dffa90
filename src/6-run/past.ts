import { getCompileCacheDir } from 'node:module';
import { dirname, extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { shownLocation } from '../4-ledger/index.ts';
import type { Past, PastAnswer, PastQuestion } from '../5-present/index.ts';
import type { Config } from './config.ts';

/** What the thread that answers is given. */
export interface PastThread {
  config: Config;
  /** Where what was compiled is kept; null where it is not. */
  compiled: string | null;
}

/** What the thread that answers says. */
export type FromPast =
  | ({ kind: 'answer' } & PastAnswer)
  | { kind: 'failed'; error: unknown }
  /** Of something nobody expected, while the asker was answered. */
  | { kind: 'report'; error: unknown; request: string | undefined };

export interface PastAsideOptions {
  config: Config;
  least?: number;
  /** Where the user's own ledger is, or will be. */
  own: string;
  report(error: unknown, request?: string): void;
}

// Installed from a package the files are JavaScript, as this one is then.
const program = new URL(`past-thread${extname(import.meta.url)}`, import.meta.url);

/** A thread takes a second to begin; so many articles are linked in that time. */
const leastAside = 100;

/** Past moments are put together in a thread of their own, with connections of its own; it starts with the first question. */
export class PastAside implements Past {
  readonly least: number;
  readonly #options: PastAsideOptions;
  #thread: Worker | null = null;
  #asked: PromiseWithResolvers<PastAnswer> | null = null;

  constructor(options: PastAsideOptions) {
    this.#options = options;
    this.least = options.least ?? leastAside;
  }

  /** One question after the other: the next when the last was answered. */
  async answer(question: PastQuestion): Promise<PastAnswer> {
    const thread = (this.#thread ??= this.#start());
    this.#asked = Promise.withResolvers<PastAnswer>();
    thread.postMessage({ ...question, ledger: this.#whole(question.ledger) }, question.body ? [question.body] : []);
    return await this.#asked.promise;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  /** The address of a ledger with its password, as the settings have it. */
  #whole(shown: string): string {
    const { config, own } = this.#options;
    return [config.ledger, own].find((one) => shownLocation(one) === shown) ?? shown;
  }

  #start(): Worker {
    const { config } = this.#options;
    // It is told with the folder of this version of Node in it.
    const own = getCompileCacheDir();
    const compiled = own ? dirname(own) : null;
    const thread = new Worker(program, { workerData: { config, compiled } satisfies PastThread });
    thread.on('message', (said: FromPast) => this.#hear(said));
    thread.on('error', (error) => this.#end(thread, error));
    thread.on('exit', () => this.#end(thread, new Error('the thread that answers of past moments has ended')));
    return thread;
  }

  #hear(said: FromPast): void {
    if (said.kind === 'answer') this.#asked?.resolve(said);
    else if (said.kind === 'failed') this.#asked?.reject(said.error as Error);
    else this.#options.report(said.error, said.request);
  }

  /** The next question starts another one. */
  #end(thread: Worker, error: unknown): void {
    if (this.#thread === thread) this.#thread = null;
    this.#asked?.reject(error as Error);
  }
}
