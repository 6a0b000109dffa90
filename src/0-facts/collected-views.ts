import type { RecordKind } from './records.ts';

/** What the ledger shows of how it came to be: articles edited after they were first read, and imports. */

/** One version of an article: what an address or a file held at one time. */
export interface Version {
  article: string;
  version: number;
  title: string | null;
  publishedOn: string | null;
  url: string | null;
  sha256: string;
  retrievedAt: string;
  addedAt: string;
}

/** A stretch of two texts: of both, or of one of them alone. */
export interface TextStretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A record that another version of an article has, has not, or has otherwise. */
export interface RecordChange {
  kind: RecordKind;
  change: 'appeared' | 'changed' | 'went';
  /** The words that it stood on, and those that it stands on. */
  before: string | null;
  after: string | null;
  /** Of a changed record, the fields that differ. */
  fields: { field: string; before: unknown; after: unknown }[];
}

/** What is otherwise in one version than in another. */
export interface VersionChanges {
  from: Version;
  to: Version;
  text: TextStretch[];
  records: RecordChange[];
}

/** What tells one import from others while it runs. */
export interface ImportNote {
  id: string;
  /** What was imported, in the words of whoever did. */
  source: string;
  /** The relation in whose log it is taken back; null for articles, which belong to none. */
  relation: string | null;
}

/** One import with what it brought, and who took it back, if anyone. */
export interface ImportRow extends ImportNote {
  who: string;
  at: string;
  articles: number;
  decisions: number;
  withdrawn: { seq: number; who: string; at: string; why: string | null } | null;
}

/** What became of a table of official figures: of each row, and of the article that each of its sources is. */
export interface FiguresImported {
  /** `message`: why the row was not understood; null where it was. */
  rows: { row: number; message: string | null }[];
  articles: { article: string; status: 'added' | 'known' | 'new-version' }[];
}
