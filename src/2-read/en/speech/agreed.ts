import type { Force } from '../../../0-facts/index.ts';
import type { Draft, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partyFrom } from '../parties/index.ts';
import { statesOf } from '../states.ts';
import { hitAt, indexAt, isPossessive, says } from '../words.ts';
import type { Own, Said } from './said.ts';
import { isVerb, said } from './said.ts';
import { thatClause } from './that-clause.ts';

/** `agreed to …`, `agreed that …`, `agreed on …`, `proposed opening …`, `called for …`, `pledged 25 million`. */
export function agreedBehind(draft: Draft, from: number, sentence: Sentence, force: Force): Said | null {
  const { tokens } = draft;
  let at = from;
  const own: Own = {
    holder: null,
    onWhom: force === 'proposed' ? 'both' : force === 'agreed' ? 'both' : 'self',
  };
  if (says(tokens, at, 'with')) at = behindPartner(draft, at, sentence);
  if (says(tokens, at, 'that')) return thatClause(draft, at + 1, sentence, force, own);
  const preposition = says(tokens, at, 'to', 'on', 'upon', 'for', 'in', 'of');
  const start = preposition ? at + 1 : at;
  if (says(tokens, at, 'to')) {
    if (isVerb(draft, start, 'ing')) return said(draft, start, sentence, 'ing', force, own);
    if (partyFrom(draft, start)) return null;
    if (says(tokens, start, 'a', 'an') && force === 'agreed')
      return isVague(draft, start) ? null : said(draft, start, sentence, 'noun', force, own);
    if (force === 'agreed' && says(tokens, start, 'the') && isDoneThing(draft, start + 1))
      return said(draft, start, sentence, 'noun', force, own);
    return tokens.kind[start] === TokenKind.word &&
      !says(tokens, start, 'the', 'a', 'this', 'that', 'his', 'her', 'their', 'disagree')
      ? said(draft, start, sentence, 'plain', force, own)
      : null;
  }
  if (says(tokens, start, 'the', 'a') && says(tokens, start + 1, 'need', 'importance', 'necessity'))
    return needed(draft, start + 2, sentence, force, own);
  if (isVerb(draft, start, 'ing')) return said(draft, start, sentence, 'ing', force, own);
  const party = partyFrom(draft, start);
  // `promised Bolivia to ratify …`: told to it, done by who promises.
  if (party && force === 'pledged' && says(tokens, party.to, 'to') && isVerb(draft, party.to + 1, 'plain'))
    return said(draft, party.to + 1, sentence, 'plain', force, own);
  // `promised Minister Lo Japan's help in …`
  if (party?.kind === 'person' && force === 'pledged' && !preposition && isOwned(draft, party.to))
    return said(draft, party.to, sentence, 'noun', force, own);
  // `offered Mozambique 200 million euros`: what is promised to it.
  if (party && force === 'pledged' && !preposition && opensGift(draft, party.to))
    return said(draft, party.to, sentence, 'noun', force, own);
  if (party && isVerb(draft, behindModal(draft, party.to), 'plain'))
    return said(draft, behindModal(draft, party.to), sentence, 'plain', force, { holder: party, onWhom: 'other' });
  if (force === 'agreed' && !preposition) return null;
  if (tokens.kind[start] === TokenKind.mark && !hitAt(draft, 'currencies', start)) return null;
  if (force === 'agreed' && isVague(draft, start)) return null;
  return said(draft, start, sentence, 'noun', force, force === 'proposed' ? { holder: null, onWhom: 'other' } : own);
}

/** `agreed to the establishment of a fund`, `to the early opening of a gate`: a doing told by its noun. */
function isDoneThing({ tokens }: Draft, at: number): boolean {
  for (let i = at; i < at + 3; i++)
    if (says(tokens, i + 1, 'of')) return /(?:ment|tion|sion|ing|set-up)$/.test(tokens.wordAt(i));
  return false;
}

/** `agreed on a number of issues`, `on many questions`: that they agreed, not on what. */
function isVague(draft: Draft, at: number): boolean {
  const kindAt = (token: number) => hitAt(draft, 'vague-words', token)?.entry.values['kind'];
  if (says(draft.tokens, at, 'the') && says(draft.tokens, at + 1, 'following')) return true;
  if (!says(draft.tokens, at, 'a', 'an')) return kindAt(at) === 'alone';
  return kindAt(at + 1 + Number(kindAt(at + 1) === 'size')) === 'noun';
}

/** `with the host to …`: behind whom something is agreed with. */
function behindPartner(draft: Draft, at: number, sentence: Sentence): number {
  for (let i = at; i < Math.min(sentence.to, at + 10); i++) if (says(draft.tokens, i, 'to', 'on', 'that')) return i;
  return at;
}

/** `Japan's help`, `his support`: somebody's. */
function isOwned(draft: Draft, at: number): boolean {
  const states = once(draft, statesOf);
  const owner = states[indexAt(states, at)];
  return says(draft.tokens, at, 'his', 'her', 'its', 'their') || (!!owner && isPossessive(draft.tokens, owner.to));
}

function opensGift(draft: Draft, at: number): boolean {
  return (
    draft.tokens.kind[at] === TokenKind.number ||
    says(draft.tokens, at, 'a', 'an', 'another', 'further', 'more', 'up') ||
    hitAt(draft, 'currencies', at) !== undefined
  );
}

function behindModal(draft: Draft, at: number): number {
  return hitAt(draft, 'modals', at)?.to ?? (says(draft.tokens, at, 'to') ? at + 1 : at);
}

/** `the need to …`, `the need for France to …`, `the importance of …ing`. */
export function needed(draft: Draft, at: number, sentence: Sentence, force: Force, own: Own): Said | null {
  const { tokens } = draft;
  if (says(tokens, at, 'to'))
    return says(tokens, at + 1, 'the', 'its', 'their', 'his', 'her', 'our', 'a', 'this')
      ? null
      : said(draft, at + 1, sentence, 'plain', force, own);
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
