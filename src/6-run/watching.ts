import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../0-facts/index.ts';
import { Fetcher, pollFeed } from '../1-collect/index.ts';
import type { Collecting, Link, Validators } from '../1-collect/index.ts';
import type { Ledger } from '../4-ledger/index.ts';
import { importNote } from './noting.ts';
import { importSources } from './pipeline.ts';
import type { Imported } from './batch.ts';

/** What is kept of a feed between two looks, also over restarts. */
interface FeedState extends Validators {
  /** Looks in a row that failed. */
  failures: number;
  /** ISO 8601: no look before. */
  nextAt: string;
  pages: Record<string, PageState>;
}

interface PageState {
  stamp: string;
  /** What the feed told of it: without, the page looked at again would be another version. */
  told: Link['told'];
  first: string;
  checked: string;
  /** Fetches in a row that failed and may yet succeed. */
  tries: number;
}

/** What came of one look at a feed. */
export interface Looked {
  feed: string;
  pages: number;
  error: InputError | null;
  /** ISO 8601. */
  nextAt: string;
}

export interface Watching {
  ledger: Ledger;
  collecting: Collecting;
  feeds: readonly string[];
  /** Seconds between two looks. */
  every: number;
  /** For so many days after it was first seen, a page is looked at again once a day. */
  revisitDays: number;
  accepts(url: string): boolean;
  tell(imported: Imported): void | Promise<void>;
  tellLook(looked: Looked): void;
}

const longestPause = 24 * 3600;
/** A page that failed so often is given up until its feed names it anew. */
const mostTries = 5;
/** Pages remembered of one feed; a feed names the newest. */
const mostPages = 5000;
const day = 24 * 3600 * 1000;

/** Looks at all feeds when their time comes, until told to stop; once at each, where `once` is true. */
export async function watchFeeds(watching: Watching, once: boolean, stop: AbortSignal): Promise<void> {
  for (;;) {
    let next = Infinity;
    for (const feed of watching.feeds) {
      if (stop.aborted) return;
      next = Math.min(next, Date.parse(await lookAt(feed, watching)));
    }
    if (once) return;
    const pause = Math.max(1000, next - Date.parse(watching.collecting.clock()));
    await wait(pause, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return;
  }
}

/** One look, if its time has come; answers when the next is due. */
async function lookAt(feed: string, watching: Watching): Promise<string> {
  const { ledger, collecting, every, tellLook } = watching;
  const state = await stateOf(ledger, feed);
  const now = collecting.clock();
  if (state.nextAt > now) return state.nextAt;
  const fetcher = new Fetcher(collecting.limits);
  try {
    const { links, ...validators } = await pollFeed(feed, state, fetcher, collecting);
    const due = duePages(links ?? [], state, watching, now);
    const nextAt = later(now, every);
    tellLook({ feed, pages: due.length, error: null, nextAt });
    const pages = await fetchPages(feed, due, state, { ...watching, fetcher });
    const isPending = Object.values(pages).some(({ tries }) => tries > 0 && tries < mostTries);
    // Answered with «as it was», pages that are still owed would never be asked for.
    const known = isPending ? { etag: null, lastModified: null } : validators;
    await keep(ledger, feed, { ...known, failures: 0, nextAt, pages });
    return nextAt;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const failures = state.failures + 1;
    const asked = (error.cause as { values?: { retryAfter?: number } }).values?.retryAfter ?? 0;
    const pause = Math.min(longestPause, Math.max(asked, every * 2 ** Math.min(failures, 12)));
    const nextAt = later(now, pause);
    await keep(ledger, feed, { ...state, failures, nextAt });
    tellLook({ feed, pages: 0, error, nextAt });
    return nextAt;
  } finally {
    await fetcher.close();
  }
}

/** New pages, those that changed by what the feed tells, those that failed, and the young ones once a day. */
function duePages(links: readonly Link[], state: FeedState, watching: Watching, now: string): Link[] {
  const named = new Map(links.filter(({ url }) => watching.accepts(url)).map((link) => [link.url, link]));
  const instant = Date.parse(now);
  for (const [url, { first, checked, tries, told, stamp }] of Object.entries(state.pages)) {
    const isYoung = instant - Date.parse(first) < watching.revisitDays * day;
    if (named.has(url) || tries > 0 || !isYoung || instant - Date.parse(checked) < day) continue;
    named.set(url, { url, told, isList: false, stamp });
  }
  return [...named.values()].filter(({ url, stamp = '' }) => {
    const page = state.pages[url];
    if (!page || page.stamp !== stamp) return true;
    if (page.tries > 0) return page.tries < mostTries;
    const isYoung = instant - Date.parse(page.first) < watching.revisitDays * day;
    return isYoung && instant - Date.parse(page.checked) >= day;
  });
}

async function fetchPages(
  feed: string,
  due: readonly Link[],
  { pages: before }: FeedState,
  { ledger, collecting, tell, fetcher }: Watching & { fetcher: Fetcher },
): Promise<FeedState['pages']> {
  const pages = { ...before };
  const links = new Map(due.map((link) => [link.url, link]));
  const sources = due.map((link) => ({ kind: 'link' as const, link, fetcher }));
  const tellAndNote = async (imported: Imported): Promise<void> => {
    // A page may be an archive of several.
    const source = imported.outcome.source.split('!/')[0]!;
    const now = collecting.clock();
    const tries = mayYetSucceed(imported.error) ? (pages[source]?.tries ?? 0) + 1 : 0;
    const link = links.get(source);
    if (link)
      pages[source] = {
        stamp: link.stamp ?? '',
        told: link.told,
        first: pages[source]?.first ?? now,
        checked: now,
        tries,
      };
    await tell(imported);
  };
  await importSources(ledger, sources, collecting, tellAndNote, { within: importNote(feed, 'watch') });
  const newest = Object.entries(pages).sort(([, a], [, b]) => (a.first < b.first ? 1 : a.first > b.first ? -1 : 0));
  return Object.fromEntries(newest.slice(0, mostPages));
}

/** A site that fails, or a network that does: not a page that is gone or has no article. */
function mayYetSucceed(error: Imported['error']): boolean {
  if (error === null) return false;
  if (error.code === 'input/timeout' || error.code === 'input/fetch') return true;
  const status = (error.cause as { values?: { status?: number } } | undefined)?.values?.status ?? 0;
  return error.code === 'input/answer' && (status >= 500 || status === 429);
}

const keyOf = (feed: string): string => `feed:${feed}`;
const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();
const keep = (ledger: Ledger, feed: string, state: FeedState): Promise<void> =>
  ledger.remember(keyOf(feed), JSON.stringify(state));

async function stateOf(ledger: Ledger, feed: string): Promise<FeedState> {
  const kept = await ledger.recall(keyOf(feed));
  return kept === null
    ? { etag: null, lastModified: null, failures: 0, nextAt: '', pages: {} }
    : (JSON.parse(kept) as FeedState);
}

/** Whether an address fits a pattern: its words stand in it, `*` for anything between them. All fit where there is none. */
export function accepting(pattern: string | undefined): (url: string) => boolean {
  if (!pattern) return () => true;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const form = new RegExp(parts.join('.*'), 'iu');
  return (url) => form.test(url) || form.test(decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
