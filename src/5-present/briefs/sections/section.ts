import type { BriefLength } from '../../../0-facts/index.ts';
import type { DraftSection } from '../draft.ts';
import type { Material } from '../material.ts';
import type { Phrases } from '../phrases.ts';

/** Writes one section; how many lines it may take is told by the brief's length. */
export type SectionMaker = (material: Material, phrases: Phrases) => DraftSection | Promise<DraftSection>;

/** The most lines of each group, by the brief's length: a page is read, a list is looked up in the ledger. */
export const most: Record<
  BriefLength,
  {
    meetings: number;
    changes: number;
    raise: number;
    open: number;
    series: number;
    milestones: number;
    people: number;
    words: number;
    leftOut: number;
  }
> = {
  full: { meetings: 20, changes: 10, raise: 15, open: 10, series: 8, milestones: 12, people: 16, words: 8, leftOut: 8 },
  'one-page': {
    meetings: 1,
    changes: 2,
    raise: 3,
    open: 0,
    series: 1,
    milestones: 2,
    people: 0,
    words: 0,
    leftOut: 0,
  },
};
