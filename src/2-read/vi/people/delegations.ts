import { firstFrom } from '../../text/spans.ts';
import type { Landmarks } from './landmarks.ts';
import type { Person } from './persons.ts';
import type { Sighting } from './sightings.ts';

interface Opening {
  from: number;
  to: number;
  country: string;
  sentence: number;
}

/** Lists of delegations: «Phía Mỹ gồm Bộ trưởng A và B, trong khi đoàn Trung Quốc có Bộ trưởng C». */
export class Delegations {
  private readonly openings: Opening[] = [];
  private readonly marks: Landmarks;

  constructor(marks: Landmarks) {
    this.marks = marks;
    const sides = marks.draft.hits.endingAt('side-words');
    const lists = marks.draft.hits.startingAt('delegation-words');
    for (const { from, to, countries, as } of marks.draft.states) {
      if (as !== 'state' || !sides.has(from) || !(lists.has(to) || marks.draft.tokens.isMark(to, ':'))) continue;
      this.openings.push({ from, to, country: countries[0]!, sentence: this.sentenceOf(from) });
    }
  }

  /** The state whose delegation is being listed at the token; null where none is. */
  countryAt(token: number): string | null {
    const opening = this.openings[firstFrom(this.openings, token) - 1];
    return opening && opening.sentence === this.sentenceOf(token) ? opening.country : null;
  }

  private sentenceOf(token: number): number {
    return firstFrom(this.marks.draft.sentences, token + 1) - 1;
  }
}

/**
 * «Tham gia đoàn gồm có: ngài A, Phó Thủ tướng; ông B, Bộ trưởng …; ông C, …»: the members of one list, three and more with a
 * semicolon between each two, are of one state. Where one only is written in it, else where most seem to be of one,
 * those whose state was guessed from their names have that one.
 */
export function tellListed(marks: Landmarks, sightings: readonly Sighting[], of: readonly Person[]): void {
  for (let first = 0, next = 1; first < sightings.length; first = next++) {
    while (next < sightings.length && isListed(marks, sightings[next - 1]!, sightings[next]!)) next++;
    if (next - first >= fewestListed) shareState(of.slice(first, next));
  }
}

const fewestListed = 3;
/** In words, with the offices behind a name. */
const longestMember = 40;

function isListed({ draft: { tokens } }: Landmarks, one: Sighting, other: Sighting): boolean {
  if (other.from - one.to > longestMember) return false;
  // The same member, seen with the word of address and without.
  let isParted = other.from < one.to;
  for (let i = one.to; i < other.from; i++) {
    if (tokens.isMark(i, '.') || tokens.isMark(i, ':')) return false;
    if (tokens.isMark(i, ';')) isParted = true;
  }
  return isParted;
}

function shareState(members: readonly Person[]): void {
  const stated = new Set(members.flatMap(({ offices }) => offices.flatMap(({ country }) => country ?? [])));
  if (stated.size > 1) return;
  const counts = new Map<string, number>();
  for (const { country } of members) if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const [only] = stated;
  const country = only ?? (most && 2 * most[1] > members.length ? most[0] : null);
  if (!country) return;
  for (const member of members)
    if (!member.offices.some((office) => office.country ?? office.international)) member.country = country;
}
