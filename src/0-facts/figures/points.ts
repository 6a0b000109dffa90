import { daysOf } from '../edtf.ts';
import type { Quote, Series, SeriesPoint } from '../views.ts';

/** What time a figure is for: a whole year, a part of one, or a day (or month) on which it stood. They are never joined by a line. */
type Period = 'year' | 'part' | 'day';

function periodOf(date: string | null): Period {
  if (date && /^\d{4}$/.test(date)) return 'year';
  return date && /^\d{4}-(0\d|1[0-2])(-\d{2})?$/.test(date) ? 'day' : 'part';
}

/** A point of a series as it is drawn: at the end of the time it is for. */
export interface Drawn {
  kind: SeriesPoint['kind'];
  /** Of a table of official figures. */
  official: boolean;
  /** The last day of the figure's time; null for a target without a horizon. */
  day: string | null;
  date: string | null;
  /** False where the time is but the day on which it was said. */
  dated: boolean;
  period: Period;
  low: number;
  high: number;
  qualifier: SeriesPoint['qualifier'];
  /** The words in which it was said, the latest first. */
  quotes: Quote[];
  /** How many articles say it; not all of them need be among the quotes. */
  sources: number;
  /** How many of them say a target's figure without its time. */
  undated: number;
}

/**
 * The points of a series in the order of their time, those that say the same joined with all their sources. A target
 * said without its time is the one of the same figure that has one.
 */
export function drawnPoints(series: Pick<Series, 'points'>): Drawn[] {
  const drawn = new Map<string, Drawn>();
  const bySaid = [...series.points].sort((a, b) => (b.saidOn ?? '').localeCompare(a.saidOn ?? ''));
  for (const point of bySaid) {
    const [low, high] = typeof point.value === 'number' ? [point.value, point.value] : point.value;
    const date = point.date ?? (point.kind === 'actual' ? point.saidOn : null);
    const key = JSON.stringify([point.official, point.kind, low, high, date]);
    const known = drawn.get(key);
    if (known) {
      known.quotes.push(...point.again, point.quote);
      known.sources += point.sources;
    } else
      drawn.set(key, {
        kind: point.kind,
        official: point.official,
        day: lastDay(date),
        date,
        dated: point.date !== null,
        period: periodOf(date),
        low,
        high,
        qualifier: point.qualifier,
        quotes: [...point.again, point.quote],
        sources: point.sources,
        undated: 0,
      });
  }
  return dated([...drawn.values()]).sort(inTime);
}

/** Targets without a time go to the one of the same figure that was said nearest to them; where there is none they stay. */
function dated(all: Drawn[]): Drawn[] {
  const isOpen = ({ kind, date }: Drawn): boolean => kind === 'target' && date === null;
  return all.filter((open) => {
    if (!isOpen(open)) return true;
    const [same] = all
      .filter(
        (one) =>
          one.kind === 'target' &&
          one.date !== null &&
          one.official === open.official &&
          one.low === open.low &&
          one.high === open.high,
      )
      .sort((a, b) => apart(a, open) - apart(b, open));
    if (!same) return true;
    same.quotes = [...same.quotes, ...open.quotes].sort((a, b) => saidOn(b) - saidOn(a));
    same.sources += open.sources;
    same.undated += open.sources;
    return false;
  });
}

const saidOn = ({ publishedOn }: Quote): number => Date.parse(daysOf(publishedOn ?? '')?.first ?? '') || 0;

/** How long after or before the other one was said last. */
const apart = (one: Drawn, other: Drawn): number => Math.abs(latest(one) - latest(other));

const latest = ({ quotes }: Drawn): number => Math.max(...quotes.map(saidOn));

function lastDay(edtf: string | null): string | null {
  const days = edtf ? daysOf(edtf) : null;
  return days?.last ?? days?.first ?? null;
}

const inTime = (a: Drawn, b: Drawn): number => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.low - b.low;

/** The way that is left: from the last actual figure to each target still ahead of it. */
export function requiredPaths(points: Drawn[]): { from: Drawn; to: Drawn }[] {
  const actuals = points.filter(({ kind, day }) => kind === 'actual' && day);
  const whole = actuals.filter(({ period }) => period !== 'part');
  const from = (whole.length ? whole : actuals).at(-1);
  if (!from?.day) return [];
  return points.flatMap((to) =>
    to.kind === 'target' && to.day && to.day > from.day! && to.low > from.high ? [{ from, to }] : [],
  );
}
