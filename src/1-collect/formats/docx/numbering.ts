import { numeral } from '../../markup/lists.ts';
import { elementsIn } from '../../xml.ts';

/** How one level of a list is numbered (ECMA-376, 17.9). */
interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `upperRoman`, `bullet`, `none`, … */
  format: string;
  /** `%1.%2.` with the numbers of the levels. */
  text: string;
}

interface Numbering {
  /** The kind of list of each list, and its levels. */
  lists: Map<string, { kind: string; levels: Map<number, Level> }>;
  /** The list and level that come with a paragraph's style. */
  styles: Map<string, { list: string | null; level: number | null; basedOn: string | null }>;
}

/** Where a paragraph stands in lists, as it says itself. */
export interface Place {
  style: string | null;
  list: string | null;
  level: number | null;
}

export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const kinds = new Map<string, Map<number, Level>>();
  const lists: Numbering['lists'] = new Map();
  let levels = new Map<number, Level>();
  let level: Level = newLevel();
  let list: { kind: string; levels: Map<number, Level> } | null = null;
  let changed = 0;
  elementsIn(numberingXml, {
    open({ name, attributes }) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') kinds.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()));
      else if (name === 'w:num') lists.set(attributes['w:numId'] ?? '', (list = { kind: '', levels: new Map() }));
      else if (name === 'w:abstractNumId' && list) {
        list.kind = value;
        list.levels = levels = new Map(kinds.get(value));
      } else if (name === 'w:lvlOverride') changed = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride')
        levels.set(changed, { ...(levels.get(changed) ?? newLevel()), start: Number(value) });
      else if (name === 'w:lvl') levels.set(Number(attributes['w:ilvl'] ?? 0), (level = newLevel()));
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
    },
  });
  return { lists, styles: stylesOf(stylesXml) };
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '' });

function stylesOf(xml: string): Numbering['styles'] {
  const styles: Numbering['styles'] = new Map();
  let style: { list: string | null; level: number | null; basedOn: string | null } | undefined;
  elementsIn(xml, {
    open({ name, attributes }) {
      if (name === 'w:style')
        styles.set(attributes['w:styleId'] ?? '', (style = { list: null, level: null, basedOn: null }));
      else if (!style) return;
      else if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null;
      else if (name === 'w:numId') style.list = attributes['w:val'] ?? null;
      else if (name === 'w:ilvl') style.level = Number(attributes['w:val'] ?? 0);
    },
  });
  return styles;
}

const types: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** Counts the points of all lists of a document, in its order. */
export class Counters {
  readonly #numbering: Numbering;
  /** The numbers reached, by the kind of list: lists of one kind count on. */
  readonly #reached = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The number, letter or dash that stands before a paragraph; empty where none does. */
  labelOf(place: Place): string {
    const { list, level } = this.#placeOf(place);
    const found = list === null ? undefined : this.#numbering.lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own || own.format === 'none') return '';
    if (own.format === 'bullet') return '-';
    const numbers = this.#count(list!, found, level);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numeral(numbers[at] ?? 1, types[found.levels.get(at)?.format ?? ''] ?? '1');
    });
  }

  #placeOf({ style, list, level }: Place): { list: string | null; level: number } {
    let found = { list, level };
    for (let name = style, steps = 0; name !== null && steps < 20; steps++) {
      const of = this.#numbering.styles.get(name);
      found = { list: found.list ?? of?.list ?? null, level: found.level ?? of?.level ?? null };
      name = of?.basedOn ?? null;
    }
    return { list: found.list, level: found.level ?? 0 };
  }

  #count(list: string, { kind, levels }: { kind: string; levels: Map<number, Level> }, level: number): number[] {
    const restarts = !this.#begun.has(list) && this.#reached.has(kind) && this.#startsAnew(kind, levels, level);
    this.#begun.add(list);
    const before = restarts ? [] : (this.#reached.get(kind) ?? []);
    const startOf = (at: number): number => levels.get(at)?.start ?? 1;
    const numbers = Array.from({ length: level }, (_, at) => before[at] ?? startOf(at));
    numbers.push(before[level] === undefined ? startOf(level) : before[level] + 1);
    this.#reached.set(kind, numbers);
    return numbers;
  }

  /** A list of a known kind counts on, unless it says where it starts. */
  #startsAnew(kind: string, levels: Map<number, Level>, level: number): boolean {
    const others = [...this.#numbering.lists.values()].find((other) => other.kind === kind);
    return others !== undefined && others.levels.get(level)?.start !== levels.get(level)?.start;
  }
}
