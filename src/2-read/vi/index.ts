import type { LanguagePack } from '../pack.ts';
import { readLexicon } from '../text/lexicon.ts';
import { concepts } from './concepts/index.ts';
import { isVietnameseText } from './language.ts';
import { outcomes } from './outcomes/index.ts';
import { page } from './page/index.ts';
import { figures, givenSums } from './figures/index.ts';
import { quantities } from './quantities/index.ts';
import { sentences } from './sentences.ts';
import { actions } from './speech/index.ts';
import { encounters } from './encounters/index.ts';
import { parties } from './parties/index.ts';
import { people } from './people/index.ts';
import { states } from './states/index.ts';
import { things } from './things/index.ts';
import { time } from './time/index.ts';

/** Vietnamese: the stages in the order in which they stand on each other. */
export const pack: LanguagePack = {
  language: 'vi',
  press: 'VNM',
  isWrittenIn: isVietnameseText,
  lexicon: () => readLexicon(new URL('./lexicon/', import.meta.url)),
  concepts,
  stages: [
    page,
    sentences,
    time,
    quantities,
    states,
    people,
    parties,
    encounters,
    things,
    figures,
    actions,
    outcomes,
    givenSums,
  ],
};
