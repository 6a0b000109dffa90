import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { factsOf, hashOf } from '../src/0-facts/index.ts';
import { readArticle } from '../src/2-read/index.ts';
import { instrumentKey, link } from '../src/3-link/index.ts';
import type { LinkArticle } from '../src/3-link/index.ts';
import { allThreads } from './links/scoring/format.ts';
import type { GoldFile, Group } from './links/scoring/format.ts';
import { countsOf, scoreGroups } from './links/scoring/groups.ts';
import { scoreFolders } from './score.ts';

const folder = join(import.meta.dirname, 'links-across');
const gold = join(folder, 'gold');

/** The articles, readings and links as they were when nothing linked two languages. */
const frozen = 'fe51723c1abb18ff1bbede748f329e19e9e10264bb9e2b8f0f8aa25562cc28de';

/** Over all pairs, with perfect readings and with the reader's own; raised as linking improves, never lowered. */
const floor = { perfect: 0.98, own: 0.88 };

function filesOf(directory: string, ending: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(directory, name));
}

test('the benchmark is the one that was frozen', () => {
  const files = [...filesOf(folder, '.txt'), ...filesOf(gold, '.json'), join(folder, 'links.json')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  expect({ files: files.length, hash: hash.digest('hex') }).toEqual({ files: 41, hash: frozen });
});

test('the gold keeps to the reading format', () => {
  const itself = scoreFolders(gold, folder, (id) => JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8')));
  expect(itself.overall).toBe(1);
  expect(Object.values(itself.rows).reduce((sum, row) => sum + row.invalid, 0)).toBe(0);
});

type AcrossGold = GoldFile & { instruments: Group[] };

/** An article with its gold reading, or with what the reader makes of it. */
function articleOf(path: string, isOwn: boolean): LinkArticle {
  const id = basename(path, '.json');
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
  const told = JSON.parse(readFileSync(path, 'utf8'));
  const { publishedOn } = told.document;
  const reading = isOwn ? readArticle({ id, text, publishedOn }) : told;
  const textHash = hashOf(text);
  const { language } = reading.document;
  return { id, text, textHash, title: null, publisher: null, publishedOn, language, facts: factsOf(reading, textHash) };
}

function instrumentsIn(articles: readonly LinkArticle[]): Group[] {
  const named = articles.flatMap(({ id, language, facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'things' || fact.record.kind !== 'instrument') return [];
      const { start, end } = fact.record.evidence;
      return [{ key: instrumentKey(fact.record.name, language), place: { article: id, start, end } }];
    }),
  );
  return [...Map.groupBy(named, ({ key }) => key).values()].map((group) => ({
    facts: group.map(({ place }) => place),
  }));
}

/** Persons as groups of articles: each article that names one is a place of its own. */
function personsAsGroups(persons: readonly { articles: string[]; country: string | null }[], country: string | null) {
  return persons.filter((person) => person.country === country).map(({ articles }) => new Set(articles));
}

function scorePersonPairs(gold: AcrossGold, found: readonly { articles: string[]; country: string | null }[]) {
  let [tp, fn] = [0, 0];
  for (const { articles, country } of gold.persons) {
    if (personsAsGroups(found, country).some((group) => articles.every((article) => group.has(article)))) tp++;
    else fn++;
  }
  const pairs = found.reduce((sum, { articles }) => sum + (articles.length * (articles.length - 1)) / 2, 0);
  return countsOf(tp, Math.max(0, pairs - tp), fn);
}

/** Precision, recall and F1 over the pairs of all kinds together. */
function pairsOver(isOwn: boolean) {
  const articles = filesOf(gold, '.json').map((path) => articleOf(path, isOwn));
  const links = link({ articles, decisions: [], threadIds: new Map() });
  const truth: AcrossGold = JSON.parse(readFileSync(join(folder, 'links.json'), 'utf8'));
  const kinds = {
    commitments: scoreGroups(allThreads(truth), [], [], links.threads),
    encounters: scoreGroups(truth.encounters, [], [], links.encounters),
    instruments: scoreGroups(truth.instruments, [], [], instrumentsIn(articles)),
    persons: scorePersonPairs(truth, links.persons),
  };
  const sum = (key: 'tp' | 'fp' | 'fn') => Object.values(kinds).reduce((total, counts) => total + counts[key], 0);
  const all = countsOf(sum('tp'), sum('fp'), sum('fn'));
  for (const [kind, { f1 }] of Object.entries(kinds)) process.stderr.write(`${kind.padEnd(14)}F1 ${f1.toFixed(3)}\n`);
  process.stderr.write(
    `all            P ${all.precision.toFixed(3)}  R ${all.recall.toFixed(3)}  F1 ${all.f1.toFixed(3)}\n`,
  );
  return all;
}

test('perfect readings of two languages are linked no worse than before', () => {
  expect(pairsOver(false).f1).toBeGreaterThanOrEqual(floor.perfect);
});

test('and so are the reader’s own', () => {
  expect(pairsOver(true).f1).toBeGreaterThanOrEqual(floor.own);
});
