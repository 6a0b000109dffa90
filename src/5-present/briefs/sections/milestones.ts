import type { DraftSection } from '../draft.ts';
import type { BriefRun, MilestoneRow } from '../../../0-facts/index.ts';
import { said, told } from '../lines.ts';
import type { Material } from '../material/material.ts';
import type { Phrases } from '../phrases.ts';
import { encounterWords } from './meetings.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** Dated things ahead: milestones named, encounters planned, deadlines. */
export const milestones: SectionMaker = (material, phrases): DraftSection => {
  const { milestones: ahead } = material;
  const lines = ahead.slice(0, most.milestones).map((milestone) => {
    return {
      id: `milestone ${milestone.id}`,
      runs: milestoneRuns(milestone, material, phrases),
      quotes: [milestone.quote],
    };
  });
  const { words } = phrases;
  return {
    key: 'milestones',
    title: words.section.milestones,
    groups: [{ title: null, lines, rest: ahead.length - lines.length }],
    empty: words.empty.milestones,
  };
};

/** `05/02/2026: `, of a deadline `05/02/2026 (hạn): `, and in the record's words what is then; an encounter in words of the brief. */
export function milestoneRuns(
  { id, date, name, source }: MilestoneRow,
  { encounters }: Pick<Material, 'encounters'>,
  phrases: Phrases,
): BriefRun[] {
  const day = told(phrases.line(source === 'due' ? 'deadline' : 'milestone', { date: phrases.date(date), name: '' }));
  const encounter = source === 'encounter' ? encounters.find((one) => one.id === id) : undefined;
  return [day, encounter ? told(encounterWords(encounter, phrases)) : said(name)];
}
