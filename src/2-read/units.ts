import { draftOf } from './reader.ts';

/** A hundred thousand: a bare sum of đồng so small that nobody means it is no quantity to the reader. */
const amount = 100_000;

/** What a unit's words mean. */
export interface FoundUnit {
  /** ISO 4217 for money, else `count` or `percent`. */
  unit: string;
  /** By how much a figure in it is multiplied: `triệu USD` is a million. */
  scale: number;
}

/** The unit that words name whole, such as `triệu USD`, `%` or `lượt khách`; null for what is none. */
export function readUnit(words: string, language = 'vi'): FoundUnit | null {
  const text = `${amount} ${words}`;
  const draft = draftOf({ id: '', text, publishedOn: null }, language, 'quantities');
  const [found, ...others] = draft?.quantities ?? [];
  if (!draft || !found || others.length > 0 || found.from !== 0 || found.to !== draft.tokens.count) return null;
  return typeof found.value === 'number' ? { unit: found.unit, scale: found.value / amount } : null;
}
