import type { Draft, PartyMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { indexAt, says } from '../words.ts';
import { Context } from './context.ts';
import { sightsOf } from './sights.ts';

export { firstStates } from './context.ts';

/** Whoever can speak or be asked: «PM Khue», «the Lao side», «Washington», «both sides», «he», «his country». */
export const parties: Stage = {
  name: 'parties',
  run(draft) {
    const context = new Context(draft);
    let sentence = 0;
    for (const sight of sightsOf(draft)) {
      while (draft.sentences[sentence] && draft.sentences[sentence]!.to <= sight.from)
        context.close(draft.sentences[sentence++]!);
      const mention = context.resolve(sight);
      if (mention) draft.parties.push(mention);
    }
  },
};

/** The party that holds a token, if any. */
export function partyAt(draft: Draft, token: number): PartyMention | null {
  return draft.parties[indexAt(draft.parties, token)] ?? null;
}

/** The party that starts at a token. */
export function partyFrom(draft: Draft, token: number): PartyMention | null {
  const party = partyAt(draft, token);
  return party?.from === token ? party : null;
}

/** Two parties joined by `and`, or one alone, that end before a token. */
export function partiesEndingAt(draft: Draft, to: number): PartyMention | null {
  const index = indexAt(draft.parties, to - 1);
  const last = draft.parties[index];
  if (!last || last.to !== to) return null;
  const first = draft.parties[index - 1];
  if (!first || first.kind !== last.kind || !isJoined(draft, first.to, last.from)) return last;
  if (first.kind === 'joint' || first.countries.join() === last.countries.join()) return last;
  return {
    ...last,
    from: first.from,
    kind: 'joint',
    participants: [...first.participants, ...last.participants],
    countries: [...new Set([...first.countries, ...last.countries])].sort(),
  };
}

/** Nothing but `and`, `, and`, `, and the`, `and visiting` between. */
function isJoined({ tokens }: Draft, from: number, to: number): boolean {
  let at = from + Number(tokens.isMark(from, ','));
  if (!says(tokens, at, 'and')) return false;
  at++;
  while (at < to && says(tokens, at, 'the', 'visiting', 'his', 'her')) at++;
  return at === to;
}
