import { addDays } from '../../0-facts/index.ts';
import type { DateMention, Draft, Span } from '../mentions.ts';
import type { Stage } from '../pack.ts';
import { TokenKind } from '../text/tokens.ts';
import { isDay, numericDay } from './numeric-dates.ts';
import { dayLength, dayOfDateline, isUnit, spanFrom, weekdayOf } from './time-spans.ts';
import { indexAt, says } from './words.ts';
import { isPromisedFor } from './weekdays.ts';

/** Dates: «April 10», «29 May to 2 June 2017», «the first quarter of 2014», «last Monday», «by 2030». */
export const time: Stage = {
  name: 'time',
  run(draft) {
    const { count } = draft.tokens;
    for (let i = endOfHeader(draft); i < count;) {
      const found = mayBegin(draft, i) ? dateAt(draft, i, draft.article.publishedOn ?? firstDay(draft)) : null;
      if (found) {
        draft.dates.push({ ...found, ...roleOf(draft, found) });
        i = found.to;
      } else i++;
    }
  },
};

/** Dates begin with a number in figures or words, or with a word of the calendar; most words are told apart by that. */
function mayBegin({ tokens, hits }: Draft, i: number): boolean {
  return (
    tokens.kind[i] === TokenKind.number ||
    hits.startingAt('time-words').has(i) ||
    hits.startingAt('number-words').has(i) ||
    (says(tokens, i, 'a', 'one') && isUnit(tokens.wordAt(i + 1)))
  );
}

/** A paper without a day of its own is reckoned from the first that it tells. */
function firstDay({ dates }: Draft): string | null {
  return dates.find(({ edtf }) => /^\d{4}-\d{2}-\d{2}/.test(edtf))?.edtf.slice(0, 10) ?? null;
}

type Found = Omit<DateMention, 'role'>;
interface Cursor {
  draft: Draft;
  ref: string | null;
}

/** Behind ` date 2019-11-27` or ` date 2019-11`. */
function endOfHeader({ tokens }: Draft): number {
  if (!says(tokens, 0, 'date') || tokens.kind[1] !== TokenKind.number || !tokens.isMark(2, '-')) return 0;
  return tokens.isMark(4, '-') && tokens.isGlued(4) ? 6 : 4;
}

function dateAt(draft: Draft, i: number, ref: string | null): Found | null {
  const cursor = { draft, ref };
  return (
    numeric(draft, i) ??
    monthRange(cursor, i) ??
    dayRange(cursor, i) ??
    day(cursor, i) ??
    partOfYear(cursor, i) ??
    month(cursor, i) ??
    yearRange(cursor, i) ??
    year(cursor, i) ??
    relative(cursor, i)
  );
}

function found(from: number, to: number, edtf: string, rule: string, reckoned = false): Found {
  return { from, to, edtf, rule: `en/time/${rule}`, reckoned };
}

function wordOf(draft: Draft, token: number, kind: string): { to: number; value: number; text: string } | null {
  const hit = draft.hits.startingAt('time-words').find(token, ({ entry }) => entry.values['kind'] === kind);
  if (!hit) return null;
  const stop =
    kind === 'month' &&
    draft.tokens.isMark(hit.to, '.') &&
    hit.entry.phrase.length < 5 &&
    !['May', 'June', 'July'].includes(hit.entry.phrase);
  const { value = '' } = hit.entry.values;
  return { to: hit.to + Number(stop), value: Number(value), text: value };
}

/** A day of the month, `10` or `10th`. */
function dayNumber({ tokens }: Draft, token: number): { to: number; value: number } | null {
  const value = tokens.numberAt(token);
  if (!(value >= 1 && value <= 31) || !Number.isInteger(value) || tokens.end[token]! - tokens.start[token]! > 2)
    return null;
  if (tokens.isMark(token + 1, ',') && tokens.isGlued(token + 2) && tokens.kind[token + 2] === TokenKind.number)
    return null;
  const isOrdinal = says(tokens, token + 1, 'st', 'nd', 'rd', 'th') && tokens.isGlued(token + 1);
  return { to: token + 1 + Number(isOrdinal), value };
}

/** A year behind a day or month: `2019`, `, 2019`, `of 2019`, `next year`. */
function yearBehind({ draft, ref }: Cursor, token: number): { to: number; value: number } | null {
  const { tokens } = draft;
  const at = tokens.isMark(token, ',') || says(tokens, token, 'of', 'in') ? token + 1 : token;
  const value = yearNumber(draft, at);
  if (value !== null) return { to: at + 1, value };
  const said = wordOf(draft, at, 'year');
  return said && ref ? { to: said.to, value: Number(ref.slice(0, 4)) + said.value } : null;
}

