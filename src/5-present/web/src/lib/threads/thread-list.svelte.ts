import type { Page, ThreadRow } from '$lib/facts.ts';
import { ApiError, ask } from '$lib/data/api.ts';
import { Resource } from '$lib/data/resource.svelte.ts';

/** The threads that a question finds, page after page, in the order that the server gives them. */
export class ThreadList {
  first: Resource<Page<ThreadRow>>;
  failed = $state.raw<ApiError | null>(null);
  #question: () => string | null;
  /** The pages after the first one, as long as it stays the same. */
  #more = $state.raw<{ to: Page<ThreadRow>; rows: ThreadRow[]; cursor: string | null } | null>(null);
  #asking = false;

  constructor(question: () => string | null) {
    this.#question = question;
    this.first = new Resource<Page<ThreadRow>>(question);
  }

  get #own(): { rows: ThreadRow[]; cursor: string | null } | null {
    return this.#more && this.#more.to === this.first.value ? this.#more : null;
  }

  get cursor(): string | null {
    return this.#own ? this.#own.cursor : (this.first.value?.nextCursor ?? null);
  }

  get rows(): ThreadRow[] {
    return [...(this.first.value?.items ?? []), ...(this.#own?.rows ?? [])];
  }

  async askMore(): Promise<void> {
    const [to, cursor] = [this.first.value, this.cursor];
    if (!to || !cursor || this.#asking) return;
    this.#asking = true;
    try {
      const next = await ask<Page<ThreadRow>>(`${this.#question()}&cursor=${encodeURIComponent(cursor)}`);
      if (to !== this.first.value) return;
      this.#more = { to, rows: [...(this.#own?.rows ?? []), ...next.items], cursor: next.nextCursor };
      this.failed = null;
    } catch (error) {
      this.failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    } finally {
      this.#asking = false;
    }
  }

  /** All that the question finds, also what is not shown yet; throws an ApiError where a page of it fails. */
  async all(): Promise<ThreadRow[]> {
    const [rows, question] = [this.rows, this.#question()];
    for (let cursor = this.cursor; cursor;) {
      const next: Page<ThreadRow> = await ask(`${question}&cursor=${encodeURIComponent(cursor)}`);
      rows.push(...next.items);
      cursor = next.nextCursor;
    }
    return rows;
  }
}
