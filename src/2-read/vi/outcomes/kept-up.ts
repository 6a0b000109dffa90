import type { Span } from '../../mentions.ts';
import { isJoint } from '../speech/frame.ts';
import type { Sheet } from '../speech/sheet.ts';
import type { Outcome } from './outcome.ts';
import type { OutcomeWords } from './words.ts';
import { Role } from '../clauses/cues.ts';

/** «Hai nước duy trì hiệu quả cơ chế tuần tra chung»: both keep up something that exists, told as a fact. */
export function keptUpIn(sheet: Sheet, words: OutcomeWords, clause: Span): Outcome | null {
  const { cues, sides } = sheet;
  for (let i = clause.from; i < clause.to; i++) {
    const party = sides.at(i);
    if (!party || !isJoint(party)) continue;
    const verb = cues.verbAt(cues.skip(party.to, clause.to, Role.manner | Role.past));
    if (verb?.entry.phrase !== 'duy trì' || !words.first(verb.to, clause.to, 'mechanism')) return null;
    return { what: { from: verb.from, to: clause.to }, status: 'progress', rule: 'vi/outcomes/kept-up' };
  }
  return null;
}
