import { fold } from '../../../0-facts/index.ts';
import type { Draft } from '../../mentions.ts';
import { once } from '../../once.ts';
import { statesOf } from '../states.ts';
import type { StateSight } from '../states.ts';
import { lastBefore } from '../../text/spans.ts';
import { hitAt, indexAt, isPossessive, says } from '../words.ts';
import { wordsOf } from './name.ts';
import { isOneOffice, ofBody } from './office.ts';
import type { Person } from './people.ts';
import { sightingsOf } from './sightings.ts';
import type { Sighting } from './sightings.ts';

/** Whose state is not told beside the name: Vietnamese by the name, else the state that nobody else is of. */
export function placeAtHome(draft: Draft, persons: Person[]): void {
  let home: string | null = null;
  const told = new Set(persons.flatMap(({ country }) => country ?? []));
  for (const person of persons) {
    if (person.country) continue;
    const side = stateOfSide(draft, person, persons);
    const spokenFor =
      stateOfTitle(draft, person) ??
      stateSpokenFor(draft, person) ??
      stateOfList(draft, person) ??
      stateVisited(draft, person, told) ??
      stateOfSpokesman(draft, person, told);
    if (side) person.country = side;
    else if (isVietnamese(draft, person.name)) person.country = 'VNM';
    else if (spokenFor) person.country = spokenFor;
    else if (isDiplomat(person)) person.country = senderOf(draft, told);
    else if (!person.offices.some(({ office }) => ofBody(office))) person.country = home = homeOf(draft, told, home);
    if (person.country) told.add(person.country);
  }
}

/** `External Affairs Minister`: a title of one state alone, where the article names that state. */
function stateOfTitle(draft: Draft, { offices }: Person): string | null {
  const { tokens } = draft;
  for (const { office, sighting } of offices) {
    const titles = draft.hits.of('office-states').filter(({ from, to }) => from >= sighting.from && to <= sighting.to);
    const title = titles.find(({ from, to }) => tokens.nameOf(from, to).toLowerCase() === office.toLowerCase());
    const country = title?.entry.values['country'];
    if (country && once(draft, statesOf).some((state) => state.country === country)) return country;
  }
  return null;
}

/** `The Indian side was led by A`, `Deputy Minister B was accompanied by A`: of the state whose side it is. */
function stateOfSide(draft: Draft, { offices }: Person, persons: readonly Person[]): string | null {
  const { tokens } = draft;
  const sighting = offices[0]?.sighting;
  const sentence = sighting && draft.sentences[indexAt(draft.sentences, sighting.from)];
  if (!sighting || !sentence) return null;
  for (let i = sighting.from - 1; i >= sentence.from && i > sighting.from - farthestSide; i--) {
    const isLed =
      says(tokens, i, 'by') &&
      (says(tokens, i - 1, 'led', 'headed', 'accompanied', 'represented') || isSide(draft, i - 1));
    if (!isLed && !(says(tokens, i, 'of') && says(tokens, i - 1, 'comprised', 'consisted'))) continue;
    if (says(tokens, i - 1, 'accompanied')) {
      const name = fold(tokens.textOf(i - 3));
      return persons.find((each) => wordsOf(each.name).includes(name))?.country ?? null;
    }
    const isOfSide = ({ from, to }: StateSight) => from >= sentence.from && isSide(draft, to);
    return lastBefore(once(draft, statesOf), i, isOfSide)?.country ?? null;
  }
  return null;
}

const farthestSide = 24;

/** `He was received by President Mokrani`, `called on Deputy Prime Minister Keo`: of two states the one that is visited. */
function stateVisited(draft: Draft, { offices }: Person, told: ReadonlySet<string>): string | null {
  const { tokens } = draft;
  const sighting = offices[0]?.sighting;
  if (!sighting || told.size !== 2) return null;
  const at = behindArticle(draft, sighting.from);
  const isReceived = says(tokens, at - 1, 'by') && says(tokens, at - 2, 'received');
  const isHost = isReceived || (says(tokens, at - 1, 'on') && says(tokens, at - 2, 'called', 'call'));
  const isVisited = ({ from, country }: StateSight) => {
    const to = behindArticle(draft, from) - 1;
    return told.has(country) && says(tokens, to, 'to') && says(tokens, to - 1, 'visit');
  };
  return isHost ? (once(draft, statesOf).find(isVisited)?.country ?? null) : null;
}

function behindArticle({ tokens }: Draft, at: number): number {
  return at - Number(says(tokens, at - 1, 'the'));
}

