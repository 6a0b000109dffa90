import { normalise } from '../../scoring/values.ts';
import type { GoldFile, PersonArticles } from './format.ts';
import { countsOf } from './groups.ts';
import type { Counts } from './groups.ts';

/** Pairs of person and article, a person being a name and country exactly as gold writes them. */
export function scoreNames(gold: PersonArticles[], predicted: PersonArticles[]): Counts {
  const person = ({ name, country }: PersonArticles) => JSON.stringify([name, country]);
  const pairs = (people: PersonArticles[]) =>
    new Set(people.flatMap((each) => each.articles.map((article) => `${person(each)} ${article}`)));
  const known = new Set(gold.map(person));
  const ours = pairs(gold);
  const theirs = pairs(predicted.filter((each) => known.has(person(each))));
  const both = ours.intersection(theirs).size;
  return countsOf(both, theirs.size - both, ours.size - both);
}

/**
 * The same pairs whatever spelling was chosen as the name: gold and predicted persons pair one to one, most
 * shared articles first, so that a person split in two, or two persons of one name taken for one, cost.
 */
export function scorePersons(gold: GoldFile['persons'], predicted: PersonArticles[]): Counts {
  const spellings = gold.map(({ name, names }) => new Set([name, ...(names ?? [])].map(normalise)));
  const mayBe = (i: number, other: PersonArticles) =>
    gold[i]!.country === other.country && spellings[i]!.has(normalise(other.name));
  const known = predicted.filter((other) => gold.some((_, i) => mayBe(i, other)));
  const candidates = gold.flatMap((person, i) =>
    known.flatMap((other, j) => {
      const shared = new Set(person.articles).intersection(new Set(other.articles)).size;
      return shared && mayBe(i, other) ? [{ i, j, shared }] : [];
    }),
  );
  candidates.sort((a, b) => b.shared - a.shared || a.i - b.i || a.j - b.j);
  const [ours, theirs] = [new Set<number>(), new Set<number>()];
  let both = 0;
  for (const { i, j, shared } of candidates) {
    if (ours.has(i) || theirs.has(j)) continue;
    ours.add(i);
    theirs.add(j);
    both += shared;
  }
  const sizeOf = (people: PersonArticles[]) => people.reduce((sum, { articles }) => sum + new Set(articles).size, 0);
  return countsOf(both, sizeOf(known) - both, sizeOf(gold) - both);
}
