import type { EncounterKind, Participant } from '../../../0-facts/index.ts';
import type { Draft, EncounterMention, PartyMention, Sentence } from '../../mentions.ts';
import type { Hit } from '../../text/hits.ts';
import { firstFrom, inside } from '../../text/spans.ts';
import { TokenKind } from '../../text/tokens.ts';
import { partiesEndingAt, partyFrom } from '../parties/index.ts';
import { stateName } from '../states.ts';
import { hitAt, indexAt, says, plain, plainText } from '../words.ts';
import { subjectBefore } from '../speech/subject.ts';
import { dateIn, isPlanned, isToFollow, leaderOf, participantsOf, placeIn, stateBehind } from './setting.ts';

export interface Told {
  encounters: EncounterMention[];
  to: number;
}

/** An encounter that a verb tells: subject, verb, partner. */
export function byVerb(draft: Draft, i: number, sentence: Sentence): Told | null {
  const verb = verbAt(draft, i, sentence);
  if (!verb || verb.kind === 'none') return null;
  const { kind, form } = verb;
  const subject = subjectBefore(draft, behindWill(draft, i), sentence);
  const isAlong = kind === 'signing' && draft.tokens.isMark(i - 1, ',');
  if (form === 'ing' && !isAlong && !isVerbal(draft, i, kind, sentence)) return null;
  if (subject.isNegated) return null;
  if (kind === 'signing')
    return signing(
      draft,
      i,
      verb.to,
      sentence,
      subject.party ?? (subject.isCarried ? carried(draft, i, sentence) : null),
      subject.isPassive,
    );
  const party = subject.party ?? (subject.isCarried || form === 'ing' ? carried(draft, i, sentence) : null);
  if (kind === 'opening')
    return form === 'past' && party?.kind === 'joint' && opensWork(draft, verb.to, sentence)
      ? gathering(draft, i, sentence, party, 'ceremony')
      : null;
  const isOpening = form === 'ing' && i === sentence.from;
  if (!party && !isOpening) return null;
  if (kind === 'together' && (party?.kind !== 'joint' || party.inferred || form !== 'past')) return null;
  if (kind === 'visit') return visit(draft, i, verb.to, sentence, party);
  if (kind === 'ceremony' || kind === 'session') return gathering(draft, i, sentence, party, kind);
  if (kind === 'handover') return form === 'past' ? handover(draft, i, verb.to, sentence, party) : null;
  if (kind === 'greet' && !partyFrom(draft, verb.to)) return null;
  const partners = isOpening ? firstPersons(draft, sentence) : partnersBehind(draft, verb.to, sentence);
  const isAhead = isPlanned(draft, i, sentence) || isToFollow(draft, i, sentence);
  const status = form === 'plain' && isAhead ? 'planned' : 'held';
  const told = kindOf(draft, kind, sentence, verb.to);
  if (!told || (form === 'plain' && status === 'held')) return null;
  const groups = /separate/.test(verb.phrase) ? partners.map((partner) => [partner]) : [partners];
  const made = groups.flatMap((group): EncounterMention[] => {
    const isMet = (partner: PartyMention) => !isOfBoth(party) || says(draft.tokens, partner.from - 1, 'with', 'and');
    const participants = participantsOf([party, ...group.filter(isMet)]);
    const countries = new Set(participants.map(({ country }) => country));
    if (participants.length < 2 || (countries.size < 2 && !countries.has(null))) return [];
    const to = group.at(-1)?.to ?? verb.to;
    return [
      {
        from: party?.from ?? i,
        to,
        kind: told,
        participants,
        date: dateIn(draft, i, sentence),
        place: placeIn(draft, verb.to, sentence),
        status,
        rule: `en/encounters/${told}`,
      },
    ];
  });
  return made.length > 0 ? { encounters: made, to: verb.to } : null;
}

function isOfBoth(party: PartyMention | null): boolean {
  return party?.kind === 'joint' && party.countries.length > 1;
}

