import type { Quote } from '../views.ts';
import type { Drawn } from './points.ts';

/** How far a target is: against the latest figure where it lies ahead, against its own time's figure where that has passed. */
export interface Standing {
  target: Drawn;
  state: 'ahead' | 'reached' | 'missed' | 'unknown';
  /** The figure it is held against; null where there is none that can be compared. */
  from: Drawn | null;
  /** What is missing, the least and the most. */
  missing: [number, number] | null;
  /** The growth it still takes each year, as shares; null where figures do not grow so (percentages) or time is short. */
  growth: [number, number] | null;
}

const year = 365.25 * 86_400_000;
/** Over less than a quarter no yearly growth is told. */
const shortest = 0.25;

/** Each target of a series with what it still takes on a day (`YYYY-MM-DD`), in the order of the points. */
export function standings(points: Drawn[], unit: string, today: string): Standing[] {
  const actuals = points.filter(({ kind, day }) => kind === 'actual' && day);
  return points.filter(({ kind }) => kind === 'target').map((target) => standing(target, { actuals, unit, today }));
}

interface Against {
  actuals: Drawn[];
  unit: string;
  today: string;
}

function standing(target: Drawn, { actuals, unit, today }: Against): Standing {
  const passed = target.day !== null && target.day < today;
  const from = heldAgainst(target, actuals, passed);
  const without = passed ? 'unknown' : 'ahead';
  if (!from) return { target, state: without, from, missing: null, growth: null };
  if (from.high >= target.low) {
    const isApart = isToldApart(target, from);
    return {
      target,
      state: isApart ? 'reached' : without,
      from: isApart ? from : null,
      missing: null,
      growth: null,
    };
  }
  const missing: [number, number] = [target.low - from.high, target.high - from.high];
  const growth = passed || unit === 'percent' ? null : growthTo(target, from);
  return { target, state: passed ? 'missed' : 'ahead', from, missing, growth };
}

/**
 * Whether the figure was told in another article than the target, or when the target's time was over: one article that
 * aims at a figure and tells the same one speaks of an intention twice.
 */
function isToldApart(target: Drawn, { quotes }: Drawn): boolean {
  const isOver = ({ publishedOn }: Quote): boolean => !!target.day && !!publishedOn && publishedOn > target.day;
  return quotes.some((one) => isOver(one) || target.quotes.some(({ article }) => article !== one.article));
}

/** The figure of the target's own time; before that has passed, else the latest of a whole time: nine months say little of what a year brings. */
function heldAgainst(target: Drawn, actuals: Drawn[], passed: boolean): Drawn | null {
  const own = actuals.findLast(({ date, dated }) => dated && date === target.date);
  if (own || passed) return own ?? null;
  return actuals.findLast(({ day, period }) => period !== 'part' && (!target.day || day! < target.day)) ?? null;
}

function growthTo(target: Drawn, from: Drawn): [number, number] | null {
  if (!target.day || !from.day || from.high <= 0) return null;
  const years = (Date.parse(target.day) - Date.parse(from.day)) / year;
  if (years < shortest) return null;
  const yearly = (value: number): number => (value / from.high) ** (1 / years) - 1;
  return [yearly(target.low), yearly(target.high)];
}
