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
  /** By the fact of an office: where it was told. */
  readonly #told = new Map<string, Told[]>();

  private constructor(persons: LinkedPerson[]) {
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
    const cast = new Cast([...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    for (const { fact, ...told } of await officesIn(db, articles)) cast.#tell(fact, told);
    // Elsewhere is asked only for whom the reports tell no office of: an old hand's stand in hundreds of articles.
    const facts = cast.#unnamedAt(encounters).flatMap(({ offices }) => offices.map(({ fact }) => fact));
    for (const { fact, ...told } of await tellingsOf(db, facts)) cast.#tell(fact, told);
    return cast;
  }

  #tell(fact: string, told: Told): void {
    const known = this.#told.get(fact);
    if (!known) this.#told.set(fact, [told]);
    else if (!known.some(({ article }) => article === told.article)) known.push(told);
  }

  /** The persons who take part in an encounter whose reports tell no office of theirs. */
  #unnamedAt(encounters: LinkedEncounter[]): LinkedPerson[] {
    const unnamed = encounters.flatMap((encounter) =>
      encounter.participants.flatMap((one) => {
        const person = isState(one) ? null : this.#personOf(one, encounter);
        return person && this.#officesHere(person, encounter).length === 0 ? [person] : [];
      }),
    );
    return [...new Set(unnamed)];
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
  #officesOf(person: LinkedPerson, encounter: LinkedEncounter): string[] {
    const here = this.#officesHere(person, encounter);
    if (here.length) return here;
    const day = (encounter.date && daysOf(encounter.date)?.first) ?? '9999';
    const inTime = this.#tellingsOf(person).sort((a, b) => (a.on < b.on ? -1 : 1));
    const before = inTime.findLast(({ on }) => on <= day) ?? inTime[0];
    return before ? inTime.filter(({ on }) => on === before.on).map(({ office }) => office) : [];
  }

  /** As the reports of the encounter tell. */
  #officesHere(person: LinkedPerson, { facts }: LinkedEncounter): string[] {
    const reports = new Set(facts.map(({ article }) => article));
    return this.#tellingsOf(person).flatMap(({ office, article }) => (reports.has(article) ? [office] : []));
  }

  #tellingsOf(person: LinkedPerson): (Told & { office: string })[] {
    return person.offices.flatMap(({ office, fact }) =>
      (this.#told.get(fact) ?? []).map((one) => ({ office, ...one })),
    );
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

/** The offices that some articles tell. */
async function officesIn(db: Database, articles: readonly string[]): Promise<(Told & { fact: string })[]> {
  return await inParts(articles, (part) =>
    tellings(db).where('f.kind', '=', 'offices').where('a.id', 'in', part).execute(),
  );
}

/** Every place where some offices were told. */
async function tellingsOf(db: Database, facts: readonly string[]): Promise<(Told & { fact: string })[]> {
  return await inParts([...new Set(facts)], (part) => tellings(db).where('f.id', 'in', part).execute());
}

function tellings(db: Database) {
  return db
    .selectFrom('articles as a')
    .innerJoin('facts as f', 'f.article', 'a.seq')
    .innerJoin('linked_articles as l', 'l.article', 'a.seq')
    .select(['f.id', 'a.id as article', 'l.published_on'])
    .orderBy('a.seq');
}

async function inParts(
  all: readonly string[],
  ask: (part: readonly string[]) => Promise<{ id: string; article: string; published_on: string | null }[]>,
): Promise<(Told & { fact: string })[]> {
  const found: (Told & { fact: string })[] = [];
  for (let i = 0; i < all.length; i += 500)
    for (const { id, article, published_on } of await ask(all.slice(i, i + 500)))
      found.push({ fact: id, article, on: published_on ?? '' });
  return found;
}
