import type { Draft, Sentence } from '../../mentions.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitAt, indexAt, says } from '../words.ts';

/** A named thing, a figure, a document, a work: what a stranger could check. */
export function isCheckable(draft: Draft, from: number, to: number): boolean {
  const { tokens } = draft;
  for (let i = from; i < to; i++) {
    if (hitAt(draft, 'thing-cues', i) || hitAt(draft, 'work-nouns', i)) return true;
    if (tokens.kind[i] === TokenKind.number && indexAt(draft.dates, i) < 0) return true;
  }
  return inside(draft.quantities, { from, to }).length > 0 || inside(draft.things, { from, to }).length > 0;
}

/** Whether the words before speak of what is to come or of what is not: «is expected to», «has yet to be signed». */
export function isAhead(draft: Draft, at: number, sentence: Sentence): boolean {
  const { tokens } = draft;
  for (let i = at - 1; i >= sentence.from && i > at - 12; i--) {
    if (says(tokens, i, ...notDone) || (says(tokens, i, 'to') && isInfinitive(draft, i + 1))) return true;
    if (tokens.isMark(i, ',') || says(tokens, i, 'after', 'for')) return false;
  }
  return false;
}

const notDone =
  'will would shall should must could may might not expected denied if never unless until once hopes hoped yet'.split(
    ' ',
  );

function isInfinitive(draft: Draft, at: number): boolean {
  return (
    says(draft.tokens, at, 'be', 'have') ||
    draft.hits.startingAt('action-verbs').find(at, ({ entry }) => entry.values['form'] === 'plain') !== undefined
  );
}
