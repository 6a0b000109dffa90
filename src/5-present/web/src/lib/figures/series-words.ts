import type { Series } from '../facts.ts';
import { capital, t } from '$lib/language/language.svelte.ts';
import { metricWords } from '$lib/language/numbers.ts';
import { drawnPoints } from '../facts.ts';
import type { Drawn } from '../facts.ts';

/** What a series is called: for growth, what it is the growth of. */
export function seriesName({ metric, of }: Pick<Series, 'metric' | 'of'>): string {
  return capital(of ? t('indicators.growthOf', { metric: metricWords(of) }) : metricWords(metric));
}

/** A series that is drawn, with its points. */
export interface DrawnSeries {
  series: Series;
  points: Drawn[];
}

/** Series with something to compare are drawn; of the others each figure is told by itself. */
export function partSeries(all: Series[]): { drawn: DrawnSeries[]; single: DrawnSeries[] } {
  const pairs = all.map((series) => ({ series, points: drawnPoints(series) }));
  const isDrawn = ({ series, points }: DrawnSeries): boolean =>
    !series.part && (points.length > 1 || points.some(({ kind }) => kind === 'target'));
  return { drawn: pairs.filter(isDrawn), single: pairs.filter((one) => !isDrawn(one)) };
}

/** Where a series stands: the latest figure reached, and the targets last in time, two at the most. */
export function standOf(points: Drawn[]): Drawn[] {
  const of = (kind: Drawn['kind']): Drawn[] => points.filter((point) => point.kind === kind);
  return [...of('actual').slice(-1), ...of('target').slice(-2)];
}

/** The days that all points lie between, and whether some have none; undefined where all have none. */
export function daysSpanned(all: DrawnSeries[]): { first: string; last: string; isOpen: boolean } | undefined {
  const days = all.flatMap(({ points }) => points.flatMap(({ day }) => day ?? [])).sort();
  const isOpen = all.some(({ points }) => points.some(({ day }) => day === null));
  return days.length ? { first: days[0]!, last: days.at(-1)!, isOpen } : undefined;
}

/** The highest figure of all series in one unit. */
export function highestIn(all: DrawnSeries[], unit: string): number {
  return Math.max(
    ...all.filter(({ series }) => series.unit === unit).flatMap(({ points }) => points.map((p) => p.high)),
  );
}
