import ical, { ICalEventStatus } from 'ical-generator';
import { addDays, daysOf, hashOf } from '../../0-facts/index.ts';
import type { EncounterRow, Language, MilestoneRow, Quote } from '../../0-facts/index.ts';
import { dateWords, feedWords, fill, terms } from '../../0-facts/messages/index.ts';
import { encounterRows, milestoneRows, threadDecisions } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { sourceOf, titleOf } from '../subject.ts';
import type { FeedAbout } from '../subject.ts';

/** Encounters that were held are shown so many days back. */
const pastDays = 366;

interface Entry {
  /** Stays the same however often the thing is told of again, or moved. */
  uid: string;
  /** Grows with every change of it (RFC 5545, 3.8.7.4). */
  sequence: number;
  date: string;
  summary: string;
  quote: Quote;
  page: string;
  tentative: boolean;
}

/** A relation's milestones, encounters and due dates as a calendar of whole days (RFC 5545). */
export async function calendarOf(ledger: Ledger, about: FeedAbout, relation: string | undefined): Promise<string> {
  const from = addDays(about.moment.day, -pastDays);
  const asked = relation === undefined ? {} : { relation };
  const milestones = await milestoneRows(ledger, about.moment, { ...asked, from });
  const { items: encounters } = await encounterRows(ledger, about.moment, { ...asked, limit: 500 });
  const entries = [
    ...(await dueEntries(ledger, milestones, about)),
    ...thingEntries(milestones, about),
    ...encounters.flatMap((encounter) => encounterEntry(encounter, from, about)),
  ];
  const calendar = ical({
    name: titleOf(ledger, about, relation),
    prodId: { company: 'Ganket', product: 'Ganket', language: about.language.toUpperCase() },
  });
  for (const entry of entries) addTo(calendar, entry, about);
  return calendar.toString();
}

async function dueEntries(ledger: Ledger, milestones: MilestoneRow[], about: FeedAbout): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { source, thread, date, name, quote } of milestones) {
    if (source !== 'due' || thread === null) continue;
    entries.push({
      uid: `due-${thread}@ganket`,
      // A new deadline comes with new words, or with a person's decision.
      sequence: await changesOf(ledger, about, thread, quote),
      date,
      summary: fill(feedWords[about.language].due, { action: name }),
      quote,
      page: `${about.pages}/t/${encodeURIComponent(thread)}`,
      tentative: false,
    });
  }
  return entries;
}

async function changesOf(ledger: Ledger, about: FeedAbout, thread: string, { publishedOn }: Quote): Promise<number> {
  const decisions = await threadDecisions(ledger, about.moment, thread);
  // Days since 2000 of the latest words: they only go forward, and so does the log.
  const said = publishedOn ? Math.max(0, Math.floor(Date.parse(publishedOn) / 86_400_000) - 10_957) : 0;
  return (Number.isNaN(said) ? 0 : said) + decisions.length;
}

/** A thing told of with several dates of one year was moved: it is one event, at the date that was said last. */
function thingEntries(milestones: MilestoneRow[], { pages }: FeedAbout): Entry[] {
  const named = milestones.filter(({ source }) => source === 'thing');
  const same = Map.groupBy(named, ({ relation, name, date }) =>
    [relation ?? '', name.toLowerCase(), date.slice(0, 4)].join('\n'),
  );
  return [...same].map(([key, dates]) => {
    const latest = dates.reduce((a, b) => ((b.quote.publishedOn ?? '') > (a.quote.publishedOn ?? '') ? b : a));
    return {
      uid: `thing-${hashOf(key).slice(0, 16)}@ganket`,
      sequence: dates.length - 1,
      date: latest.date,
      summary: latest.name,
      quote: latest.quote,
      page: pageOf(latest.quote, pages),
      tentative: false,
    };
  });
}

function encounterEntry(encounter: EncounterRow, from: string, { language, pages }: FeedAbout): Entry[] {
  const { id, kind, status, date, participants, quotes } = encounter;
  const days = date === null ? null : daysOf(date);
  const quote = quotes.at(-1);
  if (date === null || !quote || (days?.last ?? '') < from) return [];
  const who = participants.map(({ name }) => name).join(', ');
  return [
    {
      uid: `encounter-${id}@ganket`,
      sequence: quotes.length - 1,
      date,
      summary: fill(feedWords[language][status], { kind: terms[language].encounterKind[kind], who }),
      quote,
      page: pageOf(quote, pages),
      tentative: status === 'planned',
    },
  ];
}

const pageOf = ({ article, start, end }: Quote, pages: string): string =>
  `${pages}/a/${encodeURIComponent(article)}?words=${start}-${end}`;

/** A day is its day; several days are all of them; of anything less exact the last day counts. */
function addTo(calendar: ReturnType<typeof ical>, entry: Entry, { language, moment }: FeedAbout): void {
  const { uid, sequence, date, summary, quote, page, tentative } = entry;
  const days = daysOf(date);
  const last = days?.last ?? days?.first;
  if (!last) return;
  const isExact = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(date);
  const said = isExact ? [] : [fill(feedWords[language].when, { date: dateWords(date, language) })];
  calendar.createEvent({
    id: uid,
    sequence,
    start: utc(isExact ? days!.first! : last),
    end: utc(addDays(last, 1)),
    allDay: true,
    summary,
    description: [...said, `“${quote.exact}”`, `– ${sourceOf(quote, language as Language)}`].join('\n'),
    url: page,
    status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // Of the day, so that an unchanged calendar is not sent twice.
    stamp: utc(moment.day),
  });
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
