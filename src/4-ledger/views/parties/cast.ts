import { channels, daysOf } from '../../../0-facts/index.ts';
import type { Channel, Party } from '../../../0-facts/index.ts';
import { channelOf } from '../../../2-read/index.ts';
import { isState } from '../../../3-link/index.ts';
import type { LinkedEncounter, LinkedPerson } from '../../../3-link/index.ts';
import { unpack } from '../../packing.ts';
import { named } from '../../tables.ts';
import type { Database } from '../../tables.ts';
import { Participants } from './participants.ts';

/** Where an office was told, and when. */
interface Told {
  article: string;
  on: string;
}

/** Who takes part in encounters, and by which office. */
export class Cast {
  readonly #participants: Participants;
  /** The offices of those who take part, by the person. */
  readonly #offices: ReadonlyMap<string, LinkedPerson['offices']>;
  /** By the fact of an office: where it was told. */
  readonly #told = new Map<string, Told[]>();
  /** By the person: where each office was told, put together once, as an old hand has thousands. */
  readonly #tellings = new Map<string, (Told & { office: string })[]>();

  private constructor(participants: Participants, offices: ReadonlyMap<string, LinkedPerson['offices']>) {
    this.#participants = participants;
    this.#offices = offices;
  }

  /** Reads the persons who take part in the encounters, and where their offices are told. */
  static async of(db: Database, encounters: LinkedEncounter[]): Promise<Cast> {
    const participants = await Participants.of(db, encounters);
    const persons = encounters.flatMap((encounter) =>
      encounter.participants.flatMap((one) => participants.personOf(one, encounter)?.id ?? []),
    );
    const cast = new Cast(participants, await officesOf(db, [...new Set(persons)]));
    const reports = encounters.flatMap(({ facts }) => facts.map(({ article }) => article));
    for (const { fact, ...told } of await officesIn(db, [...new Set(reports)])) cast.#tell(fact, told);
    // Elsewhere is asked only for whom the reports tell no office of: an old hand's stand in hundreds of articles.
    const unnamed = cast.#unnamedAt(encounters).flatMap((person) => cast.#offices.get(person) ?? []);
    const facts = unnamed.map(({ fact }) => fact);
    for (const { fact, ...told } of await tellingsOf(db, facts)) cast.#tell(fact, told);
    cast.#tellings.clear();
    return cast;
  }

  #tell(fact: string, told: Told): void {
    const known = this.#told.get(fact);
    if (!known) this.#told.set(fact, [told]);
    else if (!known.some(({ article }) => article === told.article)) known.push(told);
  }

  /** The persons who take part in an encounter whose reports tell no office of theirs. */
  #unnamedAt(encounters: LinkedEncounter[]): string[] {
    const unnamed = encounters.flatMap((encounter) =>
      encounter.participants.flatMap((one) => {
        const person = this.#participants.personOf(one, encounter)?.id;
        return person !== undefined && this.#officesHere(person, encounter).length === 0 ? [person] : [];
      }),
    );
    return [...new Set(unnamed)];
  }

  partiesOf(encounter: LinkedEncounter): Party[] {
    return this.#participants.partiesOf(encounter);
  }

  /** The channel of the highest office that takes part; null where none is known. */
  channelOf(encounter: LinkedEncounter): Channel | null {
    const titles = encounter.participants.flatMap((one) => {
      if (isState(one)) return [];
      const person = this.#participants.personOf(one, encounter);
      return person ? this.#officesOf(person.id, encounter) : [one.name];
    });
    const found = new Set(titles.map((title) => channelOf(title)));
    return channels.find((channel) => found.has(channel)) ?? null;
  }

  /** The office by which a party took part, where it is a person and one is known. */
  officeOf(party: Party, encounter: LinkedEncounter): string | null {
    const person = party.kind === 'person' ? this.#participants.personOf(party, encounter) : null;
    return (person && this.#officesOf(person.id, encounter)[0]) ?? null;
  }

  /** The offices a person had at an encounter: as its reports tell, else as told last before it, else as told first. */
  #officesOf(person: string, encounter: LinkedEncounter): string[] {
    const here = this.#officesHere(person, encounter);
    if (here.length) return here;
    const day = (encounter.date && daysOf(encounter.date)?.first) ?? '9999';
    const inTime = this.#tellingsOf(person).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const before = inTime.findLast(({ on }) => on <= day) ?? inTime[0];
    return before ? inTime.filter(({ on }) => on === before.on).map(({ office }) => office) : [];
  }

  /** As the reports of the encounter tell. */
  #officesHere(person: string, { facts }: LinkedEncounter): string[] {
    const reports = new Set(facts.map(({ article }) => article));
    return this.#tellingsOf(person).flatMap(({ office, article }) => (reports.has(article) ? [office] : []));
  }

  #tellingsOf(person: string): (Told & { office: string })[] {
    const known = this.#tellings.get(person);
    if (known) return known;
    const all = (this.#offices.get(person) ?? []).flatMap(({ office, fact }) =>
      (this.#told.get(fact) ?? []).map((one) => ({ office, ...one })),
    );
    this.#tellings.set(person, all);
    return all;
  }
}

/** The offices that are told of some persons, by the person. */
async function officesOf(db: Database, persons: string[]): Promise<Map<string, LinkedPerson['offices']>> {
  const offices = new Map<string, LinkedPerson['offices']>();
  await named(db, persons, async (some) => {
    const rows = await db.selectFrom('persons').select(['id', 'link']).where('id', 'in', some).execute();
    for (const { id, link } of rows) offices.set(id, unpackedOffices(id, link));
  });
  return offices;
}

/** The offices of those who are told of often, with the bytes that they were unpacked from: the same bytes tell the same. */
const atHand = { offices: new Map<string, { link: Uint8Array; offices: LinkedPerson['offices'] }>(), bytes: 0 };

/** So many bytes of links are at hand, of those that are longer than the least: a shorter one is unpacked soon enough. */
const [mostAtHand, leastAtHand] = [4_000_000, 2000];

function unpackedOffices(person: string, link: Uint8Array): LinkedPerson['offices'] {
  const known = atHand.offices.get(person);
  if (known && Buffer.compare(known.link, link) === 0) return known.offices;
  const { offices } = unpack<LinkedPerson>(link);
  if (link.length < leastAtHand) return offices;
  atHand.bytes += link.length - (known?.link.length ?? 0);
  if (atHand.bytes > mostAtHand) {
    atHand.offices.clear();
    atHand.bytes = link.length;
  }
  atHand.offices.set(person, { link, offices });
  return offices;
}

/** The offices that some articles tell. */
async function officesIn(db: Database, articles: readonly string[]): Promise<(Told & { fact: string })[]> {
  return await inParts(db, articles, (part) =>
    tellings(db).where('f.kind', '=', 'offices').where('a.id', 'in', part).execute(),
  );
}

/** Every place where some offices were told. */
async function tellingsOf(db: Database, facts: readonly string[]): Promise<(Told & { fact: string })[]> {
  return await inParts(db, [...new Set(facts)], (part) => tellings(db).where('f.id', 'in', part).execute());
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
  db: Database,
  all: readonly string[],
  ask: (part: readonly string[]) => Promise<{ id: string; article: string; published_on: string | null }[]>,
): Promise<(Told & { fact: string })[]> {
  const found: (Told & { fact: string })[] = [];
  await named(db, all, async (part) => {
    for (const { id, article, published_on } of await ask(part))
      found.push({ fact: id, article, on: published_on ?? '' });
  });
  return found;
}
