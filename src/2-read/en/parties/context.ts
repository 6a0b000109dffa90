import type { Participant } from '../../../0-facts/index.ts';
import type { Draft, PartyMention, Sentence } from '../../mentions.ts';
import { once } from '../../once.ts';
import { wordsOfOffice } from '../people/office.ts';
import { personsOf } from '../people/people.ts';
import type { Person } from '../people/people.ts';
import { stateName, statesOf } from '../states.ts';
import type { Hit } from '../../text/hits.ts';
import { firstFrom, inside, lastBefore } from '../../text/spans.ts';
import { hitAt, indexAt, isName } from '../words.ts';
import type { Sight } from './sights.ts';

/** Whom words mean, by what was said before. */
export class Context {
  private readonly draft: Draft;
  private readonly inSentence: Participant[] = [];
  private pair: Participant[] = [];
  private last: Participant | null = null;
  private subject: PartyMention | null = null;
  /** Those whom the article tells by their office and state alone, with the words of the office. */
  private readonly nameless: { participant: Participant; words: string[] }[] = [];

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
    const { parties } = this.draft;
    const told = parties.slice(firstFrom(parties, sentence.from)).filter(({ kind }) => kind !== 'body');
    this.subject = told.find((party) => speaks(this.draft, party)) ?? told[0] ?? this.subject;
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
        const met = /^(?:host|guest)$/i.test(sight.role) ? this.hostOf(/host/i.test(sight.role), mention) : null;
        if (met) return met;
        const person = this.headOf(sight) ?? this.personOf(sight, from) ?? this.namelessOf(sight);
        if (person) this.last = person;
        return person && mention('person', [person], person.country ? [person.country] : [], true);
      }
      case 'joint':
        return this.jointOf(sight.number, mention);
      case 'both':
        return mention('joint', this.holdersIn(sight.countries, sight.titles), sight.countries, true);
      case 'pronoun':
        return sight.stands === 'other' && this.isNamedBehind(to) ? null : this.pronounOf(sight.stands, mention);
    }
  }

  /** `his host, Minister Do Manh Cuong`: the name behind the comma is who is meant. */
  private isNamedBehind(comma: number): boolean {
    const { mentions } = once(this.draft, personsOf);
    return this.draft.tokens.isMark(comma, ',') && mentions[firstFrom(mentions, comma)]?.from === comma + 1;
  }

  private meet({ name, country }: Participant): Participant {
    const participant = { name, country };
    this.last = participant;
    if (!this.inSentence.some((other) => other.name === name)) this.inSentence.push(participant);
    return participant;
  }

  /** «The Peruvian Foreign Minister promised to …»: whom nobody names is the office with its state. */
  private namelessOf({ country: stated, role, words: name, to }: Sight & { kind: 'role' }): Participant | null {
    const country = stated ?? (heads.test(role) ? this.homeOfNameless() : null);
    const words = role.toLowerCase().split(/[\s-]+/);
    const told = this.nameless.findLast(
      ({ participant, words: own }) =>
        (country === null || participant.country === country) && words.every((word) => own.includes(word)),
    );
    if (!told && (country === null || isName(this.draft.tokens, to))) return null;
    const participant = told?.participant ?? { name, country };
    if (!told) this.nameless.push({ participant, words });
    return this.meet(participant);
  }

  /** Who speaks for a state unnamed, once told; and where who is named behind cannot be meant (`The Prime Minister met Prime Minister Jansen`). */
  private headOf(sight: Sight & { kind: 'role' }): Participant | null {
    if (sight.country !== null || !heads.test(sight.role)) return null;
    const role = sight.role.toLowerCase();
    const told = this.nameless.find(({ participant }) => participant.name.toLowerCase() === role);
    if (told) return this.meet(told.participant);
    const meant = this.personOf(sight, sight.from);
    const sentence = this.draft.sentences[indexAt(this.draft.sentences, sight.from)];
    const { mentions } = once(this.draft, personsOf);
    const behind = inside(mentions, { from: sight.to, to: sentence?.to ?? sight.to });
    const isBehind = behind.some(({ person }) => person.name === meant?.name);
    return meant && isBehind ? this.namelessOf(sight) : null;
  }

  /** «The Prime Minister spoke to President Hale»: of the one state of the article that no person is of. */
  private homeOfNameless(): string | null {
    const { persons } = once(this.draft, personsOf);
    const free = statesNamed(this.draft).filter((state) => !persons.some(({ country }) => country === state));
    return persons.length > 0 && free.length === 1 ? free[0]! : null;
  }

  /** The person told last who is of the state and holds such an office, else who is of the state. */
  private personOf({ country, role, titles, isOffice }: Sight & { kind: 'role' }, before: number): Participant | null {
    const { mentions, persons } = once(this.draft, personsOf);
    const holds = ({ offices }: Person) =>
      offices.some(({ office }) => office.toLowerCase().split(/[\s-]+/).some((word) => titles.includes(word))); // prettier-ignore
    const ofState = ({ country: of }: Person) => country === null || of === country;
    const lastWho = (fits: (person: Person) => boolean) =>
      lastBefore(mentions, before, ({ person }) => fits(person))?.person;
    const words = wordsOfOffice(role);
    const covers = (office: readonly string[]) => words.every((word) => office.includes(word));
    const holdsAll = ({ offices }: Person) => offices.some(({ office }) => covers(wordsOfOffice(office)));
    // `The Prime Minister` is not his deputy, where the article has both.
    const isHead = ({ offices }: Person) =>
      offices.some(({ office }) => covers(wordsOfOffice(office)) && wordsOfOffice(office).length === words.length);
    const [spoke] = this.subject?.kind === 'person' ? this.subject.participants : [];
    const near =
      lastWho((person) => person.name === spoke?.name && ofState(person) && holdsAll(person)) ??
      lastWho((person) => ofState(person) && isHead(person)) ??
      lastWho((person) => ofState(person) && holdsAll(person)) ??
      lastWho((person) => ofState(person) && holds(person)) ??
      (country ? persons.find((person) => person.country === country && holdsAll(person)) : undefined) ??
      (country && !isOffice ? lastWho(ofState) : undefined);
    if (near) return { name: near.name, country: near.country };
    if (country === null && anybody.has(role.toLowerCase().split(' ').at(-1)!))
      return this.inSentence.length === 0 ? (spoke ?? this.last) : this.last;
    return null;
  }

  /** The persons who hold such an office in the states, a state where the article names none. */
  private holdersIn(countries: readonly string[], titles: readonly string[]): Participant[] {
    const { persons } = once(this.draft, personsOf);
    return countries.map((country) => {
      const person = persons.find(
        ({ country: of, offices }) =>
          of === country && offices.some(({ office }) => titles.some((title) => office.toLowerCase().includes(title))),
      );
      return { name: person?.name ?? stateName(this.draft, country), country };
    });
  }

  private jointOf(number: number, mention: Mention): PartyMention | null {
    if (number === 0) return mention('joint', [], []);
    const met = this.pair.length >= 2 ? this.pair : this.partners();
    if (met.length >= 2) {
      const both = number >= 3 ? met : met.slice(0, Math.max(2, number));
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

  /** `his host`, `her guest`: of those who met, who is of another state than the one told last. */
  private otherOf(country: string | null, mention: Mention): PartyMention | null {
    const met = this.pair.length >= 2 ? this.pair : this.partners();
    const other = met.length === 2 ? met.find((each) => each.country !== country) : undefined;
    return other?.country ? mention('person', [other], [other.country], true) : null;
  }

  /** `The host also asked …`: of two who met, who is at home in the first capital told. */
  private hostOf(isHost: boolean, mention: Mention): PartyMention | null {
    const met = this.pair.length >= 2 ? this.pair : this.partners();
    const states = once(this.draft, statesOf);
    const place = states.find(
      ({ form, country }) => form === 'capital' && met.some((each) => each.country === country),
    );
    if (met.length !== 2 || !place) return null;
    const meant = met.find(({ country }) => (country === place.country) === isHost)!;
    this.last = meant;
    return mention('person', [meant], meant.country ? [meant.country] : [], true);
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
    if (stands === 'other') return this.otherOf(country, mention);
    const speaker =
      stands === 'person' && this.subject?.kind === 'person' && this.inSentence.length === 0
        ? this.subject.participants[0]!
        : this.last;
    return mention('person', [speaker], speaker.country ? [speaker.country] : [], true);
  }
}

/** Whether a verb of speech stands beside a party: whoever speaks is whom the next sentence means. */
function speaks(draft: Draft, { kind, from, to }: PartyMention): boolean {
  const isSaid = (verb: Hit | undefined) => verb !== undefined && verb.entry.values['form'] === 'past';
  return (
    kind === 'person' &&
    (isSaid(hitAt(draft, 'speech-verbs', to)) || isSaid(draft.hits.endingAt('speech-verbs').get(from)))
  );
}

/** Who speaks for a state without being named. */
const heads = /^(?:prime minister|foreign secretary|foreign minister)$/i;

const anybody = new Set(['leader', 'minister', 'official', 'diplomat', 'dignitary', 'guest']);

type Mention = (
  kind: PartyMention['kind'],
  participants: Participant[],
  countries: string[],
  inferred?: boolean,
) => PartyMention;

function statesNamed(draft: Draft): string[] {
  return [...new Set(once(draft, statesOf).map(({ country }) => country))];
}

/** The first states that the article names. */
export function firstStates(draft: Draft, number: number): string[] {
  return once(draft, statesNamed)
    .slice(0, number === 3 ? 3 : 2)
    .sort();
}
