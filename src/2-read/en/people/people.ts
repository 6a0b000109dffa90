import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Stage } from '../../pack.ts';
import { fold } from '../../../0-facts/index.ts';
import { statesOf } from '../states.ts';
import type { StateSight } from '../states.ts';
import { lastBefore } from '../../text/spans.ts';
import { hitAt, indexAt, isName, isPossessive, says, plainText } from '../words.ts';
import { behindHonorifics } from './name.ts';
import { officeAt, wordsOfOffice } from './office.ts';
import { sightingsOf } from './sightings.ts';
import type { Sighting } from './sightings.ts';

/** A person of the article. */
export interface Person {
  name: string;
  country: string | null;
  offices: { office: string; country: string | null; sighting: Sighting; at: Span }[];
}

/** Who speaks for a firm: «Chief executive Mette Lyngby», of no state. */
export function isOfFirm({ offices }: Person): boolean {
  return offices.length > 0 && offices.every(({ office, country }) => country === null && firmOffice.test(office));
}

const firmOffice =
  /^(?:chief executive|chief executive officer|managing director|general director|director|executive)$/i;

/** A person at one place: by the full name, or by a part of it with or without a title. */
export interface PersonMention extends Span {
  person: Person;
}

/** People: «Prime Minister Nguyen Van Khue», later `PM Khue`, `Khue`; each office they are stated to hold. */
export const people: Stage = {
  name: 'people',
  run(draft) {
    for (const person of once(draft, personsOf).persons) {
      const { name, country, offices } = person;
      if (isOfFirm(person)) continue;
      for (const { office, country: of, sighting } of offices) {
        const { from, to } = sighting;
        draft.offices.push({
          from,
          to,
          name,
          office,
          country: ofBody(office) ? null : (of ?? country),
          rule: 'en/people/office',
        });
      }
    }
    for (const { from, to, person } of once(draft, personsOf).mentions)
      draft.names.push({ from, to, name: person.name, country: person.country, rule: 'en/people/name' });
  },
};

/** `Trade Commissioner`, `Secretary-General of ASEAN`: offices of international bodies have no country. */
function ofBody(office: string): boolean {
  return /commissioner$/i.test(office) || /\b(ASEAN|UN|EU|NATO|United Nations)\b/.test(office);
}

/** The persons of the article and every place that names one. */
export function personsOf(draft: Draft): { persons: Person[]; mentions: PersonMention[] } {
  const persons: Person[] = [];
  const mentions: PersonMention[] = [];
  const sightings = once(draft, sightingsOf);
  for (const sighting of sightings) {
    const person = known(persons, sighting) ?? add(persons, sighting);
    person.country ??= sighting.country;
    const isInCapitals = person.name === person.name.toUpperCase() && wordsOf(person.name).length > 1;
    const isPlainer = sighting.name.length === person.name.length && sighting.name !== sighting.name.toUpperCase();
    if (sighting.name.length > person.name.length || (isInCapitals && isPlainer)) person.name = sighting.name;
    mentions.push({ from: sighting.from, to: sighting.to, person });
    learnOffices(person, sighting, sightings, persons);
  }
  placeAtHome(draft, persons);
  mentions.push(...shortMentions(draft, persons, mentions));
  mentions.sort((a, b) => a.from - b.from);
  return { persons, mentions };
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[\s.]+/)
    .filter(Boolean);
}

/** Whom a naming means: the same words, or fewer of them in any order. */
function known(persons: Person[], { name, country }: Sighting): Person | undefined {
  const words = wordsOf(name);
  return persons.find((person) => {
    if (country && person.country && country !== person.country) return false;
    const own = wordsOf(person.name);
    return words.every((word) => own.includes(word)) || (words.length > 1 && own.every((word) => words.includes(word)));
  });
}

function add(persons: Person[], { name, country }: Sighting): Person {
  const person = { name, country, offices: [] };
  persons.push(person);
  return person;
}

