import type {
  ArticleRow,
  EncounterRow,
  PersonRow,
  Quote,
  Series,
  SeriesPoint,
  ThreadRow,
} from '../../0-facts/index.ts';
import { exampleMark, figureWords } from '../../0-facts/messages/index.ts';
import type { ExportSource, Said } from './source.ts';

export type Value = string | number | boolean | null;

/** Types as Table Schema names them; dates are EDTF, so strings. */
export interface Column<Row> {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  value(row: Row, source: ExportSource): Value;
}

/** A flat table of the ledger, the same in every format that has tables. */
export interface Table<Row = never> {
  name: string;
  key: string[];
  foreign: { column: string; table: string }[];
  columns: Column<Row>[];
  rows(source: ExportSource): AsyncIterable<Row>;
}

const many = (values: readonly string[]): string => values.join('; ');

function text<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'string', value };
}

function whole<Row>(name: string, value: Column<Row>['value']): Column<Row> {
  return { name, type: 'integer', value };
}

/** The words that a row stands on, and where they stand. */
function quoted<Row>(quoteOf: (row: Row) => Quote | undefined): Column<Row>[] {
  const of = (name: string, value: (quote: Quote) => Value, type: Column<Row>['type'] = 'string'): Column<Row> => ({
    name,
    type,
    value: (row) => {
      const quote = quoteOf(row);
      return quote ? value(quote) : null;
    },
  });
  return [
    of('quote', ({ exact }) => exact),
    of('article', ({ article }) => article),
    of('title', ({ title }) => title),
    of('publisher', ({ publisher }) => publisher),
    of('published_on', ({ publishedOn }) => publishedOn),
    of('date_inferred', ({ dateInferred }) => dateInferred, 'boolean'),
    of('start', ({ start }) => start, 'integer'),
    of('end', ({ end }) => end, 'integer'),
  ];
}

export const threads: Table<ThreadRow> = {
  name: 'threads',
  key: ['id'],
  foreign: [],
  rows: (source) => source.threads(),
  columns: [
    text('id', ({ id }) => id),
    text('relation', ({ relation }) => relation),
    text('action', ({ action }) => action),
    text('state', ({ state }) => state),
    text('suggested', ({ suggested }) => suggested),
    text('due', ({ due }) => due),
    text('figures', ({ figures }, { language }) => many(figures.map((figure) => figureWords(figure, language)))),
    text('marks', ({ marks }) => many(marks)),
    text('owner', ({ owner }) => owner),
    text('holders', ({ holders }) => many(holders)),
    text('speakers', ({ speakers }) => many(speakers)),
    text('force', ({ force }) => force),
    text('pillars', ({ pillars }) => many(pillars)),
    text('kind', ({ kind }) => kind),
    text('specificity', ({ specificity }) => specificity),
    text('review', ({ review }) => review),
    text('grade', ({ grade }) => grade),
    text('first_said', ({ firstSaid }) => firstSaid),
    text('last_said', ({ lastSaid }) => lastSaid),
    whole('times', ({ times }) => times),
    whole('articles', ({ articles }) => articles),
    ...quoted<ThreadRow>(({ quote }) => quote),
  ],
};

export const restatements: Table<Said> = {
  name: 'restatements',
  key: ['thread', 'article', 'start', 'end'],
  foreign: [
    { column: 'thread', table: 'threads' },
    { column: 'article', table: 'articles' },
  ],
  rows: (source) => source.restatements(),
  columns: [
    text('thread', ({ thread }) => thread.id),
    text('said_on', ({ restatement }) => restatement.saidOn),
    text('action', ({ restatement }) => restatement.action),
    text('force', ({ restatement }) => restatement.force),
    text('holders', ({ restatement }) => many(restatement.holders)),
    text('speakers', ({ restatement }) => many(restatement.speakers)),
    text('due', ({ restatement }) => restatement.due),
    text('figures', ({ restatement }, { language }) =>
      many(restatement.figures.map((figure) => figureWords(figure, language))),
    ),
    text('drifts', ({ restatement }) =>
      many(restatement.drifts.map(({ field, from, to }) => `${field}: ${from} → ${to}`)),
    ),
    text('story', ({ restatement }) => restatement.story),
    ...quoted<Said>(({ restatement }) => restatement.quote),
  ],
};

