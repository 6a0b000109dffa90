import type { Block } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import type { Tokens } from '../../text/tokens.ts';

/** What the roles are told from: the text, the words of pages (`page-words`) by their first token. */
export interface Page {
  tokens: Tokens;
  words: ReadonlyMap<number, Hit>;
}

/**
 * «Đẩy mạnh hợp tác biên giới» between two paragraphs is a heading, before the first the title; the
 * names under the last paragraph are a by-line, what follows «Tin liên quan» is no part of the news.
 */
export function tellRoles(page: Page, blocks: Block[]): Block[] {
  const body = blocks.findIndex((block) => block.role === 'body' && isSentence(page.tokens, block));
  const last = blocks.findLastIndex((block) => block.role === 'body' && isSentence(page.tokens, block));
  let linked = false;
  return blocks.map((block, i) => {
    if (block.role !== 'body') return block;
    const sentence = isSentence(page.tokens, block);
    // Links follow «Tin liên quan» up to the next paragraph of the news.
    linked = isBoilerplate(page, block) || (linked && !sentence);
    if (linked) return { ...block, role: 'boilerplate' };
    if (sentence || body < 0) return block;
    if (i > last) return isByline(page, block) ? { ...block, role: 'byline' } : block;
    if (block.to - block.from > longestHeading || isListItem(page.tokens, block)) return block;
    const first = i < body && !blocks.slice(0, i).some((each) => each.role === 'body');
    return { ...block, role: first ? 'title' : 'heading' };
  });
}

/** «Tin liên quan», «Từ khóa: …»: the words alone, or with a colon behind them. */
function isBoilerplate({ tokens, words }: Page, block: Block): boolean {
  const word = words.get(block.from);
  if (word?.entry.values.role !== 'boilerplate') return false;
  return word.to >= block.to - 1 || tokens.isMark(word.to, ':') || tokens.isMark(word.to, '>');
}

const longestHeading = 40;

/** A paragraph ends with a stop, a colon, a semicolon or a closing quotation mark after one. */
function isSentence(tokens: Tokens, { from, to }: Block): boolean {
  for (let i = to - 1; i >= Math.max(from, to - 4); i--) {
    if (['.', '!', '?', '…', ':', ';'].some((mark) => tokens.isMark(i, mark))) return true;
    if (!['"', ')', '/', "'"].some((mark) => tokens.isMark(i, mark))) return false;
  }
  return false;
}

/** `- …`, `1. …`, `a) …`, or cells parted by tabs or bars: a point of a document, whatever its end. */
function isListItem(tokens: Tokens, { from, to }: Block): boolean {
  if (tokens.isMark(from, '-') || tokens.isMark(from, '+') || tokens.isMark(from, '•')) return true;
  const numbered = !Number.isNaN(tokens.numberAt(from)) || tokens.end[from]! - tokens.start[from]! === 1;
  if (numbered && ['.', ')', '/'].some((mark) => tokens.isMark(from + 1, mark))) return true;
  return /[\t|]/.test(tokens.slice(from, to));
}

function isByline({ tokens, words }: Page, block: Block): boolean {
  if (block.to - block.from > 14) return false;
  for (let i = block.from; i < block.to; i++) {
    const role = words.get(i)?.entry.values.role;
    if (role === 'byline' || role === 'agency') return true;
    const mark = !/\p{L}/u.test(tokens.textOf(i));
    if (!mark && !tokens.isCapital(i)) return false;
  }
  return true;
}
