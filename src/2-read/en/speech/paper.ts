import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { partyFrom } from '../parties/index.ts';
import { says, plainText } from '../words.ts';
import type { Said } from './said.ts';
import { isSigned } from './documents.ts';
import { listFrom } from './list.ts';

const papers = '(?:agreement|mou|memorandum|deal|accord|treaty|contract|document|pact|protocol|terms|arrangement)';

/** «Under the agreement, Laos will …», «… under an accord signed in Vientiane»: the promise of a signed paper. */
export function isUnderPaper(draft: Draft, sentence: Sentence, modal: number): boolean {
  if (once(draft, isSigned)) return false;
  const words = plainText(draft.tokens, sentence.from, modal).toLowerCase();
  const rest = plainText(draft.tokens, modal, sentence.to).toLowerCase();
  return underFirst.test(words) || underWhich.test(words) || underSigned.test(rest);
}

const underFirst = new RegExp(
  `^(?:under|according to|in accordance with|pursuant to|by) (?:the|this|an?|its) (?:[\\w-]+ ){0,3}${papers}`,
);
const underWhich = new RegExp(`${papers}[^.,]*,? (?:under|by|in|according to) which\\b|whereby`);
const underSigned = new RegExp(`, under an? ${papers}[^.]* signed`);

const paperWord = new RegExp(`${papers}\\b`);

interface Bound {
  said: Said;
  from: number;
}

/** «The agreement commits both states to …», «The accord requires Laos to …», «The deal provides for …». */
export function boundAt(draft: Draft, i: number, sentence: Sentence): Bound | null {
  const { tokens } = draft;
  const isNoun = says(tokens, i, 'provides', 'provided') && says(tokens, i + 1, 'for');
  if (!isNoun && !says(tokens, i, 'commits', 'obliges', 'binds', 'requires', 'obligates', 'committed')) return null;
  const subject = plainText(tokens, Math.max(sentence.from, i - 6), i).toLowerCase();
  if (!paperWord.test(subject) || !draft.encounters.some(({ kind }) => kind === 'signing')) return null;
  const rest = { force: 'signed' as const, onWhom: 'self' as const };
  if (isNoun) {
    const list = listFrom(draft, i + 2, sentence.to, 'noun');
    return { said: { ...list, ...rest, holder: null }, from: sentence.from };
  }
  const holder: PartyMention | null = partyFrom(draft, i + 1);
  const to = holder?.to ?? i + 1;
  if (!says(tokens, to, 'to')) return null;
  const mode = tokens.wordAt(to + 1).endsWith('ing') ? 'ing' : 'plain';
  const list = listFrom(draft, to + 1, sentence.to, mode);
  return list.items.length > 0 ? { said: { ...list, ...rest, holder }, from: sentence.from } : null;
}
