import { beginsAfter, fold } from '../../../0-facts/index.ts';
import type { Participant } from '../../../0-facts/index.ts';
import type { DateMention, PartyMention, Sentence, Span, StateMention } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { hitsOf, longestHits } from '../hits.ts';
import { stateName } from '../state-names.ts';
import { ordinalAt } from '../ordinals.ts';
import { attendants, chairsBehind, isLeader, partiesAttending } from './attendance.ts';
import type { Told } from './merging.ts';
import { participantsOf, subjectBefore } from './partners.ts';
import { mainPair } from './sides.ts';
import { dateAt, markOf, partiesIn, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/**
 * Sessions, ceremonies: «Hai Bộ trưởng đồng chủ trì Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Nga»,
 * «dự Lễ kỷ niệm Quốc khánh», «tại lễ đón Thủ tướng A».
 */
export function occasions(scene: Scene): Told[] {
  let named = 0;
  return longestHits(scene.draft, 'occasion-cues').flatMap((cue) => {
    // `kỳ họp lần thứ 9 | Tham khảo chính trị Việt Nam - Lào`: one session.
    if (cue.from < named) return [];
    const form = cue.entry.values['form'];
    if (form === 'signing' || form === 'handover' || form === 'opening') return [];
    if (form === 'jubilee') return jubileeAt(scene, cue);
    const occasion = form === 'session' || form === 'summit' ? sessionAt(scene, cue) : ceremonyAt(scene, cue);
    if (occasion?.kind === 'session') named = Math.min(occasion.to, cue.from + longestSession);
    return occasion ? [occasion] : [];
  });
}

/** In tokens, with its number: up to where another word of meeting is part of its name. */
const longestSession = 8;

function sessionAt(scene: Scene, cue: Hit): Told | null {
  const { draft } = scene;
  if (isOfPaper(scene, cue)) return null;
  const sentence = sentenceAt(draft, cue.from);
  const name = nameOf(scene, cue) ?? meetingOf(scene, cue, sentence);
  if (!name) return null;
  const date = dateBeside(scene, name, sentence);
  const attending = attendants(scene, cue, sentence);
  // `A và B nhất trí họp Ủy ban …`: who agrees on a session need not hold it.
  const led = cue.entry.phrase === 'họp' ? [] : leadersBefore(scene, cue, sentence);
  const own = attending.length > 0 ? attending : participantsOf(led);
  const chairs = own.length > 0 ? own : chairsBehind(scene, name, sentence);
  const named = chairs.length > 0 ? chairs : statesIn(scene, name);
  const sides = named.length > 0 ? named : bothSides(scene, name);
  const group = groupIn(scene, name);
  const participants = sides.length > 0 ? sides : (group ?? jointSides(scene, cue, sentence));
  if (participants.length === 0) return null;
  const told = statusOf(scene, cue, sentence, date);
  if (!told) return null;
  const status = isPlannedBehind(scene, name.to, sentence) ? 'planned' : told;
  const to = date && date.from >= name.to && date.from - name.to < 12 ? date.to : name.to;
  return {
    ...name,
    to,
    kind: cue.entry.values['kind'] as Told['kind'],
    about: aboutOf(scene, name),
    participants,
    date: date?.edtf ?? null,
    place: null,
    status,
    named: false,
    rule: 'vi/encounters/session',
  };
}

/** `rà soát việc thực hiện Biên bản Khóa họp lần thứ 13`: which paper it is. */
function isOfPaper({ draft: { tokens } }: Scene, { from }: Span): boolean {
  return tokens.phraseOf(from - 2, from) === 'biên bản' && says(tokens, from - 3, 'hiện', 'khai');
}

/** `Kỳ họp lần thứ 12 sẽ diễn ra …`, `… dự kiến tổ chức`: the words behind the name put it ahead. */
function isPlannedBehind({ marks, draft }: Scene, from: number, sentence: Sentence): boolean {
  const mark = marks[firstFrom(marks, from)];
  if (!mark || mark.from >= sentence.to || mark.entry.values['mark'] !== 'planned') return false;
  return mark.from - from < 14 && !crossesMark(draft.tokens, from, mark.from);
}

/** `Tổng thống A và Chủ tịch B bắt đầu hội nghị thượng đỉnh`: no name, but two leaders of two states hold it. */
function meetingOf(scene: Scene, cue: Hit, sentence: Sentence): Span | null {
  const isSummit = /thượng đỉnh|cấp cao|đàm phán/.test(cue.entry.phrase);
  const met = (isSummit && leadersBefore(scene, cue, sentence).length > 0) || isChaired(scene, cue, sentence);
  return met ? { from: cue.from, to: cue.to } : null;
}

/** `A và B đồng chủ trì phiên họp toàn thể`: two leaders of two states in the chair. */
function isChaired(scene: Scene, cue: Hit, sentence: Sentence): boolean {
  const { tokens } = scene.draft;
  const chairs = [1, 2, 3].some(
    (back) => says(tokens, cue.from - back, 'trì') && says(tokens, cue.from - back - 1, 'chủ'),
  );
  if (!chairs) return false;
  return new Set(partiesAttending(scene, cue, sentence).flatMap(({ countries }) => countries)).size > 1;
}

/** Two leaders of two states listed as the subject of a meeting; else none. */
function leadersBefore(scene: Scene, cue: Span, sentence: Sentence): PartyMention[] {
  const subject = subjectBefore(scene, { from: sentence.from, to: cue.from }).filter(isLeader);
  const near = subject.length > 1 && cue.from - subject.at(-1)!.to < 6;
  return near && new Set(subject.flatMap(({ countries }) => countries)).size > 1 ? subject : [];
}

/** The occasion with its number and whose it is; null where neither is said. */
function nameOf({ draft }: Scene, cue: Hit): Span | null {
  const { tokens, states } = draft;
  const ordinal = ordinalAt(tokens, cue.to);
  let to = ordinal ? ordinal.to : cue.to;
  const things = hitsOf(draft, 'thing-cues');
  const thing = things[firstFrom(things, to)];
  if (thing && thing.from - to <= 1 && thing.entry.values['kind'] === 'mechanism') to = thing.to;
  const word = to < tokens.count ? tokens.wordAt(to) : '';
  const reach = word === 'giữa' ? 14 : tokens.isCapital(cue.from) ? 10 : 6;
  const state: StateMention | undefined = states[firstFrom(states, to)];
  const organisation = nextWithin(hitsOf(draft, 'organisations'), to, tokens.isCapital(cue.from) ? 6 : 3);
  const both = ['giữa hai', 'hai đảng', 'hai nước', 'hai bên'].some((words) =>
    tokens.phraseOf(to, Math.min(to + 3, tokens.count)).startsWith(words),
  );
  const proper = tokens.isCapital(cue.from) || (thing !== undefined && thing.from === cue.to && to > cue.to);
  if (cue.entry.phrase === 'họp' && !proper) return null;
  if (state && state.from - to <= reach && !crossesMark(tokens, to, state.from) && (proper || ordinal))
    return { from: cue.from, to: endOfStates(draft, state) };
  if (organisation && !crossesMark(tokens, to, organisation.from)) return { from: cue.from, to: organisation.to };
  if (both && proper) return { from: cue.from, to: Math.min(tokens.count, to + (word === 'giữa' ? 3 : 2)) };
  return proper && (ordinal || thing?.to === to) ? { from: cue.from, to } : null;
}

/** `giữa Bolivia và Peru`: with the second state. */
function endOfStates({ states, tokens }: Scene['draft'], state: StateMention): number {
  const second = says(tokens, state.to, 'và') ? states[firstFrom(states, state.to)] : undefined;
  return second?.from === state.to + 1 ? second.to : state.to;
}

function nextWithin(hits: readonly Hit[], from: number, reach: number): Hit | undefined {
  const next = hits[firstFrom(hits, from)];
  return next && next.from - from < reach ? next : undefined;
}

function crossesMark(tokens: Scene['draft']['tokens'], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.isMark(i, ',') || tokens.isMark(i, ';') || tokens.isMark(i, '.')) return true;
  return false;
}