/** Articles without their texts: these belong to who published them. */
const articles: Table<ArticleRow> = {
  name: 'articles',
  key: ['id'],
  foreign: [],
  rows: (source) => source.articles(),
  columns: [
    text('id', ({ id }) => id),
    text('title', ({ title }) => title),
    text('publisher', ({ publisher }) => publisher),
    text('published_on', ({ publishedOn }) => publishedOn),
    { name: 'date_inferred', type: 'boolean', value: ({ dateInferred }) => dateInferred },
    text('relations', ({ relations }) => many(relations)),
    whole('records', ({ records }) => records),
    text('added_at', ({ addedAt }) => addedAt),
  ],
};

const encounters: Table<EncounterRow> = {
  name: 'encounters',
  key: ['id'],
  foreign: [],
  rows: (source) => source.encounters(),
  columns: [
    text('id', ({ id }) => id),
    text('relation', ({ relation }) => relation),
    text('kind', ({ kind }) => kind),
    text('status', ({ status }) => status),
    text('date', ({ date }) => date),
    text('place', ({ place }) => place),
    text('participants', ({ participants }) =>
      many(participants.map(({ name, country }) => (country ? `${name} (${country})` : name))),
    ),
    ...quoted<EncounterRow>(({ quotes }) => quotes.at(-1)),
  ],
};

interface Point {
  series: Series;
  point: SeriesPoint;
  /** Whether another figure of its time cannot be right beside it. */
  isClashing: boolean;
}

const indicators: Table<Point> = {
  name: 'indicators',
  key: [],
  foreign: [],
  rows: async function* (source) {
    for (const series of await source.series()) {
      const clashing = new Set(series.clashes.flatMap(({ points }) => points));
      for (const [place, point] of series.points.entries()) yield { series, point, isClashing: clashing.has(place) };
    }
  },
  columns: [
    text('series', ({ series }) => series.id),
    text('metric', ({ series }) => series.metric),
    text('of', ({ series }) => series.of),
    text('basis', ({ series }) => series.basis),
    text('scope', ({ series }) => series.scope),
    text('kind', ({ point }) => point.kind),
    { name: 'official', type: 'boolean', value: ({ point }) => point.official },
    { name: 'clash', type: 'boolean', value: ({ isClashing }) => isClashing },
    text('date', ({ point }) => point.date),
    { name: 'low', type: 'number', value: ({ point }) => [point.value].flat()[0]! },
    { name: 'high', type: 'number', value: ({ point }) => [point.value].flat().at(-1)! },
    text('unit', ({ series }) => series.unit),
    text('per', ({ series }) => series.per),
    text('qualifier', ({ point }) => point.qualifier),
    text('said_on', ({ point }) => point.saidOn),
    ...quoted<Point>(({ point }) => point.quote),
  ],
};

interface Held {
  person: PersonRow;
  office: PersonRow['offices'][number];
}

const offices: Table<Held> = {
  name: 'offices',
  key: [],
  foreign: [],
  rows: async function* (source) {
    for await (const person of source.persons()) for (const office of person.offices) yield { person, office };
  },
  columns: [
    text('person', ({ person }) => person.id),
    text('name', ({ person }) => person.name),
    text('office', ({ office }) => office.office),
    text('country', ({ office }) => office.country),
    ...quoted<Held>(({ office }) => office.quote),
  ],
};

/** All tables, in an order in which each finds those it names. */
export const tables = [articles, threads, restatements, encounters, indicators, offices] as readonly Table<unknown>[];

/** The columns, with one more where all of it is the example. */
export function columnsOf<Row>(table: Table<Row>, { example }: ExportSource): Column<Row>[] {
  return example ? [...table.columns, text('example', () => exampleMark)] : table.columns;
}

/** Rows as values, with the names of the columns before them. */
export async function* valuesOf<Row>(table: Table<Row>, source: ExportSource): AsyncIterable<Value[]> {
  const columns = columnsOf(table, source);
  for await (const row of table.rows(source)) yield columns.map(({ value }) => value(row, source));
}
