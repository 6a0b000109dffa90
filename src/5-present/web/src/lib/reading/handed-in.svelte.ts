import type { Health, ImportOutcome, ReadingView } from '$lib/facts.ts';
import { ApiError, send, sendFile } from '$lib/data/api.ts';
import { ledgerGrew } from '$lib/data/events.svelte.ts';
import { t } from '$lib/language/language.svelte.ts';

type Source = File | { text: string } | { url: string };

/** One thing handed in, on its way into the ledger. */
export interface Item {
  name: string;
  source: Source;
  status: 'waiting' | 'running' | ImportOutcome['status'];
  article: string | null;
  message: string | null;
  /** Addresses of other pages of the same article, which were not read. */
  further: readonly string[];
  /** It went in without a date of publication, and nobody has said that there is none to be known. */
  asksDate: boolean;
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim());

/** What is pasted, typed or dropped on the first page: read and compared at once, and brought in when told to. */
export class HandedIn {
  text = $state('');
  /** A file that is looked at in place of a text. */
  file = $state.raw<File | null>(null);
  /** When it was published, where the reader says so. */
  publishedOn = $state<string | null>(null);
  /** The reader says that nobody knows when it was published. */
  undated = $state(false);
  /** It was to go in, and nobody has said when it was published. */
  asksDate = $state(false);
  reading = $state.raw<ReadingView | null>(null);
  error = $state.raw<ApiError | null>(null);
  busy = $state(false);
  items = $state<Item[]>([]);
  #running: AbortController | null = null;

  /** Reads what stands in the field, as something new: what was said of the text before does not hold for it. */
  async read(): Promise<void> {
    this.file = null;
    await this.#begin();
  }

  async readFile(file: File): Promise<void> {
    this.text = '';
    this.file = file;
    await this.#begin();
  }

  /** Says when it was published: dates without a year are read anew by it. */
  async dateIs(publishedOn: string): Promise<void> {
    this.publishedOn = publishedOn;
    this.asksDate = false;
    await this.again();
  }

  /** Reads it and compares it with the ledger; nothing is kept. */
  async again(): Promise<void> {
    this.#running?.abort();
    this.error = null;
    const source = this.#source();
    if (!source) return;
    const running = (this.#running = new AbortController());
    this.busy = true;
    try {
      const reading = await hand<ReadingView>('/readings', source, this.publishedOn, running.signal);
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
    this.file = null;
    this.#forget();
    this.error = null;
    this.busy = false;
  }

  /** Whether what was read may go in: its date is known, or said to be unknown; else it is asked for. */
  mayAdd(): boolean {
    this.asksDate = this.reading?.reading.document.publishedOn === null && !this.undated;
    return !this.asksDate;
  }

  /** Brings what was read into the ledger. */
  async add(): Promise<void> {
    const source = this.#source();
    if (!source || !this.reading) return;
    const name = source instanceof File ? source.name : this.reading.title;
    this.items.push(itemOf(name, source));
    const item = this.items.at(-1)!;
    await this.#bring(item, this.publishedOn);
    if (this.undated) item.asksDate = false;
    if (item.status !== 'failed') this.discard();
  }

  /** Brings files in, one after the other: each is told by itself, and what fails stops no other. */
  async addFiles(files: File[]): Promise<void> {
    const from = this.items.length;
    this.items.push(...files.map((file) => itemOf(file.name, file)));
    for (const item of this.items.slice(from)) await this.#bring(item, null);
  }

  /** Brings something in anew, with the date that it lacked. */
  async dateItem(item: Item, publishedOn: string): Promise<void> {
    await this.#bring(item, publishedOn);
  }

  async #begin(): Promise<void> {
    this.#forget();
    await this.again();
  }

  #forget(): void {
    this.reading = null;
    this.publishedOn = null;
    this.undated = false;
    this.asksDate = false;
  }

  #source(): Source | null {
    if (this.file) return this.file;
    if (!this.text.trim()) return null;
    return isAddress(this.text) ? { url: this.text.trim() } : { text: this.text };
  }

  async #bring(item: Item, publishedOn: string | null): Promise<void> {
    item.status = 'running';
    try {
      const [outcome] = await hand<ImportOutcome[]>('/articles', item.source, publishedOn);
      if (outcome) Object.assign(item, told(outcome));
      ledgerGrew();
    } catch (error) {
      const told = asApiError(error);
      Object.assign(item, { status: 'failed', message: told.problem ? told.message : t('read.cutOff') });
    }
  }
}

const itemOf = (name: string, source: Source): Item => ({
  name,
  source,
  status: 'waiting',
  article: null,
  message: null,
  further: [],
  asksDate: false,
});

function told({ status, article, message, publishedOn, further }: ImportOutcome): Partial<Item> {
  const isNew = status === 'added' || status === 'new-version';
  return { status, article, message, further, asksDate: isNew && publishedOn === null };
}

function hand<T>(
  path: '/readings' | '/articles',
  source: Source,
  publishedOn: string | null,
  signal?: AbortSignal,
): Promise<T> {
  if (source instanceof File) return sendFile<T>(path, source, publishedOn, signal);
  return send<T>(path, { ...source, publishedOn }, signal);
}

/** Opens the reader's own ledger in place of the example, which stays as it is. */
export async function startOwnLedger(): Promise<Health> {
  const health = await send<Health>('/ledger', {});
  ledgerGrew();
  return health;
}

const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(null, { cause: error });
