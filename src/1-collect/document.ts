import type { InputError } from '../0-facts/index.ts';

/** What a format's reader finds in the bytes of one source. */
export interface Document {
  text: string;
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** EDTF. */
  publishedOn: string | null;
  url: string | null;
  /** The encoding that the text was converted from; null where it stands as it came. */
  encoding: string | null;
  /** Other pages of the same article, which are not in the text, by their numbers. */
  further?: readonly FurtherPage[];
}

/** Another page of an article that was parted into pages. */
export interface FurtherPage {
  number: number;
  url: string;
  /** Named as the one that follows. */
  isNext: boolean;
}

/** What is known of the bytes before they are read. */
export interface Delivery {
  /** As the user named the source: for messages. */
  source: string;
  /** The encoding that the sender tells, where one does. */
  charset: string | null;
  limits: UnpackLimits;
  /** Whether a name is known as that of a paper, an agency or a broadcaster. */
  isPress?: ((name: string) => boolean) | undefined;
  /** What was unpacked so far, counted over all archives in one source. */
  unpacked: Tally;
}

export interface Tally {
  files: number;
  bytes: number;
}

/** The numbers that bound what is unpacked out of one file. */
export interface UnpackLimits {
  /** Bytes of one file, packed or not. */
  sourceBytes: number;
  /** Bytes of all that is unpacked. */
  archiveBytes: number;
  /** Files in an archive and the archives in it. */
  archiveFiles: number;
  /** Archives within archives. */
  archiveDepth: number;
  /** How many times as large a file may be as it is packed. */
  archiveRatio: number;
}

/** Bounds that no honest archive reaches. */
export const usualUnpacking = {
  archiveBytes: 1_000_000_000,
  archiveFiles: 20_000,
  archiveDepth: 3,
  archiveRatio: 200,
} as const satisfies Partial<UnpackLimits>;

/** The bytes of a source: at once, or as they come. */
export interface Bytes {
  whole(): Promise<Uint8Array>;
  /** From `start` on; who keeps a piece copies it. */
  pieces(): AsyncIterable<Uint8Array>;
  /** Where reading begins, in bytes: behind what an earlier reading came to. */
  start: number;
}

/** One thing in a file that holds several; its name never decides where anything is written. */
export type Part = { name: string } & (
  | { bytes: Uint8Array; nameEncoding?: string | null; error?: never }
  | { document: Document; original: Uint8Array; error?: never }
  /** What the file is but for its wrapping: the same article. */
  | { inner: Unwrapped; error?: never }
  /** A page of the web that is named, as feeds do. */
  | { link: Link; error?: never }
  /** A page as it was fetched by another program, and when (ISO 8601, UTC). */
  | { page: FetchedPage; error?: never }
  /** A line of NDJSON; reading can go on behind it, at `position` in bytes. */
  | { line: string; position: number; error?: never }
  /** `isSkipped`: of a kind that is not read, as pictures are. */
  | { error: InputError; isSkipped?: boolean; position?: number }
);

/** A page that another page names, with what it tells of it. */
export interface Link {
  url: string;
  told: Partial<Document>;
  /** It names pages itself, as the part of a site's map does. */
  isList: boolean;
  /** What changes when the page does, as far as the naming page tells. */
  stamp?: string;
}

export interface Unwrapped {
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  /** Where it stood, as far as the wrapping tells. */
  url: string | null;
  /** When it was saved (ISO 8601, UTC). */
  savedAt: string | null;
}

export interface FetchedPage {
  url: string;
  bytes: Uint8Array;
  mediaType: string;
  charset: string | null;
  fetchedAt: string | null;
  /** Why the bytes could not be had as they were meant; null where they were. */
  fault: string | null;
  /** Where in the archive its record begins, in bytes: reading can go on there. */
  position: number;
}

interface Naming {
  /** Of file names, in lower case, with the dot. */
  endings: readonly string[];
  mediaTypes: readonly string[];
  /** What the first bytes of such a file are, see `signatures.ts`; null for text. */
  signature: string | readonly string[] | null;
}

/** One format of files and pages. Each has its file in `formats/`, found there by itself. */
export interface PageFormat extends Naming {
  read(bytes: Uint8Array, delivery: Delivery): Document | Promise<Document>;
}

/** A format that holds several articles, or files with them. */
export interface ArchiveFormat extends Naming {
  parts(bytes: Bytes, delivery: Delivery): AsyncIterable<Part>;
}

export type Format = PageFormat | ArchiveFormat;
