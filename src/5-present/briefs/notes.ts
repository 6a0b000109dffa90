import type { Brief, BriefNote, BriefSource } from '../../0-facts/index.ts';
import { decisionWords, fill } from '../../0-facts/messages/index.ts';
import type { Phrases } from './phrases.ts';

/** What tells an article, in parts that each form of document sets in its own way. */
export interface SourceWords {
  title: string;
  /** In which the title is written, BCP 47. */
  titleLanguage: string;
  /** Publisher and date, and what a person decided; null where an earlier footnote has told all there is. */
  where: string | null;
  url: string | null;
}

export interface NoteWords extends SourceWords {
  number: number;
  /** The record's own words; line breaks of the article are one space. */
  exact: string;
  /** In which those words are, BCP 47. */
  language: string;
}

/** The footnotes of a brief. On one page an article is told once: later footnotes say in which. */
export function notesOf({ notes, length, language }: Brief, phrases: Phrases): NoteWords[] {
  const told = new Map<string, number>();
  return notes.map((note) => {
    const decided = note.decided ? decisionWords(note.decided, language) : null;
    const { article } = note.quote;
    const first = length === 'one-page' ? told.get(article) : undefined;
    if (first === undefined) {
      told.set(article, note.number);
      return {
        ...quotedIn(note),
        ...withDecision(sourceWords({ ...note.quote, language: note.language }, phrases), decided),
      };
    }
    const title = fill(phrases.words.sameArticle, { note: first });
    return { ...quotedIn(note), title, titleLanguage: language, where: decided, url: null };
  });
}

function withDecision(source: SourceWords, decided: string | null): SourceWords {
  return decided ? { ...source, where: [source.where, decided].join('; ') } : source;
}

const quotedIn = ({ number, quote, language }: BriefNote) => ({
  number,
  exact: quote.exact.replace(/\s+/g, ' '),
  language,
});

function dayOf({ publishedOn, dateInferred }: Pick<BriefSource, 'publishedOn' | 'dateInferred'>, phrases: Phrases) {
  const day = phrases.date(publishedOn);
  return dateInferred ? fill(phrases.words.inferred, { day }) : day;
}

export function sourceWords(
  { title, publisher, url, language, ...dated }: Omit<BriefSource, 'article'>,
  phrases: Phrases,
): SourceWords {
  return {
    title: title?.replace(/\s+/g, ' ') ?? phrases.words.noTitle,
    titleLanguage: language,
    where: `${publisher ?? phrases.words.noPublisher}, ${dayOf(dated, phrases)}`,
    url,
  };
}

/** What follows the title, before the address. */
export const whereWords = ({ where, url }: SourceWords): string =>
  `${where === null ? '' : `, ${where}`}.${url ? ' ' : ''}`;

/** Where an address leads, as files write it; null for what is no address of the web: a file would be damaged by it. */
export function linkOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
}
