import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ended, peakResident, processorTime, startGanket } from '../../bench/measuring/children.ts';
import { articlesFor, bytesOf } from '../../bench/measuring/corpus.ts';
import { momentOf, openAt } from '../../bench/measuring/ledgers.ts';
import { addOneByOne, heldBack } from '../../bench/measuring/one-more.ts';
import { percentile } from '../../bench/measuring/statistics.ts';
import { relationRows, relationView, threadRows } from '../../src/4-ledger/index.ts';
import type { Figure, Setting } from '../harness/part.ts';

/** What an import of many articles took, by the clock. */
interface Grown {
  /** Seconds from the first article handed in, at each tenth of the articles that was told to be safe. */
  tenths: number[];
  /** Seconds until the process had linked all and ended. */
  whole: number;
  /** Bytes. */
  peak: number | null;
  /** Seconds of the processor's time, linking included. */
  worked: number | null;
}

/** Imports so many generated articles by the command line, and measures the ledger that they make. */
export async function grow(articles: number, setting: Setting): Promise<void> {
  const { folder, claim, progress } = setting;
  // Of a few articles no figure tells anything of a bar.
  const figure = ({ holds, ...one }: Figure): void =>
    setting.figure(setting.quick || holds === undefined ? one : { ...one, holds });
  const { held, rest: made } = heldBack(articlesFor(articles), single);
  const bytes = bytesOf(made);
  const { tenths, whole, peak, worked } = await imported(made, folder);
  progress(`imported ${articles} articles in ${whole.toFixed(0)} s`);
  const size = statSync(join(folder, 'grown.db')).size;
  const parts = tenths.map((at, i) => made.length / 10 / (at - (tenths[i - 1] ?? 0)));
  const rate = made.length / tenths.at(-1)!;
  for (const one of [
    atLeast(150, {
      name: 'import before linking',
      unit: 'articles/s',
      samples: [rate],
      meaning: 'Articles collected, read and safely written in a second of the whole import.',
    }),
    {
      name: 'each tenth of it',
      unit: 'articles/s',
      samples: parts,
      meaning: 'The same for each tenth of the articles: whether it holds as the ledger grows.',
    },
    atLeast(150, {
      name: 'import with linking',
      unit: 'articles/s',
      samples: [made.length / whole],
      meaning: 'The same until all was linked and the process had ended.',
    }),
    atMost(6, {
      name: 'file against text',
      unit: 'times as large',
      samples: [size / bytes],
      meaning: `Bytes of the closed ledger over the ${(bytes / 1e6).toFixed(0)} MB of UTF-8 text in it.`,
    }),
  ])
    figure(one);
  if (worked !== null)
    figure({
      name: 'import with linking, processor time',
      unit: 'articles/s',
      samples: [made.length / worked],
      meaning: 'The same for a second of the processor’s time: nearer to what an idle machine would show.',
    });
  if (peak !== null)
    figure(
      atMost(500, {
        name: 'memory of the import',
        unit: 'MB',
        samples: [peak / 1e6],
        meaning: 'The most that the process held, linking included; the articles are made in another one.',
      }),
    );
  await measurePages(folder, figure);
  progress('pages are measured');
  for (const one of await singles(folder, held)) figure(one);
  progress('single articles are measured');
  const verified = await verify(folder);
  claim({
    name: 'verify of the grown ledger',
    must: `\`ganket verify\` finds ${articles.toLocaleString('en')} articles whole.`,
    tries: 1,
    failures: verified.flaws,
  });
  figure({
    name: 'verify',
    unit: 'articles/s',
    samples: [(made.length + held.length) / verified.seconds],
    meaning: 'Articles checked in a second, with all their records.',
  });
  if (verified.peak !== null)
    figure(
      atMost(160, {
        name: 'memory of verify',
        unit: 'MB',
        samples: [verified.peak / 1e6],
        meaning: 'The most that the process held, engine and program included: it reads piece by piece.',
      }),
    );
}

/** Articles that come one by one to the grown ledger, the first of them uncounted. */
const single = 41;

