/** Linking step by step against linking all at once, on articles of one relation: words that many commitments share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, relink } from '../src/3-link/index.ts';
import type { Arrived, LinkArticle, LinkDecision } from '../src/3-link/index.ts';
import { TrialStore } from '../src/3-link/trial.ts';
import { makeRecord } from './articles/index.ts';
import { linkable } from './measuring/corpus.ts';

const articles = makeRecord({ seed: 'relink', articles: 110, relations: 1 }).articles.map(({ article }) =>
  linkable(article),
);
const facts = articles.flatMap(({ facts }) => facts.flatMap(({ id, kind }) => (kind === 'commitments' ? [id] : [])));

async function* once(articles: LinkArticle[], gone: string[] = []): AsyncIterable<Arrived> {
  yield { articles, gone };
}

const order = fc.shuffledSubarray(articles, { minLength: articles.length });
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 12 });
const decision = fc.record({
  kind: fc.constantFrom('together' as const, 'apart' as const),
  pair: fc.uniqueArray(fc.nat(facts.length - 1), { minLength: 2, maxLength: 2 }),
});

test('step by step in any order comes to the same as all at once', async () => {
  await fc.assert(
    fc.asyncProperty(order, sizes, fc.array(decision, { maxLength: 6 }), async (shuffled, steps, judged) => {
      const decisions = judged.map(({ kind, pair: [a, b] }): LinkDecision => ({
        kind,
        facts: [facts[a!]!, facts[b!]!],
      }));
      const store = new TrialStore();
      let at = 0;
      for (const [i, size] of [...steps, articles.length].entries()) {
        const some = shuffled.slice(at, at + size);
        at += size;
        store.bring(some);
        await relink(store, { arrived: once(some), decisions: decisions.slice(0, i) });
      }
      // Some are taken back, and come again but for the last.
      const gone = shuffled.slice(0, 9).map(({ id }) => id);
      await relink(store, { arrived: once([], gone), decisions });
      await relink(store, { arrived: once(shuffled.slice(0, 8)), decisions });
      const left = articles.filter(({ id }) => id !== gone.at(-1));
      const { threadIds } = store;
      const { articles: placed, threads, encounters, persons } = link({ articles: left, decisions, threadIds });
      const byId = <T extends { id: string }>(some: T[]) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(store.links()).toEqual({
        articles: byId(placed),
        threads: byId(threads),
        encounters: byId(encounters),
        persons: byId(persons),
      });
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('of many articles in small steps, no commitment is lost where a change leads on from piece to piece', async () => {
  const many = makeRecord({ seed: '1', articles: 300, relations: 1 }).articles.map(({ article }) => linkable(article));
  const store = new TrialStore();
  for (let at = 0; at < many.length; at += 12) {
    const some = many.slice(at, at + 12);
    store.bring(some);
    await relink(store, { arrived: once(some), decisions: [] });
  }
  const { threads } = link({ articles: many, decisions: [], threadIds: store.threadIds });
  expect(store.links().threads).toEqual(threads.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
});
