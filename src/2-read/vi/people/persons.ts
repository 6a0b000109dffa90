import { fold } from '../../../0-facts/index.ts';
import { remembered } from '../../text/remembered.ts';
import type { OfficePhrase } from './office-phrases.ts';

/** Someone the article names, under the longest form of the name. */
export interface Person {
  name: string;
  /** The words of the name, folded. */
  words: readonly string[];
  country: string | null;
  offices: OfficePhrase[];
  /** Whether the family name is a Vietnamese one; `maybe` for those that are as often Chinese. */
  home: 'yes' | 'maybe' | 'no';
  /** Told by `ông`, `bà` before the name, or by a woman's middle name. */
  sex: 'woman' | 'man' | null;
  /** Number of the last mention in the text's order; -1 before the first. */
  lastMention: number;
}

const mostCompared = 40;

/** The persons of one article: `Putin`, `V. Putin` and a misspelling are found under one person. */
export class Persons {
  readonly all: Person[] = [];
  private readonly byKey = new Map<string, Person>();
  private readonly byEdge = new Map<string, Person[]>();

  /** The person of this name, made where new. Longer forms have to come first. */
  add(name: string): Person {
    const words = wordsOf(name);
    const known = this.find(words) ?? this.findMisspelt(words);
    if (known) {
      this.byKey.set(words.join(' '), known);
      return known;
    }
    const person: Person = { name, words, country: null, offices: [], home: 'yes', sex: null, lastMention: -1 };
    this.all.push(person);
    this.register(words, person);
    return person;
  }

  /** Makes another form of the name (in brackets) lead to the person. */
  alias(name: string, person: Person): void {
    const words = wordsOf(name);
    if (!this.find(words)) this.register(words, person);
  }

  /** The person whose name is these words, or begins or ends with them. */
  find(words: readonly string[]): Person | undefined {
    const key = words.join(' ');
    const exact = this.byKey.get(key);
    if (exact) return exact;
    const edge = this.byEdge.get(words.at(-1)!) ?? this.byEdge.get(words[0]!);
    return edge
      ?.slice(0, mostCompared)
      .find((person) => isEdge(words, person.words) || isAbbreviated(words, person.words));
  }

  private register(words: readonly string[], person: Person): void {
    this.byKey.set(words.join(' '), person);
    for (const edge of new Set([words[0]!, words.at(-1)!])) {
      const list = this.byEdge.get(edge);
      if (list) list.push(person);
      else this.byEdge.set(edge, [person]);
    }
  }

  /** A person whose name differs in a letter or two, of names long enough for that to be a slip. */
  private findMisspelt(words: readonly string[]): Person | undefined {
    const key = words.join(' ');
    if (key.length < 10 || words.length < 2) return undefined;
    const near = new Set([...(this.byEdge.get(words[0]!) ?? []), ...(this.byEdge.get(words.at(-1)!) ?? [])]);
    return [...near].slice(0, mostCompared).find((person) => {
      const other = person.words.join(' ');
      return person.words.length === words.length && other.length >= 12 && differsLittle(key, other);
    });
  }
}

/** The words of a name, folded. */
export const wordsOf = remembered((name): readonly string[] =>
  fold(name.normalize('NFC'))
    .split(/[\s.\u00ad\u200b]+/)
    .filter(Boolean),
);

function isEdge(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const start = part.every((word, i) => word === whole[i]);
  return start || part.every((word, i) => word === whole[whole.length - part.length + i]);
}

/** `R. Almeida` of `Rosa Almeida`: initials before the same last word. */
function isAbbreviated(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length < 2 || whole.length < 2 || part.at(-1) !== whole.at(-1)) return false;
  return part.slice(0, -1).every((word) => word.length === 1) && part[0] === whole[0]![0];
}

/** One letter more, less or other, or two neighbours changed over. */
function differsLittle(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = Math.max(a.length, b.length) - start - end;
  return left <= 1 || (left === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start]);
}
