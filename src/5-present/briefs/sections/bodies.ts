import type { DraftSection } from '../draft.ts';
import { openStates } from '../../../0-facts/index.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import type { SectionMaker } from './section.ts';

/** By the person or body that was named as owner: what is overdue, silent and due first, then what is done. */
export const bodies: SectionMaker = ({ threads }, phrases): DraftSection => {
  const kept = threads.filter(({ review }) => review !== 'retracted');
  const byOwner = Map.groupBy(kept, ({ owner }) => owner);
  const owners = [...byOwner.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const { words } = phrases;
  return {
    key: 'bodies',
    title: words.section.bodies,
    groups: owners.map((owner) => {
      const list = byOwner.get(owner)!.sort((a, b) => urgency(a) - urgency(b) || byWorth(a, b));
      const title = owner
        ? phrases.group('owner', { owner, count: list.length })
        : phrases.group('noOwner', { count: list.length });
      return threadGroup(title, list, 40, phrases);
    }),
    empty: words.empty.bodies,
  };
};

function urgency({ marks, state }: ThreadRow): number {
  if (!openStates.includes(state)) return 4;
  const at = (['overdue', 'due-soon', 'silent'] as const).findIndex((mark) => marks.includes(mark));
  return at < 0 ? 3 : at;
}
