import { InputError } from '../0-facts/index.ts';
import type { NewDecision } from './decisions/judgement.ts';
import type { ArticleEntry, Candidate } from './entries.ts';

/** An id stands in addresses and in indexes; the longest that PostgreSQL's take has 2704 bytes. */
const longestId = 1000;

/**
 * Refuses words that a database would not give back as they were: PostgreSQL holds no U+0000, and half a
 * surrogate pair has no form in UTF-8. Held alike on every backend, so that a ledger can move between them.
 */
export function checkCandidate({ article, origin }: Candidate): void {
  const { id, text, title, publisher, publishedOn, url, source } = article;
  const bytes = Buffer.byteLength(id);
  if (bytes > longestId) {
    const shown = `${id.slice(0, 40)}…`;
    const message = `The id "${shown}" has ${bytes} bytes; an article's id has at most ${longestId}. Give it a shorter one.`;
    throw new InputError('input/long-id', message, {
      cause: { values: { id: shown, found: bytes, limit: longestId } },
    });
  }
  check(source, [id, text, title, publisher, publishedOn, url, source, origin]);
}

/** The same of an article with its reading. */
export function checkEntry(entry: ArticleEntry): void {
  checkCandidate(entry);
  checkWithin(entry.article.source, entry.reading);
}

export function checkDecision({ who, why, judgement }: NewDecision): void {
  check('The decision', [who, why]);
  checkWithin('The decision', judgement);
}

/** Refuses a reading in which some words are no text. */
export function checkWithin(source: string, value: unknown): void {
  const json = JSON.stringify(value);
  // Only these escapes can stand for what is refused; they are rare, so the values are seldom looked at one by one.
  if (!/\\u(0000|d[89a-f])/.test(json)) return;
  JSON.parse(json, (key, part: unknown) => {
    check(source, [key, typeof part === 'string' ? part : null]);
    return part;
  });
}

function check(source: string, words: (string | null)[]): void {
  if (words.every((word) => word === null || (!word.includes('\0') && word.isWellFormed()))) return;
  const shown = source.replaceAll('\0', '␀').toWellFormed();
  const message = `${shown} has signs that no text has (NUL or half a surrogate pair). Mend it where it comes from.`;
  throw new InputError('input/not-text', message, { cause: { values: { source: shown } } });
}
