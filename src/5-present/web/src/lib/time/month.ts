import { addDays, lengthOfMonth } from '../facts.ts';
import { isDayed } from './events.ts';
import type { TimeEvent } from './events.ts';

/** A day of a month's sheet with what falls on it. */
export interface Day {
  day: string;
  inMonth: boolean;
  events: TimeEvent[];
}

/** The sheet of a month (`2026-03`): whole weeks from Monday to Sunday, and what is known to the month or less. */
export interface Sheet {
  /** What has its days in the month, or lasts into it. */
  dayed: TimeEvent[];
  weeks: Day[][];
  /** In the month, or in a longer time that it is part of; the shortest first. */
  loose: TimeEvent[];
}

/** The month that lies so many after (or before) another. */
export function monthAfter(month: string, months: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7);
}

/** 0 for Monday. */
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export function sheetOf(month: string, events: TimeEvent[]): Sheet {
  const [year, of] = month.split('-').map(Number) as [number, number];
  const first = `${month}-01`;
  const last = `${month}-${lengthOfMonth(year, of)}`;
  const here = events.filter((event) => event.first !== null && event.first <= last && event.last! >= first);
  const dayed = here.filter(isDayed);
  const start = addDays(first, -weekday(first));
  const count = Math.ceil((weekday(first) + lengthOfMonth(year, of)) / 7) * 7;
  const days = Array.from({ length: count }, (_, i) => {
    const day = addDays(start, i);
    return {
      day,
      inMonth: day.startsWith(month),
      events: dayed.filter((one) => one.first! <= day && one.last! >= day),
    };
  });
  const length = ({ first: from, last: to }: TimeEvent): number => Date.parse(to!) - Date.parse(from!);
  return {
    dayed,
    weeks: Array.from({ length: count / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7)),
    loose: here.filter((one) => !isDayed(one)).sort((a, b) => length(a) - length(b)),
  };
}
