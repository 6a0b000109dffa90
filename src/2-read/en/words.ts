import type { Draft } from '../mentions.ts';
import type { Hit } from '../text/hits.ts';
import { withoutOverlaps } from '../text/spans.ts';
import type { Tokens } from '../text/tokens.ts';
import { TokenKind } from '../text/tokens.ts';

/** Whether the token is one of these words, whatever its case. */
export function says(tokens: Tokens, token: number, ...words: readonly string[]): boolean {
  return words.includes(tokens.wordAt(token));
}

/** The words of a stretch as a rule's pattern reads them: one plain space between, without soft hyphens and what has no width. */
export function plainText(tokens: Tokens, from: number, to: number): string {
  return plain(tokens.slice(from, to));
}

/** The same of any text. */
export function plain(text: string): string {
  return unplain.test(text) ? text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ') : text;
}

/** What most texts have none of. */
const unplain = /[\u00ad\u200b-\u200d\u2060\ufeff]|[^\S ]| {2}/;

/** The longest phrase of a table that starts at a token. */
export function hitAt(draft: Draft, table: string, token: number): Hit | undefined {
  return draft.hits.any(token) ? draft.hits.startingAt(table).get(token) : undefined;
}

/** The leftmost-longest phrases of a table. */
export function longestOf(draft: Draft, table: string): Hit[] {
  return withoutOverlaps(draft.hits.of(table));
}

/** Whether the token is a word with a capital letter. */
export function isName(tokens: Tokens, token: number): boolean {
  return token >= 0 && token < tokens.count && tokens.kind[token] === TokenKind.word && tokens.isCapital(token);
}

/** Whether `'s` or `’s` stands at the token; its length is two. */
export function isPossessive(tokens: Tokens, token: number): boolean {
  return (
    token > 0 &&
    token + 1 < tokens.count &&
    tokens.isMark(token, "'") &&
    tokens.isGlued(token) &&
    says(tokens, token + 1, 's')
  );
}

/** The index of the item that holds the token, of items in order without overlaps; -1 where none does. */
export function indexAt(spans: readonly { from: number; to: number }[], token: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to <= token) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.from <= token ? low : -1;
}

/** Whether the text has any phrase of a table. */
export function tableHas(draft: Draft, table: string): boolean {
  return draft.hits.of(table).length > 0;
}
