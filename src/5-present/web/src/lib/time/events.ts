import { daysOf } from '../facts.ts';
import type { Channel, EncounterRow, MilestoneRow, Named, Quote } from '../facts.ts';

/** Something with its time: an encounter held or planned, a milestone, or the due date of a commitment. */
export interface TimeEvent {
  key: string;
  source: 'encounter' | 'thing' | 'due';
  status: 'held' | 'planned';
  channel: Channel | null;
  date: string | null;
  /** Its first and last day; null where it has none. */
  first: string | null;
  last: string | null;
  name: string | null;
  thread: string | null;
  /** What it names, where that has a page. */
  named: Named | null;
  encounter: EncounterRow | null;
  quote: Quote | null;
}

/** Encounters and milestones as one list in the order of time; undated ones come last. */
export function timeEvents(encounters: EncounterRow[], milestones: MilestoneRow[], today: string): TimeEvent[] {
  const met = encounters.map((row) => ({
    key: row.id,
    source: 'encounter' as const,
    status: row.status,
    channel: row.channel,
    ...days(row.date),
    name: null,
    thread: null,
    named: null,
    encounter: row,
    quote: row.quotes.at(-1) ?? null,
  }));
  // Planned encounters stand among both.
  const dated = milestones.flatMap(({ id, source, name, date, thread, named, quote }) =>
    source === 'encounter'
      ? []
      : [{ ...aside(date, today), key: `${source} ${id}`, source, name, thread, named: named[0] ?? null, quote }],
  );
  return [...met, ...dated].sort(
    (a, b) => (a.first ?? '9999').localeCompare(b.first ?? '9999') || a.key.localeCompare(b.key),
  );
}

function aside(
  date: string,
  today: string,
): Pick<TimeEvent, 'status' | 'channel' | 'date' | 'first' | 'last' | 'encounter'> {
  const span = days(date);
  return { status: (span.last ?? '') < today ? 'held' : 'planned', channel: null, encounter: null, ...span };
}

function days(date: string | null): Pick<TimeEvent, 'date' | 'first' | 'last'> {
  const span = date ? daysOf(date) : null;
  const first = span?.first ?? span?.last ?? null;
  return { date, first, last: span?.last ?? first };
}

/** Whether it is known to the day, or to a few days: else it belongs to a month or more. */
export function isDayed({ first, last }: TimeEvent): boolean {
  return first !== null && last !== null && Date.parse(last) - Date.parse(first) <= 14 * 86_400_000;
}
