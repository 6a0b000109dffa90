import type { BriefLength, Language } from '../../../0-facts/index.ts';
import { readFileSync } from 'node:fs';
import { AlignmentType, LevelFormat } from 'docx';
import type { IStylesOptions } from 'docx';
import { faces } from '../faces.ts';

/**
 * The styles of a brief in Word, by the names that a template of one's own has to use. The three voices are told by
 * type alone: the record in a serif face, the machine in a plain one, people in its bold.
 */
export const styleNames = {
  facts: 'GanketFacts',
  contents: 'GanketContents',
  contentsLine: 'TOC1',
  mark: 'GanketMark',
  line: 'GanketLine',
  rest: 'GanketRest',
  source: 'GanketSource',
  chart: 'GanketChart',
  note: 'FootnoteText',
  record: 'GanketRecord',
  machine: 'GanketMachine',
  people: 'GanketPeople',
} as const;

/** The faces of the house go with the document: another machine's stand-in may lack half of the Vietnamese letters. */
const serif = 'Source Serif 4';
const plain = 'Be Vietnam Pro';

export const houseFonts = () => [
  { name: plain, data: readFileSync(faces.plain), bold: readFileSync(faces.bold) },
  { name: serif, data: readFileSync(faces.serif) },
];

const second = '5F5A54';

/** A language as Word tags it for its spelling: with a country; `x-none` says that there is nothing to spell. */
export function wordLanguage(language: string): string {
  const known: Record<string, string> = { vi: 'vi-VN', en: 'en-GB', und: 'x-none' };
  return known[language] ?? language;
}

/** Lines begin with a dash, as in a Vietnamese paper. */
export const lineList = {
  reference: 'lines',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 284, hanging: 284 } } },
    },
  ],
};

/** Sizes are half points, spaces twentieths of a point. */
export function houseStyles(length: BriefLength, language: Language): IStylesOptions {
  const small = length === 'one-page';
  const body = small ? 17 : 21;
  return {
    default: {
      document: {
        run: { font: plain, size: body, language: { value: wordLanguage(language) } },
        paragraph: { spacing: { line: small ? 240 : 276 } },
      },
      title: { run: { font: plain, size: small ? 26 : 36, bold: true }, paragraph: { spacing: { after: 80 } } },
      heading1: {
        run: { font: plain, size: small ? 19 : 28, bold: true },
        paragraph: { spacing: { before: small ? 80 : 320, after: small ? 30 : 80 }, keepNext: true },
      },
      heading2: {
        run: { font: plain, size: body, bold: true, color: second },
        paragraph: { spacing: { before: small ? 40 : 180, after: small ? 20 : 40 }, keepNext: true },
      },
      footnoteText: {
        run: { size: small ? 14 : 16 },
        paragraph: { spacing: { line: small ? 200 : 220, after: small ? 0 : 20 } },
      },
    },
    paragraphStyles: [
      paragraph(styleNames.facts, { size: body, color: second }, { after: 20 }),
      paragraph(styleNames.contents, { size: body, bold: true }, { before: 240, after: 80 }),
      { ...paragraph('toc 1', { size: body }, { after: 20 }), id: styleNames.contentsLine },
      paragraph(styleNames.mark, { size: 16, bold: true, color: second }, {}),
      whole(paragraph(styleNames.line, {}, { after: small ? 20 : 60 })),
      // A line is as high as its drawing: without the rule LibreOffice would cut the drawing off.
      paragraph(styleNames.chart, {}, { before: 80, after: 80, line: 240, lineRule: 'auto' }),
      paragraph(styleNames.rest, { italics: true, color: second }, { after: 60 }),
      whole(paragraph(styleNames.source, { size: body - 2 }, { after: 60 })),
    ],
    characterStyles: [
      { id: styleNames.record, name: styleNames.record, run: { font: serif } },
      { id: styleNames.machine, name: styleNames.machine, run: { font: plain } },
      { id: styleNames.people, name: styleNames.people, run: { font: plain, bold: true } },
    ],
  };
}

function paragraph(
  name: string,
  run: { size?: number; bold?: boolean; italics?: boolean; color?: string },
  spacing: { before?: number; after?: number; line?: number; lineRule?: 'auto' },
) {
  return { id: name, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}

/** Of which no line stands on another page than the others. */
const whole = (style: ReturnType<typeof paragraph>) => ({
  ...style,
  paragraph: { ...style.paragraph, keepLines: true },
});
