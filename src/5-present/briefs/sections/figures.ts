import type { BriefBar, BriefChart } from '../../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { drawnPoints, relationName, standings } from '../../../0-facts/index.ts';
import type { Clash, Series, SeriesPoint, Standing } from '../../../0-facts/index.ts';
import { figureWords, metricWords, numberWords, unitWords } from '../../../0-facts/messages/index.ts';
import { told } from '../lines.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/**
 * Each indicator: the latest figure, the earlier ones that are drawn, the targets, where sources clash, what is missing
 * and the growth it still takes. Those with targets or clashes come first, counts of a part last.
 */
export const figures: SectionMaker = ({ series, wish, day }, phrases): DraftSection => {
  const own = series.filter(({ scope }) => scope === wish.relation).sort((a, b) => worth(a) - worth(b));
  const shown = own.slice(0, most.series);
  const { words } = phrases;
  return {
    key: 'figures',
    title: words.section.figures,
    groups: [
      ...shown.map((one) => seriesGroup(one, { today: day, home: wish.home }, phrases)),
      { title: null, lines: [], rest: own.length - shown.length },
    ],
    empty: words.empty.figures,
  };
};

function worth({ part, clashes, points }: Series): number {
  if (part) return 2;
  return clashes.length > 0 || points.some(({ kind }) => kind === 'target') ? 0 : 1;
}

function seriesGroup(
  series: Series,
  { today, home }: { today: string; home: string | null },
  phrases: Phrases,
): DraftGroup {
  const title = titleOf(series, home, phrases);
  const actuals = series.points.filter(({ kind, date }) => kind === 'actual' && date !== null && !/^X/.test(date));
  const latest = actuals.at(-1);
  const years = actuals
    .filter((point) => point !== latest && isWholeYear(point) && !isClashing(point, series))
    .reverse();
  const [earlier, longAgo] = [years.slice(0, most.years), years.slice(most.years)];
  const targets = series.points.filter((point) => point.kind === 'target' && !isToldLater(point, series));
  const lines = [
    ...(latest ? [figureLine('actual', latest, series, phrases)] : []),
    ...earlier.map((point) => figureLine('earlier', point, series, phrases)),
    ...targets.map((target) => figureLine('target', target, series, phrases)),
    ...series.clashes.map((clash) => clashLine(clash, series, phrases)),
    ...standings(drawnPoints(series), series.unit, today).flatMap((standing) => gapLine(standing, series, phrases)),
  ];
  const drawn = series.points.filter(
    (point) => isWholeYear(point) && !isClashing(point, series) && !longAgo.includes(point),
  );
  const chart = chartOf(drawn, series.unit, title, phrases);
  return { title, lines, rest: longAgo.length, ...(chart ? { chart } : {}) };
}

/** `Vốn đầu tư Việt Nam – Lào (lũy kế)`: the metric, of what it is the growth, whose it is and how it is counted. */
function titleOf(series: Series, home: string | null, phrases: Phrases): string {
  const { metric, scope, basis, per, part } = series;
  const { language, terms } = phrases;
  const plain = metricWords(metric, language);
  const counted = [
    basis && !plain.toLowerCase().includes(terms.basis[basis]) ? terms.basis[basis] : '',
    per ? phrases.words.counted.yearly : '',
    part ? phrases.words.counted.part : '',
  ].filter(Boolean);
  const title = phrases.group('series', {
    metric: metricName(series, phrases),
    scope: scope ? relationName(scope, language, home) : '',
  });
  return counted.length ? `${title} (${counted.join(', ')})` : title;
}

/** What is measured; of growth, what grew. */
export function metricName({ metric, of }: Pick<Series, 'metric' | 'of'>, phrases: Phrases): string {
  const { language } = phrases;
  const name = of ? phrases.group('growthOf', { metric: metricWords(of, language) }) : metricWords(metric, language);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const pointId = ({ quote, kind, date }: SeriesPoint): string => `figure ${quote.fact} ${kind} ${date ?? ''}`;

/** A target without a time that is told with one, too. */
const isToldLater = ({ date, value }: SeriesPoint, { points }: Series): boolean =>
  date === null &&
  points.some((other) => other.kind === 'target' && other.date !== null && String(other.value) === String(value));

const isClashing = (point: SeriesPoint, { points, clashes }: Series): boolean =>
  clashes.some((clash) => clash.points.some((at) => points[at] === point));

type FigureKey = 'actual' | 'earlier' | 'target';

function figureLine(key: FigureKey, point: SeriesPoint, series: Series, phrases: Phrases): DraftLine {
  return { id: pointId(point), runs: [told(figureText(key, point, series, phrases))], quotes: [point.quote] };
}

/** `Chỉ tiêu: 5 tỷ USD (2027)`. */
export function figureText(key: FigureKey, point: SeriesPoint, series: Series, phrases: Phrases): string {
  const date = point.date ? phrases.date(point.date) : phrases.line('noDate');
  return phrases.line(key, { figure: valueWords(point, series, phrases), date });
}

function valueWords({ value, qualifier }: SeriesPoint, { unit, per }: Series, { language }: Phrases): string {
  return figureWords({ value, unit, per, qualifier }, language);
}

/** Figures for the same time that cannot all be right, side by side: who says which. */
function clashLine({ date, points }: Clash, series: Series, phrases: Phrases): DraftLine {
  const clashing = points.flatMap((at) => series.points[at] ?? []);
  const said = clashing.map((point) => {
    const who = point.quote.publisher ?? phrases.words.noPublisher;
    const figure = valueWords(point, series, phrases);
    return phrases.line(point.official ? 'officialSays' : 'publisherSays', { figure, who });
  });
  return {
    id: `clash ${series.id} ${date}`,
    runs: [told(phrases.line('clash', { date: phrases.date(date), figures: said.join('; ') }))],
    quotes: clashing.map(({ quote }) => quote),
  };
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
  if (!from) return [];
  const id = `gap ${target.quotes[0]!.fact} ${target.date ?? ''}`;
  const quotes = [from.quotes[0]!, target.quotes[0]!];
  const wanted = figureWords({ value: sideOf([target.low, target.high]), unit, per }, phrases.language);
  const date = target.date ? phrases.date(target.date) : wanted;
  if (state === 'reached') return [{ id, runs: [told(phrases.line('reached', { date }))], quotes }];
  if (!missing) return [];
  const figure = figureWords({ value: sideOf(missing), unit, per }, phrases.language);
  if (state === 'missed') return [{ id, runs: [told(phrases.line('missed', { figure, date }))], quotes }];
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

/** `2027` of `2026–2027`. */
const lastYear = ({ year }: BriefBar): number => Number(year.slice(-4));

const isWholeYear = ({ date }: SeriesPoint): boolean => /^\d{4}(\/\d{4})?$/.test(date ?? '');

/**
 * A chart of points of whole years, each of which a line tells, too; none where there are not two bars to compare.
 */
function chartOf(points: SeriesPoint[], unit: string, title: string, phrases: Phrases): BriefChart | null {
  const bars = new Map<string, BriefBar>();
  for (const point of points) {
    const year = phrases.date(point.date);
    bars.set(`${year} ${point.kind}`, { year, kind: point.kind, value: highest(point.value) });
  }
  const shown = [...bars.values()].sort((a, b) => lastYear(a) - lastYear(b));
  if (shown.length < 2) return null;
  const { divisor, words } = unitWords(
    shown.map(({ value }) => value),
    unit,
    phrases.language,
  );
  return { title, unit: words, divisor, bars: shown };
}
