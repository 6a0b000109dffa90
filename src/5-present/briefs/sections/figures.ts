import type { BriefBar, BriefChart } from '../../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { relationName } from '../../../0-facts/index.ts';
import type { Series, SeriesPoint } from '../../../0-facts/index.ts';
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
    groups: own
      .slice(0, most[wish.length].series)
      .map((one) => seriesGroup(one, { today: moment.day, home: wish.home }, phrases)),
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
    ...targets.flatMap((target) => gapLine(latest, target, series, today, phrases)),
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

/** How much is missing to a coming target, and the growth it takes each year from the latest figure on. */
function gapLine(
  latest: SeriesPoint | undefined,
  target: SeriesPoint,
  { unit, per }: Series,
  today: string,
  phrases: Phrases,
): DraftLine[] {
  const [from, to] = [yearOf(latest), yearOf(target)];
  if (!latest || !from || !to || Number(to) <= Number(from) || to < today.slice(0, 4)) return [];
  const now = highest(latest.value);
  const wanted = typeof target.value === 'number' ? [target.value] : target.value;
  const id = `gap ${pointId(target)}`;
  const quotes = [latest.quote, target.quote];
  const date = phrases.date(target.date);
  const missing = wanted.map((value) => value - now).filter((value) => value > 0);
  if (!missing.length) return [{ id, runs: [told(phrases.line('reached', { date }))], quotes }];
  const figure = {
    value: missing.length > 1 ? ([missing[0]!, missing[1]!] as [number, number]) : missing[0]!,
    unit,
    per,
  };
  const growth = wanted
    .filter((value) => value > now)
    .map((value) => (value / now) ** (1 / (Number(to) - Number(from))) - 1);
  const percent = `${growth.map((rate) => numberWords(rate * 100, phrases.language, 1)).join('–')}%`;
  const text = phrases.line('gap', { figure: figureWords(figure, phrases.language), date, percent, from, to });
  return now > 0 ? [{ id, runs: [told(text)], quotes }] : [];
}

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
