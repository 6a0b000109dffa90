import type { Participant } from '../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence, Span } from '../mentions.ts';
import { once } from '../once.ts';
import type { Stage } from '../pack.ts';
import { byPlace, withoutOverlaps } from '../text/spans.ts';
import { personsOf } from './people/people.ts';
import type { Person } from './people/people.ts';
import { stateName, statesOf } from './states.ts';
import { hitAt, indexAt, isPossessive, longestOf, says } from './words.ts';

/** What stands at a place before it is known whom it means. */
type Sight = Span &
  (
    | { kind: 'person'; person: Person }
    | { kind: 'state'; country: string }
    | { kind: 'body'; name: string }
    | { kind: 'role'; country: string | null; role: string }
    | { kind: 'joint'; number: number }
    | { kind: 'pronoun'; stands: string }
  );

/** Whoever can speak or be asked: «PM Khue», «the Lao side», «Washington», «both sides», «he», «his country». */
export const parties: Stage = {
  name: 'parties',
  run(draft) {
    const context = new Context(draft);
    let sentence = 0;
    for (const sight of sightsOf(draft)) {
      while (draft.sentences[sentence] && draft.sentences[sentence]!.to <= sight.from)
        context.close(draft.sentences[sentence++]!);
      const mention = context.resolve(sight);
      if (mention) draft.parties.push(mention);
    }
  },
};

function sightsOf(draft: Draft): Sight[] {
  const { tokens } = draft;
  const sights: Sight[] = once(draft, personsOf).mentions.map(({ from, to, person }) => ({
    from,
    to,
    kind: 'person',
    person,
  }));
  for (const { from, to, country, form } of once(draft, statesOf)) {
    const noun = hitAt(draft, 'role-nouns', isPossessive(tokens, to) ? to + 2 : to);
    const first = says(tokens, from - 1, 'the', 'his', 'her', 'their') ? from - 1 : from;
    const stands = noun?.entry.values['stands'];
    if (noun && stands === 'person')
      sights.push({ from: first, to: noun.to, kind: 'role', country, role: noun.entry.phrase });
    else if (noun && stands === 'state') sights.push({ from: first, to: noun.to, kind: 'state', country });
    else if (form !== 'adjective' && !isPossessive(tokens, to))
      sights.push({ from: first, to, kind: 'state', country });
  }
  for (const { from, to, entry } of longestOf(draft, 'role-nouns'))
    if (says(tokens, from - 1, 'the') && entry.values['stands'] === 'person')
      sights.push({ from: from - 1, to, kind: 'role', country: null, role: entry.phrase });
  for (const { from, to, entry } of longestOf(draft, 'organisations'))
    sights.push({
      from: says(tokens, from - 1, 'the') ? from - 1 : from,
      to,
      kind: 'body',
      name: entry.values['name']!,
    });
  for (const { from, to, entry } of longestOf(draft, 'joint-words'))
    sights.push({ from, to, kind: 'joint', number: Number(entry.values['number']) });
  for (const { from, to, entry } of longestOf(draft, 'pronouns'))
    sights.push({ from, to, kind: 'pronoun', stands: entry.values['stands']! });
  const persons = sights.filter(({ kind }) => kind === 'person');
  const others = sights.filter(
    (sight) => sight.kind !== 'person' && !persons.some((person) => person.from < sight.to && sight.from < person.to),
  );
  return withoutOverlaps([...persons, ...others].sort(byPlace));
}

/** Whom words mean, by what was said before. */
class Context {
  private readonly draft: Draft;
  private readonly inSentence: Participant[] = [];
  private pair: Participant[] = [];
  private last: Participant | null = null;
  private subject: PartyMention | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  /** Ends a sentence: two persons of two states named in it are `the two sides` of what follows. */
  close(sentence: Sentence): void {
    const met = this.inSentence.filter(
      ({ country }, i) => this.inSentence.findIndex((other) => other.country === country) === i,
    );
    if (met.length >= 2) this.pair = met;
    this.inSentence.length = 0;
    this.subject =
      this.draft.parties.find((party) => party.from >= sentence.from && party.kind !== 'body') ?? this.subject;
  }

  resolve(sight: Sight): PartyMention | null {
    const { from, to } = sight;
    const mention = (
      kind: PartyMention['kind'],
      participants: Participant[],
      countries: string[],
      inferred = false,
    ): PartyMention => {
      return {
        from,
        to,
        kind,
        participants,
        countries: countries.toSorted(),
        inferred,
        rule: `en/parties/${sight.kind}`,
      };
    };
    switch (sight.kind) {
      case 'person': {
        const participant = this.meet(sight.person);
        return mention('person', [participant], participant.country ? [participant.country] : []);
      }
      case 'state':
        return mention(
          'state',
          [{ name: stateName(this.draft, sight.country), country: sight.country }],
          [sight.country],
        );
      case 'body':
        return mention('body', [{ name: sight.name, country: null }], []);
      case 'role': {
        const person = this.personOf(sight.country, sight.role, from);
        if (person) this.last = person;
        return person && mention('person', [person], person.country ? [person.country] : [], true);
      }
      case 'joint':
        return this.jointOf(sight.number, mention);
      case 'pronoun':
        return this.pronounOf(sight.stands, mention);
    }
  }

