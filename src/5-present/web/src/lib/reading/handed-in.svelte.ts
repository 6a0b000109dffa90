import type { Health, ImportOutcome, ReadingView } from '$lib/facts.ts';
import { ApiError, send, sendFile } from '$lib/data/api.ts';
import { ledgerGrew } from '$lib/data/events.svelte.ts';

/** One thing handed in, on its way into the ledger. */
export interface Item {
  name: string;
  status: 'waiting' | 'running' | ImportOutcome['status'];
  article: string | null;
  message: string | null;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim());

/** A text or an address as the server takes it. */
function body(text: string): { text: string } | { url: string } {
  return isAddress(text) ? { url: text.trim() } : { text };
}

/** What is pasted, typed or dropped on the first page: read and compared at once, and brought in when told to. */
export class HandedIn {
  text = $state('');
  reading = $state.raw<ReadingView | null>(null);
  error = $state.raw<ApiError | null>(null);
  busy = $state(false);
  items = $state<Item[]>([]);
  #running: AbortController | null = null;

  /** Reads the text and compares it with the ledger; nothing is kept. */
  async read(): Promise<void> {
    this.#running?.abort();
    this.reading = null;
    this.error = null;
    if (!this.text.trim()) return;
    const running = (this.#running = new AbortController());
    this.busy = true;
    try {
      const reading = await send<ReadingView>('/readings', body(this.text), running.signal);
      if (!running.signal.aborted) this.reading = reading;
    } catch (error) {
      if (!running.signal.aborted) this.error = asApiError(error);
    } finally {
      if (this.#running === running) this.busy = false;
    }
  }

  discard(): void {
    this.#running?.abort();
    this.text = '';
    this.reading = null;
    this.error = null;
    this.busy = false;
  }

  /** Brings the text that was read into the ledger. */
  async add(name: string): Promise<void> {
    const handed = body(this.text);
    await this.#bring({ name, status: 'waiting', article: null, message: null }, () =>
      send<ImportOutcome[]>('/articles', handed),
    );
    if (this.items.at(-1)?.status !== 'failed') this.discard();
  }

  /** Brings files in, one after the other: each is told by itself, and what fails stops no other. */
  async addFiles(files: Iterable<File>): Promise<void> {
    const chosen = [...files];
    const from = this.items.length;
    this.items.push(...chosen.map(({ name }) => ({ name, status: 'waiting' as const, article: null, message: null })));
    for (const [i, file] of chosen.entries())
      await this.#run(this.items[from + i]!, () => sendFile<ImportOutcome[]>('/articles', file));
  }

  async #bring(item: Item, sending: () => Promise<ImportOutcome[]>): Promise<void> {
    this.items.push(item);
    await this.#run(this.items.at(-1)!, sending);
  }

  async #run(item: Item, sending: () => Promise<ImportOutcome[]>): Promise<void> {
    item.status = 'running';
    try {
      const [outcome] = await sending();
      item.status = outcome?.status ?? 'failed';
      item.article = outcome?.article ?? null;
      item.message = outcome?.message ?? null;
      ledgerGrew();
    } catch (error) {
      item.status = 'failed';
      item.message = asApiError(error).message;
    }
  }
}

/** Opens the reader's own ledger in place of the example, which stays as it is. */
export async function startOwnLedger(): Promise<Health> {
  const health = await send<Health>('/ledger', {});
  ledgerGrew();
  return health;
}

const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(null, { cause: error });
