import type { FactOf, Metric } from '../../0-facts/index.ts';
import { termsIn } from '../terms.ts';
import type { Term } from '../../2-read/index.ts';
import type { Statement } from '../context.ts';
import type { LinkArticle } from '../links.ts';
import { nameKey } from '../names.ts';
import { namedThings, onlyThingLike } from './named-things.ts';

/** What some words are about. */
export interface Profile {
  /** Words of content by their key. */
  terms: Map<string, Term>;
  mass: number;
  /** Numbers of sessions. */
  ordinals: string[];
  /** Named works by their name without its number, with the number (`Sông Lục 2`), empty where none. */
  works: Map<string, string>;
}

/** A commitment as the partition sees it. */
export interface Node extends Profile {
  statement: Statement;
}

/** What a commitment is about, where its words say it by `this pillar` alone. */
const pillarWeight = 0.3;
/** `the bridge` in an article of one bridge: its name counts nearly as if it were said. */
const understood = 0.7;

export function nodeOf(statement: Statement): Node {
  const { fact, article } = statement;
  const { action, pillars } = fact.record;
  return { statement, ...profileOf({ words: action, pillar: pillars[0]!, fact, article }) };
}

/** A result as the partition would see it. */
export function nodeOfResult(fact: FactOf<'results'>, article: LinkArticle): Profile {
  const { what, pillars } = fact.record;
  return profileOf({ words: what, pillar: pillars[0]!, fact, article });
}

interface Told {
  words: string;
  pillar: string;
  fact: FactOf<'commitments'> | FactOf<'results'>;
  article: LinkArticle;
}

function profileOf({ words, pillar, fact, article }: Told): Profile {
  const terms = new Map<string, Term>();
  const add = (term: Term, factor = 1) => {
    const key = term.role === 'name' ? `name:${nameKey(term.written)}` : term.key;
    const weight = Math.max(term.weight * factor, terms.get(key)?.weight ?? 0);
    terms.set(key, { ...term, key, weight });
  };
  for (const term of termsIn(words, article.language)) add(term);
  const meant = onlyThingLike(words, [...terms.values()], article);
  if (meant) for (const term of termsIn(meant.name, article.language)) if (!terms.has(term.key)) add(term, understood);
  if (!terms.has(pillar)) add({ key: pillar, weight: pillarWeight, role: 'word', rare: false, written: '' });
  const ordinals = [...terms.values()].filter(({ role }) => role === 'ordinal').map(({ key }) => key);
  const projects = namedThings(fact.record.evidence, article).filter(({ kind }) => kind === 'project');
  return { terms, mass: massOf(terms), ordinals, works: new Map(projects.map(({ name }) => workOf(name))) };
}

function workOf(name: string): [string, string] {
  const [, base, number] = /^(.*?)\s*(\d{0,2})$/.exec(name)!;
  return [nameKey(base!), number!];
}

function massOf(terms: ReadonlyMap<string, Term>): number {
  return terms.values().reduce((sum, { weight }) => sum + weight, 0);
}

/** What the side that says more adds counts this much against likeness; what each says and the other does not, whole. */
const moreSaid = 0.35;
const otherSaid = 1;
/** One word in common is little evidence, however little else is said. */
const doubt = 0.3;
/** Two grants or credits of one sum are alike to begin with. */
const oneSum = 0.2;
/** An article says a thing once: two statements of it are as a rule of two things. */
const oneArticle = 0.9;
const otherSides = 0.85;
/** Each says a word that no table knows and the other does not: two fruits, two products. */
const otherRare = 1.3;
/** Each names a place that the other does not: two routes from one town. */
const otherNames = 0.75;
/** A school and a hospital in one place are two things. */
const otherKind = 0.65;

/**
 * How alike two commitments are, from 0 to 1: the words of content they share against those that each
 * has for itself. Saying more is a small difference, saying something else a large one. Sessions with
 * different numbers are never one, targets of one series of the relation always.
 */
export function likeness(a: Node, b: Node): number {
  const target = sameTarget(a.statement, b.statement);
  if (target === 'series') return 1;
  if (target === 'other') return 0;
  const sides = sameSides(a.statement, b.statement) ? 1 : otherSides;
  const place = a.statement.article === b.statement.article ? oneArticle : 1;
  return sides * place * Math.min(1, wordLikeness(a, b) + (target === 'sum' ? oneSum : 0));
}

/** The same by the words alone. */
export function wordLikeness(a: Profile, b: Profile): number {
  if (differ(a.ordinals, b.ordinals) || areOtherWorks(a.works, b.works)) return 0;
  const [few, many] = a.terms.size < b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, { weight }] of few.terms) shared += Math.min(weight, many.terms.get(key)?.weight ?? 0);
  if (shared === 0) return 0;
  const [less, more] = [a.mass - shared, b.mass - shared].sort((x, y) => x - y) as [number, number];
  const kinds = differ(worksIn(a), worksIn(b)) ? otherKind : 1;
  const named = namesOnly(a, b) && namesOnly(b, a) ? otherNames : 1;
  const said = rareOnly(a, b) && rareOnly(b, a) ? otherRare : otherSaid;
  return (kinds * named * shared) / (shared + said * less + moreSaid * (more - less) + doubt);
}

function namesOnly(a: Profile, b: Profile): boolean {
  return a.terms.values().some(({ key, role, weight }) => role === 'name' && weight === 1 && !b.terms.has(key));
}

function rareOnly(a: Profile, b: Profile): boolean {
  return a.terms.values().some(({ key, rare }) => rare && !b.terms.has(key));
}

/** Metrics of which a relation has one series: two targets of it are one commitment at any time. */
const seriesMetrics: ReadonlySet<Metric> = new Set([
  'trade-turnover',
  'exports',
  'imports',
  'investment-registered',
  'investment-stock',
  'tourists',
  'gdp',
  'growth',
]);

/** Whether a relation has one series of the metric. */
export function isSeries(metric: Metric): boolean {
  return seriesMetrics.has(metric);
}

/** Whether two commitments set targets of one series, one sum, one kind, or other things; null where one sets none. */
export function sameTarget(a: Statement, b: Statement): 'series' | 'sum' | 'kind' | 'other' | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const shared = a.figures.flatMap((one) =>
    b.figures.filter((two) => one.metric === two.metric && one.unit === two.unit).map((two) => ({ one, two })),
  );
  if (shared.length === 0) return 'other';
  const yearly = sameSides(a, b) && shared.some(({ one, two }) => one.per && one.per === two.per);
  if (yearly || shared.some(({ one }) => isSeries(one.metric))) return 'series';
  return shared.some(({ one, two }) => String(one.value) === String(two.value)) ? 'sum' : 'kind';
}

function sameSides(a: Statement, b: Statement): boolean {
  return a.fact.record.holders.join() === b.fact.record.holders.join();
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));
}

/** The kinds of works (`work:bridge`) that words name. */
function worksIn({ terms }: Profile): string[] {
  return [...terms.keys()].filter((key) => key.startsWith('work:'));
}

/** Works of one name and another number: `Sông Lục` and `Sông Lục 2`. */
function areOtherWorks(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.entries().some(([name, number]) => b.has(name) && b.get(name) !== number);
}
