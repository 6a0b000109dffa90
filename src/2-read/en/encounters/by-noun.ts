import type { EncounterKind, Participant } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { firstStates, partyFrom } from '../parties/index.ts';
import { personsOf } from '../people/people.ts';
import { stateName } from '../states.ts';
import { inside, lastBefore } from '../../text/spans.ts';
import { hitAt, indexAt, isName, says, plainText } from '../words.ts';
import { hostOf } from './by-verb.ts';
import { yearIn } from './invitation.ts';
import type { Told } from './by-verb.ts';
import { dateIn, isPlanned, leaderOf, participantsOf, placeIn, stateBehind } from './setting.ts';

/** An encounter that a noun tells: `talks between A and B`, `a meeting with X`, `his state visit to Laos`, `the 46th session of …`. */
export function byNoun(draft: Draft, i: number, sentence: Sentence): Told | null {
  const noun = hitAt(draft, 'encounter-nouns', i);
  if (!noun || noun.entry.values['kind'] === 'none') return null;
  const kind = noun.entry.values['kind'] as EncounterKind;
  if (kind === 'visit') return visit(draft, i, noun.to, sentence);
  if (kind === 'signing') return signature(draft, i, noun.to, sentence);
  const isTold = says(draft.tokens, noun.to, 'of', 'will', 'shall', 'is', 'was', 'took');
  const isOne = isNumbered(draft, i) || says(draft.tokens, i - 1, 'next', 'annual');
  if (kind === 'session' && says(draft.tokens, i - 1, 'their')) return theirs(draft, i, noun.to, sentence, kind);
  if (kind === 'session' || (kind === 'meeting' && isOne && isTold)) return session(draft, i, noun.to, sentence);
  if (kind === 'ceremony') return ceremony(draft, i, noun.to, sentence);
  return conversation(draft, i, noun.to, sentence, kind);
}

/** `the 18th meeting`, `the fifth Annual Defence Dialogue`. */
function isNumbered(draft: Draft, at: number): boolean {
  const { tokens } = draft;
  for (let i = at; i > at - mostNameWords; i--) {
    const ordinal = draft.hits.endingAt('number-words').find(i, ({ entry }) => entry.values['kind'] === 'ordinal');
    if (ordinal !== undefined || says(tokens, i - 1, 'th', 'st', 'nd', 'rd')) return true;
    if (!isName(tokens, i - 1) && !tokens.isMark(i - 1, '-')) return false;
  }
  return false;
}

const mostNameWords = 8;

function one(encounter: Omit<EncounterMention, 'rule'>, to: number): Told {
  return { encounters: [{ ...encounter, rule: `en/encounters/${encounter.kind}` }], to };
}

function conversation(draft: Draft, i: number, to: number, sentence: Sentence, kind: EncounterKind): Told | null {
  const { tokens } = draft;
  if (says(tokens, i - 1, 'their') || /\btheir (?:\S+ ){1,2}$/.test(plainText(tokens, i - 5, i) + ' '))
    return theirs(draft, i, to, sentence, kind);
  const link = behindSetting(draft, to, sentence);
  const isOpen = says(tokens, i - 1, 'a', 'an') || /\ban? \S+ $/.test(plainText(tokens, i - 3, i) + ' ');
  if (isOpen && !says(tokens, link, 'with', 'between', 'for', 'from')) return ofBoth(draft, i, to, sentence, kind);
  const isFrom = kind === 'call' && says(tokens, link, 'from');
  const isFor = says(tokens, link, 'for') && /reception|audience/.test(tokens.wordAt(to - 1));
  if (!isFor && !isFrom && !says(tokens, link, 'with', 'between')) return null;
  const near = inside(draft.parties, { from: link + 1, to: sentence.to }).filter(({ kind: of }) => of === 'person');
  const partners = near.slice(0, says(tokens, link, 'between') ? 2 : 1);
  const before = inside(draft.parties, { from: sentence.from, to: i }).findLast(({ kind: of }) => of === 'person');
  const subject = says(tokens, link, 'between')
    ? null
    : (before ?? near[1] ?? toldBefore(draft, partners[0], sentence));
  const participants = participantsOf([subject, ...partners]);
  if (new Set(participants.map(({ country }) => country)).size < 2) return null;
  const end = partners.at(-1)!.to;
  const status =
    isPlanned(draft, i, sentence) && says(tokens, i - 1, 'hold', 'a', 'next') && !before ? 'planned' : 'held';
  return one(
    {
      from: i,
      to: Math.max(end, near[1] && subject === near[1] ? near[1].to : end),
      kind,
      participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, end, sentence),
      status,
    },
    to,
  );
}

