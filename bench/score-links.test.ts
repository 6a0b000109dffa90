import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drifted } from './links/scoring/drift-values.ts';
import { allThreads } from './links/scoring/format.ts';
import type { GoldFile, LinksFile, Place } from './links/scoring/format.ts';
import { linesOf, scoreLinks } from './score-links.ts';

const ownGold = join(import.meta.dirname, 'links/links.json');
const shared = join(import.meta.dirname, '../../shared');
const sharedGold = join(shared, 'links/gold.json');

const goldAt = (path: string): GoldFile => JSON.parse(readFileSync(path, 'utf8'));
const bare = ({ article, start, end }: Place): Place => ({ article, start, end });

/** What a linker without fault would say. */
function faultless(gold: GoldFile): Required<LinksFile> {
  const threads = allThreads(gold).map(({ facts, drifts, state, kind, specificity, due, suggested }) => ({
    ...{ state: state ?? null, kind: kind ?? null, specificity: specificity ?? null },
    ...{ due: due ?? null, suggested: suggested ?? null },
    facts: facts.map((fact) => ({
      ...bare(fact),
      drifts: (drifts ?? [])
        .filter(({ facts: [, to] }) => to.article === fact.article && to.start === fact.start)
        .map(({ field, from, to }) => ({ field, from, to })),
    })),
  }));
  const encounters = gold.encounters.map(({ facts }) => ({ facts: facts.map(bare) }));
  return { articles: gold.articles, threads, encounters, persons: gold.persons, stories: gold.stories ?? {} };
}

/** A small generator of numbers from 0 to 1, the same at each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Faultless links with facts lost, moved, doubled and shifted, persons renamed, dates wrong. */
function spoilt(gold: GoldFile, seed: number): LinksFile {
  const next = numbersFrom(seed);
  const links = structuredClone(faultless(gold));
  for (const groups of [links.threads, links.encounters]) {
    for (const group of groups) {
      for (const fact of [...group.facts]) {
        const chance = next();
        const other = groups[Math.floor(next() * groups.length)]!;
        if (chance < 0.08) group.facts.splice(group.facts.indexOf(fact), 1);
        else if (chance < 0.25) other.facts.push(...group.facts.splice(group.facts.indexOf(fact), 1));
        else if (chance < 0.32) other.facts.push(structuredClone(fact));
        else if (chance < 0.5) fact.end -= Math.floor((fact.end - fact.start) * next() * 0.9);
        else if (chance < 0.55) fact.start += 3;
      }
    }
  }
  for (const person of links.persons) {
    const chance = next();
    if (chance < 0.2) person.country = 'THA';
    else if (chance < 0.4) person.articles = person.articles.slice(1);
    else if (chance < 0.6) person.articles = [...person.articles, 'elsewhere'];
  }
  if (next() < 0.5) links.articles = links.articles.map((article) => ({ ...article, publishedOn: '2020-02-02' }));
  return links;
}

test('the benchmark against itself is right everywhere', () => {
  const gold = goldAt(ownGold);
  const score = scoreLinks(gold, faultless(gold));
  expect(score).toMatchObject({
    links: 1,
    stateMean: 1,
    threads: { f1: 1, wrong: [] },
    encounters: { f1: 1, wrong: [] },
    drifts: { f1: 1, wrong: [] },
    closings: { f1: 1 },
    names: { f1: 1 },
    persons: { f1: 1 },
    stories: { f1: 1 },
  });
  expect(score.inferred).toEqual({ right: gold.articles.length, of: gold.articles.length, wrong: 0 });
  for (const right of Object.values(score.fields)) expect(right).toMatchObject({ right: right?.of, wrong: [] });
});

test('each thing that is wrong costs where it stands and nowhere else', () => {
  const gold = goldAt(ownGold);
  const right = faultless(gold);
  const state = right.threads.findIndex(({ state }) => state === 'suspended');
  const closed = right.threads.findIndex(({ suggested }) => suggested === 'cancelled');
  const moved = right.threads.findIndex(({ facts }) =>
    facts.some(({ drifts }) => drifts?.some(({ field }) => field === 'due')),
  );
  const changed = structuredClone(right);
  changed.threads[state]!.state = 'agreed';
  changed.threads[closed]!.suggested = null;
  for (const fact of changed.threads[moved]!.facts) fact.drifts = [];
  changed.articles = [...changed.articles, { id: 'nowhere', publishedOn: '2020-01-01', inferred: true }];
  const score = scoreLinks(gold, changed);
  expect(score).toMatchObject({ links: 1, fields: { kind: { wrong: [] }, due: { wrong: [] } }, persons: { f1: 1 } });
  expect([score.fields.state?.wrong.length, score.fields.suggested?.wrong.length]).toEqual([1, 1]);
  expect([score.closings?.fn, score.closings?.fp, score.drifts.fp]).toEqual([1, 0, 0]);
  expect(score.drifts.fn).toBeGreaterThan(0);
  expect(score.inferred.wrong).toBe(1);
  expect(linesOf(score, true).join('\n')).toContain('missed:');
});

