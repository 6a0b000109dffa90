import type { Draft } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Stage } from '../../pack.ts';
import { longestOf } from '../words.ts';
import { personsOf } from '../people/people.ts';
import { statesOf } from '../states.ts';
import { tableActions } from '../tables.ts';
import { byPlace } from '../../text/spans.ts';
import { SpeechReader } from './reader.ts';

/** What was proposed, pledged, agreed, instructed and signed. */
export const actions: Stage = {
  name: 'speech',
  run(draft) {
    if (isInternational(draft))
      draft.actions.push(...[...new SpeechReader(draft).read(), ...tableActions(draft)].sort(byPlace));
  },
};

/** Commitments are between states and bodies of states: a text of one state alone has none. */
function isInternational(draft: Draft): boolean {
  const countries = new Set(once(draft, statesOf).map(({ country }) => country));
  for (const { country } of once(draft, personsOf).persons) if (country) countries.add(country);
  return countries.size + longestOf(draft, 'organisations').length >= 2;
}
