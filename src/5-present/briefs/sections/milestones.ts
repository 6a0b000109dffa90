import type { DraftSection } from '../draft.ts';
import { said, told } from '../lines.ts';
import { encounterWords } from './meetings.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** Dated things ahead: milestones named, encounters planned, deadlines. */
export const milestones: SectionMaker = ({ milestones: ahead, encounters }, phrases): DraftSection => {
  const lines = ahead.slice(0, most.milestones).map(({ id, date, name, source, quote }) => {
    const day = told(phrases.line('milestone', { date: phrases.date(date), name: '' }));
    const encounter = source === 'encounter' ? encounters.find((one) => one.id === id) : undefined;
    const what = encounter ? told(encounterWords(encounter, phrases)) : said(name);
    return { id: `milestone ${id}`, runs: [day, what], quotes: [quote] };
  });
  const { words } = phrases;
  return {
    key: 'milestones',
    title: words.section.milestones,
    groups: [{ title: null, lines, rest: ahead.length - lines.length }],
    empty: words.empty.milestones,
  };
};
