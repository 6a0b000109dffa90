import { beginsAfter } from '../../../0-facts/index.ts';
import type { Span } from '../../mentions.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { headOf } from '../clauses/lists.ts';
import { isToActAt } from './due.ts';
import type { Sheet } from './sheet.ts';
import { Role } from '../clauses/cues.ts';
import { wordAt } from '../clauses/word.ts';

/**
 * Where an action ends inside its piece because a purpose is told: «tổ chức kỳ họp | để triển khai …»,
 * «mở rộng thương mại | nhằm …». `để` is inside where it is the verb's only object («phối hợp để tháo
 * gỡ …») and after `tạo điều kiện`. Behind an `aside` («như hai bên đã hứa», «sau cuộc hội đàm») the list goes on.
 * Null where nothing is cut.
 */
export function purposeIn(sheet: Sheet, action: Span): { at: number; mode: 'purpose' | 'aside' } | null {
  const { cues } = sheet;
  for (let i = action.from + 1; i < action.to; i++) {
    if (cues.isInName(i) || (i < action.from + 2 && cues.isInVerb(i))) continue;
    if (isOccasion(sheet, { from: i, to: action.to }, action.from) || recalls(sheet, i, action.to))
      return { at: i, mode: 'aside' };
    const ends =
      cues.wordEnd(i, Role.purpose) !== null || isAside(sheet, i) || isCondition(sheet, i) || isAnswered(sheet, i);
    if (ends || (cues.wordEnd(i, Role.for) !== null && !needsFor(sheet, action, i))) return { at: i, mode: 'purpose' };
  }
  return null;
}

/** `… nếu Mỹ rút quân`, `… sau khi hai bên ký`, `… trong khi Nga vẫn …`: on what it hangs is no part of it. */
function isCondition({ draft: { tokens } }: Sheet, place: number): boolean {
  const word = wordAt(tokens, place);
  if (word === 'nếu' || (word === 'với' && wordAt(tokens, place + 1) === 'điều')) return true;
  if (['miễn', 'trừ'].includes(word) && ['là', 'khi', 'phi'].includes(wordAt(tokens, place + 1))) return true;
  return wordAt(tokens, place + 1) === 'khi' && ['sau', 'trong', 'một'].includes(word);
}

/** `… giảm phí | nhưng phía Lào chưa nhất trí`, `… | song không được chấp nhận`: what the other side answered. */
function isAnswered({ cues, sides, draft: { tokens } }: Sheet, place: number): boolean {
  if (!contrasts.has(wordAt(tokens, place))) return false;
  const refused = cues.wordEnd(place + 1, Role.not) !== null || ['bị', 'từ', 'bác'].includes(wordAt(tokens, place + 1));
  return refused || sides.at(place + 1) !== undefined;
}

const contrasts = new Set(['nhưng', 'song']);

/** `… trước tháng 12 như hai bên đã cam kết`: that it was said before is no part of what is to be done. */
function recalls({ draft: { tokens } }: Sheet, place: number, limit: number): boolean {
  if (wordAt(tokens, place) !== 'như' || wordAt(tokens, place - 1) === 'cũng') return false;
  for (let i = place + 1; i < Math.min(limit, place + longestRecall); i++)
    if (wordAt(tokens, i) === 'đã') return recalled.has(wordAt(tokens, i + 1));
  return false;
}

/** In words: `như hai Bộ Công Thương đã …`. */
const longestRecall = 12;
/** Behind `đã`: the first syllables of `hẹn`, `cam kết`, `thỏa thuận`, `thống nhất`, `nhất trí`, `hứa`. */
const recalled = new Set(['hẹn', 'cam', 'thỏa', 'thoả', 'thống', 'nhất', 'hứa']);

/**
 * `… sau cuộc hội đàm với A`, `… nhân chuyến thăm của B`, `… khi Bộ trưởng A tới thăm`: when it was said. What is
 * still to come («nhân chuyến thăm … vào tháng 9/2026») is when it is to be done, and part of the action; so is where
 * something was come to before (`các thỏa thuận đạt được trong chuyến thăm …`).
 */
function isOccasion(sheet: Sheet, occasion: Span, action: number): boolean {
  const { from } = occasion;
  if (!namesOccasion(sheet, from) || isAhead(sheet, occasion)) return false;
  const { tokens } = sheet.draft;
  if (from > action + 1 && results.has(tokens.phraseOf(from - 2, from))) return false;
  return from <= action + 2 || !comeTo.has(wordAt(tokens, from - 1));
}

/** `triển khai các kết quả sau cuộc gặp cấp cao`: what came of it is to be carried out. */
const results = new Set(['kết quả', 'thỏa thuận', 'thoả thuận', 'cam kết', 'tuyên bố', 'nội dung', 'nhận thức']);

/** `đạt được`, `(đã) ký`, `ký kết`, `nêu`. */
const comeTo = new Set(['được', 'ký', 'kết', 'nêu']);

