import type { Draft, PartyMention, StateMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { byPlace, withoutOverlaps } from '../../text/spans.ts';
import type { Hit } from '../../text/phrases.ts';
import { bodyParties } from './bodies.ts';
import { stateName } from '../state-names.ts';

/**
 * Parties: «Quốc hội Việt Nam đề nghị phía Lào …» names a body of VNM and the state LAO. Persons
 * are there already; joint subjects come with the encounters.
 */
export const parties: Stage = {
  name: 'parties',
  run(draft) {
    const persons = draft.parties;
    const bodies = withoutThoseInside(withoutOverlaps(bodyParties(draft)), persons);
    const named = [...persons, ...bodies].sort(byPlace);
    const states = withoutThoseInside(stateParties(draft), named);
    draft.parties = [...named, ...states].sort(byPlace);
  },
};

function stateParties(draft: Draft): PartyMention[] {
  const sides = draft.hits.endingAt('side-words');
  return draft.states
    .filter(({ as }) => as !== 'place')
    .map((state) => stateParty(draft, state, sides.get(state.from)));
}

function stateParty(draft: Draft, state: StateMention, side: Hit | undefined): PartyMention {
  const participants = state.countries.map((country) => ({ name: stateName(draft, country), country }));
  const kind = state.countries.length > 1 ? 'joint' : 'state';
  const from = side ? side.from : state.from;
  return {
    from,
    to: state.to,
    kind,
    participants,
    countries: [...state.countries].sort(),
    inferred: false,
    rule: `vi/parties/${kind}`,
  };
}

/** Those that do not lie within one of the others (sorted by place, free of overlaps). */
function withoutThoseInside(mentions: readonly PartyMention[], others: readonly PartyMention[]): PartyMention[] {
  let i = 0;
  return mentions.filter((mention) => {
    while (i < others.length && others[i]!.to <= mention.from) i++;
    return !(i < others.length && others[i]!.from < mention.to);
  });
}
