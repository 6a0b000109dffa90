import { readArticle } from '../../src/2-read/index.ts';
import { articlesFor, bytesOf } from '../measuring/corpus.ts';
import type { Case } from '../measuring/measurement.ts';
import { profiled, readerPart } from '../measuring/profile.ts';
import { repeated, timed } from '../measuring/timing.ts';

/**
 * Tokenising has no door of its own, so it is measured inside the reading: its share of the time by the
 * profiler, over the time of the same round.
 */
export const benchmark: Case = {
  about: 'Text to tokens with the ids of their syllables, and the search for all phrases of the lexicon.',
  async measure({ quick }) {
    const articles = articlesFor(quick ? 100 : 600);
    const megabytes = bytesOf(articles) / 1e6;
    const readAll = () => articles.forEach(readArticle);
    readAll();
    const rounds = await repeated({ runs: quick ? 2 : 5, seconds: 30 }, async () => {
      let cpu = 0;
      const shares = await profiled(() => (cpu = timed(readAll).cpu), readerPart);
      return (part: string) => megabytes / (cpu * (shares.get(part) ?? Infinity));
    });
    return [
      {
        name: 'tokenising',
        unit: 'MB/s',
        samples: rounds.map((speed) => speed('text: tokens')),
        meaning: 'UTF-8 text cut into tokens in a second of processor time.',
      },
      {
        name: 'phrases of the lexicon',
        unit: 'MB/s',
        samples: rounds.map((speed) => speed('text: phrases')),
        meaning: 'UTF-8 text searched for all phrases of the lexicon in a second of processor time.',
      },
    ];
  },
};
