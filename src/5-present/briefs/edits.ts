import type { BriefEdits, BriefGroup, BriefLine, BriefNote, BriefSection, BriefSource } from '../../0-facts/index.ts';
import type { Cited, DraftGroup, DraftLine, DraftSection } from './draft.ts';

/**
 * The sections as a person wants them: lines struck out and moved, remarks behind the section they belong to. A line
 * is known by its section and what it tells: the same commitment may be struck in one section and stay in another.
 * Briefs kept before that have ids without a section, which hold in all of them.
 */
export function edited(sections: DraftSection[], edits: BriefEdits): DraftSection[] {
  const struck = new Set(edits.struck);
  const place = new Map(edits.order.map((id, index) => [id, index]));
  return sections.map((section) => {
    const own = (id: string): string => `${section.key} ${id}`;
    const rank = ({ id }: DraftLine): number => place.get(own(id)) ?? place.get(id) ?? edits.order.length;
    const groups = section.groups.map((group) => ({
      ...group,
      lines: group.lines
        .filter(({ id }) => !struck.has(own(id)) && !struck.has(id))
        .sort((a, b) => rank(a) - rank(b))
        .map((line) => ({ ...line, id: own(line.id) })),
    }));
    return { ...section, groups: [...groups, ...remarksOf(section, edits)] };
  });
}

function remarksOf({ key }: DraftSection, { remarks }: BriefEdits): DraftGroup[] {
  const own = remarks.filter(({ section }) => section === key);
  if (!own.length) return [];
  const lines = own.map(({ text, who }, index): DraftLine => {
    return {
      id: `remark ${key} ${index}`,
      runs: [{ voice: 'people', text: who ? `${who}: ${text}` : text }],
      quotes: [],
    };
  });
  return [{ title: null, lines, rest: 0 }];
}

/** Articles with the languages they are written in. */
export type Languages = ReadonlyMap<string, string>;

/** Numbers the footnotes in the order of the lines; the same words are one footnote, with what was decided of them. */
export function numbered(
  sections: DraftSection[],
  languages: Languages,
): {
  sections: BriefSection[];
  notes: BriefNote[];
  sources: BriefSource[];
} {
  const notes = new Map<string, BriefNote>();
  const languageOf = ({ article }: Cited): string => languages.get(article) ?? 'und';
  const note = ({ decided, ...quote }: Cited): number => {
    const key = `${quote.article} ${quote.start} ${quote.end}`;
    const known = notes.get(key) ?? { number: notes.size + 1, quote, language: languageOf(quote) };
    notes.set(key, decided ? { ...known, decided } : known);
    return known.number;
  };
  const line = ({ id, runs, quotes: [first, ...others] }: DraftLine): BriefLine => ({
    id,
    // The record is told in the words of the line's first quote.
    runs: runs.map((run) => (run.voice === 'record' && first ? { ...run, language: languageOf(first) } : run)),
    notes: [...new Set([...(first ? [first] : []), ...others].map(note))],
  });
  const group = ({ lines, ...rest }: DraftGroup): BriefGroup => ({ ...rest, lines: lines.map(line) });
  const done = sections.map((section) => ({ ...section, groups: section.groups.map(group).filter(isShown) }));
  return { sections: done, notes: [...notes.values()], sources: sourcesOf([...notes.values()]) };
}

const isShown = ({ lines, rest, chart }: BriefGroup): boolean => lines.length > 0 || rest > 0 || chart !== undefined;

/** The articles quoted, the oldest first; undated ones at the end. */
function sourcesOf(notes: BriefNote[]): BriefSource[] {
  const sources = new Map<string, BriefSource>();
  for (const { quote, language } of notes) {
    const { article, title, publisher, publishedOn, dateInferred, url } = quote;
    sources.set(article, { article, title, publisher, publishedOn, dateInferred, url, language });
  }
  const day = ({ publishedOn }: BriefSource): string => publishedOn ?? '9999';
  return [...sources.values()].sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.article < b.article ? -1 : 1,
  );
}
