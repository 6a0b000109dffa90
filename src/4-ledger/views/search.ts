import type { SearchHit } from '../../0-facts/index.ts';
import { fold, InputError, openingWords } from '../../0-facts/index.ts';
import { folding, wordsOf } from '../folding.ts';
import type { Ledger } from '../ledger.ts';
import { textOf } from '../packing.ts';
import type { Moment } from './moment.ts';

export interface SearchQuery {
  q: string;
  limit?: number | undefined;
}

/** UTF-16 units of the article shown on either side of a hit. */
const around = 90;

/** Articles that hold the words next to one another, with or without diacritics; the latest first, each at its first hit. */
export async function searchHits(ledger: Ledger, moment: Moment, { q, limit = 50 }: SearchQuery): Promise<SearchHit[]> {
  const words = wordsOf(fold(q.normalize('NFC')));
  if (words.length === 0) {
    const message = `"${q}" has no word to look for; expected letters or digits.`;
    throw new InputError('view/no-words', message, { cause: { values: { q } } });
  }
  return await ledger.read(moment, async (db) => {
    const found = await ledger.findWords(db, words, limit);
    const rows = await db
      .selectFrom('articles as a')
      .innerJoin('linked_articles as l', 'l.article', 'a.seq')
      .innerJoin('texts as t', 't.hash', 'a.text_hash')
      .select(['a.seq', 'a.id', 'a.title', 'l.published_on', 't.text', 't.packed_text'])
      .where('a.seq', 'in', found)
      .execute();
    const articles = new Map(rows.map((row) => [row.seq, row]));
    return found.flatMap((seq) => {
      const { id, title, published_on, ...kept } = articles.get(seq)!;
      const text = textOf(kept);
      const hit = firstHit(text, words);
      return hit ? [{ article: id, title: title ?? openingWords(text), publishedOn: published_on, ...hit }] : [];
    });
  });
}

/** The first place where the words stand in a row, whatever parts them; the last may go on. */
function firstHit(text: string, words: string[]): Pick<SearchHit, 'context' | 'start' | 'end'> | null {
  const { folded, offsets } = folding(text);
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}[\\p{L}\\p{N}]*`, 'u').exec(folded);
  if (!match) return null;
  const start = offsets[match.index]!;
  const end = offsets[match.index + match[0].length]!;
  return { context: contextOf(text, start, end), start, end };
}

/** The words around a hit, cut between words. */
function contextOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const left = start > around ? before.replace(/^\S*\s+/, '') : before;
  const right = end + around < text.length ? after.replace(/\s+\S*$/, '') : after;
  return left + text.slice(start, end) + right;
}
