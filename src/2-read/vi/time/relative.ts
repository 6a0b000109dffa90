import { addMonths, fieldsOfDay, mondayOf } from './calendar.ts';
import { countAt, digitsOf, endsYear, unitAt, wordAt } from './sheet.ts';
import type { Moment, Reference, Sheet } from './sheet.ts';
import { followsCount, isJoined } from './year.ts';

/** «Tuần trước, cuối tuần qua; cách đây 5 năm; trong vòng 10 năm tới» → a week, two days, a year, ten years. */
export function readRelative(sheet: Sheet, from: number): Moment | null {
  return readWeek(sheet, from) ?? readUnits(sheet, from);
}

function readWeek(sheet: Sheet, from: number): Moment | null {
  const edge = wordAt(sheet, from, 'edge');
  const word = unitAt(sheet, edge?.to ?? from, 'week');
  const shift = word === null ? null : (wordAt(sheet, word, 'shift') ?? (edge && thisWeek(sheet, from, word)));
  const today = sheet.ref?.day ?? null;
  if (!shift || today === null || followsCount(sheet, edge?.to ?? from) || isJoined(sheet, shift.to)) return null;
  const isEnd = edge !== null && sheet.tokens.wordAt(edge.to - 1) === 'cuối';
  const monday = mondayOf(today, Number(shift.value));
  const first = fieldsOfDay(isEnd ? monday + 5 : monday);
  return { from, to: shift.to, rule: 'vi/time/week', first, last: fieldsOfDay(monday + 6) };
}

/** `hồi đầu tuần`, `vào cuối tuần`: of the week of publication. */
function thisWeek(sheet: Sheet, from: number, to: number): { to: number; value: string } | null {
  const cued = ['at', 'until', 'from'].some((part) => sheet.words.endingAt(from, 'time', part));
  return cued && endsYear(sheet, to) && digitsOf(sheet, to) === 0 ? { to, value: '0' } : null;
}

/** `10 năm tới`, `hai tuần qua`, `3 tháng trước`, `cách đây 5 năm`. */
function readUnits(sheet: Sheet, from: number): Moment | null {
  const ago = wordAt(sheet, from, 'ago-before');
  const counted = countAt(sheet, ago?.to ?? from);
  const decades = counted && wordAt(sheet, counted.to, 'decade');
  const unit = counted && (decades ? { to: decades.to, value: 'year' } : wordAt(sheet, counted.to, 'unit'));
  const count = counted && { value: counted.value * (decades ? 10 : 1) };
  if (!count || !unit || !sheet.ref || count.value < 1 || count.value > 200) return null;
  if (ago) return pointAway(sheet.ref, from, unit.to, -count.value, unit.value);
  const told = wordAt(sheet, unit.to, 'away');
  if (told && !isJoined(sheet, told.to)) {
    const away = { count: count.value * Number(told.value), unit: unit.value };
    return { from, to: told.to, rule: 'vi/time/away', first: {}, away };
  }
  const before = wordAt(sheet, unit.to, 'ago-after');
  if (before) return pointAway(sheet.ref, from, before.to, -count.value, unit.value);
  const later = wordAt(sheet, unit.to, 'later');
  if (later) return pointAway(sheet.ref, from, later.to, count.value, unit.value);
  const ahead = wordAt(sheet, unit.to, 'ahead-after');
  // `chuyến thăm hai ngày tới Ai Cập` is a way, not a time.
  if (ahead && sheet.states.has(ahead.to)) return null;
  if (ahead) return spanOf(sheet.ref, from, ahead.to, count.value, unit.value, 1);
  if (isTerm(sheet, from) || opensTerm(sheet, from, unit.to))
    return spanOf(sheet.ref, from, unit.to, count.value, unit.value, 1);
  const past = wordAt(sheet, unit.to, 'past-after');
  // Half a century "gần đây" or "qua" is a manner of speaking, not a span that can be checked.
  if (!past || (unit.value === 'year' && count.value > 10 && !decades)) return null;
  return spanOf(sheet.ref, from, past.to, count.value, unit.value, -1);
}

/** `cam kết hoàn tất trong vòng | 6 tháng`: a term that is set, where what comes before it promises or asks. */
function isTerm({ tokens }: Sheet, from: number): boolean {
  if (tokens.wordAt(from - 1) !== 'vòng' || tokens.wordAt(from - 2) !== 'trong') return false;
  for (let i = from - 3; i >= Math.max(0, from - longestClause); i--) {
    const word = tokens.wordAt(i);
    if (word === 'đã' || word === 'từng' || word === 'vừa' || stops.has(word)) return false;
    if (word === 'sẽ' || promises.has(`${word} ${tokens.wordAt(i + 1)}`)) return true;
  }
  return false;
}

/** `Trong vòng | 18 tháng, hai bên sẽ …`: the same at the head of what is promised. */
function opensTerm({ tokens }: Sheet, from: number, to: number): boolean {
  if (tokens.wordAt(from - 1) !== 'vòng' || tokens.wordAt(from - 2) !== 'trong' || !tokens.isMark(to, ','))
    return false;
  for (let i = to + 1; i < Math.min(tokens.count, to + longestClause); i++) {
    const word = tokens.wordAt(i);
    if (word === 'đã' || word === 'từng' || word === 'vừa' || stops.has(word)) return false;
    if (word === 'sẽ' || word === 'phải' || promises.has(`${word} ${tokens.wordAt(i + 1)}`)) return true;
  }
  return false;
}

const longestClause = 40;
const stops = new Set(['.', ';', '!', '?']);
const promises = new Set([
  'cam kết',
  'nhất trí',
  'đồng ý',
  'thống nhất',
  'thỏa thuận',
  'đề nghị',
  'yêu cầu',
  'phấn đấu',
]);

/** The day, month or year that lies so many units after (or before) publication. */
function pointAway(ref: Reference, from: number, to: number, count: number, unit: string): Moment | null {
  const rule = count < 0 ? 'vi/time/ago' : 'vi/time/later';
  if (unit === 'year') return { from, to, rule, first: { year: ref.year + count } };
  if (unit === 'month' && ref.month) return { from, to, rule, first: addMonths(ref.year, ref.month, count) };
  if (ref.day === null || (unit !== 'day' && unit !== 'week')) return null;
  return { from, to, rule, first: fieldsOfDay(ref.day + count * (unit === 'week' ? 7 : 1)) };
}

/** The units before (-1) or after (1) the present one. */
function spanOf(ref: Reference, from: number, to: number, count: number, unit: string, way: 1 | -1): Moment | null {
  const rule = way === 1 ? 'vi/time/units-ahead' : 'vi/time/units-past';
  const [near, far] = [way, way * count];
  const [a, b] = way === 1 ? [near, far] : [far, near];
  if (unit === 'year') return { from, to, rule, first: { year: ref.year + a }, last: { year: ref.year + b } };
  if (unit === 'month' && ref.month) {
    const { year, month } = ref;
    return { from, to, rule, first: addMonths(year, month, a), last: addMonths(year, month, b) };
  }
  if (ref.day === null || (unit !== 'day' && unit !== 'week')) return null;
  const days = unit === 'week' ? 7 : 1;
  const [first, last] = way === 1 ? [ref.day + 1, ref.day + count * days] : [ref.day - count * days, ref.day - 1];
  return { from, to, rule, first: fieldsOfDay(first), last: fieldsOfDay(last) };
}