/** `Foreign Ministry Spokesperson Hu`: of the state that is spoken of most, where nobody else is of one. */
function stateOfSpokesman(draft: Draft, { offices }: Person, told: ReadonlySet<string>): string | null {
  if (told.size > 0 || !offices.some(({ office }) => /spokes/i.test(office))) return null;
  const counts = new Map<string, number>();
  for (const { country } of once(draft, statesOf)) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** `the Indian side`, `the Philippine delegation`. */
function isSide({ tokens }: Draft, to: number): boolean {
  return says(tokens, to, 'side', 'delegation', 'team', 'party');
}

/** «Hungary would like to …, Foreign Minister Kerekes said»: whoever tells what a state will do speaks for it. */
function stateSpokenFor(draft: Draft, { offices }: Person): string | null {
  const first = offices[0]?.sighting;
  if (!first) return null;
  const { tokens } = draft;
  const isTold = tokens.isMark(first.from - 1, ',') || tokens.isMark(first.from - 1, '"');
  if (!isTold || !hitAt(draft, 'speech-verbs', first.to)) return null;
  const sentence = draft.sentences[indexAt(draft.sentences, first.from)];
  const state = once(draft, statesOf).find(
    ({ from, to, form }) => from >= (sentence?.from ?? 0) && to < first.from && form === 'name',
  );
  return state && hitAt(draft, 'modals', state.to) ? state.country : null;
}

/** `met Chinese President Xi Jinping, Premier Li Keqiang and …`: of the state that the list began with. */
function stateOfList(draft: Draft, { offices }: Person): string | null {
  const held = offices[0];
  // An ambassador is of another state, and so is who holds the same office.
  if (!held || isDiplomat({ offices })) return null;
  const { tokens } = draft;
  const { sighting } = held;
  const isLast = says(tokens, sighting.from - 1, 'and');
  const head = headOfList(draft, sighting.from - 1 - Number(isLast));
  if (!head || head.offices.some(({ office }) => isOneOffice(held.office, office))) return null;
  if (hitAt(draft, 'speech-verbs', sighting.to) || hitAt(draft, 'modals', sighting.to)) return null;
  return isLast || goesOn(draft, sighting.to) ? head.country : null;
}

function isDiplomat({ offices }: Pick<Person, 'offices'>): boolean {
  return offices.some(({ office }) => diplomats.test(office));
}

/** Accredited abroad; a trade representative or special envoy is of the state of the list. */
const diplomats = /\b(?:ambassador|consul|charg[eé]|high commissioner|permanent representative)/i;

/** Whoever stands before this comma as the first of those met (`met A, …`, `talks with A, …`, `attended by A, …`); not behind a participle (`Thanking A, …`). */
function headOfList(draft: Draft, comma: number): Sighting | undefined {
  const { tokens } = draft;
  if (!tokens.isMark(comma, ',')) return undefined;
  const head = once(draft, sightingsOf).find(({ to }) => to === comma);
  const at = head ? head.from - Number(says(tokens, head.from - 1, 'the', 'visiting')) : 0;
  const isMet = draft.hits.endingAt('encounter-verbs').find(at, ({ entry }) => entry.values['form'] !== 'ing');
  return isMet || says(tokens, at - 1, 'with', 'by', 'including', 'from') ? head : undefined;
}

/** `, Premier Li Keqiang and …`, `, Premier Li Keqiang, Chairman …`. */
function goesOn(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (says(tokens, at, 'and')) return true;
  if (!tokens.isMark(at, ',')) return false;
  return says(tokens, at + 1, 'and') || once(draft, sightingsOf).some(({ from }) => from === at + 1);
}

function isVietnamese(draft: Draft, name: string): boolean {
  const words = fold(name).split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    familyNames(draft).has(words[0]!) &&
    words.every((word) => syllable.test(word))
  );
}

/** A syllable of a Vietnamese name without its marks: `nguyen`, `phuong`; not `adriaens`. */
const syllable = /^(?:ngh?|nh|ch|tr|th|ph|kh|g[hi]?|qu|[bcdhklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh?|ng|[cmpt])?$/;

function familyNames(draft: Draft): { has(word: string): boolean } {
  const { tokens } = draft;
  const found = once(draft, vietnameseNamesIn);
  return { has: (word) => tokens.count > 0 && found.has(word) };
}

function vietnameseNamesIn(draft: Draft): Set<string> {
  return new Set(draft.hits.of('vietnamese-names').map(({ entry }) => fold(entry.phrase)));
}

/** The state told first (in the dateline, in a title), among those that no person is of yet; else that of the one placed so before, or of the dateline. */
function homeOf(draft: Draft, told: ReadonlySet<string>, home: string | null): string | null {
  const states = once(draft, statesOf);
  const isFree = ({ country }: StateSight) => !told.has(country);
  const free = states.find((sight) => isFree(sight) && !isMatter(draft, sight)) ?? states.find(isFree);
  const dateline = states[0]?.form === 'capital' && states[0].from < farthestDateline ? states[0] : undefined;
  return free?.country ?? home ?? dateline?.country ?? null;
}

const farthestDateline = 8;

/** `the war in Ukraine`, `the North Korean test`: what is spoken of, not who speaks. */
function isMatter(draft: Draft, { from, to, form }: StateSight): boolean {
  const { tokens } = draft;
  if (form === 'capital') return false;
  if (form === 'adjective' || isPossessive(tokens, to))
    return matters.has(tokens.wordAt(isPossessive(tokens, to) ? to + 2 : to));
  return (
    says(tokens, from - 1, 'in', 'on', 'over', 'against', 'about', 'regarding', 'concerning', 'across') &&
    says(tokens, from - 2, ...matters)
  );
}

/** What is fought, feared or tried somewhere. */
const matters = new Set(
  'war conflict situation crisis fighting test tests nuclear missile missiles aggression invasion sovereignty hostages ceasefire developments sanctions coup elections earthquake floods'.split(
    ' ',
  ),
);

/** The state that nobody is of yet and for which nothing is done: an ambassador is of neither the dateline nor who is helped. */
function senderOf(draft: Draft, told: ReadonlySet<string>): string | null {
  const { tokens } = draft;
  const isSender = ({ country, from, form }: StateSight) =>
    !told.has(country) &&
    form !== 'capital' &&
    !says(tokens, from - 1 - Number(says(tokens, from - 1, 'the')), 'for', 'to');
  return once(draft, statesOf).find(isSender)?.country ?? null;
}