/** Where a modal that ends before the verb starts: `is due to travel`, `will visit`. */
function behindWill(draft: Draft, verb: number): number {
  let at = verb;
  while (hitAt(draft, 'clause-words', at - 1)?.entry.values['kind'] === 'adverb') at--;
  return draft.hits.endingAt('modals').get(at)?.from ?? verb;
}

interface Verb {
  to: number;
  phrase: string;
  kind: string;
  form: string;
}

/** A verb of the table, or one of holding with what is held: `held wide-ranging and friendly talks`. */
function verbAt(draft: Draft, i: number, sentence: Sentence): Verb | null {
  const hit = hitAt(draft, 'encounter-verbs', i);
  if (hit && hit.to > i + 1) return { to: hit.to, phrase: hit.entry.phrase, ...formOf(hit) };
  return heldAt(draft, i, sentence) ?? (hit ? { to: hit.to, phrase: hit.entry.phrase, ...formOf(hit) } : null);
}

function formOf({ entry }: Hit): Pick<Verb, 'kind' | 'form'> {
  return { kind: entry.values['kind']!, form: entry.values['form']! };
}

const mostAdjectives = 9;
const holding: ReadonlyMap<string, string> = new Map([
  ['hold', 'plain'],
  ['held', 'past'],
  ['have', 'plain'],
  ['has', 'third'],
  ['had', 'past'],
  ['conduct', 'plain'],
  ['conducted', 'past'],
  ['began', 'past'],
  ['concluded', 'past'],
  ['holding', 'ing'],
]);

function isOrdinal({ entry }: Hit): boolean {
  return entry.values['kind'] === 'ordinal';
}

function heldAt(draft: Draft, i: number, sentence: Sentence): Verb | null {
  const { tokens } = draft;
  const form = holding.get(tokens.wordAt(i));
  if (!form) return null;
  const numbers = draft.hits.endingAt('number-words');
  for (let at = i + 1; at < Math.min(sentence.to, i + mostAdjectives); at++) {
    const noun = hitAt(draft, 'encounter-nouns', at);
    const kind = noun?.entry.values['kind'];
    const isNumbered = numbers.find(at, isOrdinal) ?? numbers.find(at - 1, isOrdinal);
    if (noun && ['talks', 'meeting', 'call'].includes(kind!))
      return {
        to: noun.to,
        phrase: tokens.phraseOf(i, noun.to),
        kind: kind === 'meeting' && isNumbered ? 'session' : kind!,
        form,
      };
    const isPart = tokens.kind[at] === TokenKind.word || tokens.isMark(at, '-') || tokens.isMark(at, ',');
    if (!isPart || hitAt(draft, 'speech-verbs', at) || partyFrom(draft, at)) return null;
  }
  return null;
}

/** An -ing form is a verb behind `after`, at the head of the sentence, or behind `is`; else it is a noun. */
function isVerbal(draft: Draft, i: number, kind: string, sentence: Sentence): boolean {
  const { tokens } = draft;
  let at = i;
  while (hitAt(draft, 'clause-words', at - 1)?.entry.values['kind'] === 'adverb') at--;
  if (says(tokens, at - 1, 'is', 'are', 'was', 'were', 'been')) return kind === 'visit' || kind === 'meeting';
  if (!['visit', 'meeting', 'talks', 'call'].includes(kind)) return false;
  if (i === sentence.from) return kind === 'visit' || kind === 'meeting';
  return says(tokens, i - 1, 'after', 'before', 'while', 'when', 'upon', 'on', 'following');
}

/** `opened a training centre`: a work, not a meeting or a door. */
function opensWork(draft: Draft, from: number, sentence: Sentence): boolean {
  for (let i = from; i < Math.min(sentence.to, from + farthestWork) && !draft.tokens.isMark(i, ','); i++)
    if (hitAt(draft, 'work-nouns', i)) return true;
  return false;
}

const farthestWork = 8;

