import { exists, fieldsOfDay, firstDay } from './calendar.ts';
import type { Fields } from './calendar.ts';
import { readDay } from './day.ts';
import { readFeast } from './feast.ts';
import { readMonth } from './month.ts';
import { isTail } from '../numerals.ts';
import { isNumberOfSomething, readNumericDate } from './numeric.ts';
import { readPartOfYear } from './part-of-year.ts';
import { readRelative } from './relative.ts';
import { digitsOf, jointAt, unitAt, wordAt } from './sheet.ts';
import type { Moment, Rule, Sheet } from './sheet.ts';
import { readCentury, readDecade, readSeason, readYear } from './year.ts';

/** In this order: what says more comes first. */
const rules: Rule[] = [
  readPartOfYear,
  readFeast,
  readDay,
  readMonth,
  readDecade,
  readCentury,
  readSeason,
  readRelative,
  readYear,
];

/**
 * «Từ 20 đến 26/10, từ 29-9 đến 1-10, 20-21/10, bắt đầu từ năm 2014» → three intervals and an open one.
 */
export function readMoment(sheet: Sheet, from: number): Moment | null {
  const begin = wordAt(sheet, from, 'from');
  if (begin && !sheet.words.endingAt(from, 'time', 'compare')) {
    const moment = readFrom(sheet, from, begin.to);
    if (moment) return moment;
  }
  const days = readDaysOfMonth(sheet, from);
  if (days) return days;
  const first = readSingle(sheet, from);
  return first && (joined(sheet, first) ?? withYearOfNext(sheet, first));
}

function readSingle(sheet: Sheet, from: number): Moment | null {
  for (const rule of rules) {
    const moment = rule(sheet, from);
    if (moment) return moment;
  }
  return null;
}

/** `5/2 và 7/3/2026`, `tháng 1, tháng 2 năm 1999`: the year behind the last of a list is that of all. */
function withYearOfNext(sheet: Sheet, moment: Moment): Moment {
  if (moment.first.year !== undefined || moment.first.month === undefined || moment.outlook) return moment;
  const next = sheet.tokens.isMark(moment.to, ',') ? moment.to + 1 : wordAt(sheet, moment.to, 'and')?.to;
  const second = next === undefined ? null : (readDay(sheet, next) ?? readMonth(sheet, next));
  if (!second || second.first.year === undefined || !isLike(moment.first, second.first)) return moment;
  const interval = closed(moment.first, second.first);
  return interval && !moment.last ? { ...moment, first: interval.first } : moment;
}

/** What `từ` begins: an interval with its end, or an open one. */
function readFrom(sheet: Sheet, from: number, start: number): Moment | null {
  const days = readDaysOfMonth(sheet, start, true) ?? readFromNow(sheet, start);
  if (days) return { ...days, from };
  const first = readSingle(sheet, start) ?? readWeaklyWritten(sheet, start);
  if (!first || first.same) return null;
  const interval = joined(sheet, first);
  if (interval) return { ...interval, from };
  if (first.last || first.weekday !== undefined || first.rule === 'vi/time/numeric-start') return null;
  const now = wordAt(sheet, first.to, 'to-now');
  return { ...first, from, to: now?.to ?? first.to, rule: `${first.rule}-on`, open: true };
}

/** `từ nay đến năm 2030`: from the day of publication on. */
function readFromNow(sheet: Sheet, from: number): Moment | null {
  const now = wordAt(sheet, from, 'now');
  const end = now && wordAt(sheet, now.to, 'to');
  const today = sheet.ref?.day ?? null;
  // `đến cuối` is a word of its own, but `cuối năm` needs its `cuối`.
  const last = end && today !== null ? (readSingle(sheet, end.to) ?? readSingle(sheet, now.to + 1)) : null;
  if (!last || last.last || last.first.year === undefined || today === null || firstDay(last.first) + 366 < today)
    return null;
  return { from, to: last.to, rule: 'vi/time/from-now', first: fieldsOfDay(today), last: last.first };
}

/** `từ 29-9 đến 1-10`: a hyphen makes a day only where a like one ends the interval. */
function readWeaklyWritten(sheet: Sheet, from: number): Moment | null {
  const first = readNumericDate(sheet, from, true);
  return first && !first.first.year ? { ...first, rule: 'vi/time/numeric-start' } : null;
}

