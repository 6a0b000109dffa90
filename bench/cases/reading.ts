import { readArticle } from '../../src/2-read/index.ts';
import { articlesFor, bytesOf } from '../measuring/corpus.ts';
import type { Case } from '../measuring/measurement.ts';
import { profiled, readerPart } from '../measuring/profile.ts';
import { inTurns } from '../measuring/timing.ts';

/** Text to words and nothing more: what any program that reads must do. */
export function normaliseAndSplit(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u);
}

export const benchmark: Case = {
  about: 'The whole reading of generated articles, one after the other in one thread.',
  async measure({ quick }) {
    const articles = articlesFor(quick ? 100 : 600);
    const megabytes = bytesOf(articles) / 1e6;
    const readAll = () => articles.forEach(readArticle);
    let words = 0;
    const splitAll = () => articles.forEach(({ text }) => (words += normaliseAndSplit(text).length));
    const spent = inTurns({ reading: readAll, splitting: splitAll }, { warmUp: quick ? 1 : 3, counted: quick ? 3 : 9 });
    if (words === 0) throw new Error('expected words in the generated articles, found none');
    const shares = await profiled(() => {
      for (let round = 0; round < (quick ? 1 : 3); round++) readAll();
    }, readerPart);
    return [
      {
        name: 'whole reading',
        unit: 'MB/s',
        samples: spent.reading.map(({ wall }) => megabytes / wall),
        meaning: 'UTF-8 text read in a second by the clock. Other programs on the machine make it smaller.',
        bar: 'at least 5, aim for 10',
      },
      {
        name: 'whole reading, processor time',
        unit: 'MB/s',
        samples: spent.reading.map(({ cpu }) => megabytes / cpu),
        meaning: 'The same for a second of the thread’s own processor time: what an idle machine would show.',
      },
      {
        name: 'normalise and split',
        unit: 'MB/s',
        samples: spent.splitting.map(({ cpu }) => megabytes / cpu),
        meaning: 'The baseline: the same texts brought to NFC and split at white space, in turns with the reading.',
      },
      {
        name: 'reading against normalise and split',
        unit: '%',
        samples: spent.reading.map(({ cpu }, i) => (100 * spent.splitting[i]!.cpu) / cpu),
        meaning: 'How fast the whole reading is beside the baseline of the same round.',
        bar: 'at least 5',
      },
      ...[...shares].map(([part, share]) => ({
        name: `share of ${part}`,
        unit: '%',
        samples: [100 * share],
        meaning: 'Of the reading’s time, by the engine’s profiler.',
      })),
    ];
  },
};
