import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf, scoreLinks } from '../../bench/score-links.ts';
import { factsOf, hashOf } from '../../src/0-facts/index.ts';
import { readArticle } from '../../src/2-read/index.ts';
import { link } from '../../src/3-link/index.ts';

const shared = join(import.meta.dirname, '../../../shared');
const corpus = join(shared, 'corpus/seeds');

/** With our own readings; raised as reader and linker improve, never lowered. */
const floor = { links: 0.94, persons: 1, inferred: 1 };

describe.skipIf(!existsSync(shared))('the links of the five founding articles (needs ../shared)', () => {
  test('are no worse than before', () => {
    const articles = readdirSync(corpus).map((file) => {
      const id = file.replace(/\.txt$/, '');
      const text = readFileSync(join(corpus, file), 'utf8');
      const publishedOn = /^ date (\d{4}-\d{2}-\d{2}) /.exec(text)?.[1] ?? null;
      const textHash = hashOf(text);
      const facts = factsOf(readArticle({ id, text, publishedOn }), textHash);
      return { id, text, textHash, title: null, publisher: null, publishedOn, language: 'vi', facts };
    });
    const gold = JSON.parse(readFileSync(join(shared, 'links/gold.json'), 'utf8'));
    const score = scoreLinks(gold, link({ articles, decisions: [], threadIds: new Map() }));
    process.stderr.write(`${linesOf(score, false).join('\n')}\n`);
    expect(score.links).toBeGreaterThanOrEqual(floor.links);
    expect(score.names.f1).toBeGreaterThanOrEqual(floor.persons);
    expect(score.inferred.right).toBeGreaterThanOrEqual(floor.inferred);
  });
});
