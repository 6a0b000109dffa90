import type { Draft } from '../../mentions.ts';
import { Cues } from '../clauses/cues.ts';
import { Sides } from '../clauses/sides.ts';

/** What the rules of speech look at: the draft, its clause words and its parties by place. */
export interface Sheet {
  draft: Draft;
  cues: Cues;
  sides: Sides;
}

export function sheetOf(draft: Draft): Sheet {
  return { draft, cues: new Cues(draft), sides: new Sides(draft) };
}
