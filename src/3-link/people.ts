import { countryName, fold, hashOf } from '../0-facts/index.ts';
import type { Fact, Participant } from '../0-facts/index.ts';
import type { LinkArticle, LinkedPerson } from './links.ts';

/** The key of a name: spelling differences of case and diacritics play no part. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

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
  return country !== null && nameKey(name) === nameKey(countryName(country, 'vi'));
}

/**
 * Persons: whoever holds an office in some article, by name and country. The articles of a person are
 * those in which the name holds an office, speaks or takes part.
 */
export function personsOf(articles: readonly LinkArticle[]): LinkedPerson[] {
  const persons = new Map<string, LinkedPerson>();
  for (const article of articles) {
    for (const fact of article.facts) if (fact.kind === 'offices') holdOffice(persons, fact);
  }
  for (const article of articles) {
    const countries = countriesByName(article);
    for (const name of namesIn(article)) {
      const key = nameKey(name);
      const person = persons.get(personKey(key, countries.get(key) ?? null));
      if (person && !person.articles.includes(article.id)) person.articles.push(article.id);
    }
  }
  return [...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function personKey(nameKey: string, country: string | null): string {
  return `${nameKey}\n${country ?? ''}`;
}

function holdOffice(persons: Map<string, LinkedPerson>, fact: Extract<Fact, { kind: 'offices' }>): void {
  const { name, country, office } = fact.record;
  const key = personKey(nameKey(name), country);
  const person = persons.get(key) ?? { id: `p${hashOf(key).slice(0, 15)}`, name, country, articles: [], offices: [] };
  person.offices.push({ office, country, fact: fact.id });
  persons.set(key, person);
}

function namesIn(article: LinkArticle): Set<string> {
  const names = new Set<string>();
  for (const { kind, record } of article.facts) {
    if (kind === 'offices') names.add(record.name);
    if (kind === 'encounters') for (const { name } of record.participants) names.add(name);
    if (kind === 'commitments') for (const name of record.speakers) names.add(name);
  }
  return names;
}
