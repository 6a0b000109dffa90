import { fold } from '../../../0-facts/index.ts';
import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, PartyMention } from '../../mentions.ts';
import { firstFrom } from '../../text/spans.ts';
import { hitsOf } from '../hits.ts';
import { says } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import type { OfficePhrase } from './office-phrases.ts';
import type { Person } from './persons.ts';
import type { OfficeChain, Sighting } from './sightings.ts';

const home = 'VNM';

/**
 * Every place where a person is meant: by name, by an office alone (`Thủ tướng Lào`, the person the
 * article gives that office) or by a pronoun (`ông`, the last who was a subject).
 */
export function personParties(
  marks: Landmarks,
  chains: readonly OfficeChain[],
  sightings: readonly Sighting[],
  persons: readonly Person[],
): PartyMention[] {
  const { draft } = marks;
  const holders = holdersOf(persons);
  const parties: PartyMention[] = [];
  const events = eventsOf(marks, chains, sightings);
  const lastOf = new Map<string, Person>();
  let subject: Person | null = null;
  /** The last subject of each sex; under null the last of whom it is not told. */
  const lastSubjects = new Map<Person['sex'], Person>();
  const personOf = (event: AnyEvent): Person | null => {
    if (event.kind === 'name') return persons[event.index]!;
    if (event.kind === 'pronoun') return meantBy(event.sex, subject, lastSubjects);
    const [office] = event.chain.offices;
    if (!office!.reference || office!.heads.length > 0) return holderOf(event.chain, holders, draft);
    // `Nhà lãnh đạo Lào`, `vị lãnh đạo`: the one of that state last named, else the last subject.
    return office!.counterpart ? null : office!.country ? (lastOf.get(office!.country) ?? null) : subject;
  };
  /** By office: who was last told by it and a state, without a name. */
  const unnamedOf = new Map<string, Participant>();
  let subjectSentence = -1;
  let count = 0;
  for (const event of events) {
    const sentence = firstFrom(draft.sentences, event.from + 1) - 1;
    const person = personOf(event);
    if (event.kind === 'pronoun' && !person) continue;
    if (!person) {
      parties.push(unnamed(draft, event as OfficeEvent, unnamedOf));
      continue;
    }
    parties.push(partyOf(event, person));
    if (event.kind === 'pronoun') {
      person.sex ??= event.sex;
      if (subjectSentence !== sentence) [subject, subjectSentence] = [person, sentence];
    }
    person.lastMention = count++;
    if (person.country) lastOf.set(person.country, person);
    if (event.kind !== 'pronoun' && (subjectSentence !== sentence || isSubject(marks, event.from, event.to))) {
      if (subjectSentence !== sentence || (!followsSubject(marks, event.from) && opensClause(marks, event.from))) {
        subject = person;
        lastSubjects.set(person.sex, person);
      }
      subjectSentence = sentence;
    }
  }
  return parties;
}

/** `Bà` is the last known to be a woman, `ông` the last subject not known to be one. */
function meantBy(sex: Person['sex'], subject: Person | null, last: ReadonlyMap<Person['sex'], Person>): Person | null {
  if (!sex || !subject || subject.sex === sex || (sex === 'man' && !subject.sex)) return subject;
  if (!subject.sex) return last.get(sex) ?? subject;
  return last.get(sex) ?? last.get(null) ?? subject;
}

interface Event {
  from: number;
  to: number;
}
type OfficeEvent = Event & { kind: 'office'; chain: OfficeChain };
type AnyEvent =
  OfficeEvent | (Event & { kind: 'name'; index: number }) | (Event & { kind: 'pronoun'; sex: Person['sex'] });

function eventsOf(marks: Landmarks, chains: readonly OfficeChain[], sightings: readonly Sighting[]): AnyEvent[] {
  const events: AnyEvent[] = sightings.map(({ from, to }, index) => ({ kind: 'name', from, to, index }));
  const covered = (from: number): boolean => {
    const before = sightings[firstFrom(sightings, from + 1) - 1];
    return before !== undefined && from < before.to;
  };
  for (const chain of chains) {
    if (!covered(chain.from) && !isPlural(marks, chain))
      events.push({ kind: 'office', from: chain.from, to: chain.to, chain });
  }
  const starts = new Set(events.map(({ from }) => from));
  for (const hit of hitsOf(marks.draft, 'honorifics')) {
    const { from } = hit;
    if (
      hit.entry.values['pronoun'] === 'yes' &&
      !starts.has(from) &&
      !covered(from) &&
      standsAlone(marks, hit.from, hit.to)
    ) {
      events.push({ kind: 'pronoun', from, to: hit.to, sex: sexes.get(hit.entry.phrase) ?? null });
    }
  }
  return events.sort((a, b) => a.from - b.from);
}

