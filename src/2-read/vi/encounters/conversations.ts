import type { PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import type { Told } from './merging.ts';
import { listFrom, participantsOf, partyBehind, sharesParty, subjectBefore } from './partners.ts';
import { statusOf } from './occasions.ts';
import { dateAt, partiesIn, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';

/**
 * Talks, meetings and calls: «Chiều 5/3, Thủ tướng A hội đàm với Thủ tướng Lào B» — A and B, that
 * day; «tại cuộc gặp giữa A và B»; «Tại buổi tiếp ông B, Thủ tướng A …».
 */
export function conversations(scene: Scene): Told[] {
  return scene.cues.flatMap((cue) =>
    ['visit', 'none', 'reception'].includes(cue.entry.values['form']!) ? [] : conversationAt(scene, cue),
  );
}

function conversationAt(scene: Scene, cue: Hit): Told[] {
  const { draft } = scene;
  const sentence = sentenceAt(draft, cue.from);
  const date = dateAt(draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (!status) return [];
  const groups = partnersOf(scene, cue, sentence);
  return groups.map((parties) => {
    const from = Math.min(cue.from, parties[0]!.from);
    const to = Math.max(cue.to, ...parties.map((party) => party.to));
    const start = date && date.from < from ? date.from : from;
    const kind = cue.entry.values['kind'] as Told['kind'];
    const participants = participantsOf(parties);
    return {
      from: start,
      to,
      kind,
      participants,
      date: date?.edtf ?? null,
      place: null,
      status,
      named: false,
      rule: `vi/encounters/${kind}`,
    };
  });
}

/** Who met, one group for each encounter: with several partners one after the other there are several. */
function partnersOf(scene: Scene, cue: Hit, sentence: Sentence): PartyMention[][] {
  const first = partyBehind(scene, endOfCues(scene, cue));
  if (first && !canMeet(first)) return [];
  const objects = first ? listFrom(scene, first) : [];
  const between = first !== null && scene.draft.tokens.textOf(first.from - 1) === 'giữa';
  if (between) return objects.length > 1 || first.kind === 'joint' ? [objects] : [];
  const subjects = subjectsOf(scene, cue, sentence, objects);
  if (objects.length === 0 && isPassive(scene, subjects)) {
    const guests = subjectBefore(scene, { from: sentence.from, to: subjects[0]!.from - 1 });
    return guests.length > 0 ? [[...guests, ...subjects]] : [];
  }
  if (objects.length === 0) return participantsOf(subjects).length > 1 && isVerb(scene, cue) ? [subjects] : [];
  if (subjects.length === 0) return [];
  if (objects.length >= 3) return objects.map((object) => [...subjects, object]);
  return [[...subjects, ...objects]];
}

/** Not an organisation, nor both sides by their states' words: `cuộc gặp cấp cao hai Đảng` is a session. */
function canMeet({ kind, countries, rule }: PartyMention): boolean {
  if (kind === 'body') return countries.length > 0;
  return kind !== 'joint' || rule === 'vi/parties/leaders';
}

/** The other side: before the encounter, else (`Tại cuộc gặp với X, Y …`) the first behind its objects. */
function subjectsOf(scene: Scene, cue: Hit, sentence: Sentence, objects: readonly PartyMention[]): PartyMention[] {
  const others = (list: PartyMention[]): PartyMention[] =>
    list.filter((party) => !sharesParty(participantsOf([party]), participantsOf(objects)));
  const before = others(subjectBefore(scene, { from: sentence.from, to: cue.from }));
  if (before.length > 0 || objects.length === 0) return before;
  const after = partiesIn(scene, { from: objects.at(-1)!.to, to: sentence.to });
  const person = others(after).find((party) => party.kind === 'person' && !scene.objectWord.has(party.from));
  return person ? [person] : [];
}

/** Over a second word of an encounter with the same partner: `các cuộc hội đàm, hội kiến với`. */
function endOfCues(scene: Scene, cue: Hit): number {
  const { tokens } = scene.draft;
  let to = cue.to;
  for (let next = scene.cueAt.get(to + 1); next; next = scene.cueAt.get(to + 1)) {
    if (!tokens.isMark(to, ',') && tokens.textOf(to) !== 'và') break;
    to = next.to;
  }
  return to;
}

/** `được Thủ tướng A tiếp`. */
function isPassive({ draft: { tokens } }: Scene, subjects: readonly PartyMention[]): boolean {
  const first = subjects[0];
  return first !== undefined && first.from > 0 && tokens.textOf(first.from - 1).normalize('NFC') === 'được';
}

/** `A và B hội đàm`, not `kết quả hội đàm`. */
function isVerb({ draft: { tokens } }: Scene, cue: Hit): boolean {
  const before =
    cue.from > 0
      ? tokens
          .textOf(cue.from - 1)
          .normalize('NFC')
          .toLowerCase()
      : '';
  return (
    !['quả', 'tại', 'cuộc', 'buổi', 'sau', 'trong', 'của', 'thúc'].includes(before) && !tokens.isMark(cue.from - 1, ',')
  );
}
