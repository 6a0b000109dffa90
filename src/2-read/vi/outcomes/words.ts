import type { Draft } from '../../mentions.ts';
import type { Hit, HitsAt } from '../../text/hits.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';

/** What a word does in telling what came of something: the roles of `outcome-words.tsv`. */
export type OutcomeRole =
  | 'abroad'
  | 'act'
  | 'ahead'
  | 'begun'
  | 'built'
  | 'completed'
  | 'deed'
  | 'going'
  | 'grow'
  | 'held'
  | 'hostile'
  | 'keep'
  | 'line'
  | 'measure'
  | 'nearly'
  | 'mutual'
  | 'mechanism'
  | 'opened'
  | 'paid'
  | 'paper'
  | 'partly'
  | 'people'
  | 'private'
  | 'reach'
  | 'rite'
  | 'share'
  | 'signed'
  | 'spoiled'
  | 'started'
  | 'talk'
  | 'under'
  | 'valid'
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
  'partly',
  'paid',
  'valid',
] as const;

/** Deeds on a work, which may stand in a row before it. */
export const worked = ['completed', 'built', 'begun'] as const;

/** The words of outcomes by the token at which they start, the longest of each role. */
export class OutcomeWords {
  private readonly hits: readonly Hit[];
  private readonly places: HitsAt;
  private readonly ends: HitsAt;

  constructor(draft: Draft) {
    this.hits = hitsOf(draft, 'outcome-words');
    this.places = draft.hits.startingAt('outcome-words');
    this.ends = draft.hits.endingAt('outcome-words');
  }

  /** The word that starts here and has one of the roles. */
  at(token: number, ...roles: OutcomeRole[]): Hit | undefined {
    if (!this.places.has(token)) return undefined;
    return this.places.find(token, (hit) => roles.includes(hit.entry.values['role'] as OutcomeRole));
  }

  /** The longest word that ends right before the token and has one of the roles. */
  before(token: number, ...roles: OutcomeRole[]): Hit | undefined {
    let longest: Hit | undefined;
    this.ends.find(token, (hit) => {
      if (roles.includes(hit.entry.values['role'] as OutcomeRole)) longest = hit;
      return false;
    });
    return longest;
  }

  /** Whether any word of outcomes starts here. */
  hasAt(token: number): boolean {
    return this.places.has(token);
  }

  /** The first word with one of the roles between two tokens. */
  first(from: number, to: number, ...roles: OutcomeRole[]): Hit | undefined {
    for (let i = firstFrom(this.hits, from); i < this.hits.length && this.hits[i]!.from < to; i++)
      if (roles.includes(this.hits[i]!.entry.values['role'] as OutcomeRole)) return this.hits[i];
    return undefined;
  }
}