test('one word for all states scores low in the mean over states', () => {
  const gold = goldAt(ownGold);
  const links = faultless(gold);
  for (const thread of links.threads) thread.state = 'agreed';
  const score = scoreLinks(gold, links);
  expect(score.fields.state!.right / score.fields.state!.of).toBeGreaterThan(0.7);
  expect(score.stateMean).toBeCloseTo(1 / 5, 6);
});

test('fields that a linker does not tell are not scored', () => {
  const gold = goldAt(ownGold);
  const threads = faultless(gold).threads.map(({ facts }) => ({ facts: facts.map(bare) }));
  const score = scoreLinks(gold, { threads });
  expect(score).toMatchObject({ threads: { f1: 1 }, encounters: { f1: 0 }, closings: null, stories: null });
  expect(Object.values(score.fields)).toEqual([null, null, null, null, null]);
});

test.each([
  [
    'two persons of one name taken for one',
    (name: string) => [{ name, country: 'VNM', articles: ['a', 'b', 'c'] }],
    2 / 3,
  ],
  [
    'one person split by spelling',
    () => [
      { name: 'Vu Ha', country: 'VNM', articles: ['a'] },
      { name: 'Vũ Hà', country: 'VNM', articles: ['b'] },
      { name: 'Vũ Hà', country: 'VNM', articles: ['c'] },
    ],
    2 / 3,
  ],
  [
    'another spelling as the name',
    () => [
      { name: 'Vu Ha', country: 'VNM', articles: ['a', 'b'] },
      { name: 'Vu Ha', country: 'VNM', articles: ['c'] },
    ],
    1,
  ],
  ['another country', (name: string) => [{ name, country: 'LAO', articles: ['a', 'b', 'c'] }], 0],
])('persons: %s', (_, predicted, f1) => {
  const persons = [
    { name: 'Vũ Hà', names: ['Vũ Hà', 'Vu Ha'], country: 'VNM', articles: ['a', 'b'] },
    { name: 'Vũ Hà', country: 'VNM', articles: ['c'] },
  ];
  const gold = { articles: [], threads: [], threadsApart: [], encounters: [], encountersApart: [], persons };
  expect(scoreLinks(gold, { persons: predicted('Vũ Hà') }).persons.f1).toBeCloseTo(f1, 6);
});

test.each([
  ['figure', '5000000000 USD', '5 tỷ USD', true],
  ['figure', '5000000000-10000000000 USD', '5-10 tỷ USD', true],
  ['figure', '5000000000-10000000000 USD', '[5000000000,10000000000] USD/year', true],
  ['figure', '10-15 percent', '10-15%', true],
  ['figure', '1500000000 USD', '1,5 billion USD', true],
  ['figure', '15000 count', '15.000', true],
  ['figure', '5000000000 USD', '5000000000 EUR', false],
  ['figure', '5000000000 USD', '5000000 USD', false],
  ['due', '2024-04-30', '2024-04-30', true],
  ['due', '2024-04-30', '2024', false],
  ['due', '', 'none', true],
  ['force', 'proposed', 'agreed', false],
])('a %s drift from %s and from %s', (field, one, other, same) => {
  expect(drifted({ field, from: one, to: '1 USD' }, { field, from: other, to: '1 USD' })).toBe(same);
});

test('stories count by B-cubed', () => {
  const gold = { ...goldAt(ownGold), stories: { a: '1', b: '1', c: '2', d: '3' } };
  const score = scoreLinks(gold, { stories: { a: 'x', b: 'x', c: 'x' } });
  expect(score.stories?.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 6);
  expect(score.stories?.recall).toBe(1);
});

describe.skipIf(!existsSync(sharedGold))('the scorer of links (needs ../shared)', () => {
  test.each([0, 1, 2, 3, 4, 5])('equals score_links.py on spoilt gold, %i', (seed) => {
    const gold = goldAt(sharedGold);
    const links = seed === 0 ? faultless(gold) : spoilt(gold, seed);
    const file = join(mkdtempSync(join(tmpdir(), 'ganket-links-')), 'links.json');
    writeFileSync(file, JSON.stringify(links));
    const told = execFileSync('python3', [join(shared, 'score/score_links.py'), sharedGold, file], {
      encoding: 'utf8',
    });
    const score = scoreLinks(gold, links);
    const row = (name: string) =>
      new RegExp(`^${name} +P ([\\d.]+)  R ([\\d.]+)  F1 ([\\d.]+)`, 'm').exec(told)?.slice(1);
    for (const [name, ours] of [
      ['threads', score.threads],
      ['encounters', score.encounters],
      ['persons', score.names],
    ] as const) {
      expect([name, ours.precision, ours.recall, ours.f1].map(threeDecimals)).toEqual([name, ...row(name)!]);
    }
    expect(told).toContain(`inferred dates ${score.inferred.right} of ${score.inferred.of}\n`);
    expect(told).toContain(`links F1 ${threeDecimals(score.links)}\n`);
    expect(score.links < 0.95).toBe(seed > 0);
    expect(score.links).toBeGreaterThan(0.1);
  });
});

function threeDecimals(value: number | string): string {
  return typeof value === 'number' ? value.toFixed(3) : value;
}
