import type { LanguagePack } from '../pack.ts';
import { readLexicon } from '../text/lexicon.ts';
import { concepts } from './concepts/index.ts';
import { encounters } from './encounters/index.ts';
import { figures } from './figures/index.ts';
import { isEnglishText } from './language.ts';
import { inflected } from './inflection.ts';
import { outcomes } from './outcomes/index.ts';
import { page, sentences } from './page.ts';
import { parties } from './parties/index.ts';
import { people } from './people/people.ts';
import { quantities } from './quantities.ts';
import { actions } from './speech/index.ts';
import { states } from './states.ts';
import { things } from './things.ts';
import { time } from './time.ts';

const verbTables = new Set(['speech-verbs', 'action-verbs', 'outcome-verbs', 'encounter-verbs']);

/** English: the stages in the order in which they stand on each other. */
export const pack: LanguagePack = {
  language: 'en',
  press: null,
  isWrittenIn: isEnglishText,
  lexicon: () => inflected(readLexicon(new URL('./lexicon/', import.meta.url)), verbTables),
  concepts,
  stages: [page, sentences, time, quantities, states, people, parties, encounters, things, actions, figures, outcomes],
};
