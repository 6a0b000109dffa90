import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';

/**
 * The parties of an article by place, and the pair of states that «hai bên» means where nobody says.
 */
export class Sides {
  private readonly draft: Draft;
  /** The longest party over each token. */
  private readonly covering: (PartyMention | undefined)[];
  private readonly pairs: PartyMention[];
  private readonly meetings: (Span & { states: string[]; participants: Participant[] })[];
  /** The two states that the article names most. */
  private readonly main: string[];

  constructor(draft: Draft) {
    this.draft = draft;
    this.covering = new Array<PartyMention | undefined>(draft.tokens.count).fill(undefined);
    for (const party of draft.parties) {
      for (let i = party.from; i < party.to; i++) {
        const known = this.covering[i];
        if (!known || party.to - party.from > known.to - known.from) this.covering[i] = party;
      }
    }
    this.pairs = draft.parties.filter((party) => party.kind === 'joint' && party.countries.length > 1);
    this.meetings = draft.encounters
      .map(({ from, to, participants }) => ({
        from,
        to,
        participants,
        states: [...new Set(participants.flatMap((each) => each.country ?? []))].sort(),
      }))
      .filter((each) => each.states.length > 1)
      .sort((a, b) => a.from - b.from);
    this.main = mostNamed(draft);
  }

  at(token: number): PartyMention | undefined {
    return token < 0 ? undefined : this.covering[token];
  }

  /** The pair of the paragraph: the last joint subject before the token, else the encounter's, else the article's. */
  pairAt(token: number): string[] {
    const joint = this.pairs[firstFrom(this.pairs, token + 1) - 1];
    if (joint && token - joint.from < reach) return joint.countries;
    const met = this.meetings[firstFrom(this.meetings, token + 1) - 1];
    return met?.states ?? joint?.countries ?? this.main;
  }

  /** Those who met at the last encounter of two states before the token, else at the first. */
  metAt(token: number): Participant[] {
    return (this.meetings[firstFrom(this.meetings, token + 1) - 1] ?? this.meetings[0])?.participants ?? [];
  }

  /** The states named inside, in order. */
  statesIn(span: Span): string[] {
    const found: string[] = [];
    for (let i = firstFrom(this.draft.states, span.from); i < this.draft.states.length; i++) {
      const state = this.draft.states[i]!;
      if (state.from >= span.to) break;
      if (state.to <= span.to) found.push(...state.countries);
    }
    return [...new Set(found)];
  }
}

/** How far, in words, a joint subject is remembered before the encounter counts more. */
const reach = 400;

function mostNamed(draft: Draft): string[] {
  const counts = new Map<string, number>();
  for (const state of draft.states) for (const code of state.countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ordered
    .slice(0, 2)
    .map(([code]) => code)
    .sort();
}
