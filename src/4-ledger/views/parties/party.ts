import { compareDates, countryName, isCountryCode } from '../../../0-facts/index.ts';
import type { Party, PartyView, Post, Quote } from '../../../0-facts/index.ts';
import { nameKey } from '../../../3-link/index.ts';
import type { LinkedEncounter, LinkedPerson, LinkedThread } from '../../../3-link/index.ts';
import type { Ledger } from '../../ledger.ts';
import { unpack } from '../../packing.ts';
import type { Database, EncountersTable } from '../../tables.ts';
import { encounterRowsOf } from '../encounters.ts';
import type { Moment } from '../moment.ts';
import { Quotes, wordsOfFacts } from '../quotes.ts';
import { rowsOf } from '../threads.ts';
import { Participants } from './participants.ts';

/** So many encounters, and commitments, of one party are shown. */
const most = 200;
/** So many who tell a post are quoted. */
const mostQuotes = 5;

/** A state, person or body by its id: posts, encounters, commitments; null where the ledger knows none. */
export async function partyView(ledger: Ledger, moment: Moment, id: string): Promise<PartyView | null> {
  return await ledger.read(moment, async (db) => {
    const person = await findPerson(db, id);
    const relations = person ? await relationsOf(db, id) : null;
    const found = await encountersWith(db, id, relations);
    const party = person ? partyOf(person) : (found.party ?? stateOf(id));
    if (!party) return null;
    const rows = found.rows.slice(0, most);
    if (!person && rows.length === 0) return null;
    const within = relations ?? [...new Set(found.rows.flatMap(({ relation }) => relation ?? []))];
    return {
      ...party,
      articles: person ? person.articles.length : new Set(found.articles).size,
      posts: person ? await postsOf(db, person) : [],
      encounters: await encounterRowsOf(db, rows),
      threads: party.kind === 'state' ? [] : await threadsOf(db, moment, party, within),
    };
  });
}

async function findPerson(db: Database, id: string): Promise<LinkedPerson | null> {
  const row = await db.selectFrom('persons').select('link').where('id', '=', id).executeTakeFirst();
  return row ? unpack<LinkedPerson>(row.link) : null;
}

const partyOf = ({ id, name, country }: LinkedPerson): Party => ({ kind: 'person', id, name, country });

function stateOf(id: string): Party | null {
  return isCountryCode(id) ? { kind: 'state', id, name: countryName(id, 'vi'), country: id } : null;
}

async function relationsOf(db: Database, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person_articles as n')
    .innerJoin('article_relations as r', 'r.article', 'n.article')
    .select('r.relation')
    .distinct()
    .where('n.person', '=', person)
    .execute();
  return rows.map(({ relation }) => relation);
}

interface Found {
  rows: EncountersTable[];
  party: Party | null;
  articles: string[];
}

/** The encounters in which a party takes part, the latest first. */
async function encountersWith(db: Database, id: string, relations: string[] | null): Promise<Found> {
  let query = db.selectFrom('encounters').selectAll().orderBy('first_day', 'desc').orderBy('id');
  if (relations)
    query = query.where((where) => where.or([where('relation', 'in', relations), where('relation', 'is', null)]));
  const rows = await query.execute();
  const encounters = rows.map(({ link }) => unpack<LinkedEncounter>(link));
  const participants = await Participants.of(db, encounters);
  const found: Found = { rows: [], party: null, articles: [] };
  for (const [i, encounter] of encounters.entries()) {
    const party = participants.partiesOf(encounter).find((one) => one.id === id);
    if (!party) continue;
    found.rows.push(rows[i]!);
    found.party ??= party;
    found.articles.push(...encounter.facts.map(({ article }) => article));
  }
  return found;
}

/** Each post once, the one told last first. */
async function postsOf(db: Database, { offices }: LinkedPerson): Promise<Post[]> {
  const words = await wordsOfFacts(
    db,
    offices.map(({ fact }) => fact),
  );
  const quotes = await Quotes.ofArticles(
    db,
    [...words.values()].map(({ article }) => article),
  );
  const told = offices.flatMap(({ office, country, fact }) => {
    const found = words.get(fact);
    return found ? [{ office, country, quote: quotes.of(found) }] : [];
  });
  const posts = [...Map.groupBy(told, ({ office }) => office.toLowerCase())].map(([, same]) => postOf(same));
  return posts.sort((a, b) => compareDates(b.last, a.last));
}

function postOf(told: { office: string; country: string | null; quote: Quote }[]): Post {
  const [{ office, country }] = told as [(typeof told)[number]];
  const latestFirst = told
    .map(({ quote }) => quote)
    .sort((a, b) => compareDates(b.publishedOn, a.publishedOn) || (a.fact < b.fact ? -1 : 1));
  const dates = latestFirst.flatMap(({ publishedOn }) => publishedOn ?? []);
  const quoted =
    latestFirst.length > mostQuotes ? [...latestFirst.slice(0, mostQuotes - 1), latestFirst.at(-1)!] : latestFirst;
  return { office, country, first: dates.at(-1) ?? null, last: dates[0] ?? null, quotes: quoted };
}

/** Commitments of some relations of which the party spoke last, or that are its own to carry out. */
async function threadsOf(
  db: Database,
  moment: Moment,
  { name }: Party,
  relations: string[],
): Promise<PartyView['threads']> {
  if (relations.length === 0) return [];
  const rows = await db
    .selectFrom('threads')
    .selectAll()
    .where('relation', 'in', relations)
    .orderBy('last_day', 'desc')
    .orderBy('id')
    .execute();
  const key = nameKey(name);
  const own = rows
    .map((row) => ({ row, link: unpack<LinkedThread>(row.link) }))
    .filter(({ row, link }) => [...link.speakers, row.owner ?? ''].some((one) => one && nameKey(one) === key));
  return await rowsOf(db, moment, own.slice(0, most));
}
