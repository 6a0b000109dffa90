import { InputError } from '../../../0-facts/index.ts';

/** Which part of a list is asked for. */
export interface PageQuery {
  cursor?: string | undefined;
  limit?: number | undefined;
}

export const defaultLimit = 50;
export const largestLimit = 500;

export function limitOf({ limit = defaultLimit }: PageQuery): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= largestLimit) return limit;
  const message = `limit is ${limit}; expected a whole number from 1 to ${largestLimit}.`;
  throw new InputError('view/limit', message, { cause: { values: { limit, largest: largestLimit } } });
}

/** A cursor names the sort key of the last row shown, so that a page stays where it was while rows come in. */
export function encodeCursor(key: string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key of a cursor, of as many parts as the list is sorted by; null for the first page. */
export function decodeCursor({ cursor }: PageQuery, parts: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key;
  } catch {
    // Told below.
  }
  const message = `"${cursor}" is no cursor of this list; take the nextCursor of the page before, or none for the first page.`;
  throw new InputError('view/cursor', message, { cause: { values: { cursor } } });
}
