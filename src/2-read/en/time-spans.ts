import { addDays, beginsAfter } from '../../0-facts/index.ts';
import type { Draft } from '../mentions.ts';
import { says } from './words.ts';

interface TimeSpan {
  to: number;
  edtf: string;
  rule: string;
}

/** Spans of time reckoned from a day or month (`ref`): «within six months», «over the next five years», «within 90 days», «two weeks ago». */
export function spanFrom(draft: Draft, ref: string, i: number): TimeSpan | null {
  const within = draft.hits.startingAt('time-words').find(i, ({ entry }) => entry.values['kind'] === 'within');
  const amount = amountAt(draft, within?.to ?? i);
  if (!amount) return null;
  if (ref.length < dayLength && (amount.unit === 'day' || amount.unit === 'week')) return null;
  if (within) return aheadOf(ref, amount);
  return says(draft.tokens, amount.to, 'ago') ? agoOf(ref, { ...amount, to: amount.to + 1 }) : null;
}

/** Characters of a date that tells the day. */
export const dayLength = 10;

interface Amount {
  to: number;
  value: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

const units: ReadonlyMap<string, Amount['unit']> = new Map(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** Whether a word is one in which spans of time are told. */
export function isUnit(word: string): boolean {
  return units.has(word);
}

function amountAt({ tokens, hits }: Draft, at: number): Amount | null {
  const word = hits.startingAt('number-words').find(at, ({ entry }) => entry.values['kind'] === 'number');
  const one = says(tokens, at, 'a', 'one') ? 1 : tokens.numberAt(at);
  const value = word ? Number(word.entry.values['value']) : one;
  const behind = word?.to ?? at + 1;
  const unit = units.get(tokens.wordAt(behind));
  return unit && value > 0 && value < 1000 ? { to: behind + 1, value, unit } : null;
}

function aheadOf(ref: string, { to, value, unit }: Amount): TimeSpan | null {
  const rule = `${unit}s-ahead`;
  if (unit === 'day' || unit === 'week') return { to, edtf: addDays(ref, value * (unit === 'day' ? 1 : 7)), rule };
  if (value >= 100) return null;
  return { to, edtf: unit === 'month' ? monthOf(ref, value) : yearOf(ref, value), rule };
}

/** A day that many days ago, the week that many weeks ago, and so on: no finer than it is told. */
function agoOf(ref: string, { to, value, unit }: Amount): TimeSpan {
  const rule = `${unit}s-ago`;
  if (unit === 'day') return { to, edtf: addDays(ref, -value), rule };
  if (unit === 'month') return { to, edtf: monthOf(ref, -value), rule };
  if (unit === 'year') return { to, edtf: yearOf(ref, -value), rule };
  const monday = addDays(ref, -weekdayOf(ref) - 7 * value);
  return { to, edtf: `${monday}/${addDays(monday, 6)}`, rule };
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function monthOf(ref: string, months: number): string {
  const at = Number(ref.slice(0, 4)) * 12 + Number(ref.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function yearOf(ref: string, years: number): string {
  return String(Number(ref.slice(0, 4)) + years);
}

/** `NAY PYI TAW, 21 Aug--… this morning`: today is the day on which the report was sent, where it opens with one. */
export function dayOfDateline({ dates }: Draft, ref: string): string {
  const [first] = dates;
  const isDateline =
    first && first.from < farthestDateline && first.edtf.length === dayLength && !beginsAfter(first.edtf, ref);
  return isDateline && addDays(first.edtf, mostDaysOld) >= ref ? first.edtf : ref;
}

const farthestDateline = 14;
const mostDaysOld = 2;
