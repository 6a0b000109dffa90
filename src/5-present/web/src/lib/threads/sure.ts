import type { Pillar, ThreadRow } from '../facts.ts';

/** The pillars of a commitment; none where the machine is not sure: a row has no words beside it to tell by. */
export function surePillars({ pillars, unsure }: Pick<ThreadRow, 'pillars' | 'unsure'>): Pillar[] {
  return unsure.includes('pillars') ? [] : pillars;
}
