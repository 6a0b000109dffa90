import type { Pillar, ThreadRow } from '../facts.ts';

/** The pillars of a commitment; none where the machine is not sure: a row has no words beside it to tell by. */
export function surePillars({ pillars, unsure }: Pick<ThreadRow, 'pillars' | 'unsure'>): Pillar[] {
  return unsure.includes('pillars') ? [] : pillars;
}

/** Whether the state rests on how firmly it was said, and the machine is not sure of that; what was done tells by itself. */
export function isStateUnsure({ state, unsure }: Pick<ThreadRow, 'state' | 'unsure'>): boolean {
  return unsure.includes('force') && ['proposed', 'agreed', 'signed'].includes(state);
}
