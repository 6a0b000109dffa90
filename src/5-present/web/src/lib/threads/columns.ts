import type { Mark, ThreadRow } from '../facts.ts';
import { figureWords } from '../language/numbers.ts';
import { dateWords } from '../language/dates.ts';
import { countriesWords } from '../language/names.ts';
import { t } from '../language/language.svelte.ts';
import type { Message } from '../language/language.svelte.ts';
import type { Filters, Sort } from './filters.ts';
import { surePillars } from './sure.ts';

/** One column of the table of threads: its head, and what a row says in it. */
export interface Column {
  name: string;
  label: Message;
  sort?: Sort;
  number?: boolean;
  words(row: ThreadRow): string;
}

/** All columns in the order of the table; the words of the commitment are always there. */
export const columns: readonly Column[] = [
  { name: 'state', label: 'threads.state', sort: 'state', words: (row) => t(`state.${stateWord(row)}`) },
  { name: 'action', label: 'threads.action', words: ({ action }) => action },
  { name: 'kind', label: 'threads.kind', words: ({ kind }) => t(`threadKind.${kind}`) },
  { name: 'pillar', label: 'threads.pillar', words: pillarWords },
  { name: 'holders', label: 'threads.holders', words: ({ holders }) => countriesWords(holders) },
  { name: 'figures', label: 'threads.figures', words: ({ figures }) => figures.map(figureWords).join(', ') },
  { name: 'owner', label: 'thread.owner', words: ({ owner }) => owner ?? '' },
  { name: 'review', label: 'thread.review', words: ({ review }) => t(`review.${review}`) },
  { name: 'due', label: 'threads.due', sort: 'due', words: ({ due }) => (due ? dateWords(due) : '') },
  { name: 'earliest', label: 'threads.first', sort: 'firstSaid', words: ({ firstSaid }) => dateWords(firstSaid) },
  { name: 'last', label: 'threads.last', sort: 'lastSaid', words: ({ lastSaid }) => dateWords(lastSaid) },
  { name: 'source', label: 'relation.source', words: ({ quote }) => quote.publisher ?? quote.title },
  { name: 'times', label: 'threads.times', sort: 'times', number: true, words: ({ times }) => String(times) },
  { name: 'articles', label: 'threads.articles', number: true, words: ({ articles }) => String(articles) },
  { name: 'marks', label: 'threads.marks', words: ({ marks }) => marks.map((mark) => t(`mark.${mark}`)).join(', ') },
];

const usual = ['state', 'action', 'kind', 'pillar', 'due', 'earliest', 'last', 'times', 'marks'];
/** Of what waits for news the last that was heard counts, and where. */
const usualOfWaiting = ['state', 'action', 'due', 'last', 'source'];
const waiting: readonly (string | null)[] = ['overdue', 'silent', 'stalled'] satisfies Mark[];

const usualFor = (mark: string | null): string[] => (waiting.includes(mark) ? usualOfWaiting : usual);

/** The columns that an address names, in the order of the table; where it names none the usual ones of its list. */
export function shownColumns({ columns: named, mark }: Pick<Filters, 'columns' | 'mark'>): Column[] {
  const wanted = named?.split(' ') ?? usualFor(mark);
  return columns.filter(({ name }) => name === 'action' || wanted.includes(name));
}

/** How an address names columns; null for the usual ones of its list. */
export function namedColumns(names: readonly string[], mark: string | null): string | null {
  const named = columns.map(({ name }) => name).filter((name) => names.includes(name));
  return named.join(' ') === usualFor(mark).join(' ') ? null : named.join(' ');
}

function pillarWords(row: ThreadRow): string {
  const [first] = surePillars(row);
  return first ? t(`pillar.${first}`) : '';
}

/** What one side alone promised is pledged, not agreed. */
export function stateWord({ state, force }: Pick<ThreadRow, 'state' | 'force'>): ThreadRow['state'] | 'pledged' {
  return state === 'agreed' && force === 'pledged' ? 'pledged' : state;
}
