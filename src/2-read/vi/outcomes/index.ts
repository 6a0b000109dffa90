import type { Draft, OutcomeMention, Sentence, Span } from '../../mentions.ts';
import { isOfOldDays } from '../../old-days.ts';
import type { Stage } from '../../pack.ts';
import { firstFrom } from '../../text/spans.ts';
import type { Piece } from '../clauses/pieces.ts';
import { opensTerms } from '../speech/documents/signed.ts';
import { piecesIn, sheetOf } from '../speech/sheet.ts';
import type { Sheet } from '../speech/sheet.ts';
import { agreedBefore } from './agreed.ts';
import { deedIn } from './deeds.ts';
import { movementIn } from './measures.ts';
import { givenIn } from './given.ts';
import { doneMarkBefore, isDoneMark, moodOf } from './mood.ts';
import type { Mood } from './mood.ts';
import { mentionOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { keptUpIn } from './kept-up.ts';
import { withoutRepeats } from './repeats.ts';
import { shareIn } from './share.ts';
import { isBetweenStates } from './relation.ts';
import { deedRoles, OutcomeWords, worked } from './words.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';
import { says } from '../words.ts';

/** What came of it: opened, signed, agreed earlier, started, growing; about the relation, and checkable. */
export const outcomes: Stage = {
  name: 'outcomes',
  run(draft) {
    const sheet = sheetOf(draft);
    const words = new OutcomeWords(draft);
    const found: OutcomeMention[] = [];
    const related = relatedBlocks(draft, words);
    for (const sentence of draft.sentences) {
      if (!related.has(sentence.block) || isQuestion(draft, sentence)) continue;
      let mood: Mood = 'plain';
      for (const clause of clausesOf(sheet, words, sentence)) {
        mood = isPromised(draft.actions, clause) ? 'ahead' : moodOf(sheet, words, clause, mood);
        const outcome = outcomeIn(sheet, words, sentence, clause, mood);
        const mention = outcome && mentionOf(sheet, clause, outcome, sentence);
        if (
          mention &&
          !isOfOldDays(mention, draft.article.publishedOn) &&
          !isToCome(mention, draft.article.publishedOn) &&
          !isHistory(sheet, mention)
        )
          found.push(mention);
      }
    }
    draft.outcomes = withoutRepeats(draft, found);
  },
};

function isQuestion({ tokens }: Draft, { to }: Sentence): boolean {
  return tokens.isMark(to - 1, '?');
}

/** «thăm cầu X, công trình hoàn thành năm 1994», told in 2022 without `đã`: which one it is, not what came of something. */
function isHistory(sheet: Sheet, { date, rule, from, to, what }: OutcomeMention): boolean {
  const { publishedOn } = sheet.draft.article;
  if (date === null || publishedOn === null || !toldByVerbAlone.has(rule)) return false;
  if (Number(publishedOn.slice(0, 4)) - Number(/^\d{4}/.exec(date)?.[0] ?? publishedOn.slice(0, 4)) < longPast)
    return false;
  for (let i = what.from; i < to; i++) if (isDoneMark(sheet, i)) return false;
  return doneMarkBefore(sheet, from, what.from) === null;
}

/** The others need a mark of the past, or a party or a date before them, to be told at all. */
const toldByVerbAlone = new Set(['vi/outcomes/completed', 'vi/outcomes/signed']);

/** In years. */
const longPast = 3;

/** `… hoàn thành cuối năm 2025`, told in 2022: what is dated behind its telling is a plan. */
function isToCome({ date }: OutcomeMention, publishedOn: string | null): boolean {
  const begin = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?/.exec(date ?? '')?.[0];
  if (begin === undefined || publishedOn === null) return false;
  const known = Math.min(begin.length, publishedOn.length);
  return begin.slice(0, known) > publishedOn.slice(0, known);
}

/** The paragraphs that tell of two states somewhere. */
function relatedBlocks(draft: Draft, words: OutcomeWords): Set<number> {
  const related = new Set<number>();
  for (const sentence of draft.sentences) {
    if (related.has(sentence.block) || draft.blocks[sentence.block]!.role !== 'body') continue;
    if (isBetweenStates(draft, words, sentence)) related.add(sentence.block);
  }
  const lead = draft.blocks.findIndex(({ role }) => role === 'body');
  if (lead >= 0 && isTitled(draft, words)) related.add(lead);
  if (!related.has(lead)) return related;
  draft.blocks.forEach((block, i) => {
    if (block.role === 'body' && isAcrossBorder(draft, words, block)) related.add(i);
  });
  return related;
}

/** Whether a title tells of two states: it tells whose works the lead opens. */
function isTitled(draft: Draft, words: OutcomeWords): boolean {
  return draft.sentences.some(
    (sentence) => draft.blocks[sentence.block]!.role === 'title' && isBetweenStates(draft, words, sentence),
  );
}

/** «Bảy tháng đầu năm, kim ngạch qua các cửa khẩu đạt …» under a lead on two states: trade and gates are theirs. */
function isAcrossBorder({ tokens }: Draft, words: OutcomeWords, { from, to }: Span): boolean {
  for (let i = from; i + 1 < to; i++) {
    const pair = `${wordAt(tokens, i)} ${wordAt(tokens, i + 1)}`;
    if (pair === 'cửa khẩu' || pair === 'thông quan' || pair === 'biên giới') return true;
  }
  return words.first(from, to, 'measure') !== undefined && words.first(from, to, 'grow', 'reach') !== undefined;
}

function outcomeIn(sheet: Sheet, words: OutcomeWords, sentence: Span, clause: Span, mood: Mood): Outcome | null {
  const agreed = isGround(sheet, sentence, clause) ? null : agreedBefore(sheet, clause);
  if (agreed || isPromised(sheet.draft.actions, clause)) return agreed;
  return (
    deedIn(sheet, words, sentence, clause, mood) ??
    givenIn(sheet, words, sentence, clause, mood) ??
    shareIn(sheet, words, clause) ??
    movementIn(sheet, words, clause) ??
    keptUpIn(sheet, words, clause)
  );
}

/** `Trên cơ sở … đã được hai bên thống nhất, …`: the ground for what the sentence tells. */
function isGround({ cues, draft: { tokens } }: Sheet, { from }: Span, clause: Span): boolean {
  if (!grounds.has(`${wordAt(tokens, from)} ${wordAt(tokens, from + 1)}`)) return false;
  for (let i = from; i < clause.from; i++) if (cues.speechAt(i) && !tokens.isCapital(i)) return false;
  return true;
}

const grounds = new Set(['trên cơ', 'căn cứ', 'theo tinh', 'dựa trên', 'thực hiện', 'triển khai', 'quán triệt']);

/** Pieces, each with the names listed before it and the pieces behind it that begin with no verb of their own. */
function clausesOf(sheet: Sheet, words: OutcomeWords, sentence: Sentence): Span[] {
  const clauses: Span[] = [];
  for (const piece of piecesIn(sheet, sentence).flatMap((each) => partedByDeeds(sheet, words, each))) {
    const last = clauses.at(-1);
    if (
      last &&
      (movesOn(sheet, words, piece) || isDoneToo(sheet, words, last, piece) || endsInDeed(sheet, words, last, piece))
    )
      last.to = piece.to;
    else if (isPromised(sheet.draft.actions, piece) || opensTerms(sheet, piece.from, piece.to))
      clauses.push({ from: piece.from, to: piece.to });
    else if (last && piece.opener === 'comma' && (!hasVerb(sheet, last) || isContinued(sheet, words, piece)))
      last.to = piece.to;
    else clauses.push({ from: piece.from, to: piece.to });
  }
  return clauses;
}

/** «ra tuyên bố chung và | chứng kiến lễ trao 11 văn kiện»: each deed with an object of its own is a clause. */
function partedByDeeds(sheet: Sheet, words: OutcomeWords, piece: Piece): Piece[] {
  const { cues, draft } = sheet;
  const parts: Piece[] = [];
  let from = piece.from;
  for (let i = piece.from + 1; i < piece.to; i++) {
    if (cues.isInName(i) || cues.wordEnd(i, Role.and) === null) continue;
    const deed = words.first(from, i, ...deedRoles);
    if (!deed || deed.to >= i || wordAt(draft.tokens, deed.from - 1) === 'được') continue;
    const next = cues.skip(i + 1, piece.to, Role.manner | Role.past);
    if (!words.at(next, ...deedRoles) && !says(draft.tokens, next, 'chứng')) continue;
    parts.push({ from, to: i, opener: parts.length === 0 ? piece.opener : 'and' });
    from = i + 1;
  }
  parts.push({ from, to: piece.to, opener: parts.length === 0 ? piece.opener : 'and' });
  return parts;
}

/** `tăng liên tục và lần đầu tiên vượt mốc …`: the same measure still. */
function movesOn({ cues }: Sheet, words: OutcomeWords, piece: Piece): boolean {
  return (
    (piece.opener === 'and' || piece.opener === 'comma') &&
    words.at(cues.skip(piece.from, piece.to, Role.past), 'reach', 'grow') !== undefined
  );
}

/** `được trùng tu và | khánh thành ngày 8/4`: done to the same thing. */
function isDoneToo({ draft }: Sheet, words: OutcomeWords, last: Span, piece: Piece): boolean {
  const deed = piece.opener === 'and' ? words.at(piece.from, 'completed', 'built', 'begun') : undefined;
  if (!deed) return false;
  const date = draft.dates[firstFrom(draft.dates, deed.to)];
  const closed = deed.to >= piece.to || (date !== undefined && date.from <= deed.to + 1);
  for (let i = last.from; closed && i < last.to; i++) if (wordAt(draft.tokens, i) === 'được') return true;
  return false;
}

/** `khánh thành, | bàn giao và | đưa vào sử dụng đoạn đường`: of one thing, named behind the last; `và | bàn giao cho tỉnh` is not. */
function endsInDeed({ draft: { tokens } }: Sheet, words: OutcomeWords, last: Span, piece: Piece): boolean {
  if (piece.opener !== 'and' && piece.opener !== 'comma') return false;
  const before = words.before(last.to, ...worked);
  const deed = words.at(piece.from, ...worked);
  return before !== undefined && before.from >= last.from && deed !== undefined && wordAt(tokens, deed.to) !== 'cho';
}

/** A piece that begins with no verb and no party, or tells to what level something was taken (`nâng tổng vốn lên …`). */
function isContinued({ cues, sides, draft: { tokens } }: Sheet, words: OutcomeWords, piece: Piece): boolean {
  const head = cues.skip(piece.from, piece.to, Role.manner | Role.past);
  if (['nâng', 'đưa'].includes(wordAt(tokens, head))) return true;
  // `tuyến tàu điện số 2 đang đấu thầu`: a thing with a deed of its own.
  const work = words.first(piece.from, piece.to, 'work', 'line');
  if (work && words.first(work.to, piece.to, ...deedRoles)) return false;
  const verb = cues.verbAt(head);
  const nominal = verb !== undefined && ['field', 'joint'].includes(verb.entry.values.rank!);
  return (!verb || nominal) && !cues.speechAt(head) && !sides.at(head);
}

function hasVerb({ cues }: Sheet, span: Span): boolean {
  for (let i = span.from; i < span.to; i++) if (cues.verbAt(i) ?? cues.speechAt(i)) return true;
  return false;
}

/** Whether the clause is part of what is still to be done. */
function isPromised(actions: readonly Span[], clause: Span): boolean {
  const at = firstFrom(actions, clause.from);
  const next = actions[at];
  const before = actions[at - 1];
  return (next !== undefined && next.from < clause.to) || (before !== undefined && before.to > clause.from);
}
