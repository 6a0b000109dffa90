import { addDays, daysOf, openStates } from '../../0-facts/index.ts';
import type { Mark, MarkLimits, ThreadState } from '../../0-facts/index.ts';
import type { LinkedThread } from '../links.ts';

/** What a thread's state and due are once people's decisions are laid over the machine's. */
export interface Judged {
  state: ThreadState;
  due: string | null;
}

/**
 * The marks of a thread on a day (`YYYY-MM-DD`): derived, never stored. `overdue` and `due soon` need a
 * due date; `silent` has not been said lately; `stalled` is said again and again without a new state,
 * figure or date; `raise next` is open without a due date.
 */
export function marksOf(thread: LinkedThread, judged: Judged, day: string, limits: MarkLimits): Mark[] {
  const isOpen = openStates.includes(judged.state);
  /** What is reported as done waits for a person's word, not for the work. */
  const isWaited = isOpen && thread.suggested === null;
  const due = judged.due ? (daysOf(judged.due)?.last ?? null) : null;
  const lastSaid = lastDay(thread.facts.map(({ saidOn }) => saidOn));
  const lastMoved = lastDay([
    ...thread.steps.map(({ date }) => date),
    ...thread.facts.filter(hasNews).map((f) => f.saidOn),
  ]);
  const isSilent = lastSaid !== null && lastSaid < addDays(day, -limits.silentDays);
  const marks: [Mark, boolean][] = [
    ['one-sided', thread.oneSided],
    ['internal', thread.internal],
    ['due-soon', isWaited && due !== null && due >= day && due <= addDays(day, limits.dueSoonDays)],
    ['overdue', isWaited && due !== null && due < day],
    ['silent', isWaited && isSilent],
    ['stalled', isWaited && !isSilent && lastMoved !== null && lastMoved < addDays(day, -limits.stalledDays)],
    ['drifted', thread.facts.some(({ drifts }) => drifts.some(({ field }) => field === 'figure' || field === 'due'))],
    ['late', !isOpen && judged.state === 'completed' && isLate(thread, due)],
    ['raise-next', isWaited && due === null],
  ];
  return marks.flatMap(([mark, holds]) => (holds ? [mark] : []));
}

function hasNews({ drifts }: LinkedThread['facts'][number]): boolean {
  return drifts.length > 0;
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
