import { addDays, daysOf, relationName } from '../../0-facts/index.ts';
import type { ThreadRow } from '../../0-facts/index.ts';
import { dateWords, figureWords, fill, mailWords, terms } from '../../0-facts/messages/index.ts';
import { relationRows, threadRows } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { sourceOf } from '../subject.ts';
import type { FeedAbout } from '../subject.ts';
import { letterOf } from './letter.ts';
import type { Chapter, Item, Letter, Section } from './letter.ts';

/** Whom a mail is for, and what it looks at; the moment's scope is that of the account. */
export interface MailAbout extends FeedAbout {
  account: string;
  stopPage: string;
}

/** From when on something is news: what was known later than the instant, and what fell due after the day. */
export interface Since {
  instant: string;
  day: string;
}

/** So many of each kind are told of a relation; the rest stands on its pages. */
const shown = 10;

/** What is new, moved and just overdue, each since an instant of its relation; null where nothing is. */
export async function digestLetter(
  ledger: Ledger,
  about: MailAbout,
  sinceOf: (relation: string) => Since,
): Promise<Letter | null> {
  const { language, home, account, stopPage, moment } = about;
  const chapters: Chapter[] = [];
  const days: string[] = [];
  let count = 0;
  for (const { id } of await relationRows(ledger, moment)) {
    const since = sinceOf(id);
    const sections = await sectionsOf(ledger, about, id, since);
    if (sections.length === 0) continue;
    days.push(since.day);
    count += sections.reduce((sum, { items, more }) => sum + items.length + (more?.count ?? 0), 0);
    chapters.push({ title: relationName(id, language, home), sections });
  }
  if (chapters.length === 0) return null;
  const words = mailWords[language];
  const since = dateWords(days.sort()[0]!, language);
  const subject = fill(words.digestSubject, { count: String(count), since });
  return await letterOf({ language, subject, head: fill(words.digestHead, { since }), chapters, account, stopPage });
}

async function sectionsOf(ledger: Ledger, about: MailAbout, relation: string, since: Since): Promise<Section[]> {
  const words = mailWords[about.language];
  const changed = await allRows(ledger, about, { relation, since: since.instant });
  const overdue = await allRows(ledger, about, { relation, mark: 'overdue' });
  const isNew = ({ knownSince }: ThreadRow): boolean => knownSince > since.instant;
  const told = new Set(changed.map(({ id }) => id));
  const groups: [title: string, query: string, rows: ThreadRow[]][] = [
    [words.new, '', changed.filter(isNew)],
    [words.moved, '', changed.filter((row) => !isNew(row))],
    [words.overdue, '?mark=overdue', overdue.filter((row) => !told.has(row.id) && fellDue(row, since.day))],
  ];
  return groups.flatMap(([title, query, rows]) => {
    if (rows.length === 0) return [];
    const page = `${about.pages}/r/${relation}/threads${query}`;
    const more = rows.length > shown ? { count: rows.length - shown, page } : null;
    return [{ title, items: rows.slice(0, shown).map((row) => itemOf(row, about)), more }];
  });
}

async function allRows(
  ledger: Ledger,
  { moment }: MailAbout,
  query: { relation: string; since?: string; mark?: 'overdue' },
): Promise<ThreadRow[]> {
  const rows: ThreadRow[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof threadRows>> = await threadRows(ledger, moment, {
      ...query,
      limit: 500,
      ...(cursor !== null && { cursor }),
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

/** Overdue is told once: from the day after the last day of its due date. */
function fellDue({ due }: ThreadRow, since: string): boolean {
  const last = due === null ? null : (daysOf(due)?.last ?? null);
  return last !== null && addDays(last, 1) > since;
}

/** A commitment as a mail tells it. */
export function itemOf(row: ThreadRow, { language, pages }: MailAbout): Item {
  const { state, mark } = terms[language];
  const { action, due, figures, marks, quote } = row;
  const remarks = [
    state[row.state],
    ...(due === null ? [] : [fill(mailWords[language].due, { date: dateWords(due, language) })]),
    ...figures.map((figure) => figureWords(figure, language)),
    ...marks.map((one) => mark[one]),
  ];
  return {
    head: action,
    page: `${pages}/t/${encodeURIComponent(row.id)}`,
    remarks: [remarks.join(' · ')],
    quote: { words: quote.exact, source: sourceOf(quote, language) },
  };
}