function learnOffices(
  person: Person,
  sighting: Sighting,
  sightings: readonly Sighting[],
  persons: readonly Person[],
): void {
  const learn = (office: string, country: string | null, at: Span) => {
    const known = person.offices.find((held) => isOneOffice(held.office, office));
    if (!known) person.offices.push({ office, country, sighting, at });
    // `Deputy PM` in the title, `Deputy Prime Minister` in the text.
    else if (/\bPM\b/.test(known.office) && /prime minister/i.test(office))
      Object.assign(known, { office, sighting, at });
  };
  for (const { office, country, isComplete, from, to } of sighting.offices)
    if (isComplete) learn(office, country, { from, to });
  if (!sighting.isCounterpart) return;
  const other = lastBefore(sightings, sighting.from, ({ name }) => name !== sighting.name);
  const held = other && persons.find((each) => known([each], other))?.offices[0];
  if (held) learn(held.office, null, sighting);
}

/** `PM` behind `Prime Minister`, `President` behind `State President`: one office, by its fuller title. */
function isOneOffice(held: string, office: string): boolean {
  const [own, words] = [wordsOfOffice(held), wordsOfOffice(office)];
  return (
    words.every((word) => own.includes(word)) &&
    (own.length === words.length || !/^(?:deputy|vice|former|acting)/i.test(held))
  );
}

/** Whose state is not told beside the name: Vietnamese by the name, else the state that nobody else is of. */
function placeAtHome(draft: Draft, persons: Person[]): void {
  let home: string | null = null;
  const told = new Set(persons.flatMap(({ country }) => country ?? []));
  for (const person of persons) {
    if (person.country) continue;
    const side = stateOfSide(draft, person, persons);
    const spokenFor = stateOfTitle(draft, person) ?? stateSpokenFor(draft, person) ?? stateOfList(draft, person);
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

/** Places that name a known person by a part of the name: `Khue`, `PM Khue`, `Secretary Marlowe`. */
function shortMentions(draft: Draft, persons: readonly Person[], full: readonly PersonMention[]): PersonMention[] {
  const { tokens } = draft;
  const byWord = new Map<string, Person[]>();
  for (const person of persons) {
    // `Omar al-Tayeb` is `Tayeb`, too.
    for (const word of new Set(person.name.split(/[\s.]+|(?<=(?:^|\s)(?:al|el))-/i)))
      if (word.length > 1) byWord.set(fold(word), [...(byWord.get(fold(word)) ?? []), person]);
  }
  const found: PersonMention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < full.length && full[next]!.to <= i) next++;
    if (next < full.length && full[next]!.from <= i) {
      i = full[next]!.to - 1;
      continue;
    }
    if (!isName(tokens, i) && !opensWithArticle(draft, i)) continue;
    const mention = shortAt(draft, byWord, i);
    if (!mention) continue;
    found.push(mention);
    i = mention.to - 1;
  }
  return found;
}

function shortAt(draft: Draft, byWord: ReadonlyMap<string, Person[]>, i: number): PersonMention | null {
  const { tokens } = draft;
  const office = officeAt(draft, i);
  const start = behindHonorifics(draft, office?.to ?? i);
  let end = start;
  let candidates: Person[] = [];
  while (isName(tokens, end) || opensWithArticle(draft, end)) {
    const word = wordWithHyphens(draft, end);
    const named = byWord.get(fold(word.text));
    if (!named || (end === start && start === i && hitAt(draft, 'not-names', end) && !isSurnameHe(draft, end))) break;
    candidates = candidates.length > 0 ? candidates.filter((person) => named.includes(person)) : named;
    end = word.to;
  }
  const person =
    candidates.length > 1
      ? (candidates.find(({ country }) => office?.country === country) ?? candidates[0])
      : candidates[0];
  return person && end > start && !isName(tokens, end) ? { from: i, to: end, person } : null;
}

/** `China is open, He said`: a capital within the sentence, or what is told of a person behind it (`He, also a member of …`). */
function isSurnameHe(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  if (!says(tokens, at, 'he')) return false;
  const isApposed = tokens.isMark(at + 1, ',') && says(tokens, at + 2, 'also', 'who');
  return isApposed || draft.sentences[indexAt(draft.sentences, at)]?.from !== at;
}

/** `al-Kuwari`. */
function opensWithArticle({ tokens }: Draft, at: number): boolean {
  return says(tokens, at, 'al', 'el', 'as', 'ad', 'ash') && tokens.isMark(at + 1, '-') && isName(tokens, at + 2);
}

function wordWithHyphens({ tokens }: Draft, from: number): { text: string; to: number } {
  let to = from + 1;
  while (tokens.isMark(to, '-') && tokens.isGlued(to) && tokens.isGlued(to + 1)) to += 2;
  return { text: plainText(tokens, from, to), to };
}
