import type { Draft, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { Cues } from './cues.ts';
import { Role } from './cues.ts';
import { wordAt } from './word.ts';

/** What stands before a piece of a sentence. */
export type Opener = 'start' | 'comma' | 'semicolon' | 'colon' | 'and' | 'also';

/** A piece of a sentence between commas, semicolons, colons, and before `và` + verb. */
export interface Piece extends Span {
  opener: Opener;
}

/**
 * «Hai bên nhất trí mở rộng thương mại, tháo gỡ vướng mắc và tổ chức hội chợ; sớm họp lại.» is four
 * pieces. Brackets and quoted terms stay whole, a quotation of speech does not.
 */
export function piecesOf(draft: Draft, cues: Cues, sentence: Span): Piece[] {
  const { tokens } = draft;
  const pieces: Piece[] = [];
  const closed = closedParts(draft, cues, sentence);
  let from = sentence.from;
  let opener: Opener = 'start';
  /** A verb stood in the piece: only then does `đồng thời` part it. */
  let said = false;
  /** A verb of action stood in it: what ends before `và` may be its object. */
  let acted = false;
  /** The last comma within `việc mở rộng, nâng cao …`. */
  let joined = -1;
  const cut = (at: number, next: number, kind: Opener): void => {
    if (at > from) pieces.push({ from, to: at, opener });
    else if (opener !== 'start' && kind === 'comma') kind = opener;
    from = next;
    opener = kind;
    said = acted = false;
  };
  for (let i = sentence.from; i < sentence.to; i++) {
    const skipTo = closed.get(i);
    if (skipTo !== undefined) i = skipTo - 1;
    else if (tokens.isMark(i, ';')) cut(i, i + 1, 'semicolon');
    else if (tokens.isMark(i, ':') && !isInNumber(tokens, i)) cut(i, i + 1, 'colon');
    else if (tokens.isMark(i, '"') && tokens.isGlued(i) && tokens.isMark(i + 1, '-')) cut(i + 1, i + 2, 'comma');
    else if (tokens.isMark(i, ',')) {
      if (endsNamedDeed(tokens, cues, i, joined)) joined = i;
      else if (!isInNumber(tokens, i) && !cues.isInName(i) && !isInBodies(tokens, i)) cut(i, i + 1, 'comma');
    } else if (!cues.isInName(i)) {
      const also = cues.wordEnd(i, Role.also);
      if (also !== null && i === from && (opener as Opener) === 'comma') opener = 'also';
      else if (also !== null && said) cut(i, i, 'also');
      else if (
        i > from &&
        cues.wordEnd(i, Role.and) !== null &&
        (beginsVerb(cues, i + 1, sentence.to) ||
          (said && beginsClause(draft, cues, i + 1) && (acted || !endsParty(draft, i))))
      )
        cut(i, i + 1, 'and');
      const action = cues.verbAt(i);
      const verb = action ?? cues.speechAt(i);
      said ||= verb !== undefined;
      acted ||= action !== undefined;
      i = Math.max(i, (also ?? verb?.to ?? cues.nounEnd(i)) - 1);
    }
  }
  cut(endWithoutStop(tokens, from, sentence.to), sentence.to, 'comma');
  return pieces;
}

/** `và` parts clauses where a verb follows, with or without its adverbs and marks of force. */
function beginsVerb(cues: Cues, from: number, limit: number): boolean {
  const i = cues.skip(
    from,
    limit,
    Role.manner | Role.future | Role.must | Role.ready | Role.past | Role.not | Role.list,
  );
  return (
    i < limit &&
    (cues.verbAt(i) !== undefined ||
      cues.speechAt(i) !== undefined ||
      cues.wordEnd(from, Role.future | Role.must | Role.ready) !== null)
  );
}

/** `… và Moscow sẽ xóa nợ`: another who acts, with a mark of force. */
function beginsClause({ parties }: Draft, cues: Cues, from: number): boolean {
  const party = parties[firstFrom(parties, from)];
  return party?.from === from && cues.wordEnd(party.to, Role.future | Role.must | Role.ready) !== null;
}

/** `cho rằng Lào và Thái Lan cần …`: both act. */
function endsParty({ parties }: Draft, token: number): boolean {
  return parties[firstFrom(parties, token) - 1]?.to === token;
}

function isInNumber(tokens: Tokens, i: number): boolean {
  return (
    tokens.isGlued(i) &&
    tokens.isGlued(i + 1) &&
    tokens.kind[i - 1] === TokenKind.number &&
    tokens.kind[i + 1] === TokenKind.number
  );
}

/** `trong việc đôn đốc, kiểm điểm tình hình …`: deeds named after `việc`, whose object stands behind the last of them. */
function endsNamedDeed(tokens: Tokens, cues: Cues, comma: number, joined: number): boolean {
  const verb = cues.verbBefore(comma);
  if (!verb || !cues.verbAt(comma + 1)) return false;
  return wordAt(tokens, verb.from - 1) === 'việc' || verb.from - 1 === joined;
}

/** `các bộ, ngành, địa phương hai nước`: bodies in a row are one who acts. */
function isInBodies(tokens: Tokens, i: number): boolean {
  if (!bodyEnds.has(wordAt(tokens, i - 1))) return false;
  const next = wordAt(tokens, i + 1);
  const pair = `${next} ${wordAt(tokens, i + 2)}`;
  return (next === 'ngành' && pair !== 'ngành công') || bodies.has(pair);
}

/** Last syllables of a body in a row: `bộ`, `(cơ) quan`, `(địa) phương`. */
const bodyEnds = new Set('bộ ngành quan phương nghiệp ban vị cấp'.split(' '));
const bodies = new Set([
  'cơ quan',
  'địa phương',
  'doanh nghiệp',
  'ban ngành',
  'đơn vị',
  'hiệp hội',
  'tổ chức',
  'tỉnh thành',
  'các địa',
  'các cơ',
]);

/** The sentence's end without its stop, closing marks and `./.`. */
function endWithoutStop(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (end > from && tokens.kind[end - 1] === TokenKind.mark && /[.!?…/"'”’»]/.test(tokens.textOf(end - 1))) end--;
  return end;
}

/** Brackets and quoted terms, as start → end. A quotation with a mark of speech is open to reading. */
function closedParts({ tokens }: Draft, cues: Cues, { from, to }: Span): Map<number, number> {
  const parts = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const bracket = tokens.isMark(i, '(');
    if (!bracket && !tokens.isMark(i, '"')) continue;
    const end = closeOf(tokens, i, to, bracket ? ')' : '"');
    if (end === null) continue;
    if (bracket || !speaks(cues, i + 1, end)) parts.set(i, end + 1);
    i = end;
  }
  return parts;
}

/** How many words stand in a bracket or a quoted term. */
const longestAside = 120;

/** A shorter quotation that holds a verb of speech is a term. */
const shortestSpeech = 8;

function closeOf(tokens: Tokens, open: number, limit: number, mark: string): number | null {
  const last = Math.min(limit, open + longestAside);
  for (let i = open + 1; i < last; i++) if (tokens.isMark(i, mark)) return i;
  return null;
}

function speaks(cues: Cues, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (cues.speechAt(i) && to - from >= shortestSpeech) return true;
    else if (cues.wordEnd(i, Role.future | Role.must | Role.ready | Role.we | Role.us) !== null) return true;
  return false;
}
