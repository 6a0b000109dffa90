import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { namesField } from '../pillars/index.ts';
import type { Frame } from './frame.ts';
import type { Sheet } from './sheet.ts';

/**
 * The fields of a commitment that are wrong more often than the others: what was taken from farther away than the
 * clause, the speakers behind `hai bên` where nobody is named or more than one pair of people met, and the pillars of
 * an action that names no field.
 */
export function unsureOf({ draft }: Sheet, frame: Frame, action: Span): string[] {
  const unsure = new Set(frame.unsure);
  if (frame.joint && (frame.speakers.length < 2 || once(draft, meetingsOf) > 1)) unsure.add('speakers');
  if (!namesField(draft, action)) unsure.add('pillars');
  return [...unsure];
}

/** How many different groups of people met. */
function meetingsOf({ encounters }: Draft): number {
  const groups = encounters
    .filter(({ participants }) => participants.length > 1)
    .map(({ participants }) => participants.map(({ name }) => name).sort().join()); // prettier-ignore
  return new Set(groups).size;
}
