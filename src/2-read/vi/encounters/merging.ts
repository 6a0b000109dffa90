import type { Block, Draft, EncounterMention, Span } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { once } from '../../once.ts';
import { longestHits } from '../hits.ts';
import { stateName } from '../state-names.ts';
import { isSame } from './partners.ts';
import type { Telling } from './sides.ts';

/** An encounter as one clause tells it. */
export interface Told extends EncounterMention {
  /** True where a noun only names it (`chuyến thăm của X`): whether it is over, the words do not say. */
  named: boolean;
  /** What an occasion is called; two of one name are one. */
  about?: string;
}

const mostCompared = 60;

/**
 * One record a real-world happening: title, lead, caption and body that tell of one encounter are one,
 * at the first full statement in the body.
 */
export function merged(draft: Draft, told: readonly Told[]): { encounters: Told[]; tellings: Telling[] } {
  const kept: Told[] = [];
  const tellings: Telling[] = [];
  const ranked = told.map((one) => ({ one, rank: rank(draft, one) }));
  for (const { one, rank: place } of ranked.sort((a, b) => a.rank - b.rank || a.one.from - b.one.from)) {
    const states = place > 0 && one.kind === 'signing' && isOfStates(draft, one);
    const same = kept.slice(-mostCompared).find((other) => isOne(other, one, states));
    if (same && states) continue;
    if (place > 0 && !same && kept.some((other) => isArchived(one, other))) continue;
    const encounter = same ?? { ...one };
    if (same) fill(draft, same, one);
    else kept.push(encounter);
    if (!isUnnamed(one) && hasLeaders(draft, one) && !isBackground(draft, one))
      tellings.push({ from: one.from, encounter });
  }
  const encounters = kept.sort((a, b) => a.from - b.from);
  return { encounters, tellings: tellings.sort((a, b) => a.from - b.from) };
}

/** Under a picture, the same two met in the same manner on another day: a picture of before. */
function isArchived(caption: Told, body: Told): boolean {
  return caption.kind === body.kind && !datesAgree(caption.date, body.date) && sharesAll(caption, body);
}

/** Body before titles and captions. */
function rank(draft: Draft, { from }: EncounterMention): number {
  const role: Block['role'] | undefined = draft.blocks[firstFrom(draft.blocks, from + 1) - 1]?.role;
  return role === 'body' || role === undefined ? 0 : 1;
}

const conversation = new Set(['talks', 'meeting', 'call']);

function isOne(a: Told, b: Told, states: boolean): boolean {
  if (!kindsAgree(a, b) || !datesAgree(a.date, b.date)) return false;
  if (a.kind === 'visit') return a.place === b.place && isSame(a.participants[0]!, b.participants[0]!);
  if ((a.about === undefined) !== (b.about === undefined) && a.kind === 'ceremony') return sharesAll(a, b);
  if (a.about !== undefined || b.about !== undefined) return sameName(a.about ?? '', b.about ?? '');
  const [small, large] = a.participants.length <= b.participants.length ? [a, b] : [b, a];
  const byState = isUnnamed(a) || isUnnamed(b) || states;
  return small.participants.every((one) =>
    large.participants.some((other) => isSame(one, other) || (byState && one.country === other.country)),
  );
}

/** A ceremony told by its name and by what was done at it. */
function sharesAll(a: Told, b: Told): boolean {
  const [small, large] = a.participants.length <= b.participants.length ? [a, b] : [b, a];
  return small.participants.every((one) => large.participants.some((other) => isSame(one, other)));
}

/** Known by the states alone: the same encounter may be told elsewhere with its persons. */
function isUnnamed({ rule }: Told): boolean {
  return rule === 'vi/encounters/unnamed';
}

/** `Trung Quốc và Lào ký 13 thỏa thuận` in a title, where the body tells who signed. */
function isOfStates(draft: Draft, { participants }: Told): boolean {
  return participants.every(({ country, name }) => country !== null && name === stateName(draft, country));
}

function sameName(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (ordinal.test(a) === ordinal.test(b)) return false;
  return sameName(a.replace(ordinal, ''), b.replace(ordinal, ''));
}

/** `(phiên họp) lần thứ 6`, which a title may leave out. */
const ordinal = / lan thu [a-z0-9]+/;

/** A meeting may be told by a word that any conversation takes (`gặp`); talks and calls are two. */
function kindsAgree(a: Told, b: Told): boolean {
  if (a.kind === b.kind) return true;
  if (isUnnamed(a) || isUnnamed(b)) return false;
  if (!conversation.has(a.kind) || !conversation.has(b.kind) || a.from === b.from) return false;
  return a.kind === 'meeting' || b.kind === 'meeting';
}

