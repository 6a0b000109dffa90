import type { Stage } from '../../pack.ts';
import type { Tokens } from '../../text/tokens.ts';
import { tellCountries } from './countries.ts';
import { officesHeld } from './holdings.ts';
import { Delegations, tellListed } from './delegations.ts';
import { addInferredOffices } from './inferred-offices.ts';
import { landmarksOf } from './landmarks.ts';
import type { Landmarks } from './landmarks.ts';
import { officePhrases } from './office-phrases.ts';
import { Persons } from './persons.ts';
import type { Person } from './persons.ts';
import { personParties } from './references.ts';
import { officeChains } from './sightings.ts';
import type { Sighting } from './sightings.ts';
import { sightingsOf } from './sight.ts';

/**
 * People: «Thủ tướng Lào Khăm-phui Kẹo-bua hội đàm với ông An, Bộ trưởng Bộ Công Thương» names two
 * persons with one office each, and `Thủ tướng Lào` alone, later, is the first of them.
 */
export const people: Stage = {
  name: 'people',
  run(draft) {
    const marks = landmarksOf(draft);
    const chains = officeChains(marks, officePhrases(marks));
    const sightings = sightingsOf(marks, chains);
    addInferredOffices(marks, chains, sightings);
    const persons = personsOf(marks, sightings);
    tellCountries(draft, persons.all);
    tellListed(marks, sightings, persons.of);
    draft.names = sightings.map(({ name, rule }, i) => {
      const person = persons.of[i]!;
      return { from: name.from, to: name.to, name: person.name, country: person.country, rule };
    });
    draft.offices = officesHeld(draft, sightings, persons.of);
    draft.parties = personParties(marks, chains, sightings, persons.of);
  },
};

interface PersonsOfText {
  all: Person[];
  /** The person of each sighting. */
  of: Person[];
}

/** The persons behind the sightings: the longest forms first, so that shorter ones find them. */
function personsOf(marks: Landmarks, sightings: readonly Sighting[]): PersonsOfText {
  const { tokens } = marks.draft;
  const persons = new Persons();
  const delegations = new Delegations(marks);
  const of: Person[] = new Array<Person>(sightings.length);
  const order = sightings
    .map((_, i) => i)
    .sort((a, b) => lengthOf(tokens, sightings[b]!) - lengthOf(tokens, sightings[a]!) || a - b);
  for (const i of order) {
    const { name, alias, offices } = sightings[i]!;
    const person = persons.add(tokens.nameOf(name.from, name.to));
    if (alias) persons.alias(tokens.nameOf(alias.from, alias.to), person);
    person.offices.push(...offices);
    const family = marks.familyName.get(name.from)?.entry.values['home'];
    if (family === 'no' || family === 'maybe') person.home = family;
    const honorific = marks.honorific.get(sightings[i]!.from)?.entry.phrase;
    if (honorific === 'ngài') person.home = 'no';
    person.sex ??= honorific === 'ông' ? 'man' : honorific === 'bà' || person.words.includes('thi') ? 'woman' : null;
    person.country ??= delegations.countryAt(sightings[i]!.from);
    of[i] = person;
  }
  return { all: persons.all, of };
}

/** Letters of the name as written. */
function lengthOf(tokens: Tokens, { name }: Sighting): number {
  return tokens.nameOf(name.from, name.to).length;
}
