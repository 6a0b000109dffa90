import * as words from '$lib/facts.ts';
import type { Drift } from '$lib/facts.ts';
import { language } from '$lib/language/language.svelte.ts';

/** One side of a drift in the words of the page. */
export function driftWords(field: Drift['field'], value: string): string {
  return words.driftWords(field, value, language());
}
