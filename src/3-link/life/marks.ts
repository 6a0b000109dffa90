import { addDays, daysOf, openStates } from '../../0-facts/index.ts';
import type { Mark, MarkLimits, ThreadState } from '../../0-facts/index.ts';
import type { LinkedThread } from '../links.ts';

/** What a thread's state and due are once people's decisions are laid over the machine's. */
export interface Judged {
  state: ThreadState;
  /** What waits for a person's word. */
  suggested: ThreadState | null;
  due: string | null;
}

/** What is to be done on a day about a commitment that is open, and not reported as done; without reading its thread. */
export function urgencyOf({ state, suggested, due }: Judged, day: string, limits: MarkLimits): Urgency | null {
  // What is reported as done waits for a person's word, not for the work.
  if (!openStates.includes(state) || suggested !== null) return null;
  if (due === null) return 'raise-next';
  const last = daysOf(due)?.last ?? null;
  if (last === null) return null;
  return last < day ? 'overdue' : last <= addDays(day, limits.dueSoonDays) ? 'due-soon' : null;
}

type Urgency = Extract<Mark, 'due-soon' | 'overdue' | 'raise-next'>;

/**
 * The marks of a thread on a day (`YYYY-MM-DD`): derived, never stored. `overdue` and `due soon` need a
 * due date; `silent` has not been said lately, nor anything of its keeping; `stalled` is said again and again without a new state,
 * figure or date; `raise next` is open without a due date.
 */
export function marksOf(thread: LinkedThread, judged: Judged, day: string, limits: MarkLimits): Mark[] {
  const isOpen = openStates.includes(judged.state);
  const isWaited = isOpen && judged.suggested === null;
  const urgency = urgencyOf(judged, day, limits);
  const due = judged.due ? (daysOf(judged.due)?.last ?? null) : null;
  // What is reported of its keeping speaks of it, too.
  const lastSpokenOf = lastDay([...thread.facts.map(({ saidOn }) => saidOn), ...thread.steps.map(({ date }) => date)]);
  const lastMoved = lastDay([
    ...thread.steps.map(({ date }) => date),
    ...thread.facts.filter(hasNews).map((f) => f.saidOn),
  ]);
  const isSilent = lastSpokenOf !== null && lastSpokenOf < addDays(day, -limits.silentDays);
  const marks: [Mark, boolean][] = [
    ['one-sided', thread.oneSided],
    ['internal', thread.internal],
    ['due-soon', urgency === 'due-soon'],
    ['overdue', urgency === 'overdue'],
    ['silent', isWaited && isSilent],
    ['stalled', isWaited && !isSilent && lastMoved !== null && lastMoved < addDays(day, -limits.stalledDays)],
    ['contested', isContested(thread)],
    ['drifted', isDrifted(thread)],
    ['late', !isOpen && judged.state === 'completed' && isLate(thread, due)],
    ['raise-next', urgency === 'raise-next'],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

/** Whether the figure or the deadline is another than it was. */
export function isDrifted({ facts }: Pick<LinkedThread, 'facts'>): boolean {
  return facts.some(({ drifts }) => drifts.some(({ field }) => field === 'figure' || field === 'due'));
}

function hasNews({ drifts }: LinkedThread['facts'][number]): boolean {
  return drifts.length > 0;
}

/** Two reports of one encounter tell another figure or day: nothing moved between them, so that one of them must err. */
function isContested({ facts }: LinkedThread): boolean {
  return facts.some(({ encounter, article, drifts }, i) => {
    const before = facts[i - 1];
    const isSameDay = before !== undefined && encounter !== null && encounter === before.encounter;
    return isSameDay && article !== before.article && drifts.some(({ field }) => field === 'figure' || field === 'due');
  });
}

function isLate(thread: LinkedThread, due: string | null): boolean {
  const done = thread.steps.find(({ state }) => state === 'completed')?.date;
  const day = done ? daysOf(done)?.first : null;
  return due !== null && !!day && day > due;
}

function lastDay(dates: (string | null)[]): string | null {
  const days = dates.flatMap((date) => (date ? (daysOf(date)?.last ?? []) : []));
  return days.sort().at(-1) ?? null;
}
