import { readFileSync } from 'node:fs';

type Row<Column extends string> = Record<Column, string>;

/** The words that articles are made of: tables in `words/`, a header and then one entry a line. */
function table<const Column extends string>(name: string, ..._columns: Column[]): Row<Column>[] {
  const lines = readFileSync(new URL(`words/${name}.tsv`, import.meta.url), 'utf8').split('\n');
  const [header, ...entries] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header!.split('\t');
  return entries.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Row<Column>;
  });
}

const list = (cell: string): string[] => cell.split('|');

export type Role = 'state' | 'government' | 'parliament';
const roles: readonly Role[] = ['state', 'government', 'parliament'];

export interface State {
  code: string;
  name: string;
  /** Offices of those who lead; a state may lack one. */
  heads: Partial<Record<Role, string>>;
  style: string;
  /** The capital first. */
  places: string[];
}

export const states: readonly State[] = table('states', 'code', 'name', 'heads', 'style', 'places').map((row) => {
  const heads = list(row.heads).flatMap((office, i) => (office === '-' ? [] : [[roles[i]!, office]]));
  return { ...row, heads: Object.fromEntries(heads) as State['heads'], places: list(row.places) };
});

interface NameParts {
  style: string;
  order: string;
  family: string[];
  given: string[];
}

export const nameParts: ReadonlyMap<string, NameParts> = new Map(
  table('names', 'style', 'order', 'family', 'given').map((row) => [
    row.style,
    { ...row, family: list(row.family), given: list(row.given) },
  ]),
);

/** Ministries that meet, with the pillars they speak of. */
export const ministries = table('ministries', 'field', 'pillars').map(({ field, pillars }) => ({
  field,
  pillars: list(pillars),
}));

export const topics = table('topics', 'topic', 'pillar', 'other');
export const goods = table('goods', 'goods').map((row) => row.goods);
export const works = table('works', 'work', 'pillar', 'from');
export const goodwill = table('goodwill', 'phrase', 'pillar', 'other', 'third');
export const courtesies = table('courtesies', 'sentence').map((row) => row.sentence);
export const background = table('background', 'sentence').map((row) => row.sentence);
export const quietNews = table('quiet', 'title', 'body');
