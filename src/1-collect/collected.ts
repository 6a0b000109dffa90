import { hashOf, isEdtf } from '../0-facts/index.ts';
import type { Article } from '../0-facts/index.ts';
import type { Document, UnpackLimits } from './document.ts';
import { refuse } from './refusal.ts';
import { checkText } from './text.ts';

/** An article as it was collected. */
export interface Collected {
  article: Article;
  /** What makes it the same article next time: its file's absolute path, its address, or `id:` and its own id. */
  origin: string;
  /** Who wrote it, where that is told. */
  author: string | null;
  /** The encoding that its text was converted from; null where it stands as it came. */
  encoding: string | null;
  /** The encoding that its name in an archive was converted from, where that was not in Unicode. */
  nameEncoding?: string | null;
  /** Addresses of other pages of the same article, which are not in its text. */
  further?: readonly string[];
  /** The bytes of the file or page that it came out of; null for a text that was handed over as such. */
  original: { bytes: Uint8Array; mediaType: string } | null;
}

/** The numbers that bound what is taken in. */
export interface CollectLimits extends UnpackLimits {
  /** Bytes of an article's text in UTF-8. */
  textBytes: number;
  fetchSeconds: number;
  /** Whether addresses of this machine and of private networks may be fetched. */
  fetchPrivate: boolean;
  /** How a fetch tells who asks. */
  userAgent: string;
}

export interface Collecting {
  limits: CollectLimits;
  /** The present instant, ISO 8601 in UTC. */
  clock: () => string;
  /** Whether a name is known as that of a paper, an agency or a broadcaster; without it, none is. */
  isPress?: (name: string) => boolean;
  /** Whether the bytes of files and pages are kept beside their texts; they are, unless this is false. */
  keepsOriginals?: boolean;
}

/** Where an article came from, and its id, where it has one before its text is known. */
interface Provenance {
  id: string | null;
  source: string;
  origin: string;
}

/** A document as an article, after the checks that hold for every source. */
export function collected(
  document: Document,
  { id, source, origin }: Provenance,
  { limits, clock }: Collecting,
): Collected {
  const { text, title, publisher, author, publishedOn, url, encoding, further = [] } = document;
  checkText(text, source, limits.textBytes);
  if (publishedOn !== null) checkDate(publishedOn, source);
  const sha256 = hashOf(text);
  const article = {
    id: id ?? sha256.slice(0, 16),
    text,
    sha256,
    title,
    publisher,
    publishedOn,
    url,
    source,
    retrievedAt: clock(),
  };
  return { article, origin, author, encoding, further: further.map((page) => page.url), original: null };
}

/** An article with the date of publication that its user tells, which beats the one it tells itself. */
export function toldDate(one: Collected, publishedOn: string): Collected {
  checkDate(publishedOn, one.article.source);
  return { ...one, article: { ...one.article, publishedOn } };
}

function checkDate(found: string, source: string): void {
  if (isEdtf(found)) return;
  throw refuse(
    'date',
    `${source} says it was published on "${found}"; expected an EDTF date, such as 2026-02-05, or none.`,
    { source, found },
  );
}
