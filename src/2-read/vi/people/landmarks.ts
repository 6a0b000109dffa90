import type { Draft, StateMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitsOf } from '../hits.ts';
import { says as saysAt } from '../words.ts';

/** The words a name or office is read between: by token, the longest phrase of a table that starts there. */
export interface Landmarks {
  draft: Draft;
  state: Map<number, StateMention>;
  office: Map<number, Hit>;
  body: Map<number, Hit>;
  organisation: Map<number, Hit>;
  bodyNoun: Map<number, Hit>;
  field: Map<number, Hit>;
  province: Map<number, Hit>;
  firm: Map<number, Hit>;
  familyName: Map<number, Hit>;
  honorific: Map<number, Hit>;
  notName: Map<number, Hit>;
  /** Words of the clause that go on no name. */
  clauseWord: Map<number, Hit>;
  /** By the token behind it: a noun of place or honour (`đường`) that ends there. */
  placeNoun: Map<number, Hit>;
  /** By the token behind it: a word that takes an object (`với`) ends there. */
  objectWord: Map<number, Hit>;
  /** By the token behind it: a mark of office (`cựu`) that ends there. */
  markBefore: Map<number, Hit>;
}

export function landmarksOf(draft: Draft): Landmarks {
  return {
    draft,
    state: new Map(draft.states.map((state) => [state.from, state])),
    office: byStart(draft, 'offices'),
    body: byStart(draft, 'bodies'),
    organisation: byStart(draft, 'organisations'),
    bodyNoun: byStart(draft, 'body-nouns'),
    field: byStart(draft, 'fields'),
    province: byStart(draft, 'provinces'),
    firm: byStart(draft, 'firms'),
    familyName: byStart(draft, 'family-names'),
    honorific: byStart(draft, 'honorifics'),
    notName: byStart(draft, 'not-names'),
    clauseWord: byStart(draft, 'clause-words'),
    placeNoun: byEnd(draft, 'place-nouns'),
    objectWord: byEnd(draft, 'object-words'),
    markBefore: byEnd(draft, 'office-marks'),
  };
}

function byStart(draft: Draft, table: string): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  for (const hit of hitsOf(draft, table)) if (!hits.has(hit.from)) hits.set(hit.from, hit);
  return hits;
}

function byEnd(draft: Draft, table: string): Map<number, Hit> {
  return new Map(hitsOf(draft, table).map((hit) => [hit.to, hit]));
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
