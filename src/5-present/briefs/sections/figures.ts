import type { BriefBar, BriefChart } from '../../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { drawnPoints, relationName, standings } from '../../../0-facts/index.ts';
import type { Series, SeriesPoint, Standing } from '../../../0-facts/index.ts';
import { figureWords, metricWords, numberWords, unitWords } from '../../../0-facts/messages/index.ts';
import { told } from '../lines.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** Each indicator: the latest figure, the targets, what is missing and the growth it still takes. */
export const figures: SectionMaker = ({ series, wish, moment }, phrases): DraftSection => {
  const own = series.filter(({ scope }) => scope === wish.relation);
  const { words } = phrases;
  return {
    key: 'figures',
    title: words.section.figures,
    groups: own.slice(0, most.series).map((one) => seriesGroup(one, { today: moment.day, home: wish.home }, phrases)),
    empty: words.empty.figures,
  };
};

function seriesGroup(
  series: Series,
  { today, home }: { today: string; home: string | null },
  phrases: Phrases,
): DraftGroup {
  const { language } = phrases;
  const metric = metricWords(series.metric, language);
  const scope = series.scope ? relationName(series.scope, language, home) : '';
  const title = phrases.group('series', { metric: metric.charAt(0).toUpperCase() + metric.slice(1), scope });
  const latest = series.points
    .filter(({ kind, date }) => kind === 'actual' && date !== null && !date.startsWith('XXXX'))
    .at(-1);
  const targets = series.points.filter(({ kind }) => kind === 'target');
  const lines = [
    ...(latest ? [figureLine('actual', latest, series, phrases)] : []),
    ...targets.map((target) => figureLine('target', target, series, phrases)),
    ...standings(drawnPoints(series), series.unit, today).flatMap((standing) => gapLine(standing, series, phrases)),
  ];
  const chart = chartOf(series, title, phrases);
  return { title, lines, rest: 0, ...(chart ? { chart } : {}) };
}

const pointId = ({ quote, kind, date }: SeriesPoint): string => `figure ${quote.fact} ${kind} ${date ?? ''}`;

function figureLine(key: 'actual' | 'target', point: SeriesPoint, { unit, per }: Series, phrases: Phrases): DraftLine {
  const figure = figureWords({ value: point.value, unit, per, qualifier: point.qualifier }, phrases.language);
  const date = point.date ? phrases.date(point.date) : phrases.line('noDate');
  return { id: pointId(point), runs: [told(phrases.line(key, { figure, date }))], quotes: [point.quote] };
}

/**
 * How much is missing to a coming target, and the growth it takes each year: as the pages tell it, against the latest
 * figure of a whole time. Shares do not grow so.
 */
function gapLine(
  { target, state, from, missing, growth }: Standing,
  { unit, per }: Series,
  phrases: Phrases,
): DraftLine[] {
  if (!from || !(state === 'ahead' || state === 'reached')) return [];
  const id = `gap ${target.quotes[0]!.fact} ${target.date ?? ''}`;
  const quotes = [from.quotes[0]!, target.quotes[0]!];
  const date = target.date ? phrases.date(target.date) : phrases.line('noDate');
  if (state === 'reached') return [{ id, runs: [told(phrases.line('reached', { date }))], quotes }];
  if (!missing) return [];
  const figure = figureWords({ value: sideOf(missing), unit, per }, phrases.language);
  if (!growth)
    return [{ id, runs: [told(phrases.line('missing', { figure, date, from: phrases.date(from.date) }))], quotes }];
  const rates = [...new Set(growth.map((rate) => numberWords(rate * 100, phrases.language, 1)))];
  const years = { from: phrases.date(from.date), to: date };
  return [
    { id, runs: [told(phrases.line('gap', { figure, date, percent: `${rates.join('–')}%`, ...years }))], quotes },
  ];
}

const sideOf = ([low, high]: [number, number]): number | [number, number] => (low === high ? low : [low, high]);

const highest = (value: number | [number, number]): number => (typeof value === 'number' ? value : value[1]);

/** The year of a figure's date, the last one of a period; null where it tells none. */
function yearOf(point: SeriesPoint | undefined): string | null {
  return point?.date?.match(/\d{4}(?!.*\d{4})/)?.[0] ?? null;
}

/** A chart of whole years; none where there are not two bars to compare. */
function chartOf({ points, unit }: Series, title: string, phrases: Phrases): BriefChart | null {
  const bars = new Map<string, BriefBar>();
  for (const point of points) {
    const isYear = /^\d{4}$/.test(point.date ?? '') || /^\d{4}\/\d{4}$/.test(point.date ?? '');
    const year = yearOf(point);
    if (!isYear || !year) continue;
    bars.set(`${year} ${point.kind}`, { year, kind: point.kind, value: highest(point.value) });
  }
  const shown = [...bars.values()].sort((a, b) => Number(a.year) - Number(b.year));
  if (shown.length < 2) return null;
  const { divisor, words } = unitWords(
    shown.map(({ value }) => value),
    unit,
    phrases.language,
  );
  return { title, unit: words, divisor, bars: shown };
}
