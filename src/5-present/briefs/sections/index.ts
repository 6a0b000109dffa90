import type { BriefKind } from '../../../0-facts/index.ts';
import { bodies } from './bodies.ts';
import { changes } from './changes.ts';
import { figures } from './figures.ts';
import { leftOut } from './left-out.ts';
import { meetings } from './meetings.ts';
import { milestones } from './milestones.ts';
import { open } from './open.ts';
import { people } from './people.ts';
import { raise } from './raise.ts';
import { relation } from './relation.ts';
import type { SectionMaker } from './section.ts';
import { session } from './session.ts';
import { words } from './words.ts';

/** The sections of each kind of brief, in the order in which they are read. */
export const sectionsOf: Record<BriefKind, SectionMaker[]> = {
  visit: [relation, meetings, changes, raise, open, figures, milestones, people, words, leftOut],
  session: [session, raise, figures, milestones, leftOut],
  oversight: [bodies, changes, leftOut],
};
