import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import { byPlace, firstFrom, withoutOverlaps } from '../../text/spans.ts';
import { behindShortForm, officeAt } from '../people/office.ts';
import { isOfFirm, personsOf } from '../people/people.ts';
import type { Person } from '../people/people.ts';
import { statesOf } from '../states.ts';
import { hitAt, indexAt, isPossessive, longestOf, says } from '../words.ts';

/** What stands at a place before it is known whom it means. */
export type Sight = Span &
  (
    | { kind: 'person'; person: Person }
    | { kind: 'state'; country: string }
    | { kind: 'body'; name: string }
    | {
        kind: 'role';
        country: string | null;
        role: string;
        titles: readonly string[];
        isOffice: boolean;
        words: string;
      }
    | { kind: 'joint'; number: number }
    | { kind: 'both'; countries: string[]; titles: readonly string[] }
    | { kind: 'pronoun'; stands: string }
  );

/** Every such place, in order: persons first, of others that overlap the longest. */
export function sightsOf(draft: Draft): Sight[] {
  const { tokens } = draft;
  const sights: Sight[] = once(draft, personsOf).mentions.flatMap(({ from, to, person }) =>
    isOfFirm(person) ? [] : [{ from, to, kind: 'person', person }],
  );
  for (const { from, to, country, form } of once(draft, statesOf)) {
    const noun = roleAt(draft, isPossessive(tokens, to) ? to + 2 : to);
    if (form === 'capital' && isDateline(draft, from, to)) continue;
    const first = says(tokens, from - 1, 'the', 'his', 'her', 'their') ? from - 1 : from;
    if (noun?.stands === 'person')
      sights.push({ from: first, kind: 'role', ...noun, country, words: tokens.nameOf(from, noun.to) });
    else if (noun?.stands === 'state') sights.push({ from: first, to: noun.to, kind: 'state', country });
    else if (form !== 'adjective' && !isPossessive(tokens, to))
      sights.push({ from: first, to, kind: 'state', country });
  }
  sights.push(...rolesIn(draft), ...bothIn(draft));
  for (const { from, to, entry } of longestOf(draft, 'organisations'))
    sights.push({
      from: says(tokens, from - 1, 'the') ? from - 1 : from,
      to: behindMembers(draft, to),
      kind: 'body',
      name: entry.values['name']!,
    });
  for (const { from, to, entry } of longestOf(draft, 'joint-words'))
    sights.push({ from, to, kind: 'joint', number: numberOf(entry.phrase, Number(entry.values['number'])) });
  for (const { from, to, entry } of longestOf(draft, 'pronouns'))
    sights.push(governmentOf(draft, from, to) ?? { from, to, kind: 'pronoun', stands: entry.values['stands']! });
  const persons = sights.filter(({ kind }) => kind === 'person');
  const others = sights.filter(
    (sight) => sight.kind !== 'person' && !persons.some((person) => person.from < sight.to && sight.from < person.to),
  );
  return withoutOverlaps([...persons, ...others].sort(byPlace));
}

/** `ASEAN foreign ministers`, `the African Union (AU) member states`, `the APEC forum`: who an organisation acts by. */
function behindMembers(draft: Draft, name: number): number {
  const to = behindShortForm(draft, name);
  return (hitAt(draft, 'plural-roles', to) ?? hitAt(draft, 'member-nouns', to))?.to ?? name;
}

/** `RABAT, Feb 2 (Reuters) - …`, `Hanoi (VNA) – …`: where a report was sent from. */
function isDateline({ tokens, blocks }: Draft, from: number, to: number): boolean {
  if (blocks[firstFrom(blocks, from)]?.from !== from) return false;
  const isOpened = tokens.isMark(to, '(') || tokens.isMark(to, ',') || tokens.isMark(to, ':') || tokens.isMark(to, '-');
  for (let i = to; isOpened && i < to + longestDateline; i++)
    if (tokens.isMark(i, ':') || (tokens.isMark(i, '-') && !tokens.isGlued(i + 1))) return true;
  return false;
}

