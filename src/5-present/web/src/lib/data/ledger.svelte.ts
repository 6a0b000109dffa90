import { getContext, setContext } from 'svelte';
import type { Health, Page, RelationRow } from '$lib/facts.ts';
import { ask, change, withQuery } from './api.ts';
import type { Schemas } from './api.ts';
import { Looked } from './looked.svelte.ts';
import { Resource } from './resource.svelte.ts';

/** What every page knows: the open ledger, and its relations with what is new since the last look at each. */
export class OpenLedger {
  health = new Resource<Health>(() => '/health');
  session = new Resource<Schemas['Session']>(() => '/session');
  all = new Resource<Page<RelationRow>>(() => '/relations');
  #news = $state.raw<Record<string, RelationRow>>({});

  #location = $derived(this.health.value?.ledger ?? null);
  /** The looks at this ledger; null until it is known which one is open. */
  looked = $derived(this.#location === null ? null : new Looked(this.#location));

  constructor() {
    $effect(() => {
      const rows = this.all.value?.items ?? [];
      const controller = new AbortController();
      void this.#askNews(rows, controller.signal);
      return () => controller.abort();
    });
  }

  /** Says that the relation's page was looked at, also to the server, which then tells by mail what comes after. */
  look(relation: string): void {
    this.looked?.look(relation);
    const isSeen = document.visibilityState === 'visible';
    if (isSeen && this.session.value?.by === 'session')
      void change('POST', `/relations/${relation}/looked`).catch(() => {});
  }

  get home(): string | null {
    return this.health.value?.home ?? null;
  }

  get example(): boolean {
    return this.health.value?.example ?? false;
  }

  /** The relations; one that was looked at before counts from then. */
  get relations(): RelationRow[] | null {
    return this.all.value?.items.map((row) => this.#news[row.id] ?? row) ?? null;
  }

  /** Each relation has an instant of its own, and most were looked at together: one question an instant. */
  async #askNews(rows: RelationRow[], signal: AbortSignal): Promise<void> {
    const looked = rows.flatMap(({ id }) => {
      const since = this.looked?.since(id);
      return since ? [{ id, since }] : [];
    });
    const news: Record<string, RelationRow> = {};
    for (const [since, together] of Object.entries(Object.groupBy(looked, (look) => look.since))) {
      const page = await ask<Page<RelationRow>>(withQuery('/relations', { since }), { signal }).catch(() => null);
      if (!page) return;
      for (const { id } of together ?? []) {
        const row = page.items.find((one) => one.id === id);
        if (row) news[id] = row;
      }
    }
    if (!signal.aborted) this.#news = news;
  }
}

const key = Symbol('ledger');

export function provideLedger(): OpenLedger {
  return setContext(key, new OpenLedger());
}

export function openLedger(): OpenLedger {
  return getContext<OpenLedger>(key);
}
