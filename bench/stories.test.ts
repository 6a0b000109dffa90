import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf } from '../src/0-facts/index.ts';
import { link } from '../src/3-link/index.ts';
import { scoreStories } from './links/scoring/stories.ts';

/** B-cubed F1 over the made-up articles, with and without their days; raised as stories improve, never lowered. */
const floor = { dated: 0.97, undated: 0.97 };

interface Told {
  id: string;
  story: string;
  publishedOn?: string;
  title: string;
  text: string;
}

const told: Told[] = readFileSync(join(import.meta.dirname, 'stories/articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);

function score(hasDays: boolean): number {
  const articles = told.map(({ id, publishedOn, title, text }) => ({
    id,
    text,
    textHash: hashOf(text),
    title,
    publisher: null,
    publishedOn: hasDays ? (publishedOn ?? null) : null,
    language: 'vi',
    facts: [],
  }));
  const { articles: found } = link({ articles, decisions: [], threadIds: new Map() });
  const gold = Object.fromEntries(told.map(({ id, story }) => [id, story]));
  return scoreStories(gold, Object.fromEntries(found.map(({ id, story }) => [id, story]))).f1;
}

test.each(['dated', 'undated'] as const)('stories of %s articles without a single record', (kind) => {
  const f1 = score(kind === 'dated');
  process.stderr.write(`stories, ${kind}: B-cubed F1 ${f1.toFixed(3)}\n`);
  expect(f1).toBeGreaterThanOrEqual(floor[kind]);
});
