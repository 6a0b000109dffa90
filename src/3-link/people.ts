import { compareDates, countryName, hashOf } from '../0-facts/index.ts';
import type { Participant } from '../0-facts/index.ts';
import type { LinkArticle, LinkedPerson } from './links.ts';
import { areShortFor, nameKey, personNameKey } from './names.ts';

/** Whom an article's names stand for: the country of each, as its offices and encounters tell. */
export function countriesByName(article: LinkArticle): Map<string, string> {
  const countries = new Map<string, string>();
  const learn = ({ name, country }: Participant) => country && countries.set(nameKey(name), country);
  for (const fact of article.facts) {
    if (fact.kind === 'encounters') fact.record.participants.forEach(learn);
    if (fact.kind === 'offices') learn(fact.record);
  }
  return countries;
}

/** A party that is a state, named by its own name, and not a person or body. */
export function isState({ name, country }: Participant): boolean {
  return country !== null && stateNames(country).some((own) => nameKey(name) === nameKey(own));
}

/** What a state is called in the languages that are read. */
export function stateNames(country: string): string[] {
  return languages.map((language) => countryName(country, language));
}

const languages = ['vi', 'en'] as const;

/** What one article says of one name. */
export interface Mention {
  article: string;
  publishedOn: string | null;
  name: string;
  country: string | null;
  offices: { fact: string; office: string; country: string | null }[];
}

/**
 * Persons: whoever holds an office in some article, by the sound of the name and the country, with all
 * articles in which the name holds an office, speaks or takes part. Namesakes are told apart by posts.
 */
export function personsOf(mentioned: readonly Mention[]): LinkedPerson[] {
  const byKey = Map.groupBy(mentioned, personKey);
  const holders = [...byKey].flatMap(([key, mentions]) => (holdsOffice(mentions) ? [key] : []));
  const full = new Map([...byKey.keys()].map((key) => [key, fullNameOf(key, holders)]));
  const byFullName = Map.groupBy(byKey.keys(), (key) => lastOf(key, (each) => full.get(each) ?? null));
  return [...byFullName]
    .flatMap(([key, short]) =>
      personsNamed(
        key,
        short.flatMap((each) => byKey.get(each)!),
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether any of these mentions tells an office: only then are they of a person. */
export function holdsOffice(mentions: readonly Pick<Mention, 'offices'>[]): boolean {
  return mentions.some(({ offices }) => offices.length > 0);
}

/** The name that stands for all shorter ones, when each leads to a longer one or to none. */
function lastOf(key: string, next: (key: string) => string | null): string {
  for (let at = key; ;) {
    const longer = next(at);
    if (longer === null) return at;
    at = longer;
  }
}

/** The persons that the mentions of one name (by its key), with its short forms, speak of. */
export function personsNamed(key: string, mentions: readonly Mention[]): LinkedPerson[] {
  if (!holdsOffice(mentions)) return [];
  const ordered = mentions.toSorted((a, b) => order(a.article, b.article) || order(personKey(a), personKey(b)));
  return namesakes(ordered).map((own, i) => personOf(key, own, i));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an article says of each name in it. */
export function mentionsIn(article: LinkArticle, countries: ReadonlyMap<string, string>): Mention[] {
  const found = new Map<string, Mention>();
  const mention = (name: string): Mention => {
    const country = countries.get(nameKey(name)) ?? null;
    const key = `${nameKey(name)}\n${country}`;
    const made = found.get(key) ?? {
      article: article.id,
      publishedOn: article.publishedOn,
      name,
      country,
      offices: [],
    };
    found.set(key, made);
    return made;
  };
  for (const fact of article.facts) {
    if (fact.kind === 'offices') {
      const { name, office, country } = fact.record;
      mention(name).offices.push({ fact: fact.id, office, country: country ?? null });
    }
    if (fact.kind === 'encounters') for (const { name } of fact.record.participants) mention(name);
    if (fact.kind === 'commitments') for (const name of fact.record.speakers) mention(name);
  }
  return [...found.values()];
}

/** What mentions of one person share: the sound of the name, and the country. */
export function personKey({ name, country }: { name: string; country: string | null }): string {
  return `${personNameKey(name, country)}\n${country ?? ''}`;
}

/** The sounds and the country in the key of a person. */
export function partsOf(key: string): { sounds: string[]; country: string | null } {
  const [name, country] = key.split('\n') as [string, string];
  return { sounds: name.split(' '), country: country || null };
}

/** The one name of the same country whose short form this one is; null where none or several are. */
export function fullNameOf(key: string, holders: readonly string[]): string | null {
  const { sounds, country } = partsOf(key);
  if (country === null) return null;
  const full = holders.filter((other) => {
    const of = partsOf(other);
    return of.country === country && areShortFor(sounds, of.sounds);
  });
  return full.length === 1 ? full[0]! : null;
}

/**
 * One name held by two people: a post that is held before and after another one, and never told in one
 * article with it, is another person's.
 */
function namesakes(mentions: Mention[]): Mention[][] {
  const posts = postsOf(mentions);
  const apart = posts.filter((inner) => posts.some((outer) => outer !== inner && encloses(outer, inner)));
  if (apart.length === 0) return [mentions];
  const rest = mentions.filter((mention) => !apart.some((post) => post.includes(mention)));
  return [rest, ...apart];
}

/** Mentions by post: two are of one post when they share words of an office, or a third shares some with both. */
function postsOf(mentions: readonly Mention[]): Mention[][] {
  const posts: { offices: Set<string>; mentions: Mention[] }[] = [];
  for (const mention of mentions) {
    if (mention.offices.length === 0) continue;
    const offices = new Set(mention.offices.flatMap(({ office }) => wordsOf(office)));
    const [same, others] = [posts, posts].map((all, i) =>
      all.filter((post) => post.offices.isDisjointFrom(offices) === (i === 1)),
    ) as [typeof posts, typeof posts];
    const merged = { offices, mentions: [mention] };
    for (const post of same) {
      merged.offices = merged.offices.union(post.offices);
      merged.mentions.push(...post.mentions);
    }
    posts.splice(0, posts.length, ...others, merged);
  }
  return posts.map((post) => post.mentions);
}

/** An office's pairs of neighbouring words: single ones (`trưởng`) are in many offices. */
function wordsOf(office: string): string[] {
  const words = office.normalize('NFC').toLowerCase().split(/\s+/);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function encloses(outer: readonly Mention[], inner: readonly Mention[]): boolean {
  const days = (mentions: readonly Mention[]) => mentions.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const [around, within] = [days(outer), days(inner)];
  if (around.length === 0 || within.length === 0) return false;
  return compareDates(around[0]!, within[0]!) < 0 && compareDates(around.at(-1)!, within.at(-1)!) > 0;
}

/** The person, by the spelling of most articles; of equals, the one that comes first in the alphabet. */
function personOf(key: string, mentions: Mention[], namesake: number): LinkedPerson {
  const spellings = [...Map.groupBy(mentions, ({ name }) => name)];
  const often = spellings.sort(([a, of], [b, than]) => than.length - of.length || (a < b ? -1 : 1));
  const oldestFirst = mentions.toSorted(
    (a, b) => compareDates(a.publishedOn, b.publishedOn) || (a.article < b.article ? -1 : 1),
  );
  return {
    id: `p${hashOf(key + (namesake ? `\n${namesake}` : '')).slice(0, 15)}`,
    name: often[0]![0],
    country: partsOf(key).country,
    articles: [...new Set(mentions.map(({ article }) => article))].sort(),
    offices: oldestFirst.flatMap(({ offices }) => offices),
  };
}
