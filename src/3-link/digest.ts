import type { Fact, FactOf, Figure } from '../0-facts/index.ts';
import type { Term } from '../2-read/index.ts';
import { reportsIn } from './encounters.ts';
import type { EncounterReport } from './encounters.ts';
import { figuresIn } from './figures.ts';
import type { LinkArticle } from './links.ts';
import { nameKey } from './names.ts';
import { outcomesIn } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { countriesByName, mentionsIn } from './people.ts';
import type { Mention } from './people.ts';
import { termsIn } from './terms.ts';
import { aboutCommitment } from './about.ts';
import type { About } from './about.ts';

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
  fact: FactOf<'commitments'>;
  /** Countries of the speakers, as far as the article tells them. */
  speakers: string[];
  figures: Figure[];
  /** A pledge, or an agreement that one side's readout claims for both. */
  oneSided: boolean;
  /** The concepts of halt, refusal and end that its words hold. */
  cues: string[];
  /** Kinds of the things that its words name, with the number of a session. */
  things: { kind: FactOf<'things'>['record']['kind']; number: number | null }[];
  /** Encounters that are planned in its very words, by their facts. */
  plans: string[];
}

/** The digest of an article without the facts that people rejected. */
export function digestOf(article: LinkArticle, rejected: ReadonlySet<string> = new Set()): Digest {
  const facts = article.facts.filter(({ id }) => !rejected.has(id));
  const own = { ...article, facts: facts.sort(byPlace) };
  const countries = countriesByName(own);
  return {
    article: own.id,
    publishedOn: own.publishedOn,
    relation: own.relation ?? null,
    reports: reportsIn(own),
    statements: own.facts.flatMap((fact) => (fact.kind === 'commitments' ? [saidIn(fact, own, countries)] : [])),
    outcomes: outcomesIn(own),
    mentions: mentionsIn(own, countries),
  };
}

function byPlace(a: Fact, b: Fact): number {
  return a.record.evidence.start - b.record.evidence.start || (a.id < b.id ? -1 : 1);
}

function saidIn(fact: FactOf<'commitments'>, article: LinkArticle, countries: ReadonlyMap<string, string>): Said {
  return {
    fact,
    ...aboutCommitment(fact, article),
    speakers: fact.record.speakers.flatMap((name) => countries.get(nameKey(name)) ?? []),
    figures: figuresIn(fact, article),
    oneSided: isOneSided(fact, countries),
    cues: cuesIn(fact, article),
    things: thingsIn(fact, article),
    plans: plansIn(fact, article),
  };
}

function isOneSided({ record: { force, speakers } }: FactOf<'commitments'>, countries: ReadonlyMap<string, string>) {
  if (force === 'pledged') return true;
  if (speakers.length !== 1 || force !== 'agreed') return force !== 'agreed';
  return countries.has(nameKey(speakers[0]!));
}

const cues: ReadonlySet<string> = new Set(['suspending', 'refusing', 'ending']);

/** To refuse stands outside the action and repeats the request; to halt and end stand within. */
function cuesIn({ record: { action, evidence } }: FactOf<'commitments'>, { language }: LinkArticle): string[] {
  const keys = (words: string) => termsIn(words, language).map(({ key }: Term) => key);
  const within = keys(action).filter((key) => key !== 'refusing');
  const around = keys(evidence.exact.replace(action, ' ')).filter((key) => key === 'refusing');
  return [...new Set([...within, ...around].filter((key) => cues.has(key)))];
}

function thingsIn({ record: { evidence } }: FactOf<'commitments'>, article: LinkArticle): Said['things'] {
  return article.facts.flatMap((other) => {
    if (other.kind !== 'things') return [];
    const { start, end } = other.record.evidence;
    const isInside = evidence.start <= start && end <= evidence.end;
    return isInside ? [{ kind: other.record.kind, number: other.record.number ?? null }] : [];
  });
}

function plansIn({ record: { evidence } }: FactOf<'commitments'>, article: LinkArticle): string[] {
  return article.facts.flatMap((other) => {
    if (other.kind !== 'encounters' || other.record.status !== 'planned') return [];
    const { start, end } = other.record.evidence;
    return start < evidence.end && evidence.start < end ? [other.id] : [];
  });
}
