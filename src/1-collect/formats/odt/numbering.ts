import { numeral } from '../../markup/lists.ts';
import type { Level, Styles } from './styles.ts';

type Attributes = Readonly<Record<string, string>>;

interface List {
  style: string;
  /** What was counted so far, by level. */
  counts: number[];
}

/** Counts the points of lists and headings as an office does when it shows them. */
export class Numbering {
  readonly #styles: Styles;
  /** The lists around, each with the count of all of them. */
  readonly #around: List[] = [];
  readonly #ended = new Map<string, List>();
  readonly #ids: string[] = [];
  readonly #headings: List = { style: '', counts: [] };
  #last: List | null = null;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(attributes: Attributes): void {
    const outer = this.#around.at(-1);
    const style = attributes['text:style-name'] ?? outer?.style ?? '';
    this.#ids.push(attributes['xml:id'] ?? '');
    if (outer) {
      outer.counts.length = Math.min(outer.counts.length, this.#around.length);
      this.#around.push({ style, counts: outer.counts });
      return;
    }
    const before = this.#ended.get(attributes['text:continue-list'] ?? '');
    const goesOn = attributes['text:continue-numbering'] === 'true' && this.#last?.style === style ? this.#last : null;
    this.#around.push({ style, counts: [...((before ?? goesOn)?.counts ?? [])] });
  }

  close(): void {
    const ended = this.#around.pop();
    const id = this.#ids.pop() ?? '';
    if (!ended) return;
    if (id) this.#ended.set(id, ended);
    if (this.#around.length === 0) this.#last = ended;
  }

  /** The mark of the next point of the innermost list. */
  point(attributes: Attributes): string {
    const list = this.#around.at(-1);
    return list ? this.#next(list, this.#around.length, attributes['text:start-value']) : '';
  }

  /** The mark of a heading, where its level has one. */
  heading(attributes: Attributes): string {
    if (attributes['text:is-list-header'] === 'true') return '';
    const level = Number(attributes['text:outline-level'] ?? 1);
    const known = this.#styles.lists.get('')?.get(level);
    return known?.format ? this.#next(this.#headings, level, attributes['text:start-value']) : '';
  }

  #next({ style, counts }: List, level: number, told: string | undefined): string {
    const levels = this.#styles.lists.get(style);
    const startOf = (place: number): number => levels?.get(place)?.start ?? 1;
    counts.length = Math.min(counts.length, level);
    while (counts.length < level - 1) counts.push(startOf(counts.length + 1));
    counts[level - 1] = told === undefined ? (counts[level - 1] ?? startOf(level) - 1) + 1 : Number(told);
    const own = levels?.get(level);
    return own ? markOf(own, levels!, counts) : '- ';
  }
}

/** `Điều 2. `, `1.3. `, `- ` of a bullet; none where numbers are not shown. */
function markOf({ format, shown }: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  if (format === '') return shown === '-' ? '- ' : '';
  const numberAt = (_: string, place: string): string =>
    numeral(counts[Number(place) - 1] ?? 1, levels.get(Number(place))?.format || format);
  const mark = shown.replace(/%(\d+)%/g, numberAt).trim();
  return mark === '' ? '' : `${mark} `;
}
