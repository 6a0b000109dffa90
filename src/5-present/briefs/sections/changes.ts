import type { DraftSection } from '../draft.ts';
import { compareDates } from '../../../0-facts/index.ts';
import type { StateEvidence, ThreadRow, ToldThread } from '../../../0-facts/index.ts';
import { driftWords } from '../../../0-facts/messages/index.ts';
import { byWorth, threadGroup } from '../lines.ts';
import type { Detail, Extra } from '../lines.ts';
import { driftOf, movementOf, shownStep, stepOfState } from '../material/movement.ts';
import type { Drifted } from '../material/movement.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/**
 * What was said for the first time since the asked day, what moved, what drifted, and what is overdue. What is new and
 * has moved since is told in both groups.
 */
export const changes: SectionMaker = ({ threads, open, changed, since }, phrases): DraftSection => {
  const fresh = threads.filter(({ firstSaid }) => firstSaid !== null && compareDates(firstSaid, since) >= 0);
  const moved = extras(changed, (view) => {
    const last = movementOf(view, since);
    return last && movedExtra(last, view, phrases);
  });
  const drifted = extras(changed, (view) => {
    const drift = driftOf(view, since);
    return drift && driftExtra(drift, { withForce: !moved.has(view.id) }, phrases);
  });
  const overdue = open.filter(({ marks }) => marks.includes('overdue'));
  const group = (key: keyof typeof known, list: ThreadRow[], extra?: Map<string, Extra>) =>
    threadGroup(phrases.group(key, { count: list.length }), [...list].sort(byWorth), most.changes, phrases, {
      known: ['holders', ...known[key]],
      extra: ({ id }) => extra?.get(id),
    });
  const { words } = phrases;
  return {
    key: 'changes',
    title: words.section.changes,
    groups: [
      group('new', fresh),
      group(
        'moved',
        threads.filter(({ id }) => moved.has(id)),
        moved,
      ),
      group(
        'drifted',
        threads.filter(({ id }) => drifted.has(id)),
        drifted,
      ),
      group('overdue', overdue),
    ],
    empty: words.empty.changes,
  };
};

/** What the lines of each group need not tell: what moved tells its state with the evidence. */
const known = {
  new: [],
  moved: ['state', 'suggested'],
  drifted: ['drifted'],
  overdue: ['overdue'],
} satisfies Record<string, Detail[]>;

function extras(views: ToldThread[], extra: (view: ToldThread) => Extra | null): Map<string, Extra> {
  return new Map(
    views.flatMap((view): [string, Extra][] => {
      const found = extra(view);
      return found ? [[view.id, found]] : [];
    }),
  );
}

/** What speaks of the state that is shown. */
export function evidenceOf(view: ToldThread, phrases: Phrases): Extra | undefined {
  const step = stepOfState(view);
  return step ? movedExtra(step, view, phrases) : undefined;
}

/** A state with its day and the words that tell it. */
export function movedExtra(step: StateEvidence, view: ToldThread, phrases: Phrases): Extra {
  return { text: stateWords(step, view, phrases), quotes: [step.quote], date: step.date };
}

/** What nobody confirmed yet is told as what the press lets one think. */
function stateWords(step: StateEvidence, view: ToldThread, phrases: Phrases): string {
  const { state, date } = step;
  const key = view.suggested === state && view.state !== state ? 'suggestedState' : 'state';
  return phrases.line(key, { state: phrases.terms.state[shownStep(step)], date: phrases.date(date) });
}

/** What changed when it was said again, with the words before and after; of what moved, its state tells the force. */
function driftExtra({ before, after }: Drifted, { withForce }: { withForce: boolean }, phrases: Phrases): Extra | null {
  const date = phrases.date(after.saidOn);
  const drifts = after.drifts.filter(({ field }) => withForce || field !== 'force');
  if (!drifts.length) return null;
  const texts = drifts.map(({ field, ...sides }) => {
    const [from, to] = [sides.from, sides.to].map((side) => driftWords(field, side, phrases.language)) as [
      string,
      string,
    ];
    return phrases.line('drift', { field: phrases.terms.drift[field], from, to, date });
  });
  return { text: texts.join('; '), quotes: [before.quote, after.quote] };
}
