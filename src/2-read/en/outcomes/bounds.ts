import type { Draft, Sentence } from '../../mentions.ts';
import { partyFrom } from '../parties/index.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitAt, says } from '../words.ts';

export function clauseStart(draft: Draft, at: number, sentence: Sentence): number {
  const { tokens } = draft;
  let from = at;
  while (from > sentence.from) {
    const isEdge =
      (tokens.isMark(from - 1, ',') && !tokens.isGlued(from)) ||
      tokens.isMark(from - 1, ';') ||
      tokens.isMark(from - 1, ')') ||
      (tokens.isMark(from - 1, '-') && !tokens.isGlued(from)) ||
      says(tokens, from - 1, 'that', 'while', 'where', 'when', 'after') ||
      (says(tokens, from - 1, 'and') && hitAt(draft, 'speech-verbs', from - 2) !== undefined) ||
      says(tokens, from - 1, 'said', 'announced', 'added', 'reported', 'noted');
    const opener = isEdge && tokens.isMark(from - 1, ',') ? interposedFrom(draft, from - 1, sentence) : null;
    if (isEdge && opener === null) break;
    from = opener ?? from - 1;
  }
  return from;
}

/** Where the comma stands that opens what is put between: `a link, closed since 2011, was reopened`. */
function interposedFrom({ tokens }: Draft, closing: number, sentence: Sentence): number | null {
  for (let i = closing - 1; i > sentence.from && i > closing - longestSubject; i--) {
    if (!tokens.isMark(i, ',')) continue;
    const first = i + 1 + Number(/ly$/.test(tokens.wordAt(i + 1)));
    return /(?:ed|built|begun|cut)$/.test(tokens.wordAt(first)) || says(tokens, i + 1, 'which', 'who', 'a', 'an')
      ? i
      : null;
  }
  return null;
}

export function endOf(draft: Draft, from: number, sentence: Sentence): number {
  const { tokens } = draft;
  for (let i = from; i < sentence.to; i++) {
    if (
      [';', ',', '"', '('].some((mark) => tokens.isMark(i, mark)) &&
      !(tokens.isMark(i, ',') && (tokens.isGlued(i + 1) || namesPaper(draft, i + 1)))
    )
      return i;
    if (tokens.isMark(i, '.') && i >= sentence.to - 2) return i;
    if (
      says(tokens, i, 'and') &&
      (partyFrom(draft, i + 1) ||
        hitAt(draft, 'speech-verbs', i + 1) ||
        hitAt(draft, 'outcome-verbs', i + 1) ||
        (/ed$/.test(tokens.wordAt(i + 1)) && says(tokens, i + 2, 'the', 'a', 'an', 'his', 'her', 'their', 'its')))
    )
      return i;
    if (
      says(tokens, i, 'whose', 'which', 'that', 'while', 'here', 'during', 'amid', 'ending') ||
      (says(tokens, i, 'following') && !says(tokens, i - 1, 'the')) ||
      (i > from + 1 && says(tokens, i, 'aimed')) ||
      (says(tokens, i, 'at') && says(tokens, i + 2, 'ceremony')) ||
      (says(tokens, i, 'as') && says(tokens, i + 1, 'part')) ||
      (i > from + 1 && says(tokens, i, 'was', 'were', 'took')) ||
      (i > from &&
        says(tokens, i, 'to') &&
        !says(tokens, i - 1, ...papers) &&
        draft.hits.startingAt('action-verbs').has(i + 1))
    )
      return i;
    const day = says(tokens, i, 'on') ? draft.dates[firstFrom(draft.dates, i + 1)] : undefined;
    if (day?.from === i + 1 && !says(tokens, day.to, 'covering', 'on')) return i;
  }
  return sentence.to;
}

/** `signed an agreement to build a cable`: what a paper is about. */
const papers = ['agreement', 'accord', 'deal', 'contract', 'memorandum', 'pact', 'mou', 'protocol'];

/** `signed a Treaty of Friendship, an Agreement on Trade and …`: the next of several papers. */
function namesPaper(draft: Draft, at: number): boolean {
  if (!says(draft.tokens, at, 'a', 'an')) return false;
  for (let i = at + 1; i < at + 6; i++)
    if (hitAt(draft, 'thing-cues', i)?.entry.values['kind']?.startsWith('instrument')) return true;
  return false;
}

export const longestSubject = 14;
