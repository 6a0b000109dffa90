import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { partyFrom } from '../parties/index.ts';
import { subjectBefore } from '../speech/subject.ts';
import { inside } from '../../text/spans.ts';
import { says, plainText } from '../words.ts';
import type { Told } from './by-verb.ts';
import { dateIn, participantsOf, stateBehind } from './setting.ts';

/** A visit to come: «Hale invited Tupou to visit Suva in May», «conveyed an invitation to the minister to visit Serbia». */
export function byInvitation(draft: Draft, i: number, sentence: Sentence): Told | null {
  const { tokens } = draft;
  if (!says(tokens, i, 'invited', 'inviting', 'invites', 'invitation')) return null;
  const visit = visitBehind(draft, i, sentence);
  if (visit === null) return null;
  const { host, guest } = sidesOf(draft, i, visit.from, sentence);
  const place = stateBehind(draft, visit.to, sentence) ?? host?.countries[0] ?? null;
  if (!guest || !place || guest.countries.includes(place)) return null;
  const behind = { ...sentence, from: visit.to };
  const encounter = {
    from: Math.min(guest.from, host?.from ?? guest.from),
    to: visit.to,
    kind: 'visit' as const,
    participants: participantsOf([guest, host]),
    date: dateIn(draft, visit.to, behind, true) ?? yearIn(draft, behind),
    place,
    status: 'planned' as const,
    rule: 'en/encounters/invitation',
  };
  return { encounters: [encounter], to: visit.to };
}

/** The date told behind, down to a bare year. */
export function yearIn({ dates }: Draft, { from, to }: Sentence): string | null {
  return inside(dates, { from, to })[0]?.edtf ?? null;
}

const farthest = 24;

/** `to visit`, `to pay an official visit to`. */
function visitBehind({ tokens }: Draft, from: number, sentence: Sentence): { from: number; to: number } | null {
  for (let at = from + 1; at < Math.min(sentence.to, from + farthest); at++) {
    if (tokens.isMark(at, ';') || tokens.isMark(at, '.')) return null;
    if (!says(tokens, at, 'to')) continue;
    if (says(tokens, at + 1, 'visit')) return { from: at, to: at + 2 };
    if (!says(tokens, at + 1, 'pay', 'make', 'undertake')) continue;
    for (let to = at + 2; to < at + 7; to++) if (says(tokens, to, 'visit')) return { from: at, to: to + 1 };
  }
  return null;
}

/** Who invites and who is to come. */
function sidesOf(
  draft: Draft,
  at: number,
  visit: number,
  sentence: Sentence,
): { host: PartyMention | null; guest: PartyMention | null } {
  const isPerson = (party: PartyMention | null | undefined) => (party?.kind === 'person' ? party : null);
  const between = isPerson(inside(draft.parties, { from: at + 1, to: visit }).at(-1));
  const before = isPerson(inside(draft.parties, { from: sentence.from, to: at }).at(-1));
  if (says(draft.tokens, at, 'invitation')) {
    const isTaken = /accept|receiv/.test(plainText(draft.tokens, sentence.from, at));
    return isTaken ? { host: between, guest: before } : { host: before, guest: between };
  }
  const subject = subjectBefore(draft, at, sentence);
  if (subject.isPassive) return { host: isPerson(byWhom(draft, at)), guest: isPerson(subject.party) };
  return { host: isPerson(subject.party) ?? before, guest: isPerson(partyFrom(draft, at + 1)) ?? between };
}

function byWhom(draft: Draft, at: number): PartyMention | null {
  return says(draft.tokens, at + 1, 'by') ? partyFrom(draft, at + 2) : null;
}
