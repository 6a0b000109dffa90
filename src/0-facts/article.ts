/**
 * One text as it came from one source. The text is frozen: evidence offsets point into it, and
 * `sha256` (hex, of its UTF-8 bytes) names it for ever.
 */
export interface Article {
  /** See `articleId`: the NDJSON line's id, else the file's stem, else a piece of the hash. */
  id: string;
  text: string;
  sha256: string;
  title: string | null;
  publisher: string | null;
  /** EDTF day (`2026-02-05`) or a less precise date; null where the source tells none. */
  publishedOn: string | null;
  url: string | null;
  /** The path, address or `stdin` the text was read from, as the user gave it. */
  source: string;
  /** ISO 8601 instant in UTC at which the source was read. */
  retrievedAt: string;
}

/** The header of a bare text: ` date 2026-02-05 Sáng 5/2, tại …`, ` date 2019-11 …`. It stays part of the text. */
const header = /^\uFEFF?\s?date (\d{4}-\d{2}(?:-\d{2})?)(?![\d-])/;

/** The day or month that a text's header says, null where it has none, and the offset at which the header ends. */
export function dateHeader(text: string): { publishedOn: string | null; end: number } {
  const match = header.exec(text);
  return { publishedOn: match?.[1] ?? null, end: match?.[0].length ?? 0 };
}

/** What an article without a headline is called: its first words, as many as fit a line, with an ellipsis. */
export function openingWords(text: string): string {
  const most = 90;
  const from = dateHeader(text).end;
  const line =
    text
      .slice(from, from + 1000)
      .trim()
      .split(/\r?\n/, 1)[0]
      ?.replace(/\s+/g, ' ') ?? '';
  return shortened(line, most);
}

/** A line of at most so many characters: what is longer ends between two words, with an ellipsis. */
export function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most).replace(/[\s,;:–-]+$/, '')}…`;
}

/** What the reader needs of an article. */
export type ReadableArticle = Pick<Article, 'id' | 'text' | 'publishedOn'> & { title?: string | null };
