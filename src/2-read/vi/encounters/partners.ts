import type { Participant } from '../../../0-facts/index.ts';
import type { PartyMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partiesIn } from './scene.ts';
import type { Scene } from './scene.ts';
import { says } from '../words.ts';

/** Parties listed from one place on: `A`, `A và B`, `A, B và C`. */
export function listFrom(scene: Scene, first: PartyMention): PartyMention[] {
  const { tokens } = scene.draft;
  const list = [first];
  let closed = 1;
  for (let at = first.to; ;) {
    const comma = tokens.isMark(at, ',') || tokens.isMark(at, ';');
    const and = at < tokens.count && ['và', 'cùng', 'lẫn'].includes(tokens.wordAt(at));
    if (!comma && !and) break;
    const next =
      scene.partyAt.get(at + 1) ?? (comma && says(tokens, at + 1, 'và') ? scene.partyAt.get(at + 2) : undefined);
    if (!next) break;
    list.push(next);
    if (and || next.from === at + 2) closed = list.length;
    at = next.to;
  }
  const end = list.at(-1)!.to;
  // `A, B; …`: the row ends with the clause.
  const ends = end >= tokens.count || tokens.isMark(end, ';') || tokens.isMark(end, '.');
  // `gặp A, B và tiếp C`: the row ends with its verb.
  if (ends || (says(tokens, end, 'và') && scene.cueAt.has(end + 1))) closed = list.length;
  return list.slice(0, closed);
}

/** The party that the words behind an encounter lead to: `với X`, `song phương với X`, `X`. */
export function partyBehind(scene: Scene, from: number): PartyMention | null {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const party = scene.partyAt.get(at);
    if (party) return leaderOf(scene, party);
    const next = scene.linkAt.get(at)?.to ?? endOfDateAt(scene, at) ?? endOfPlaceAt(scene, at);
    if (next === null) return leaderOfDelegation(scene, at) ?? delegationBefore(scene, at);
    at = next;
  }
  return scene.partyAt.get(at) ?? delegationBefore(scene, at);
}

/** `Đoàn đại biểu Quốc hội do Phó Chủ tịch A | dẫn đầu đã hội đàm …`: who leads it meets for it. */
function leadsDelegation({ draft: { tokens } }: Scene, { kind, from, to }: PartyMention): boolean {
  if (kind !== 'person' || !says(tokens, from - 1, 'do')) return false;
  const at = tokens.isMark(to, ',') ? to + 1 : to;
  return leading.has(`${tokens.wordAt(at)} ${tokens.wordAt(at + 1)}`);
}

const leading = new Set(['dẫn đầu', 'làm trưởng', 'đứng đầu']);

/** `làm việc với | đoàn công tác tỉnh Hủa Phăn (Lào) do đồng chí B làm trưởng đoàn`: who leads it. */
function leaderOfDelegation(scene: Scene, at: number): PartyMention | null {
  const { tokens } = scene.draft;
  if (![0, 1, 2, 3].some((back) => says(tokens, at - back, 'đoàn'))) return null;
  for (let i = at + 1; i < Math.min(at + longestDelegation, tokens.count); i++) {
    if (tokens.isMark(i, '.') || tokens.isMark(i, ';')) return null;
    const leader = says(tokens, i, 'do') ? scene.partyAt.get(i + 1) : undefined;
    if (leader?.kind === 'person') return leader;
  }
  return null;
}

/** How many words a delegation takes to be named. */
const longestDelegation = 24;

/** `đã tiếp thân mật Đoàn`: who leads the delegation last told. */
function delegationBefore(scene: Scene, at: number): PartyMention | null {
  const { tokens } = scene.draft;
  const bare = at < tokens.count ? tokens.kind[at] === TokenKind.mark || says(tokens, at, 'và', 'do') : true;
  if (!bare || !says(tokens, at - 1, 'đoàn', 'biểu')) return null;
  for (let i = firstFrom(scene.parties, at) - 1, tries = 0; i >= 0 && tries < farthest; i--, tries++) {
    const party = scene.parties[i]!;
    if (party.kind === 'person' && says(tokens, party.from - 1, 'do')) return party;
  }
  return null;
}

/** Parties looked at, going back to the leader of a delegation. */
const farthest = 30;

/** `Đoàn đại biểu Đảng Cộng sản Nhật Bản do đồng chí B dẫn đầu`: who leads the delegation of a body or state. */
function leaderOf(scene: Scene, party: PartyMention): PartyMention {
  const { tokens } = scene.draft;
  if (party.kind !== 'body' && party.kind !== 'state') return party;
  const leader = says(tokens, party.to, 'do') ? scene.partyAt.get(party.to + 1) : undefined;
  return leader?.kind === 'person' ? leader : party;
}

