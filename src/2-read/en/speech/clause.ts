import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { hitAt, indexAt, says } from '../words.ts';
import { listFrom } from './list.ts';
import type { ActionList, ListMode } from './list.ts';

/** What a speaker's clause comes to: a force, the actions, whose they are, and where reading goes on. */
export interface Said extends ActionList {
  force: Force;
  /** Who is to act, where the words tell; null where it is the speaker or both. */
  holder: PartyMention | null | 'nobody';
  /** Whether it is the speaker's own doing, what is asked of the other side, or of both. */
  onWhom: 'self' | 'other' | 'both';
}

/** Reads what stands behind a verb of speech; null where it binds nobody. */
export function saidBehind(draft: Draft, verb: Hit, sentence: Sentence): Said | null {
  const { force, frame } = verb.entry.values as { force: string; frame: string };
  if (force === 'none' || force === 'note' || frame === 'none') return null;
  const at = behindWords(draft, verb.to);
  if (frame === 'ask' || frame === 'order') return askedBehind(draft, at, sentence, force as Force, verb);
  if (frame === 'hope') return hopedBehind(draft, at, sentence);
  if (frame === 'say' || frame === 'tell') return toldBehind(draft, at, sentence, force, frame);
  if (frame === 'act') return agreedBehind(draft, at, sentence, force as Force);
  return null;
}

/** Behind adverbs, dates, `themselves`, `with the host`. */
function behindWords(draft: Draft, from: number): number {
  const { tokens } = draft;
  let at = from;
  for (;;) {
    const date = draft.dates[indexAt(draft.dates, says(tokens, at, 'on', 'in') ? at + 1 : at)];
    if (hitAt(draft, 'clause-words', at)?.entry.values['kind'] === 'adverb') at = hitAt(draft, 'clause-words', at)!.to;
    else if (says(tokens, at, 'themselves', 'itself', 'himself', 'herself')) at++;
    else if (date && date.from <= at + 1 && date.from >= at) at = date.to;
    else return at;
  }
}

function said(
  draft: Draft,
  from: number,
  sentence: Sentence,
  mode: ListMode,
  force: Force,
  rest: Pick<Said, 'holder' | 'onWhom'>,
): Said | null {
  if (from >= sentence.to || (force === 'pledged' && isOnlyLookedAt(draft, from))) return null;
  const list = listFrom(draft, from, sentence.to, mode);
  return list.items.length > 0 ? { ...list, force, ...rest } : null;
}

/** `would consider the request`, `will study the proposal`: an answer that binds nobody. */
function isOnlyLookedAt({ tokens }: Draft, from: number): boolean {
  if (!says(tokens, from, 'consider', 'study', 'examine', 'look', 'convey', 'forward')) return false;
  for (let i = from + 1; i < from + 6; i++)
    if (says(tokens, i, 'request', 'requests', 'proposal', 'proposals', 'offer', 'idea', 'matter', 'invitation'))
      return true;
  return false;
}

function isVerb(draft: Draft, at: number, form: 'plain' | 'ing'): boolean {
  let i = at;
  while (hitAt(draft, 'clause-words', i)?.entry.values['kind'] === 'adverb' || says(draft.tokens, i, 'not', 'never'))
    i++;
  return draft.hits.startingAt('action-verbs').find(i, ({ entry }) => entry.values['form'] === form) !== undefined;
}