function ceremonyAt(scene: Scene, cue: Hit): Told | null {
  const { draft } = scene;
  const sentence = sentenceAt(draft, cue.from);
  const date = dateAt(draft, cue, sentence);
  const participants =
    cue.entry.values['form'] === 'reception' ? received(scene, cue, sentence) : attendants(scene, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (participants.length === 0 || !status) return null;
  const persons = partiesIn(scene, { from: cue.to, to: sentence.to }).filter(({ from }) => from - cue.to < 4);
  const to = Math.max(cue.to, ...persons.map((party) => party.to));
  return {
    from: cue.from,
    to,
    kind: 'ceremony',
    about: aboutOf(scene, cue),
    participants,
    date: date?.edtf ?? null,
    place: null,
    status,
    named: false,
    rule: 'vi/encounters/ceremony',
  };
}

/** `hai bên phối hợp tổ chức … kỷ niệm 50 năm …`: a celebration that both sides are to hold. */
function jubileeAt(scene: Scene, cue: Hit): Told[] {
  const { draft } = scene;
  const { tokens } = draft;
  if (!(tokens.numberAt(cue.to) > 0) || tokens.wordAt(cue.to + 1) !== 'năm') return [];
  const sentence = sentenceAt(draft, cue.from);
  const held = findWords(tokens, { from: Math.max(sentence.from, cue.from - 16), to: cue.to }, 'tổ', 'chức');
  const joint = partiesIn(scene, { from: sentence.from, to: cue.from }).findLast(({ kind }) => kind === 'joint');
  if (held < 0 || !joint || joint.countries.length !== 2) return [];
  const date = draft.dates[firstFrom(draft.dates, cue.to + 2)];
  const within = date && date.from < sentence.to ? date : null;
  const participants = joint.countries.map((country) => ({ name: stateName(draft, country), country }));
  const to = within ? within.to : cue.to + 2;
  return [
    {
      from: held,
      to,
      kind: 'ceremony',
      about: `jubilee ${tokens.numberAt(cue.to)}`,
      participants,
      date: within?.edtf ?? null,
      place: null,
      status: 'planned',
      named: false,
      rule: 'vi/encounters/jubilee',
    },
  ];
}

function findWords(tokens: Scene['draft']['tokens'], span: Span, first: string, second: string): number {
  for (let i = span.from; i + 1 < span.to; i++) {
    if (tokens.wordAt(i) === first && tokens.wordAt(i + 1) === second) return i;
  }
  return -1;
}

/** The words of an occasion in one form, to tell it from another; in a title, up to the colon (`Kỳ họp lần thứ 49: …`). */
function aboutOf({ draft }: Scene, { from, to }: Span): string {
  const [name] = draft.tokens.nameOf(from, to).split(':') as [string];
  return fold(name)
    .trim()
    .replace(/[^a-z0-9]+/g, ' ');
}

/** The guest behind `lễ đón`, and the host who presides over it. */
function received(scene: Scene, cue: Hit, sentence: Sentence): Participant[] {
  const near = partiesIn(scene, { from: cue.to, to: Math.min(cue.to + 8, sentence.to) });
  const guest =
    near.find(({ kind, from }) => kind === 'person' && !crossesMark(scene.draft.tokens, cue.to, from)) ??
    guestOfTalks(scene, cue, sentence);
  return participantsOf(guest ? [...partiesAttending(scene, cue, sentence), guest] : []);
}

/** `ngay sau lễ đón, A đã hội đàm với B đang thăm Việt Nam`: who visits the state of the other; `… hai nhà lãnh đạo đã hội đàm` both. */
function guestOfTalks(scene: Scene, cue: Hit, sentence: Sentence): PartyMention | undefined {
  const persons = partiesIn(scene, { from: cue.to, to: sentence.to }).filter(({ kind }) => kind === 'person');
  const visit = scene.cues[firstFrom(scene.cues, cue.to)];
  const both = partiesIn(scene, { from: cue.to, to: sentence.to }).find(
    ({ kind, participants }) => kind === 'joint' && participants.length === 2,
  );
  if (persons.length === 0 && both) return both;
  const [host, guest] = persons;
  if (!visit || !host || !guest || visit.to > sentence.to || host.countries[0] === guest.countries[0]) return undefined;
  const states = inside(scene.draft.states, { from: guest.to, to: sentence.to });
  return states.some(({ countries }) => countries[0] === host.countries[0]) ? guest : undefined;
}

/** The states that the name of an occasion tells, by their names. */
function statesIn({ draft }: Scene, name: Span): Participant[] {
  const countries = new Set(
    inside(draft.states, name).flatMap(({ as, countries }) => (as === 'place' ? [] : countries)),
  );
  return [...countries].map((country) => ({ name: stateName(draft, country), country }));
}

/** `Cuộc gặp cấp cao hai Đảng`: the states of the pair in hand. */
function bothSides({ draft }: Scene, name: Span): Participant[] {
  const joint = draft.parties[firstFrom(draft.parties, name.to - 2)];
  if (!joint || joint.kind !== 'joint' || joint.from >= name.to || joint.countries.length !== 2) return [];
  return joint.countries.map((country) => ({ name: stateName(draft, country), country }));
}

/** `Hội nghị Cấp cao ASEAN`: the group itself; at its general assembly (no states of its own) nobody is told. */
function groupIn({ draft }: Scene, name: Span): Participant[] | null {
  const group = nextWithin(hitsOf(draft, 'organisations'), name.from, name.to - name.from);
  if (!group) return null;
  return group.entry.values['kind'] === 'group'
    ? [{ name: draft.tokens.nameOf(group.from, group.to), country: null }]
    : [];
}

/** `hai bên nhất trí tổ chức Kỳ họp lần thứ 8 Ủy ban liên Chính phủ`: of the two who agree, else of the article's two states. */
function jointSides(scene: Scene, cue: Hit, sentence: Sentence): Participant[] {
  const { draft } = scene;
  const joint = partiesIn(scene, { from: sentence.from, to: cue.from }).findLast(({ kind }) => kind === 'joint');
  const countries = joint?.countries.length === 2 ? joint.countries : mainPair(draft);
  return countries.map((country) => ({ name: stateName(draft, country), country }));
}

function dateBeside({ draft }: Scene, name: Span, sentence: Sentence): DateMention | null {
  const after = draft.dates[firstFrom(draft.dates, name.to)];
  const near = after && after.from < sentence.to && after.from - name.to < 12 && after.role !== 'deadline';
  if (near && !isAim(draft, name.to, after.from)) return after;
  const before = dateAt(draft, { from: name.from, to: name.to }, sentence);
  const both = before && belongsToOther(draft, before.to, name.from);
  return before && before.from < name.from && !both ? before : null;
}

/** `Hội nghị …: mục tiêu 10 tỷ USD năm 2030`, `… Kế hoạch giai đoạn 2026-2030`: the day of what is spoken of. */
function isAim({ tokens }: Scene['draft'], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.isMark(i, ':') || aims.has(`${tokens.wordAt(i)} ${tokens.wordAt(i + 1)}`)) return true;
  return false;
}

const aims = new Set(['mục tiêu', 'kế hoạch', 'chương trình', 'tầm nhìn', 'hướng tới', 'giai đoạn']);

/** Planned where the words or a date after the publication say so; null where it is not real. */
export function statusOf(
  scene: Scene,
  cue: Span,
  sentence: Sentence,
  date: DateMention | null,
): 'held' | 'planned' | null {
  const mark = markOf(scene, cue, sentence);
  if (mark === 'unreal') return null;
  const { publishedOn } = scene.draft.article;
  return mark === 'planned' || (date && publishedOn && beginsAfter(date.edtf, publishedOn)) ? 'planned' : 'held';
}

/** `… năm 2025 và Cuộc gặp …`: the date before the `và` is another's. */
function belongsToOther({ tokens }: Scene['draft'], from: number, to: number): boolean {
  return from === to - 1 && tokens.wordAt(from) === 'và';
}
