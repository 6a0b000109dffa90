import { daysOf } from '../facts.ts';
import type { Force, Restatement, ThreadState, ThreadView } from '../facts.ts';

/** Force as height: the more binding, the higher. */
export const heights: Record<Force, number> = { proposed: 1, instructed: 1, pledged: 2, agreed: 3, signed: 4 };

export interface Tick {
  restatement: Restatement;
  at: number;
  height: number;
  /** Place among the ticks of the same day, so that none hides another. */
  beside: number;
}

/** What the figure was from a time on. */
export interface Level {
  at: number;
  value: string;
  restatement: Restatement;
}

export interface Sign {
  state: ThreadState;
  at: number;
  date: string | null;
}

/** The time within which something is due: a day, or all of a month or year. Its ring stands in the middle. */
export interface DueTime {
  from: number;
  to: number;
  at: number;
}

/** The parts of a life line; times are milliseconds, of a date's first day for what was said. */
export interface LifeLine {
  ticks: Tick[];
  levels: Level[];
  signs: Sign[];
  due: DueTime | null;
  from: number;
  to: number;
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function timeOf(edtf: string | null, end: 'first' | 'last'): number | null {
  const days = edtf ? daysOf(edtf) : null;
  const day = days?.[end] ?? days?.first ?? days?.last;
  return day ? time(day) : null;
}

function dueTime(edtf: string | null): DueTime | null {
  const to = timeOf(edtf, 'last');
  if (to === null) return null;
  const from = Math.min(timeOf(edtf, 'first') ?? to, to);
  return { from, to, at: (from + to) / 2 };
}

/** Lays a thread's life out in time; null where nothing in it is dated. */
export function lifeLine(thread: ThreadView, figure: (restatement: Restatement) => string): LifeLine | null {
  const ticks = ticksOf(thread.restatements);
  if (ticks.length === 0) return null;
  const signs = thread.evidence
    .filter(({ rule }) => !rule.startsWith('said-'))
    .flatMap(({ state, date }) => {
      const at = timeOf(date, 'first');
      return at === null ? [] : [{ state, at, date }];
    });
  const due = dueTime(thread.due);
  const times = [...ticks.map(({ at }) => at), ...signs.map(({ at }) => at), ...(due ? [due.at, due.to] : [])];
  return { ticks, levels: levelsOf(ticks, figure), signs, due, from: Math.min(...times), to: Math.max(...times) };
}

function ticksOf(restatements: Restatement[]): Tick[] {
  const perDay = new Map<number, number>();
  return restatements.flatMap((restatement) => {
    const at = timeOf(restatement.saidOn ?? restatement.quote.publishedOn, 'first');
    if (at === null) return [];
    const beside = perDay.get(at) ?? 0;
    perDay.set(at, beside + 1);
    return [{ restatement, at, height: heights[restatement.force], beside }];
  });
}

/** The figures of each day on which they changed; several said on one day stand together. None where none was said. */
function levelsOf(ticks: Tick[], figure: (restatement: Restatement) => string): Level[] {
  const days = new Map<number, Level & { figures: Set<string> }>();
  for (const { restatement, at } of ticks) {
    const words = figure(restatement);
    if (!words) continue;
    const day = days.get(at) ?? { at, value: '', restatement, figures: new Set<string>() };
    day.figures.add(words);
    days.set(at, { ...day, value: [...day.figures].join('; ') });
  }
  const levels = [...days.values()].map(({ at, value, restatement }) => ({ at, value, restatement }));
  return levels.filter(({ value }, i) => value !== levels[i - 1]?.value);
}

/**
 * Rows for labels that begin at these places, left to right: one that would run into a later label
 * stands above it, so that no leader crosses words.
 */
export function labelRows(labels: { from: number; width: number }[]): number[] {
  const rows: number[] = [];
  for (let i = labels.length - 1; i >= 0; i--) {
    const { from, width } = labels[i]!;
    const met = labels.flatMap((other, j) => (j > i && other.from < from + width ? [rows[j]!] : []));
    rows[i] = met.length ? Math.max(...met) + 1 : 0;
  }
  return rows;
}
