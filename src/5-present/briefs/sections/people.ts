import type { DraftLine, DraftSection } from '../draft.ts';
import { channels } from '../../../0-facts/index.ts';
import type { BriefRun } from '../../../0-facts/index.ts';
import { channelOf } from '../../../2-read/index.ts';
import { said, told } from '../lines.ts';
import { roleOf } from '../material/fields.ts';
import type { Material } from '../material/material.ts';
import type { HeldPost, Holder } from '../material/posts.ts';
import type { Phrases } from '../phrases.ts';
import { most } from './section.ts';
import type { SectionMaker } from './section.ts';

/** Guests and hosts first, then the highest, then who was met last, by state: with the posts that they hold on the day. */
export const people: SectionMaker = (material, phrases): DraftSection => {
  const { countries, wish } = material;
  const wanted = material.holders
    .filter(({ person, posts }) => posts.some(isHeld) || roleOf(wish, person.name))
    .map((holder) => ({ holder, rank: rankOf(holder, material) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ holder }) => holder);
  const shown = wanted.slice(0, most.people);
  const sides = [...countries, null];
  const isOf = ({ person }: Holder, side: string | null): boolean =>
    side ? person.country === side : !countries.includes(person.country ?? '');
  const { words } = phrases;
  return {
    key: 'people',
    title: words.section.people,
    groups: sides.map((side) => {
      const lines = shown.filter((holder) => isOf(holder, side)).map((holder) => personLine(holder, wish, phrases));
      return {
        title: side ? phrases.country(side) : words.group.otherPersons,
        lines,
        rest: wanted.filter((holder) => isOf(holder, side)).length - lines.length,
      };
    }),
    empty: words.empty.people,
  };
};

/** Persons all of whose posts others were told to hold later; they are not among those who are told with a post. */
export function goneLines(material: Material, phrases: Phrases): DraftLine[] {
  return material.holders
    .filter(({ person, posts }) => !posts.some(isHeld) && !roleOf(material.wish, person.name))
    .map((holder) => personLine(holder, material.wish, phrases));
}

const isHeld = ({ successor }: HeldPost): boolean => successor === null;

/** Smaller comes first: asked for by name, then by the highest post, the latest encounter, and how often the press names them. */
function rankOf({ person: { name, articles }, posts }: Holder, { wish, encounters }: Material): number {
  const role = roleOf(wish, name);
  if (role) return role === 'guest' ? -2 : -1;
  const highest = Math.min(...posts.map(placeOf));
  const met = encounters.findIndex(({ participants }) => participants.some((one) => one.name === name));
  return highest * 1e9 + (met < 0 ? 1e5 : met) * 1e4 - Math.min(articles.length, 1e4);
}

/** Those who lead a body stand before those who help to. */
function placeOf({ office, isShared }: HeldPost): number {
  const at = channels.findIndex((channel) => channel === channelOf(office));
  return (at < 0 ? channels.length : at) + (isShared ? 0.5 : 0);
}

/** `Nguyễn Văn A (khách): “Thủ tướng” (05/02/2026); “Ủy viên Bộ Chính trị” (…)`: each post on its own words. */
function personLine({ person, posts }: Holder, wish: Material['wish'], phrases: Phrases): DraftLine {
  const role = roleOf(wish, person.name);
  const name = role ? `${person.name} (${phrases.line(role)})` : person.name;
  const runs = posts.flatMap(({ office, quote, successor }, i): BriefRun[] => {
    const day = phrases.date(quote.publishedOn);
    const after = successor && { name: successor.name, from: phrases.date(successor.quote.publishedOn) };
    const when = after ? phrases.line('postGone', { day, ...after }) : phrases.line('post', { day });
    return [...(i > 0 ? [told('; ')] : []), said(office), told(` ${when}`)];
  });
  return {
    id: `person ${person.id}`,
    runs: [told(phrases.line('person', { name, offices: '' })), ...runs],
    quotes: posts.flatMap(({ quote, successor }) => [quote, ...(successor ? [successor.quote] : [])]),
  };
}
