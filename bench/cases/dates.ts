import { readDates } from '../../src/2-read/index.ts';
import { articlesFor, bytesOf } from '../measuring/corpus.ts';
import type { Case } from '../measuring/measurement.ts';
import { inTurns } from '../measuring/timing.ts';

export const benchmark: Case = {
  about: 'The dates of generated articles, by the time stage alone, in one thread.',
  measure({ quick }) {
    const articles = articlesFor(quick ? 100 : 600);
    const megabytes = bytesOf(articles) / 1e6;
    let found = 0;
    const work = () => articles.forEach(({ text, publishedOn }) => (found += readDates(text, publishedOn).length));
    const { dates } = inTurns({ dates: work }, { warmUp: quick ? 1 : 3, counted: quick ? 3 : 9, seconds: 15 });
    if (found === 0) throw new Error('expected dates in the generated articles, found none');
    return [
      {
        name: 'dates alone',
        unit: 'MB/s',
        samples: dates.map(({ wall }) => megabytes / wall),
        meaning: 'UTF-8 text searched for dates in a second by the clock.',
      },
      {
        name: 'dates alone, processor time',
        unit: 'MB/s',
        samples: dates.map(({ cpu }) => megabytes / cpu),
        meaning: 'The same for a second of the thread’s own processor time.',
      },
    ];
  },
};
