import type { Draft, PartyMention, Span } from '../../../mentions.ts';
import type { Sheet } from '../sheet.ts';
import { isPrivate } from './own-side.ts';
import { Role } from '../../clauses/cues.ts';
import { wordAt } from '../../clauses/word.ts';

/** What stands between quotation marks of a paragraph, and who says it. */
export interface Quotation extends Span {
  speaker: PartyMention | null;
}

/** «“Chúng tôi sẽ hỗ trợ …”, Bộ trưởng A nói», «Bộ trưởng A nói: “Chúng tôi …”»: the speaker stands after or before. */
export function quotationsOf(sheet: Sheet): Quotation[] {
  const found: Quotation[] = [];
  for (const block of sheet.draft.blocks) {
    if (block.role === 'boilerplate') continue;
    for (const span of quotedIn(sheet.draft, block)) {
      if (span.to - span.from < shortestSpeech) continue;
      const speaker = speakerAfter(sheet, span.to, block.to) ?? speakerBefore(sheet, span.from, block.from);
      found.push({ ...span, speaker: speaker && isPrivate(sheet, speaker) ? null : speaker });
    }
  }
  return found;
}

/** Fewer words between quotation marks are a term, not speech. */
const shortestSpeech = 8;
/** How many words away the speaker is looked for. */
const reach = 24;

function quotedIn({ tokens }: Draft, block: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let i = block.from; i < block.to; i++) {
    if (!tokens.isMark(i, '"')) continue;
    const opening = tokens.textOf(i) === '“' || tokens.textOf(i) === '«';
    if (open < 0 || opening) open = i;
    else {
      spans.push({ from: open, to: i + 1 });
      open = -1;
    }
  }
  return spans;
}

function speakerAfter({ cues, sides, draft: { tokens } }: Sheet, from: number, limit: number): PartyMention | null {
  let party: PartyMention | null = null;
  for (let i = from; i < Math.min(limit, from + reach); i++) {
    if (tokens.isMark(i, '.') && i > from + 1) return null;
    party ??= sides.at(i) ?? null;
    const verb = cues.speechAt(i);
    if (party && verb && i >= party.to) return party;
    if (!party && verb) return null;
    if (!party && /\p{L}/u.test(wordAt(tokens, i)) && i > from + 6) return null;
  }
  return tokens.isMark(from, ',') && party && cues.wordEnd(from + 1, Role.source) !== null ? party : null;
}

function speakerBefore({ cues, sides }: Sheet, from: number, limit: number): PartyMention | null {
  for (let i = from - 1; i >= Math.max(limit, from - reach); i--) {
    if (!cues.speechAt(i)) continue;
    for (let j = i - 1; j >= Math.max(limit, i - reach); j--) {
      const party = sides.at(j);
      if (party) return party;
    }
  }
  return null;
}
