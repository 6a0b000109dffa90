import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence, Span } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { hitAt, says } from '../words.ts';
import { agreedBehind } from './agreed.ts';
import { nounBehind } from './nouns.ts';
import type { Own, Said } from './said.ts';
import { behindWords, isCourtesy, isVerb, said } from './said.ts';
import { hasBe, passiveClause, stateOfNoun, thatClause } from './that-clause.ts';

/** Reads what stands behind a verb of speech; null where it binds nobody. */
export function saidBehind(draft: Draft, verb: Hit, sentence: Sentence): Said | null {
  const { force, frame } = verb.entry.values as { force: string; frame: string };
  if (force === 'none' || force === 'note' || frame === 'none') return null;
  const at = behindWords(draft, verb.to);
  if (frame === 'ask' || frame === 'order') return askedBehind(draft, at, sentence, force as Force, verb);
  if (frame === 'invite') return invitedBehind(draft, at, sentence);
  if (frame === 'hope') return hopedBehind(draft, at, sentence);
  if (frame === 'say' || frame === 'tell') return toldBehind(draft, at, sentence, force, frame);
  if (frame === 'act') return agreedBehind(draft, at, sentence, force as Force);
  return null;
}

/** `asked Laos to …`, `requested that Japan open …`, `asked for …`. */
function askedBehind(draft: Draft, from: number, sentence: Sentence, force: Force, verb: Hit): Said | null {
  const { tokens } = draft;
  if (says(tokens, from, 'for'))
    return said(draft, from + 1, sentence, 'noun', force, { holder: null, onWhom: 'other' });
  if (says(tokens, from, 'that')) {
    const clause = thatClause(draft, from + 1, sentence, force, { holder: null, onWhom: 'other' });
    return clause ? { ...clause, force } : null;
  }
  const holder = partyFrom(draft, from);
  for (let i = from; i < Math.min(sentence.to, from + 14); i++) {
    if (
      tokens.isMark(i, '.') ||
      tokens.isMark(i, ';') ||
      (i > from && hitAt(draft, 'speech-verbs', i)?.entry.values['form'] === 'past')
    )
      break;
    const isNext =
      says(tokens, i, 'to') && tokens.kind[i + 1] === TokenKind.word && !says(tokens, i + 1, 'the', 'a', 'their');
    const isWith = says(tokens, i, 'with') && isVerb(draft, i + 1, 'ing');
    if (!isNext && !isWith) continue;
    const asked = holder ?? lastParty(draft, from, i) ?? stateOfNoun(draft, from, i);
    const list = said(draft, i + 1, sentence, isWith ? 'ing' : 'plain', force, {
      holder: asked ?? (force === 'instructed' ? null : 'nobody'),
      onWhom: force === 'instructed' ? 'self' : 'other',
    });
    const [first] = list?.items ?? [];
    // `asked Cairo not to oppose them`
    if (first && says(tokens, i - 1, 'not')) first.from = i - 1;
    return list;
  }
  // `appealed to Algeria for food aid`
  if (force === 'proposed' && holder && says(tokens, holder.to, 'for'))
    return said(draft, holder.to + 1, sentence, 'noun', force, { holder, onWhom: 'other' });
  const isNoun = force === 'proposed' && ['request', 'demand'].includes(verb.entry.values['plain']!) && !holder;
  return isNoun ? said(draft, from, sentence, 'noun', force, { holder: null, onWhom: 'other' }) : null;
}

function lastParty(draft: Draft, from: number, to: number): PartyMention | null {
  return inside(draft.parties, { from, to }).at(-1) ?? null;
}

/** `hoped that Poland would …`, `wished to …`. */
function hopedBehind(draft: Draft, from: number, sentence: Sentence): Said | null {
  const { tokens } = draft;
  const at = from + Number(says(tokens, from, 'that'));
  if (says(tokens, at, 'to'))
    return said(draft, at + 1, sentence, 'plain', 'proposed', { holder: null, onWhom: 'both' });
  const party = partyFrom(draft, at);
  if (party && says(tokens, party.to, 'to'))
    return said(draft, party.to + 1, sentence, 'plain', 'proposed', { holder: party, onWhom: 'other' });
  const clause = thatClause(draft, at, sentence, 'proposed', { holder: null, onWhom: 'other' });
  // `hoped that friendship would flourish`: nobody is to do it.
  const isAsked = clause && (clause.holder !== null || clause.items.some(({ from, to }) => hasBe(draft, from, to)));
  return isAsked ? clause : null;
}

