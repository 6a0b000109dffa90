import type { Draft, StateMention } from '../../mentions.ts';
import type { HitsAt } from '../../text/hits.ts';
import { TokenKind } from '../../text/tokens.ts';
import { says as saysAt } from '../words.ts';

/** The words a name or office is read between: by token, the longest phrase of a table that starts there. */
export interface Landmarks {
  draft: Draft;
  state: Map<number, StateMention>;
  office: HitsAt;
  body: HitsAt;
  organisation: HitsAt;
  bodyNoun: HitsAt;
  field: HitsAt;
  province: HitsAt;
  firm: HitsAt;
  familyName: HitsAt;
  honorific: HitsAt;
  /** Words of meeting somebody. */
  meeting: HitsAt;
  notName: HitsAt;
  /** Words of the clause that go on no name. */
  clauseWord: HitsAt;
  /** By the token behind it: a noun of place or honour (`đường`) that ends there. */
  placeNoun: HitsAt;
  /** By the token behind it: `huyện`, `phường` ends there. */
  district: HitsAt;
  /** By the token behind it: a word that takes an object (`với`) ends there. */
  objectWord: HitsAt;
  /** By the token behind it: a mark of office (`cựu`) that ends there. */
  markBefore: HitsAt;
}

export function landmarksOf(draft: Draft): Landmarks {
  const { hits } = draft;
  return {
    draft,
    state: new Map(draft.states.map((state) => [state.from, state])),
    office: hits.startingAt('offices'),
    body: hits.startingAt('bodies'),
    organisation: hits.startingAt('organisations'),
    bodyNoun: hits.startingAt('body-nouns'),
    field: hits.startingAt('fields'),
    province: hits.startingAt('provinces'),
    firm: hits.startingAt('firms'),
    familyName: hits.startingAt('family-names'),
    honorific: hits.startingAt('honorifics'),
    meeting: hits.startingAt('encounter-cues'),
    notName: hits.startingAt('not-names'),
    clauseWord: hits.startingAt('clause-words'),
    placeNoun: hits.endingAt('place-nouns'),
    district: hits.endingAt('district-nouns'),
    objectWord: hits.endingAt('object-words'),
    markBefore: hits.endingAt('office-marks'),
  };
}

export function isWord({ draft: { tokens } }: Landmarks, i: number): boolean {
  return i >= 0 && i < tokens.count && tokens.kind[i] === TokenKind.word;
}

export function isCapitalWord(marks: Landmarks, i: number): boolean {
  return isWord(marks, i) && marks.draft.tokens.isCapital(i);
}

/** Whether the token is one of these words, whatever its case. */
export function says({ draft: { tokens } }: Landmarks, i: number, ...words: string[]): boolean {
  return saysAt(tokens, i, ...words);
}
