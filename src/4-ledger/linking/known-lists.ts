/** What stands at a place of a list: its JSON, null for a row without a body; undefined where there is no row. */
export type Kept = string | null | undefined;

interface KnownList {
  rows: Map<string, Kept>;
  /** Whether what is not among the rows is not in the list either. */
  isWhole: boolean;
}

/** What a row takes beside its body, in units of text. */
const perRow = 200;

/** What was read of lists, at hand until there is too much of it: then all is let go. */
export class KnownLists {
  readonly #most: number;
  readonly #lists = new Map<string, KnownList>();
  #units = 0;

  constructor(most: number) {
    this.#most = most;
  }

  has(list: string, place: string): boolean {
    const known = this.#lists.get(list);
    return known !== undefined && (known.isWhole || known.rows.has(place));
  }

  get(list: string, place: string): Kept {
    return this.#lists.get(list)?.rows.get(place);
  }

  /** All rows of a list, where they are at hand. */
  whole(list: string): ReadonlyMap<string, Kept> | null {
    const known = this.#lists.get(list);
    return known?.isWhole ? known.rows : null;
  }

  note(list: string, rows: ReadonlyMap<string, Kept>): void {
    const known = this.#roomFor(rows).get(list);
    if (!known) this.#lists.set(list, { rows: new Map(rows), isWhole: false });
    else for (const [place, json] of rows) known.rows.set(place, json);
  }

  noteWhole(list: string, rows: Map<string, Kept>): ReadonlyMap<string, Kept> {
    this.#roomFor(rows).set(list, { rows, isWhole: true });
    return rows;
  }

  /** What was written to a list of which something is at hand. */
  renew(list: string, rows: readonly (readonly [string, Kept])[]): void {
    const known = this.#lists.get(list);
    for (const [place, json] of known ? rows : []) known!.rows.set(place, json);
  }

  #roomFor(rows: ReadonlyMap<string, Kept>): Map<string, KnownList> {
    if (this.#units > this.#most) {
      this.#lists.clear();
      this.#units = 0;
    }
    this.#units += perRow;
    for (const json of rows.values()) this.#units += perRow + (json?.length ?? 0);
    return this.#lists;
  }
}