async function singles(folder: string, held: Parameters<typeof addOneByOne>[1]): Promise<Figure[]> {
  const { wall, worked } = await addOneByOne(join(folder, 'grown.db'), held);
  return [
    {
      name: 'one more article',
      unit: 'ms',
      samples: wall,
      meaning: 'Read, written and linked to all before it, one after the other.',
    },
    {
      name: 'one more article, processor time',
      unit: 'ms',
      samples: worked,
      meaning: 'The same by the processor’s time: nearer to what an idle machine would show.',
    },
  ];
}

function atLeast(bar: number, figure: Figure): Figure {
  return { ...figure, bar: `at least ${bar}`, holds: figure.samples.every((sample) => sample >= bar) };
}

function atMost(bar: number, figure: Figure): Figure {
  return { ...figure, bar: `at most ${bar}`, holds: figure.samples.every((sample) => sample <= bar) };
}

async function imported(articles: readonly object[], folder: string): Promise<Grown> {
  const child = startGanket(['import', '--jsonl', '--json', '--ledger', 'grown.db'], folder);
  const done = ended(child);
  let [peak, worked]: (number | null)[] = [null, null];
  const watch = setInterval(() => {
    peak = peakResident(child) ?? peak;
    worked = processorTime(child) ?? worked;
  }, 200);
  const start = performance.now();
  const tenths: number[] = [];
  let safe = 0;
  child.stdout.on('data', (piece: Buffer) => {
    // Each article that is safe is told in a line of its own.
    for (const byte of piece) if (byte === 10) safe++;
    while (tenths.length < 10 && safe >= ((tenths.length + 1) * articles.length) / 10)
      tenths.push((performance.now() - start) / 1000);
  });
  try {
    for (const article of articles)
      if (!child.stdin.write(`${JSON.stringify(article)}\n`)) await Promise.race([once(child.stdin, 'drain'), done]);
    child.stdin.end();
    await done;
  } finally {
    clearInterval(watch);
  }
  if (tenths.length < 10) throw new Error(`${safe} of ${articles.length} articles were told to be safe`);
  return { tenths, whole: (performance.now() - start) / 1000, peak: peak ?? null, worked: worked ?? null };
}

/** The queries of the pages of the 24 largest relations, five times each. */
async function measurePages(folder: string, figure: Setting['figure']): Promise<void> {
  const ledger = await openAt(join(folder, 'grown.db'));
  try {
    const relations = (await relationRows(ledger, momentOf(0))).slice(0, 24).map(({ id }) => id);
    const pages = {
      'the situation of a relation': (relation: string, round: number) =>
        relationView(ledger, momentOf(round), relation),
      'the list of its threads': (relation: string, round: number) =>
        threadRows(ledger, momentOf(round), { relation, limit: 50 }),
    };
    for (const [name, ask] of Object.entries(pages)) {
      const [samples, worked]: [number[], number[]] = [[], []];
      for (let round = 0; round < 5; round++)
        for (const relation of relations) {
          const [start, before] = [performance.now(), process.cpuUsage()];
          await ask(relation, round);
          samples.push(performance.now() - start);
          const { user, system } = process.cpuUsage(before);
          worked.push((user + system) / 1000);
        }
      const p95 = percentile(samples, 0.95);
      figure({
        name: `${name}, median`,
        unit: 'ms',
        samples,
        meaning: 'One page’s queries over all relations and rounds.',
      });
      figure(
        atMost(50, {
          name: `${name}, p95`,
          unit: 'ms',
          samples: [p95],
          meaning: 'Nineteen of twenty are at least as quick.',
        }),
      );
      figure({
        name: `${name}, p95 of the processor’s time`,
        unit: 'ms',
        samples: [percentile(worked, 0.95)],
        meaning: 'The same by the processor’s time: nearer to what an idle machine would show.',
      });
    }
  } finally {
    await ledger.close();
  }
}

async function verify(folder: string): Promise<{ flaws: string[]; seconds: number; peak: number | null }> {
  const child = startGanket(['verify', '--ledger', 'grown.db'], folder);
  let peak: number | null = null;
  const watch = setInterval(() => (peak = peakResident(child) ?? peak), 50);
  const start = performance.now();
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  let failed: string[] = [];
  await ended(child).catch((error: unknown) => (failed = [String(error)]));
  clearInterval(watch);
  return { flaws: [...said.split('\n').filter(Boolean), ...failed], seconds: (performance.now() - start) / 1000, peak };
}
