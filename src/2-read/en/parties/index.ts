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

/** The party that starts at a token, with those joined to it by `and`. */
export function partiesFrom(draft: Draft, token: number): PartyMention | null {
  const first = partyFrom(draft, token);
  if (!first || !says(draft.tokens, first.to, 'and')) return first;
  const second = partyFrom(draft, first.to + 1);
  const both = second && partiesEndingAt(draft, second.to);
  return both?.from === token ? both : first;
}

/** Two parties joined by `and`, or one alone, that end before a token. */
export function partiesEndingAt(draft: Draft, to: number): PartyMention | null {
  const index = indexAt(draft.parties, to - 1);
  const last = draft.parties[index];
  if (!last || last.to !== to) return null;
  const all = [last];
  for (let i = index - 1; i >= 0; i--) {
    const first = draft.parties[i]!;
    const next = all[0]!;
    const isNext = all.length > 1 ? isListed(draft, first.to, next.from) : isJoined(draft, first.to, next.from);
    const isLike = first.kind === last.kind || [first, last].every(({ kind }) => kind === 'state' || kind === 'body');
    if (!isLike || first.kind === 'joint' || !isNext) break;
    if (all.some(({ countries }) => countries.join() === first.countries.join())) break;
    all.unshift(first);
  }
  if (all.length === 1) return last;
  return {
    ...last,
    from: all[0]!.from,
    kind: 'joint',
    participants: all.flatMap(({ participants }) => participants),
    countries: [...new Set(all.flatMap(({ countries }) => countries))].sort(),
  };
}

/** `A, B and C`: nothing but a comma between the first of them. */
function isListed({ tokens }: Draft, from: number, to: number): boolean {
  return tokens.isMark(from, ',') && (to === from + 1 || (to === from + 2 && says(tokens, from + 1, 'the')));
}

/** Nothing but `and`, `, and`, `, and the`, `and visiting` between. */
function isJoined({ tokens }: Draft, from: number, to: number): boolean {
  let at = from + Number(tokens.isMark(from, ','));
  if (!says(tokens, at, 'and')) return false;
  at++;
  while (at < to && says(tokens, at, 'the', 'visiting', 'his', 'her')) at++;
  return at === to;
}
