import { daysOf } from '../facts.ts';
import type { Force, Restatement, ThreadState, ThreadView } from '../facts.ts';

/** Force as height: the more binding, the higher. */
export const heights: Record<Force, number> = { proposed: 1, instructed: 1, pledged: 2, agreed: 3, signed: 4 };

export interface Tick {
  restatement: Restatement;
  at: number;
  height: number;
  /** Place among the ticks of the same day, so that none hides another. */
  beside: number;
}

/** What the figure was from a time on. */
export interface Level {
  at: number;
  value: string;
  restatement: Restatement;
}

export interface Sign {
  state: ThreadState;
  at: number;
  date: string | null;
}

/** The parts of a life line; times are milliseconds, of a date's first day for what was said, of its last for what is due. */
export interface LifeLine {
  ticks: Tick[];
  levels: Level[];
  signs: Sign[];
  due: number | null;
  from: number;
  to: number;
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function timeOf(edtf: string | null, end: 'first' | 'last'): number | null {
  const days = edtf ? daysOf(edtf) : null;
  const day = days?.[end] ?? days?.first ?? days?.last;
  return day ? time(day) : null;
}

/** Lays a thread's life out in time; null where nothing in it is dated. */
export function lifeLine(thread: ThreadView, figure: (restatement: Restatement) => string): LifeLine | null {
  const ticks = ticksOf(thread.restatements);
  if (ticks.length === 0) return null;
  const signs = thread.evidence
    .filter(({ rule }) => !rule.startsWith('said-'))
    .flatMap(({ state, date }) => {
      const at = timeOf(date, 'first');
      return at === null ? [] : [{ state, at, date }];
    });
  const due = timeOf(thread.due, 'last');
  const times = [...ticks.map(({ at }) => at), ...signs.map(({ at }) => at), ...(due === null ? [] : [due])];
  return { ticks, levels: levelsOf(ticks, figure), signs, due, from: Math.min(...times), to: Math.max(...times) };
}

function ticksOf(restatements: Restatement[]): Tick[] {
  const perDay = new Map<number, number>();
  return restatements.flatMap((restatement) => {
    const at = timeOf(restatement.saidOn ?? restatement.quote.publishedOn, 'first');
    if (at === null) return [];
    const beside = perDay.get(at) ?? 0;
    perDay.set(at, beside + 1);
    return [{ restatement, at, height: heights[restatement.force], beside }];
  });
}

/** The figure each time it changed; none where no figure was ever said. */
function levelsOf(ticks: Tick[], figure: (restatement: Restatement) => string): Level[] {
  const levels: Level[] = [];
  for (const { restatement, at } of ticks) {
    const value = figure(restatement);
    if (value && value !== levels.at(-1)?.value) levels.push({ at, value, restatement });
  }
  return levels;
}
