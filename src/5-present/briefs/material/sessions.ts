import { compareDates, fold, InputError } from '../../../0-facts/index.ts';
import type { BriefWish, EncounterRow, Quote, ThingRow } from '../../../0-facts/index.ts';

/** A session of a body: on which day it was held, and the words that tell it. */
export interface HeldSession {
  number: number;
  body: string;
  /** EDTF. */
  date: string;
  quotes: Quote[];
}

/** A session that articles name; whether it was held, an encounter on its words tells. */
interface KnownSession extends Omit<HeldSession, 'date'> {
  key: string;
  date: string | null;
}

type Wish = Pick<BriefWish, 'relation' | 'body'> & { session: number };

/**
 * The session of the asked number, on the day on which it was held: articles speak of a session before it and long
 * after. Refused where the record knows no such session, or one of several bodies, or not its day.
 */
export function heldSession(wish: Wish, named: ThingRow[], encounters: EncounterRow[]): HeldSession {
  const known = knownSessions(named, encounters);
  const wanted = wish.body ? ` ${fold(wish.body)} ` : ' ';
  const found = known.filter(({ number, key }) => number === wish.session && ` ${key} `.includes(wanted));
  const [session] = found;
  const values = { relation: wish.relation, session: wish.session, known: told(known) };
  if (!session) throw unknown(values);
  if (found.length > 1) throw several({ ...values, known: told(found) });
  if (session.date === null) throw undated({ ...values, known: told(known) });
  const { number, body, date, quotes } = session;
  return { number, body, date, quotes };
}

/** All numbered sessions, by number and body; what articles call by a longer or shorter name is one body. */
function knownSessions(named: ThingRow[], encounters: EncounterRow[]): KnownSession[] {
  const known: (KnownSession & { rows: ThingRow[] })[] = [];
  for (const row of named) {
    if (row.number === null) continue;
    const key = keyOf(row.name);
    const same = known.find((one) => one.number === row.number && isSame(one.key, key));
    if (same) same.rows.push(row);
    else known.push({ number: row.number, body: row.name, key, date: null, quotes: [], rows: [row] });
  }
  return known
    .map(({ rows, ...session }) => ({ ...session, ...heldOn(rows, encounters) }))
    .sort((a, b) => a.number - b.number || (a.key < b.key ? -1 : 1));
}

/** The name's words alone: dashes are written in many ways. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isSame = (a: string, b: string): boolean => ` ${a} `.startsWith(` ${b} `) || ` ${b} `.startsWith(` ${a} `);

/** The day of the encounter that is told in the same words as the session; most reports tell its day right. */
function heldOn(rows: ThingRow[], encounters: EncounterRow[]): Pick<KnownSession, 'date' | 'quotes'> {
  const met = encounters
    .filter(({ status, date }) => status === 'held' && date !== null)
    .map(({ date, quotes }) => ({
      date,
      quotes: quotes.filter((quote) => rows.some((row) => overlap(row.quote, quote))),
    }))
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => b.quotes.length - a.quotes.length || compareDates(a.date, b.date));
  return met[0] ?? { date: null, quotes: rows.map(({ quote }) => quote) };
}

const overlap = (a: Quote, b: Quote): boolean => a.article === b.article && a.start < b.end && b.start < a.end;

/** `48 Ủy ban liên Chính phủ (2025-12-02)`, for a message. */
const told = (sessions: KnownSession[]): string =>
  sessions.map(({ number, body, date }) => `${number} ${body}${date ? ` (${date})` : ''}`).join('; ') || '–';

interface Values {
  relation: string;
  session: number;
  known: string;
}

function unknown(values: Values): InputError {
  const { relation, session, known } = values;
  const message = `The record of ${relation} knows no session ${session}. It knows: ${known}. Name one of these, or a day from which on to report.`;
  return new InputError('brief/session', message, { cause: { values } });
}

function several(values: Values): InputError {
  const { relation, session, known } = values;
  const message = `The record of ${relation} knows a session ${session} of several bodies: ${known}. Name the body, too.`;
  return new InputError('brief/session-body', message, { cause: { values } });
}

function undated(values: Values): InputError {
  const { relation, session, known } = values;
  const message = `The record of ${relation} does not tell that session ${session} was held, and when. It knows: ${known}. Name a day from which on to report instead.`;
  return new InputError('brief/session-day', message, { cause: { values } });
}
