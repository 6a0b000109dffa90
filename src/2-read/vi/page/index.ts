import type { Stage } from '../../pack.ts';
import type { Block } from '../../mentions.ts';
import type { Tokens } from '../../text/tokens.ts';
import { wordAt } from '../clauses/word.ts';
import { hitsOf } from '../hits.ts';
import { splitAtCredits } from './credits.ts';
import { splitDateline } from './dateline.ts';
import { endOfHeader } from './header.ts';
import { tellRoles } from './roles.ts';

/** The page: which line is title, heading, caption, by-line or of no matter, and what is glued to what. */
export const page: Stage = {
  name: 'page',
  run(draft) {
    const { tokens } = draft;
    const words = hitsOf(draft, 'page-words');
    const credits = words.filter((hit) => hit.entry.values.role === 'credit');
    const agencies = words.filter((hit) => hit.entry.values.role === 'agency');
    const header = endOfHeader(tokens);
    const parts = draft.blocks
      .flatMap((block) => splitHeader(block, header))
      .map((block) => (isMarkedCaption(tokens, block) ? { ...block, role: 'caption' as const } : block))
      .flatMap((block) => (block.role === 'body' ? splitAtCredits(tokens, block, credits) : [block]))
      .flatMap((block) => (block.role === 'body' ? splitDateline(tokens, block, agencies) : [block]));
    draft.blocks = tellRoles({ tokens, words: new Map(words.map((hit) => [hit.from, hit] as const)) }, parts);
  },
};

/** «[Ảnh] Quang cảnh lễ ký»: the mark that collecting puts before what a page or document calls a caption. */
function isMarkedCaption(tokens: Tokens, { from, role }: Block): boolean {
  return (
    role === 'body' && tokens.isMark(from, '[') && wordAt(tokens, from + 1) === 'ảnh' && tokens.isMark(from + 2, ']')
  );
}

function splitHeader(block: Block, header: number | null): Block[] {
  if (header === null || block.from > 0) return [block];
  const parts: Block[] = [{ from: 0, to: header, role: 'boilerplate' }];
  if (header < block.to) parts.push({ ...block, from: header });
  return parts;
}