/** `hội đàm tại Cairo với X`: behind the state, capital or town that stands with `tại`; null where none does. */
function endOfPlaceAt({ draft: { states, tokens }, provinceAt }: Scene, at: number): number | null {
  if (!says(tokens, at, 'tại', 'ở')) return null;
  const state = states[firstFrom(states, at + 1)];
  return state?.from === at + 1 ? state.to : (provinceAt.get(at + 1)?.to ?? null);
}

/** `cuộc điện đàm tối 4/3 với X`: behind the date that stands at the token; null where none does. */
function endOfDateAt({ draft: { dates } }: Scene, at: number): number | null {
  const date = dates[firstFrom(dates, at)];
  return date?.from === at ? date.to : null;
}

/**
 * The subject of an encounter: the nearest party before it in the stretch that no preposition governs,
 * with what it is listed with. A state is one only beside the word, an organ only where no person is.
 */
export function subjectBefore(scene: Scene, stretch: Span): PartyMention[] {
  const before = partiesIn(scene, stretch).filter((party) => !isRepresented(scene, party));
  const persons = before.some(({ kind }) => kind === 'person');
  for (let i = before.length - 1; i >= 0; i--) {
    const party = before[i]!;
    if (party.kind !== 'person' && persons && (party.kind === 'body' || stretch.to - party.to > 2)) continue;
    const governed = scene.objectWord.has(party.from) && !leadsDelegation(scene, party);
    if (governed && !isListed(scene, party, before[i - 1])) continue;
    let first = i;
    while (first > 0 && isListed(scene, before[first]!, before[first - 1])) first--;
    // `A, B và C`: a comma lists what an `và` closes.
    if (first < i) while (first > 0 && followsComma(scene, before[first]!, before[first - 1]!)) first--;
    return before.slice(first, i + 1);
  }
  return [];
}

function isListed(scene: Scene, party: PartyMention, before: PartyMention | undefined): boolean {
  if (!before) return false;
  const { tokens } = scene.draft;
  const end = endWithMandate(scene, before);
  if (party.from <= end || party.from - end > 2) return false;
  // `A, thay mặt …, cùng B`, `A đã cùng B ký …`.
  if (party.from - end === 2 && !tokens.isMark(end, ',') && !says(tokens, end, 'đã')) return false;
  return ['và', 'cùng', 'lẫn'].includes(tokens.wordAt(party.from - 1));
}

/** `Bộ trưởng A thay mặt Chính phủ Việt Nam | cùng …`: behind those for whom a person acts. */
function endWithMandate(scene: Scene, { kind, to }: PartyMention): number {
  if (kind !== 'person') return to;
  const { tokens } = scene.draft;
  const start = tokens.isMark(to, ',') ? to + 1 : to;
  const behalf = mandateEnd(scene, start);
  const sent = behalf === null ? undefined : scene.partyAt.get(behalf);
  if (!sent) return to;
  return tokens.isMark(sent.to, ',') && start > to ? sent.to + 1 : sent.to;
}

/** Behind `thay mặt`, `đại diện cho`; null where neither starts here. */
function mandateEnd({ draft: { tokens } }: Scene, at: number): number | null {
  const second = `${tokens.wordAt(at)} ${tokens.wordAt(at + 1)}`;
  if (second === 'thay mặt') return at + 2;
  return second === 'đại diện' ? at + (says(tokens, at + 2, 'cho') ? 3 : 2) : null;
}

/** Whether somebody else acts for this party: `thay mặt | Chính phủ Việt Nam`. */
function isRepresented(scene: Scene, { from }: PartyMention): boolean {
  return mandateEnd(scene, from - 2) === from || mandateEnd(scene, from - 3) === from;
}

function followsComma({ draft: { tokens } }: Scene, party: PartyMention, before: PartyMention): boolean {
  return before.kind === 'person' && party.from === before.to + 1 && tokens.isMark(before.to, ',');
}

export function participantsOf(parties: readonly PartyMention[]): Participant[] {
  const all = parties.flatMap(({ participants }) => participants);
  return all.filter((one, i) => all.findIndex((other) => isSame(one, other)) === i);
}

export function isSame(a: Participant, b: Participant): boolean {
  return a.name === b.name && a.country === b.country;
}

export function sharesParty(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.some((one) => b.some((other) => isSame(one, other)));
}
