import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import type { StateSight } from '../states.ts';
import { hitAt, indexAt, says } from '../words.ts';
import { behindHonorifics, behindPostnominals, nameEnd } from './name.ts';
import { deputies, officeAt } from './office.ts';
import type { OfficeSight } from './office.ts';
import { beforeTitle, pluralAt, singulars } from './plural.ts';

/** A full naming of a person with the offices that stand beside the name. */
export interface Sighting extends Span {
  name: string;
  nameFrom: number;
  offices: OfficeSight[];
  country: string | null;
  /** `his Lao counterpart X`: holds the office of the one before. */
  isCounterpart: boolean;
}

/** Every full naming, in order: «Lao Prime Minister Bounmy Keomany», «Mr Yoon Sang-hyuk», «Niphon Sawatdi, Minister of Commerce». */
export function sightingsOf(draft: Draft): Sighting[] {
  const { tokens } = draft;
  const isTitle = draft.hits.anyOf(['ministry-words', 'offices', 'role-nouns', 'honorifics']);
  const found: Sighting[] = [];
  for (let i = 0; i < tokens.count;) {
    if (!tokens.isCapital(i) && !isTitle(i) && !openers.has(tokens.wordAt(i))) {
      i++;
      continue;
    }
    const sightings = sharersAt(draft, i) ?? one(draft, i);
    found.push(...sightings);
    i = Math.max(i + 1, sightings.at(-1)?.to ?? 0);
  }
  return found;
}

/** Words in small letters, beside titles, with which a naming may begin. */
const openers = new Set([
  ...deputies,
  ...beforeTitle,
  ...singulars.keys(),
  ...['former', 'acting', 'counterpart', 'al', 'el'],
]);

/** `Presidents Joao Batista Moraes and Ruben Caceres`: each with the title that they share. */
function sharersAt(draft: Draft, i: number): Sighting[] | null {
  const sharers = pluralAt(draft, i);
  return (
    sharers?.map(({ from, name, office }) => ({
      ...sightingOf(draft, from, name.from, name.to, [{ ...office, from: name.from, to: name.to }]),
      country: office.country,
    })) ?? null
  );
}

function one(draft: Draft, i: number): Sighting[] {
  const sighting =
    titledAt(draft, i) ??
    counterpartAt(draft, i) ??
    leaderAt(draft, i) ??
    honouredAt(draft, i) ??
    appositiveAt(draft, i);
  return sighting && sighting.to > i ? [sighting] : [];
}

/** Offices, then the name: `State Councilor and Foreign Minister Qian Weimin`. */
function titledAt(draft: Draft, from: number): Sighting | null {
  const { tokens } = draft;
  const offices: OfficeSight[] = [];
  let at = from;
  for (;;) {
    const office = officeAt(draft, at);
    if (!office) break;
    offices.push(office);
    at = office.to;
    const joint = tokens.isMark(at, ',') || says(tokens, at, 'and') ? at + 1 : at;
    const next = joint + Number(says(tokens, joint, 'and'));
    if (next === at || !officeAt(draft, next)) break;
    at = next;
  }
  if (offices.length === 0) return null;
  const comma = tokens.isMark(at, ',') ? 1 : 0;
  const start = behindHonorifics(draft, at + comma);
  const end = comma === 0 || start > at + comma || isClosed(draft, start) ? nameEnd(draft, start) : null;
  // `Ambassador Luis Arrieta, Vice Minister of Foreign Affairs`
  const further =
    end === null || !offices.every(({ office }) => /ambassador/i.test(office)) ? [] : officesBehind(draft, end);
  return end === null
    ? null
    : sightingOf(draft, Math.min(from, offices[0]!.from), start, end, [...offices, ...further]);
}

/** `the Prime Minister of Japan, Takeo Hirabayashi, …`: what stands between commas behind an office. */
function isClosed(draft: Draft, start: number): boolean {
  const end = nameEnd(draft, start);
  const { tokens } = draft;
  return (
    end !== null && end > start + 1 && (tokens.isMark(end, ',') || tokens.isMark(end, '.') || says(tokens, end, 'and'))
  );
}

