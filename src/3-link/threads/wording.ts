import { hashOf } from '../../0-facts/index.ts';
import type { Term } from '../../2-read/index.ts';
import type { Statement } from '../said/context.ts';
import { profileOf } from './likeness.ts';
import type { Wording } from './likeness.ts';

/** The wording of a statement; what people decided about stands for itself. */
export function wordingOf(statement: Statement, decided: ReadonlySet<string>): Wording {
  const { relation, figures, fact, terms, works } = statement;
  const { holders } = fact.record;
  const words = terms.map(({ key, weight, role, rare }) => `${key} ${weight} ${role} ${rare}`).sort();
  const said = figures.map(({ metric, unit, value, per }) => `${metric} ${unit} ${value} ${per}`);
  const parts = decided.has(fact.id) ? [fact.id] : [...words, ...said, ...works.map(String), holders.join()];
  const id = hashOf([relation, ...parts].join('\n')).slice(0, 16);
  return { id, relation, figures, holders, ...profileOf({ terms, works }) };
}

/** Two wordings that may be one commitment share at least this of the words of each: see `wordLikeness`. */
const sharedShare = 0.26;
const sharedLeast = 0.22;

/**
 * The words and targets under which a wording is compared with others of its relation: its most telling ones,
 * as many as leave too little for a likeness without them.
 */
export function keysOf({ terms, mass, figures }: Wording): string[] {
  const keys = new Set(figures.map(({ metric }) => `target ${metric}`));
  let rest = mass;
  for (const { key, weight } of byWeight(terms)) {
    if (rest < sharedShare * mass + sharedLeast) break;
    keys.add(key);
    rest -= weight;
  }
  return [...keys];
}

/**
 * Where a wording stands among others of one key: by its most telling words, so that like ones are near. Units from
 * U+D800 on, which databases order otherwise than JavaScript does, are one sign here.
 */
export function placeOf({ id, terms }: Pick<Wording, 'id' | 'terms'>): string {
  const words = byWeight(terms).map(({ key }) => key);
  return `${words
    .join(' ')
    .slice(0, 32)
    .replace(/[\ud800-\uffff]/g, '~')}\t${id}`;
}

/** What stands at a place: its id. */
export function idAt(place: string): string {
  return place.slice(place.indexOf('\t') + 1);
}

function byWeight(terms: Wording['terms']): Term[] {
  return [...terms.values()].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}
