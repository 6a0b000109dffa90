import type { BriefDecision, BriefGroup, BriefRun, BriefSection, Quote } from '../../0-facts/index.ts';

/** Words of the record, and what a person decided of them. */
export interface Cited extends Quote {
  decided?: BriefDecision;
}

/** A line before its footnotes are numbered. */
export interface DraftLine {
  /** The same for the same thing in every brief; with the section it names what is struck out or moved. */
  id: string;
  runs: BriefRun[];
  /** What it stands on; a person's own remark has none. */
  quotes: Cited[];
}

export interface DraftGroup extends Omit<BriefGroup, 'lines'> {
  lines: DraftLine[];
}

export interface DraftSection extends Omit<BriefSection, 'groups'> {
  groups: DraftGroup[];
}
