import type { Figure, Metric, Pillar } from '../0-facts/index.ts';
import type { Statement } from './context.ts';
import type { LinkedThread } from './links.ts';

/** A thread with the statements it was made of. */
export interface Told {
  thread: LinkedThread;
  statements: readonly Statement[];
}

/**
 * Links frameworks and plans with the commitments under them, in each relation: a part names the plan beside what
 * is its own (`carry out the master plan, road 78 first`), or sets a lower target for a part of what the umbrella's
 * target counts whole (trade, and in it the trade in farm produce). No part has parts of its own.
 */
export function withUmbrellas(told: readonly Told[]): LinkedThread[] {
  const umbrellas = new Map<string, string>();
  for (const [relation, own] of Map.groupBy(told, ({ thread }) => thread.relation)) {
    if (relation === null) continue;
    const found = [...planned(own), ...counted(own)];
    const tops = new Set(found.map(({ umbrella }) => umbrella));
    for (const { umbrella, part } of found) if (!tops.has(part) && !umbrellas.has(part)) umbrellas.set(part, umbrella);
  }
  const parts = Map.groupBy(umbrellas.keys(), (part) => umbrellas.get(part)!);
  return told.map(({ thread }) => ({
    ...thread,
    umbrella: umbrellas.get(thread.id) ?? null,
    parts: (parts.get(thread.id) ?? []).sort(),
  }));
}

interface Link {
  umbrella: string;
  part: string;
}

/** So much is said beside a plan's name in words about the plan itself, at most; and in words about a part, at least. */
const itself = 0.5;
const ofItsOwn = 0.8;

/** Commitments that name a plan, under the one that is about the plan itself. */
function planned(told: readonly Told[]): Link[] {
  const namings = told.flatMap(({ thread, statements }) =>
    statements.flatMap(({ things }) =>
      things.flatMap(({ kind, key, beside }) =>
        kind === 'instrument' || kind === 'framework' ? [{ thread, name: key, beside }] : [],
      ),
    ),
  );
  return [...Map.groupBy(namings, ({ name }) => name).values()].flatMap((same) => {
    const about = same.filter(({ beside }) => beside <= itself).map(({ thread }) => thread.id);
    const umbrella = about.sort()[0];
    if (umbrella === undefined) return [];
    const others = same.filter(({ thread, beside }) => !about.includes(thread.id) && beside >= ofItsOwn);
    return [...new Set(others.map(({ thread }) => thread.id))].map((part) => ({ umbrella, part }));
  });
}

/** Metrics that count a whole, and the field in which other targets count parts of it. */
const wholes: Partial<Record<Metric, Pillar>> = {
  'trade-turnover': 'trade',
  'investment-stock': 'investment',
  'investment-registered': 'investment',
  tourists: 'culture-tourism',
  students: 'education',
};
const partsOfTrade: ReadonlySet<Metric> = new Set(['exports', 'imports']);

/** Lower targets under the target of the whole that they are of. */
function counted(told: readonly Told[]): Link[] {
  const wide = told.filter(({ thread }) => thread.figures.some(({ metric }) => metric in wholes));
  return told.flatMap(({ thread }) => {
    const umbrella = wide.find((whole) => whole.thread !== thread && isPartOf(thread, whole.thread));
    return umbrella ? [{ umbrella: umbrella.thread.id, part: thread.id }] : [];
  });
}

function isPartOf(part: LinkedThread, whole: LinkedThread): boolean {
  return whole.figures.some((figure) => {
    const pillar = wholes[figure.metric];
    if (!pillar) return false;
    return part.figures.some(
      ({ metric, unit, value }) =>
        unit === figure.unit &&
        lowOf(value) < lowOf(figure.value) &&
        ((partsOfTrade.has(metric) && pillar === 'trade') ||
          (metric.startsWith('other:') && part.pillars.includes(pillar))),
    );
  });
}

function lowOf(value: Figure['value']): number {
  return Array.isArray(value) ? value[0] : value;
}

/** What the targets of some threads come to together. */
export interface Total {
  metric: Metric;
  unit: string;
  per: Figure['per'];
  low: number;
  high: number;
  /** How many threads were added. */
  threads: number;
  /** How many were left out, as the target that they are part of is counted. */
  parts: number;
}

/**
 * Adds the latest targets of threads by metric, unit and period. A part is left out where its umbrella is among
 * them, and a target without an end of its own (declined, cancelled, lapsed) alone counts.
 */
export function totalsOf(threads: readonly LinkedThread[]): Total[] {
  const totals = new Map<string, Total>();
  const open = threads.filter(({ state, figures }) => !ended.has(state) && figures.length > 0);
  const counted = new Set(open.map(({ id }) => id));
  for (const { umbrella, figures } of open) {
    for (const { metric, unit, per, value } of figures) {
      const key = `${metric} ${unit} ${per}`;
      const total = totals.get(key) ?? { metric, unit, per, low: 0, high: 0, threads: 0, parts: 0 };
      totals.set(key, total);
      if (umbrella !== null && counted.has(umbrella)) total.parts++;
      else {
        total.threads++;
        total.low += lowOf(value);
        total.high += Array.isArray(value) ? value[1] : value;
      }
    }
  }
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

const ended: ReadonlySet<string> = new Set(['declined', 'cancelled', 'lapsed']);
