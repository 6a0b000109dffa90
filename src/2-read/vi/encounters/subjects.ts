import type { PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { participantsOf, sharesParty, subjectBefore } from './partners.ts';
import { partiesIn } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/** Who met at the last verb: `A gặp B và tiếp C` is A again. */
export interface Met {
  to: number;
  groups: PartyMention[][];
}

/** The subject of a further verb is that of the verb before, not the partner met there. */
export function subjectsInChain(scene: Scene, cue: Hit, subjects: PartyMention[], before: Met | null): PartyMention[] {
  const [nearest] = subjects;
  if (!nearest || !before || nearest.from < before.to) return subjects;
  const { tokens } = scene.draft;
  const at = says(tokens, cue.from - 1, 'đã', 'có', 'tới', 'đến') ? cue.from - 2 : cue.from - 1;
  const goesOn = says(tokens, at, 'và') || tokens.isMark(at, ';') || tokens.isMark(at, ',');
  const partner = before.groups.some((group) => group.indexOf(nearest) > 0);
  return goesOn && partner && nearest.to === at ? [before.groups[0]![0]!] : subjects;
}

/** The other side: before the encounter, else (`Tại cuộc gặp với X, Y …`) the first behind its objects. */
export function subjectsOf(
  scene: Scene,
  cue: Hit,
  sentence: Sentence,
  objects: readonly PartyMention[],
): PartyMention[] {
  const others = (list: PartyMention[]): PartyMention[] =>
    list.filter((party) => !sharesParty(participantsOf([party]), participantsOf(objects)));
  const nearest = others(subjectBefore(scene, { from: sentence.from, to: cue.from }));
  const before = fromAbroad(scene, cue, sentence, nearest, objects);
  if (before.length > 0 || objects.length === 0) return before;
  const after = partiesIn(scene, { from: objects.at(-1)!.to, to: sentence.to });
  const person = others(after).find((party) => party.kind === 'person' && !scene.objectWord.has(party.from));
  if (person) return [person];
  const left = cue.from === sentence.from ? lastSubject(scene, sentence, objects) : undefined;
  return left ? [left] : [];
}

/** `Gặp Ngoại trưởng B, hai bên nhất trí …`: the subject left out is the person of another state told of last. */
function lastSubject(scene: Scene, sentence: Sentence, objects: readonly PartyMention[]): PartyMention | undefined {
  const before = partiesIn(scene, { from: Math.max(0, sentence.from - farthestSubject), to: sentence.from });
  return before.findLast(
    (party) =>
      party.kind === 'person' &&
      !scene.objectWord.has(party.from) &&
      !objects.some(({ countries }) => countries[0] === party.countries[0]),
  );
}

/**
 * `A đã chào Tổng bí thư B; hội đàm với Thủ tướng C`: where the nearest party is of the partner's own
 * state, the sentence's subject of another state goes on.
 */
function fromAbroad(
  scene: Scene,
  cue: Hit,
  sentence: Sentence,
  nearest: PartyMention[],
  objects: readonly PartyMention[],
): PartyMention[] {
  const country = objects[0]?.countries[0];
  if (!country || nearest.length === 0 || nearest.some(({ countries }) => countries[0] !== country)) return nearest;
  const first = partiesIn(scene, { from: sentence.from, to: cue.from }).find(
    (party) => party.kind === 'person' && !scene.objectWord.has(party.from),
  );
  return first && first.countries.length === 1 && first.countries[0] !== country ? [first] : nearest;
}

/** Tokens back to the subject of the sentence before. */
const farthestSubject = 90;
