import { ask, ApiError } from './api.ts';
import { ledgerChanges } from './events.svelte.ts';

/**
 * The answer at an address that may change: asked again when the address does or the ledger grows.
 * While a newer answer is awaited the old one stays, so that nothing jumps.
 */
export class Resource<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  /** The address that `value` answers. */
  answered = $state<string | null>(null);
  #again = $state(0);

  constructor(address: () => string | null) {
    // Of the page's address much may change, such as the words that are chosen, that asks nothing else.
    const asked = $derived(address());
    $effect(() => {
      const path = asked;
      void ledgerChanges();
      void this.#again;
      if (path === null) return this.#clear();
      const controller = new AbortController();
      void this.#load(path, controller.signal);
      return () => controller.abort();
    });
  }

  again(): void {
    this.#again++;
  }

  #clear(): void {
    this.value = null;
    this.error = null;
    this.answered = null;
  }

  async #load(path: string, signal: AbortSignal): Promise<void> {
    try {
      const value = await ask<T>(path, { signal });
      if (signal.aborted) return;
      this.value = value;
      this.error = null;
      this.answered = path;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof ApiError ? error : new ApiError(null, { cause: error });
    }
  }
}
