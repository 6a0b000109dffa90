import type { Participant } from '../../../0-facts/index.ts';
import type { EncounterMention, PartyMention, Sentence, Span } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import type { Tokens } from '../../text/tokens.ts';
import { fillsColumn } from '../columns.ts';
import { longestHits } from '../hits.ts';
import { stateName } from '../state-names.ts';
import { isOnDay } from './handovers.ts';
import { attendants } from './attendance.ts';
import { statusOf } from './occasions.ts';
import type { Told } from './merging.ts';
import { participantsOf, partyBehind, sharesParty, subjectBefore } from './partners.ts';
import { chainedFrom, dateAt, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { tellingInForce } from './sides.ts';
import type { Telling } from './sides.ts';
import { says } from '../words.ts';

const farthest = 8;

/**
 * Signings: «Hai Thủ tướng chứng kiến lễ ký Hiệp định …», «Hai bên ký Bản ghi nhớ …», «lễ trao 5 văn
 * kiện»; not `các thỏa thuận đã ký kết`, where the document stands before the verb.
 */
export function signings(scene: Scene, tellings: readonly Telling[]): Told[] {
  const documents = longestHits(scene.draft, 'document-nouns');
  const told = longestHits(scene.draft, 'occasion-cues').flatMap((cue) => {
    if (cue.entry.values['form'] !== 'signing') return [];
    const signing = signingAt(scene, cue, documents, tellings);
    return signing ? [signing] : [];
  });
  return [...told, ...signatures(scene)];
}

/** Tokens before the first signature in which its day is written: `Làm tại Maputo, ngày 14 tháng 3 năm 2016`. */
const dayBefore = 90;

function spansLines(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.kind[i] === TokenKind.newline) return true;
  return false;
}

/** The block of signatures under a document: names on the line below their offices, of two sides. */
function signatures({ draft }: Scene): Told[] {
  const { tokens } = draft;
  const signed = draft.parties.filter(({ kind, rule, from, to }) => {
    if (kind !== 'person' || rule !== 'vi/people/name') return false;
    return spansLines(tokens, from, to) || fillsColumn(tokens, { from, to });
  });
  const participants = participantsOf(signed);
  const sides = new Set(participants.map(({ country }) => country));
  const [first] = signed;
  if (!first || sides.size < 2 || participants.length > 4) return [];
  const date = draft.dates
    .slice(0, firstFrom(draft.dates, first.from))
    .findLast(({ from, role, edtf }) => first.from - from < dayBefore && role === 'point' && edtf.length === 10);
  return [
    {
      from: first.from,
      to: signed.at(-1)!.to,
      kind: 'signing',
      participants,
      date: date?.edtf ?? null,
      place: null,
      status: 'held',
      named: false,
      rule: 'vi/encounters/signatures',
    },
  ];
}

