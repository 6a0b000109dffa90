import type { Page, ThreadRow } from '$lib/facts.ts';
import { ApiError, ask } from '$lib/data/api.ts';
import { Resource } from '$lib/data/resource.svelte.ts';
import { sorted } from './sorting.ts';

/**
 * The threads that a question finds, page after page, last said first as the server gives them.
 * Sorted otherwise they are fetched whole, for the first of them may stand on the last page.
 */
export class ThreadList {
  first: Resource<Page<ThreadRow>>;
  failed = $state.raw<ApiError | null>(null);
  #question: () => string;
  #sort: () => string | null;
  /** The pages after the first one, as long as it stays the same. */
  #more = $state.raw<{ to: Page<ThreadRow>; rows: ThreadRow[]; cursor: string | null } | null>(null);

  constructor(question: () => string, sort: () => string | null) {
    this.#question = question;
    this.#sort = sort;
    this.first = new Resource<Page<ThreadRow>>(question);
    $effect(() => {
      if (this.#sort() && this.cursor) void this.askMore();
    });
  }

  get #own(): { rows: ThreadRow[]; cursor: string | null } | null {
    return this.#more && this.#more.to === this.first.value ? this.#more : null;
  }

  get cursor(): string | null {
    return this.#own ? this.#own.cursor : (this.first.value?.nextCursor ?? null);
  }

  get rows(): ThreadRow[] {
    return sorted([...(this.first.value?.items ?? []), ...(this.#own?.rows ?? [])], this.#sort());
  }

  async askMore(): Promise<void> {
    const [to, cursor] = [this.first.value, this.cursor];
    if (!to || !cursor) return;
    try {
      const next = await ask<Page<ThreadRow>>(`${this.#question()}&cursor=${encodeURIComponent(cursor)}`);
      if (to !== this.first.value) return;
      this.#more = { to, rows: [...(this.#own?.rows ?? []), ...next.items], cursor: next.nextCursor };
      this.failed = null;
    } catch (error) {
      this.failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
  }
}
