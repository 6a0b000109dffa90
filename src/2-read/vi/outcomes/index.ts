import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Piece } from '../clauses/pieces.ts';
import { opensTerms } from '../speech/documents/signed.ts';
import { piecesIn, sheetOf } from '../speech/sheet.ts';
import type { Sheet } from '../speech/sheet.ts';
import { agreedBefore } from './agreed.ts';
import { deedIn } from './deeds.ts';
import { movementIn } from './measures.ts';
import { givenIn } from './given.ts';
import { mentionOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { keptUpIn } from './kept-up.ts';
import { isBetweenStates } from './relation.ts';
import { OutcomeWords } from './words.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** What came of it: opened, signed, agreed earlier, started, growing; about the relation, and checkable. */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    const sheet = sheetOf(draft);
    const words = new OutcomeWords(draft);
    const found: OutcomeMention[] = [];
    const related = relatedBlocks(draft, words);
    for (const sentence of draft.sentences) {
      if (!related.has(sentence.block)) continue;
      for (const clause of clausesOf(sheet, words, sentence)) {
        const outcome = outcomeIn(sheet, words, clause);
        if (outcome) found.push(mentionOf(sheet, clause, outcome, sentence));
      }
    }
    draft.outcomes = found;
  },
};

/** The paragraphs that tell of two states somewhere. */
function relatedBlocks(draft: Draft, words: OutcomeWords): Set<number> {
  const related = new Set<number>();
  for (const sentence of draft.sentences) {
    if (related.has(sentence.block) || draft.blocks[sentence.block]!.role !== 'body') continue;
    if (isBetweenStates(draft, words, sentence)) related.add(sentence.block);
  }
  return related;
}

function outcomeIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  const agreed = agreedBefore(sheet, clause);
  if (agreed || isPromised(sheet.draft.actions, clause)) return agreed;
  return (
    deedIn(sheet, words, clause) ??
    givenIn(sheet, clause) ??
    movementIn(sheet, words, clause) ??
    keptUpIn(sheet, words, clause)
  );
}

/** Pieces, each with the names listed before it and the pieces behind it that begin with no verb of their own. */
function clausesOf(sheet: Sheet, words: OutcomeWords, sentence: Sentence): Span[] {
  const clauses: Span[] = [];
  for (const piece of piecesIn(sheet, sentence)) {
    const last = clauses.at(-1);
    if (last && movesOn(sheet, words, piece)) last.to = piece.to;
    else if (isPromised(sheet.draft.actions, piece) || opensTerms(sheet, piece.from, piece.to))
      clauses.push({ from: piece.from, to: piece.to });
    else if (last && piece.opener === 'comma' && (!hasVerb(sheet, last) || isContinued(sheet, piece)))
      last.to = piece.to;
    else clauses.push({ from: piece.from, to: piece.to });
  }
  return clauses;
}

/** `tăng liên tục và lần đầu tiên vượt mốc …`: the same measure still. */
function movesOn({ cues }: Sheet, words: OutcomeWords, piece: Piece): boolean {
  return (
    (piece.opener === 'and' || piece.opener === 'comma') &&
    words.at(cues.skip(piece.from, piece.to, Role.past), 'reach', 'grow') !== undefined
  );
}

/** A piece that begins with no verb and no party, or tells to what level something was taken (`nâng tổng vốn lên …`). */
function isContinued({ cues, sides, draft: { tokens } }: Sheet, piece: Piece): boolean {
  const head = cues.skip(piece.from, piece.to, Role.manner | Role.past);
  if (['nâng', 'đưa'].includes(wordAt(tokens, head))) return true;
  const verb = cues.verbAt(head);
  const nominal = verb !== undefined && ['field', 'joint'].includes(verb.entry.values.rank!);
  return (!verb || nominal) && !cues.speechAt(head) && !sides.at(head);
}

function hasVerb({ cues }: Sheet, span: Span): boolean {
  for (let i = span.from; i < span.to; i++) if (cues.verbAt(i) ?? cues.speechAt(i)) return true;
  return false;
}

/** Whether the clause is part of what is still to be done. */
function isPromised(actions: readonly Span[], clause: Span): boolean {
  const at = firstFrom(actions, clause.from);
  const next = actions[at];
  const before = actions[at - 1];
  return (next !== undefined && next.from < clause.to) || (before !== undefined && before.to > clause.from);
}
