/** The terms of a thread's life (three axes that never mix: state, review, grade) and of its kind. */

export const threadStates = [
  'proposed',
  'agreed',
  'signed',
  'under-way',
  'completed',
  'suspended',
  'declined',
  'cancelled',
  'lapsed',
] as const;
export type ThreadState = (typeof threadStates)[number];

/** States in which something is still to be done. */
export const openStates: readonly ThreadState[] = ['proposed', 'agreed', 'signed', 'under-way', 'suspended'];

/** States that only a person may set; the machine suggests them. */
export const confirmedOnlyStates: readonly ThreadState[] = ['completed', 'declined', 'cancelled', 'lapsed'];

export const reviews = ['machine', 'confirmed', 'disputed'] as const;
export type Review = (typeof reviews)[number];

/** How far the work is, set by people. */
export const grades = ['not-started', 'limited', 'substantial', 'complete', 'no-evidence'] as const;
export type Grade = (typeof grades)[number];

/** What a person says one commitment is to another: part of it, following from it, in conflict with it, worth seeing beside it. */
export const ties = ['part', 'follows', 'conflicts', 'see-also'] as const;
export type Tie = (typeof ties)[number];

/** Derived at the asked date, never stored. */
export const marks = [
  'one-sided',
  'internal',
  'due-soon',
  'overdue',
  'silent',
  'stalled',
  'contested',
  'drifted',
  'late',
  'raise-next',
  'by-hand',
] as const;
export type Mark = (typeof marks)[number];

export const threadKinds = ['target', 'event', 'document', 'project', 'obstacle', 'line-of-action'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** `specific`: a stranger could check it; `directed`: a named body or means; else `general`. */
export const specificities = ['specific', 'directed', 'general'] as const;
export type Specificity = (typeof specificities)[number];

/** The numbers behind the derived marks; settings, in days. */
export interface MarkLimits {
  dueSoonDays: number;
  silentDays: number;
  stalledDays: number;
  graceDays: number;
}

export const defaultMarkLimits: MarkLimits = { dueSoonDays: 90, silentDays: 183, stalledDays: 365, graceDays: 90 };
