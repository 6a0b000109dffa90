import { threadStates } from '../../0-facts/index.ts';
import type { BriefRun } from '../../0-facts/index.ts';
import type { DraftGroup, DraftLine } from './draft.ts';
import type { Mark, Quote, Specificity, ThreadRow, ThreadState } from '../../0-facts/index.ts';
import type { Phrases } from './phrases.ts';

/** Lines of commitments, the same in every section. */

export const said = (text: string): BriefRun => ({ voice: 'record', text: `“${text}”` });
export const told = (text: string): BriefRun => ({ voice: 'machine', text });

/** What is added to the line of a commitment, and the words it stands on. */
export interface Extra {
  text: string;
  quotes: Quote[];
  /** The day that the text tells already. */
  date?: string | null;
}

/** How the lines of a group are told. */
export interface Telling {
  known?: Detail[];
  extra?: (thread: ThreadRow) => Extra | undefined;
  /** Whether a line says so where nobody is named to see to the commitment. */
  tellsLack?: boolean;
}

/** What a group's title has told already is not told again in its lines. */
export type Detail = 'state' | 'by' | 'holders' | 'suggested' | Mark;

/** One commitment in the record's words, and what the ledger derived from all times it was said. */
function threadLine(
  thread: ThreadRow,
  phrases: Phrases,
  { known = [], extra: extraOf, tellsLack = false }: Telling,
): DraftLine {
  const extra = extraOf?.(thread);
  const lacks = tellsLack && bodyOf(thread) === null;
  const details = [
    ...(extra ? [extra.text] : []),
    ...detailsOf(thread, phrases, known, extra),
    ...(lacks ? [phrases.words.noLead] : []),
  ];
  return {
    id: `thread ${thread.id}`,
    runs: [said(thread.action), told(` — ${details.join('; ')}.`)],
    quotes: [thread.quote, ...(extra?.quotes ?? []), ...(isLedByWords(thread) ? [thread.lead] : [])],
  };
}

/** Who is to see to it: whom a person named, else the body that the words name; null where nobody is. */
export const bodyOf = ({ owner, lead }: Pick<ThreadRow, 'owner' | 'lead'>): string | null =>
  owner ?? lead?.exact ?? null;

/** Whether its words name who is to see to it, and no person named anybody else. */
const isLedByWords = (thread: ThreadRow): thread is ThreadRow & { lead: Quote } =>
  thread.owner === null && thread.lead !== null;

/** A state as it is shown: what one side alone agreed to is its pledge. */
export type ShownState = ThreadState | 'pledged';

export const shownStates: readonly ShownState[] = threadStates.flatMap((state): ShownState[] =>
  state === 'agreed' ? ['agreed', 'pledged'] : [state],
);

export function shownState({ state, force }: Pick<ThreadRow, 'state' | 'force'>): ShownState {
  return state === 'agreed' && force === 'pledged' ? 'pledged' : state;
}

function detailsOf(thread: ThreadRow, phrases: Phrases, known: Detail[], extra: Extra | undefined): string[] {
  const { holders, due, owner, marks, suggested, review } = thread;
  const { terms } = phrases;
  return [
    known.includes('state') ? '' : terms.state[shownState(thread)],
    thread.speakers.length && !known.includes('by')
      ? phrases.line(thread.force === 'signed' ? 'signedBy' : 'by', { who: phrases.speakers(thread.speakers) })
      : '',
    holders.length && !known.includes('holders') ? phrases.line('holders', { who: phrases.countries(holders) }) : '',
    due ? phrases.line('due', { date: phrases.date(due) }) : '',
    timesOf(thread, phrases, extra?.date),
    isToldByBoth(thread) ? phrases.line('bothPresses') : '',
    owner ? phrases.line('owner', { who: owner }) : '',
    isLedByWords(thread) ? phrases.line('lead', { who: thread.lead.exact }) : '',
    ...marks.filter((mark) => isToldMark(mark, thread) && !known.includes(mark)).map((mark) => terms.mark[mark]),
    suggested && !known.includes('suggested') ? phrases.line('suggested', { state: terms.state[suggested] }) : '',
    review === 'confirmed' ? phrases.words.confirmed : '',
  ].filter(Boolean);
}

/** What comes up next stands where it is raised; that one side alone speaks is what a pledge is. */
const isToldMark = (mark: Mark, thread: ThreadRow): boolean =>
  mark !== 'raise-next' && !(mark === 'one-sided' && shownState(thread) === 'pledged');

/** What both are said to have agreed weighs more where the press of each tells it. */
function isToldByBoth({ force, presses }: ThreadRow): boolean {
  return presses.length > 1 && (force === 'agreed' || force === 'signed');
}

function timesOf({ times, firstSaid, lastSaid }: ThreadRow, phrases: Phrases, toldDay?: string | null): string {
  const [first, last] = [phrases.date(firstSaid), phrases.date(lastSaid)];
  if (times === 1 && toldDay === lastSaid) return phrases.line('times_once');
  if (times === 1) return phrases.line('times_one', { last });
  return phrases.line(first === last ? 'times_sameDay' : 'times_other', { count: times, first, last });
}

const ranks: Record<Specificity, number> = { specific: 0, directed: 1, general: 2 };

/** What a stranger could check comes first, then what was said last. */
export function byWorth(a: ThreadRow, b: ThreadRow): number {
  const [left, right] = [a.lastSaid ?? '', b.lastSaid ?? ''];
  return (
    ranks[a.specificity] - ranks[b.specificity] || (left > right ? -1 : left < right ? 1 : 0) || (a.id < b.id ? -1 : 1)
  );
}

/** A group of the first so many commitments; how many more there are is said. */
export function threadGroup(
  title: string | null,
  threads: ThreadRow[],
  most: number,
  phrases: Phrases,
  telling: Telling = {},
): DraftGroup {
  const shown = threads.slice(0, most);
  return {
    title,
    lines: shown.map((thread) => threadLine(thread, phrases, telling)),
    rest: threads.length - shown.length,
  };
}
