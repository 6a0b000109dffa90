import { ChartRun } from 'docx/charts';
import type { BriefBar, BriefChart } from '../../../0-facts/index.ts';
import { numberWords } from '../../../0-facts/messages/index.ts';
import { chartTitle, chartWords } from '../chart-words.ts';
import type { Phrases } from '../phrases.ts';

/** Pixels of the drawing, low enough to leave no half page empty before it, and of the widest bar. */
const [width, height, widest] = [560, 150, 70];

/** The room between the bars of two years, in per cent of a bar: where there are few years, bars stay bars. */
function gapOf(years: number, barsOfYear: number): number {
  return Math.min(500, Math.max(80, Math.round((width / years / widest - barsOfYear) * 100)));
}

/** Columns by year, each with its figure: what is reached is dark, what is aimed at light, in print as on screen. */
export function chartRun(told: BriefChart, phrases: Phrases): ChartRun {
  const { divisor, bars } = told;
  const years = [...new Set(bars.map(({ year }) => year))];
  const kinds = (['actual', 'target'] as const).filter((kind) => bars.some((bar) => bar.kind === kind));
  const barOf = (year: string, kind: string) => bars.find((one) => one.year === year && one.kind === kind);
  const valueOf = (bar: BriefBar | undefined): number | null => (bar ? bar.value / divisor : null);
  // The labels are text, as an office program in another language would write the numbers in its own way.
  const labelOf = (bar: BriefBar | undefined) => ({ text: numberWords((bar?.value ?? 0) / divisor, phrases.language) });
  const colours = { actual: '3B5873', target: 'B9C6D2' };
  const name = chartTitle(told);
  const isSingle = years.length === bars.length;
  return new ChartRun({
    type: 'column',
    title: { text: name, font: { size: 10, bold: true } },
    font: { name: 'Be Vietnam Pro', color: '1D1B19' },
    chartArea: { border: 'none' },
    categories: years,
    series: kinds.map((kind) => ({
      name: phrases.words.chart[kind],
      values: years.map((year) => valueOf(barOf(year, kind))),
      pointLabels: years.map((year) => labelOf(barOf(year, kind))),
      color: colours[kind],
    })),
    gapWidth: gapOf(years.length, isSingle ? 1 : kinds.length),
    // Most years have one bar of the two: it stands where its year is written.
    overlap: isSingle ? 100 : 0,
    dataLabels: { value: true, font: { size: 9 } },
    valueAxis: { visible: false, gridlines: false },
    transformation: { width, height },
    altText: { name, description: chartWords(told, phrases) },
  });
}
