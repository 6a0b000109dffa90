import { markedRuns } from '../../../0-facts/index.ts';
import type { Brief, BriefGroup, BriefLine, BriefRun, BriefSection } from '../../../0-facts/index.ts';
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { ISectionOptions } from 'docx';
import { fill } from '../../../0-facts/messages/index.ts';
import { chartRun } from './chart.ts';
import { articleRuns, DocxNotes, footnotesOf } from './notes.ts';
import { houseFonts, houseStyles, lineList, styleNames, wordLanguage } from './styles.ts';
import { withTemplate } from './template.ts';
import { sourceWords } from '../notes.ts';
import { Phrases } from '../phrases.ts';

/** A4 with the margins of a Vietnamese official document (Decree 30/2020): 20 mm above and below, 30 mm left, 20 mm right. */
const size = { width: twips(210), height: twips(297) };
const margins = {
  full: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) },
  'one-page': { top: twips(18), bottom: twips(12), left: twips(20), right: twips(18) },
};
/** The mark of the example and the page’s number, from the paper’s edge: with room to the text between them. */
const edges = { full: { header: twips(10), footer: twips(9) }, 'one-page': { header: twips(9), footer: twips(5) } };
/** Of a full brief’s page between its margins. */
const textWidth = size.width - margins.full.left - margins.full.right;

/** Millimetres as twentieths of a point: not every program reads a page’s size in another unit. */
function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** A brief as a Word document with real footnotes, a table of contents and charts that can be edited. */
export async function briefDocx(brief: Brief, template?: Uint8Array): Promise<Uint8Array> {
  const phrases = new Phrases(brief.language);
  const document = new Document({
    styles: houseStyles(brief.length, brief.language),
    ...(template ? {} : { fonts: houseFonts() }),
    numbering: { config: [lineList] },
    title: brief.title,
    creator: 'Ganket',
    lastModifiedBy: 'Ganket',
    description: brief.facts.join(' · '),
    // On which page a heading stands is known to who lays the pages out: numbers of ours would be guesses.
    features: { updateFields: brief.length === 'full' },
    footnotes: footnotesOf(brief, phrases),
    sections: [sectionOf(brief, phrases)],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return template ? withTemplate(bytes, template, brief.language) : bytes;
}

function sectionOf(brief: Brief, phrases: Phrases): ISectionOptions {
  const { words } = phrases;
  const notes = new DocxNotes();
  const isFull = brief.length === 'full';
  const facts = isFull ? brief.facts : [brief.facts.join(' · ')];
  const parts = brief.sections.map(({ title, ...section }, at) => [
    heading(title, at),
    ...sectionParts(section, phrases, notes),
  ]);
  const sources = isFull && brief.sources.length ? sourcesOf(brief, phrases) : [];
  const titles = [...brief.sections.map(({ title }) => title), ...(sources.length ? [words.sources] : [])];
  return {
    properties: { page: { size, margin: { ...margins[brief.length], ...edges[brief.length] } } },
    ...(brief.example
      ? { headers: { default: new Header({ children: [plain(words.example, styleNames.mark)] }) } }
      : {}),
    footers: { default: new Footer({ children: [pageLine(words.page)] }) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: brief.title }),
      ...facts.map((fact) => plain(fact, styleNames.facts)),
      ...(isFull ? [plain(words.contents, styleNames.contents), ...titles.map(contentsLine)] : []),
      ...parts.flat(),
      ...sources,
    ],
  };
}

const placeOf = (at: number): string => `_Section${at + 1}`;

function heading(title: string, at: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new Bookmark({ id: placeOf(at), children: [new TextRun(title)] })],
  });
}

/** A heading's title, and its page as a field: blank until Word or LibreOffice lays the pages out. */
function contentsLine(title: string, at: number): Paragraph {
  const anchor = placeOf(at);
  const words = new TextRun({ children: [title, new Tab()] });
  return new Paragraph({
    style: styleNames.contentsLine,
    tabStops: [{ type: 'right', position: textWidth, leader: 'dot' }],
    children: [new InternalHyperlink({ anchor, children: [words, new PageReference(anchor, { hyperlink: true })] })],
  });
}

function sectionParts({ groups, empty }: Omit<BriefSection, 'title'>, phrases: Phrases, notes: DocxNotes): Paragraph[] {
  const body = groups.flatMap((group) => groupParts(group, phrases, notes));
  return body.length ? body : [plain(empty, styleNames.rest)];
}

function groupParts({ title, lines, rest, chart }: BriefGroup, phrases: Phrases, notes: DocxNotes): Paragraph[] {
  // How many more there are is told on the page of the last line, and a chart stands with its figures.
  const isFollowed = rest > 0 || chart !== undefined;
  return [
    ...(title ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: title })] : []),
    ...lines.map((line, at) => linePart(line, notes, isPaired(at, lines.length, isFollowed, chart !== undefined))),
    ...(chart
      ? [new Paragraph({ style: styleNames.chart, keepNext: rest > 0, children: [chartRun(chart, phrases)] })]
      : []),
    ...(rest > 0 ? [plain(fill(phrases.words.rest, { count: rest }), styleNames.rest)] : []),
  ];
}

/**
 * Whether an item stays with the next: the last of a list is on no page alone, and with a chart it is not alone, so that
 * no more than it goes to the next page. The first is not held to the second, as LibreOffice would part the heading from
 * both where their footnotes do not fit.
 */
const isPaired = (at: number, count: number, isFollowed: boolean, isCharted = false): boolean =>
  (at === count - 2 && !isCharted) || (at === count - 1 && isFollowed);

const linePart = (line: BriefLine, notes: DocxNotes, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: styleNames.line,
    keepNext,
    numbering: { reference: lineList.reference, level: 0 },
    children: markedRuns(line).flatMap(({ run, notes: marks }) => [runPart(run), ...notes.references(marks)]),
  });

const runPart = ({ voice, text, language }: BriefRun): TextRun =>
  new TextRun({
    text,
    style: styleNames[voice],
    ...(language ? { language: { value: wordLanguage(language) } } : {}),
  });

const plain = (text: string, style: string): Paragraph => new Paragraph({ style, text });

function sourcesOf({ sources, sections }: Brief, phrases: Phrases): Paragraph[] {
  const lines = sources.map(
    (source, at) =>
      new Paragraph({
        style: styleNames.source,
        keepNext: isPaired(at, sources.length, false),
        children: articleRuns(sourceWords(source, phrases)),
      }),
  );
  return [heading(phrases.words.sources, sections.length), ...lines];
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