/** Equal, one unknown, or one a part of the other (`2026-02` and `2026-02-05`). */
function datesAgree(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  return a.startsWith(b) || b.startsWith(a) || a.split('/').includes(b) || b.split('/').includes(a);
}

function fill(draft: Draft, kept: Told, other: Told): void {
  if (other.date && (!kept.date || kept.named)) Object.assign(kept, { from: other.from, to: other.to });
  if (kept.named || (!other.named && (other.date || other.status === 'planned'))) kept.status = other.status;
  if (!kept.date || (other.date && other.date.startsWith(kept.date))) kept.date = other.date ?? kept.date;
  kept.named &&= other.named;
  kept.place ??= other.place;
  if (isUnnamed(kept) && !isUnnamed(other))
    Object.assign(kept, { participants: other.participants, from: other.from, to: other.to, rule: other.rule });
  if (isUnnamed(other)) return;
  for (const one of other.participants) {
    if (!kept.participants.some((known) => isSame(known, one))) kept.participants.push(one);
  }
  if (kept.kind === 'session') kept.participants = withoutTheirStates(draft, kept.participants);
}

/** `Ấn Độ` beside its minister says nothing more. */
function withoutTheirStates(draft: Draft, participants: Told['participants']): Told['participants'] {
  const isState = ({ name, country }: Told['participants'][number]): boolean =>
    country !== null && name === stateName(draft, country);
  const persons = participants.filter((one) => !isState(one));
  return participants.filter((one) => !isState(one) || !persons.some(({ country }) => country === one.country));
}

/** Persons met, so that `hai bên` are they; a session of states leaves the parties without names. */
function hasLeaders(draft: Draft, { kind, participants }: Told): boolean {
  if (kind === 'visit' || participants.length < 2) return false;
  return (
    conversation.has(kind) || participants.every(({ name, country }) => !country || name !== stateName(draft, country))
  );
}

/** An encounter that only a result is told of is not what the paragraph goes on about. */
function isBackground({ tokens }: Draft, { from, to }: EncounterMention): boolean {
  const words = tokens.phraseOf(from, to);
  return words.includes('kết quả cuộc') || words.includes('kết quả hội đàm');
}

/** A visit without dates has the day of the meeting told with it; what is planned within the one visit ahead has the visit's. */
export function datesFromEachOther(encounters: readonly EncounterMention[]): void {
  for (const visit of encounters.filter(({ kind }) => kind === 'visit').slice(0, mostCompared)) {
    const visitor = visit.participants[0]!;
    const within = encounters.filter(
      (other) => conversation.has(other.kind) && other.participants.some((one) => isSame(one, visitor)),
    );
    const met = within.find((other) => other.date && other.participants.some(({ country }) => country === visit.place));
    if (!met || met.status === visit.status) visit.date ??= met?.date ?? null;
  }
  const planned = encounters.filter(({ kind, status, date }) => kind === 'visit' && status === 'planned' && date);
  if (planned.length !== 1 || planned[0]!.date!.includes('/')) return;
  for (const other of encounters)
    if (other.status === 'planned' && other.kind !== 'session') other.date ??= planned[0]!.date;
}

/** `Tiếp đó, ông hội đàm với …`: on the day of what was told before. */
export function onDayBefore(draft: Draft, told: Told[]): Told[] {
  const sequels = new Set(longestHits(draft, 'sequel-words').map(({ from }) => from));
  let day: string | null = null;
  for (const one of told) {
    const sentence = draft.sentences[firstFrom(draft.sentences, one.from + 1) - 1];
    if (rank(draft, one) > 0) continue;
    const goesOn = sentence && (sequels.has(sentence.from) || opensWithMeeting(one, sentence));
    if (goesOn && one.status === 'held') one.date ??= day ?? once(draft, leadDay);
    day = one.date ?? day;
  }
  return told;
}

/** `Tiếp Đại sứ Hungary, Chủ tịch nước …`: the sentence opens with whom somebody met, and tells no day. */
function opensWithMeeting({ from, kind }: Told, sentence: Span): boolean {
  return kind === 'meeting' && from === sentence.from;
}

/** The day that the first paragraph opens with (`Ngày 12/12, … tiếp Đại sứ các nước`). */
function leadDay({ blocks, dates }: Draft): string | null {
  const lead = blocks.find(({ role }) => role === 'body');
  const date = lead && dates[firstFrom(dates, lead.from)];
  return date && date.from < lead.from + earliestDay && date.edtf.length === 10 ? date.edtf : null;
}

/** In tokens. */
const earliestDay = 10;
