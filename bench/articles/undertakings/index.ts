import type { Undertaking } from '../events.ts';
import type { Drawing, Family } from './drawing.ts';
import { documents, experts, fields, training } from './fields.ts';
import { goodwill } from './goodwill.ts';
import { access, obstacles, scholarships, tariffs, tourists, turnover } from './trade.ts';
import { flights, works } from './works.ts';

export { sessionToHold } from './sessions.ts';
export type { Drawing } from './drawing.ts';

/** How often each family is drawn. */
const families: readonly (readonly [number, Family])[] = [
  [22, fields],
  [18, works],
  [14, documents],
  [10, access],
  [8, experts],
  [8, goodwill],
  [6, obstacles],
  [6, flights],
  [4, tariffs],
  [2, turnover],
  [1, tourists],
  [1, scholarships],
];

/**
 * An undertaking that the relation does not have yet; null where chance finds none in many tries.
 * `courses` is how often a course of training is drawn, beside 100 times anything else: there is no end of them.
 */
export function newUndertaking(drawing: Drawing, courses: number, has: (about: string) => boolean): Undertaking | null {
  for (let tries = 0; tries < 40; tries++) {
    const drawn = drawing.random.weighted([[courses, training], ...families])(drawing);
    if (!has(drawn.about)) return drawn;
  }
  return null;
}
