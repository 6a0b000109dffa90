import type { Draft } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Frame } from './frame.ts';
import type { Sheet } from './sheet.ts';

/**
 * The fields of a commitment that are wrong more often than the others: what was taken from farther away than the
 * clause, and the speakers behind `hai bên` where nobody is named, or where more than one pair of people met.
 */
export function unsureOf({ draft }: Sheet, { joint, speakers, unsure }: Frame): string[] {
  if (!joint || unsure.includes('speakers')) return unsure;
  const unnamed = speakers.length < 2;
  return unnamed || once(draft, meetingsOf) > 1 ? [...unsure, 'speakers'] : unsure;
}

/** How many different groups of people met. */
function meetingsOf({ encounters }: Draft): number {
  const groups = encounters
    .filter(({ participants }) => participants.length > 1)
    .map(({ participants }) => participants.map(({ name }) => name).sort().join()); // prettier-ignore
  return new Set(groups).size;
}
