import type { Stage } from '../../pack.ts';
import { byPlace } from '../../text/spans.ts';
import { conversations } from './conversations.ts';
import { datesFromEachOther, merged } from './merging.ts';
import { occasions } from './occasions.ts';
import { sceneOf } from './scene.ts';
import { signings } from './signings.ts';
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
    draft.parties = withSides(draft.parties, sideParties(draft, tellings));
    // Joint subjects (`hai Thủ tướng chứng kiến lễ ký`) are known only now.
    const joint = sceneOf(draft);
    const others = merged(draft, [...occasions(joint), ...signings(joint, tellings)]);
    draft.encounters = [...encounters, ...others.encounters].sort(byPlace);
    datesFromEachOther(draft.encounters);
  },
};
