import type { BriefBar, BriefChart } from '../../0-facts/index.ts';
import { numberWords } from '../../0-facts/messages/index.ts';
import type { Phrases } from './phrases.ts';

/** One bar's figure with its unit: `2,9 tỷ USD`. */
export function barFigure({ value }: BriefBar, { divisor, unit }: BriefChart, phrases: Phrases): string {
  return [numberWords(value / divisor, phrases.language), unit].filter(Boolean).join(' ');
}

/** What is drawn, with the unit of all bars behind it; counts of things have none. */
export const chartTitle = ({ title, unit }: BriefChart): string => (unit ? `${title} (${unit})` : title);

/** A chart told in words, for those who do not see it. */
export function chartWords(chart: BriefChart, phrases: Phrases): string {
  const bars = chart.bars.map(
    (bar) => `${bar.year} ${phrases.words.chart[bar.kind]}: ${barFigure(bar, chart, phrases)}`,
  );
  return `${chart.title}. ${bars.join('; ')}`;
}
