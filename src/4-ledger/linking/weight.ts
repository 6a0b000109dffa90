import type { Force } from '../../0-facts/index.ts';
import type { LinkedThread } from '../../3-link/index.ts';

/** How binding it is, as it was said last. */
const forces: Record<Force, number> = { signed: 8, agreed: 6, pledged: 5, instructed: 4, proposed: 3 };

/** Words shared by two statements of one thread, in percent: below this, they may well be two. */
const shaky = 60;

/**
 * How much a person's look at the thread is worth: what the machine may not conclude alone, then what the reader is
 * not sure of, then what is of weight. Higher comes first in the review.
 */
export function weightOf(thread: LinkedThread, unsureFields: number): number {
  const { suggested, specificity, force, figures, due, facts } = thread;
  const isShaky = facts.some(({ why }) => typeof why?.values['percent'] === 'number' && why.values['percent'] < shaky);
  const hasDrifted = facts.some(({ drifts }) => drifts.length > 0);
  const matters = specificity === 'specific' ? 20 : specificity === 'directed' ? 10 : 0;
  return (
    (suggested === null ? 0 : 40) +
    15 * Math.min(unsureFields, 3) +
    (isShaky ? 10 : 0) +
    (hasDrifted ? 10 : 0) +
    matters +
    forces[force] +
    (figures.length > 0 ? 8 : 0) +
    (due === null ? 0 : 8) +
    Math.min(facts.length, 5)
  );
}
