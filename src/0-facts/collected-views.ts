import type { RecordKind } from './records.ts';
import type { Quote, Reason } from './views.ts';

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
  /** Its import was taken back: it does not count. */
  takenBack: boolean;
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

/** What became of each source handed to an import. */
export interface ImportOutcome {
  source: string;
  status: 'added' | 'known' | 'new-version' | 'failed';
  article: string | null;
  /** What the article is called; null where it failed. */
  title: string | null;
  /** EDTF; null where neither the article nor the user tells it. */
  publishedOn: string | null;
  /** Addresses of other pages of the same article, which were not read. */
  further: string[];
  message: string | null;
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

/** What a column of a hand-kept table may hold. `status` is the one that is filled in when the table goes out again. */
export type SheetField = 'action' | 'due' | 'owner' | 'status' | 'saidOn' | 'id';

/** Which columns of a table hold what, by the words at their heads. */
export type SheetColumns = { [Field in SheetField]?: string | undefined };

/** A table whose columns were mapped: what is kept between two imports. */
export interface SheetTable {
  table: string;
  /** The file that it last came from. */
  name: string;
  relation: string;
  sheet: string;
  columns: SheetColumns;
  /** Rows that came in from it and are known again. */
  rows: number;
}

/** What a file looks like before its columns are mapped; nothing of it is kept. */
export interface SheetPreview {
  name: string;
  sheets: {
    name: string;
    /** How many rows hold something. */
    count: number;
    /** The first of them; cells that hold nothing are left out. */
    rows: { row: number; cells: { column: string; text: string }[] }[];
    /** The line that looks most like heads, with what each column seems to hold; null where none does. */
    proposed: { row: number; heads: string[]; columns: SheetColumns } | null;
  }[];
  /** Tables that it may be, the likeliest first; by a mark that was written into it on its way out, surely. */
  tables: (SheetTable & { known: 'mark' | 'name' | 'heads' })[];
  /** Under which the mapping may be kept where it is none of them. */
  newTable: string;
}

/** What became of each row of a table, and what the linker suggests for it. */
export interface SheetImported {
  /** By which it can be taken back; null where nothing was changed. */
  import: string | null;
  rows: {
    row: number;
    status: 'added' | 'changed' | 'known' | 'failed';
    /** Why it was not taken. */
    message: string | null;
    /** What was not understood and is left open. */
    unclear: string | null;
  }[];
  suggestions: SheetSuggestion[];
}

/** A table that went out with its states filled in. */
export interface SheetFilled {
  name: string;
  mediaType: string;
  /** How many states were written. */
  filled: number;
  /** Rows whose state was not written, and why: a formula makes the cell, or it shows as one with others that differ. */
  left: { row: number; cell: string; why: 'formula' | 'merged' }[];
  /** The file, in base64. */
  file: string;
}

/** A row that is taken for a commitment said elsewhere, with why: a person joins the two for good, or parts them. */
export interface SheetSuggestion {
  row: number;
  /** The fact of the row, and the one that it was found alike with. */
  facts: [own: string, other: string];
  thread: string;
  /** Where the other was said. */
  quote: Quote;
  why: Reason | null;
}
