import { compareDates, daysOf } from '../../../0-facts/index.ts';
import type { MilestoneRow, Occasion, RaiseReason } from '../../../0-facts/index.ts';
import type { LinkedEncounter } from '../../../3-link/index.ts';
import type { Ledger } from '../../ledger.ts';
import { unpack } from '../../packing.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { Quotes } from '../quotes.ts';
import type { Words } from '../quotes.ts';
import { findThreads, marksAt, rowsOf } from '../threads.ts';
import type { ThreadRecord } from '../threads.ts';
import { Participants } from '../parties/participants.ts';
import { nameOf } from '../parties/named.ts';

/** Something coming at which a commitment can be raised. */
interface Coming {
  milestone: Omit<MilestoneRow, 'quote'>;
  words: Words;
  /** The folded name of the body that meets, where it is one. */
  mechanism: string | null;
  persons: ReadonlySet<string>;
}

/**
 * What to raise at each coming session or encounter of a relation: commitments that are overdue, and open ones without
 * a due date. Each comes up once: at the next session of the body that it was told with, else at the next encounter
 * of persons who spoke of it, else at the next encounter. What finds no occasion comes last, without one. Of each
 * occasion no more are given than the limit, those that press most.
 */
export async function raiseNext(
  ledger: Ledger,
  moment: Moment,
  relation: string,
  limit = Infinity,
): Promise<Occasion[]> {
  return await ledger.read(moment, async (db) => {
    const open = await findThreads(db, moment, { relation, state: 'open' }, { after: null, count: Infinity });
    const wanted = open.filter((thread) =>
      marksAt(moment, thread).some((mark) => mark === 'raise-next' || mark === 'overdue'),
    );
    const coming = [...(await sessions(db, moment, relation)), ...(await encounters(db, moment, relation))].sort(
      (a, b) => compareDates(a.milestone.date, b.milestone.date),
    );
    const bodies = await bodiesOf(db, relation, coming);
    const placed = wanted.map((thread) => ({
      thread,
      ...placeOf(thread, coming, bodies.get(thread.row.id) ?? new Set()),
    }));
    return await shown(db, moment, { coming, placed, limit });
  });
}

interface Placed {
  thread: ThreadRecord;
  at: Coming | null;
  why: RaiseReason;
}

function placeOf(thread: ThreadRecord, coming: Coming[], bodies: ReadonlySet<string>): Omit<Placed, 'thread'> {
  const session = coming.find(({ mechanism }) => mechanism !== null && bodies.has(mechanism));
  if (session) return { at: session, why: 'mechanism' };
  const met = coming.filter(({ mechanism }) => mechanism === null);
  const known = met.find(({ persons }) => thread.link.speakers.some((name) => persons.has(name)));
  return known ? { at: known, why: 'persons' } : { at: met[0] ?? null, why: 'next' };
}

async function shown(
  db: Database,
  moment: Moment,
  { coming, placed, limit }: { coming: Coming[]; placed: Placed[]; limit: number },
): Promise<Occasion[]> {
  const quotes = await Quotes.ofArticles(
    db,
    coming.map(({ words }) => words.article),
  );
  const urgency = ({ thread }: Placed): number => (marksAt(moment, thread).includes('overdue') ? 0 : 1);
  const occasions: Occasion[] = [];
  for (const at of [...coming, null]) {
    const here = placed
      .filter((one) => one.at === at)
      .sort((a, b) => urgency(a) - urgency(b) || b.thread.row.weight - a.thread.row.weight);
    if (at === null && here.length === 0) continue;
    const rows = await rowsOf(
      db,
      moment,
      here.slice(0, limit).map(({ thread }) => thread),
    );
    const occasion = at && { ...at.milestone, quote: quotes.of(at.words) };
    occasions.push({
      occasion,
      threads: rows.map((thread, i) => ({ thread, why: here[i]!.why })),
      more: here.length - rows.length,
    });
  }
  return occasions;
}

/** Dated sessions ahead of the bodies that the relation's articles name. */
async function sessions(db: Database, { day }: Moment, relation: string): Promise<Coming[]> {
  const rows = await db
    .selectFrom('things as t')
    .innerJoin('article_relations as r', 'r.article', 't.article')
    .innerJoin('linked_articles as l', 'l.article', 't.article')
    .innerJoin('articles as a', 'a.seq', 't.article')
    .innerJoin('facts as f', (join) => join.onRef('f.article', '=', 't.article').onRef('f.id', '=', 't.fact'))
    .select(['t.fact', 't.name', 't.folded', 't.date', 'f.start', 'f.end', 'a.id as article'])
    .where('r.relation', '=', relation)
    .where('t.kind', '=', 'mechanism')
    .where('t.last_day', '>=', day)
    .orderBy('l.published_on', (order) => order.desc().nullsLast())
    .orderBy('t.article', 'desc')
    .execute();
  const once = new Map(rows.toReversed().map((row) => [`${row.folded} ${row.date}`, row]));
  return [...once.values()].map(({ fact, name, folded, date, start, end, article }) => ({
    milestone: {
      id: fact,
      relation,
      source: 'thing',
      name,
      date: date!,
      thread: null,
      named: [{ kind: 'mechanism', id: folded, name }],
    },
    words: { fact, article, start, end },
    mechanism: folded,
    persons: new Set(),
  }));
}

async function encounters(db: Database, { day }: Moment, relation: string): Promise<Coming[]> {
  const rows = await db
    .selectFrom('encounters')
    .select('link')
    .where('relation', '=', relation)
    .where('status', '=', 'planned')
    .where('date', 'is not', null)
    .execute();
  const planned = rows.map(({ link }) => unpack<LinkedEncounter>(link));
  const present = await Participants.of(db, planned);
  return planned.flatMap((encounter): Coming[] => {
    const { id, date, participants, facts } = encounter;
    if ((daysOf(date!)?.last ?? '9999') < day) return [];
    const names = participants.map(({ name }) => name);
    return [
      {
        milestone: {
          id,
          relation,
          source: 'encounter',
          name: names.join(', '),
          date: date!,
          thread: null,
          named: present.partiesOf(encounter).map(nameOf),
        },
        words: facts.at(-1)!,
        mechanism: null,
        persons: new Set(names),
      },
    ];
  });
}

/** The coming bodies that the articles of each thread name. */
async function bodiesOf(db: Database, relation: string, coming: Coming[]): Promise<Map<string, Set<string>>> {
  const names = [...new Set(coming.flatMap(({ mechanism }) => mechanism ?? []))];
  const found = await db
    .selectFrom('things as t')
    .innerJoin('thread_facts as f', 'f.article', 't.article')
    .innerJoin('threads as h', 'h.id', 'f.thread')
    .select(['h.id', 't.folded'])
    .distinct()
    .where('h.relation', '=', relation)
    .where('t.kind', '=', 'mechanism')
    .where('t.folded', 'in', names)
    .execute();
  const bodies = new Map<string, Set<string>>();
  for (const { id, folded } of found) bodies.set(id, (bodies.get(id) ?? new Set()).add(folded));
  return bodies;
}
