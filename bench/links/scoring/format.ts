/** The linking format of the reading format's last section, with what the gold adds; places are UTF-16 offsets of evidence. */

export interface Place {
  article: string;
  start: number;
  end: number;
}

/** What changed since the restatement before. Figures read `5000000000 USD`, dates EDTF, an absent value is empty. */
export interface DriftValue {
  field: string;
  from: string | null;
  to: string | null;
}

export interface Group<Fact extends Place = Place> {
  about?: string;
  facts: Fact[];
}

/** The judged fields of a thread. */
export interface ThreadFields {
  state?: string | null;
  kind?: string | null;
  specificity?: string | null;
  due?: string | null;
  suggested?: string | null;
}
export type ThreadField = keyof ThreadFields;

export interface PersonArticles {
  name: string;
  country: string | null;
  articles: string[];
}

export interface DatedArticle {
  id: string;
  publishedOn: string | null;
  inferred?: boolean;
}

/** What a linker says; every field beyond the linking format may be missing. */
export interface LinksFile {
  articles?: DatedArticle[];
  threads?: (Group<Place & { drifts?: DriftValue[] }> & ThreadFields)[];
  encounters?: Group[];
  persons?: PersonArticles[];
  stories?: Record<string, string>;
}

/** A drift between two facts; one marked `either` may be told or not. */
export interface GoldDrift extends DriftValue {
  facts: [Place, Place];
  either?: boolean;
}

/** `unsure` names fields that two careful people may read differently: they are not scored. */
export interface GoldFields extends ThreadFields {
  unsure?: string[];
  overdue?: boolean;
  drifts?: GoldDrift[];
}

export type GoldPlace = Place & { action?: string };

export interface Apart {
  facts: Place[];
  why: string;
}

export interface GoldFile {
  articles: DatedArticle[];
  threads: (Group<GoldPlace> & GoldFields)[];
  threadsApart: Apart[];
  alone?: (GoldPlace & GoldFields)[];
  either?: Place[][];
  encounters: Group[];
  encountersApart: Apart[];
  /** `names` are the other spellings. */
  persons: (PersonArticles & { names?: string[] })[];
  stories?: Record<string, string>;
}

/** A gold thread of any size: one listed under `alone` is a thread of one fact. */
export type GoldThread = Group<GoldPlace> & GoldFields;

export function allThreads(gold: GoldFile): GoldThread[] {
  return [...gold.threads, ...(gold.alone ?? []).map((fact) => ({ about: fact.action ?? '', ...fact, facts: [fact] }))];
}
