import { compareDates, fold } from '../../../0-facts/index.ts';
import type { PersonRow, Quote } from '../../../0-facts/index.ts';

/** Which posts somebody holds on a day, as far as articles tell. */

/** A post under its fullest name, with the words that told it last. */
export interface HeldPost {
  office: string;
  quote: Quote;
  /** Who was told to hold it later, where only one person holds it. */
  successor: { name: string; quote: Quote } | null;
  /** Whether several persons bear the title at once. */
  isShared: boolean;
}

interface Post {
  office: string;
  key: string;
  /** All the times it was told, the latest first. */
  quotes: Quote[];
}

/** Who was told to hold a post, by state and post. */
type Holders = ReadonlyMap<string, { name: string; quote: Quote }[]>;

/** Somebody with the posts of a day. */
export interface Holder {
  person: PersonRow;
  posts: HeldPost[];
}

/** Everybody with the posts they hold on the day, as far as any was told; those without one are not among them. */
export function holdersOn(persons: PersonRow[], day: string): Holder[] {
  const folded = new Map<string, string>();
  const keyOf = (office: string): string => {
    const known = folded.get(office) ?? fold(office);
    folded.set(office, known);
    return known;
  };
  const told = persons.flatMap(({ name, country, offices }) =>
    offices.map(({ office, quote }) => ({ key: postKey(country, keyOf(office)), name, quote })),
  );
  const holders = Map.groupBy(told, ({ key }) => key);
  return persons
    .map((person) => ({ person, posts: postsOn(person, day, holders) }))
    .filter(({ posts }) => posts.length > 0);
}

const postKey = (country: string | null, office: string): string => `${country ?? ''}\n${office}`;

/**
 * The posts of a person on a day: those told last, and those told together with them before (a party leader is the
 * president, too, though the last article does not say so). Of a post that one person holds, another's later holding
 * is told with it.
 */
function postsOn(person: PersonRow, day: string, holders: Holders): HeldPost[] {
  const posts = postsOf(person, day);
  const newest = posts[0]?.quotes[0]?.publishedOn ?? null;
  const last = posts.filter(({ quotes }) => quotes[0]!.publishedOn === newest);
  const together = posts.filter((post) => !last.includes(post) && last.some((one) => areToldTogether(one, post)));
  const held = (some: Post[]): HeldPost[] => some.map((post) => withSuccessor(post, person, day, holders));
  return [...held(last), ...held(together).filter(({ successor }) => successor === null)];
}

/** Each post once, the one told last first; a short name stands for the longer one that it begins. */
function postsOf({ offices }: PersonRow, day: string): Post[] {
  const told = offices
    .filter(({ quote }) => quote.publishedOn === null || compareDates(quote.publishedOn, day) <= 0)
    .sort((a, b) => compareDates(b.quote.publishedOn, a.quote.publishedOn) || (a.quote.fact < b.quote.fact ? -1 : 1));
  const names = [...new Set(told.map(({ office }) => office))];
  const fullOf = new Map(names.map((name) => [name, names.find((one) => isShortFor(name, one)) ?? name]));
  const posts = Map.groupBy(told, ({ office }) => fold(fullOf.get(office)!));
  return [...posts].map(([key, same]) => ({
    office: fullOf.get(same[0]!.office)!,
    key,
    quotes: same.map(({ quote }) => quote),
  }));
}

const isShortFor = (short: string, long: string): boolean => fold(long).startsWith(`${fold(short)} `);

const areToldTogether = (a: Post, b: Post): boolean =>
  a.quotes.some(({ article }) => b.quotes.some((quote) => quote.article === article));

function withSuccessor({ office, key, quotes }: Post, person: PersonRow, day: string, holders: Holders): HeldPost {
  const quote = quotes.find(({ exact }) => fold(exact).includes(key)) ?? quotes[0]!;
  const shared = isShared(office);
  const others = shared ? [] : (holders.get(postKey(person.country, key)) ?? []);
  const later = others
    .filter((other) => isAfter(other.quote, quotes[0]!, day))
    .sort((a, b) => compareDates(a.quote.publishedOn, b.quote.publishedOn));
  return { office, quote, successor: later[0] ?? null, isShared: shared };
}

/** Titles that several persons bear at once. */
const isShared = (office: string): boolean =>
  /^(pho|thu truong|uy vien|dai bieu|thanh vien|tro ly|co van|deputy|vice|assistant|member|adviser|advisor)\b/.test(
    fold(office),
  );

const isAfter = ({ publishedOn }: Quote, last: Quote, day: string): boolean =>
  publishedOn !== null &&
  last.publishedOn !== null &&
  compareDates(publishedOn, last.publishedOn) > 0 &&
  compareDates(publishedOn, day) <= 0;
