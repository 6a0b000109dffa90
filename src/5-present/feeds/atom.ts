import { generateAtomFeed } from 'feedsmith';
import { addDays } from '../../0-facts/index.ts';
import type { Language, Quote, ThreadRow } from '../../0-facts/index.ts';
import { feedWords, fill, terms } from '../../0-facts/messages/index.ts';
import { threadRows, threadView } from '../../4-ledger/index.ts';
import type { Ledger, ThreadQuery } from '../../4-ledger/index.ts';
import { sourceOf, titleOf } from '../subject.ts';
import type { FeedAbout } from '../subject.ts';

/** How many entries a feed shows, and how far back it looks for what moved. */
const shown = { entries: 100, days: 90 };

type Entry = NonNullable<Parameters<typeof generateAtomFeed>[0]['entries']>[number];

/** What moved last among the commitments that a list's filters find: RFC 4287, each entry with its words. */
export async function threadsFeed(
  ledger: Ledger,
  about: FeedAbout & { self: string },
  filters: Omit<ThreadQuery, 'cursor' | 'limit' | 'since'>,
): Promise<string> {
  const since = `${addDays(about.moment.day, -shown.days)}T00:00:00.000Z`;
  const ask = (more: ThreadQuery) => threadRows(ledger, about.moment, { ...filters, limit: 500, ...more });
  const moved = (await ask({ since })).items;
  // A quiet relation is told of by what was said last.
  const rows = moved.length > 0 ? moved : (await ask({ limit: shown.entries })).items;
  const latest = rows.toSorted((a, b) => (a.lastMoved < b.lastMoved ? 1 : -1)).slice(0, shown.entries);
  return feedOf(
    { id: about.self, title: titleOf(ledger, about, filters.relation), self: about.self, page: pageOf(filters, about) },
    latest.map((thread) => threadEntry(thread, about)),
  );
}

/** One commitment: each time it was said, and what speaks of its state, the latest first; null where there is none. */
export async function threadFeed(
  ledger: Ledger,
  about: FeedAbout & { self: string },
  id: string,
): Promise<string | null> {
  const view = await threadView(ledger, about.moment, id);
  if (!view) return null;
  const { language } = about;
  const page = `${about.pages}/t/${encodeURIComponent(view.id)}`;
  const said = view.restatements.map(({ quote, action, force, saidOn }) =>
    entryOf({ thread: view, quote, page, language, word: terms[language].force[force], action, on: saidOn }),
  );
  const steps = view.evidence.map(({ state, date, quote }) =>
    entryOf({ thread: view, quote, page, language, word: terms[language].state[state], action: view.action, on: date }),
  );
  // The words that first say a commitment also speak of its state: told once.
  const entries = [...new Map([...steps, ...said].map((entry) => [entry.id, entry])).values()].sort(
    (a, b) => Number(b.updated) - Number(a.updated),
  );
  const head = titleOf(ledger, about, view.relation === 'none' ? undefined : view.relation);
  return feedOf({ id: about.self, title: `${head} · ${view.action}`, self: about.self, page }, entries);
}

function threadEntry(thread: ThreadRow, { language, pages }: FeedAbout): Entry {
  const page = `${pages}/t/${encodeURIComponent(thread.id)}`;
  const word = terms[language].state[thread.state];
  const { quote, action, lastMoved } = thread;
  return entryOf({ thread, quote, page, language, word, action, on: lastMoved });
}

interface Said {
  thread: ThreadRow;
  quote: Quote;
  page: string;
  language: Language;
  word: string;
  action: string;
  on: string | null;
}

/** The id names the words: said again elsewhere it is another entry, and a changed state alone updates the same one. */
function entryOf({ thread, quote, page, language, word, action, on }: Said): Entry {
  const source = sourceOf(quote, language);
  return {
    id: `urn:ganket:${thread.id}:${quote.article}:${quote.fact}:${word}`.replaceAll(' ', '-'),
    title: { value: fill(feedWords[language].entry, { state: word, action }) },
    updated: instantOf(on ?? quote.publishedOn, thread.lastMoved),
    links: [{ rel: 'alternate', type: 'text/html', href: page }],
    categories: thread.pillars.map((term) => ({ term, label: terms[language].pillar[term] })),
    authors: [{ name: quote.publisher ?? 'Ganket' }],
    content: {
      type: 'html',
      value: `<blockquote>${escaped(quote.exact)}</blockquote><p>${escaped(source)}</p>`,
    },
  };
}

interface Head {
  id: string;
  title: string;
  self: string;
  page: string;
}

function feedOf({ id, title, self, page }: Head, entries: Entry[]): string {
  const newest = Math.max(0, ...entries.map(({ updated }) => Number(updated)));
  return generateAtomFeed({
    id,
    title: { value: title },
    updated: new Date(newest),
    generator: { text: 'Ganket' },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: self },
      { rel: 'alternate', type: 'text/html', href: page },
    ],
    entries,
  });
}

function pageOf({ relation, ...filters }: ThreadQuery, { pages }: FeedAbout): string {
  if (!relation || relation === 'none') return `${pages}/`;
  const set = Object.entries(filters).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `${pages}/r/${relation}/threads${set.length ? `?${new URLSearchParams(set)}` : ''}`;
}

/** A date of which less than the day is known stands for its first day. */
function instantOf(on: string | null, otherwise: string): Date {
  const date = new Date(on ?? otherwise);
  return Number.isNaN(Number(date)) ? new Date(otherwise) : date;
}

/** The record's words are text, whatever they look like. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
