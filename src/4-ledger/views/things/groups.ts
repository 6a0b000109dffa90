import { compareDates } from '../../../0-facts/index.ts';
import type { ThingGroup, ThingKind, ThingView } from '../../../0-facts/index.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';
import { findThreads, rowsOf } from '../threads.ts';
import { namedIn } from '../parties/named.ts';

/** So many places of one thing are shown, and so many commitments. */
const most = 100;

export interface ThingGroupQuery {
  /** Things named in articles of this relation. */
  relation: string;
  kind?: ThingKind | undefined;
}

/** The things that articles of a relation name, those named most often first. */
export async function thingGroups(ledger: Ledger, moment: Moment, query: ThingGroupQuery): Promise<ThingGroup[]> {
  return await ledger.read(moment, async (db) => {
    let rows = named(db).where('t.article', 'in', (some) =>
      some.selectFrom('article_relations').select('article').where('relation', '=', query.relation),
    );
    if (query.kind) rows = rows.where('t.kind', '=', query.kind);
    const groups = [...Map.groupBy(await rows.execute(), ({ kind, folded }) => `${kind} ${folded}`).values()];
    const quotes = await Quotes.ofArticles(
      db,
      groups.map((group) => group[0]!.article),
    );
    return groups
      .map((group) => groupOf(group, quotes))
      .sort((a, b) => b.mentions - a.mentions || compareDates(b.lastNamed, a.lastNamed) || (a.key < b.key ? -1 : 1));
  });
}

/** A thing by its kind and key; null where no article names it. */
export async function thingView(
  ledger: Ledger,
  moment: Moment,
  { kind, key }: { kind: ThingKind; key: string },
): Promise<ThingView | null> {
  return await ledger.read(moment, async (db) => {
    const found = await named(db).where('t.kind', '=', kind).where('t.folded', '=', key).execute();
    if (found.length === 0) return null;
    const shown = found.slice(0, most);
    const quotes = await Quotes.ofArticles(
      db,
      shown.map(({ article }) => article),
    );
    const rows = shown.map(({ name, date, number, ...words }) => ({
      kind,
      name,
      date,
      number,
      quote: quotes.of(words),
    }));
    const threads = await findThreads(db, moment, { q: key }, { after: null, count: most });
    // The words of the name stand together, not here and there.
    const own = threads.filter(({ row }) => row.folded.includes(key));
    const paragraphs = shown.map(({ article, start }) => ({ article, words: [quotes.paragraphAt(article, start)] }));
    const beside = (await namedIn(db, paragraphs, [])).filter((one) => one.kind !== kind || one.id !== key);
    return { ...groupOf(found, quotes), rows, threads: await rowsOf(db, moment, own), named: beside };
  });
}

/** Where things are named, the latest first. */
function named(db: Database) {
  return db
    .selectFrom('things as t')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .innerJoin('articles as a', 'a.seq', 't.article')
    .innerJoin('facts as f', (join) => join.onRef('f.article', '=', 't.article').onRef('f.id', '=', 't.fact'))
    .select(['t.fact', 't.kind', 't.name', 't.folded', 't.date', 't.number', 'f.start', 'f.end', 'a.id as article'])
    .select('l.published_on')
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .orderBy('t.position');
}

type Found = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

function groupOf(found: Found[], quotes: Quotes): ThingGroup {
  const [latest] = found as [Found, ...Found[]];
  const dates = found.flatMap(({ published_on }) => published_on ?? []).sort(compareDates);
  return {
    kind: latest.kind as ThingKind,
    name: latest.name,
    key: latest.folded,
    mentions: new Set(found.map(({ article }) => article)).size,
    firstNamed: dates[0] ?? null,
    lastNamed: dates.at(-1) ?? null,
    quote: quotes.of(latest),
  };
}
