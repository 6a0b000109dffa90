import { compareDates } from '../../../0-facts/index.ts';
import type { Quote, Series, SeriesPoint } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import { figuresOrigin } from '../../material.ts';
import type { Database, IndicatorsTable } from '../../tables.ts';
import { clashesIn } from './clashes.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';

export interface SeriesQuery {
  /** Series of the relation, and of its countries one by one. */
  relation?: string | undefined;
}

type FoundIndicator = Omit<IndicatorsTable, 'article'> & {
  /** The article's id, and the row of its version that counts. */
  article: string;
  seq: number;
  published_on: string | null;
  origin: string;
};

/** Indicators over time, one series for what can be compared: the relation's own first, then the longest. */
export async function seriesRows(ledger: Ledger, moment: Moment, query: SeriesQuery = {}): Promise<Series[]> {
  return await ledger.read(moment, (db) => seriesIn(db, query));
}

export async function seriesIn(db: Database, { relation }: SeriesQuery): Promise<Series[]> {
  const found = await findIndicators(db, relation);
  const groups = [...Map.groupBy(found, seriesId)]
    .flatMap(([id, points]) => {
      const parts = points.filter((one) => isPart(one, points));
      const whole = points.filter((one) => !parts.includes(one));
      return [
        { id, part: false, points: whole },
        { id: `${id}/part`, part: true, points: parts },
      ];
    })
    .filter(({ points }) => points.length > 0)
    .map(({ points, ...group }) => ({ ...group, figures: figuresOf(points) }));
  const quoted = groups.flatMap(({ figures }) => figures.flatMap(({ first, again }) => [first, ...again]));
  const quote = await quotesOf(db, quoted);
  const series = groups.map((group) => seriesOf(group, quote));
  const own = ({ scope }: Series): number => Number(scope === relation);
  return series.sort((a, b) => own(b) - own(a) || b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
}

async function findIndicators(db: Database, relation: string | undefined): Promise<FoundIndicator[]> {
  let rows = db
    .selectFrom('indicators as i')
    .innerJoin('linked_articles as l', 'l.article', 'i.article')
    .innerJoin('articles as a', 'a.seq', 'i.article')
    .select([
      'i.article as seq',
      'i.position',
      'i.fact',
      'i.metric',
      'i.kind',
      'i.low',
      'i.high',
      'i.unit',
      'i.date',
      'i.scope',
      'i.per',
      'i.basis',
      'i.qualifier',
      'i.growth_of',
    ])
    .select(['a.id as article', 'a.origin', 'l.published_on'])
    .orderBy('l.published_on', (order) => order.asc().nullsFirst())
    .orderBy('a.id')
    .orderBy('i.position');
  if (relation) {
    rows = rows.where('i.scope', 'in', [relation, ...relation.split('-')]).where((where) =>
      where.or([
        // What a state counts of itself holds for each of its relations.
        where('a.origin', 'like', `${figuresOrigin}%`),
        // What names the relation itself is about it, also where the article holds nothing else on it.
        where('i.scope', '=', relation),
        where('i.article', 'in', (some) =>
          some.selectFrom('article_relations').select('article').where('relation', '=', relation),
        ),
      ]),
    );
  }
  return await rows.execute();
}

type QuoteOf = (found: FoundIndicator) => Quote;

/** The words of those that are quoted, of many that are found: where they stand is looked up for these alone. */
async function quotesOf(db: Database, quoted: FoundIndicator[]): Promise<QuoteOf> {
  const seqs = [...new Set(quoted.map(({ seq }) => seq))];
  const places = new Map<string, { start: number; end: number }>();
  for (let i = 0; i < seqs.length; i += 500) {
    const some = db
      .selectFrom('facts')
      .select(['article', 'position', 'start', 'end'])
      .where('article', 'in', seqs.slice(i, i + 500))
      .where('kind', '=', 'indicators');
    for (const { article, position, ...place } of await some.execute()) places.set(`${article}/${position}`, place);
  }
  const quotes = await Quotes.ofArticles(
    db,
    quoted.map(({ article }) => article),
  );
  return ({ fact, article, seq, position }) => quotes.of({ fact, article, ...places.get(`${seq}/${position}`)! });
}

/** Units, bases and periods never mix, nor the growth of one metric with that of another. */
function seriesId({ metric, growth_of, unit, scope, per, basis }: FoundIndicator): string {
  return [metric, growth_of, unit, scope, per, basis].map((part) => part ?? '').join('/');
}

/**
 * Of things that are counted, a target below what is there already is no goal for all of them: it counts those that
 * an action is about ("remove the difficulties of 5 projects"). Whole years compare with each other, and the target
 * of a year may well be lower than the year before.
 */
function isPart(one: FoundIndicator, among: FoundIndicator[]): boolean {
  if (one.kind !== 'target' || one.unit !== 'count' || isYear(one.date)) return false;
  const before = among.filter(
    ({ kind, date, published_on }) =>
      kind === 'actual' && !isYear(date) && (published_on ?? '') <= (one.published_on ?? '9999'),
  );
  const latest = before.at(-1);
  return latest !== undefined && one.high < latest.low;
}

const isYear = (date: string | null): boolean => date !== null && /^\d{4}$/.test(date);

interface SeriesGroup {
  id: string;
  part: boolean;
  figures: SaidFigure[];
}

/** One figure by all that say it. */
interface SaidFigure {
  first: FoundIndicator;
  /** The last few of the others, the latest first. */
  again: FoundIndicator[];
  sources: number;
}

/** The same figure said again is the same point; who said it first stands for it. */
function figuresOf(found: FoundIndicator[]): SaidFigure[] {
  const same = Map.groupBy(found, ({ origin, kind, low, high, date }) =>
    JSON.stringify([isOfficial(origin), kind, low, high, date]),
  );
  return [...same.values()].map((said) => {
    const [first, ...again] = said as [FoundIndicator, ...FoundIndicator[]];
    const sources = new Set(said.map(({ article }) => article)).size;
    return { first, again: again.slice(-mostAgain).reverse(), sources };
  });
}

function seriesOf({ id, part, figures }: SeriesGroup, quote: QuoteOf): Series {
  const { metric, growth_of, unit, scope, per, basis } = figures[0]!.first;
  const points = figures
    .map((figure) => pointOf(figure, quote))
    .sort((a, b) => compareDates(a.date ?? a.saidOn, b.date ?? b.saidOn));
  return {
    id,
    metric: metric as Series['metric'],
    of: growth_of as Series['of'],
    unit,
    scope,
    per: per as Series['per'],
    basis: basis as Series['basis'],
    part,
    points,
    clashes: clashesIn(points),
  };
}

const isOfficial = (origin: string): boolean => origin.startsWith(figuresOrigin);

/** So many of those that say a figure again are quoted. */
const mostAgain = 5;

function pointOf({ first, again, sources }: SaidFigure, quote: QuoteOf): SeriesPoint {
  const { kind, low, high, date, qualifier, published_on, origin } = first;
  return {
    kind: kind as SeriesPoint['kind'],
    official: isOfficial(origin),
    value: low === high ? low : [low, high],
    date,
    saidOn: published_on,
    qualifier: qualifier as SeriesPoint['qualifier'],
    quote: quote(first),
    again: again.map(quote),
    sources,
  };
}
