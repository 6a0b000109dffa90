import type { FactOf } from '../../0-facts/index.ts';
import { placeMark, stateMark } from '../../2-read/index.ts';
import type { Term } from '../../2-read/index.ts';
import type { LinkArticle } from '../links.ts';
import { nameKey } from '../names.ts';
import { termsIn } from './terms.ts';
import { namedThings, onlyThingLike } from './named-things.ts';

/** What some words are about. */
export interface About {
  /** Words of content, each key once. */
  terms: Term[];
  /** Named works by their name without its number, with the number (`Sông Lục`, `2`), empty where none. */
  works: [name: string, number: string][];
}

/** From this weight on a word is named as a reason. */
export const named = 0.3;
/** What a commitment is about, where its words say it by `this pillar` alone. */
const pillarWeight = 0.3;
/** A state that the article tells commitments of: it stands in all of them. */
const partyWeight = 0.15;
/** `the bridge` in an article of one bridge: its name counts nearly as if it were said. */
const understood = 0.7;

/** The states that are to do something by what an article tells. */
export type Parties = ReadonlySet<string>;

export function partiesOf({ facts }: LinkArticle): Parties {
  return new Set(facts.flatMap((fact) => (fact.kind === 'commitments' ? fact.record.holders : [])));
}

export function aboutCommitment(fact: FactOf<'commitments'>, article: LinkArticle, parties: Parties): About {
  return aboutOf(fact.record.action, fact.record.pillars[0]!, fact, article, parties);
}

/** A result as the partition would see it. */
export function aboutResult(fact: FactOf<'results'>, article: LinkArticle, parties: Parties): About {
  return aboutOf(fact.record.what, fact.record.pillars[0]!, fact, article, parties);
}

/** What a session that was held was: its name and number. */
export function aboutSession(fact: FactOf<'encounters'>, article: LinkArticle, parties: Parties): About {
  return aboutOf(fact.record.evidence.exact, null, fact, article, parties);
}

function aboutOf(
  words: string,
  pillar: string | null,
  fact: FactOf<'commitments'> | FactOf<'results'> | FactOf<'encounters'>,
  article: LinkArticle,
  parties: Parties,
): About {
  const terms = new Map<string, Term>();
  const add = (term: Term, factor = 1) => {
    const { key, role, weight: own } = told(term, parties);
    const weight = Math.max(own * factor, terms.get(key)?.weight ?? 0);
    terms.set(key, { ...term, key, role, weight });
  };
  for (const term of termsIn(words, article.language)) add(term);
  const meant = onlyThingLike(words, [...terms.values()], article);
  if (meant) for (const term of termsIn(meant.name, article.language)) if (!terms.has(term.key)) add(term, understood);
  if (pillar && !terms.has(pillar)) add({ key: pillar, weight: pillarWeight, role: 'word', rare: false, written: '' });
  const projects = namedThings(fact.record.evidence, article).filter(({ kind }) => kind === 'project');
  return { terms: [...terms.values()], works: [...new Map(projects.map(({ name }) => workOf(name)))] };
}

/** A term as linking takes it: names over their spellings, and states by whether they are of those that promise. */
function told(term: Term, parties: Parties): Pick<Term, 'key' | 'role' | 'weight'> {
  if (term.role !== 'name' || term.key.startsWith(placeMark)) return term;
  if (!term.key.startsWith(stateMark)) return { ...term, key: `name:${nameKey(term.written)}` };
  const isParty = parties.has(term.key.slice(stateMark.length));
  return isParty ? { key: term.key, role: 'word', weight: partyWeight } : term;
}

function workOf(name: string): [string, string] {
  const [, base, number] = /^(.*?)\s*(\d{0,2})$/.exec(name)!;
  return [nameKey(base!), number!];
}
