import { hashOf } from '../../../0-facts/index.ts';
import type { Participant, Party } from '../../../0-facts/index.ts';
import { areShortFor, isState, nameKey } from '../../../3-link/index.ts';
import type { LinkedEncounter } from '../../../3-link/index.ts';
import { named } from '../../tables.ts';
import type { Database } from '../../tables.ts';

/** A person whom a report of an encounter names. */
export interface PersonHere {
  id: string;
  name: string;
  country: string | null;
  /** The reports that name the person, by the articles' ids. */
  reports: Set<string>;
}

/** Who takes part in some encounters. */
export class Participants {
  readonly #byName: ReadonlyMap<string, PersonHere[]>;
  readonly #byReport = new Map<string, PersonHere[]>();

  private constructor(persons: PersonHere[]) {
    this.#byName = Map.groupBy(persons, keyOf);
    for (const person of persons)
      for (const report of person.reports) this.#byReport.set(report, [...(this.#byReport.get(report) ?? []), person]);
  }

  /** Reads the persons whom the reports of the encounters name, without all else that is told of them. */
  static async of(db: Database, encounters: LinkedEncounter[]): Promise<Participants> {
    const reports = [...new Set(encounters.flatMap(({ facts }) => facts.map(({ article }) => article)))];
    const persons = new Map<string, PersonHere>();
    await named(db, reports, async (some) => {
      const rows = await db
        .selectFrom('articles as a')
        .innerJoin('person_articles as n', 'n.article', 'a.seq')
        .innerJoin('persons as p', 'p.id', 'n.person')
        .select(['p.id', 'p.name', 'p.country', 'a.id as report'])
        .where('a.id', 'in', some)
        .execute();
      for (const { report, ...person } of rows) {
        const known = persons.get(person.id);
        if (known) known.reports.add(report);
        else persons.set(person.id, { ...person, reports: new Set([report]) });
      }
    });
    return new Participants([...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  /** Who the participants of an encounter are; each once. */
  partiesOf(encounter: LinkedEncounter): Party[] {
    const parties = encounter.participants.map((one) => this.#partyOf(one, encounter));
    return [...new Map(parties.map((party) => [party.id, party])).values()];
  }

  /** The person that a participant is; null for a state, a body and who is known by an office alone. */
  personOf(participant: Participant, { facts }: LinkedEncounter): PersonHere | null {
    if (isState(participant)) return null;
    const isHere = ({ reports }: PersonHere): boolean => facts.some(({ article }) => reports.has(article));
    const namesakes = this.#byName.get(keyOf(participant)) ?? [];
    const own = namesakes.find(isHere) ?? namesakes[0];
    if (own) return own;
    const near = new Set(facts.flatMap(({ article }) => this.#byReport.get(article) ?? []));
    const full = [...near].filter(
      ({ name, country }) => country === participant.country && areShortFor(soundsOf(participant.name), soundsOf(name)),
    );
    return full.length === 1 ? full[0]! : null;
  }

  #partyOf(participant: Participant, encounter: LinkedEncounter): Party {
    const { name, country } = participant;
    if (isState(participant)) return { kind: 'state', id: country!, name, country };
    const person = this.personOf(participant, encounter);
    if (person) return { kind: 'person', id: person.id, name, country: country ?? person.country };
    return { kind: 'body', id: bodyId(participant), name, country };
  }
}

/** The words of a name by their sound. */
const soundsOf = (name: string): string[] => nameKey(name).split(' ');

const keyOf = ({ name, country }: { name: string; country: string | null }): string =>
  `${nameKey(name)}\n${country ?? ''}`;

/** The id of a body, or of a party named by an office alone. */
function bodyId(participant: Participant): string {
  return `b${hashOf(keyOf(participant)).slice(0, 15)}`;
}
