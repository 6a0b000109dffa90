import type { Draft, Span } from '../../mentions.ts';
import { once } from '../../once.ts';
import type { Stage } from '../../pack.ts';
import { fold } from '../../../0-facts/index.ts';
import { lastBefore } from '../../text/spans.ts';
import { hitAt, indexAt, isName, says, plainText } from '../words.ts';
import { behindHonorifics, wordsOf } from './name.ts';
import { placeAtHome } from './home.ts';
import { isOneOffice, ofBody, officeAt } from './office.ts';
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
    learnOffices(draft, person, sighting, sightings, persons);
  }
  placeAtHome(draft, persons);
  mentions.push(...shortMentions(draft, persons, mentions));
  mentions.sort((a, b) => a.from - b.from);
  return { persons, mentions };
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
  draft: Draft,
  person: Person,
  sighting: Sighting,
  sightings: readonly Sighting[],
  persons: readonly Person[],
): void {
  const learn = (office: string, country: string | null, at: Span) => {
    const known = person.offices.find((held) => isOneOffice(held.office, office));
    if (!known) person.offices.push({ office, country, sighting, at });
    // `Deputy PM` in the title, `Deputy Prime Minister` in the text.
    else if (isOneOffice(office, known.office) && office.length > known.office.length && isInTitle(draft, known.at))
      Object.assign(known, { office, sighting, at });
  };
  for (const { office, country, isComplete, from, to } of sighting.offices)
    if (isComplete) learn(office, country, { from, to });
  if (!sighting.isCounterpart) return;
  const other = lastBefore(sightings, sighting.from, ({ name }) => name !== sighting.name);
  const held = other && persons.find((each) => known([each], other))?.offices[0];
  if (held) learn(held.office, null, sighting);
}

function isInTitle({ blocks }: Draft, { from }: Span): boolean {
  return blocks[indexAt(blocks, from)]?.role === 'title';
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