/** `his Lao counterpart Bounmy Keomany`, `their counterpart, Mr Lo`. */
function counterpartAt(draft: Draft, from: number): Sighting | null {
  const { tokens } = draft;
  if (!says(tokens, from, 'counterpart')) return null;
  const comma = tokens.isMark(from + 1, ',') ? 1 : 0;
  // `her counterpart, Environment Minister Thandeka Mabuza`: with an office of its own.
  if (officeAt(draft, from + 1 + comma)) return null;
  const start = behindHonorifics(draft, from + 1 + comma);
  const end = nameEnd(draft, start);
  if (end === null) return null;
  const states = once(draft, statesOf);
  const sight = states[indexAt(states, from - 1)];
  const first = sight ? sight.from : from;
  const opens = says(tokens, first - 1, 'his', 'her', 'their', 'its') ? first - 1 : first;
  return { ...sightingOf(draft, opens, start, end, []), country: sight?.country ?? null, isCounterpart: true };
}

/** `visiting Ethiopian leader Tadesse Wolde`, `Chinese envoy Lu Min`: of a state, by a word that is no title. */
function leaderAt(draft: Draft, from: number): Sighting | null {
  const role = hitAt(draft, 'role-nouns', from);
  if (role?.entry.values['stands'] !== 'person') return null;
  const states = once(draft, statesOf);
  const state = states[indexAt(states, from - 1)];
  if (!state) return null;
  const start = behindHonorifics(draft, role.to);
  const end = nameEnd(draft, start);
  if (end === null || end < start + 2) return null;
  return { ...sightingOf(draft, state.from, start, end, []), country: state.country };
}

/** `Mr Truong Van Khoai`, `Comrade Quyet`: a new name only where it has two words. */
function honouredAt(draft: Draft, from: number): Sighting | null {
  if (!hitAt(draft, 'honorifics', from)) return null;
  const start = behindHonorifics(draft, from);
  const end = nameEnd(draft, start);
  return end !== null && end > start + 1 ? sightingOf(draft, from, start, end, officesBehind(draft, end)) : null;
}

/** `Niphon Sawatdi, Minister of Commerce`. */
function appositiveAt(draft: Draft, from: number): Sighting | null {
  const end = nameEnd(draft, from);
  if (end === null || end < from + 2 || says(draft.tokens, from - 1, 'in', 'at', 'near', 'from')) return null;
  const offices = officesBehind(draft, end);
  return offices.length > 0 ? sightingOf(draft, from, from, end, offices) : null;
}

function officesBehind(draft: Draft, nameTo: number): OfficeSight[] {
  const { tokens } = draft;
  const end = behindPostnominals(draft, nameTo);
  if (!tokens.isMark(end, ',')) return [];
  let at = end + 1;
  const states = once(draft, statesOf);
  while (says(tokens, at, 'the', 'a', 'who', 'is', 'also') || (states[indexAt(states, at)] && !officeAt(draft, at)))
    at++;
  const offices: OfficeSight[] = [];
  for (let office = officeAt(draft, at); office?.isComplete; office = officeAt(draft, at)) {
    offices.push(office);
    at = office.to + Number(says(tokens, office.to, 'and') || tokens.isMark(office.to, ','));
    if (at === office.to) break;
  }
  return leadsToName(draft, at) ? [] : offices;
}

/** Whether the offices are those of a name behind them, and not of the one before: that name has none behind it. */
function leadsToName(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  const start = behindHonorifics(draft, at + Number(tokens.isMark(at, ',')));
  const end = nameEnd(draft, start);
  if (end === null) return false;
  const behind = end + 1 + Number(says(tokens, end + 1, 'the'));
  return !(tokens.isMark(end, ',') && officeAt(draft, behind)?.isComplete);
}

function sightingOf(draft: Draft, from: number, nameFrom: number, nameTo: number, offices: OfficeSight[]): Sighting {
  const behind = offices.some((office) => office.from >= nameTo) ? null : stateBehind(draft, nameTo);
  const country = offices.find((office) => office.country)?.country ?? behind?.country ?? null;
  // `Chairman Fang Shaoqi of the People's Republic of China`: with his state a bare title is whole.
  if (behind) for (const office of offices) office.isComplete = true;
  const to = Math.max(behind?.to ?? nameTo, behindPostnominals(draft, nameTo), ...offices.map((office) => office.to));
  return { from, to, name: draft.tokens.nameOf(nameFrom, nameTo), nameFrom, offices, country, isCounterpart: false };
}

/** `President Alvaro Montealegre of Colombia`. */
function stateBehind(draft: Draft, nameTo: number): StateSight | null {
  if (!says(draft.tokens, nameTo, 'of')) return null;
  const states = once(draft, statesOf);
  const start = nameTo + 1 + Number(says(draft.tokens, nameTo + 1, 'the'));
  const sight = states[indexAt(states, start)];
  return sight && sight.from === start && sight.form !== 'adjective' ? sight : null;
}
