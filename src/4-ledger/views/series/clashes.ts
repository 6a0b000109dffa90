import type { Clash, SeriesPoint } from '../../../0-facts/index.ts';

/** However coarsely a figure is told, it says no more than this share of itself beside the true one. */
const coarsest = 0.025;
/** How far "about" may be from what it is about. */
const roughly = 0.05;

/**
 * The times for which actual figures of a series clash: each is held against the official ones, and without any, all
 * against each other. A rounded figure agrees with the one that rounds to it, "over 2" with 2.25.
 */
export function clashesIn(points: readonly SeriesPoint[]): Clash[] {
  const actual = points.flatMap((point, place) =>
    point.kind === 'actual' && point.date !== null ? [{ point, place, date: point.date }] : [],
  );
  return [...Map.groupBy(actual, ({ date }) => date)].flatMap(([date, same]) => {
    const official = same.filter(({ point }) => point.official);
    const yardstick = official.length > 0 ? official : same;
    const off = same.filter((one) => yardstick.some((other) => other !== one && !agree(one.point, other.point)));
    if (off.length === 0) return [];
    const shown = [...new Set([...official, ...off])];
    return [{ date, points: shown.map(({ place }) => place) }];
  });
}

function agree(a: SeriesPoint, b: SeriesPoint): boolean {
  const [one, other] = [reach(a), reach(b)];
  const apart = Math.max(one.low - other.high, other.low - one.high, 0);
  return apart <= Math.max(slack(a), slack(b));
}

/** The least and the most that a figure says. */
function reach({ value, qualifier }: SeriesPoint): { low: number; high: number } {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  if (qualifier === 'over') return { low, high: Infinity };
  return { low: qualifier === 'under' ? -Infinity : low, high };
}

/** Half of the last digit that was told; more for what is told roughly. */
function slack({ value, qualifier }: SeriesPoint): number {
  return Math.min(
    ...[value].flat().map((one) => {
      const size = Math.abs(one);
      if (qualifier === 'about') return size * roughly;
      const [digits = '', exponent = '0'] = size.toExponential().split('e');
      const told = digits.split('.')[1]?.length ?? 0;
      return Math.min(10 ** (Number(exponent) - told) / 2, size * coarsest);
    }),
  );
}
