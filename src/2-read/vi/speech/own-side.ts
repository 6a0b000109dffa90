import type { PartyMention, Span } from '../../mentions.ts';
import type { Complement } from './complement.ts';
import { isJoint } from './frame.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/** «Chủ tịch nước A yêu cầu Bộ Công Thương đàm phán với Lào»: a body of the speaker's own side is ordered, not asked. */
export function isOwnBody({ cues, sides, draft }: Sheet, speaker: PartyMention, { actor, named }: Complement): boolean {
  if (isJoint(speaker)) return false;
  if (actor) {
    return (
      actor.kind === 'body' &&
      ((actor.countries.length === 0 && cues.names(actor.from, Role.org)) ||
        (speaker.countries.length > 0 && actor.countries.join() === speaker.countries.join()))
    );
  }
  if (!named || cues.wordEnd(named.from, Role.org) === null) return false;
  const states = sides.statesIn(named);
  if (states.length > 0) return states.join() === speaker.countries.join();
  for (let i = named.from; i < named.to; i++) if (['hai', 'bạn'].includes(wordAt(draft.tokens, i))) return false;
  return true;
}

/** An order counts where it touches another state; the rest is domestic. */
export function isAboutRelation({ sides, draft: { tokens } }: Sheet, speaker: PartyMention, span: Span): boolean {
  if (isJoint(speaker)) return true;
  if (sides.statesIn(span).some((code) => !speaker.countries.includes(code))) return true;
  for (let i = span.from; i < span.to - 1; i++) {
    if (wordAt(tokens, i) === 'hai' && ['nước', 'bên', 'chính', 'đảng'].includes(wordAt(tokens, i + 1))) return true;
    if (wordAt(tokens, i) === 'phía' && wordAt(tokens, i + 1) === 'bạn') return true;
  }
  return false;
}
