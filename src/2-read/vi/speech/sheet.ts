import type { Draft, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { Cues } from '../clauses/cues.ts';
import { piecesOf } from '../clauses/pieces.ts';
import type { Piece } from '../clauses/pieces.ts';
import { Sides } from '../clauses/sides.ts';

/** What the rules of speech and of outcomes look at: the draft, its clause words and its parties by place. */
export interface Sheet {
  draft: Draft;
  cues: Cues;
  sides: Sides;
  /** The pieces of the sentences that were asked for. */
  pieces: Map<Sentence, Piece[]>;
}

/** The sheet of a draft, made once: after the parties and things are found it does not change. */
export function sheetOf(draft: Draft): Sheet {
  return once(draft, newSheet);
}

function newSheet(draft: Draft): Sheet {
  return { draft, cues: new Cues(draft), sides: new Sides(draft), pieces: new Map() };
}

/** The pieces of a sentence, cut once. */
export function piecesIn(sheet: Sheet, sentence: Sentence): Piece[] {
  let pieces = sheet.pieces.get(sentence);
  if (!pieces) sheet.pieces.set(sentence, (pieces = piecesOf(sheet.draft, sheet.cues, sentence)));
  return pieces;
}
