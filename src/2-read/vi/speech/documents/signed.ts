import type { PartyMention, Span } from '../../../mentions.ts';
import { Role } from '../../clauses/cues.ts';
import { firstFrom } from '../../../text/spans.ts';
import type { Sheet } from '../sheet.ts';
import { wordAt } from '../../clauses/word.ts';

/** A signing told as done, and who signed where that is written before it. */
export interface Signing {
  party: PartyMention | null;
}

/**
 * «Hai bên đã ký hiệp định, theo đó Hàn Quốc sẽ …», «Theo thỏa thuận vừa ký, Nga sẽ …»: only `đã`, `vừa`
 * before the verb make it a signing; `sẽ ký`, `dự kiến ký` do not.
 */
export function signingIn({ cues, sides, draft }: Sheet, { from, to }: Span): Signing | null {
  const { tokens } = draft;
  let party: PartyMention | null = null;
  for (let i = from; i < to; i++) {
    party ??= sides.at(i) ?? null;
    // What firms sign is no state's word.
    if (!party && cues.names(i, Role.firm)) return null;
    const sign = cues.wordEnd(i, Role.sign);
    if (sign === null || wordAt(tokens, sign) === 'hợp') continue;
    const before = wordAt(tokens, i - 1);
    const past =
      before === 'đã' || before === 'vừa' || (before === 'được' && ['đã', 'vừa'].includes(wordAt(tokens, i - 2)));
    const told = past || (party !== null && (sides.at(i - 1) !== undefined || tokens.isMark(i - 1, ')')));
    if (told && !isOfLongAgo(draft, sign)) return { party: signersIn(draft, { from, to }) ?? party };
  }
  return null;
}

/** `hiệp định đã ký năm 2003`, told in 2022: nobody gives his word anew. */
function isOfLongAgo({ article, dates }: Sheet['draft'], behind: number): boolean {
  const date = dates[firstFrom(dates, behind)];
  if (!date || date.from > behind + 2 || article.publishedOn === null) return false;
  return Number(article.publishedOn.slice(0, 4)) - Number(/^\d{4}/.exec(date.edtf)?.[0] ?? Infinity) > 1;
}

/** All who signed, where the signing is read as an encounter. */
function signersIn({ encounters }: Sheet['draft'], { from, to }: Span): PartyMention | null {
  const signing = encounters.find((each) => each.kind === 'signing' && each.from < to && each.to > from);
  if (!signing || signing.participants.length < 2) return null;
  const countries = [...new Set(signing.participants.flatMap((each) => each.country ?? []))].sort();
  return {
    from: signing.from,
    to: signing.to,
    rule: 'vi/speech/signers',
    kind: 'joint',
    participants: signing.participants,
    countries,
    inferred: false,
  };
}

/** `theo đó`, `theo thỏa thuận …`, `theo hiệp định …` at the head of a piece. */
export function opensTerms({ cues, draft: { tokens } }: Sheet, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 3); i++) {
    if (wordAt(tokens, i) !== 'theo') continue;
    return wordAt(tokens, i + 1) === 'đó' || cues.isPaper(i + 1);
  }
  return false;
}
