import { addDays, daysOf } from '../../../0-facts/index.ts';
import type { Answer, Done, RequestRow, ThreadRow } from '../../../0-facts/index.ts';
import { entryOf, standing } from '../../decisions/log.ts';
import type { DecisionEntry, DecisionKind, Judgement } from '../../decisions/judgement.ts';
import type { Ledger } from '../../ledger.ts';
import type { Database } from '../../tables.ts';
import type { Moment } from '../moment.ts';
import { threadsOfDecisions } from '../threads-of-decisions.ts';

export interface RequestQuery {
  relation?: string | undefined;
  status?: RequestRow['status'] | 'unanswered' | undefined;
  thread?: string | undefined;
}

/** From so many days ahead of its day on a request is called to mind, and then once in so many days. */
export const reminding = { daysAhead: 3, everyDays: 7 };

/** What people were asked about commitments: the unanswered first, by the day on which the answer is wanted. */
export async function requestRows(ledger: Ledger, moment: Moment, query: RequestQuery = {}): Promise<RequestRow[]> {
  return await ledger.read(moment, async (db) => {
    const log = standing(await readLog(db, moment, query.relation));
    const asked = log.filter((entry) => entry.judgement.kind === 'ask');
    const threads = await threadsOfDecisions(db, moment, asked);
    const rows = asked.map((entry) => rowOf(entry, log, threads.get(entry) ?? null, moment.day));
    const wanted = rows.filter(
      ({ status, thread }) =>
        (!query.status || (query.status === 'unanswered' ? status !== 'answered' : status === query.status)) &&
        (!query.thread || thread?.id === query.thread),
    );
    return wanted.sort((a, b) => order(a) - order(b) || (a.by < b.by ? -1 : a.by > b.by ? 1 : a.seq - b.seq));
  });
}

const order = ({ status }: RequestRow): number => (status === 'answered' ? 1 : 0);

const kinds: readonly DecisionKind[] = ['ask', 'answer', 'remind', 'undo'];

async function readLog(db: Database, { knownBy }: Moment, relation: string | undefined): Promise<DecisionEntry[]> {
  let rows = db.selectFrom('decisions').selectAll().where('kind', 'in', kinds).orderBy('relation').orderBy('seq');
  if (relation !== undefined) rows = rows.where('relation', '=', relation);
  if (knownBy !== null) rows = rows.where('decided_at', '<=', knownBy);
  return (await rows.execute()).map(entryOf);
}

type Of<K extends DecisionKind> = Extract<Judgement, { kind: K }>;

function rowOf(entry: DecisionEntry, log: DecisionEntry[], thread: ThreadRow | null, day: string): RequestRow {
  const { fact, to, by, question = null } = entry.judgement as Of<'ask'>;
  const about = log.filter(
    ({ relation, judgement }) => relation === entry.relation && 'ask' in judgement && judgement.ask === entry.seq,
  );
  const answers = about.flatMap((one) => (one.judgement.kind === 'answer' ? answerOf(one, one.judgement) : []));
  const reminders = about.filter(({ judgement }) => judgement.kind === 'remind').map(doneOf);
  const last = daysOf(by)?.last ?? day;
  const status = answers.length > 0 ? 'answered' : last < day ? 'overdue' : 'open';
  const heard = (reminders.at(-1)?.at ?? entry.at).slice(0, 10);
  const from = addDays(last, -reminding.daysAhead);
  const remind = status !== 'answered' && day >= from && (heard < from || heard <= addDays(day, -reminding.everyDays));
  return {
    ...doneOf(entry),
    relation: entry.relation,
    fact,
    thread,
    to,
    by,
    question,
    status,
    reminders,
    remind,
    answers,
  };
}

function doneOf({ seq, who, at }: DecisionEntry): Done {
  return { seq, who, at };
}

function answerOf(entry: DecisionEntry, { text, figure, document, state, on }: Of<'answer'>): Answer {
  return {
    ...doneOf(entry),
    text,
    figure: figure ? { value: figure.value, unit: figure.unit, date: figure.date ?? null } : null,
    document: document ? { name: document.name, url: document.url ?? null, text: document.text ?? null } : null,
    state: state ?? null,
    on: on ?? null,
  };
}