function signingAt(scene: Scene, cue: Hit, documents: readonly Hit[], tellings: readonly Telling[]): Told | null {
  const { draft } = scene;
  // `A ký với B Hiệp định …`: the partner stands between.
  const partner = says(draft.tokens, cue.to, 'với', 'cùng') ? partyBehind(scene, cue.to) : null;
  const document = documents[firstFrom(documents, partner?.to ?? cue.to)];
  if (partner && document && document.from - partner.to < 2) return signedWith(scene, cue, document, partner);
  if (!document || document.from - cue.to > farthest || hasStop(scene, cue.to, document.from)) return null;
  // `nhất trí …, sớm ký kết các thỏa thuận cần thiết`: wished for.
  if (says(draft.tokens, cue.from - 1, 'sớm') || isOfDocument(scene, cue, documents)) return null;
  const sentence = sentenceAt(draft, cue.from);
  const date = dateAt(draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  const telling = tellingInForce(tellings, cue.from)?.encounter;
  const participants = signatories(scene, cue, document, sentence, tellings);
  if (participants.length < 2 || !status) return null;
  const from = Math.min(cue.from, subjectBefore(scene, { from: sentence.from, to: cue.from })[0]?.from ?? cue.from);
  return {
    from,
    to: document.to,
    kind: 'signing',
    participants,
    date: date?.edtf ?? dateOfTalks(telling, participants),
    place: null,
    status,
    named: false,
    rule: 'vi/encounters/signing',
  };
}

function signedWith(scene: Scene, cue: Hit, document: Hit, partner: PartyMention): Told | null {
  const sentence = sentenceAt(scene.draft, cue.from);
  const date = dateAt(scene.draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  const subject = subjectBefore(scene, { from: sentence.from, to: cue.from });
  const participants = participantsOf([...subject, partner]);
  if (!status || participants.length < 2) return null;
  return {
    from: subject[0]!.from,
    to: document.to,
    kind: 'signing',
    participants,
    date: date?.edtf ?? null,
    place: null,
    status,
    named: false,
    rule: 'vi/encounters/signing',
  };
}

/** Signed by those who met: on the day of their talks. */
function dateOfTalks(talks: EncounterMention | undefined, participants: readonly Participant[]): string | null {
  return talks && sharesParty(talks.participants, participants) ? talks.date : null;
}

/** Bodies named behind `giữa` and of both states, else who witnessed or signed, else the leaders in hand. */
function signatories(
  scene: Scene,
  cue: Hit,
  document: Hit,
  sentence: Sentence,
  tellings: readonly Telling[],
): Participant[] {
  const witnesses = attendants(scene, cue, sentence);
  if (witnesses.length > 1) return witnesses;
  const bodies = bodiesBetween(scene, { from: document.to, to: sentence.to }, tellings);
  if (bodies.length > 1) return bodies;
  const parties = subjectBefore(scene, { from: sentence.from, to: cue.from });
  const subject = participantsOf(parties);
  if (subject.length > 1) return subject;
  const met = metBefore(scene, cue, sentence, tellings);
  if (met.length > 1) return met;
  return witnesses.length > 0 ? witnesses : bothStates(scene, cue, sentence, parties);
}

/** `A đã hội đàm với B và chứng kiến lễ ký …`: those who met, by the verb before in the same sentence. */
function metBefore({ draft }: Scene, cue: Hit, sentence: Sentence, tellings: readonly Telling[]): Participant[] {
  const telling = tellingInForce(tellings, cue.from);
  if (!telling || telling.encounter.from < sentence.from || telling.encounter.to > cue.from) return [];
  return chainedFrom(draft.tokens, cue, sentence) === null ? [] : telling.encounter.participants;
}

/** `Ngày 20/8, hai nước ký Hiệp định …`: nobody named, so that the two states signed, where the day is told. */
function bothStates(scene: Scene, cue: Hit, sentence: Sentence, parties: readonly PartyMention[]): Participant[] {
  const last = parties.at(-1);
  if (last?.kind !== 'joint' || last.countries.length !== 2 || cue.from - last.to > 3) return [];
  if (!isOnDay(dateAt(scene.draft, cue, sentence))) return [];
  return last.countries.map((country) => ({ name: stateName(scene.draft, country), country }));
}

/** `giữa các bộ, ngành và địa phương hai nước`: the words, once for each side. */
function bodiesBetween({ draft }: Scene, stretch: Span, tellings: readonly Telling[]): Participant[] {
  const { tokens } = draft;
  let from = stretch.from;
  while (from < stretch.to && from - stretch.from < 10 && !says(tokens, from, 'giữa')) from++;
  if (from >= stretch.to || !says(tokens, from, 'giữa') || !says(tokens, from + 1, 'các')) return [];
  let to = from + 1;
  while (to < stretch.to && !['hai', 'của', 'trên', 'trong'].includes(tokens.wordAt(to)) && !endsList(tokens, to)) to++;
  const countries =
    tellingInForce(tellings, stretch.from)?.encounter.participants.flatMap(({ country }) => country ?? []) ?? [];
  const name = tokens.nameOf(from + 1, to);
  return countries.length === 2 ? countries.map((country) => ({ name, country })) : [];
}

/** A stop, or a comma behind which no further body of the list stands. */
function endsList(tokens: Scene['draft']['tokens'], i: number): boolean {
  return tokens.isMark(i, '.') || tokens.isMark(i, ';') || (tokens.isMark(i, ',') && says(tokens, i + 1, 'qua'));
}

function hasStop({ draft: { tokens } }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.isMark(i, ',') || tokens.isMark(i, ';')) return true;
  return false;
}

/** `thỏa thuận đã ký`, `văn kiện được ký kết`, `việc ký kết`: the verb belongs to a noun before it. */
function isOfDocument(scene: Scene, cue: Hit, documents: readonly Hit[]): boolean {
  const { tokens } = scene.draft;
  const before = documents[firstFrom(documents, cue.from - 4)];
  if (before && before.to <= cue.from && cue.from - before.to < 3) return true;
  const word = cue.from > 0 ? tokens.wordAt(cue.from - 1) : '';
  return ['việc', 'được', 'ngày', 'sau', 'khi', 'năm', 'để'].includes(word) || says(tokens, cue.to, 'đổi');
}
