import type { Fact, FactOf, Figure } from '../../0-facts/index.ts';
import { pressOf } from '../../2-read/index.ts';
import type { Term } from '../../2-read/index.ts';
import { reportsIn } from '../encounters.ts';
import type { EncounterReport } from '../encounters.ts';
import { figuresIn } from './figures.ts';
import type { LinkArticle } from '../links.ts';
import { nameKey } from '../names.ts';
import { outcomesIn } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { instrumentKey } from './named-things.ts';
import { countriesByName, mentionsIn } from '../people.ts';
import type { Mention } from '../people.ts';
import { termsIn } from './terms.ts';
import { told } from './told.ts';
import type { Told } from './told.ts';
import { aboutCommitment, partiesOf } from './about.ts';
import type { About, Parties } from './about.ts';

/** What linking takes of one article, whatever the others say: it can be kept, as JSON, and its text is needed no more. */
export interface Digest {
  article: string;
  publishedOn: string | null;
  /** The relation that people gave it, where they did. */
  relation: string | null;
  reports: EncounterReport[];
  statements: Said[];
  outcomes: Outcome[];
  mentions: Mention[];
}

/** A commitment as its own article says it. */
export interface Said extends About {
  fact: Told<'commitments'>;
  /** Of the article. */
  language: string;
  /** The state whose press the article is of; null where its publisher does not tell. */
  press: string | null;
  /** Countries of the speakers, as far as the article tells them. */
  speakers: string[];
  figures: Figure[];
  /** A pledge, or an agreement that one side's readout claims for both. */
  oneSided: boolean;
  /** The concepts of halt, refusal and end that its words hold, and of beginning: `beginning:opening`, `:body`, `:works`. */
  cues: string[];
  /** The things that its words name, and how much they say beside the name. */
  things: {
    kind: FactOf<'things'>['record']['kind'];
    name: string;
    key: string;
    number: number | null;
    beside: number;
  }[];
  /** Encounters that are planned in its very words, by their facts. */
  plans: string[];
}

/** The digest of an article without the facts that people rejected. */
export function digestOf(article: LinkArticle, rejected: ReadonlySet<string> = new Set()): Digest {
  const facts = article.facts.filter(({ id }) => !rejected.has(id));
  const own = { ...article, facts: facts.sort(byPlace) };
  const countries = countriesByName(own);
  const parties = partiesOf(own);
  const press = pressOf({ publisher: own.publisher, url: own.url ?? null });
  const around: Around = { article: own, countries, parties, press };
  return {
    article: own.id,
    publishedOn: own.publishedOn,
    relation: own.relation ?? null,
    reports: reportsIn(own),
    statements: own.facts.flatMap((fact) => (fact.kind === 'commitments' ? [saidIn(fact, around)] : [])),
    outcomes: outcomesIn(own, parties),
    mentions: mentionsIn(own, countries),
  };
}

function byPlace(a: Fact, b: Fact): number {
  return a.record.evidence.start - b.record.evidence.start || (a.id < b.id ? -1 : 1);
}

/** What is found once for all that an article says. */
interface Around {
  article: LinkArticle;
  countries: ReadonlyMap<string, string>;
  parties: Parties;
  press: string | null;
}

function saidIn(fact: FactOf<'commitments'>, { article, countries, parties, press }: Around): Said {
  const about = aboutCommitment(fact, article, parties);
  return {
    fact: told(fact),
    language: article.language,
    press,
    ...about,
    speakers: fact.record.speakers.flatMap((name) => countries.get(nameKey(name)) ?? []),
    figures: figuresIn(fact, article),
    oneSided: isOneSided(fact, countries),
    cues: cuesIn(fact, article),
    things: thingsIn(fact, about, article),
    plans: plansIn(fact, article),
  };
}

function isOneSided({ record: { force, speakers } }: FactOf<'commitments'>, countries: ReadonlyMap<string, string>) {
  if (force === 'pledged') return true;
  if (speakers.length !== 1 || force !== 'agreed') return force !== 'agreed';
  return countries.has(nameKey(speakers[0]!));
}

const cues: ReadonlySet<string> = new Set(['suspending', 'refusing', 'ending', 'beginning']);

/** The verbs of beginning have a key each, as they tell apart what is said: `beginning:works`. */
const isCue = (key: string): boolean => cues.has(key.split(':')[0]!);

/** To refuse stands outside the action and repeats the request; to halt and end stand within. */
function cuesIn({ record: { action, evidence } }: FactOf<'commitments'>, { language }: LinkArticle): string[] {
  const keys = (words: string) => termsIn(words, language).map(({ key }: Term) => key);
  const within = keys(action).filter((key) => key !== 'refusing');
  const around = keys(evidence.exact.replace(action, ' ')).filter((key) => key === 'refusing');
  return [...new Set([...within, ...around].filter(isCue))];
}

function thingsIn(fact: FactOf<'commitments'>, { terms }: About, article: LinkArticle): Said['things'] {
  return article.facts.flatMap((other) => {
    if (other.kind !== 'things') return [];
    const { kind, name, number, evidence } = other.record;
    if (!isNamed(other, fact, article)) return [];
    const words = new Set(
      [name, evidence.exact].flatMap((each) => termsIn(each, article.language).map(({ key }) => key)),
    );
    const own = terms.filter(({ key, role, written, weight }) =>
      role === 'name' ? !name.includes(written) : written !== '' && weight >= telling && !words.has(key),
    );
    return [
      {
        kind,
        name,
        key: instrumentKey(name, article.language),
        number: number ?? null,
        beside: own.reduce((sum, { weight }) => sum + weight, 0),
      },
    ];
  });
}

/** Whether the words of a commitment name a thing: in full, or as `the Plan`, where the article has one plan alone. */
function isNamed(thing: FactOf<'things'>, fact: FactOf<'commitments'>, { facts }: LinkArticle): boolean {
  const { start, end, exact } = fact.record.evidence;
  const { evidence } = thing.record;
  if (start <= evidence.start && evidence.end <= end) return true;
  if (thing.record.kind !== 'instrument') return false;
  const head = headOf(thing);
  const same = facts.filter(
    (other) => other.kind === 'things' && other.record.kind === 'instrument' && headOf(other) === head,
  );
  return same.length === 1 && exact.includes(head);
}

/** The first two syllables of a name, with their capital: `Quy hoạch`. */
function headOf({ record }: FactOf<'things'>): string {
  return record.name.split(/\s+/, 2).join(' ');
}

/** From this weight on a word says something. */
const telling = 0.25;

function plansIn({ record: { evidence } }: FactOf<'commitments'>, article: LinkArticle): string[] {
  return article.facts.flatMap((other) => {
    if (other.kind !== 'encounters' || other.record.status !== 'planned') return [];
    const { start, end } = other.record.evidence;
    return start < evidence.end && evidence.start < end ? [other.id] : [];
  });
}
