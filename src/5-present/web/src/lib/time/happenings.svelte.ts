import type { EncounterRow, MilestoneRow, Page } from '$lib/facts.ts';
import { ApiError, ask, withQuery } from '$lib/data/api.ts';
import { serverTime } from '$lib/data/clock.ts';
import { Resource } from '$lib/data/resource.svelte.ts';
import { dayOf } from '$lib/language/dates.ts';
import { timeEvents } from './events.ts';
import type { TimeEvent } from './events.ts';

/** All encounters and milestones of a relation; the pages behind the first are fetched after it. */
export class Happenings {
  #first: Resource<Page<EncounterRow>>;
  #milestones: Resource<Page<MilestoneRow>>;
  #more = $state.raw<EncounterRow[]>([]);
  #failed = $state.raw<ApiError | null>(null);
  readonly #asOf: () => string | null;

  constructor(relation: () => string, asOf: () => string | null) {
    this.#asOf = asOf;
    const encounters = (cursor: string | null): string =>
      withQuery('/encounters', { relation: relation(), asOf: asOf(), limit: 500, cursor });
    this.#first = new Resource(() => encounters(null));
    this.#milestones = new Resource(() =>
      withQuery('/milestones', { relation: relation(), asOf: asOf(), from: '1900-01-01', limit: 500 }),
    );
    $effect(() => {
      const cursor = this.#first.value?.nextCursor;
      const controller = new AbortController();
      this.#more = [];
      if (cursor) void this.#askMore(encounters, cursor, controller.signal);
      return () => controller.abort();
    });
  }

  get error(): ApiError | null {
    return this.#first.error ?? this.#milestones.error ?? this.#failed;
  }

  get today(): string {
    return this.#asOf() ?? dayOf(serverTime() ?? '1970-01-01');
  }

  /** In the order of time; null before the first answer. */
  events: TimeEvent[] | null = $derived.by(() => {
    const [first, milestones] = [this.#first.value, this.#milestones.value];
    return first && milestones ? timeEvents([...first.items, ...this.#more], milestones.items, this.today) : null;
  });

  again(): void {
    this.#failed = null;
    this.#first.again();
    this.#milestones.again();
  }

  async #askMore(path: (cursor: string) => string, from: string, signal: AbortSignal): Promise<void> {
    try {
      for (let cursor: string | null = from; cursor && !signal.aborted;) {
        const page: Page<EncounterRow> = await ask(path(cursor), { signal });
        if (!signal.aborted) this.#more = [...this.#more, ...page.items];
        cursor = page.nextCursor;
      }
    } catch (error) {
      if (!signal.aborted) this.#failed = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
  }
}