/** The person who is the subject of the sentence, or the states that are. */
function carried(draft: Draft, at: number, sentence: Sentence): PartyMention | null {
  for (let k = firstFrom(draft.parties, sentence.from); k < draft.parties.length; k++) {
    const party = draft.parties[k]!;
    if (party.from >= at) break;
    const both = draft.parties[k + 1] && partiesEndingAt(draft, draft.parties[k + 1]!.to);
    if (both?.kind === 'joint' && both.from === party.from && both.to <= at) return both;
    if (party.kind === 'person' || party.kind === 'joint') return party;
  }
  return null;
}

/** `Talking with the Egyptian minister, Bao called for …`. */
function firstPersons(draft: Draft, sentence: Sentence): PartyMention[] {
  return inside(draft.parties, sentence)
    .filter(({ kind }) => kind === 'person')
    .slice(0, 2);
}

/** `met in Jakarta for the third annual Defence Ministers' Meeting`. */
const isRound =
  /^[^.;]{0,60}\bfor (?:the|their) (?:inaugural|annual|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) [^,.;]{0,60}(?:meeting|dialogue|session|consultations|round|talks)\b/i;

const reach = 26;

/** Persons behind the verb up to the end of its clause: `with A and B`. */
function partnersBehind(draft: Draft, from: number, sentence: Sentence): PartyMention[] {
  const { tokens } = draft;
  const found: PartyMention[] = [];
  let last = from;
  for (let k = firstFrom(draft.parties, from); k < draft.parties.length; k++) {
    const party = draft.parties[k]!;
    if (party.from >= Math.min(sentence.to, last + reach)) break;
    if (party.kind !== 'person' || isTeller(draft, party)) continue;
    if (found.length > 0 && !says(tokens, party.from - 1, 'and', 'with') && !tokens.isMark(party.from - 1, ',')) break;
    found.push(party);
    last = party.to;
  }
  return found;
}

/** `Beijing will receive 30 students, Kowal said`. */
function isTeller(draft: Draft, { from, to }: PartyMention): boolean {
  return draft.tokens.isMark(from - 1, ',') && hitAt(draft, 'speech-verbs', to)?.entry.values['form'] === 'past';
}

function kindOf(draft: Draft, kind: string, sentence: Sentence, to: number): EncounterKind | null {
  const { tokens } = draft;
  const words = plainText(tokens, sentence.from, sentence.to).toLowerCase();
  if (kind === 'courtesy') {
    const called = partyFrom(draft, to);
    return called?.kind === 'person' && !says(tokens, called.to, 'to') ? 'meeting' : null;
  }
  if (kind === 'greet' || kind === 'together') return 'meeting';
  if (kind === 'meeting' && isRound.test(plainText(tokens, to, sentence.to))) return 'session';
  if (kind !== 'speak') return kind as EncounterKind;
  const isCall = /\b(?:phone|telephone|call|video|videoconference|virtually|online)\b/.test(
    `${words} ${plain(tokens.text.slice(0, 200)).toLowerCase()}`,
  );
  const isWith = says(tokens, to, 'with', 'to') && partyFrom(draft, to + 1)?.kind === 'person';
  return (isCall && /\bwith\b|\bto\b/.test(words)) || isWith ? 'call' : null;
}

/** `visited Laos`, `arrived in Vientiane`, `would visit Buenos Aires in November`. */
function visit(draft: Draft, i: number, from: number, sentence: Sentence, subject: PartyMention | null): Told | null {
  const party = leaderOf(draft, subject, sentence);
  const place = stateBehind(draft, from, sentence);
  if (!place || party?.kind !== 'person' || party.countries.includes(place)) return null;
  const status = isPlanned(draft, i, sentence) ? 'planned' : 'held';
  const host = hostOf(draft, sentence, place);
  const participants = participantsOf([party, host]);
  const rule = 'en/encounters/visit';
  return {
    encounters: [
      {
        from: party.from,
        to: from,
        kind: 'visit',
        participants,
        date: dateIn(draft, i, sentence, true),
        place,
        status,
        rule,
      },
    ],
    to: from,
  };
}