/** The interval that a second date behind `-`, `đến` or `tới` closes. */
function joined(sheet: Sheet, first: Moment): Moment | null {
  if (first.last || first.same) return null;
  const { tokens } = sheet;
  const dash = tokens.isMark(first.to, '-');
  const start = dash ? first.to + 1 : wordAt(sheet, first.to, 'to')?.to;
  if (start === undefined) return null;
  const second =
    (dash ? readNumericDate(sheet, start, true, true) : null) ??
    readSingle(sheet, start) ??
    readWeaklyWritten(sheet, start);
  if (!second || second.last || second.same || !isLike(first.first, second.first)) return null;
  const interval = closed(first.first, second.first);
  return interval && { from: first.from, to: second.to, rule: 'vi/time/interval', ...interval };
}

/** Both ends are days, or both months, or both years (or parts of one). */
function isLike(first: Fields, last: Fields): boolean {
  if ((first.day === undefined) !== (last.day === undefined)) return false;
  return (first.month === undefined) === (last.month === undefined) || first.part !== undefined;
}

/** First and last with the year that only one of them tells; null where they are out of order. */
function closed(first: Fields, last: Fields): { first: Fields; last: Fields } | null {
  const begin = { ...first };
  const end = { ...last };
  if (begin.year === undefined && end.year !== undefined) {
    begin.year = end.year;
    if (firstDay(begin) > firstDay(end)) begin.year--;
  } else if (end.year === undefined && begin.year !== undefined) {
    end.year = begin.year;
    if (firstDay(begin) > firstDay(end)) end.year++;
  }
  if (begin.year !== undefined && end.year !== undefined && firstDay(begin) >= firstDay(end)) return null;
  return { first: begin, last: end };
}

/** `20-26/10`, `ngày 20 và 21-10`, `từ 11 đến 13-10`, `từ 20 đến 26 tháng 10 năm 2025`: days of one month. */
function readDaysOfMonth(sheet: Sheet, from: number, begun = false): Moment | null {
  const { tokens } = sheet;
  const part = wordAt(sheet, from, 'day-part')?.to ?? from;
  const word = wordAt(sheet, part, 'day-word')?.to ?? part;
  if (digitsOf(sheet, word) === 0 || digitsOf(sheet, word) > 2 || isTail(sheet.tokens, word)) return null;
  if (jointAt(sheet, word + 1) === '/' || jointAt(sheet, word + 1) === '.') return null;
  const day = tokens.numberAt(word);
  const behind = behindFirstDay(sheet, word + 1);
  if (behind === null || day < 1 || day > 31) return null;
  const cued = word > from || (begun && wordAt(sheet, word + 1, 'to') !== null);
  if (!cued && isNumberOfSomething(sheet, word)) return null;
  const glued = tokens.isGlued(behind) && tokens.isMark(behind - 1, '-');
  const second =
    (cued || glued ? readNumericDate(sheet, behind, cued || isSlashed(sheet, behind), glued) : null) ??
    readDay(sheet, behind);
  const last = second?.first;
  if (!second || second.last || last?.day === undefined || last.month === undefined || second.same) return null;
  if (last.day <= day || !exists({ ...last, day })) return null;
  return {
    from,
    to: second.to,
    rule: 'vi/time/days',
    first: { ...last, day },
    last,
    ...(second.outlook && { outlook: second.outlook }),
  };
}

/** `21/10`: a slash parts day and month. */
function isSlashed(sheet: Sheet, from: number): boolean {
  return jointAt(sheet, from + 1) === '/';
}

const mostDaysListed = 6;

/** Where the last day may stand behind the first: after a dash, `đến`, `và`, or the days of a list. */
function behindFirstDay(sheet: Sheet, from: number): number | null {
  const { tokens } = sheet;
  let at = from;
  while (
    at < from + 2 * mostDaysListed &&
    tokens.isMark(at, ',') &&
    digitsOf(sheet, at + 1) > 0 &&
    digitsOf(sheet, at + 1) < 3
  )
    at += 2;
  // `11-12-13 tháng 2`: the last of three.
  const third = at + 3;
  if (tokens.isMark(at, '-') && tokens.isMark(at + 2, '-') && unitAt(sheet, third + 1, 'month') !== null) return third;
  if (tokens.isMark(at, '-')) return at + 1;
  const word = wordAt(sheet, at, 'to') ?? wordAt(sheet, at, 'and');
  return word ? word.to : at > from ? at - 1 : null;
}
