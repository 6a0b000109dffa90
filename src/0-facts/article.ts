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

/** What the reader needs of an article. */
export type ReadableArticle = Pick<Article, 'id' | 'text' | 'publishedOn'> & { title?: string | null };
