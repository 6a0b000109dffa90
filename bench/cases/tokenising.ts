import type { Case } from '../measuring/measurement.ts';
import { profiledReading } from '../measuring/profile.ts';
import { repeated } from '../measuring/timing.ts';

/** Neither has a door of its own, so they are measured inside the reading: by their share of its time. */
export const benchmark: Case = {
  about: 'Text to tokens with the ids of their syllables, and the search for all phrases of the lexicon.',
  async measure({ quick, folder }) {
    const runs = await repeated({ runs: quick ? 1 : 3, seconds: 20 }, () =>
      profiledReading(folder, quick ? 100 : 600, quick ? 2 : 6),
    );
    const speeds = (part: string) =>
      runs.map(({ megabytes, seconds, shares }) => megabytes / (seconds * (shares.get(part) ?? Infinity)));
    return [
      {
        name: 'tokenising',
        unit: 'MB/s',
        samples: speeds('text: tokens'),
        meaning: 'UTF-8 text cut into tokens in a second of processor time, the start of the process included.',
      },
      {
        name: 'phrases of the lexicon',
        unit: 'MB/s',
        samples: speeds('text: phrases'),
        meaning: 'UTF-8 text searched for all phrases of the lexicon in a second of processor time, likewise.',
      },
    ];
  },
};
