import { termsOf } from '../../2-read/index.ts';
import type { Term } from '../../2-read/index.ts';
import { Lately } from '../lately.ts';

/** The terms of some words; those of the same words, asked again and again within a run, are kept up to a limit. */
export function termsIn(text: string, language: string): Term[] {
  const key = `${language} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const terms = termsOf(text, language);
  kept.set(key, terms);
  return terms;
}

const kept = new Lately<Term[]>(4_000);
