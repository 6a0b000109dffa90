import { markedRuns } from '../../0-facts/index.ts';
import type { Brief, BriefChart, BriefGroup, BriefLine, BriefRun, BriefSection } from '../../0-facts/index.ts';
import { fill, numberWords } from '../../0-facts/messages/index.ts';
import { notesOf, sourceWords } from './notes.ts';
import type { NoteWords, SourceWords } from './notes.ts';
import { Phrases } from './phrases.ts';

/** A brief in Markdown: footnotes are `[^n]`, and `[^n]:` with quote, article, publisher and date. */
export function briefMarkdown(brief: Brief): string {
  const phrases = new Phrases(brief.language);
  const { words } = phrases;
  const parts = [
    `# ${escaped(brief.title)}`,
    ...(brief.example ? [`**${escaped(words.example)}**`] : []),
    brief.facts.map(escaped).join(' · '),
    ...brief.sections.flatMap((section) => sectionText(section, phrases)),
    ...(brief.notes.length ? [`## ${words.notes}`] : []),
    ...notesOf(brief, phrases).map((note) => `[^${note.number}]: ${noteText(note)}`),
    ...(brief.sources.length ? [`## ${words.sources}`] : []),
    brief.sources.map((source) => `- ${articleText(sourceWords(source, phrases))}`).join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function sectionText({ title, groups, empty }: BriefSection, phrases: Phrases): string[] {
  const body = groups.flatMap((group) => groupText(group, phrases));
  return [`## ${escaped(title)}`, ...(body.length ? body : [escaped(empty)])];
}

function groupText({ title, lines, rest, chart }: BriefGroup, phrases: Phrases): string[] {
  return [
    ...(title ? [`### ${escaped(title)}`] : []),
    lines.map(lineText).join('\n'),
    ...(chart ? [chartText(chart, phrases)] : []),
    ...(rest > 0 ? [`*${fill(phrases.words.rest, { count: rest })}*`] : []),
  ].filter(Boolean);
}

const lineText = (line: BriefLine): string =>
  `- ${markedRuns(line)
    .map(({ run, notes }) => `${runText(run)}${notes.map((note) => `[^${note}]`).join('')}`)
    .join('')
    .trim()}`;

/** People speak in bold; the record is told by its quotation marks. */
function runText({ voice, text }: BriefRun): string {
  // A space within the stars would leave them standing as stars.
  const [, before, words, behind] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  return voice === 'people' && words ? `${before}**${escaped(words)}**${behind}` : escaped(text);
}

function chartText({ unit, divisor, bars }: BriefChart, { language, words }: Phrases): string {
  const rows = bars.map(
    ({ year, kind, value }) => `| ${year} | ${words.chart[kind]} | ${numberWords(value / divisor, language)} |`,
  );
  return [`|  |  | ${unit} |`, '| --- | --- | ---: |', ...rows].join('\n');
}

const noteText = (note: NoteWords): string => `“${escaped(note.exact)}” — ${articleText(note)}`;

const articleText = ({ title, where, url }: SourceWords): string =>
  `*${escaped(title)}*${where === null ? '' : `, ${escaped(where)}`}.${url ? ` <${url}>` : ''}`;

/** Signs of the record that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]|^(?=#)/g, '\\$&');
