import type { Force } from '../0-facts/index.ts';
import type { LinkedThread, ThreadFact } from '../3-link/index.ts';

/** How binding it is, as it was said last. */
const forces: Record<Force, number> = { signed: 8, agreed: 6, pledged: 5, instructed: 4, proposed: 3 };

/** Words shared by two statements of one thread, in percent: below this, they may well be two. */
const shaky = 60;

/** Whether the statement was joined to its thread by few words. */
export function isShakilyJoined({ why }: ThreadFact): boolean {
  const percent = why?.values['percent'];
  return typeof percent === 'number' && percent < shaky;
}

/**
 * How much a person's look at the thread is worth: what the machine may not conclude alone, then what the reader is
 * not sure of, then what is of weight. Higher comes first in the review.
 */
export function weightOf(thread: LinkedThread, unsureFields: number): number {
  const { suggested, specificity, force, figures, due, facts } = thread;
  const hasDrifted = facts.some(({ drifts }) => drifts.length > 0);
  const matters = specificity === 'specific' ? 20 : specificity === 'directed' ? 10 : 0;
  return (
    (suggested === null ? 0 : 60) +
    (unsureFields === 0 ? 0 : 40 + 10 * Math.min(unsureFields - 1, 2)) +
    (facts.some(isShakilyJoined) ? 10 : 0) +
    (hasDrifted ? 10 : 0) +
    matters +
    forces[force] +
    (figures.length > 0 ? 8 : 0) +
    (due === null ? 0 : 8) +
    Math.min(facts.length, 5)
  );
}
