import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';

/** What a word does in telling what came of something: the roles of `outcome-words.tsv`. */
export type OutcomeRole =
  | 'ahead'
  | 'completed'
  | 'going'
  | 'grow'
  | 'keep'
  | 'measure'
  | 'mutual'
  | 'mechanism'
  | 'paper'
  | 'people'
  | 'reach'
  | 'signed'
  | 'started'
  | 'under'
  | 'work'
  | 'yearly';

/** The words of outcomes by the token at which they start, the longest of each role. */
export class OutcomeWords {
  private readonly byPlace = new Map<number, Hit[]>();

  constructor(draft: Draft) {
    for (const hit of draft.hits) {
      if (hit.entry.table !== 'outcome-words') continue;
      const here = this.byPlace.get(hit.from);
      if (here) here.push(hit);
      else this.byPlace.set(hit.from, [hit]);
    }
  }

  /** The word that starts here and has one of the roles. */
  at(token: number, ...roles: OutcomeRole[]): Hit | undefined {
    return this.byPlace
      .get(token)
      ?.find((hit) => hit.entry.values.role!.split(' ').some((role) => roles.includes(role as OutcomeRole)));
  }

  /** The first word with one of the roles between two tokens. */
  first(from: number, to: number, ...roles: OutcomeRole[]): Hit | undefined {
    for (let i = from; i < to; i++) {
      const hit = this.at(i, ...roles);
      if (hit) return hit;
    }
    return undefined;
  }
}