  private meet({ name, country }: Person): Participant {
    const participant = { name, country };
    this.last = participant;
    if (!this.inSentence.some((other) => other.name === name)) this.inSentence.push(participant);
    return participant;
  }

  /** The person told last who is of the state, or who holds such an office. */
  private personOf(country: string | null, role: string, before: number): Participant | null {
    const { mentions } = once(this.draft, personsOf);
    const word = role.split(' ').at(-1)!.toLowerCase();
    const fits = ({ country: of, offices }: Person) =>
      country ? of === country : offices.some(({ office }) => office.toLowerCase().split(' ').includes(word));
    const near = mentions.findLast(({ from, person }) => from < before && fits(person));
    if (near) return { name: near.person.name, country: near.person.country };
    if (country === null && ['leader', 'minister', 'official', 'diplomat'].includes(word)) return this.last;
    return null;
  }

  private jointOf(number: number, mention: Mention): PartyMention | null {
    if (number === 0) return mention('joint', [], []);
    const met = this.pair.length >= 2 ? this.pair : this.partners();
    if (met.length >= 2) {
      const both = number === 3 ? met : met.slice(0, Math.max(2, number));
      return mention(
        'joint',
        both,
        both.flatMap(({ country }) => country ?? []),
        true,
      );
    }
    const countries = firstStates(this.draft, number);
    return mention('joint', [{ name: 'the two sides', country: null }], countries, true);
  }

  /** Where nobody met yet: those of this sentence, else the persons of the article where they are two. */
  private partners(): Participant[] {
    if (this.inSentence.length >= 2) return this.inSentence;
    const persons = once(this.draft, personsOf).persons.map(({ name, country }) => ({ name, country }));
    const states = new Set(persons.map(({ country }) => country));
    return persons.length === 2 && states.size === 2 ? persons : [];
  }

  private pronounOf(stands: string, mention: Mention): PartyMention | null {
    if (stands === 'joint')
      return this.subject?.kind === 'joint' || this.pair.length >= 2
        ? this.jointOf(this.pair.length || 2, mention)
        : null;
    if (!this.last) return null;
    const { country } = this.last;
    if (stands === 'country')
      return country ? mention('state', [{ name: stateName(this.draft, country), country }], [country], true) : null;
    if (stands === 'other') return null;
    const speaker =
      stands === 'person' && this.subject?.kind === 'person' && this.inSentence.length === 0
        ? this.subject.participants[0]!
        : this.last;
    return mention('person', [speaker], speaker.country ? [speaker.country] : [], true);
  }
}

type Mention = (
  kind: PartyMention['kind'],
  participants: Participant[],
  countries: string[],
  inferred?: boolean,
) => PartyMention;

/** The first states that the article names. */
export function firstStates(draft: Draft, number: number): string[] {
  const named = new Set(once(draft, statesOf).map(({ country }) => country));
  return [...named].slice(0, Math.max(2, number)).sort();
}

/** The party that holds a token, if any. */
export function partyAt(draft: Draft, token: number): PartyMention | null {
  return draft.parties[indexAt(draft.parties, token)] ?? null;
}

/** The party that starts at a token. */
export function partyFrom(draft: Draft, token: number): PartyMention | null {
  const party = partyAt(draft, token);
  return party?.from === token ? party : null;
}

/** Two parties joined by `and`, or one alone, that end before a token. */
export function partiesEndingAt(draft: Draft, to: number): PartyMention | null {
  const index = indexAt(draft.parties, to - 1);
  const last = draft.parties[index];
  if (!last || last.to !== to) return null;
  const first = draft.parties[index - 1];
  const { tokens } = draft;
  const gap = first ? last.from - first.to : 0;
  const isJoined =
    first &&
    first.kind === last.kind &&
    ((gap === 1 && says(tokens, first.to, 'and')) ||
      (gap === 2 && tokens.isMark(first.to, ',') && says(tokens, first.to + 1, 'and')));
  if (!isJoined || first.kind === 'joint' || first.countries.join() === last.countries.join()) return last;
  return {
    ...last,
    from: first.from,
    kind: 'joint',
    participants: [...first.participants, ...last.participants],
    countries: [...new Set([...first.countries, ...last.countries])].sort(),
  };
}
