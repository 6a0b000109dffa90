import type { DraftSection } from '../draft.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What the reader of a brief should not take for granted: withdrawn, disputed, one-sided, unconfirmed. */
export const leftOut: SectionMaker = ({ threads }, phrases): DraftSection => {
  const group = (key: 'retracted' | 'disputed' | 'contested' | 'oneSided' | 'suggested', list: ThreadRow[]) =>
    threadGroup(phrases.group(key, { count: list.length }), list.sort(byWorth), most.leftOut, phrases);
  const { words } = phrases;
  return {
    key: 'left-out',
    title: words.section['left-out'],
    groups: [
      group(
        'retracted',
        threads.filter(({ review }) => review === 'retracted'),
      ),
      group(
        'disputed',
        threads.filter(({ review }) => review === 'disputed'),
      ),
      group(
        'contested',
        threads.filter(({ marks }) => marks.includes('contested')),
      ),
      group(
        'oneSided',
        threads.filter(({ marks }) => marks.includes('one-sided')),
      ),
      group(
        'suggested',
        threads.filter(({ suggested }) => suggested !== null),
      ),
    ],
    empty: words.empty['left-out'],
  };
};