/** Behind when and where: `talks here on Monday with`, `a meeting in Vilnius with`, `… on the sidelines of the Summit with`. */
function behindSetting(draft: Draft, from: number, sentence: Sentence): number {
  const { tokens } = draft;
  for (let at = from; at < Math.min(sentence.to, from + mostSetting); at++) {
    if (says(tokens, at, 'with', 'between', 'for', 'from')) return at;
    const isSetting =
      indexAt(draft.dates, at) >= 0 ||
      isName(tokens, at) ||
      says(tokens, at, 'here', 'on', 'in', 'at', 'the', 'of', 'sidelines', 'margins', 'earlier', 'held', 'day');
    if (!isSetting || partyFrom(draft, at)?.kind === 'person') return from;
  }
  return from;
}

const mostSetting = 14;

function isOfPersons({ kind }: PartyMention): boolean {
  return kind === 'person' || kind === 'joint';
}

/** The person of another state who was told last before the sentence. */
function toldBefore(draft: Draft, partner: PartyMention | undefined, sentence: Sentence): PartyMention | null {
  const isOther = (party: PartyMention) =>
    party.kind === 'person' && party.countries.join() !== partner?.countries.join();
  return lastBefore(draft.parties, sentence.from, isOther) ?? null;
}

/** `During a meeting in Vientiane on Monday, the leaders discussed …`: of both who are the subject behind. */
function ofBoth(draft: Draft, i: number, to: number, sentence: Sentence, kind: EncounterKind): Told | null {
  const opens = ['during', 'in', 'at', 'after', 'following', 'on'];
  if (i - sentence.from > 4 || !says(draft.tokens, sentence.from, ...opens)) return null;
  const party = inside(draft.parties, { from: to, to: sentence.to }).find((each) => each.kind !== 'state');
  const participants = participantsOf([party]);
  if (party?.kind !== 'joint' || new Set(participants.map(({ country }) => country)).size < 2) return null;
  return one(
    {
      from: sentence.from,
      to: party.to,
      kind,
      participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, to, { ...sentence, to: party.from }),
      status: 'held',
    },
    to,
  );
}

/** `after their talks in Vientiane`: of the two persons told before. */
function theirs(draft: Draft, i: number, to: number, sentence: Sentence, kind: EncounterKind): Told | null {
  const before = inside(draft.parties, { from: sentence.from, to: i });
  const isHigh = /summit|high-level/.test(plainText(draft.tokens, i - 3, to).toLowerCase());
  const participants = participantsOf(
    before.filter((party) => isOfPersons(party) || (isHigh && party.kind === 'state')),
  );
  if (new Set(participants.map(({ country }) => country)).size < 2) return null;
  return one(
    {
      from: i,
      to,
      kind: isHigh ? 'session' : kind,
      participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, to, sentence),
      status: 'held',
    },
    to,
  );
}

function visit(draft: Draft, i: number, to: number, sentence: Sentence): Told | null {
  const { tokens } = draft;
  const isTo = says(tokens, to, 'to');
  const place = isTo ? stateBehind(draft, to + 1, sentence) : null;
  const isOwn = says(tokens, to, 'from', 'on') || says(tokens, i - 1, 'day', 'a', 'an', 'his', 'her', 'official');
  if (!place && !isOwn) return null;
  const who = leaderOf(draft, visitorOf(draft, i, sentence, place), sentence);
  const target = place ?? hostCountry(draft, i, sentence, who);
  if (!who || !target || who.countries.includes(target)) return null;
  const status =
    isPlanned(draft, i, sentence) || says(tokens, i - 1, 'upcoming', 'planned', 'coming') ? 'planned' : 'held';
  if (status === 'planned' && !says(tokens, i - 1, 'upcoming', 'official', 'state', 'a', 'an')) return null;
  const participants = participantsOf([who, hostOf(draft, sentence, target)]);
  return one(
    {
      from: i,
      to: Math.min(sentence.to, to + 2),
      kind: 'visit',
      participants,
      date: dateIn(draft, i, sentence, true),
      place: target,
      status,
    },
    to,
  );
}

