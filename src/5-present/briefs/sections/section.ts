import type { DraftSection } from '../draft.ts';
import type { Material } from '../material/material.ts';
import type { Phrases } from '../phrases.ts';

/** Writes one section of the whole brief; what fits one page is chosen from it. */
export type SectionMaker = (material: Material, phrases: Phrases) => DraftSection | Promise<DraftSection>;

/** The most lines of each group: a page is read, a list is looked up in the ledger. */
export const most = {
  meetings: 20,
  changes: 10,
  raise: 15,
  open: 10,
  // What somebody answers for is told whole.
  owned: Infinity,
  unowned: 40,
  series: 8,
  // Before the latest; with more of them the bars of a chart have no room for their figures.
  years: 9,
  milestones: 12,
  people: 16,
  words: 8,
  leftOut: 8,
};