/** `agreed to …`, `agreed that …`, `agreed on …`, `proposed opening …`, `called for …`, `pledged 25 million`. */
export function agreedBehind(draft: Draft, from: number, sentence: Sentence, force: Force): Said | null {
  const { tokens } = draft;
  let at = from;
  const own: Pick<Said, 'holder' | 'onWhom'> = {
    holder: null,
    onWhom: force === 'proposed' ? 'both' : force === 'agreed' ? 'both' : 'self',
  };
  if (says(tokens, at, 'with')) at = behindPartner(draft, at, sentence);
  if (says(tokens, at, 'that')) return thatClause(draft, at + 1, sentence, force, own);
  const preposition = says(tokens, at, 'to', 'on', 'upon', 'for', 'in', 'of');
  const start = preposition ? at + 1 : at;
  if (says(tokens, at, 'to')) {
    if (isVerb(draft, start, 'ing')) return said(draft, start, sentence, 'ing', force, own);
    return tokens.kind[start] === TokenKind.word &&
      !says(tokens, start, 'the', 'a', 'this', 'that', 'his', 'her', 'their', 'disagree')
      ? said(draft, start, sentence, 'plain', force, own)
      : null;
  }
  if (says(tokens, start, 'the', 'a') && says(tokens, start + 1, 'need', 'importance', 'necessity'))
    return needed(draft, start + 2, sentence, force, own);
  if (isVerb(draft, start, 'ing')) return said(draft, start, sentence, 'ing', force, own);
  const party = partyFrom(draft, start);
  if (party && isVerb(draft, behindModal(draft, party.to), 'plain'))
    return said(draft, behindModal(draft, party.to), sentence, 'plain', force, { holder: party, onWhom: 'other' });
  if (force === 'agreed' && !preposition) return null;
  if (tokens.kind[start] === TokenKind.mark && !hitAt(draft, 'currencies', start)) return null;
  if (force === 'agreed' && says(tokens, start, 'a', 'many', 'several', 'paper', 'all')) return null;
  return said(draft, start, sentence, 'noun', force, force === 'proposed' ? { holder: null, onWhom: 'other' } : own);
}

/** `with the host to …`: behind whom something is agreed with. */
function behindPartner(draft: Draft, at: number, sentence: Sentence): number {
  for (let i = at; i < Math.min(sentence.to, at + 10); i++) if (says(draft.tokens, i, 'to', 'on', 'that')) return i;
  return at;
}

function behindModal(draft: Draft, at: number): number {
  return hitAt(draft, 'modals', at)?.to ?? (says(draft.tokens, at, 'to') ? at + 1 : at);
}

/** `the need to …`, `the need for France to …`, `the importance of …ing`. */
function needed(
  draft: Draft,
  at: number,
  sentence: Sentence,
  force: Force,
  own: Pick<Said, 'holder' | 'onWhom'>,
): Said | null {
  const { tokens } = draft;
  if (says(tokens, at, 'to')) return said(draft, at + 1, sentence, 'plain', force, own);
  if (says(tokens, at, 'for')) {
    const party = partyFrom(draft, at + 1);
    if (party && says(tokens, party.to, 'to'))
      return said(draft, party.to + 1, sentence, 'plain', force, { holder: party, onWhom: 'other' });
    return said(draft, at + 1, sentence, 'noun', force, own);
  }
  return says(tokens, at, 'of') && isVerb(draft, at + 1, 'ing')
    ? said(draft, at + 1, sentence, 'ing', force, own)
    : null;
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
    const asked = holder ?? lastParty(draft, from, i);
    return said(draft, i + 1, sentence, isWith ? 'ing' : 'plain', force, {
      holder: asked ?? (force === 'instructed' ? null : 'nobody'),
      onWhom: force === 'instructed' ? 'self' : 'other',
    });
  }
  const isNoun = force === 'proposed' && verb.entry.values['plain'] === 'request' && !holder;
  return isNoun ? said(draft, from, sentence, 'noun', force, { holder: null, onWhom: 'other' }) : null;
}

function lastParty(draft: Draft, from: number, to: number): PartyMention | null {
  return draft.parties.findLast((party) => party.from >= from && party.to <= to) ?? null;
}

/** `hoped that Poland would …`, `wished to …`. */
function hopedBehind(draft: Draft, from: number, sentence: Sentence): Said | null {
  const { tokens } = draft;
  const at = from + Number(says(tokens, from, 'that'));
  if (says(tokens, at, 'to'))
    return said(draft, at + 1, sentence, 'plain', 'proposed', { holder: null, onWhom: 'both' });
  return thatClause(draft, at, sentence, 'proposed', { holder: null, onWhom: 'other' });
}

