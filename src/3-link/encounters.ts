import { addDays, compareDates, countryName, daysOf, fold, hashOf, relationId } from '../0-facts/index.ts';
import type { EncounterKind, FactOf, Participant, Reason } from '../0-facts/index.ts';
import { termsIn } from './said/terms.ts';
import { told } from './said/told.ts';
import type { Told } from './said/told.ts';
import { withYear } from './dates.ts';
import { keyOf } from './links.ts';
import type { LinkArticle, LinkedEncounter } from './links.ts';
import { personNameKey } from './names.ts';
import { isState, stateNames } from './people.ts';

/** An encounter as one article reports it, with what tells it apart from others. */
export interface EncounterReport {
  fact: Told<'encounters'>;
  countries: string[];
  language: string;
  /** The mechanism that a session's words open with. */
  mechanism: { name: string; number: number | null } | null;
  /** A session's words, empty for what is none. */
  words: string;
}

/** What a report tells of an encounter. */
type Happening = Told<'encounters'>['record'];

/** The same, with the days on which it can have been. */
export interface DatedReport extends EncounterReport {
  encounter: Happening;
  /** First and last day on which it can have happened; null where nothing bounds it. */
  first: string | null;
  last: string | null;
}

/** The encounters that an article reports. */
export function reportsIn(article: LinkArticle): EncounterReport[] {
  return article.facts.flatMap((fact) => {
    if (fact.kind !== 'encounters') return [];
    const countries = [...new Set(fact.record.participants.flatMap((party) => party.country ?? []))].sort();
    const words = fact.record.kind === 'session' ? fact.record.evidence.exact : '';
    return [{ fact: told(fact), countries, language: article.language, mechanism: mechanismOf(fact, article), words }];
  });
}

/** A report with its days, by the date of its article. */
export function datedReport(report: EncounterReport, publishedOn: string | null): DatedReport {
  const encounter = { ...report.fact.record, date: withYear(report.fact.record.date, publishedOn) };
  const days = encounter.date ? daysOf(encounter.date) : null;
  const { first, last } = days ?? undatedBounds(encounter, publishedOn);
  const isBounded = first !== null && last !== null && addDays(first, longest) >= last;
  return { ...report, encounter, ...(isBounded ? { first, last } : { first: null, last: null }) };
}

/** Who says no more than that it was within so many days does not say when it was. */
const longest = 800;

/**
 * Encounters over articles: reports of one kind by the same people on days that can be the same are
 * one happening; planned becomes held when one report says so. Nothing is merged across two days. Which
 * reports become one depends on those alone that can be reached from one another by likeness (`areOne`).
 */
export function encountersOf(dated: readonly DatedReport[]): LinkedEncounter[] {
  const reports = dated.toSorted((a, b) => certainty(b) - certainty(a) || (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1));
  const blocks = new Map<string, Set<DatedReport[]>>();
  const groups: DatedReport[][] = [];
  for (const report of reports) {
    const keys = blockKeys(report);
    const near = new Set(keys.flatMap((key) => [...(blocks.get(key) ?? [])]));
    let group = [...near].find((members) => fits(report, members));
    if (group) group.push(report);
    else groups.push((group = [report]));
    for (const key of keys) blocks.set(key, (blocks.get(key) ?? new Set()).add(group));
  }
  return groups.map(happening);
}

/** An undated encounter that was held lies in the month before the report; a planned one in the year after it. */
function undatedBounds(
  encounter: Happening,
  publishedOn: string | null,
): { first: string | null; last: string | null } {
  const published = publishedOn ? daysOf(publishedOn) : null;
  if (!published?.last) return { first: null, last: null };
  if (encounter.status === 'planned') return { first: published.first, last: addDays(published.last, 366) };
  return { first: addDays(published.last, -31), last: published.last };
}

/** The first mechanism whose name stands in a session's words, with the number that it or they tell. */
function mechanismOf(fact: FactOf<'encounters'>, article: LinkArticle): EncounterReport['mechanism'] {
  if (fact.record.kind !== 'session') return null;
  const { start, end } = fact.record.evidence;
  const named = article.facts.flatMap((thing) => {
    if (thing.kind !== 'things' || thing.record.kind !== 'mechanism') return [];
    const words = thing.record.evidence;
    return words.start < end && start < words.end ? [{ at: words.start, ...thing.record }] : [];
  });
  const first = named.sort((a, b) => a.at - b.at)[0];
  const number = first?.number ?? numberIn(fact.record.evidence.exact, article.language);
  return first || number ? { name: first?.name ?? fact.record.evidence.exact, number } : null;
}

