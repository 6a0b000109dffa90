import type { Participant } from '../../../0-facts/index.ts';
import type { DateMention, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { longestHits } from '../hits.ts';
import { stateName } from '../state-names.ts';
import { isLeader } from './attendance.ts';
import type { Told } from './merging.ts';
import { statusOf } from './occasions.ts';
import { participantsOf, subjectBefore } from './partners.ts';
import { dateAt, partiesIn, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/**
 * What is handed over or opened is a ceremony: «Thứ trưởng A trao 50.000 khẩu trang cho Đại sứ B» of A and B,
 * «Ngày 14/5, hai bên khánh thành Nhà Quốc hội mới» of the two states. Documents are signings.
 */
export function handovers(scene: Scene): Told[] {
  const documents = longestHits(scene.draft, 'document-nouns');
  return longestHits(scene.draft, 'occasion-cues').flatMap((cue) => {
    const { form } = cue.entry.values;
    const handed = form === 'handover' || (form === 'signing' && cue.entry.phrase === 'trao');
    if (!handed && form !== 'opening') return [];
    const document = documents[firstFrom(documents, cue.to)];
    if (handed && document && document.from - cue.to < nearest) return [];
    const sentence = sentenceAt(scene.draft, cue.from);
    const participants = handed ? givenAndTaken(scene, cue, sentence) : openedBy(scene, cue, sentence);
    return participants.length > 0 ? ceremonyOf(scene, cue, sentence, participants) : [];
  });
}

/** Tokens behind the verb within which a document makes it a signing. */
const nearest = 6;

function ceremonyOf(scene: Scene, cue: Hit, sentence: Sentence, participants: Participant[]): Told[] {
  const date = dateAt(scene.draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (status !== 'held') return [];
  const subject = subjectBefore(scene, { from: sentence.from, to: cue.from })[0];
  return [
    {
      from: subject?.from ?? cue.from,
      to: cue.to,
      kind: 'ceremony',
      participants,
      date: date?.edtf ?? null,
      place: null,
      status,
      named: false,
      rule: 'vi/encounters/handover',
    },
  ];
}

/** Who gives, before the verb, and who takes, behind `cho`: persons of two states. */
function givenAndTaken(scene: Scene, cue: Hit, sentence: Sentence): Participant[] {
  const { tokens } = scene.draft;
  const givers = subjectBefore(scene, { from: sentence.from, to: cue.from }).filter(isLeader);
  const taker = partiesIn(scene, { from: cue.to, to: sentence.to }).find(
    (party) => party.kind === 'person' && says(tokens, startOfOffice(scene, party) - 1, 'cho'),
  );
  if (givers.length === 0 || !taker || givers.some(({ countries }) => countries[0] === taker.countries[0])) return [];
  return participantsOf([...givers, taker]);
}

/** Over the words of the office before a name, which the party may not hold: back to `cho`. */
function startOfOffice({ draft: { tokens } }: Scene, { from }: PartyMention): number {
  for (let i = from; i > from - longestOffice && i > 0; i--) if (says(tokens, i - 1, 'cho')) return i;
  return from;
}

const longestOffice = 8;

/** Whether a day is told, not a month or a year. */
export function isOnDay(date: DateMention | null): boolean {
  return date !== null && date.edtf.length === 10;
}

/** Two leaders who open something together, or both sides by their states where the day is told. */
function openedBy(scene: Scene, cue: Hit, sentence: Sentence): Participant[] {
  const subject = subjectBefore(scene, { from: sentence.from, to: cue.from });
  const last = subject.at(-1);
  if (!last || cue.from - last.to > nearest || !isOnDay(dateAt(scene.draft, cue, sentence))) return [];
  const leaders = participantsOf(subject.filter(isLeader));
  if (new Set(leaders.map(({ country }) => country)).size > 1) return leaders;
  if (last.kind !== 'joint' || last.countries.length !== 2) return [];
  return last.countries.map((country) => ({ name: stateName(scene.draft, country), country }));
}