const longestDateline = 14;

/** `the Government of Bangladesh` is of the state told behind it. */
function governmentOf(draft: Draft, from: number, to: number): Sight | null {
  const { tokens } = draft;
  if (!says(tokens, to, 'of')) return null;
  const states = once(draft, statesOf);
  const state = states[indexAt(states, to + 1 + Number(says(tokens, to + 1, 'the')))];
  return state && state.form !== 'adjective' ? { from, to: state.to, kind: 'state', country: state.country } : null;
}

/** How many are meant: `the ministers` are all who met, `the two ministers` and `both` two. */
function numberOf(phrase: string, number: number): number {
  return number === 2 && !/^(?:the two|two|both|either|the pair|the duo)\b/.test(phrase) ? mostMet : number;
}

const mostMet = 9;

interface Role {
  to: number;
  stands: string;
  role: string;
  titles: string[];
  /** Of which state the words behind tell it to be (`the Prime Minister of Fiji`). */
  country: string | null;
  /** Whether it is a title; `leader` and `guest` may be anybody. */
  isOffice: boolean;
}

/** What stands for a person or a state: «leader», «side», or an office without a name («deputy health minister»). */
function roleAt(draft: Draft, at: number): Role | null {
  const noun = hitAt(draft, 'role-nouns', at);
  const office = officeAt(draft, at);
  if (office && office.to > (noun?.to ?? at)) {
    const { to, office: role, country } = office;
    return { to, stands: 'person', role, titles: [lastWord(role)], country, isOffice: true };
  }
  if (!noun) return null;
  const { stands, titles } = noun.entry.values as { stands: string; titles: string };
  const role = noun.entry.phrase;
  const isOffice = office !== null && lastWord(role) !== 'leader';
  return { to: noun.to, stands, role, titles: titles ? titles.split(' ') : [lastWord(role)], country: null, isOffice };
}

function lastWord(words: string): string {
  return words.toLowerCase().split(' ').at(-1)!;
}

/** «the minister», «the Vice Premier», «the visiting dignitary»: persons by their role alone. */
function rolesIn(draft: Draft): Sight[] {
  const { tokens } = draft;
  const found: Sight[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!says(tokens, i, 'the')) continue;
    // One word may tell what kind of leader: `the leftist leader`, `the visiting premier`.
    const next = hitAt(draft, 'role-nouns', i + 2) && !hitAt(draft, 'role-nouns', i + 1) ? roleAt(draft, i + 2) : null;
    const role = roleAt(draft, i + 1) ?? (tokens.isCapital(i + 1) ? null : next);
    if (role?.stands === 'person') found.push({ from: i, kind: 'role', ...role, words: tokens.nameOf(i + 1, role.to) });
  }
  return found;
}

/** «the presidents of Tajikistan and Uzbekistan», «the Chinese and Lao foreign ministers». */
function bothIn(draft: Draft): Sight[] {
  const { tokens } = draft;
  const states = once(draft, statesOf);
  const ending = new Map(longestOf(draft, 'plural-roles').map((hit) => [hit.to, hit]));
  const found: Sight[] = [];
  for (let i = 0; i + 1 < states.length; i++) {
    const [one, other] = [states[i]!, states[i + 1]!];
    if (other.from !== one.to + 1 + Number(says(tokens, one.to + 1, 'the')) || !says(tokens, one.to, 'and')) continue;
    const countries = [one.country, other.country];
    const behind = hitAt(draft, 'plural-roles', other.to);
    const of = one.from - Number(says(tokens, one.from - 1, 'the'));
    const before = says(tokens, of - 1, 'of') ? ending.get(of - 1) : undefined;
    const role = behind ?? before;
    if (!role) continue;
    const titles = role.entry.values['titles']!.split(' ').filter(Boolean);
    const from = Math.min(one.from, before?.from ?? one.from);
    const first = says(tokens, from - 1, 'the') ? from - 1 : from;
    found.push({ from: first, to: Math.max(other.to, behind?.to ?? 0), kind: 'both', countries, titles });
  }
  return found;
}