/** Who visits: `his official visit` is of the subject that is not of the state visited. */
function visitorOf(draft: Draft, at: number, sentence: Sentence, place: string | null): PartyMention | null {
  // In a sentence that says where they met (`in Moscow`), whoever is not at home there.
  const where = place ?? inside(draft.states, sentence).find(({ as }) => as === 'place')?.countries[0] ?? '';
  const fits = (party: PartyMention) => party.kind === 'person' && !party.countries.includes(where);
  const own = inside(draft.parties, sentence).filter(fits);
  return own.findLast(({ to }) => to <= at) ?? own[0] ?? null;
}

function hostCountry(draft: Draft, at: number, sentence: Sentence, who: PartyMention | null): string | null {
  const place = inside(draft.states, { from: at + 1, to: sentence.to })[0]?.countries[0];
  if (place && !who?.countries.includes(place)) return place;
  const other = inside(draft.parties, sentence).find((party) => party.kind === 'person' && party !== who);
  return other?.countries[0] ?? null;
}

/** Both states of the article where a session names nobody. */
function statesAsParties(draft: Draft): Participant[] {
  return firstStates(draft, 2).map((country) => ({ name: stateName(draft, country), country }));
}

/** A session of something numbered or named, or a summit of leaders: `the third annual Dialogue`, `for the 12th Summit of …`. */
function session(draft: Draft, i: number, to: number, sentence: Sentence): Told | null {
  const { tokens } = draft;
  // `agreed to hold the third Dialogue in May` is what was agreed.
  if (isAgreedOn.test(`${plainText(tokens, sentence.from, i)} `)) return null;
  if (isAside(draft, i, sentence) || draft.blocks[sentence.block]!.role === 'title') return null;
  const isNamed = isNumbered(draft, i) || says(tokens, i - 1, 'annual', 'next') || says(tokens, to, 'of');
  const near = inside(draft.parties, sentence).filter(isOfPersons);
  const isHeld =
    /\b(?:held|met|co-chaired|chaired|convened|took place|take place|gathered|hold|be hosted|opened|led)\b/.test(
      plainText(tokens, sentence.from, sentence.to).toLowerCase(),
    );
  if (!isNamed || !isHeld || says(tokens, i - 2, 'General', 'assembly')) return null;
  const persons = participantsOf(near);
  const states = inside(draft.parties, sentence).filter(({ kind }) => kind === 'state');
  const named = participantsOf(states);
  const participants =
    persons.length >= 2
      ? persons
      : named.length >= 3
        ? personsOfStates(draft, states)
        : named.length === 2
          ? named
          : statesAsParties(draft);
  if (new Set(participants.map(({ country }) => country)).size < 2) return null;
  const status =
    isPlanned(draft, i, sentence) || isToCome.test(plainText(tokens, sentence.from, sentence.to)) ? 'planned' : 'held';
  return one(
    {
      from: sentence.from,
      to: Math.min(sentence.to, to + 10),
      kind: 'session',
      participants,
      date: dateIn(draft, i, sentence) ?? (status === 'planned' ? yearIn(draft, { ...sentence, from: i }) : null),
      place: placeIn(draft, sentence.from, sentence),
      status,
    },
    sentence.to,
  );
}

const isAgreedOn =
  /\b(?:agreed|decided|confirmed|proposed|suggested) (?:[^,;]{0,40} )?(?:to|would) (?:hold|convene|organi[sz]e|host) (?:\S+ ){0,8}$/;
const isToCome = /\bshall\b|\b(?:will|would|to) (?:be (?:held|convened|hosted|organi[sz]ed)|take place)\b/;

/** `on the sidelines of the 74th session`: where one is, not what is told. */
function isAside({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  for (let i = at; i >= sentence.from && i > at - 8; i--)
    if (says(tokens, i, 'sidelines', 'margins', 'framework', 'occasion', 'attend', 'attending', 'ahead')) return true;
  return false;
}

/** The persons whom the article names for states that met. */
function personsOfStates(draft: Draft, states: readonly PartyMention[]): Participant[] {
  const { persons } = once(draft, personsOf);
  return states.flatMap(({ countries, participants }) => {
    const person = persons.find(({ country }) => country === countries[0]);
    return person ? [{ name: person.name, country: person.country }] : participants;
  });
}

function ceremony(draft: Draft, i: number, to: number, sentence: Sentence): Told | null {
  if (says(draft.tokens, i - 1, 'signing')) return null;
  if (!/welcome/.test(plainText(draft.tokens, i, to))) return attended(draft, i, to, sentence);
  const persons = inside(draft.parties, sentence).filter(({ kind }) => kind === 'person');
  // The host is at home: `held talks with Vice President Kocaoglu in Ankara after the welcome ceremony`.
  const host = inside(draft.states, sentence).find(({ as }) => as === 'place')?.countries[0];
  const guest = persons.find(({ countries }) => host && !countries.includes(host)) ?? persons.at(-1);
  if (!guest || persons.length < 2) return null;
  return one(
    {
      from: i,
      to,
      kind: 'ceremony',
      participants: guest.participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, to, sentence),
      status: 'held',
    },
    to,
  );
}

