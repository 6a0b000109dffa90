import { channels, daysOf, hashOf } from '../../../0-facts/index.ts';
import type { Channel, Participant, Party } from '../../../0-facts/index.ts';
import { channelOf } from '../../../2-read/index.ts';
import { areShortFor, isState, nameKey } from '../../../3-link/index.ts';
import type { LinkedEncounter, LinkedPerson } from '../../../3-link/index.ts';
import { unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';

/** Where an office was told, and when. */
interface Told {
  article: string;
  on: string;
}

/** Who takes part in encounters, and by which office. */
export class Cast {
  readonly #byName = new Map<string, LinkedPerson[]>();
  readonly #byArticle = new Map<string, LinkedPerson[]>();
  readonly #told: ReadonlyMap<string, Told[]>;

  private constructor(persons: LinkedPerson[], told: ReadonlyMap<string, Told[]>) {
    this.#told = told;
    for (const person of persons) {
      const key = keyOf(person);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), person]);
      for (const article of person.articles)
        this.#byArticle.set(article, [...(this.#byArticle.get(article) ?? []), person]);
    }
  }

  /** Reads the persons of the articles that report the encounters. */
  static async of(db: Database, encounters: LinkedEncounter[]): Promise<Cast> {
    const articles = [...new Set(encounters.flatMap(({ facts }) => facts.map(({ article }) => article)))];
    const persons = new Map<string, LinkedPerson>();
    for (let i = 0; i < articles.length; i += 500) {
      const rows = await db
        .selectFrom('persons as p')
        .innerJoin('person_articles as n', 'n.person', 'p.id')
        .innerJoin('articles as a', 'a.seq', 'n.article')
        .select(['p.id', 'p.link'])
        .distinct()
        .where('a.id', 'in', articles.slice(i, i + 500))
        .execute();
      for (const { id, link } of rows) if (!persons.has(id)) persons.set(id, unpack<LinkedPerson>(link));
    }
    const all = [...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return new Cast(all, await toldOf(db, all));
  }

  /** Who the participants of an encounter are; each once. */
  partiesOf(encounter: LinkedEncounter): Party[] {
    const parties = encounter.participants.map((one) => this.#partyOf(one, encounter));
    return [...new Map(parties.map((party) => [party.id, party])).values()];
  }

  /** The channel of the highest office that takes part; null where none is known. */
  channelOf(encounter: LinkedEncounter): Channel | null {
    const titles = encounter.participants.flatMap((one) => {
      if (isState(one)) return [];
      const person = this.#personOf(one, encounter);
      return person ? this.#officesOf(person, encounter) : [one.name];
    });
    const found = new Set(titles.map((title) => channelOf(title)));
    return channels.find((channel) => found.has(channel)) ?? null;
  }

  /** The office by which a party took part, where it is a person and one is known. */
  officeOf(party: Party, encounter: LinkedEncounter): string | null {
    const person = party.kind === 'person' ? this.#personOf(party, encounter) : null;
    return (person && this.#officesOf(person, encounter)[0]) ?? null;
  }

  /** The offices a person had at an encounter: as its reports tell, else as told last before it, else as told first. */
  #officesOf(person: LinkedPerson, { facts, date }: Pick<LinkedEncounter, 'facts' | 'date'>): string[] {
    const reports = new Set(facts.map(({ article }) => article));
    const day = (date && daysOf(date)?.first) ?? '9999';
    const told = person.offices.flatMap(({ office, fact }) =>
      (this.#told.get(fact) ?? []).map((one) => ({ office, ...one })),
    );
    const here = told.filter(({ article }) => reports.has(article));
    if (here.length) return here.map(({ office }) => office);
    const inTime = told.sort((a, b) => (a.on < b.on ? -1 : 1));
    const before = inTime.findLast(({ on }) => on <= day) ?? inTime[0];
    return before ? inTime.filter(({ on }) => on === before.on).map(({ office }) => office) : [];
  }

  #partyOf(participant: Participant, encounter: LinkedEncounter): Party {
    const { name, country } = participant;
    if (isState(participant)) return { kind: 'state', id: country!, name, country };
    const person = this.#personOf(participant, encounter);
    if (person) return { kind: 'person', id: person.id, name, country: country ?? person.country };
    return { kind: 'body', id: bodyId(participant), name, country };
  }

  #personOf(participant: Participant, { facts }: LinkedEncounter): LinkedPerson | null {
    const isHere = ({ articles }: LinkedPerson): boolean => facts.some(({ article }) => articles.includes(article));
    const named = this.#byName.get(keyOf(participant)) ?? [];
    const own = named.find(isHere) ?? named[0];
    if (own) return own;
    const near = new Set(facts.flatMap(({ article }) => this.#byArticle.get(article) ?? []));
    const full = [...near].filter(
      ({ name, country }) => country === participant.country && areShortFor(soundsOf(participant.name), soundsOf(name)),
    );
    return full.length === 1 ? full[0]! : null;
  }
}

/** The words of a name by their sound. */
const soundsOf = (name: string): string[] => nameKey(name).split(' ');

const keyOf = ({ name, country }: Participant): string => `${nameKey(name)}\n${country ?? ''}`;

/** The id of a body, or of a party named by an office alone. */
export function bodyId(participant: Participant): string {
  return `b${hashOf(keyOf(participant)).slice(0, 15)}`;
}

async function toldOf(db: Database, persons: LinkedPerson[]): Promise<Map<string, Told[]>> {
  const facts = [...new Set(persons.flatMap(({ offices }) => offices.map(({ fact }) => fact)))];
  const told = new Map<string, Told[]>();
  for (let i = 0; i < facts.length; i += 500) {
    const rows = await db
      .selectFrom('facts as f')
      .innerJoin('linked_articles as l', 'l.article', 'f.article')
      .innerJoin('articles as a', 'a.seq', 'f.article')
      .select(['f.id', 'a.id as article', 'l.published_on'])
      .where('f.id', 'in', facts.slice(i, i + 500))
      .orderBy('a.seq')
      .execute();
    for (const { id, article, published_on } of rows)
      told.set(id, [...(told.get(id) ?? []), { article, on: published_on ?? '' }]);
  }
  return told;
}
