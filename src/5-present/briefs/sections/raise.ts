import type { DraftSection } from '../draft.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What the next encounter has to speak of: what is overdue or stalled, and what has no date and was due to come up. */
export const raise: SectionMaker = ({ open }, phrases): DraftSection => {
  const urgency = ({ marks }: ThreadRow): number =>
    marks.includes('overdue') ? 0 : marks.includes('due-soon') ? 1 : marks.includes('stalled') ? 2 : 3;
  const wanted = open
    .filter(({ marks }) => marks.some((mark) => ['overdue', 'due-soon', 'stalled', 'raise-next'].includes(mark)))
    .sort((a, b) => urgency(a) - urgency(b) || byWorth(a, b));
  const { words } = phrases;
  return {
    key: 'raise',
    title: words.section.raise,
    groups: [threadGroup(null, wanted, most.raise, phrases)],
    empty: words.empty.raise,
  };
};
