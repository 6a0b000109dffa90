import type { DraftLine, DraftSection } from '../draft.ts';
import { compareDates, fold } from '../../../0-facts/index.ts';
import type { PersonRow } from '../../../0-facts/index.ts';
import { said, told } from '../lines.ts';
import type { Material } from '../material.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** Guests and hosts first, then who was met last, by state: with the posts that the latest article gives them. */
export const people: SectionMaker = (material, phrases): DraftSection => {
  const { persons, countries } = material;
  const wanted = persons
    .filter(({ offices }) => offices.length > 0)
    .sort((a, b) => rank(a, material) - rank(b, material));
  const shown = wanted.slice(0, most.people);
  const { words } = phrases;
  return {
    key: 'people',
    title: words.section.people,
    groups: [...countries, null].map((country) => {
      const lines = shown.filter((person) => person.country === country);
      return {
        title: country ? phrases.country(country) : words.group.international,
        lines: lines.map((person) => personLine(person, material, phrases)),
        rest: wanted.filter((person) => person.country === country).length - lines.length,
      };
    }),
    empty: words.empty.people,
  };
};

const isNamed = (names: string[], { name }: PersonRow): boolean => names.some((one) => fold(one) === fold(name));

/** Smaller comes first: asked for by name, then by the latest encounter, then by how often the press names them. */
function rank(person: PersonRow, { wish, encounters }: Material): number {
  if (isNamed(wish.guests, person)) return -2;
  if (isNamed(wish.hosts, person)) return -1;
  const at = encounters.findIndex(({ participants }) => participants.some(({ name }) => name === person.name));
  return (at < 0 ? 1e6 : at * 1e3) - person.articles.length;
}

/** The posts that the newest article with any gives; older ones were held before. */
function personLine(person: PersonRow, { wish }: Material, phrases: Phrases): DraftLine {
  const newest =
    person.offices
      .map(({ quote }) => quote.publishedOn)
      .sort(compareDates)
      .at(-1) ?? null;
  const held = person.offices.filter(({ quote }) => quote.publishedOn === newest);
  const role = isNamed(wish.guests, person) ? 'guest' : isNamed(wish.hosts, person) ? 'host' : null;
  const name = role ? `${person.name} (${phrases.line(role)})` : person.name;
  const offices = [...new Set(held.map(({ office }) => office))].join(', ');
  return {
    id: `person ${person.id}`,
    runs: [told(phrases.line('person', { name, offices: '' })), said(offices)],
    quotes: held.map(({ quote }) => quote).slice(0, 2),
  };
}
