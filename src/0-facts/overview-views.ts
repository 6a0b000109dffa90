import type { EncounterKind, ThingKind } from './records.ts';
import type { EncounterRow, Named, Party, Quote, ThingRow, ThreadRow } from './views.ts';

/** What the ledger shows of those who meet and of what has a name: the JSON shapes of their pages. */

/** A post as articles tell it: since when and until when they do, which need not be when it was held. */
export interface Post {
  office: string;
  country: string | null;
  first: string | null;
  last: string | null;
  /** Who told it first and last, and between; the latest first, five at the most. */
  quotes: Quote[];
}

/** A state, person or body: its posts, whom it met, what it said. */
export interface PartyView extends Party {
  articles: number;
  /** The latest first. */
  posts: Post[];
  /** Of all relations, the latest first. */
  encounters: EncounterRow[];
  /** Commitments that it spoke of last. */
  threads: ThreadRow[];
}

/** Who met whom in a relation. */
export interface Network {
  nodes: (Party & { encounters: number; office: string | null })[];
  edges: NetworkEdge[];
}

/** Two that met, with their latest encounters as evidence: five at the most. */
export interface NetworkEdge {
  /** Ids of nodes, in alphabetical order. */
  parties: [string, string];
  encounters: number;
  first: string | null;
  last: string | null;
  evidence: { id: string; kind: EncounterKind; status: 'held' | 'planned'; date: string | null; quote: Quote }[];
}

/** A named thing over all articles that name it, by its name without regard to capitals and diacritics. */
export interface ThingGroup {
  kind: ThingKind;
  /** As the latest article writes it. */
  name: string;
  /** The name as its page's address has it: small letters without diacritics. */
  key: string;
  mentions: number;
  firstNamed: string | null;
  lastNamed: string | null;
  quote: Quote;
}

/** A named thing: where it is named, the latest first, and the commitments that speak of it. */
export interface ThingView extends ThingGroup {
  rows: ThingRow[];
  threads: ThreadRow[];
  /** Whom and what else the same paragraphs name. */
  named: Named[];
}
