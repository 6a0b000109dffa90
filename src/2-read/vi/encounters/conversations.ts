import type { PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/phrases.ts';
import type { Told } from './merging.ts';
import { listFrom, participantsOf, partyBehind, subjectBefore } from './partners.ts';
import { statusOf } from './occasions.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { stateName } from '../state-names.ts';
import { mainPair } from './sides.ts';
import { subjectsInChain, subjectsOf } from './subjects.ts';
import type { Met } from './subjects.ts';
import { dateAt, partiesIn, sentenceAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/**
 * Talks, meetings and calls: «Chiều 5/3, Thủ tướng A hội đàm với Thủ tướng Lào B» — A and B, that
 * day; «tại cuộc gặp giữa A và B»; «Tại buổi tiếp ông B, Thủ tướng A …».
 */
export function conversations(scene: Scene): Told[] {
  let before: Met | null = null;
  return scene.cues.flatMap((cue) => {
    const { form } = cue.entry.values;
    if (form === 'visit' || form === 'none' || (form === 'reception' && !/tiếp/.test(cue.entry.phrase))) return [];
    if (isHabit(scene, cue)) return [];
    const sentence = sentenceAt(scene.draft, cue.from);
    if (before && before.to < sentence.from) before = null;
    const told = conversationAt(scene, cue, sentence, before);
    if (told.groups.length > 0) before = { to: cue.to, groups: told.groups };
    return told.encounters;
  });
}

/** `lập tổ công tác để họp hằng tháng`: how often, or in what body, somebody is to meet is no meeting. */
function isHabit({ draft: { tokens } }: Scene, { from, to }: Hit): boolean {
  if (says(tokens, to, 'hằng', 'hàng', 'mỗi')) return true;
  if (!says(tokens, from - 1, 'để')) return false;
  for (let i = from - 2; i > from - longestBody && i >= 0 && tokens.kind[i] !== TokenKind.mark; i--)
    if (says(tokens, i, 'lập')) return true;
  return false;
}

/** In words: `(thành) lập nhóm công tác chung về biên giới để gặp …`. */
const longestBody = 14;

interface Conversation {
  encounters: Told[];
  groups: PartyMention[][];
}

function conversationAt(scene: Scene, cue: Hit, sentence: Sentence, before: Met | null): Conversation {
  const { draft } = scene;
  const date = dateAt(draft, cue, sentence);
  const status = statusOf(scene, cue, sentence, date);
  if (!status) return { encounters: [], groups: [] };
  const groups = partnersOf(scene, cue, sentence, before);
  if (groups.length === 0) {
    const planned = status === 'planned' ? plannedByOffice(scene, cue, sentence, date?.edtf ?? null) : [];
    return { encounters: planned.length > 0 ? planned : unnamedTalks(scene, cue, sentence), groups };
  }
  const met = groups.filter((parties) => participantsOf(parties).length > 1);
  const encounters = met.map((parties): Told => {
    const from = Math.min(cue.from, parties[0]!.from);
    const to = Math.max(cue.to, ...parties.map((party) => party.to));
    // The days of a visit are not those of the talks held within it.
    const day = date?.role === 'span' && status === 'held' ? null : date;
    const start = day && day.from < from ? day.from : from;
    const kind = isReception(cue) ? 'meeting' : (cue.entry.values['kind'] as Told['kind']);
    const participants = participantsOf(parties);
    return {
      from: start,
      to,
      kind,
      participants,
      date: day?.edtf ?? null,
      place: null,
      status,
      named: false,
      rule: `vi/encounters/${kind}`,
    };
  });
  return { encounters, groups: met };
}

/** `hội đàm cấp cao sáng 5/2` without its parties: of the two states that the article is about. */
function unnamedTalks(scene: Scene, cue: Hit, sentence: Sentence): Told[] {
  const { draft } = scene;
  const high = draft.tokens.phraseOf(cue.to, Math.min(cue.to + 2, draft.tokens.count)) === 'cấp cao';
  const pair = high && cue.entry.values['kind'] === 'talks' ? mainPair(draft) : [];
  if (pair.length !== 2) return [];
  const date = draft.dates[firstFrom(draft.dates, cue.to)];
  const own = date && date.from < sentence.to && date.from - cue.to <= 4 ? date : null;
  const participants = pair.map((country) => ({ name: stateName(draft, country), country }));
  const span = { from: cue.from, to: own ? own.to : cue.to + 2 };
  const edtf = own?.edtf ?? null;
  return [
    {
      ...span,
      kind: 'talks',
      participants,
      date: edtf,
      place: null,
      status: 'held',
      named: true,
      rule: 'vi/encounters/unnamed',
    },
  ];
}

/** `ngoại trưởng hai nước sẽ gặp nhau vào tháng tới`: nobody named, so that the two states are who will meet. */
function plannedByOffice(scene: Scene, cue: Hit, sentence: Sentence, date: string | null): Told[] {
  const joint = partiesIn(scene, { from: Math.max(sentence.from, cue.from - 6), to: cue.from }).at(-1);
  if (joint?.kind !== 'joint' || joint.countries.length < 2 || date === null || !isVerb(scene, cue)) return [];
  if (holdsSession(scene, cue)) return [];
  if (isOfSomething(scene, joint)) return [];
  const participants = joint.countries.map((country) => ({ name: stateName(scene.draft, country), country }));
  const kind = cue.entry.values['kind'] as Told['kind'];
  const told = { participants, date, place: null, status: 'planned' as const, named: false };
  return [{ from: joint.from, to: cue.to, kind, ...told, rule: 'vi/encounters/planned-by-office' }];
}

/** Who met, one group for each encounter: with several partners one after the other there are several. */
function partnersOf(scene: Scene, cue: Hit, sentence: Sentence, before: Met | null): PartyMention[][] {
  const to = endOfCues(scene, cue);
  const first = partyBehind(scene, to) ?? partyBetween(scene, to);
  if (first && !canMeet(first)) return leadersOfSides(scene, cue, sentence, first);
  const objects = first ? listFrom(scene, first) : [];
  const between = first !== null && says(scene.draft.tokens, first.from - 1, 'giữa');
  if (between) {
    const all = objects.length > 1 || first.kind === 'joint' ? objects : withGuest(scene, first);
    return all.length > 0 ? [all] : [];
  }
  const subjects = subjectsInChain(scene, cue, subjectsOf(scene, cue, sentence, objects), before);
  if (objects.length === 0 && subjects.length === 0) return listedBehind(scene, cue, sentence);
  if (objects.length === 0 && isPassive(scene, subjects)) {
    const guests = subjectBefore(scene, { from: sentence.from, to: subjects[0]!.from - 1 });
    return guests.length > 0 ? [[...guests, ...subjects]] : [];
  }
  if (objects.length === 0) {
    if (holdsSession(scene, cue) || subjects.some((party) => isOfSomething(scene, party))) return [];
    const pair = subjects.some(({ rule }) => rule === 'vi/parties/joint');
    return participantsOf(subjects).length > 1 && !pair && isVerb(scene, cue) ? [subjects] : [];
  }
  if (subjects.length === 0) return [];
  if (!isPeople(cue, [...subjects, ...objects])) return [];
  if (isReception(cue) && [...subjects, ...objects].some(({ kind }) => kind !== 'person')) return [];
  if (objects.length >= 3 || (objects.length === 2 && (isCourtesyCall(cue) || isSeveral(scene, cue))))
    return objects.map((object) => [...subjects, object]);
  return [[...subjects, ...objects]];
}

/** `giữa A đang ở thăm Lào và B`: what one of them is there for stands between. */
function withGuest(scene: Scene, first: PartyMention): PartyMention[] {
  const { tokens } = scene.draft;
  if (first.kind !== 'person' || !says(tokens, first.to, 'đang', 'nhân', 'ở', 'tại', 'trong')) return [];
  for (let i = first.to; i < first.to + longestGuest && tokens.kind[i] === TokenKind.word; i++) {
    const other = says(tokens, i, 'và') ? scene.partyAt.get(i + 1) : undefined;
    if (other) return other.kind === 'person' ? [first, other] : [];
  }
  return [];
}

/** In words: `đang có chuyến thăm chính thức Cộng hòa Dân chủ Nhân dân Lào`. */
const longestGuest = 16;

/** `A và B đồng chủ trì cuộc hội đàm giữa hai tỉnh`: the leaders before, not the sides that they speak for. */
function leadersOfSides(scene: Scene, cue: Hit, sentence: Sentence, sides: PartyMention): PartyMention[][] {
  if (sides.kind !== 'joint' || !isVerb(scene, cue)) return [];
  const leaders = subjectBefore(scene, { from: sentence.from, to: cue.from }).filter(({ kind }) => kind === 'person');
  return new Set(leaders.flatMap(({ countries }) => countries)).size > 1 || leaders.length > 1 ? [leaders] : [];
}

/** `Trong cuộc gặp ba bên tại Nhà Trắng, A, B và C …`: those who met are the subject behind the comma. */
function listedBehind(scene: Scene, cue: Hit, sentence: Sentence): PartyMention[][] {
  const { tokens } = scene.draft;
  const noun = says(tokens, cue.from - 1, 'cuộc', 'buổi') ? cue.from - 1 : cue.from;
  if (!says(tokens, noun - 1, 'tại', 'trong', 'sau', 'ở') && noun !== sentence.from) return [];
  const first = partiesIn(scene, { from: cue.to, to: Math.min(sentence.to, cue.to + farthestList) }).find(
    (party) => party.kind === 'person' && tokens.isMark(commaBefore(scene, party), ','),
  );
  const list = first ? listFrom(scene, first).filter(({ kind }) => kind === 'person') : [];
  return new Set(list.flatMap(({ countries }) => countries)).size > 1 ? [list] : [];
}

const farthestList = 24;

/** The token before a person's own words, over the office that stands before the name. */
function commaBefore({ draft: { tokens } }: Scene, { from }: PartyMention): number {
  for (let i = from - 1; i > from - longestOffice; i--) if (tokens.kind[i] === TokenKind.mark) return i;
  return from - 1;
}

const longestOffice = 10;

/** `thống nhất họp Ủy ban hỗn hợp`: a session of the body behind, not a meeting of the two. */
function holdsSession({ draft: { tokens } }: Scene, cue: Hit): boolean {
  return (
    cue.entry.phrase === 'họp' && (tokens.isCapital(cue.to) || says(tokens, cue.to, 'định', 'phiên', 'kỳ', 'vòng'))
  );
}

/** `Đội tuyển bóng đá hai nước gặp nhau`: the sides only say whose. */
function isOfSomething({ draft: { tokens } }: Scene, { rule, from }: PartyMention): boolean {
  if (rule !== 'vi/parties/sides' || from === 0 || tokens.kind[from - 1] !== TokenKind.word) return false;
  return (
    !tokens.isCapital(from) && !says(tokens, from - 1, 'mà', 'rằng', 'khi', 'và', 'thì', 'để', 'vì', 'nên', 'đó', 'này')
  );
}

/** `A đón tiếp B`: of two persons a meeting; a state that receives someone is visited. */
function isReception({ entry }: Hit): boolean {
  return entry.values['form'] === 'reception';
}

/** `các cuộc gặp với A và B` are two. */
function isSeveral({ draft: { tokens } }: Scene, cue: Hit): boolean {
  return says(tokens, cue.from - 1, 'các', 'những') || says(tokens, cue.from - 1, 'lượt');
}

/** `Việt Nam gặp Thái Lan` is football: a plain word of meeting needs a person. */
function isPeople(cue: Hit, parties: readonly PartyMention[]): boolean {
  return cue.entry.values['form'] !== 'plain' || parties.some(({ kind }) => kind !== 'state');
}

/** One is received by each leader alone, also where two are named at once. */
function isCourtesyCall({ entry }: Hit): boolean {
  return entry.values['kind'] === 'meeting' && entry.values['form'] === 'named' && entry.phrase !== 'họp';
}

/** `cuộc hội đàm đầu tiên sau 6 năm giữa A và B`: the party behind a `giữa` some words on. */
function partyBetween(scene: Scene, from: number): PartyMention | null {
  const { tokens, dates } = scene.draft;
  for (let i = from; i < Math.min(from + 10, tokens.count); i++) {
    const date = dates[firstFrom(dates, i)];
    if (date?.from === i) i = date.to;
    if (tokens.kind[i] === TokenKind.mark) return null;
    if (says(tokens, i, 'giữa')) return scene.partyAt.get(i + 1) ?? null;
  }
  return null;
}

/** Not an organisation, nor both sides by their states' words: `cuộc gặp cấp cao hai Đảng` is a session. */
function canMeet({ kind, countries, rule }: PartyMention): boolean {
  if (kind === 'body') return countries.length > 0;
  return kind !== 'joint' || rule === 'vi/parties/leaders';
}

/** Over a second word of an encounter with the same partner: `các cuộc hội đàm, hội kiến với`. */
function endOfCues(scene: Scene, cue: Hit): number {
  const { tokens } = scene.draft;
  let to = cue.to;
  for (let next = scene.cueAt.get(to + 1); next; next = scene.cueAt.get(to + 1)) {
    if (!tokens.isMark(to, ',') && !says(tokens, to, 'và')) break;
    to = next.to;
  }
  return to;
}

/** `được Thủ tướng A tiếp`. */
function isPassive({ draft: { tokens } }: Scene, subjects: readonly PartyMention[]): boolean {
  const first = subjects[0];
  return first !== undefined && first.from > 0 && tokens.wordAt(first.from - 1) === 'được';
}

/** `A và B hội đàm`, `A và B có cuộc gặp`; not `kết quả hội đàm`, `sau cuộc gặp`. */
function isVerb({ draft: { tokens } }: Scene, cue: Hit): boolean {
  if (cue.from === 0 || tokens.isMark(cue.from - 1, ',')) return false;
  const noun = /^(?:cuộc|buổi)/.test(cue.entry.phrase) ? cue.from : cue.from - 1;
  const word = tokens.wordAt(noun);
  if (word === 'cuộc' || word === 'buổi') {
    return noun > 0 && ['có', 'hành', 'các', 'một', 'trì'].includes(tokens.wordAt(noun - 1));
  }
  return !['quả', 'tại', 'sau', 'trong', 'của', 'thúc'].includes(word);
}
