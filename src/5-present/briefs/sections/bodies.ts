import { openStates } from '../../../0-facts/index.ts';
import type { BriefRun, RequestRow, ThreadRow } from '../../../0-facts/index.ts';
import type { DraftGroup, DraftLine, DraftSection } from '../draft.ts';
import { byWorth, said, threadGroup, told } from '../lines.ts';
import type { Phrases } from '../phrases.ts';
import type { SectionMaker } from './section.ts';

/** By the person or body that was named as owner: what is overdue, silent and due first, then what is done. */
export const bodies: SectionMaker = ({ threads, unanswered }, phrases): DraftSection => {
  const kept = threads.filter(({ review }) => review !== 'retracted');
  const byOwner = Map.groupBy(kept, ({ owner }) => owner);
  const owners = [...byOwner.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const { words } = phrases;
  return {
    key: 'bodies',
    title: words.section.bodies,
    groups: [
      unansweredGroup(unanswered, phrases),
      ...owners.map((owner) => {
        const list = byOwner.get(owner)!.sort((a, b) => urgency(a) - urgency(b) || byWorth(a, b));
        const title = owner
          ? phrases.group('owner', { owner, count: list.length })
          : phrases.group('noOwner', { count: list.length });
        return threadGroup(title, list, 40, phrases);
      }),
    ],
    empty: words.empty.bodies,
  };
};

/** Requests for progress that nobody has answered yet, on the words they ask about. */
function unansweredGroup(requests: RequestRow[], phrases: Phrases): DraftGroup {
  const lines = requests.flatMap(({ seq, to, by, status, question, thread }): DraftLine[] => {
    if (!thread) return [];
    const asked = [
      phrases.line('asked', { to, by: phrases.date(by) }),
      status === 'overdue' ? phrases.terms.mark.overdue : '',
    ];
    const runs: BriefRun[] = [said(thread.action), told(` — ${asked.filter(Boolean).join('; ')}.`)];
    if (question) runs.push({ voice: 'people', text: ` ${question}` });
    return [{ id: `request ${seq}`, runs, quotes: [thread.quote] }];
  });
  return { title: phrases.group('unanswered', { count: lines.length }), lines, rest: 0 };
}

function urgency({ marks, state }: ThreadRow): number {
  if (!openStates.includes(state)) return 4;
  const at = (['overdue', 'due-soon', 'silent'] as const).findIndex((mark) => marks.includes(mark));
  return at < 0 ? 3 : at;
}
