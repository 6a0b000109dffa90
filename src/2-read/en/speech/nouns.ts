import type { Force } from '../../../0-facts/index.ts';
import type { Draft, Sentence } from '../../mentions.ts';
import { TokenKind } from '../../text/tokens.ts';
import { hitAt, says } from '../words.ts';
import { agreedBehind, needed } from './agreed.ts';
import type { Said } from './said.ts';
import { said } from './said.ts';
import { thatClause } from './that-clause.ts';

const beforeNoun = 6;

/** `voiced his strong hope that …`: the noun of speech has the force. */
export function nounBehind(draft: Draft, from: number, sentence: Sentence): Said | null {
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
      return says(tokens, at, 'for', 'to', 'in')
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