/** `said [that] his country would …`, `expressed readiness to …`, `stressed the need for …`, `announced a grant of …`. */
function toldBehind(draft: Draft, from: number, sentence: Sentence, force: string, frame: string): Said | null {
  const { tokens } = draft;
  let at = from;
  const sum = frame === 'tell' ? sumBehind(draft, from, sentence) : null;
  if (sum) return sum;
  if (frame === 'tell') {
    for (at = from; at < Math.min(sentence.to, from + 16) && !says(tokens, at, 'that'); at++);
    if (!says(tokens, at, 'that')) return null;
  }
  const own: Own = { holder: null, onWhom: 'self' };
  // `affirmed to work closely together`
  if (
    frame === 'say' &&
    force === 'say' &&
    says(tokens, at, 'to') &&
    isVerb(draft, behindWords(draft, at + 1), 'plain')
  )
    return said(draft, behindWords(draft, at + 1), sentence, 'plain', 'pledged', own);
  if (says(tokens, at, 'that')) {
    const clause = thatClause(draft, at + 1, sentence, 'say', own) ?? dueClause(draft, at + 1, sentence, own);
    if (clause || !says(tokens, from - 1, ...assuring) || frame !== 'tell') return clause;
    const passive = passiveClause(draft, at + 1, sentence, 'pledged', own);
    return passive?.items.some(({ from: start, to }) => hasBe(draft, start, to)) ? passive : null;
  }
  return (
    nounBehind(draft, at, sentence) ??
    sumBehind(draft, at, sentence) ??
    (force === 'express' ? null : (thatClause(draft, at, sentence, 'say', own) ?? dueClause(draft, at, sentence, own)))
  );
}

/** `said the first 65 million would be paid out before June`: what is to be done, by a day or to a sum. */
function dueClause(draft: Draft, at: number, sentence: Sentence, own: Own): Said | null {
  const passive = passiveClause(draft, at, sentence, 'pledged', own);
  const isBound = ({ from, to }: Span) =>
    inside(draft.dates, { from, to }).some(({ role }) => role === 'deadline') && hasWouldBe(draft, from, to);
  return passive?.items.some(isBound) ? passive : null;
}

function hasWouldBe({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (says(tokens, i, 'would', 'will') && says(tokens, i + 1, 'be')) return true;
  return false;
}

const assuring = ['assured', 'assures', 'assuring', 'reassured'];

const beforeSum = 10;

/** `announced a grant of 1.2 million USD`: a sum is told as what is given. */
function sumBehind(draft: Draft, at: number, sentence: Sentence): Said | null {
  const { tokens } = draft;
  const isInformed = says(tokens, at, 'about', 'of') && says(tokens, at - 1, 'informed', 'briefed', 'notified');
  if (!isInformed && !says(tokens, at - 1, 'announced', 'announces')) return null;
  const sum = draft.quantities.find(({ from, unit }) => from >= at && from < at + beforeSum && /^[A-Z]{3}$/.test(unit));
  return sum
    ? said(draft, at + Number(isInformed), sentence, 'noun', 'pledged', { holder: null, onWhom: 'self' })
    : null;
}

/** `invited Laos to join the survey`: asked, but for what a guest or a firm is invited to. */
function invitedBehind(draft: Draft, from: number, sentence: Sentence): Said | null {
  const { tokens } = draft;
  const holder = partyFrom(draft, from);
  for (let i = holder?.to ?? from; i < Math.min(sentence.to, from + farthestInvited); i++) {
    if (says(tokens, i, ...firms) || tokens.isMark(i, ',')) return null;
    if (!says(tokens, i, 'to')) continue;
    if (isCourtesy(draft, i + 1)) return null;
    const asked = holder ?? stateOfNoun(draft, from, i);
    return asked ? said(draft, i + 1, sentence, 'plain', 'proposed', { holder: asked, onWhom: 'other' }) : null;
  }
  return null;
}

const farthestInvited = 10;
const firms = ['companies', 'firms', 'businesses', 'investors', 'enterprises', 'reporters', 'journalists'];
