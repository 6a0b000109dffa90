import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/2-read/index.ts';
import { makeRecord, truthOf } from './index.ts';

const made = makeRecord({ articles: 400, relations: 8 });
const truth = truthOf(made);
const texts = new Map(made.articles.map(({ article }) => [article.id, article.text]));
const commitments = [...truth.threads.flatMap(({ facts }) => facts), ...truth.alone];

function wordsAt({ article, start, end }: { article: string; start: number; end: number }): string {
  return texts.get(article)!.slice(start, end);
}

describe('a made record', () => {
  test('is the same for the same options, and another for another seed', () => {
    const json = (seed: string) =>
      JSON.stringify(makeRecord({ articles: 60, seed }).articles.map((one) => one.article));
    expect(json('7')).toBe(json('7'));
    expect(json('7')).not.toBe(json('8'));
  });

  test.each([
    { articles: 1, relations: 1 },
    { articles: 37, relations: 5 },
    { articles: 90, relations: 45 }, // more than the states that one state can meet
    { articles: 150, relations: 2, years: 2 },
  ])('has as many articles and relations as asked: %j', (options) => {
    const { articles, relations } = makeRecord(options);
    expect(articles).toHaveLength(options.articles);
    expect(new Set(articles.map(({ article }) => article.id)).size).toBe(options.articles);
    expect(new Set(relations.map(({ pair }) => pair)).size).toBe(options.relations);
  });

  test('has whole texts in NFC, of which a few are reprinted word for word', () => {
    const reprinted = texts.size - new Set(texts.values()).size;
    expect(reprinted).toBeGreaterThan(0);
    expect(reprinted).toBeLessThan(20);
    for (const text of texts.values()) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[{}¶]|undefined|null|NaN|\s{3}|\.\.| ,/);
    }
  });

  test('comes in the order of days; a few articles tell no day', () => {
    const days = made.articles.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    const undated = made.articles.filter(({ article }) => article.publishedOn === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.length).toBeLessThan(40);
  });

  test('is language that the reader reads most of', () => {
    const readings = new Map(made.articles.map(({ article }) => [article.id, readArticle(article)]));
    const read = commitments.filter((fact) =>
      readings
        .get(fact.article)!
        .commitments.some(({ evidence }) => evidence.start < fact.end && fact.start < evidence.end),
    );
    expect(read.length / commitments.length).toBeGreaterThan(0.8);
  });
});

describe('its truth', () => {
  test('points at the words of every commitment', () => {
    expect(commitments.length).toBeGreaterThan(1000);
    for (const fact of commitments) expect(wordsAt(fact).endsWith(fact.action)).toBe(true);
  });

  test('has threads restated in other words, over years, and never one thread in two', () => {
    const abouts = [...truth.threads, ...truth.alone].map(({ about }) => about);
    expect(new Set(abouts).size).toBe(abouts.length);
    const reworded = truth.threads.filter(({ facts }) => new Set(facts.map(({ action }) => action)).size > 1);
    expect(reworded.length / truth.threads.length).toBeGreaterThan(0.5);
    expect(truth.threads.length).toBeGreaterThan(200);
  });

  test('tells drifts of every field, each from one value to another', () => {
    const drifts = [...truth.threads, ...truth.alone].flatMap((thread) => thread.drifts);
    expect(new Set(drifts.map(({ field }) => field))).toEqual(new Set(['figure', 'due', 'force']));
    for (const { from, to } of drifts) expect(from).not.toBe(to);
  });

  test('tells ends, and no end of what is told once and never done', () => {
    expect(truth.threads.some(({ suggested }) => suggested === 'completed')).toBe(true);
    expect(truth.threads.some(({ state }) => state === 'under-way')).toBe(true);
    const done = new Set(truth.outcomes.map(({ about }) => about));
    for (const { about, suggested } of truth.threads) {
      const session = about.includes(' session: ');
      if (!done.has(about) && !session) expect(suggested).toBe(null);
    }
  });

  test('has planned encounters that were held later, told on the same day', () => {
    const both = truth.encounters.filter(({ status, facts }) => status === 'held' && facts.length > 1);
    expect(both.length).toBeGreaterThan(50);
    const announced = both.filter(({ facts }) => facts.some((fact) => wordsAt(fact).includes(' sẽ ')));
    expect(announced.length).toBeGreaterThan(10);
  });

  test('names people by their own names, one name one person', () => {
    expect(new Set(truth.persons.map(({ name }) => name)).size).toBe(truth.persons.length);
    for (const { name, articles } of truth.persons) {
      for (const article of articles) expect(texts.get(article)).toContain(name);
    }
  });

  test('dates every undated article by the day and month that it tells', () => {
    const undated = made.articles.filter(({ article }) => article.publishedOn === null);
    expect(truth.articles.map(({ id }) => id).sort()).toEqual(undated.map(({ article }) => article.id).sort());
    for (const { id, publishedOn } of truth.articles) {
      const [year, month, day] = publishedOn!.split('-').map(Number);
      expect(texts.get(id)).toMatch(new RegExp(`(?<!\\d)${day}/${month}(?![/\\d])`));
      expect(texts.get(id)).not.toContain(`${day}/${month}/${year}`);
    }
  });

  test('puts every article into a story; reprints are in that of the article they repeat', () => {
    expect(Object.keys(truth.stories).sort()).toEqual([...texts.keys()].sort());
    const reprinted = Map.groupBy(made.articles, ({ story }) => story);
    const several = [...reprinted.values()].filter((articles) => articles.length > 1);
    expect(several.length).toBeGreaterThan(30);
    for (const articles of several)
      expect(new Set(articles.map(({ article }) => article.publisher)).size).toBeGreaterThan(1);
  });
});
