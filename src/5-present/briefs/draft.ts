import type { BriefGroup, BriefRun, BriefSection, Quote } from '../../0-facts/index.ts';

/** A line before its footnotes are numbered. */
export interface DraftLine {
  /** The same for the same thing in every brief; with the section it names what is struck out or moved. */
  id: string;
  runs: BriefRun[];
  /** What it stands on; a person's own remark has none. */
  quotes: Quote[];
}

export interface DraftGroup extends Omit<BriefGroup, 'lines'> {
  lines: DraftLine[];
}

export interface DraftSection extends Omit<BriefSection, 'groups'> {
  groups: DraftGroup[];
}
