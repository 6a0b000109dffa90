import { expect, test } from 'vitest';
import { recordKinds } from '../src/0-facts/index.ts';
import type { AnyRecord } from '../src/0-facts/index.ts';
import { readArticle } from '../src/2-read/index.ts';
import { articlesFor } from './measuring/corpus.ts';

const articles = articlesFor(240, 'joined').filter(({ publishedOn }) => publishedOn !== null);

/** Each news with one of other states, of its own day as far as the reading is concerned. */
const pairs = articles.map((article, i) => {
  const other = articles.slice(i + 1).find(({ id }) => relationOf(id) !== relationOf(article.id));
  return { first: article, second: other ?? articles[0]!, day: article.publishedOn };
});

/** Generated articles are named by their relation and a number. */
function relationOf(id: string): string {
  return id.slice(0, 7);
}

test('of two news on one page no record of either is lost', () => {
  const lost: string[] = [];
  let count = 0;
  for (const { first, second, day } of pairs) {
    const joined = readArticle({ id: 'j', text: `${first.text}\n\n${second.text}`, publishedOn: day });
    for (const [text, offset] of [
      [first.text, 0],
      [second.text, first.text.length + 2],
    ] as const) {
      const alone = readArticle({ id: 'a', text, publishedOn: day });
      for (const kind of recordKinds) {
        for (const record of alone[kind]) {
          count++;
          if (!joined[kind].some((other) => overlaps(other, record, offset) || saysTheSame(other, record)))
            lost.push(`${kind}: ${record.evidence.exact}`);
        }
      }
    }
  }
  expect(count).toBeGreaterThan(1000);
  expect(lost).toEqual([]);
});

function overlaps({ evidence: joined }: AnyRecord, { evidence: alone }: AnyRecord, offset: number): boolean {
  return joined.start < alone.end + offset && joined.end > alone.start + offset;
}

/** The same told in both is one record, at the first. */
function saysTheSame(joined: AnyRecord, alone: AnyRecord): boolean {
  return JSON.stringify({ ...joined, evidence: 0, rule: 0 }) === JSON.stringify({ ...alone, evidence: 0, rule: 0 });
}
