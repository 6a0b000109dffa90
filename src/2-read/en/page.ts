import type { Stage } from '../pack.ts';
import { sentencesOf } from '../text/segments.ts';
import { TokenKind } from '../text/tokens.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Block } from '../mentions.ts';
import { longestOf, says } from './words.ts';

/**
 * Parts of a page: «date 2026-02-05 Lao, Thai ministers meet» opens with a header that says nothing; a first
 * line without a stop is the title, `Photo: VNA` a caption, `By J. Doe` a by-line.
 */
export const page: Stage = {
  name: 'page',
  run(draft) {
    const { tokens, blocks } = draft;
    const first = blocks[0];
    if (first) first.from = behindHeader(tokens, first);
    blocks.forEach((block, i) => {
      block.role = roleOf(tokens, block, i);
    });
  },
};

/** Sentences: «H.E. Mr. Lo met Gen. Khan. He left.» is two. */
export const sentences: Stage = {
  name: 'sentences',
  run(draft) {
    const shortened = new Set(longestOf(draft, 'abbreviations').map(({ to }) => to - 1));
    draft.sentences = sentencesOf(draft.tokens, draft.blocks, (token) => shortened.has(token));
  },
};

function behindHeader(tokens: Tokens, { from, to }: Block): number {
  const isHeader =
    says(tokens, from, 'date') && tokens.kind[from + 1] === TokenKind.number && tokens.isMark(from + 2, '-');
  const behind = isHeader && tokens.isMark(from + 4, '-') && tokens.isGlued(from + 4) ? from + 6 : from + 4;
  return isHeader && behind <= to ? behind : from;
}

function roleOf(tokens: Tokens, { from, to }: Block, index: number): Block['role'] {
  if (from >= to) return 'boilerplate';
  if (says(tokens, from, 'photo', 'source') && tokens.isMark(from + 1, ':')) return 'caption';
  if (says(tokens, from, 'by') && to - from < 6 && tokens.isCapital(from + 1)) return 'byline';
  const isStopped = ['.', ';', ':', '"', ')', ','].some((mark) => tokens.isMark(to - 1, mark));
  return index === 0 && !isStopped && to - from < 25 ? 'title' : 'body';
}
