import type { EncounterMention } from '../../mentions.ts';
import type { Stage } from '../../pack.ts';
import { conversations } from './conversations.ts';
import { handovers } from './handovers.ts';
import { datesFromEachOther, merged, onDayBefore } from './merging.ts';
import { occasions } from './occasions.ts';
import { sceneOf, withParties } from './scene.ts';
import type { Scene } from './scene.ts';
import { signings } from './signings.ts';
import { sideParties, withSides } from './sides.ts';
import type { Telling } from './sides.ts';
import { visits } from './visits.ts';

/**
 * Encounters: «Sáng 3/4, tại Hà Nội, Thủ tướng A hội đàm với Thủ tướng Lào B đang thăm chính thức Việt
 * Nam» is talks of A and B and a visit of B to VNM, both on that day.
 */
export const encounters: Stage = {
  name: 'encounters',
  run(draft) {
    // Twice, since `hai nhà lãnh đạo hội đàm` needs the leaders that the first reading finds.
    const persons = draft.parties;
    const scene = sceneOf(draft);
    const first = read(scene, []);
    draft.parties = withSides(persons, sideParties(draft, first.tellings));
    const second = read(withParties(scene, draft.parties), first.tellings);
    draft.parties = withSides(persons, sideParties(draft, second.tellings));
    datesFromEachOther(second.encounters);
    draft.encounters = second.encounters.map(
      ({ from, to, rule, kind, participants, date, place, status }): EncounterMention => {
        return { from, to, rule, kind, participants, date, place, status };
      },
    );
  },
};

function read(scene: Scene, tellings: readonly Telling[]): ReturnType<typeof merged> {
  const spoken = onDayBefore(scene.draft, conversations(scene));
  const [sessions, signed] = [occasions(scene), signings(scene, tellings)];
  // `Kết thúc kỳ họp, hai Chủ tịch đã ký …`: on the day of the session told before.
  onDayBefore(
    scene.draft,
    [...sessions, ...signed].sort((a, b) => a.from - b.from),
  );
  return merged(scene.draft, [...spoken, ...visits(scene), ...sessions, ...signed, ...handovers(scene)]);
}
