import type { ArticleDate } from '../dates.ts';
import type { EncounterReport } from '../encounters.ts';
import type { Digest } from '../said/digest.ts';

/** Lists of what is kept of each article, by its id. */
export const articleList = 'article';
export const digestList = 'digest';
/** Articles of one text, by the text's hash. */
export const textList = (hash: string): string => `text ${hash}`;

/** Where an article stands, as of the last run. */
export interface ArticleState {
  date: ArticleDate;
  story: string;
  /** The relations of what is said in it and of the encounters that it reports. */
  relations: string[];
}

/** What is said in an article, and what it says of names, is kept apart from the rest of its digest. */
export interface KeptDigest extends Omit<Digest, 'statements' | 'mentions'> {
  /** The keys of the names that it mentions. */
  persons: string[];
  textHash: string;
}

/** What is handed from step to step, by the ids of articles, reports and wordings. */
export interface Touched {
  /** Articles that came, or that tell something else than before. */
  changed: Set<string>;
  /** What those are about by themselves: see `subjectOf`. */
  subjects: Map<string, string>;
  /** Articles that count no more. */
  gone: Set<string>;
  /** Those whose date is another one. */
  dated: Set<string>;
  /** Those of which anything is to be placed anew. */
  placed: Set<string>;
  /** Keys of persons that were named or are no longer. */
  persons: Set<string>;
  /** Reports as they were in articles that tell something else now, or count no more, by their keys. */
  goneReports: Map<string, EncounterReport>;
  /** Those of the same text as one that came, or in which people decided about facts: told anew in any case. */
  forced: Set<string>;
  /** Undated articles that an article dated which now tells something else. */
  undated: Set<string>;
}

export function nothingTouched(): Touched {
  return {
    changed: new Set(),
    subjects: new Map(),
    gone: new Set(),
    dated: new Set(),
    placed: new Set(),
    persons: new Set(),
    goneReports: new Map(),
    forced: new Set(),
    undated: new Set(),
  };
}
