import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf, hashOf } from '../src/0-facts/index.ts';
import { link } from '../src/3-link/index.ts';
import type { LinkArticle } from '../src/3-link/index.ts';
import { linesOf, scoreLinks } from './score-links.ts';

const folder = join(import.meta.dirname, 'links');

/** The articles, readings and links as they were when no rule of the linker had been written for them. */
const frozen = '26527abd99c0ec8f62b179f8809fb7038b36fab01642df2ffb76a83f9d06dd69';

/** With perfect readings; raised as the linker improves, never lowered. */
const floor = {
  threads: 0.95,
  encounters: 0.99,
  state: 0.94,
  closings: 0.85,
  drifts: 0.93,
  persons: 0.97,
  inferred: 3,
};

interface Place {
  article: string;
  start: number;
  end: number;
}

interface Umbrella {
  umbrella: Place;
  parts: Place[];
}

function filesOf(directory: string, ending: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(directory, name));
}

function articleOf(path: string): LinkArticle {
  const id = basename(path, '.json');
  const reading = JSON.parse(readFileSync(path, 'utf8'));
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
  const textHash = hashOf(text);
  const { publishedOn, language } = reading.document;
  return { id, text, textHash, title: null, publisher: null, publishedOn, language, facts: factsOf(reading, textHash) };
}

test('the benchmark is the one that was frozen', () => {
  const files = [...filesOf(folder, '.txt'), ...filesOf(join(folder, 'gold'), '.json'), join(folder, 'links.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  expect({ files: files.length, hash: hash.digest('hex') }).toEqual({ files: 145, hash: frozen });
});

test('the order in which articles come plays no part', () => {
  const articles = filesOf(join(folder, 'gold'), '.json').map(articleOf);
  const linked = (list: LinkArticle[]) => JSON.stringify(link({ articles: list, decisions: [], threadIds: new Map() }));
  const expected = linked(articles);
  const shuffled = fc.shuffledSubarray(articles, { minLength: articles.length });
  fc.assert(
    fc.property(shuffled, (list) => {
      expect(linked(list)).toBe(expected);
    }),
    { numRuns: 4 },
  );
});

test('perfect readings are linked no worse than before', () => {
  const articles = filesOf(join(folder, 'gold'), '.json').map(articleOf);
  const links = link({ articles, decisions: [], threadIds: new Map() });
  const stories = Object.fromEntries(links.articles.map(({ id, story }) => [id, story]));
  const gold = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8'));
  const score = scoreLinks(gold, { ...links, stories });
  process.stderr.write(`${linesOf(score, false).join('\n')}\n`);
  const { right, of } = score.fields.state!;
  expect(score.threads.f1).toBeGreaterThanOrEqual(floor.threads);
  expect(score.encounters.f1).toBeGreaterThanOrEqual(floor.encounters);
  expect(right / of).toBeGreaterThanOrEqual(floor.state);
  expect(score.closings!.f1).toBeGreaterThanOrEqual(floor.closings);
  expect(score.drifts.f1).toBeGreaterThanOrEqual(floor.drifts);
  expect(score.persons.f1).toBeGreaterThanOrEqual(floor.persons);
  const threadAt = ({ article, start, end }: Place) =>
    links.threads.find(({ facts }) => facts.some((f) => f.article === article && f.start < end && start < f.end))?.id;
  const pairs = gold.umbrellas.flatMap(({ umbrella, parts }: Umbrella) =>
    parts.map((part) => `${threadAt(umbrella)} ${threadAt(part)}`),
  );
  const found = links.threads.flatMap(({ id, umbrella }) => (umbrella ? [`${umbrella} ${id}`] : []));
  expect(found.sort()).toEqual([...new Set(pairs)].sort());
  expect(score.inferred).toMatchObject({ wrong: 0 });
  expect(score.inferred.right).toBeGreaterThanOrEqual(floor.inferred);
});
