import type { BriefNote, BriefSource } from '../../0-facts/index.ts';
import type { Phrases } from './phrases.ts';

/** What a footnote says, in parts that each form of document sets in its own way. */
export interface NoteWords {
  /** The record's own words; line breaks of the article are one space. */
  exact: string;
  title: string;
  /** Publisher and date. */
  where: string;
  url: string | null;
}

export function noteWords({ quote }: BriefNote, phrases: Phrases): NoteWords {
  const day = phrases.date(quote.publishedOn);
  const date = quote.dateInferred ? phrases.words.inferred.replace('{{day}}', day) : day;
  return {
    ...sourceWords(quote, phrases),
    exact: quote.exact.replace(/\s+/g, ' '),
    where: `${publisherOf(quote, phrases)}, ${date}`,
  };
}

export function sourceWords(source: Omit<BriefSource, 'article'>, phrases: Phrases): Omit<NoteWords, 'exact'> {
  return {
    title: source.title?.replace(/\s+/g, ' ') ?? phrases.words.noTitle,
    where: `${publisherOf(source, phrases)}, ${phrases.date(source.publishedOn)}`,
    url: source.url,
  };
}

const publisherOf = ({ publisher }: { publisher: string | null }, { words }: Phrases): string =>
  publisher ?? words.noPublisher;