/** `said [that] his country would …`, `expressed readiness to …`, `stressed the need for …`, `announced a grant of …`. */
function toldBehind(draft: Draft, from: number, sentence: Sentence, force: string, frame: string): Said | null {
  const { tokens } = draft;
  let at = from;
  if (frame === 'tell') {
    for (at = from; at < Math.min(sentence.to, from + 16) && !says(tokens, at, 'that'); at++);
    if (!says(tokens, at, 'that')) return null;
  }
  if (says(tokens, at, 'that')) return thatClause(draft, at + 1, sentence, 'say', { holder: null, onWhom: 'self' });
  return (
    nounBehind(draft, at, sentence) ??
    sumBehind(draft, at, sentence) ??
    (force === 'express' ? null : thatClause(draft, at, sentence, 'say', { holder: null, onWhom: 'self' }))
  );
}

/** `announced a grant of 1.2 million USD`: a sum is told as what is given. */
function sumBehind(draft: Draft, at: number, sentence: Sentence): Said | null {
  if (!says(draft.tokens, at - 1, 'announced', 'announces')) return null;
  const sum = draft.quantities.find(
    ({ from, unit }) => from >= at && from < at + beforeNoun && /^[A-Z]{3}$/.test(unit),
  );
  return sum ? said(draft, at, sentence, 'noun', 'pledged', { holder: null, onWhom: 'self' }) : null;
}

const beforeNoun = 6;

/** `voiced his strong hope that …`: the noun of speech has the force. */
function nounBehind(draft: Draft, from: number, sentence: Sentence): Said | null {
  const { tokens } = draft;
  for (let i = from; i < Math.min(from + beforeNoun, sentence.to); i++) {
    const noun = hitAt(draft, 'speech-nouns', i);
    if (!noun) {
      if (
        (tokens.kind[i] !== TokenKind.word && !tokens.isMark(i, "'")) ||
        says(tokens, i, 'that', 'to', 'for', 'of', 'and')
      )
        return null;
      continue;
    }
    if (says(tokens, noun.to, 'and') && hitAt(draft, 'speech-nouns', noun.to + 1)) continue;
    const force = noun.entry.values['force']!;
    const at = noun.to;
    if (force === 'view') return viewBehind(draft, at, sentence);
    if (force === 'need' || force === 'importance')
      return needed(draft, at, sentence, 'proposed', { holder: null, onWhom: 'both' });
    if (force === 'support')
      return says(tokens, at, 'for', 'to')
        ? said(draft, i, sentence, 'noun', 'pledged', { holder: null, onWhom: 'self' })
        : null;
    if (says(tokens, at, 'that'))
      return thatClause(draft, at + 1, sentence, force as Force, { holder: null, onWhom: 'other' });
    return says(tokens, at, 'to', 'for', 'on', 'of') ? agreedBehind(draft, at, sentence, force as Force) : null;
  }
  return null;
}

/** `shared the view that both sides should …`: what should be done; what is or will be is belief. */
function viewBehind(draft: Draft, at: number, sentence: Sentence): Said | null {
  if (!says(draft.tokens, at, 'that')) return null;
  const told = thatClause(draft, at + 1, sentence, 'say', { holder: null, onWhom: 'both' });
  return told?.force === 'proposed' ? told : null;
}

const beforeModal = 7;

/** A clause with a subject of its own: `Laos would …`, `both sides should …`, `a working group be set up`. */
export function thatClause(
  draft: Draft,
  from: number,
  sentence: Sentence,
  force: Force | 'say',
  own: Pick<Said, 'holder' | 'onWhom'>,
): Said | null {
  const { tokens } = draft;
  let at = from;
  while (hitAt(draft, 'clause-words', at)?.entry.values['kind'] === 'adverb' || tokens.isMark(at, ',')) at++;
  const party = partyFrom(draft, at);
  const behind = behindWords(draft, party?.to ?? at);
  const modal = hitAt(draft, 'modals', behind);
  const kind = modal?.entry.values['force'];
  if (party && modal && kind)
    return modalClause(draft, behindWords(draft, modal.to), sentence, { force, kind, party, own, modalFrom: behind });
  if (force === 'say') return carriedModal(draft, says(tokens, at, 'it') ? at + 1 : from, sentence, own);
  if (party && isVerb(draft, behind, 'plain'))
    return said(draft, behind, sentence, 'plain', force, { holder: party, onWhom: own.onWhom });
  return passiveClause(draft, at, sentence, force, own);
}

