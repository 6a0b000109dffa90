import type { DateMention, PartyMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { Role } from '../clauses/cues.ts';
import type { Piece } from '../clauses/pieces.ts';
import { wordAt } from '../clauses/word.ts';
import type { Frame } from './frame.ts';
import type { Sheet } from './sheet.ts';

/** The first word of a piece behind marks, list dashes, quotation marks and linking words. */
export function headOfPiece({ cues, draft: { tokens } }: Sheet, piece: Piece): number {
  let i = behindLabel(tokens, piece.from);
  while (i < piece.to) {
    const next = cues.wordEnd(i, Role.carry | Role.also);
    if (next !== null) i = next;
    else if (isContrast(cues, tokens, i)) i++;
    else if (!/[\p{L}\p{N}]/u.test(wordAt(tokens, i)) || wordAt(tokens, i) === 'và') i++;
    else break;
  }
  return i;
}

/** `…, nhưng sẽ giúp …`: the clause goes on. */
function isContrast(cues: Sheet['cues'], tokens: Sheet['draft']['tokens'], token: number): boolean {
  if (!['nhưng', 'song'].includes(wordAt(tokens, token))) return false;
  return (
    cues.wordEnd(token + 1, Role.future | Role.ready | Role.also) !== null || cues.speechAt(token + 1) !== undefined
  );
}

/** Behind the label of a point: `a)`, `4.`, `iv)`. */
function behindLabel(tokens: Sheet['draft']['tokens'], from: number): number {
  if (from + 1 >= tokens.count || tokens.wordAt(from).length > 3) return from;
  return [')', '.', '/'].some((mark) => tokens.isMark(from + 1, mark)) ? from + 2 : from;
}

/** A lead-in: `Hai Bên nhất trí:`. */
export function endsInColon({ draft: { tokens } }: Sheet, { to }: Span): boolean {
  return tokens.isMark(to - 1, ':');
}

/** «thực hiện các nhiệm vụ sau:», «… như sau đây:»: what is to be done stands below. */
export function announces({ draft: { tokens } }: Sheet, action: Span, sentence: Span): boolean {
  if (!tokens.isMark(sentence.to - 1, ':') || action.to < sentence.to - 1) return false;
  const last = wordAt(tokens, sentence.to - 2);
  return last === 'sau' || (last === 'đây' && wordAt(tokens, sentence.to - 3) === 'sau');
}

/** `Đồng thời, …`, `Bên cạnh đó, …`, or a verb behind what both said: the sentence goes on from the one before. */
export function opensLinked(sheet: Sheet, { from, to }: Span, before: Frame | null): boolean {
  const { cues, draft } = sheet;
  let i = from;
  while (i < to && !/\p{L}/u.test(wordAt(draft.tokens, i))) i++;
  if (cues.wordEnd(i, Role.carry | Role.also) !== null) return true;
  if (wordAt(draft.tokens, i) === 'trong' && wordAt(draft.tokens, i + 1) === 'đó') return true;
  return before !== null && before.joint && opensWithAction(sheet, { from: i, to });
}

/**
 * «Tăng cường gặp gỡ, tiếp xúc cấp cao; phát huy …»: a sentence that opens with the verb of an action goes on with
 * the list of the one before. «Tăng cường hợp tác là …» tells what it is.
 */
function opensWithAction({ cues, sides, draft: { tokens } }: Sheet, { from, to }: Span): boolean {
  const verb = cues.verbAt(cues.skip(from, to, Role.manner));
  const rank = verb?.entry.values['rank'];
  if (!verb || (rank !== 'lead' && rank !== 'own') || to - from < shortestSentence || !tokens.isMark(to - 1, '.'))
    return false;
  for (let i = verb.to; i < to; i++) if (wordAt(tokens, i) === 'đã') return false;
  for (let i = verb.to; i < to; i++) {
    // `Kết thúc hội đàm, hai bên …`: when it was.
    if (tokens.isMark(i, ',')) return sides.at(i + 1) === undefined;
    if (tokens.isMark(i, ';')) return true;
    if (predicates.has(wordAt(tokens, i))) return false;
  }
  return true;
}

/** In words. */
const shortestSentence = 8;
const predicates = new Set(['là', 'đã', 'mang', 'sẽ', 'giúp', 'đang', 'không']);

/** `Đổi lại, …`, `Đáp lại, …` before whoever acts, in this piece or right before it. */
export function opensReturn({ draft: { tokens } }: Sheet, piece: Span, actor: number): boolean {
  for (let i = Math.max(0, Math.min(piece.from, actor) - 3); i < actor; i++)
    if (wordAt(tokens, i) === 'đổi' && wordAt(tokens, i + 1) === 'lại') return true;
  return false;
}

/** `tiếp tục` behind a purpose starts an action anew. */
export function restarts({ draft: { tokens } }: Sheet, start: number): boolean {
  return wordAt(tokens, start) === 'tiếp';
}

/** The party that alone, with or without `sẽ`, stands before the colon of a lead-in. */
export function leaderIn({ cues, sides }: Sheet, { from, to }: Span): PartyMention | null {
  for (let i = from; i < Math.min(to, from + longestNumber); i++) {
    const party = sides.at(i);
    if (!party) continue;
    return cues.skip(party.to, to, Role.future | Role.must | Role.manner) >= to - 1 ? party : null;
  }
  return null;
}

/** How many words the number of an article or point takes. */
const longestNumber = 4;

/** «(khẳng định,) dù ở cương vị nào cũng sẽ …»: where the mark of force stands behind such a clause; else the head. */
export function behindConcession({ cues, draft: { tokens } }: Sheet, { to }: Span, head: number): number {
  if (!['dù', 'dẫu', 'cho', 'bất', 'trên'].includes(wordAt(tokens, head))) return head;
  for (let i = head + 1; i < Math.min(to, head + longestConcession); i++)
    if (cues.wordEnd(i, Role.future | Role.ready) !== null) return i;
  return head;
}

const longestConcession = 12;

/** Nothing follows a verb of telling but where, when and to whom: «nói hôm qua trong cuộc phỏng vấn». */
export function endsWithTelling({ cues, draft: { dates, tokens } }: Sheet, { from, to }: Span): boolean {
  if (from >= to) return true;
  if (dates[firstFrom(dates, from)]?.from === from) return true;
  if (!['hôm', 'ngày', 'trong', 'tại', 'với', 'trên', 'sau', 'trước', 'khi', 'vào', 'ở'].includes(wordAt(tokens, from)))
    return false;
  for (let i = from; i < to; i++) if (cues.wordEnd(i, Role.future | Role.must | Role.ready) !== null) return false;
  return true;
}

/** «(cho rằng,) hai bên đã nỗ lực tối đa, hợp tác chặt chẽ …»: what was done, with all that follows in its row. */
export function tellsPast({ cues, sides, draft: { tokens } }: Sheet, { from, to }: Span): boolean {
  for (let i = from; i < to; i++) {
    const party = sides.at(i);
    if (party) return wordAt(tokens, party.to) === 'đã' && cues.wordEnd(party.to, Role.past) !== null;
  }
  return false;
}

/** A piece that is a time and nothing more: «Trong năm 2026, …», «Trong vòng 18 tháng, …», «từ nay đến năm 2030, …». */
export function timeIn({ draft: { dates, tokens } }: Sheet, { from, to }: Span): DateMention | null {
  let i = from;
  while (i < to && timely.has(wordAt(tokens, i))) i++;
  const date = dates[firstFrom(dates, i)];
  return date && date.from <= i && date.to >= to ? date : null;
}

const timely = new Set('trong vòng vào từ nay cho đến tới ngay thời gian'.split(' '));
