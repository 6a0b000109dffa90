import { join } from 'node:path';
import { articlesFor } from '../measuring/corpus.ts';
import { importInto, removeLedger } from '../measuring/ledgers.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';
import { addOneByOne, heldBack } from '../measuring/one-more.ts';
import { median } from '../measuring/statistics.ts';

/** A ledger that would take longer than this to make, by the one before it, is left out: minutes. */
const longest = 40;
/** Articles that come one by one, the first of them uncounted. */
const single = 41;

export const benchmark: Case = {
  about: 'One more article in a large ledger of generated articles: read, written and linked, one after the other.',
  async measure({ quick, folder, note }) {
    const sizes = quick ? [100, 300] : [2_000, 10_000, 100_000];
    const figures: Measurement[] = [];
    const worked: { size: number; median: number }[] = [];
    let before: { size: number; minutes: number } | null = null;
    for (const size of sizes) {
      const expected = before ? (before.minutes * size) / before.size : 0;
      if (expected > longest) {
        note(
          `${size} articles were left out: by ${before!.size} their import would take ${Math.round(expected)} minutes`,
        );
        break;
      }
      const path = join(folder, `more-${size}.db`);
      const { held, rest } = heldBack(articlesFor(size), single);
      const { written, linked } = await importInto(path, rest);
      before = { size, minutes: (written + linked) / 60 };
      const spent = await addOneByOne(path, held);
      removeLedger(path);
      worked.push({ size, median: median(spent.worked) });
      figures.push(...figuresOf(size, spent));
    }
    return [...figures, ...growthOf(worked)];
  },
};

function figuresOf(size: number, { wall, worked }: { wall: number[]; worked: number[] }): Measurement[] {
  const name = `one more after ${size.toLocaleString('en')} articles`;
  return [
    { name, unit: 'ms', samples: wall, meaning: 'By the clock, until it is linked to all before it.' },
    {
      name: `${name}, processor time`,
      unit: 'ms',
      samples: worked,
      meaning: 'The same by the processor’s time: nearer to what an idle machine would show.',
    },
  ];
}

/** How the medians of the two largest ledgers compare. */
function growthOf(worked: readonly { size: number; median: number }[]): Measurement[] {
  const [small, large] = worked.slice(-2);
  if (!small || !large) return [];
  return [
    {
      name: `after ${large.size.toLocaleString('en')} against ${small.size.toLocaleString('en')}`,
      unit: 'times as long',
      samples: [large.median / small.median],
      meaning: 'Medians of the processor’s time.',
      bar: 'at most 1.3 from 10,000 to 100,000',
    },
  ];
}