function isAhead(sheet: Sheet, occasion: Span): boolean {
  const { article, dates, tokens } = sheet.draft;
  const { publishedOn } = article;
  for (let i = occasion.from; i < occasion.to; i++)
    if (toCome.has(`${wordAt(tokens, i)} ${wordAt(tokens, i + 1)}`)) return true;
  return inside(dates, occasion).some((date) => {
    if (publishedOn === null) return isToActAt(sheet, occasion, date);
    return beginsAfter(date.edtf, publishedOn.slice(0, 10)) || date.edtf === publishedOn.slice(0, 4);
  });
}

const toCome = new Set(['sắp tới', 'tiếp theo', 'lần tới']);

function namesOccasion({ sides, draft: { tokens } }: Sheet, place: number): boolean {
  const [word, next] = [wordAt(tokens, place), wordAt(tokens, place + 1)];
  if (word === 'khi') return sides.at(place + 1)?.kind === 'person';
  // `kỳ họp diễn ra ngay | sau cuộc gặp`: when the session is.
  const last = place - (wordAt(tokens, place - 1) === 'ngay' ? 2 : 1);
  if (wordAt(tokens, last) === 'ra' && wordAt(tokens, last - 1) === 'diễn') return false;
  const meeting = ['cuộc', 'buổi', 'chuyến', 'lễ', 'hội'].includes(next);
  if (word === 'sau') return meeting;
  return meeting && ['nhân', 'trong', 'tại'].includes(word) && occasions.has(`${next} ${wordAt(tokens, place + 2)}`);
}

const occasions = new Set([
  'cuộc gặp',
  'cuộc hội',
  'cuộc điện',
  'buổi tiếp',
  'buổi gặp',
  'buổi làm',
  'chuyến thăm',
  'chuyến công',
  'hội đàm',
  'lễ ký',
]);

/** `… “gắn kết chiến lược” – nội dung đã được …`: a dash, then a noun that tells of what stood before. */
function isAside({ cues, draft: { tokens } }: Sheet, place: number): boolean {
  if (!tokens.isMark(place, '-') || tokens.isGlued(place) || tokens.isGlued(place + 1)) return false;
  return cues.wordEnd(place + 1, Role.thing) !== null;
}

/** `tặng 5 triệu USD để xây …`: what a sum is for is what is given; `không để … dùng lãnh thổ để chống phá`. */
function paysFor({ cues, draft: { quantities, tokens } }: Sheet, action: Span, place: number): boolean {
  const sum = quantities[firstFrom(quantities, Math.max(action.from, place - 6))];
  if (sum && sum.to <= place && sum.unit !== 'count' && sum.unit !== 'percent') return true;
  if (cues.wordEnd(action.from, Role.not) === null) return false;
  for (let i = action.from; i < place; i++)
    if (wordAt(tokens, i) === 'dùng' || wordAt(tokens, i) === 'dụng') return true;
  return false;
}

/** `làm hết sức mình để …`, `hợp tác (chặt chẽ) với Lào để …`: the effort has no other object. */
function isEffort(sheet: Sheet, action: Span, place: number): boolean {
  const { cues, draft } = sheet;
  const from = cues.skip(action.from, place, Role.manner);
  if (efforts.has(draft.tokens.phraseOf(from, from + 2))) return place - from < longestEffort;
  const verb = cues.verbAt(from);
  if (verb?.entry.phrase !== 'hợp tác' && verb?.entry.phrase !== 'phối hợp') return false;
  const behind = cues.skip(verb.to, place, Role.manner);
  if (wordAt(draft.tokens, behind) !== 'với') return false;
  for (let i = behind + 1; i < place; i++)
    if (cues.verbAt(i) || cues.wordEnd(i, Role.prep | Role.list | Role.about) !== null) return false;
  return place - behind < longestPartner;
}

const efforts = new Set(['làm hết', 'nỗ lực', 'cố gắng', 'hết sức', 'dốc sức', 'làm mọi']);
/** In tokens: `với các bộ, ngành và địa phương của Việt Nam`. */
const longestPartner = 18;
/** In words: `làm hết sức mình`, `nỗ lực hết sức mình`. */
const longestEffort = 6;

function needsFor(sheet: Sheet, action: Span, place: number): boolean {
  const { cues } = sheet;
  if (cues.verbBack(place, action.from) || paysFor(sheet, action, place) || isEffort(sheet, action, place)) return true;
  for (let i = Math.max(action.from, place - 40); i < place; i++) {
    const each = cues.verbAt(i);
    if (each?.entry.phrase.startsWith('tạo ')) return true;
  }
  // `lấy năm 2027 làm mốc để kim ngạch đạt 5 tỷ USD`: a mark is one of something.
  if (wordAt(sheet.draft.tokens, action.from) === 'lấy') return true;
  return headOf(sheet, action) === undefined;
}
