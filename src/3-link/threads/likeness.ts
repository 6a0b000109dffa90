import type { Figure } from '../../0-facts/index.ts';
import type { Term } from '../../2-read/index.ts';
import type { About } from '../said/about.ts';
import { isSeries } from '../said/figures.ts';

/** What some words are about, laid out for comparing. */
export interface Profile {
  terms: ReadonlyMap<string, Term>;
  mass: number;
  /** Numbers of sessions. */
  ordinals: string[];
  /** What is undertaken in kind: a group, a document (`document/plan`), a work (`work:bridge`). */
  forms: string[];
  /** Whether one of these is more than a work: what has a name alone may be a bridge, too. */
  isFormed: boolean;
  works: ReadonlyMap<string, string>;
}

/** Statements of one relation in the same words, of the same sides and figures: one commitment without comparing. */
export interface Wording extends Profile {
  id: string;
  relation: string | null;
  figures: Figure[];
  holders: string[];
}

/** In an order of their own, so that sums of weights are the same to the last digit wherever the terms come from. */
export function profileOf({ terms: told, works }: About): Profile {
  const terms = told.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    terms: new Map(terms.map((term) => [term.key, term])),
    mass: terms.reduce((sum, { weight }) => sum + weight, 0),
    ordinals: terms.flatMap(({ role, key }) => (role === 'ordinal' ? [key] : [])),
    forms: terms.flatMap(({ role, key }) => (role === 'form' || key.startsWith('work:') ? [key] : [])),
    isFormed: terms.some(({ role }) => role === 'form'),
    works: new Map(works),
  };
}

/** What the side that says more adds counts this much against likeness; what each says and the other does not, whole. */
const moreSaid = 0.35;
const otherSaid = 1;
/** One word in common is little evidence, however little else is said. */
const doubt = 0.3;
/** Two grants or credits of one sum are alike to begin with. */
const oneSum = 0.2;
const otherSides = 0.85;
/** What one is to do for the other, and the other for the one; what has a name is one, whoever is to see to it. */
const oppositeSides = 0.5;
/** Each says a word that no table knows and the other does not: two fruits, two products. */
const otherRare = 1.3;
/** Each names a place that the other does not: two routes from one town. */
const otherNames = 0.75;
/** A working group on a matter and a conference on it are two things, as are a school and a hospital in one place. */
const otherForm = 0.5;
/** Only one says what is to be made of the matter. */
const oneForm = 0.75;

/**
 * How alike two wordings are, from 0 to 1: the words of content they share against those that each
 * has for itself. Saying more is a small difference, saying something else a large one. Sessions with
 * different numbers are never one, targets of one series of the relation always. Told to four places, as many as are
 * worth keeping.
 */
export function likeness(a: Wording, b: Wording): number {
  const target = sameTarget(a, b);
  if (target === 'series') return 1;
  if (target === 'other') return 0;
  return (
    Math.round(1e4 * sidesLikeness(a, b) * Math.min(1, wordLikeness(a, b) + (target === 'sum' ? oneSum : 0))) / 1e4
  );
}

/** The same by the words alone. */
export function wordLikeness(a: Profile, b: Profile): number {
  if (differ(a.ordinals, b.ordinals) || areOtherWorks(a.works, b.works) || isOfResults(a, b)) return 0;
  const [few, many] = a.terms.size < b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, { weight }] of few.terms) shared += Math.min(weight, many.terms.get(key)?.weight ?? 0);
  if (shared === 0) return 0;
  const [less, more] = [a.mass - shared, b.mass - shared].sort((x, y) => x - y) as [number, number];
  const forms = formsLikeness(a, b);
  const named = namesOnly(a, b) && namesOnly(b, a) ? otherNames : 1;
  const said = rareOnly(a, b) && rareOnly(b, a) ? otherRare : otherSaid;
  return (forms * named * shared) / (shared + said * less + moreSaid * (more - less) + doubt);
}

function namesOnly(a: Profile, b: Profile): boolean {
  return a.terms.values().some(({ key, role, weight }) => role === 'name' && weight === 1 && !b.terms.has(key));
}

function shareName(a: Profile, b: Profile): boolean {
  return a.terms.values().some(({ key, role }) => role === 'name' && b.terms.has(key));
}

function rareOnly(a: Profile, b: Profile): boolean {
  return a.terms.values().some(({ key, rare }) => rare && !b.terms.has(key));
}

/** Whether two commitments set targets of one series, one sum, one kind, or other things; null where one sets none. */
export function sameTarget(a: Wording, b: Wording): 'series' | 'sum' | 'kind' | 'other' | null {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const shared = a.figures.flatMap((one) =>
    b.figures.filter((two) => one.metric === two.metric && one.unit === two.unit).map((two) => ({ one, two })),
  );
  if (shared.length === 0) return 'other';
  const yearly = sameSides(a, b) && shared.some(({ one, two }) => one.per && one.per === two.per);
  if (yearly || shared.some(({ one }) => isSeries(one.metric))) return 'series';
  return shared.some(({ one, two }) => String(one.value) === String(two.value)) ? 'sum' : 'kind';
}

function sidesLikeness(a: Wording, b: Wording): number {
  if (sameSides(a, b)) return 1;
  return differ(a.holders, b.holders) && !shareName(a, b) ? oppositeSides : otherSides;
}

function sameSides(a: Wording, b: Wording): boolean {
  return a.holders.join() === b.holders.join();
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));
}

/** A form holds those under it: an agreement is a document, and a memorandum another one. */
function formsLikeness(a: Profile, b: Profile): number {
  if (a.forms.length === 0 || b.forms.length === 0) return a.isFormed || b.isFormed ? oneForm : 1;
  const isOne = (x: string, y: string): boolean => x === y || x.startsWith(`${y}/`) || y.startsWith(`${x}/`);
  return a.forms.some((x) => b.forms.some((y) => isOne(x, y))) ? 1 : otherForm;
}

/** To hold a session is one thing, to carry out what it agreed another. */
function isOfResults(a: Profile, b: Profile): boolean {
  const [results, other] = a.terms.has('meeting-results') ? [a, b] : [b, a];
  return results.terms.has('meeting-results') && !other.terms.has('meeting-results') && other.terms.has('session');
}

/** Works of one name and another number: `Sông Lục` and `Sông Lục 2`. */
function areOtherWorks(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.entries().some(([name, number]) => b.has(name) && b.get(name) !== number);
}
