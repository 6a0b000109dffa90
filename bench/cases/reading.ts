import { readArticle } from '../../src/2-read/index.ts';
import { articlesFor, bytesOf } from '../measuring/corpus.ts';
import type { Case } from '../measuring/measurement.ts';
import { profiledReading } from '../measuring/profile.ts';
import { inTurns } from '../measuring/timing.ts';

/** Text to words and nothing more: what any program that reads must do. */
function normaliseAndSplit(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u);
}

/** Parts below this are not worth a line. */
const leastShare = 0.005;

/** Splitting is over in a few milliseconds: so often a round, that the clock can tell. */
const splits = 20;

export const benchmark: Case = {
  about: 'The whole reading of generated articles, one after the other in one thread.',
  async measure({ quick, folder }) {
    const articles = articlesFor(quick ? 100 : 600);
    const megabytes = bytesOf(articles) / 1e6;
    const readAll = () => articles.forEach(readArticle);
    let words = 0;
    const splitAll = () => {
      for (let again = 0; again < splits; again++)
        articles.forEach(({ text }) => (words += normaliseAndSplit(text).length));
    };
    const spent = inTurns(
      { reading: readAll, splitting: splitAll },
      { warmUp: quick ? 1 : 3, counted: quick ? 3 : 9, seconds: 25 },
    );
    if (words === 0) throw new Error('expected words in the generated articles, found none');
    const { shares } = await profiledReading(folder, articles.length, quick ? 2 : 10);
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
        meaning: 'The same for a second of the thread’s own processor time: nearer to what an idle machine would show.',
      },
      {
        name: 'normalise and split',
        unit: 'MB/s',
        samples: spent.splitting.map(({ cpu }) => (splits * megabytes) / cpu),
        meaning: 'The baseline: the same texts brought to NFC and split at white space, in turns with the reading.',
      },
      {
        name: 'reading against normalise and split',
        unit: '%',
        samples: spent.reading.map(({ cpu }, i) => (100 * spent.splitting[i]!.cpu) / splits / cpu),
        meaning: 'How fast the whole reading is beside the baseline of the same round.',
        bar: 'at least 5',
      },
      ...[...shares]
        .filter(([, share]) => share >= leastShare)
        .map(([part, share]) => ({
          name: `share of ${part}`,
          unit: '%',
          samples: [100 * share],
          meaning: 'Of the reading’s time, by the engine’s profiler.',
        })),
    ];
  },
};
