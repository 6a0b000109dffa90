import type {
  Brief,
  BriefBar,
  BriefChart,
  BriefGroup,
  BriefLine,
  BriefRun,
  BriefSection,
} from '../../0-facts/index.ts';
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { ChartRun } from 'docx/charts';
import { estimatePageNumbers } from 'docx/layout';
import { fill, numberWords } from '../../0-facts/messages/index.ts';
import { chartWords } from './chart-words.ts';
import { houseStyles, styleNames } from './docx-styles.ts';
import { templateStyles } from './docx-template.ts';
import { noteWords, sourceWords } from './notes.ts';
import { Phrases } from './phrases.ts';

/** A4 with the margins of a Vietnamese official document (Decree 30/2020): 20 mm above and below, 30 mm left, 20 mm right. */
const size = { width: '210mm', height: '297mm' } as const;
const margins = {
  full: { top: '20mm', bottom: '20mm', left: '30mm', right: '20mm' },
  'one-page': { top: '18mm', bottom: '12mm', left: '20mm', right: '18mm' },
} as const;

/** A brief as a Word document with real footnotes, a table of contents and charts that can be edited. */
export async function briefDocx(brief: Brief, template?: Uint8Array): Promise<Uint8Array> {
  const phrases = new Phrases(brief.language);
  const styles = template ? { externalStyles: templateStyles(template) } : { styles: houseStyles(brief.length) };
  const document = new Document({
    ...styles,
    title: brief.title,
    creator: 'Ganket',
    lastModifiedBy: 'Ganket',
    description: brief.facts.join(' · '),
    pageNumbers: estimatePageNumbers,
    footnotes: footnotesOf(brief, phrases),
    sections: [sectionOf(brief, phrases)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionOf(brief: Brief, phrases: Phrases): ISectionOptions {
  const { words } = phrases;
  const told = new Set<number>();
  const facts = brief.length === 'full' ? brief.facts : [brief.facts.join(' · ')];
  const contents = [
    new Paragraph({ style: styleNames.contents, text: words.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-1' }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
  return {
    properties: { page: { size, margin: margins[brief.length] } },
    ...(brief.example
      ? { headers: { default: new Header({ children: [plain(words.example, styleNames.mark)] }) } }
      : {}),
    footers: { default: new Footer({ children: [pageLine(words.page)] }) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: brief.title }),
      ...facts.map((fact) => plain(fact, styleNames.facts)),
      ...(brief.length === 'full' ? contents : []),
      ...brief.sections.flatMap((section) => sectionParts(section, phrases, told)),
      ...(brief.length === 'full' ? sourcesOf(brief, phrases) : []),
    ],
  };
}

function sectionParts({ title, groups, empty }: BriefSection, phrases: Phrases, told: Set<number>): Paragraph[] {
  const body = groups.flatMap((group) => groupParts(group, phrases, told));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...(body.length ? body : [plain(empty, styleNames.rest)]),
  ];
}

function groupParts({ title, lines, rest, chart }: BriefGroup, phrases: Phrases, told: Set<number>): Paragraph[] {
  return [
    ...(title ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: title })] : []),
    ...lines.map((line) => linePart(line, told)),
    ...(chart ? [chartPart(chart, phrases)] : []),
    ...(rest > 0 ? [plain(fill(phrases.words.rest, { count: rest }), styleNames.rest)] : []),
  ];
}

function linePart({ runs, notes }: BriefLine, told: Set<number>): Paragraph {
  const references = notes.flatMap((note, index) => [
    ...(index > 0 ? [new TextRun({ text: ',', superScript: true })] : []),
    reference(note, told),
  ]);
  return new Paragraph({
    style: styleNames.line,
    bullet: { level: 0 },
    children: [...runs.map(runPart), ...references],
  });
}

/** Word numbers footnotes in the order of their references: a second reference to one is its number alone. */
function reference(note: number, told: Set<number>): TextRun | FootnoteReferenceRun {
  if (told.has(note)) return new TextRun({ text: String(note), superScript: true });
  told.add(note);
  return new FootnoteReferenceRun(note);
}

const runPart = ({ voice, text }: BriefRun): TextRun => new TextRun({ text, style: styleNames[voice] });

const plain = (text: string, style: string): Paragraph => new Paragraph({ style, text });

/** Columns by year, each with its figure: what is reached is dark, what is aimed at light, in print as on screen. */
function chartPart(told: BriefChart, phrases: Phrases): Paragraph {
  const { title, unit, divisor, bars } = told;
  const years = [...new Set(bars.map(({ year }) => year))];
  const kinds = (['actual', 'target'] as const).filter((kind) => bars.some((bar) => bar.kind === kind));
  const barOf = (year: string, kind: string) => bars.find((one) => one.year === year && one.kind === kind);
  const valueOf = (bar: BriefBar | undefined): number | null => (bar ? bar.value / divisor : null);
  // The labels are text, as an office program in another language would write the numbers in its own way.
  const labelOf = (bar: BriefBar | undefined) => ({ text: numberWords((bar?.value ?? 0) / divisor, phrases.language) });
  const colours = { actual: '3B5873', target: 'B9C6D2' };
  const name = `${title} (${unit})`;
  const chart = new ChartRun({
    type: 'column',
    title: { text: name, font: { size: 10, bold: true } },
    font: { name: 'Arial', color: '1D1B19' },
    chartArea: { border: 'none' },
    categories: years,
    series: kinds.map((kind) => ({
      name: phrases.words.chart[kind],
      values: years.map((year) => valueOf(barOf(year, kind))),
      pointLabels: years.map((year) => labelOf(barOf(year, kind))),
      color: colours[kind],
    })),
    gapWidth: 80,
    // Most years have one bar of the two: it stands where its year is written.
    overlap: years.length === bars.length ? 100 : 0,
    dataLabels: { value: true, font: { size: 9 } },
    valueAxis: { visible: false, gridlines: false },
    transformation: { width: 560, height: 220 },
    altText: { name, description: chartWords(told, phrases) },
  });
  return new Paragraph({ style: styleNames.chart, children: [chart] });
}

function footnotesOf(brief: Brief, phrases: Phrases): Record<string, { children: Paragraph[] }> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  for (const note of brief.notes) {
    const { exact, title, where, url } = noteWords(note, phrases);
    footnotes[note.number] = {
      children: [
        new Paragraph({
          style: styleNames.note,
          children: [
            new TextRun({ text: ` “${exact}”`, style: styleNames.record }),
            new TextRun({ text: ` — ${title}, ${where}.${url ? ` ${url}` : ''}`, style: styleNames.machine }),
          ],
        }),
      ],
    };
  }
  return footnotes;
}

function sourcesOf({ sources }: Brief, phrases: Phrases): Paragraph[] {
  if (!sources.length) return [];
  const lines = sources.map((source) => {
    const { title, where, url } = sourceWords(source, phrases);
    return plain(`${title}, ${where}.${url ? ` ${url}` : ''}`, styleNames.source);
  });
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: phrases.words.sources }), ...lines];
}

/** `Trang 2/7`, with the numbers as fields. */
function pageLine(words: string): Paragraph {
  const children = words.split(/(\{\{\w+\}\})/).map((part) => {
    if (part === '{{page}}') return PageNumber.CURRENT;
    return part === '{{pages}}' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children, style: styleNames.machine })],
  });
}
