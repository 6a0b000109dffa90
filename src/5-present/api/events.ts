import type { ImportOutcome, Linking } from '../../0-facts/index.ts';

/** What open pages are told as it happens. */
export type ServerEvent =
  /** One source of an import is done. */
  | { name: 'import'; data: { done: number; total: number; outcome: ImportOutcome } }
  /** How far the articles that came in are linked. */
  | { name: 'linking'; data: Linking }
  /** The ledger's content changed, or another ledger was opened. */
  | { name: 'ledger'; data: { ledger: string } };

export interface Listener {
  hear(event: ServerEvent, id: string): void;
  /** No more will come: the server stops. */
  close(): void;
}

/** Passes events on to everyone who listens at the moment; nothing is kept. */
export class Events {
  readonly #listeners = new Set<Listener>();
  readonly #run: string;
  #count = 0;

  /** `run` tells this run of the server from others, in the ids of events. */
  constructor(run: string) {
    this.#run = run;
  }

  /** The id of the latest event. */
  get latest(): string {
    return `${this.#run}-${this.#count}`;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  tell(event: ServerEvent): void {
    this.#count++;
    for (const listener of this.#listeners) listener.hear(event, this.latest);
  }

  /** Answers how to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    for (const listener of this.#listeners) listener.close();
    this.#listeners.clear();
  }
}