/** `…, attended by A and B`, `in the presence of A and B`. */
function attendedBy(draft: Draft, from: number, sentence: Sentence): Participant[] {
  const cue = once(draft, nextPresence)[from] ?? draft.tokens.count;
  if (cue >= sentence.to) return [];
  const persons = inside(draft.parties, { from: cue, to: sentence.to }).filter(({ kind }) => kind === 'person');
  const participants = participantsOf(persons);
  return new Set(participants.map(({ country }) => country)).size > 1 ? participants : [];
}

/** For each token the first one from it on at which the words of presence begin; the number of tokens where none do. */
function nextPresence({ tokens }: Draft): number[] {
  const next = new Array<number>(tokens.count);
  for (let i = tokens.count - 1, last = tokens.count; i >= 0; i--) {
    const begins = says(tokens, i, 'attended', 'in', 'presided', 'witnessed', 'graced', 'joined');
    if (begins && presence.test(plainText(tokens, i, i + 4).toLowerCase())) last = i;
    next[i] = last;
  }
  return next;
}

const presence = /^(?:attended by|in the presence of|presided over by|witnessed by|graced by|joined by)/;

function hasAttended({ tokens }: Draft, at: number, sentence: Sentence): boolean {
  const words = plainText(tokens, sentence.from, at).toLowerCase();
  return /\b(?:attended|cut the ribbon|joined|took part in|presided over|witnessed) (?:the |an? )?\S*\s?$/.test(words);
}

/** `A and B attended the groundbreaking ceremony`. */
function attended(draft: Draft, i: number, to: number, sentence: Sentence): Told | null {
  const behind = attendedBy(draft, to, sentence);
  if (behind.length >= 2)
    return one(
      {
        from: sentence.from,
        to: sentence.to,
        kind: 'ceremony',
        participants: behind,
        date: dateIn(draft, i, sentence),
        place: placeIn(draft, to, sentence),
        status: 'held',
      },
      sentence.to,
    );
  if (!hasAttended(draft, i, sentence)) return null;
  const participants = participantsOf(inside(draft.parties, { from: sentence.from, to: i }).filter(isOfPersons));
  if (participants.length < 2) return null;
  return one(
    {
      from: sentence.from,
      to,
      kind: 'ceremony',
      participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, to, sentence),
      status: 'held',
    },
    to,
  );
}

/** `Done at Vientiane on 14 February 2014`: the persons who signed stand below. */
function signature(draft: Draft, i: number, to: number, sentence: Sentence): Told | null {
  const seen = attendedBy(draft, to, sentence);
  if (seen.length >= 2) return signed(draft, i, sentence, seen);
  if (hasAttended(draft, i, sentence)) {
    const participants = participantsOf(inside(draft.parties, { from: sentence.from, to: i }).filter(isOfPersons));
    if (new Set(participants.map(({ country }) => country)).size >= 2)
      return { ...signed(draft, i, sentence, participants), to };
  }
  if (!/^(?:done|signed)/i.test(plainText(draft.tokens, i, to)) || draft.blocks[sentence.block]!.from !== i)
    return null;
  const below = once(draft, personsOf)
    .mentions.filter(({ from }) => from > i)
    .map(({ person }) => ({ name: person.name, country: person.country }));
  const signers = below.filter(({ name }, k) => below.findIndex((other) => other.name === name) === k);
  return signed(draft, i, sentence, signers.length >= 2 ? signers : statesAsParties(draft));
}

function signed(draft: Draft, i: number, sentence: Sentence, participants: Participant[]): Told {
  return one(
    {
      from: i,
      to: sentence.to,
      kind: 'signing',
      participants,
      date: dateIn(draft, i, sentence),
      place: placeIn(draft, i, sentence),
      status: 'held',
    },
    sentence.to,
  );
}
