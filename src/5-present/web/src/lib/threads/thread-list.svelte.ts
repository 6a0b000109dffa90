import { untrack } from 'svelte';
import type { CountedPage, ThreadRow } from '$lib/facts.ts';
import { ApiError, ask } from '$lib/data/api.ts';
import { Resource } from '$lib/data/resource.svelte.ts';

/** What of a list is here: its first rows, and where they go on. */
interface Part {
  /** The first page that it goes on from, and the question it answers. */
  first: CountedPage<ThreadRow>;
  question: string | null;
  rows: ThreadRow[];
  cursor: string | null;
}

/** The threads that a question finds, page after page, in the order that the server gives them. */
export class ThreadList {
  first: Resource<CountedPage<ThreadRow>>;
  failed = $state.raw<ApiError | null>(null);
  readonly #sizes: { first: number; further: number };
  /** The rows with those after the first page; null while nobody asked for them. */
  #more = $state.raw<Part | null>(null);
  #asking: Promise<void> | null = null;
  #wanted: { question: string | null; count: number } = { question: null, count: 0 };

  /** `question` is an address without `limit`; the first page has so many rows, each after it so many. */
  constructor(question: () => string | null, sizes: { first: number; further: number }) {
    const limited = (count: number): string | null => {
      const address = question();
      return address && `${address}&total=true&limit=${count}`;
    };
    this.#sizes = sizes;
    this.first = new Resource<CountedPage<ThreadRow>>(() => limited(sizes.first));
    // The ledger grew: what is shown after the first page is asked for again.
    $effect(() => {
      const [kept, isOld] = [this.#kept, this.#isOld];
      if (kept && isOld) untrack(() => void this.askTo(kept.rows.length));
    });
  }

  get #kept(): Part | null {
    return this.#more && this.#more.question === this.first.answered ? this.#more : null;
  }

  get #isOld(): boolean {
    return this.#kept !== null && this.#kept.first !== this.first.value;
  }

  get cursor(): string | null {
    return this.#kept ? this.#kept.cursor : (this.first.value?.nextCursor ?? null);
  }

  /** The rows that are here. While newer ones are awaited the old ones stay, so that nothing jumps. */
  readonly rows: readonly ThreadRow[] = $derived.by(() => {
    const items = this.first.value?.items ?? [];
    if (!this.#kept) return items;
    return this.#isOld ? joined(items, this.#kept.rows.slice(items.length)) : this.#kept.rows;
  });

  /** How many rows there are in all; null where the server cannot tell at once and not all are here. */
  get total(): number | null {
    return this.cursor === null && this.first.value ? this.rows.length : (this.first.value?.total ?? null);
  }

  /** Asks for pages until so many rows are here, or all. */
  async askTo(count: number): Promise<void> {
    const question = this.first.answered;
    const before = this.#wanted.question === question ? this.#wanted.count : 0;
    this.#wanted = { question, count: Math.max(before, count) };
    this.failed = null;
    // What was asked for while another page was on its way may need more than that one brings.
    while (this.#isShort) await (this.#asking ??= this.#askOn().finally(() => (this.#asking = null)));
  }

  get #isShort(): boolean {
    if (this.failed || this.#wanted.question !== this.first.answered) return false;
    return this.#isOld || (this.cursor !== null && this.rows.length < this.#wanted.count);
  }

  /** Asks for one more page. */
  async askMore(): Promise<void> {
    await this.askTo(this.rows.length + 1);
  }

  /** All that the question finds, also what was not here yet; throws an ApiError where a page of it fails. */
  async all(): Promise<readonly ThreadRow[]> {
    await this.askTo(Infinity);
    if (this.failed) throw this.failed;
    return this.rows;
  }

  async #askOn(): Promise<void> {
    const first = this.first.value;
    if (!first) return;
    const begin: Part = { first, question: this.first.answered, rows: first.items, cursor: first.nextCursor };
    let part = this.#kept && !this.#isOld ? this.#kept : begin;
    try {
      while (part.cursor && part.rows.length < this.#wanted.count) {
        const { items, nextCursor } = await ask<CountedPage<ThreadRow>>(this.#addressAfter(part, part.cursor));
        if (this.first.value !== first) return await this.#askOn();
        part = { ...part, rows: joined(part.rows, items), cursor: nextCursor };
        if (!this.#isOld) this.#more = part;
      }
      this.#more = part;
    } catch (error) {
      this.failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
  }

  #addressAfter({ question }: Part, cursor: string): string {
    const { first, further } = this.#sizes;
    return `${question?.replace(`&total=true&limit=${first}`, `&limit=${further}`)}&cursor=${encodeURIComponent(cursor)}`;
  }
}

/** Rows and those that come after them: one that moved meanwhile stands once. */
function joined(rows: readonly ThreadRow[], more: readonly ThreadRow[]): ThreadRow[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...more.filter(({ id }) => !known.has(id))];
}
