import type { DraftSection } from '../draft.ts';
import type { ThreadRow } from '../../../0-facts/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import { roleOf } from '../material/fields.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/**
 * What the next encounter has to speak of: what is overdue or stalled, and what has no date and was due to come up.
 * What a guest or host has spoken of stands first, where they are named.
 */
export const raise: SectionMaker = ({ open, wish }, phrases): DraftSection => {
  const wanted = open
    .filter(({ marks }) => marks.some((mark) => ['overdue', 'due-soon', 'stalled', 'raise-next'].includes(mark)))
    .sort((a, b) => urgency(a) - urgency(b) || byWorth(a, b));
  const isTheirs = ({ speakers }: ThreadRow): boolean => speakers.some((name) => roleOf(wish, name) !== null);
  const theirs = wanted.filter(isTheirs);
  const others = wanted.filter((thread) => !isTheirs(thread));
  const limit = most.raise;
  const titled = (key: 'raisedNamed' | 'raisedOthers', list: ThreadRow[]) =>
    threadGroup(phrases.group(key, { count: list.length }), list, limit, phrases);
  const { words } = phrases;
  return {
    key: 'raise',
    title: words.section.raise,
    groups: theirs.length
      ? [titled('raisedNamed', theirs), titled('raisedOthers', others)]
      : [threadGroup(null, others, limit, phrases)],
    empty: words.empty.raise,
  };
};

function urgency({ marks }: ThreadRow): number {
  const at = (['overdue', 'due-soon', 'stalled'] as const).findIndex((mark) => marks.includes(mark));
  return at < 0 ? 3 : at;
}
