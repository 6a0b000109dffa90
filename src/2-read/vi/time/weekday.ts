import { fieldsOfDay, mondayOf, weekdayOf } from './calendar.ts';
import { digitsOf, unitAt, wordAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';
import { says } from '../words.ts';
import { isJoined } from './year.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';

/**
 * «Hôm thứ Tư, ông đến Viêng Chăn; thứ Sáu tuần tới sẽ về.» → two days. No weekday: lần thứ hai, thứ
 * trưởng, «Thứ hai, cần …» in a list.
 */
export function readWeekday(sheet: Sheet, from: number, behindPartOfDay: boolean): Moment | null {
  const word = wordAt(sheet, from, 'day-word');
  const start = word?.to ?? from;
  const name = nameAt(sheet, start);
  if (!name || isEvery(sheet.tokens, name.to)) return null;
  const moment = withWeek(sheet, from, name.weekday, name.to);
  if (!moment) return null;
  const ordinal = sheet.words.endingAt(from, 'time', 'ordinal') !== undefined;
  const hasWeek = moment.weekday === undefined && !ordinal;
  const gone = word !== null && says(sheet.tokens, from, 'hôm');
  if (!behindPartOfDay && !gone && !hasWeek && !isPlainly(sheet, from, start, name)) return null;
  return gone && moment.weekday !== undefined ? { ...moment, outlook: 'past' } : moment;
}

/** `thứ Hai hằng tuần`: every Monday, and no day. */
function isEvery(tokens: Tokens, behind: number): boolean {
  return says(tokens, behind, 'hằng', 'hàng', 'mỗi') && says(tokens, behind + 1, 'tuần');
}

/** `thứ hai`, `thứ 2`, `chủ nhật`. */
function nameAt(sheet: Sheet, from: number): { weekday: number; to: number } | null {
  const word = wordAt(sheet, from, 'weekday');
  if (word) return { weekday: Number(word.value), to: word.to };
  const number = wordAt(sheet, from, 'weekday-number')?.to;
  if (number === undefined || digitsOf(sheet, number) !== 1) return null;
  const day = sheet.tokens.numberAt(number);
  return day >= 2 && day <= 7 ? { weekday: day - 1, to: number + 1 } : null;
}

/** Without `hôm` or a part of the day: a capital (`thứ Hai`), or a preposition of time, and no ordinal before. */
function isPlainly(sheet: Sheet, from: number, start: number, name: { weekday: number; to: number }): boolean {
  const { tokens, words } = sheet;
  if (name.weekday === 7 || standsAlone(tokens, from, name.to)) return true;
  if (words.endingAt(start, 'time', 'ordinal') || words.endingAt(from, 'time', 'ordinal')) return false;
  if (followedByDate(sheet, name.to)) return true;
  if (tokens.isCapital(start)) return false;
  const cue = ['at', 'until', 'from'].some((part) => words.endingAt(start, 'time', part));
  return tokens.isCapital(start + 1) || (cue && start === from);
}

/** A line that says nothing else, as in a table of days. */
function standsAlone(tokens: Tokens, from: number, to: number): boolean {
  const end = tokens.isMark(to, '.') ? to + 1 : to;
  const begins = from === 0 || tokens.kind[from - 1] === TokenKind.newline;
  return begins && (end >= tokens.count || tokens.kind[end] === TokenKind.newline);
}

function followedByDate(sheet: Sheet, from: number): boolean {
  const { tokens } = sheet;
  const start = tokens.isMark(from, '(') || tokens.isMark(from, ',') ? from + 1 : from;
  const word = wordAt(sheet, start, 'day-word');
  if (tokens.isMark(from, ',') && !word) return false;
  const day = word?.to ?? start;
  return digitsOf(sheet, day) > 0 && digitsOf(sheet, day) < 3 && (start > from || word !== null);
}

/** The week named behind the weekday: `tuần trước`, `tới`, `vừa qua`; the nearest one else. */
function withWeek(sheet: Sheet, from: number, weekday: number, to: number): Moment | null {
  const of = wordAt(sheet, to, 'of')?.to ?? to;
  const week = unitAt(sheet, of, 'week');
  const shift = week === null ? null : wordAt(sheet, week, 'shift');
  const today = sheet.ref?.day ?? null;
  if (today === null) return null;
  if (shift) return day(from, shift.to, mondayOf(today, Number(shift.value)) + weekday - 1);
  const near = week === null ? wordAt(sheet, to, 'shift') : null;
  // `hôm thứ Bảy sau khi gặp …`, `thứ Hai trước đó`: the word goes with what follows.
  if (near && isJoined(sheet, near.to)) return { from, to, rule: 'vi/time/weekday', first: {}, weekday };
  if (!near || near.value === '-2') return { from, to, rule: 'vi/time/weekday', first: {}, weekday };
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (near.value === '1') return day(from, near.to, today + (ahead || 7));
  if (near.value === '-1') return day(from, near.to, today + ahead - 7);
  return day(from, near.to, mondayOf(today, 0) + weekday - 1);
}

function day(from: number, to: number, number: number): Moment {
  return { from, to, rule: 'vi/time/weekday-of-week', first: fieldsOfDay(number) };
}
