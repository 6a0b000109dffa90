import { firstFrom } from '../../text/spans.ts';
import type { Landmarks } from './landmarks.ts';

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
