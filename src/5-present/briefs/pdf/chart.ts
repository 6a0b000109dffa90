import type { BriefChart } from '../../../0-facts/index.ts';
import { barFigure, chartWords } from '../chart-words.ts';
import type { Phrases } from '../phrases.ts';

/** Points. */
const row = 15;
const labels = 90;
const longest = 260;

/** Above the bars and below them. */
const [above, below] = [4, 6];

/** Points that a chart takes. */
export const chartHeight = ({ bars }: BriefChart): number => above + bars.length * row + below;

/** Bars from top to bottom, a row a figure: what is reached is full, what is aimed at an outline; print needs no colour. */
export function drawChart(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  chart: BriefChart,
  phrases: Phrases,
  left: number,
): void {
  const { bars } = chart;
  const most = Math.max(...bars.map(({ value }) => value), 0) || 1;
  const element = doc.struct('Figure', { alt: chartWords(chart, phrases) });
  parent.add(element);
  element.add(() => {
    const top = doc.y + above;
    bars.forEach((bar, index) => {
      const { year, kind, value } = bar;
      const y = top + index * row;
      const width = Math.max((value / most) * longest, 1);
      doc.font('plain').fontSize(8).fillColor('#1d1b19');
      doc.text(`${year} ${phrases.words.chart[kind]}`, left, y, { lineBreak: false });
      doc.rect(left + labels, y, width, row - 6).lineWidth(0.8);
      if (kind === 'actual') doc.fillAndStroke('#3b5873', '#3b5873');
      else doc.dash(3, { space: 2 }).stroke('#3b5873').undash();
      doc.fillColor('#1d1b19').text(barFigure(bar, chart, phrases), left + labels + width + 5, y, { lineBreak: false });
    });
    doc.x = left;
    doc.y = top + bars.length * row + below;
  });
  element.end();
}
