import type { Draft } from '../../../mentions.ts';
import type { Sheet } from '../sheet.ts';
import { wordAt } from '../../clauses/word.ts';

/** A text that is itself a document of the parties, and whether it bears their signatures. */
export interface Paper {
  signed: boolean;
}

/**
 * «HIỆP ĐỊNH … Điều 1. Hai Bên …», «BIÊN BẢN KỲ HỌP …», «TUYÊN BỐ CHUNG»: told by its title, or by its
 * articles. «Làm tại Viêng Chăn ngày …» signs a treaty or minutes; a joint statement only agrees.
 */
export function paperOf(sheet: Sheet): Paper | null {
  const { draft } = sheet;
  const titled = draft.blocks.some((block) => block.role === 'title' && isDocumentTitle(sheet, block.from, block.to));
  const articles = draft.blocks.filter((block) => isArticle(draft, block.from)).length;
  if (!titled && articles < 2) return null;
  const statement = draft.blocks.some(
    (block) => block.role === 'title' && /tuyên bố|thông cáo/iu.test(draft.tokens.slice(block.from, block.to)),
  );
  return { signed: !statement && draft.blocks.some((block) => isSignature(draft, block.from)) };
}

/** The title begins with the kind of document, in capitals or not: no headline does. */
function isDocumentTitle({ cues, draft: { tokens } }: Sheet, from: number, to: number): boolean {
  return cues.isPaper(from) && (tokens.isAllCaps(from) || to - from <= 12);
}

function isArticle({ tokens }: Draft, from: number): boolean {
  return wordAt(tokens, from) === 'điều' && !Number.isNaN(tokens.numberAt(from + 1));
}

function isSignature({ tokens }: Draft, from: number): boolean {
  const first = wordAt(tokens, from);
  const second = wordAt(tokens, from + 1);
  return (first === 'làm' || first === 'ký') && second === 'tại';
}
