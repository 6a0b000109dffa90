import type {
  Brief,
  BriefEdits,
  BriefPages,
  BriefWish,
  FiguresImported,
  GanketError,
  ImportOutcome,
  Language,
  Linking,
  MarkLimits,
  ReadingView,
  Rereading,
  SharedWork,
  TokenScope,
} from '../../0-facts/index.ts';
import type { PastedText } from '../../1-collect/index.ts';
import type { AuditEntry, Ledger, Moment, Origin, Session, ThreadQuery, Token } from '../../4-ledger/index.ts';
import type { Events } from './events.ts';
import type { Observing } from './observing.ts';
import type { Past } from './past.ts';
import type { Explaining } from './problems.ts';
import type { Sheets } from './sheets.ts';
import type { Viewers } from './viewers.ts';

/** One thing handed in for reading or importing, with the date of publication where its user tells it. */
export type HandedIn = (
  ({ kind: 'text' } & PastedText) | { kind: 'url'; url: string } | { kind: 'file'; name: string; bytes: Uint8Array }
) & { publishedOn: string | null };

/** What is told of a table of figures, for rows that do not say it themselves. */
export interface FiguresTold {
  columns?: string | undefined;
  sheet?: string | undefined;
  metric?: string | undefined;
  unit?: string | undefined;
  scope?: string | undefined;
  source?: string | undefined;
  publishedOn?: string | undefined;
  decimal?: 'comma' | 'point' | undefined;
}

/** The names of the forms in which the ledger is exported. */
export const exportFormats = ['csv', 'jsonl', 'xlsx', 'datapackage', 'ftm', 'plover'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What goes out in other forms than JSON; made in rooms beside this one. */
export interface Documents {
  export(format: ExportFormat, ledger: Ledger, about: ExportAbout): ExportedFile;
  /** An Atom feed of what moved last among the threads that the filters find. */
  threadsFeed(ledger: Ledger, about: FeedAbout & { self: string }, filters: ExportAbout['filters']): Promise<string>;
  /** An Atom feed of one thread; null where there is none. */
  threadFeed(ledger: Ledger, about: FeedAbout & { self: string }, id: string): Promise<string | null>;
  /** An iCalendar of milestones, encounters and due dates. */
  calendar(ledger: Ledger, about: FeedAbout, relation: string | undefined): Promise<string>;
  /** A brief of a relation; null where the ledger knows nothing of it. */
  brief(ledger: Ledger, moment: Moment, wish: BriefWish, edits: BriefEdits): Promise<Brief | null>;
  /** The file of a brief; one in Word may take the styles of a template. */
  print(brief: Brief, form: 'md' | 'docx' | 'pdf', template?: Uint8Array): Promise<Uint8Array>;
  /** On which pages it stands in print. */
  pages(brief: Brief): Promise<BriefPages>;
  /** The styles of a DOCX, as a DOCX. */
  template(docx: Uint8Array): Uint8Array;
}

export interface ExportAbout {
  moment: Moment;
  filters: Omit<ThreadQuery, 'cursor' | 'limit'>;
  language: Language;
}

export interface FeedAbout {
  moment: Moment;
  language: Language;
  home: string | null;
  /** Where the pages stand, e.g. `https://ganket.example`. */
  pages: string;
}

export interface ExportedFile {
  name: string;
  mediaType: string;
  bytes: AsyncIterable<Uint8Array>;
}

interface Issued {
  secret: string;
  until: string;
}

/** What people do with their accounts; made in a room beside this one. */
export interface Accounts {
  readonly hasElsewhere: boolean;
  signIn(name: string, password: string, from: Origin): Promise<Issued>;
  signOut(session: string, who: string, address: string): Promise<void>;
  signOutEverywhere(account: string, address: string): Promise<void>;
  beginElsewhere(returnTo: string): Promise<{ address: string; remembered: string }>;
  finishElsewhere(query: string, kept: string | undefined, from: Origin): Promise<Issued & { returnTo: string }>;
  sessions(account: string, secret: string): Promise<(Session & { isCurrent: boolean })[]>;
  endOne(account: string, session: string, address: string): Promise<boolean>;
  tokens(account: string): Promise<Token[]>;
  makeToken(
    account: string,
    token: { name: string; scope: TokenScope; days: number },
    address: string,
  ): Promise<Issued & { id: string }>;
  revokeToken(account: string, token: string, address: string): Promise<boolean>;
  audit(limit: number, before: number | null): Promise<AuditEntry[]>;
}

/** What the API stands on; the floor above puts it together. */
export interface Services extends Explaining {
  readonly version: string;
  /** The reader's version. */
  readonly reader: string;
  /** Where the pages stand for those outside, without a slash at its end; null where each asker's own address will do. */
  readonly publicUrl: string | null;
  /** The side whose desk this is. */
  readonly home: string | null;
  /** Who judges where a decision does not say. */
  readonly who: string;
  /** Sizes in bytes; how often one caller may ask, null without a bound. */
  readonly limits: { textBytes: number; uploadBytes: number; requestsPerMinute: number | null };
  readonly markLimits: MarkLimits;
  /** How far the open ledger's articles are read again by the present reader. */
  readonly rereading: Rereading | null;
  /** How far the articles that came in are linked, while they are. */
  readonly linking: Linking | null;
  readonly events: Events;
  /** The ledger that is open now: another one after `startOwn`. */
  ledger(): Ledger;
  /** The present instant, ISO 8601 in UTC. */
  clock(): string;
  /** The present day where the user is, `YYYY-MM-DD`. */
  today(): string;
  /** Reads a text and compares it with the ledger; nothing is kept. */
  read(handedIn: HandedIn, moment: Moment): Promise<ReadingView>;
  /** Brings articles into a ledger; each is told, in order, when it is done, with the error of one that failed. */
  importInto(
    ledger: Ledger,
    handedIn: HandedIn[],
    tell: (outcome: ImportOutcome, error: GanketError | null) => void,
    /** Whose import it is; else that of the user whose server this is. */
    who?: string,
  ): Promise<void>;
  /** Brings a table of official figures into a ledger; each row is told when it is read, with why it was not understood. */
  importFigures(
    ledger: Ledger,
    table: { name: string; bytes: Uint8Array; told: FiguresTold },
    tell: (row: number, error: GanketError | null) => void,
    who?: string,
  ): Promise<FiguresImported['articles']>;
  /** Hand-kept tables. */
  readonly sheets: Sheets;
  /** Answers questions of past moments; null where they are answered here, as all others. */
  readonly past: Past | null;
  /** What goes on in the queues over which work is shared out. */
  sharedWork(): Promise<SharedWork>;
  /** Who is who; null for a ledger of one person, on this machine alone. */
  readonly identity: (Viewers & Accounts) | null;
  /** Whether browsers reach the server over TLS. */
  readonly secure: boolean;
  /** What watches over the server. */
  readonly observing: Observing;
  /** Whether the server takes requests and reaches its ledger; false while it stops. */
  isReady(): Promise<boolean>;
  /** Whether people can be told by mail. */
  readonly sendsMails: boolean;
  /** Networks of proxies whose word on who asked counts. */
  readonly trustedProxies: readonly string[];
  /** Writes what goes out. */
  readonly documents: Documents;
  /** Opens the user's own ledger, made where there is none, in place of the example. */
  startOwn(): Promise<void>;
}