function numberIn(words: string, language: string): number | null {
  const ordinal = termsIn(words, language).find(({ role }) => role === 'ordinal');
  return ordinal ? Number(ordinal.key.slice(1)) : null;
}

/** The most certain first: exact days, then named persons. */
function certainty({ first, last, encounter }: DatedReport): number {
  return (first && first === last ? 4 : first && last ? 2 : 0) + Math.min(encounter.participants.length, 2) / 2;
}

/** Cheap keys: reports that share none are not compared. */
export function blockKeys({ encounter, countries, mechanism }: DatedReport): string[] {
  const kind = conversations.has(encounter.kind) ? 'conversation' : encounter.kind;
  const keys = [`${kind} ${countries.join('-')}`];
  for (const party of encounter.participants) if (!isState(party)) keys.push(`${kind} ${partyKey(party)}`);
  if (mechanism?.number) keys.push(`number ${mechanism.number}`);
  return [...new Set(keys)];
}

const conversations: ReadonlySet<EncounterKind> = new Set(['talks', 'meeting']);

/**
 * A report fits a happening that it is one with by all reports of it. A numbered session is put off
 * under its number: a report without the number need not agree with the days once planned.
 */
function fits(report: DatedReport, members: readonly DatedReport[]): boolean {
  if (report.encounter.kind !== 'session') return members.every((other) => areOne(report, other));
  return areNear(report, members[0]!) && areOne(report, members[0]!);
}

/** Whether two reports share a cheap key: those that do not are never compared. */
export function areNear(a: DatedReport, b: DatedReport): boolean {
  return !new Set(blockKeys(a)).isDisjointFrom(new Set(blockKeys(b)));
}

/** Whether two reports can be, and by what they say are, one happening. */
export function areOne(a: DatedReport, b: DatedReport): boolean {
  if (a.fact.article === b.fact.article) return false; // a reading tells each happening once
  const [one, other] = [a.encounter, b.encounter];
  if (one.kind === 'session' && other.kind === 'session') return isOneSession(a, b);
  const known = a.first !== null && b.first !== null;
  if (!known || !overlap(a, b)) return false;
  const people = areOneInTwoLanguages(a, b) ? 'same' : agreement(one.participants, other.participants);
  if (people === 'contradict' || areOtherSides(a.countries, b.countries)) return false;
  if (one.kind !== other.kind) return people === 'same' && isDay(a) && isDay(b);
  if (one.kind === 'visit' && one.place && other.place && one.place !== other.place) return false;
  if (one.kind === 'ceremony' || one.kind === 'signing') return people === 'same' && isDay(a) && isDay(b);
  return people === 'same' || (isDay(a) && isDay(b));
}

/**
 * Each language writes foreign names in its own way (`Tống Khải Minh`, `Song Kaiming`): where the same states met on
 * one day and one person is named alike in both, the other is taken for the same one.
 */
function areOneInTwoLanguages(a: DatedReport, b: DatedReport): boolean {
  if (!isSameDay(a, b) || a.encounter.participants.length !== b.encounter.participants.length) return false;
  const names = new Set(a.encounter.participants.map(partyKey));
  return b.encounter.participants.some((party) => !isState(party) && names.has(partyKey(party)));
}

/** Whether two languages tell of the same states on the same day. */
function isSameDay(a: DatedReport, b: DatedReport): boolean {
  const areDays = isDay(a) && isDay(b) && a.first === b.first;
  return a.language !== b.language && areDays && a.countries.join() === b.countries.join();
}

/** Sessions of one mechanism with one number; without numbers, of one name on days that can be the same. */
function isOneSession(a: DatedReport, b: DatedReport): boolean {
  const names = [a, b].map(({ mechanism, words }) => mechanism?.name ?? words);
  const isNamedAlike = shareWords(names[0]!, names[1]!) || isSameDay(a, b);
  if (!isNamedAlike || namesOther(a, b) || namesOther(b, a)) return false;
  const [one, other] = [a.mechanism?.number ?? null, b.mechanism?.number ?? null];
  const isElsewhere =
    a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((c) => b.countries.includes(c));
  if (one !== null && other !== null) return one === other && !isElsewhere;
  return a.first !== null && b.first !== null && overlap(a, b);
}

/** Who receives two ministers on one day holds two talks: each names a state that the other does not. */
function areOtherSides(a: readonly string[], b: readonly string[]): boolean {
  return a.some((country) => !b.includes(country)) && b.some((country) => !a.includes(country));
}

