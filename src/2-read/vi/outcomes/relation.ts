import type { Draft, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import type { OutcomeWords } from './words.ts';

/** Whether a sentence is about two states: both named, a joint subject, or `song phương`, `hai nước`. */
export function isBetweenStates(draft: Draft, words: OutcomeWords, sentence: Span): boolean {
  if (words.first(sentence.from, sentence.to, 'mutual')) return true;
  const codes = new Set<string>();
  for (
    let i = firstFrom(draft.states, sentence.from);
    i < draft.states.length && draft.states[i]!.from < sentence.to;
    i++
  ) {
    for (const code of draft.states[i]!.countries) codes.add(code);
  }
  for (
    let i = firstFrom(draft.parties, sentence.from);
    i < draft.parties.length && draft.parties[i]!.from < sentence.to;
    i++
  ) {
    const { countries, participants } = draft.parties[i]!;
    for (const code of countries) codes.add(code);
    // `Ngân hàng Phát triển châu Á … của Campuchia`: a body of no state is a side of its own.
    if (countries.length === 0 && participants[0]) codes.add(participants[0].name);
  }
  // `xuất khẩu sang Hoa Kỳ tăng …`: the other side is home.
  return codes.size > 1 || (codes.size === 1 && words.first(sentence.from, sentence.to, 'measure') !== undefined);
}