/** `hai Thủ tướng`, `các Bộ trưởng`, `Thủ tướng hai nước`: more than one, told from the sides. */
function isPlural(marks: Landmarks, chain: OfficeChain): boolean {
  return (
    says(
      marks,
      chain.from - 1,
      'hai',
      '2',
      'các',
      'những',
      'ba',
      '3',
      'nhiều',
      'chức',
      'vị',
      'làm',
      'ghế',
      'trí',
      'trò',
    ) || says(marks, chain.to, 'hai', '2', 'ba', 'các')
  );
}

const sexes = new Map<string, Person['sex']>([
  ['ông', 'man'],
  ['bà', 'woman'],
]);

/** A pronoun and not the address before a name or office: `Ông cho biết`. */
function standsAlone(marks: Landmarks, from: number, to: number): boolean {
  const { tokens } = marks.draft;
  // `Đồng chí cho biết`, `…, đồng chí đề nghị`, but `các đồng chí`, `tình đồng chí`.
  if (to > from + 1 && !tokens.isCapital(from) && !tokens.isMark(from - 1, ',')) return false;
  if (marks.office.has(to) || tokens.isCapital(to)) return false;
  return !says(marks, from - 1, 'các', 'quý', 'hai', 'hỡi', 'thưa', 'những');
}

function holdersOf(persons: readonly Person[]): Map<string, Person[]> {
  const holders = new Map<string, Person[]>();
  for (const person of new Set(persons)) {
    for (const head of new Set(person.offices.flatMap(({ heads }) => heads))) {
      const list = holders.get(head);
      if (list) list.push(person);
      else holders.set(head, [person]);
    }
  }
  return holders;
}

/** The person an office alone means: of its state where one is written, else of home, else the last mentioned. */
function holderOf(chain: OfficeChain, holders: ReadonlyMap<string, Person[]>, draft: Draft): Person | null {
  const country = chain.offices.find((office) => office.country)?.country ?? null;
  let best: Person | null = null;
  let bestScore = -Infinity;
  for (const office of chain.offices) {
    for (const head of office.heads) {
      for (const person of (holders.get(head) ?? []).slice(0, 20)) {
        if (country && person.country !== country) continue;
        if (!office.bare && !sameTitle(draft, office, person)) continue;
        const score = (!country && person.country === home ? 1e6 : 0) + person.lastMention;
        if (score > bestScore) [best, bestScore] = [person, score];
      }
    }
  }
  return best;
}

/** `Bộ trưởng Ngoại giao` is not the `Bộ trưởng Quốc phòng`; a title of one word set has nothing to compare. */
function sameTitle({ tokens }: Draft, office: OfficePhrase, person: Person): boolean {
  const title = fieldOf(tokens.nameOf(office.title.from, office.title.to));
  return person.offices.some((held) => {
    if (!held.heads.some((head) => office.heads.includes(head))) return false;
    if (held.bare || office.untitled) return true;
    return fieldOf(tokens.nameOf(held.title.from, held.title.to)) === title;
  });
}

function fieldOf(title: string): string {
  return fold(title.normalize('NFC'))
    .replace(/\b(bo|quyen|nuoc)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A subject stands behind no word that takes an object. */
function isSubject(marks: Landmarks, from: number, to: number): boolean {
  return !marks.objectWord.has(from) && marks.draft.tokens.kind[to] !== undefined;
}

function followsSubject(marks: Landmarks, from: number): boolean {
  return marks.objectWord.has(from);
}

/** Behind `;`, or behind `, ` and at the head of what goes on: another subject. */
function opensClause({ draft: { tokens } }: Landmarks, from: number): boolean {
  return tokens.isMark(from - 1, ';');
}

function partyOf(event: AnyEvent, person: Person): PartyMention {
  const countries = person.country ? [person.country] : [];
  const { from, to } = event;
  const participants = [{ name: person.name, country: person.country }];
  return {
    from,
    to,
    kind: 'person',
    participants,
    countries,
    inferred: event.kind !== 'name',
    rule: `vi/people/${event.kind}`,
  };
}

/**
 * A party known by its office alone has the words of the office as its name; said again without a state
 * (`Tiếp Đại sứ Hungary, … đề nghị Đại sứ …`), it is the one of before.
 */
function unnamed(draft: Draft, { from, to, chain }: OfficeEvent, before: Map<string, Participant>): PartyMention {
  const own = chain.offices.find((office) => office.country)?.country ?? null;
  const [head] = chain.offices[0]!.heads;
  const international = chain.offices.some((office) => office.international);
  const known = own || international || head === undefined ? undefined : before.get(head);
  const country = international ? null : (own ?? known?.country ?? homeIfPresent(draft));
  const name = known?.name ?? draft.tokens.nameOf(chain.offices[0]!.title.from, to);
  const told = { name, country };
  if (own && own !== home && head !== undefined) before.set(head, told);
  return {
    from,
    to,
    kind: 'person',
    participants: [told],
    countries: country ? [country] : [],
    inferred: true,
    rule: 'vi/people/unnamed',
  };
}

/** An office without a state is home's, in an article about home; else nobody knows whose it is. */
function homeIfPresent({ states }: Draft): string | null {
  return states.some(({ countries }) => countries.includes(home)) ? home : null;
}
