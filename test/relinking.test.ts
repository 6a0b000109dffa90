/**
 * One more article is linked by what it has to do with alone. Whatever came in which order, with whatever people
 * decided in between, the ledger then holds what linking the whole record anew makes of it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord } from '../bench/articles/index.ts';
import { readArticle } from '../src/2-read/index.ts';
import { hashOf } from '../src/0-facts/index.ts';
import type { ArticleEntry, Ledger } from '../src/4-ledger/index.ts';
import { importRows, linksIn } from '../src/4-ledger/index.ts';
import { onEveryBackend, seenOn } from '../src/4-ledger/trial.ts';
import type { Trial } from '../src/4-ledger/trial.ts';

const moment = seenOn('2026-03-01');
const entries = makeRecord({ seed: 'relinking', articles: 48, relations: 3 }).articles.map(
  ({ article }): ArticleEntry => ({
    article: {
      ...article,
      sha256: hashOf(article.text),
      url: null,
      source: article.id,
      retrievedAt: '2026-03-01T07:00:00.000Z',
    },
    origin: `id:${article.id}`,
    reading: readArticle(article),
    reader: '1',
  }),
);

/** Something done to a ledger that has articles; numbers stand for which of them, or of their facts. */
type Act = (ledger: Ledger, pick: number) => Promise<void>;

const acts: Act[] = [
  judging('together'),
  judging('apart'),
  async (ledger, pick) => {
    const fact = (await commitments(ledger))[pick];
    if (fact) await ledger.decide({ who: 'An', why: null, judgement: { kind: 'reject', fact } });
  },
  async (ledger, pick) => {
    const fact = (await commitments(ledger))[pick];
    const judgement = { kind: 'edit', fact, field: 'holders', value: ['LAO', 'VNM'] } as const;
    if (fact) await ledger.decide({ who: 'An', why: null, judgement: judgement as never });
  },
  async (ledger) => {
    const [last] = (await ledger.decisions(null)).filter(({ judgement }) => judgement.kind !== 'undo').slice(-1);
    if (!last) return;
    const { relation, seq } = last;
    await ledger.decide({ relation, who: 'An', why: null, judgement: { kind: 'undo', seq } });
  },
  // The same text, published another day; and no day at all.
  async (ledger, pick) => {
    const { article, ...entry } = entries[pick % entries.length]!;
    const publishedOn = pick % 2 === 0 ? '2020-05-17' : null;
    await ledger.append([
      { ...entry, article: { ...article, publishedOn }, reading: dated(entry.reading, publishedOn) },
    ]);
    await ledger.link();
  },
  // The same words under another name, and another text under the same.
  async (ledger, pick) => {
    const { article, ...entry } = entries[pick % entries.length]!;
    const id = `${pick % 2 === 0 ? 'a' : 'z'}-${article.id}`;
    await ledger.append([{ ...entry, article: { ...article, id }, origin: `id:${id}` }]);
    await ledger.link();
  },
  async (ledger, pick) => {
    const { article, ...entry } = entries[pick % entries.length]!;
    const other = entries[(pick + 1) % entries.length]!;
    const { id } = article;
    await ledger.append([{ ...other, article: { ...other.article, id }, origin: entry.origin }]);
    await ledger.link();
  },
];

/** An import is taken back; `undo` may bring it again. */
const withdrawing: Act = async (ledger, pick) => {
  const imports = (await importRows(ledger)).filter(({ withdrawn }) => withdrawn === null);
  const one = imports[pick % imports.length];
  if (one) await ledger.withdraw(one.id, { who: 'An', why: null });
};
acts.push(withdrawing);

function judging(kind: 'together' | 'apart'): Act {
  return async (ledger, pick) => {
    const { threads } = await linksIn(ledger, moment);
    const own = threads.filter(({ relation }) => relation === threads[pick % threads.length]?.relation);
    const [one, other] = [own[pick % own.length], own[(pick * 7 + 1) % own.length]];
    const facts = [one?.facts[0]?.fact, kind === 'apart' ? one?.facts.at(-1)?.fact : other?.facts.at(-1)?.fact];
    if (!facts[0] || !facts[1] || facts[0] === facts[1]) return;
    await ledger.decide({ who: 'An', why: null, judgement: { kind, facts: facts as [string, string] } });
  };
}

function dated(reading: ArticleEntry['reading'], publishedOn: string | null): ArticleEntry['reading'] {
  return { ...reading, document: { ...reading.document, publishedOn } };
}

async function commitments(ledger: Ledger): Promise<string[]> {
  const { threads } = await linksIn(ledger, moment);
  return threads.flatMap(({ facts }) => facts.map(({ fact }) => fact)).sort();
}

/** Everything that linking left behind, as another program sees it. */
async function conclusions(trial: Trial): Promise<Record<string, string[]>> {
  const tables = {
    linked_articles: 'article',
    article_relations: 'relation, article',
    threads: 'id',
    thread_pillars: 'thread, position',
    thread_facts: 'article, fact',
    encounters: 'id',
    persons: 'id',
    person_articles: 'article, person',
    decided_facts: 'fact, relation, seq, anchor',
    corrections: 'fact, field',
    things: 'article, position',
    indicators: 'article, position',
    link_lists: 'list, place',
  };
  const found: Record<string, string[]> = {};
  for (const [table, order] of Object.entries(tables)) {
    const rows = await trial.rows(`SELECT * FROM ${table} ORDER BY ${order}`);
    found[table] = rows.map((row) => JSON.stringify(row, (_, value: unknown) => shown(value)));
  }
  return found;
}

function shown(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return value;
}

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ articles: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.nat(acts.length - 1), pick: fc.nat(200) }) },
  ),
  { minLength: 6, maxLength: 14 },
);

onEveryBackend((begin) => {
  test('step by step comes to the same as all at once', { timeout: 240_000 }, async () => {
    const order = fc.shuffledSubarray(entries, { minLength: entries.length });
    await fc.assert(
      fc.asyncProperty(order, steps, async (shuffled, some) => {
        const trial = await begin();
        try {
          const ledger = await trial.open();
          let at = 0;
          for (const [i, step] of some.entries()) {
            if ('act' in step) await acts[step.act]!(ledger, step.pick);
            else {
              const note = { id: String(i), source: 'tests', relation: null };
              await ledger.append(shuffled.slice(at, at + step.articles), { note, who: 'An' });
              at += step.articles;
              await ledger.link();
            }
          }
          const found = await conclusions(trial);
          await ledger.rebuild();
          const expected = await conclusions(trial);
          for (const table of Object.keys(expected)) expect(found[table], table).toEqual(expected[table]);
        } finally {
          await trial.end();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
