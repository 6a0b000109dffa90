import { fold } from '../../../0-facts/index.ts';
import type { Draft, OfficeMention } from '../../mentions.ts';
import { remembered } from '../../text/remembered.ts';
import type { OfficePhrase } from './office-phrases.ts';
import type { Person } from './persons.ts';
import type { Sighting } from './sightings.ts';

interface Held extends OfficeMention {
  person: Person;
  key: string;
}

/** One record a person and office, at its first statement; a title that a fuller one says too goes. */
export function officesHeld(draft: Draft, sightings: readonly Sighting[], persons: readonly Person[]): OfficeMention[] {
  const held = new Map<Person, Held[]>();
  sightings.forEach((sighting, i) => {
    const person = persons[i]!;
    for (const office of sighting.offices) {
      if (office.untitled) continue;
      const list = held.get(person);
      const one = holding(draft, sighting, person, office);
      if (list) list.push(one);
      else held.set(person, [one]);
    }
  });
  return [...held.values()]
    .flatMap(withoutRepeats)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, rule, name, office, country }) => ({ from, to, rule, name, office, country }));
}

function holding({ tokens }: Draft, sighting: Sighting, person: Person, phrase: OfficePhrase): Held {
  const office = tokens.nameOf(phrase.title.from, phrase.title.to);
  const country = phrase.international ? null : (phrase.country ?? person.country);
  const { from, rule } = sighting;
  const near = phrase.from >= sighting.from && phrase.to - sighting.from < 60;
  const to = near ? Math.max(sighting.to, phrase.to) : sighting.to;
  return { from, to, rule, name: person.name, office, country, person, key: keyOf(office) };
}

/** The title without what says nothing: `bộ trưởng bộ ngoại giao` and `ngoại trưởng` are one office. */
const keyOf = remembered((office) =>
  fold(office.normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replace(/^(bo truong|thu truong) bo /, '$1 ')
    .replace(/ngoai truong/, 'bo truong ngoai giao'),
);

function withoutRepeats(held: readonly Held[]): Held[] {
  const byKey = new Map<string, Held>();
  for (const one of held) if (!byKey.has(one.key)) byKey.set(one.key, one);
  const kept = [...byKey.values()];
  return kept.filter((one) => !kept.some((other) => other.key.startsWith(`${one.key} `)));
}
