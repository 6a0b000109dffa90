import pg from 'pg';
import { makeRecord } from '../../bench/articles/index.ts';
import type { MadeArticle } from '../../bench/articles/index.ts';
import { linkable } from '../../bench/measuring/corpus.ts';
import { importInto } from '../../bench/measuring/ledgers.ts';
import { addOneByOne, heldBack } from '../../bench/measuring/one-more.ts';
import { median } from '../../bench/measuring/statistics.ts';
import { Cluster } from '../harness/cluster.ts';
import type { Setting } from '../harness/part.ts';

/** Facts of the ledgers in which one more article is measured. */
const sizes = [10_000, 100_000, 1_000_000];
const quickSizes = [500, 5000];
/** Articles that come one by one to each of them, the first uncounted. */
const single = 41;
/** How much more an article may cost in a ledger of ten times the facts. */
const allowed = 1.3;

/** The processor's time of an article in a ledger, that of PostgreSQL with it: milliseconds. */
interface Cost {
  imported: number;
  single: number;
}

/**
 * What an article costs in ledgers on PostgreSQL that have ten times the facts of the one before, over the same years.
 * They are compared by the processor's time: the largest take an hour, and the clock tells of all that a machine did.
 */
export async function growBetween(relations: number, setting: Setting): Promise<void> {
  const cluster = await Cluster.start();
  if (!cluster) {
    const failures = ['PostgreSQL is not on this machine: nothing was tried'];
    return setting.claim({ name: 'a server of its own', must: 'It is there to be tried.', tries: 1, failures });
  }
  try {
    let before: Cost | null = null;
    for (const size of setting.quick ? quickSizes : sizes) {
      const cost = await costAt(size, relations, cluster, setting);
      if (before)
        for (const [what, ratio] of [
          ['one more article', cost.single / before.single],
          ['an article of the import', cost.imported / before.imported],
        ] as const)
          setting.figure({
            name: `${what}, ${counted(size)} facts against ten times fewer`,
            unit: 'times',
            samples: [ratio],
            meaning: 'By the processor’s time of Ganket and PostgreSQL, in the same run.',
            bar: `at most ${allowed}`,
            ...(setting.quick ? {} : { holds: ratio <= allowed }),
          });
      before = cost;
    }
  } finally {
    cluster.remove();
  }
}

async function costAt(size: number, relations: number, cluster: Cluster, { figure, progress }: Setting): Promise<Cost> {
  const { held, rest } = heldBack(articlesWith(size, relations), single);
  const place = cluster.address(`facts_${size}`);
  const importing = begin(cluster);
  const { written, linked } = await importInto(place, rest);
  const imported = importing() / rest.length;
  const facts = await factsIn(place, `facts_${size}`);
  const ledger = `a ledger of ${counted(facts)} facts of ${counted(rest.length)} articles`;
  progress(`${ledger} in ${(written + linked).toFixed(0)} s`);
  figure({
    name: `an article of the import, ${counted(size)} facts`,
    unit: 'ms',
    samples: [imported],
    meaning: `Collected, read, written and linked, in the mean over ${ledger}: processor’s time with PostgreSQL’s.`,
  });
  const { wall, worked } = await addOneByOne(place, held, () => cluster.processorTime());
  figure({
    name: `one more article, ${counted(size)} facts`,
    unit: 'ms',
    samples: worked,
    meaning: `Read, written and linked to all before it in ${ledger}: processor’s time with PostgreSQL’s.`,
  });
  figure({
    name: `one more article, ${counted(size)} facts, by the clock`,
    unit: 'ms',
    samples: wall,
    meaning: 'The same, with all that the machine did beside it.',
  });
  return { imported, single: median(worked) };
}

/** Tells how much processor's time Ganket and PostgreSQL took since: milliseconds. */
function begin(cluster: Cluster): () => number {
  const [before, servers] = [process.cpuUsage(), cluster.processorTime()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 + cluster.processorTime() - servers;
  };
}

/** As many articles as have about so many facts: how many one has is seen on a few hundred. */
function articlesWith(facts: number, relations: number): MadeArticle[] {
  const made = (articles: number): MadeArticle[] =>
    makeRecord({ seed: 'scale', articles, relations, courses: 100 }).articles.map(({ article }) => article);
  const few = made(500);
  const each = few.reduce((sum, article) => sum + linkable(article).facts.length, 0) / few.length;
  return made(Math.round(facts / each));
}

async function factsIn(place: string, schema: string): Promise<number> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${schema}.facts`);
    return Number(rows[0]!.n);
  } finally {
    await client.end();
  }
}

const counted = (value: number): string => value.toLocaleString('en');
