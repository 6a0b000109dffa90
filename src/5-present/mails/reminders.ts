import { addDays, daysOf, relationName } from '../../0-facts/index.ts';
import type { RequestRow } from '../../0-facts/index.ts';
import { dateWords, fill, mailWords } from '../../0-facts/messages/index.ts';
import { reminding, requestRows } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { itemOf } from './digest.ts';
import type { MailAbout } from './digest.ts';
import { letterOf } from './letter.ts';
import type { Item, Letter } from './letter.ts';

/**
 * The requests for progress that this account made or is asked for, and that are to be called to mind; those that
 * were by the mail of `lastDay` come again after a week. Null where there are none.
 */
export async function remindersLetter(
  ledger: Ledger,
  about: MailAbout,
  lastDay: string | null,
): Promise<Letter | null> {
  const { language, home, account, stopPage, moment } = about;
  const words = mailWords[language];
  const unanswered = await requestRows(ledger, moment, { status: 'unanswered' });
  const due = unanswered.filter(
    (row) => row.remind && isOf(row, account) && (lastDay === null || cameUpSince(row, moment.day, lastDay)),
  );
  if (due.length === 0) return null;
  const chapters = [...Map.groupBy(due, ({ relation }) => relation)].map(([relation, rows]) => ({
    title: relation === 'none' ? '–' : relationName(relation, language, home),
    sections: [{ title: words.remindersHead, items: rows.map((row) => requestItem(row, about)), more: null }],
  }));
  const subject = fill(words.remindersSubject, { count: String(due.length) });
  return await letterOf({ language, subject, head: words.remindersHead, chapters, account, stopPage });
}

/** Whoever asked, and whoever is asked by the name of the account. */
const isOf = ({ who, to }: RequestRow, account: string): boolean =>
  who === account || to.trim().toLowerCase() === account.toLowerCase();

/** Whether a day on which it is called to mind lies after `lastDay`: a little before its day, and each week from there. */
function cameUpSince({ by }: RequestRow, day: string, lastDay: string): boolean {
  const from = addDays(daysOf(by)?.last ?? day, -reminding.daysAhead);
  for (let on = from; on <= day; on = addDays(on, reminding.everyDays)) if (on > lastDay) return true;
  return false;
}

function requestItem(row: RequestRow, about: MailAbout): Item {
  const words = mailWords[about.language];
  const { thread, who, to, by, question, status } = row;
  const asked = fill(words.asked, { who, to, by: dateWords(by, about.language) });
  const remarks = [
    status === 'overdue' ? `${asked}; ${words.late}` : asked,
    ...(question === null ? [] : [fill(words.question, { text: question })]),
  ];
  if (!thread) return { head: words.lostWords, page: null, remarks, quote: null };
  const item = itemOf(thread, about);
  return { ...item, remarks: [...remarks, ...item.remarks] };
}