/** `said he was ready to …` has its subject told; a bare `said was ready` none. */
function carriedModal(
  draft: Draft,
  from: number,
  sentence: Sentence,
  own: Pick<Said, 'holder' | 'onWhom'>,
): Said | null {
  const modal = hitAt(draft, 'modals', from);
  if (modal?.entry.values['force'] !== 'will') return null;
  return said(draft, behindWords(draft, modal.to), sentence, 'plain', 'pledged', own);
}

interface ModalClause {
  force: Force | 'say';
  kind: string;
  party: PartyMention;
  own: Pick<Said, 'holder' | 'onWhom'>;
  modalFrom: number;
}

function modalClause(
  draft: Draft,
  at: number,
  sentence: Sentence,
  { force, kind, party, own, modalFrom }: ModalClause,
): Said | null {
  if (kind === 'none' || kind === 'hope-for') return null;
  if (kind === 'support') return said(draft, at - 1, sentence, 'noun', 'pledged', { holder: party, onWhom: 'self' });
  const bare = hitAt(draft, 'modals', modalFrom)!;
  const start = says(draft.tokens, bare.to, 'be') && isVerb(draft, bare.to + 1, 'ing') ? bare.to + 1 : at;
  if (
    start === at &&
    says(draft.tokens, at, 'be', 'have', 'become', 'see', 'benefit', 'probably', 'soon', 'not') &&
    !says(draft.tokens, at, 'not', 'soon')
  )
    return null;
  const own_ = force === 'say' ? (kind === 'will' ? 'pledged' : 'proposed') : force;
  if (kind === 'hope' && force === 'say')
    return said(draft, start, sentence, 'plain', 'proposed', { holder: null, onWhom: 'both' });
  const onWhom = party.kind === 'joint' ? 'both' : own.onWhom;
  return said(draft, start, sentence, 'plain', own_, { holder: party, onWhom });
}

/** `agreed that a working group should be set up by June`: the whole clause is what is to be. */
function passiveClause(
  draft: Draft,
  from: number,
  sentence: Sentence,
  force: Force,
  own: Pick<Said, 'holder' | 'onWhom'>,
): Said | null {
  const { tokens } = draft;
  for (let i = from; i < Math.min(sentence.to, from + 24); i++) {
    const modal = hitAt(draft, 'modals', i);
    const isBe = says(tokens, i, 'be') && i > from;
    const asked = modal && !isBe ? activeSubject(draft, from, i) : null;
    if (asked && isVerb(draft, modal!.to, 'plain'))
      return said(draft, modal!.to, sentence, 'plain', force, { holder: asked, onWhom: 'other' });
    if (isBe || (modal && ['will', 'need'].includes(modal.entry.values['force']!) && i - from <= 22 && i > from))
      return said(draft, from, sentence, 'noun', force, own);
  }
  return null;
}

/** `Chinese companies would create jobs`: asked is the state whose companies they are. */
function activeSubject(draft: Draft, from: number, to: number): PartyMention | null {
  const state = draft.states.findLast((sight) => sight.from >= from && sight.to < to);
  if (!state) return null;
  const { countries } = state;
  return { ...state, kind: 'state', participants: [], countries, inferred: true };
}

/** A modal that goes on from the clause before: `…, and will open an embassy`. */
export function furtherModal(draft: Draft, at: number): Hit | null {
  let i = at;
  while (draft.tokens.isMark(i, ',') || says(draft.tokens, i, 'and', 'that', 'also', 'it', 'he', 'she', 'they')) i++;
  const modal = hitAt(draft, 'modals', i);
  return modal && i - at <= beforeModal ? modal : null;
}
