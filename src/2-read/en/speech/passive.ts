import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { partyFrom } from '../parties/index.ts';
import { lastBefore } from '../../text/spans.ts';
import { says } from '../words.ts';
import { isCourtesy } from './said.ts';
import type { Said } from './said.ts';
import type { Speaker } from './emit.ts';
import { listFrom } from './list.ts';
import type { Subject } from './subject.ts';

interface Asked {
  speaker: Speaker;
  said: Said;
  holder: PartyMention;
}

/** «Laos was asked to open the gate»: by whom the words name (`by Thailand`), else by the other side told before. */
export function askedOf(
  draft: Draft,
  verb: Hit,
  subject: Subject,
  sentence: Sentence,
  carried: PartyMention | null,
): Asked | null {
  const { frame, force, form } = verb.entry.values as { frame: string; force: Force; form: string };
  const holder = subject.party ?? (subject.isCarried ? carried : null);
  if (!['ask', 'order', 'invite'].includes(frame) || !holder || form !== 'past' || subject.isNegated) return null;
  const by = says(draft.tokens, verb.to, 'by') ? partyFrom(draft, verb.to + 1) : null;
  const party = by ?? askerOf(draft, holder, verb.from);
  const to = by?.to ?? verb.to;
  if (!party || !says(draft.tokens, to, 'to') || (frame === 'invite' && isCourtesy(draft, to + 1))) return null;
  const list = listFrom(draft, to + 1, sentence.to, 'plain');
  if (list.items.length === 0) return null;
  const from = subject.party ? subject.from : verb.from;
  const isOrder = force === 'instructed';
  const said: Said = { ...list, force, holder: isOrder ? party : holder, onWhom: isOrder ? 'self' : 'other' };
  return { speaker: { party, from: by ? Math.min(from, by.from) : from }, said, holder };
}

/** Who of another state spoke or was told last before. */
function askerOf(draft: Draft, asked: PartyMention, before: number): PartyMention | null {
  const isOther = ({ kind, countries }: PartyMention) =>
    (kind === 'person' || kind === 'state') && countries.length === 1 && countries.join() !== asked.countries.join();
  return (
    lastBefore(draft.parties, before, (party) => party.kind === 'person' && isOther(party)) ??
    lastBefore(draft.parties, before, isOther) ??
    null
  );
}
