import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { partiesEndingAt, partyFrom } from '../parties/index.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitAt } from '../words.ts';
import { subjectBefore } from './subject.ts';

/**
 * Who said the words at a place, told behind them (`…,” Lokwang told reporters`, `…, she added`), before the quotation
 * (`Dervishi said: “…`), or where a quotation of several sentences ends.
 */
export function attributedTo(
  draft: Draft,
  sentence: Sentence,
  at: number,
  before: PartyMention | null,
): PartyMention | null {
  const own = saidBy(draft, at, sentence.to) ?? opening(draft, at, sentence);
  if (own || quotesIn(draft, sentence.from, sentence.to) % 2 === 0) return own;
  const next = firstFrom(draft.sentences, sentence.to);
  for (const later of draft.sentences.slice(next, next + longestQuotation)) {
    const closing = quoteFrom(draft, later);
    if (closing !== null) return saidBy(draft, closing, later.to) ?? (before?.kind === 'person' ? before : null);
  }
  return draft.sentences[next] && before?.kind === 'person' ? before : null;
}

const longestQuotation = 4;

function isTelling(verb: Hit): boolean {
  return ['say', 'tell'].includes(verb.entry.values['frame']!) && verb.entry.values['form'] === 'past';
}

function saidBy(draft: Draft, from: number, to: number): PartyMention | null {
  for (let i = from; i < to; i++) {
    const verb = hitAt(draft, 'speech-verbs', i);
    if (!verb || !isTelling(verb)) continue;
    const who = partiesEndingAt(draft, i) ?? partyFrom(draft, verb.to);
    if (who && who.from > from && (who.kind === 'person' || (who.kind === 'joint' && who.participants.length > 1)))
      return who;
  }
  return null;
}

/** `Mr Dervishi said: "Albania will …`, `Lee told reporters, "We will …`. */
function opening(draft: Draft, at: number, sentence: Sentence): PartyMention | null {
  const { tokens } = draft;
  for (let i = at; i > sentence.from; i--) {
    if (!tokens.isMark(i, '"') || !(tokens.isMark(i - 1, ':') || tokens.isMark(i - 1, ','))) continue;
    for (let v = i - 2; v >= sentence.from && v > i - farthestVerb; v--) {
      const verb = hitAt(draft, 'speech-verbs', v);
      if (verb && isTelling(verb)) return subjectBefore(draft, v, sentence).party;
    }
  }
  return null;
}

const farthestVerb = 6;

function quotesIn({ tokens }: Draft, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.isMark(i, '"')) count++;
  return count;
}

function quoteFrom({ tokens }: Draft, { from, to }: Sentence): number | null {
  for (let i = from; i < to; i++) if (tokens.isMark(i, '"')) return i;
  return null;
}
