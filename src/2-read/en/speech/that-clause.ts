import type { Force } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partiesFrom } from '../parties/index.ts';
import { stateName } from '../states.ts';
import { hitAt, says } from '../words.ts';
import type { Own, Said } from './said.ts';
import { behindWords, isVerb, said } from './said.ts';

export function hasBe({ tokens }: Draft, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (says(tokens, i, 'be')) return true;
  return false;
}

const beforeModal = 7;

/** A clause with a subject of its own: `Laos would …`, `both sides should …`, `a working group be set up`. */
export function thatClause(
  draft: Draft,
  from: number,
  sentence: Sentence,
  force: Force | 'say',
  own: Own,
): Said | null {
  const { tokens } = draft;
  let at = from;
  while (hitAt(draft, 'clause-words', at)?.entry.values['kind'] === 'adverb' || tokens.isMark(at, ',')) at++;
  if (says(tokens, at, 'it', 'they') && force !== 'say' && isVerb(draft, at + 1, 'plain'))
    return said(draft, at + 1, sentence, 'plain', force, own);
  const party = partiesFrom(draft, at);
  const behind = behindWords(draft, party?.to ?? at);
  const modal = hitAt(draft, 'modals', behind);
  const kind = modal?.entry.values['force'];
  if (party && modal && kind)
    return modalClause(draft, behindWords(draft, modal.to), sentence, { force, kind, party, own, modalFrom: behind });
  if (force === 'say') return carriedModal(draft, says(tokens, at, 'it') ? at + 1 : from, sentence, own);
  if (party && isVerb(draft, behind, 'plain'))
    return said(draft, behind, sentence, 'plain', force, { holder: party, onWhom: own.onWhom });
  if (party && tokens.isMark(party.to, "'")) {
    // `that the two countries' banks promote …`: what those of a party are to do.
    const verb = verbBehind(draft, party.to + 1, sentence);
    if (verb) return said(draft, from, sentence, 'noun', force, { holder: party, onWhom: own.onWhom });
  }
  return passiveClause(draft, at, sentence, force, own);
}

function verbBehind(draft: Draft, from: number, sentence: Sentence): boolean {
  for (let i = from + 1; i < Math.min(sentence.to, from + 6); i++) {
    const verb = draft.hits.startingAt('action-verbs').find(i, ({ entry }) => entry.values['form'] === 'plain');
    if (verb || hitAt(draft, 'modals', i)) return true;
  }
  return false;
}

/** `said he was ready to …` has its subject told; a bare `said was ready` none. */
function carriedModal(draft: Draft, from: number, sentence: Sentence, own: Own): Said | null {
  const modal = hitAt(draft, 'modals', from);
  if (modal?.entry.values['force'] !== 'will') return null;
  return said(draft, behindWords(draft, modal.to), sentence, 'plain', 'pledged', own);
}

interface ModalClause {
  force: Force | 'say';
  kind: string;
  party: PartyMention;
  own: Own;
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
    says(
      draft.tokens,
      at,
      'be',
      'have',
      'become',
      'see',
      'benefit',
      'need',
      'face',
      'lose',
      'depend',
      'require',
      'probably',
      'soon',
      'not',
    ) &&
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
export function passiveClause(draft: Draft, from: number, sentence: Sentence, force: Force, own: Own): Said | null {
  const { tokens } = draft;
  for (let i = from; i < Math.min(sentence.to, from + 24); i++) {
    const modal = hitAt(draft, 'modals', i);
    const isBe = says(tokens, i, 'be') && i > from;
    const asked = modal && !isBe ? stateOfNoun(draft, from, i) : null;
    if (asked && isVerb(draft, modal!.to, 'plain'))
      return said(draft, modal!.to, sentence, 'plain', force, { holder: asked, onWhom: 'other' });
    if (isBe || (modal && ['will', 'need'].includes(modal.entry.values['force']!) && i - from <= 22 && i > from))
      return said(draft, from, sentence, 'noun', force, own);
  }
  return force === 'proposed' && hasSubjunctive(draft, from, sentence)
    ? said(draft, from, sentence, 'noun', force, own)
    : null;
}

/** `proposed that a joint commission inspect the reservoir`: a plain verb behind a subject that is no party. */
function hasSubjunctive(draft: Draft, from: number, sentence: Sentence): boolean {
  const { tokens } = draft;
  if (!says(tokens, from, 'a', 'an', 'the', 'all', 'each')) return false;
  for (let i = from + 2; i < Math.min(sentence.to, from + 10); i++) {
    if (tokens.kind[i] !== TokenKind.word || says(tokens, i, 'to', 'that', 'which')) return false;
    const verb = draft.hits.startingAt('action-verbs').find(i, ({ entry }) => entry.values['form'] === 'plain');
    if (verb && verb.entry.values['also'] !== 'noun') return true;
  }
  return false;
}

/** `Chinese companies would create jobs`: asked is the state whose companies they are. */
export function stateOfNoun(draft: Draft, from: number, to: number): PartyMention | null {
  const state = inside(draft.states, { from, to: to - 1 }).at(-1);
  if (!state) return null;
  const { countries } = state;
  const participants = countries.map((country) => ({ name: stateName(draft, country), country }));
  return { ...state, kind: 'state', participants, countries, inferred: true };
}

/** A modal that goes on from the clause before: `…, and will open an embassy`. */
export function furtherModal(draft: Draft, at: number): Hit | null {
  let i = at;
  while (draft.tokens.isMark(i, ',') || says(draft.tokens, i, 'and', 'that', 'also', 'it', 'he', 'she', 'they')) i++;
  const modal = hitAt(draft, 'modals', i);
  return modal && i - at <= beforeModal ? modal : null;
}
