import type { Draft } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { hitsOf } from '../hits.ts';

/** What a word does in telling what came of something: the roles of `outcome-words.tsv`. */
export type OutcomeRole =
  | 'act'
  | 'ahead'
  | 'begun'
  | 'built'
  | 'completed'
  | 'deed'
  | 'going'
  | 'grow'
  | 'hostile'
  | 'keep'
  | 'line'
  | 'measure'
  | 'mutual'
  | 'mechanism'
  | 'opened'
  | 'paper'
  | 'people'
  | 'private'
  | 'reach'
  | 'signed'
  | 'started'
  | 'talk'
  | 'under'
  | 'work'
  | 'worth'
  | 'yearly';

/** Verbs that tell of a deed, by what makes it one that can be checked. */
export const deedRoles = [
  'completed',
  'built',
  'started',
  'begun',
  'opened',
  'signed',
  'going',
  'deed',
  'act',
] as const;

/** The words of outcomes by the token at which they start, the longest of each role. */
export class OutcomeWords {
  private readonly byPlace: (Hit[] | undefined)[];

  constructor(draft: Draft) {
    this.byPlace = new Array<Hit[] | undefined>(draft.tokens.count + 1).fill(undefined);
    for (const hit of hitsOf(draft, 'outcome-words')) {
      const here = this.byPlace[hit.from];
      if (here) here.push(hit);
      else this.byPlace[hit.from] = [hit];
    }
  }

  /** The word that starts here and has one of the roles. */
  at(token: number, ...roles: OutcomeRole[]): Hit | undefined {
    return this.byPlace[token]?.find((hit) => roles.includes(hit.entry.values['role'] as OutcomeRole));
  }

  /** Whether any word of outcomes starts here. */
  hasAt(token: number): boolean {
    return this.byPlace[token] !== undefined;
  }

  /** The first word with one of the roles between two tokens. */
  first(from: number, to: number, ...roles: OutcomeRole[]): Hit | undefined {
    for (let i = from; i < to; i++) {
      const hit = this.byPlace[i] && this.at(i, ...roles);
      if (hit) return hit;
    }
    return undefined;
  }
}
