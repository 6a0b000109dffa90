import type { Readable } from 'node:stream';
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
}

/** What is known of the bytes before they are read. */
export interface Delivery {
  /** As the user named the source: for messages. */
  source: string;
  /** The encoding that the sender tells, where one does. */
  charset: string | null;
  limits: UnpackLimits;
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
  stream(): Readable;
}

/** One thing in a file that holds several; its name never decides where anything is written. */
export type Part = { name: string } & (
  | { bytes: Uint8Array; error?: never }
  | { document: Document; original: Uint8Array; error?: never }
  /** `isSkipped`: of a kind that is not read, as pictures are. */
  | { error: InputError; isSkipped?: boolean }
);

interface Naming {
  /** Of file names, in lower case, with the dot. */
  endings: readonly string[];
  mediaTypes: readonly string[];
  /** What the first bytes of such a file are, see `signatures.ts`; null for text. */
  signature: string | null;
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