function yearNumber({ tokens }: Draft, token: number): number | null {
  const value = tokens.numberAt(token);
  return value >= 1900 && value <= 2100 && tokens.end[token]! - tokens.start[token]! === 4 ? value : null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The year that is nearest to publication; the future only where the clause is about it. */
function nearestYear({ draft, ref }: Cursor, at: number, monthNumber: number, dayOfMonth = 15): string {
  if (!ref) return 'XXXX';
  const published = Number(ref.slice(0, 4));
  const monthDay = `${two(monthNumber)}-${two(dayOfMonth)}`;
  if (isAhead(draft, at)) return String(monthDay < ref.slice(5) ? published + 1 : published);
  return String(monthDay > ref.slice(5) && monthNumber > Number(ref.slice(5, 7)) ? published - 1 : published);
}

/** Whether the clause speaks of what is to come. */
function isAhead(draft: Draft, at: number): boolean {
  const { tokens, sentences } = draft;
  const sentence = sentences[indexAt(sentences, at)];
  for (let i = at; i >= Math.max(sentence?.from ?? 0, at - 25); i--) {
    if (tokens.kind[i] === TokenKind.word && ahead.has(tokens.wordAt(i))) return true;
    if (
      says(tokens, i, 'to') &&
      draft.hits.startingAt('action-verbs').find(i + 1, ({ entry }) => entry.values['form'] === 'plain')
    )
      return true;
    if (i < at - 3 && says(tokens, i, ...asking)) return true;
    if (i < at - 2 && says(tokens, i, 'during')) return false;
    if (says(tokens, i, 'held', 'met', 'on', 'signed', 'said', 'paid') && i !== at) return false;
  }
  return false;
}

const ahead = new Set(
  'will would shall should by next planned scheduled expected due hopes hoped invited be before until upcoming'.split(
    ' ',
  ),
);

const asking = ['suggested', 'proposed', 'urged', 'asked', 'pledged', 'promised', 'agreed', 'requested'];

function numeric(draft: Draft, i: number): Found | null {
  const day = numericDay(draft, i);
  return day && found(i, day.to, day.edtf, 'figures');
}

/** `from November 2024 to March 2025`, `January-March 2025`. */
function monthRange(cursor: Cursor, i: number): Found | null {
  const { tokens } = cursor.draft;
  const first = wordOf(cursor.draft, i, 'month');
  const own = first && yearBehind(cursor, first.to);
  const link = own?.to ?? first?.to ?? 0;
  const last =
    first && (tokens.isMark(link, '-') || says(tokens, link, 'to')) ? wordOf(cursor.draft, link + 1, 'month') : null;
  const end = last && yearBehind(cursor, last.to);
  if (!first || !last || !end) return null;
  const from = `${own?.value ?? end.value}-${two(first.value)}`;
  const to = `${end.value}-${two(last.value)}`;
  return from < to ? found(i, end.to, `${from}/${to}`, 'months') : null;
}

interface DayFound {
  from: number;
  to: number;
  month: number;
  day: number;
  year: number | null;
}

/** `April 10`, `10 April`, with or without a year. */
function dayParts(cursor: Cursor, i: number): DayFound | null {
  const { draft } = cursor;
  const leading = wordOf(draft, i, 'month');
  if (leading) {
    const number = dayNumber(draft, leading.to);
    if (!number) return null;
    const said = yearBehind(cursor, number.to);
    return { from: i, to: said?.to ?? number.to, month: leading.value, day: number.value, year: said?.value ?? null };
  }
  const number = dayNumber(draft, i);
  if (!number) return null;
  const of = says(draft.tokens, number.to, 'of') ? 1 : 0;
  const behind = wordOf(draft, number.to + of, 'month');
  if (!behind) return null;
  const said = yearBehind(cursor, behind.to);
  return { from: i, to: said?.to ?? behind.to, month: behind.value, day: number.value, year: said?.value ?? null };
}

function edtfOf(cursor: Cursor, { from, month: m, day: d, year: y }: DayFound): string {
  return `${y ?? nearestYear(cursor, from, m, d)}-${two(m)}-${two(d)}`;
}

function day(cursor: Cursor, i: number): Found | null {
  const parts = dayParts(cursor, i);
  return parts && isDay(edtfOf(cursor, parts))
    ? found(i, parts.to, edtfOf(cursor, parts), 'day', parts.year === null)
    : null;
}

/** `June 1-4`, `June 1 to 4, 2017`, `1-4 June 2017`, `29 May to 2 June 2017`. */
function dayRange(cursor: Cursor, i: number): Found | null {
  const { draft } = cursor;
  const { tokens } = draft;
  const isTo = (token: number) => tokens.isMark(token, '-') || says(tokens, token, 'to', 'until', 'through', 'and');
  const leading = wordOf(draft, i, 'month');
  const first = dayNumber(draft, leading?.to ?? i);
  if (first && isTo(first.to)) {
    const last = dayNumber(draft, first.to + 1);
    if (says(tokens, first.to, 'and') && last?.value !== first.value + 1) return null;
    const behind = last && !leading ? wordOf(draft, last.to, 'month') : null;
    if (last && last.value > first.value && (leading || behind) && !(leading && wordOf(draft, last.to, 'month'))) {
      const end = behind?.to ?? last.to;
      const said = yearBehind(cursor, end);
      const m = leading?.value ?? behind!.value;
      const y = said?.value ?? nearestYear(cursor, i, m, first.value);
      const ends = [first, last].map(({ value }) => `${y}-${two(m)}-${two(value)}`);
      return found(i, said?.to ?? end, ends.join('/'), 'days', !said);
    }
  }
  const one = dayParts(cursor, i);
  if (!one || !isTo(one.to) || says(tokens, one.to, 'and')) return null;
  const other = dayParts(cursor, one.to + 1);
  if (!other) return null;
  const end = edtfOf(cursor, other);
  return found(
    i,
    other.to,
    `${edtfOf(cursor, { ...one, year: one.year ?? other.year })}/${end}`,
    'days',
    other.year === null,
  );
}

/** `the first quarter of 2014`, `the second half of 2025`, `the first seven months of 2023`, `autumn 2026`. */
function partOfYear(cursor: Cursor, i: number): Found | null {
  const { draft, ref } = cursor;
  for (const kind of ['quarter', 'season', 'part']) {
    const word = wordOf(draft, i, kind);
    if (!word) continue;
    const said = yearBehind(cursor, word.to);
    const isNear = kind !== 'season' || says(draft.tokens, i - 1, 'this', 'last', 'next');
    const y = said?.value ?? (ref && isNear ? yearOf(cursor, i, word.text, ref) : null);
    if (y === null) return null;
    const [from, to] = word.text.split('/');
    const edtf = kind === 'part' ? `${y}-${from}/${y}-${to}` : `${y}-${word.text}`;
    return found(i, said?.to ?? word.to, edtf, kind, !said);
  }
  return null;
}

const seasonMonths: Record<string, number> = { '21': 3, '22': 6, '23': 9, '24': 12 };

/** `this autumn` is of the year, `last autumn` the one before publication, `next spring` the one behind. */
function yearOf({ draft: { tokens } }: Cursor, at: number, part: string, ref: string): number {
  const published = Number(ref.slice(0, 4));
  const begins = seasonMonths[part];
  if (!begins) return published;
  const isBegun = Number(ref.slice(5, 7)) >= begins;
  if (says(tokens, at - 1, 'last')) return isBegun ? published : published - 1;
  return says(tokens, at - 1, 'next') && isBegun ? published + 1 : published;
}

function month(cursor: Cursor, i: number): Found | null {
  const { draft, ref } = cursor;
  const word = wordOf(draft, i, 'month');
  if (word) {
    const said = yearBehind(cursor, word.to);
    if (
      !said &&
      (!ref ||
        (draft.tokens.wordAt(i) === 'may' && !says(draft.tokens, i - 1, 'in', 'by', 'this', 'last', 'next', 'of')))
    )
      return null;
    if (!said && isGivenName(draft, i, word.to)) return null;
    const next = says(draft.tokens, i - 1, 'next') ? 1 : 0;
    const y = said?.value ?? Number(nearestYear(cursor, i - next, word.value));
    return found(i, said?.to ?? word.to, `${y}-${two(word.value)}`, 'month', !said);
  }
  const said = wordOf(draft, i, 'month-of');
  if (!said || !ref) return null;
  const at = Number(ref.slice(0, 4)) * 12 + Number(ref.slice(5, 7)) - 1 + said.value;
  return found(i, said.to, `${Math.floor(at / 12)}-${two((at % 12) + 1)}`, 'month', true);
}

/** `Jan Kowal`: a short month without a stop, number or preposition, before another name. */
function isGivenName({ tokens }: Draft, at: number, to: number): boolean {
  const isShort = says(tokens, at, 'jan', 'april', 'june', 'august') && to === at + 1;
  return isShort && tokens.isCapital(to) && tokens.kind[to] === TokenKind.word && !says(tokens, at - 1, ...beforeMonth);
}

const beforeMonth = 'in of by last next this since until from to late early mid'.split(' ');

function yearRange(cursor: Cursor, i: number): Found | null {
  const { tokens } = cursor.draft;
  const first = yearNumber(cursor.draft, i);
  const last = yearNumber(cursor.draft, i + 2) ?? (first === null ? null : shortYear(cursor.draft, first, i));
  const isBetween = says(tokens, i - 1, 'between') && says(tokens, i + 1, 'and');
  const isTo = tokens.isMark(i + 1, '-') || tokens.isMark(i + 1, '/') || says(tokens, i + 1, 'to') || isBetween;
  return first !== null && last !== null && isTo && last > first ? found(i, i + 3, `${first}/${last}`, 'years') : null;
}

/** `2026-30`, `2025/26`: the last two figures of a later year. */
function shortYear({ tokens }: Draft, first: number, i: number): number | null {
  const isGlued = tokens.isGlued(i + 1) && tokens.isGlued(i + 2);
  const isShort = isGlued && tokens.kind[i + 2] === TokenKind.number && tokens.textOf(i + 2).length === 2;
  const last = Math.floor(first / 100) * 100 + tokens.numberAt(i + 2);
  return isShort && last > first && !tokens.isMark(i + 3, '-') ? last : null;
}

function year({ draft, ref }: Cursor, i: number): Found | null {
  const { tokens } = draft;
  const value = yearNumber(draft, i);
  if (value !== null) {
    const isDecade = says(tokens, i + 1, 's') && tokens.isGlued(i + 1) && value % 10 === 0;
    if (isDecade) return found(i, i + 2, `${String(value).slice(0, 3)}X`, 'decade');
    const isFigure =
      tokens.isMark(i - 1, '$') ||
      (tokens.isMark(i - 1, ',') && tokens.isGlued(i)) ||
      (tokens.isMark(i - 1, '.') && tokens.isGlued(i));
    return isFigure ? null : found(i, i + 1, String(value), 'year');
  }
  const said = wordOf(draft, i, 'year');
  // `the year 2000` tells which.
  if (!said || yearNumber(draft, said.to) !== null) return null;
  const told = tokens.wordAt(said.to - 1) === 'earlier' ? draft.dates.at(-1)?.edtf : null;
  const base = told ?? ref;
  return base ? found(i, said.to, String(Number(base.slice(0, 4)) + said.value), 'year', true) : null;
}

/** `yesterday`, `on Monday`, `next Thursday`, `last week`, `over the next three years`. */
function relative({ draft, ref }: Cursor, i: number): Found | null {
  if (!ref) return null;
  const said = wordOf(draft, i, 'day');
  if (said) {
    const day = dayOfDateline(draft, ref);
    if (day.length === dayLength) return found(i, said.to, addDays(day, said.value), 'day', true);
    // Printed some day of a month: `today` is in it, `yesterday` may not be.
    return said.value === 0 ? found(i, said.to, day, 'day', true) : null;
  }
  return (ref.length < dayLength ? null : ofWeek(draft, ref, i)) ?? fromNow(draft, ref, i);
}

function fromNow(draft: Draft, ref: string, i: number): Found | null {
  const span = spanFrom(draft, ref, i);
  return span && found(i, span.to, span.edtf, span.rule, true);
}

function ofWeek(draft: Draft, ref: string, i: number): Found | null {
  const week = wordOf(draft, i, 'week');
  if (week) {
    const monday = addDays(ref, 7 * week.value - weekdayOf(ref));
    return found(i, week.to, `${monday}/${addDays(monday, 6)}`, 'week', true);
  }
  const weekday = wordOf(draft, i, 'weekday');
  if (weekday) {
    const back = (weekdayOf(ref) - weekday.value + 7) % 7;
    const isNext = says(draft.tokens, i - 1, 'next', 'coming') || (back > 0 && isPromisedFor(draft, i));
    return found(i, weekday.to, addDays(ref, isNext ? 7 - back : -back), 'weekday', true);
  }
  return null;
}

/** What the words before make of a date. */
function roleOf(draft: Draft, { from, edtf }: Span & { edtf: string }): Pick<DateMention, 'role' | 'edtf'> {
  const { tokens } = draft;
  let at = from;
  while (
    at > 0 &&
    says(tokens, at - 1, 'the', 'of', 'end', 'early', 'late', 'mid', 'year', 'about', 'around', 'period', '-')
  )
    at--;
  const ending = draft.hits.endingAt('time-words');
  const before = (kind: string) => ending.find(at, ({ entry }) => entry.values['kind'] === kind);
  if (before('deadline')) return { role: 'deadline', edtf };
  if (before('start') || (says(tokens, at - 1, 'from') && !edtf.includes('/')))
    return { role: 'start', edtf: edtf.includes('/') ? edtf : `${edtf}/..` };
  return { role: edtf.includes('/') ? 'span' : 'point', edtf };
}
