import { TokenKind } from '../../text/tokens.ts';
import { says } from '../words.ts';
import { addMonths } from './calendar.ts';
import { countAt, digitsOf, namedYear, unitAt, wordAt, yearAt, yearBehind, nearAt } from './sheet.ts';
import type { Moment, Sheet } from './sheet.ts';

/** «Quý II/2015 và 9 tháng đầu năm 2025, kim ngạch tăng; nửa đầu năm nay …» → 2015-34, 2025-01/2025-09, 2026-01/2026-06. */
export function readPartOfYear(sheet: Sheet, from: number): Moment | null {
  return readQuarter(sheet, from) ?? readHalf(sheet, from) ?? readCountedPart(sheet, from);
}

function readQuarter(sheet: Sheet, from: number): Moment | null {
  const start = wordAt(sheet, from, 'edge')?.to ?? from;
  const word = unitAt(sheet, start, 'quarter');
  if (word === null) return null;
  const number = quarterNumberAt(sheet, word);
  if (number) {
    const pair = secondQuarter(sheet, number);
    const year = yearBehind(sheet, pair?.to ?? number.to);
    const known = year ? { year: year.year } : {};
    const last = pair && { ...known, part: 32 + pair.value };
    const to = year?.to ?? pair?.to ?? number.to;
    const near = year ? null : nearAt(sheet, to);
    return {
      from,
      to: near?.to ?? to,
      rule: 'vi/time/quarter',
      first: { ...known, part: 32 + number.value },
      ...(last && { last }),
      ...(near && { outlook: near.value }),
    };
  }
  const edge = quarterOfEdge(sheet, word);
  if (edge) return { from, ...edge };
  const shift = wordAt(sheet, word, 'shift');
  if (!shift || !sheet.ref?.month) return null;
  const { year, month } = addMonths(sheet.ref.year, sheet.ref.month, 3 * Number(shift.value));
  return { from, to: shift.to, rule: 'vi/time/quarter', first: { year, part: 33 + Math.floor((month - 1) / 3) } };
}

/** `quý đầu năm 2024`, `quý cuối của năm`. */
function quarterOfEdge(sheet: Sheet, from: number): Omit<Moment, 'from'> | null {
  const first = wordAt(sheet, from, 'first-months');
  const edge = first ?? wordAt(sheet, from, 'last-months');
  const word = edge && unitAt(sheet, edge.to, 'year');
  if (!edge || word === null) return null;
  const year = namedYear(sheet, word) ?? (sheet.ref && { year: sheet.ref.year, to: word });
  return year && { to: year.to, rule: 'vi/time/quarter', first: { year: year.year, part: first ? 33 : 36 } };
}

/** `quý I và II`, `quý III-IV`, `quý I và quý II`. */
function secondQuarter(sheet: Sheet, first: { value: number; to: number }): { value: number; to: number } | null {
  const and = sheet.tokens.isMark(first.to, '-') ? first.to + 1 : (wordAt(sheet, first.to, 'and')?.to ?? null);
  if (and === null) return null;
  const second = quarterNumberAt(sheet, unitAt(sheet, and, 'quarter') ?? and);
  return second && second.value > first.value ? second : null;
}

const roman = ['I', 'II', 'III', 'IV'];

function quarterNumberAt(sheet: Sheet, from: number): { value: number; to: number } | null {
  if (from >= sheet.tokens.count) return null;
  const numeral = roman.indexOf(sheet.tokens.textOf(from).toUpperCase());
  if (numeral >= 0) return { value: numeral + 1, to: from + 1 };
  if (digitsOf(sheet, from) > 1 || yearAt(sheet, from + 1) === from) return null;
  const count = countAt(sheet, from);
  return count && count.value >= 1 && count.value <= 4 ? count : null;
}

/** `nửa đầu năm 2025`, `nửa cuối năm nay`, `nửa đầu 2025`. */
function readHalf(sheet: Sheet, from: number): Moment | null {
  const half = wordAt(sheet, from, 'half');
  if (!half) return null;
  const word = unitAt(sheet, half.to, 'year');
  const bare = yearAt(sheet, half.to);
  const year = word === null ? bare && { year: bare, to: half.to + 1 } : namedYear(sheet, word);
  if (!year && word === null) return null;
  const months: [number, number] = half.value === '1' ? [1, 6] : [7, 12];
  return monthsOfYear(sheet, from, year ? year.to : word!, year ? year.year : null, months);
}

/** `6 tháng đầu năm 2025`, `ba quý đầu năm`, `6 tháng cuối năm nay`, `9 tháng năm 2025`, `9 tháng của năm 2025`. */
function readCountedPart(sheet: Sheet, from: number): Moment | null {
  const count = countAt(sheet, from);
  if (!count) return null;
  const quarter = unitAt(sheet, count.to, 'quarter');
  const unit = quarter ?? unitAt(sheet, count.to, 'month');
  const months = quarter === null ? count.value : count.value * 3;
  if (unit === null || months < 1 || months > 12) return null;
  const first = wordAt(sheet, unit, 'first-months');
  const last = first ? null : wordAt(sheet, unit, 'last-months');
  const of = first?.to ?? last?.to ?? wordAt(sheet, unit, 'of')?.to ?? unit;
  const word = unitAt(sheet, of, 'year');
  const year = word === null ? null : namedYear(sheet, word);
  if (word === null && !first && !last && isMonthsGone(sheet, from, unit, months))
    return monthsOfYear(sheet, from, unit, sheet.ref!.year, [1, months]);
  if (word === null || (!year && !first && !last)) return null;
  const span: [number, number] = last ? [13 - months, 12] : [1, months];
  return monthsOfYear(sheet, from, year ? year.to : word, year ? year.year : null, span);
}

/** `Mười một tháng, kim ngạch đạt …`, printed in that month or the next: the months of the year so far. */
function isMonthsGone({ tokens, ref }: Sheet, from: number, to: number, months: number): boolean {
  if (!ref?.month || months < 2 || (months !== ref.month && months !== ref.month - 1)) return false;
  const begins =
    from === 0 || tokens.kind[from - 1] !== TokenKind.word || says(tokens, from - 1, 'trong', 'sau', 'qua');
  return begins && tokens.isMark(to, ',');
}

/**
 * Months of a year. Without one, the first months are reckoned as a date is; the last are those of the
 * year of publication, or, told in its first two months, of the year before.
 */
function monthsOfYear(
  { ref }: Sheet,
  from: number,
  to: number,
  named: number | null,
  months: [number, number],
): Moment | null {
  let year = named ?? undefined;
  if (year === undefined && months[0] > 1) {
    if (!ref) return null;
    year = ref.month !== null && ref.month <= 2 ? ref.year - 1 : ref.year;
  }
  const known = year === undefined ? {} : { year };
  const [first, last] = months.map((month) => ({ ...known, month }));
  return { from, to, rule: 'vi/time/months-of-year', first: first!, last: last! };
}