/** The 19th session of the committee with Japan is not that with Brazil: its words name a state that the other is not of. */
function namesOther(a: DatedReport, b: DatedReport): boolean {
  if (b.countries.length < 2) return false;
  const words = ` ${fold(a.words)} `;
  return a.countries.some(
    (code) => !b.countries.includes(code) && stateNames(code).some((name) => words.includes(fold(name))),
  );
}

function overlap(a: DatedReport, b: DatedReport): boolean {
  return (!a.last || !b.first || b.first <= a.last) && (!b.last || !a.first || a.first <= b.last);
}

function isDay({ first, last }: DatedReport): boolean {
  return first !== null && first === last;
}

function partyKey({ name, country }: Participant): string {
  return personNameKey(name, country);
}

/**
 * Whether the persons of two reports agree, country by country. A state or an unnamed body fits
 * whoever of that country the other report names.
 */
function agreement(a: readonly Participant[], b: readonly Participant[]): 'same' | 'possible' | 'contradict' {
  let same = false;
  for (const country of new Set([...a, ...b].map((party) => party.country))) {
    const [left, right] = [a, b].map((parties) => parties.filter((party) => party.country === country));
    if (!left?.length || !right?.length) continue;
    const shared = left.some((one) => right.some((other) => partyKey(one) === partyKey(other)));
    if (shared && !left.every(isState)) same = true;
    const named = left.some((party) => isName(party)) && right.some((party) => isName(party));
    if (!shared && named) return 'contradict';
  }
  return same ? 'same' : 'possible';
}

/** A person's name: every word of it is capital, and it is not the state's. */
function isName(party: Participant): boolean {
  return !isState(party) && party.name.split(/\s+/).every((word) => word[0] !== word[0]!.toLowerCase());
}

/** Whether most words of the shorter name stand in the longer. */
function shareWords(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.min(left.size, right.size) >= 0.75;
}

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/\p{L}{2,}/gu) ?? [text]);
}

/** One happening from its reports: the most certain report leads, a held one makes it held. */
function happening(reports: DatedReport[]): LinkedEncounter {
  const lead = reports[0]!;
  const named = reports.find(({ encounter }) => encounter.participants.some((party) => !isState(party))) ?? lead;
  const countries = relationId(reports.flatMap((report) => report.countries));
  const facts = reports.map(({ fact }) => {
    const { start, end } = fact.record.evidence;
    return { fact: fact.id, article: fact.article, start, end };
  });
  return {
    id: `e${hashOf(reports.map(({ fact }) => keyOf(fact)).sort()[0]!).slice(0, 15)}`,
    relation: relationOf(lead.encounter, countries),
    kind: lead.encounter.kind,
    status: reports.some(({ encounter }) => encounter.status === 'held') ? 'held' : 'planned',
    date: reports.map(({ encounter }) => encounter.date).find((date) => date !== null) ?? null,
    place: reports.map(({ encounter }) => encounter.place).find((place) => place !== null) ?? null,
    participants: named.encounter.participants,
    facts: facts.sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start)),
    why: reasonFor(reports),
  };
}

/** Reports that cannot be of the same day are one happening by its number alone: a session that was put off. */
function reasonFor(reports: readonly DatedReport[]): Reason | null {
  const isApart = reports.some((one) => reports.some((other) => !overlap(one, other)));
  const number = reports.find(({ mechanism }) => mechanism?.number)?.mechanism?.number;
  if (!isApart || !number) return null;
  const days = new Set(reports.flatMap(({ encounter }) => encounter.date ?? []));
  return { key: 'why.same-number', values: { number, days: [...days].sort().join(', ') } };
}

/** A visit is of the relation of visitor and visited, also where only the visitor is named. */
function relationOf(encounter: Happening, countries: string): string | null {
  const all = countries ? countries.split('-') : [];
  if (encounter.kind === 'visit' && encounter.place && countryName(encounter.place, 'en') !== encounter.place) {
    all.push(encounter.place);
  }
  const relation = relationId(all);
  return relation.includes('-') ? relation : null;
}

/** The encounters that each article reports. */
export function encountersByArticle(encounters: readonly LinkedEncounter[]): Map<string, LinkedEncounter[]> {
  const held = new Map<string, LinkedEncounter[]>();
  for (const encounter of encounters)
    for (const article of new Set(encounter.facts.map((told) => told.article)))
      held.set(article, [...(held.get(article) ?? []), encounter]);
  return held;
}

/** Orders encounters by their date, undated last. */
export function byDate(a: LinkedEncounter, b: LinkedEncounter): number {
  return compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1);
}
