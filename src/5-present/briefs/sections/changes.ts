import type { DraftSection } from '../draft.ts';
import { compareDates } from '../../../0-facts/index.ts';
import type { Restatement, StateEvidence, ThreadRow, ThreadView } from '../../../0-facts/index.ts';
import { driftWords } from '../../../0-facts/messages/index.ts';
import { threadView } from '../../../4-ledger/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import type { Extra } from '../lines.ts';
import type { Material } from '../material.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** What was said for the first time, what moved, what drifted since the asked day, and what is overdue. */
export const changes: SectionMaker = async (material, phrases): Promise<DraftSection> => {
  const { threads, open, since } = material;
  const limit = most.changes;
  const isLater = (date: string | null): boolean => date !== null && compareDates(date, since) >= 0;
  const fresh = open.filter(({ firstSaid }) => isLater(firstSaid));
  const known = threads.filter((thread) => !fresh.includes(thread) && isLater(thread.lastSaid));
  const views = await viewsOf(
    material,
    known.filter(({ marks, state }) => marks.includes('drifted') || !['proposed', 'agreed'].includes(state)),
  );
  const moved = new Map(views.flatMap((view) => pairOf(view, movement(view, isLater, phrases))));
  const drifted = new Map(views.flatMap((view) => pairOf(view, drift(view, isLater, phrases))));
  const overdue = open.filter(({ marks }) => marks.includes('overdue'));
  const group = (key: 'new' | 'moved' | 'drifted' | 'overdue', list: ThreadRow[], extras?: Map<string, Extra>) =>
    threadGroup(phrases.group(key, { count: list.length }), [...list].sort(byWorth), limit, phrases, {
      // What moved tells its state with the evidence.
      known: key === 'moved' ? ['holders', 'state'] : ['holders'],
      extra: ({ id }) => extras?.get(id),
    });
  const { words } = phrases;
  return {
    key: 'changes',
    title: words.section.changes,
    groups: [
      group('new', fresh),
      group(
        'moved',
        known.filter(({ id }) => moved.has(id)),
        moved,
      ),
      group(
        'drifted',
        known.filter(({ id }) => drifted.has(id)),
        drifted,
      ),
      group('overdue', overdue),
    ],
    empty: words.empty.changes,
  };
};

/** Whole commitments, with all times they were said. */
export async function viewsOf({ ledger, moment }: Material, threads: ThreadRow[]): Promise<ThreadView[]> {
  const views: ThreadView[] = [];
  for (const { id } of threads) {
    const view = await threadView(ledger, moment, id);
    if (view) views.push(view);
  }
  return views;
}

const pairOf = (view: ThreadView, extra: Extra | null): [string, Extra][] => (extra ? [[view.id, extra]] : []);

/** The last state that evidence of this time led to. */
function movement(view: ThreadView, isLater: (date: string | null) => boolean, phrases: Phrases): Extra | null {
  const last = view.evidence.filter(({ date }) => isLater(date)).at(-1);
  if (!last) return null;
  return { text: stateWords(last, view, phrases), quotes: [last.quote] };
}

/** A state with its day; what nobody confirmed yet is told as what the press lets one think. */
export function stateWords({ state, date }: StateEvidence, view: ThreadView, phrases: Phrases): string {
  const key = view.suggested === state && view.state !== state ? 'suggestedState' : 'state';
  return phrases.line(key, { state: phrases.terms.state[state], date: phrases.date(date) });
}

/** What changed when it was said again, with the words before and after. */
function drift(view: ThreadView, isLater: (date: string | null) => boolean, phrases: Phrases): Extra | null {
  const at = view.restatements.findLastIndex(({ saidOn, drifts }) => drifts.length > 0 && isLater(saidOn));
  const [before, after]: (Restatement | undefined)[] = [view.restatements[at - 1], view.restatements[at]];
  if (!after) return null;
  const date = phrases.date(after.saidOn);
  const texts = after.drifts.map(({ field, ...sides }) => {
    const [from, to] = [sides.from, sides.to].map((side) => driftWords(field, side, phrases.language)) as [
      string,
      string,
    ];
    return phrases.line('drift', { field: phrases.terms.drift[field], from, to, date });
  });
  return { text: texts.join('; '), quotes: [...(before ? [before.quote] : []), after.quote] };
}
