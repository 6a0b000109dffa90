import type { Figure, Metric, Pillar } from '../0-facts/index.ts';
import type { Statement } from './said/context.ts';
import type { LinkedThread } from './links.ts';

/** What tells which umbrella a thread is under, or what is under it. */
export interface Standing {
  thread: string;
  relation: string;
  /** Plans and frameworks that its words name, and how much they say beside the name. */
  plans: { name: string; beside: number }[];
  figures: Figure[];
  pillars: Pillar[];
}

/** How a thread stands to plans and wider targets; null where it has to do with neither. */
export function standingOf(thread: LinkedThread, statements: readonly Statement[]): Standing | null {
  const { id, relation, figures, pillars } = thread;
  if (relation === null) return null;
  const plans = statements.flatMap(({ things }) =>
    things.flatMap(({ kind, key, beside }) =>
      kind === 'instrument' || kind === 'framework' ? [{ name: key, beside }] : [],
    ),
  );
  if (plans.length === 0 && figures.length === 0) return null;
  return { thread: id, relation, plans, figures, pillars };
}

/**
 * The umbrella of each part, by the threads' ids, of the threads of one relation: frameworks and plans with the
 * commitments under them. A part names the plan beside what is its own (`carry out the master plan, road 78 first`),
 * or sets a lower target for a part of what the umbrella's target counts whole (trade, and in it the trade in farm
 * produce). No part has parts of its own.
 */
export function umbrellasAmong(standings: readonly Standing[]): Map<string, string> {
  const ordered = standings.toSorted((a, b) => (a.thread < b.thread ? -1 : 1));
  const umbrellas = new Map<string, string>();
  const found = [...planned(ordered), ...counted(ordered)];
  const tops = new Set(found.map(({ umbrella }) => umbrella));
  for (const { umbrella, part } of found) if (!tops.has(part) && !umbrellas.has(part)) umbrellas.set(part, umbrella);
  return umbrellas;
}

/** Threads with their umbrellas and parts, of whatever relations. */
export function withUmbrellas(threads: readonly LinkedThread[], standings: readonly Standing[]): LinkedThread[] {
  const byRelation = Map.groupBy(standings, ({ relation }) => relation);
  const umbrellas = new Map([...byRelation.values()].flatMap((own) => [...umbrellasAmong(own)]));
  const parts = Map.groupBy(umbrellas.keys(), (part) => umbrellas.get(part)!);
  return threads.map((thread) => ({
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
function planned(standings: readonly Standing[]): Link[] {
  const namings = standings.flatMap(({ thread, plans }) => plans.map((plan) => ({ thread, ...plan })));
  const byName = [...Map.groupBy(namings, ({ name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.flatMap(([, same]) => {
    const about = new Set(same.flatMap(({ thread, beside }) => (beside <= itself ? [thread] : [])));
    const [umbrella] = about;
    if (umbrella === undefined) return [];
    const others = same.filter(({ thread, beside }) => !about.has(thread) && beside >= ofItsOwn);
    return [...new Set(others.map(({ thread }) => thread))].map((part) => ({ umbrella, part }));
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
function counted(standings: readonly Standing[]): Link[] {
  const wide = standings.filter(({ figures }) => figures.some(({ metric }) => metric in wholes));
  return standings.flatMap((part) => {
    const umbrella = wide.find((whole) => whole !== part && isPartOf(part, whole));
    return umbrella ? [{ umbrella: umbrella.thread, part: part.thread }] : [];
  });
}

function isPartOf(part: Standing, whole: Standing): boolean {
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
