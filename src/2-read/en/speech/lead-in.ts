import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { hitAt, says } from '../words.ts';
import type { Said } from './said.ts';
import { listFrom } from './list.ts';

/** «The Ministers agreed to:»: governs the points of the list that follows. */
export interface LeadIn {
  party: PartyMention;
  force: Force;
}

/** The lead-in that ends with the sentence's colon behind a verb of speech; null where none does. */
export function leadInOf(draft: Draft, verb: Hit, party: PartyMention, sentence: Sentence): LeadIn | null {
  const { tokens } = draft;
  const { force } = verb.entry.values as { force: Force | 'say' | 'express' | 'none' };
  const block = draft.blocks[sentence.block]!;
  const isLast = tokens.isMark(block.to - 1, ':') && block.to - verb.to <= 6 && sentence.to === block.to;
  return isLast && force !== 'say' && force !== 'express' && force !== 'none' ? { party, force } : null;
}

/** A point of the list: `(a) intensify cooperation …;`. */
export function listedItem(draft: Draft, sentence: Sentence, { force }: LeadIn): Said | null {
  const { tokens } = draft;
  const from = behindMarker(draft, sentence.from);
  if (from === sentence.from || from >= sentence.to) return null;
  const own = partyFrom(draft, from);
  if (own && own.kind !== 'joint' && hitAt(draft, 'modals', own.to)) return null;
  const start = says(tokens, from, 'to') ? from + 1 : from;
  const list = listFrom(draft, start, sentence.to, 'plain');
  return list.items.length > 0 ? { ...list, force, holder: null, onWhom: 'both' } : null;
}

/** Behind `(a)`, `a)`, `-`, `•`, `1.`. */
export function behindMarker({ tokens }: Draft, from: number): number {
  const isLabel = (i: number) =>
    tokens.kind[i] === TokenKind.number || (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) <= 3;
  if (tokens.isMark(from, '(') && isLabel(from + 1) && tokens.isMark(from + 2, ')')) return from + 3;
  if (isLabel(from) && (tokens.isMark(from + 1, ')') || tokens.isMark(from + 1, '.'))) return from + 2;
  return tokens.isMark(from, '-') || tokens.isMark(from, '•') ? from + 1 : from;
}
