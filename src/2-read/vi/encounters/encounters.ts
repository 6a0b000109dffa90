import type { Stage } from '../../pack.ts';
import { conversations } from './conversations.ts';
import { merged } from './merging.ts';
import { sceneOf } from './scene.ts';
import { sideParties, withSides } from './sides.ts';
import { visits } from './visits.ts';

/**
 * Encounters: «Sáng 3/4, tại Hà Nội, Thủ tướng A hội đàm với Thủ tướng Lào B đang thăm chính thức Việt
 * Nam» is talks of A and B and a visit of B to VNM, both on that day.
 */
export const encounters: Stage = {
  name: 'encounters',
  run(draft) {
    const scene = sceneOf(draft);
    const { encounters, tellings } = merged(draft, [...conversations(scene), ...visits(scene)]);
    draft.encounters = encounters;
    draft.parties = withSides(draft.parties, sideParties(draft, tellings));
  },
};
