import type { Outcome } from '../said/outcomes.ts';
import { profileOf, wordLikeness } from './likeness.ts';
import type { Wording } from './likeness.ts';
import { anyRelation, postingOf } from './postings.ts';
import { placeOf } from './wording.ts';

/** From this likeness on a result speaks of a commitment. */
const threshold = 0.5;
/** From this weight on a word leads from results to commitments. */
const telling = 0.4;

/** Where a result looks for its commitment: a place in some postings. */
export interface Seeking {
  postings: string[];
  place: string;
}

/**
 * Where a result looks for its commitment: in the relations that its article is about, by its words; where none
 * is known, in all of them by its names. Null for a figure.
 */
export function seekingOf({ fact, about }: Outcome, relations: Iterable<string>): Seeking | null {
  if (!about) return null;
  const terms = new Map(about.terms.map((term) => [term.key, term]));
  const words = about.terms.filter(({ weight }) => weight >= telling);
  const known = [...new Set(relations)].sort();
  const postings = known.length
    ? known.flatMap((relation) => words.map(({ key }) => postingOf(relation, key)))
    : words.flatMap(({ key, role }) => (role === 'name' ? [postingOf(anyRelation, key)] : []));
  return { postings, place: placeOf({ id: `${fact.id} ${fact.article}`, terms }) };
}

/** The wording of which a result speaks: the most like it. Another bridge's opening is no bridge's. */
export function bestWording(
  { fact, about }: Outcome,
  candidates: Iterable<Wording>,
): { id: string; strength: number } | null {
  const profile = profileOf(about!);
  let best: { id: string; strength: number } | null = null;
  for (const wording of candidates) {
    // To hold a session is one thing, to carry out what it agreed another.
    if (fact.kind === 'encounters' && wording.terms.has('meeting-results')) continue;
    const strength = wordLikeness(wording, profile);
    if (strength < threshold) continue;
    const isBetter = !best || strength > best.strength || (strength === best.strength && wording.id < best.id);
    if (isBetter) best = { id: wording.id, strength };
  }
  return best;
}