/** `at the invitation of Prime Minister X`: the host who is named as one. */
export function hostOf(draft: Draft, sentence: Sentence, place: string): PartyMention | null {
  const words = plainText(draft.tokens, sentence.from, sentence.to).toLowerCase();
  if (!words.includes('at the invitation of') && !words.includes('hosted by')) return null;
  return (
    inside(draft.parties, sentence).find(({ kind, countries }) => kind === 'person' && countries.includes(place)) ??
    null
  );
}

function gathering(
  draft: Draft,
  i: number,
  sentence: Sentence,
  party: PartyMention | null,
  kind: 'session' | 'ceremony',
): Told | null {
  // `co-chaired the meeting with his Lao counterpart Keola`
  const partner = kind === 'session' && party?.kind === 'person' ? partnersBehind(draft, i, sentence)[0] : undefined;
  const isWith = partner && says(draft.tokens, partner.from - 1, 'with') ? partner : undefined;
  const participants = participantsOf([party, isWith]);
  const countries = new Set(participants.map(({ country }) => country));
  if (!party || countries.size < 2) return null;
  const to = isWith?.to ?? Math.min(sentence.to, i + 8);
  return {
    encounters: [
      {
        from: party.from,
        to,
        kind,
        participants,
        date: dateIn(draft, i, sentence),
        place: placeIn(draft, i, sentence),
        status: 'held',
        rule: `en/encounters/${kind}`,
      },
    ],
    to: i + 1,
  };
}

/** `handed over a warning system to Prime Minister X`: a ceremony of who gives and who takes. */
function handover(draft: Draft, i: number, from: number, sentence: Sentence, party: PartyMention | null): Told | null {
  const taker = partnersBehind(draft, from, sentence).find((partner) => says(draft.tokens, partner.from - 1, 'to'));
  const participants = participantsOf([party, taker]);
  if (!party || !taker || new Set(participants.map(({ country }) => country)).size < 2) return null;
  const encounter = {
    from: party.from,
    to: taker.to,
    kind: 'ceremony' as const,
    participants,
    date: dateIn(draft, i, sentence),
    place: placeIn(draft, taker.to, sentence),
    status: 'held' as const,
    rule: 'en/encounters/handover',
  };
  return { encounters: [encounter], to: from };
}

/** Those who sign: the persons told, else the states for which `the two governments` stand. */
function sidesOf(draft: Draft, party: PartyMention | null): Participant[] {
  const told = participantsOf([party]);
  if (told.length > 0 || party?.kind !== 'joint') return told;
  return party.countries.map((country) => ({ name: stateName(draft, country), country }));
}

/** `signed a Memorandum`, `was signed by A and B`, `witnessed the signing of four documents`. */
function signing(
  draft: Draft,
  i: number,
  from: number,
  sentence: Sentence,
  party: PartyMention | null,
  isPassive: boolean,
): Told | null {
  const { tokens } = draft;
  const by = isPassive ? inside(draft.parties, { from, to: sentence.to }).filter(({ kind }) => kind === 'person') : [];
  const participants = isPassive ? participantsOf(by) : sidesOf(draft, party);
  const countries = new Set(participants.map(({ country }) => country));
  if (countries.size < 2 || indexAt(draft.sentences, i) < 0) return null;
  if (
    isPlanned(draft, i, sentence) ||
    !says(tokens, i, 'signed', 'signing', 'witnessed', 'exchanged', 'put', 'inked', 'initialled', 'initialed')
  )
    return null;
  const start = isPassive ? sentence.from : (party?.from ?? i);
  const to = isPassive ? (by.at(-1)?.to ?? from) : Math.min(sentence.to, from + 6);
  return {
    encounters: [
      {
        from: start,
        to,
        kind: 'signing',
        participants,
        date: dateIn(draft, i, sentence),
        place: placeIn(draft, from, sentence),
        status: 'held',
        rule: 'en/encounters/signing',
      },
    ],
    to: from,
  };
}
