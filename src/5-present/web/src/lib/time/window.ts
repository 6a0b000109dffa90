import { addDays } from '../facts.ts';
import type { TimeEvent } from './events.ts';

/** The days that the time line shows, both included. */
export interface Window {
  first: string;
  last: string;
}

/** How far one can look: from a week to decades. */
export const spans = { week: 7, month: 31, quarter: 92, year: 366, years: 5 * 366, decades: 30 * 366 } as const;
export type Span = keyof typeof spans;

const day = 86_400_000;
export const lengthOf = ({ first, last }: Window): number => (Date.parse(last) - Date.parse(first)) / day + 1;

/** So many days around a day. */
export function around(middle: string, length: number): Window {
  const first = addDays(middle, -Math.floor((length - 1) / 2));
  return { first, last: addDays(first, Math.max(length, 1) - 1) };
}

export function middleOf({ first, last }: Window): string {
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}

/** The window in which everything dated lies, with a little room; a year around `today` where nothing does. */
export function windowOf(events: TimeEvent[], today: string): Window {
  const firsts = events.flatMap(({ first }) => first ?? []);
  const lasts = events.flatMap(({ last }) => last ?? []);
  if (!firsts.length) return around(today, spans.year);
  const all = { first: firsts.sort()[0]!, last: lasts.sort().at(-1)! };
  const room = Math.max(Math.ceil(lengthOf(all) * 0.03), 15);
  return { first: addDays(all.first, -room), last: addDays(all.last, room) };
}

/** Looks closer (less than 1) or from further away, within a week and a century. */
export function zoomed(shown: Window, factor: number): Window {
  return around(middleOf(shown), Math.round(Math.min(Math.max(lengthOf(shown) * factor, spans.week), 100 * 366)));
}

/** Moves by a share of what is shown. */
export function moved(shown: Window, share: number): Window {
  const days = Math.round(lengthOf(shown) * share) || Math.sign(share);
  return { first: addDays(shown.first, days), last: addDays(shown.last, days) };
}

/** Where a day begins on the line, as a share of it. */
export function shareAt(at: string, { first, last }: Window): number {
  const from = Date.parse(first);
  return (Date.parse(at) - from) / (Date.parse(last) + day - from);
}

export function isIn({ first, last }: TimeEvent, shown: Window): boolean {
  return first !== null && last !== null && first <= shown.last && last >= shown.first;
}

/** Events of one lane that would stand on each other, as one. */
export interface Cluster {
  events: TimeEvent[];
  /** Where it stands, as shares of the line. */
  from: number;
  to: number;
}

/** The events of a lane from left to right; those nearer than `reach` (a share of the line) are one cluster. */
export function clustersOf(events: TimeEvent[], shown: Window, reach: number): Cluster[] {
  const clusters: Cluster[] = [];
  const placed = events
    .filter((event) => isIn(event, shown))
    .map((event) => ({ event, from: shareAt(event.first!, shown), to: shareAt(addDays(event.last!, 1), shown) }))
    .sort((a, b) => middle(a) - middle(b));
  for (const { event, from, to } of placed) {
    const before = clusters.at(-1);
    if (before && middle({ from, to }) - middle(before) < reach) {
      before.events.push(event);
      before.to = Math.max(before.to, to);
    } else clusters.push({ events: [event], from, to });
  }
  return clusters;
}

/** Where a mark stands: the middle of what is seen of its time. */
export function middle({ from, to }: { from: number; to: number }): number {
  return (Math.max(from, 0) + Math.min(to, 1)) / 2;
}

/** What may stand between two marks of the line, from near to far, and the room in pixels that a mark's name takes. */
const steps = [
  { unit: 'day', count: 1, room: 104 },
  { unit: 'day', count: 7, room: 104 },
  { unit: 'month', count: 1, room: 88 },
  { unit: 'month', count: 3, room: 88 },
  { unit: 'year', count: 1, room: 56 },
  { unit: 'year', count: 2, room: 56 },
  { unit: 'year', count: 5, room: 56 },
  { unit: 'year', count: 10, room: 56 },
  { unit: 'year', count: 25, room: 56 },
] as const;
type Step = (typeof steps)[number];

/** The days, months or years that begin in the window, evenly and as near one another as their names have room for. */
export function marksOf(shown: Window, width: number): string[] {
  const length = { day: 1, month: 365.25 / 12, year: 365.25 };
  const fits = ({ unit, count, room }: Step): boolean => lengthOf(shown) / (length[unit] * count) <= width / room;
  return marksAt(shown, steps.find(fits) ?? steps.at(-1)!);
}

function marksAt({ first, last }: Window, { unit, count }: Step): string[] {
  const digits = { day: 10, month: 7, year: 4 }[unit];
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1];
  const at = {
    // Weeks begin on Monday.
    day: (i: number) => addDays(first, (count === 7 ? (8 - new Date(first).getUTCDay()) % 7 : 0) + i * count),
    month: (i: number) => monthOf(year, month - (month % count) + i * count),
    year: (i: number) => `${year - (year % count) + i * count}-01-01`,
  }[unit];
  const marks: string[] = [];
  for (let i = 0; at(i) <= last; i++) if (at(i) >= first) marks.push(at(i).slice(0, digits));
  return marks;
}

const monthOf = (year: number, month: number): string => new Date(Date.UTC(year, month)).toISOString().slice(0, 10);
