import * as Plot from '@observablehq/plot';
import { numberWords } from '$lib/language/numbers.ts';
import { requiredPaths } from '../facts.ts';
import type { Drawn } from '../facts.ts';

/** What several charts have in common, so that they can be compared; each has its own where it is not given. */
export interface Reach {
  /** The first and last day of the time axis. */
  days?: { first: string; last: string; isOpen: boolean };
  /** The highest figure of the scale. */
  highest?: number;
}

/** How a chart is drawn. */
export interface Frame extends Reach {
  width: number;
  height: number;
  divisor: number;
  /** What stands at the right edge where a target names no time. */
  noTime: string;
}

/** A point where it is drawn. */
interface Placed {
  point: Drawn;
  at: Date;
  period: Drawn['period'];
  low: number;
  high: number;
}

const sharedMargin = 64;
const year = 366 * 86_400_000;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A small chart of one series: actual as line and dots, targets as open rings at their horizon, the way left dashed. */
export function targetChart(points: Drawn[], frame: Frame, choose: (point: Drawn) => void): SVGElement | HTMLElement {
  const own = points.flatMap((point) => (point.day ? [point.day] : []));
  const times = [...own, ...(frame.days ? [frame.days.first, frame.days.last] : [])].map((one) => day(one).getTime());
  const [first, last] = times.length ? [Math.min(...times), Math.max(...times)] : [0, 0];
  const edge = new Date(Math.max(last, yearEnd(last)) + Math.max((last - first) * 0.35, year * 0.75));
  const open = points.some((point) => !point.day);
  const placed = points.map((point) => place(point, edge, frame.divisor));
  const highest = Math.max(...placed.map(({ high }) => high), (frame.highest ?? 0) / frame.divisor);
  const room = 14 + 8 * numberWords(highest).length;
  const chart = Plot.plot({
    width: frame.width,
    height: frame.height,
    // Charts that share their days stand under each other, and so do their axes.
    marginLeft: frame.days ? sharedMargin : Math.max(36, room),
    marginRight: frame.days ? sharedMargin : Math.max(open ? 48 : 32, room),
    marginTop: 22,
    marginBottom: 26,
    style: { fontFamily: 'inherit', fontSize: '13px', background: 'none', overflow: 'visible' },
    x: {
      type: 'utc',
      // A target without a time has its place at the right, in each of the charts that share their days.
      domain: [
        new Date(first - year / 4),
        open || frame.days?.isOpen ? edge : new Date(Math.max(last + year / 6, yearEnd(last))),
      ],
      label: null,
    },
    y: { domain: [0, highest * 1.08], label: null },
    marks: [
      ...axes(times),
      open ? noTimeLabel(frame.noTime, edge) : null,
      path(points, frame.divisor),
      ...actuals(
        placed.filter(({ point }) => point.kind === 'actual'),
        placed.filter(({ point }) => point.kind === 'target'),
        highest,
      ),
      ...targets(
        placed.filter(({ point }) => point.kind === 'target'),
        placed.filter(({ point }) => point.kind === 'actual'),
      ),
    ],
  });
  chart.addEventListener('click', (event) => {
    const point = nearest(chart, placed, event as MouseEvent);
    if (point) choose(point);
  });
  return chart;
}

function place(point: Drawn, edge: Date, divisor: number): Placed {
  const at = point.day ? day(point.day) : edge;
  return { point, at, period: point.period, low: point.low / divisor, high: point.high / divisor };
}

/** The point within a finger's reach of a click. */
function nearest(chart: Element & Plot.Plot, placed: Placed[], { clientX, clientY }: MouseEvent): Drawn | null {
  const [x, y] = [chart.scale('x'), chart.scale('y')];
  const { left, top } = chart.getBoundingClientRect();
  const reaches = placed.map(({ point, at, low, high }) => ({
    point,
    far: Math.min(
      ...[low, high].map((value) => Math.hypot(left + x?.apply(at) - clientX, top + y?.apply(value) - clientY)),
    ),
  }));
  const [first] = reaches.sort((a, b) => a.far - b.far);
  return first && first.far < 16 ? first.point : null;
}

function axes(times: number[]): Plot.Markish[] {
  const tickFormat = (at: Date): string => String(at.getUTCFullYear());
  return [
    Plot.gridY({ ticks: 3, stroke: 'var(--hairline)', strokeOpacity: 1 }),
    Plot.axisY({ ticks: 3, tickSize: 0, tickFormat: (value: number) => numberWords(value), fill: 'var(--ink-2)' }),
    Plot.axisX({ ticks: yearTicks(times), tickSize: 4, tickFormat, fill: 'var(--ink-2)', stroke: 'var(--ink-2)' }),
  ];
}

function noTimeLabel(words: string, x: Date): Plot.Markish {
  return Plot.text([words], { x, frameAnchor: 'bottom', dy: 20, text: (text: string) => text, fill: 'var(--ink-2)' });
}

function path(points: Drawn[], divisor: number): Plot.Markish {
  return Plot.link(requiredPaths(points), {
    x1: ({ from }) => day(from.day ?? ''),
    y1: ({ from }) => from.high / divisor,
    x2: ({ to }) => day(to.day ?? ''),
    y2: ({ to }) => to.low / divisor,
    stroke: 'var(--ink-2)',
    strokeDasharray: '3 4',
  });
}

/** A number that stands free of the lines behind it. */
const readable = { fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 };

const label = ({ low, high }: Placed): string =>
  (low === high ? [low] : [low, high]).map((one) => numberWords(one)).join('–');

/** Every end of a target where it is drawn, once: what several say is written once. */
function ends(points: Placed[]): { at: Date; value: number; open: boolean }[] {
  const all = points.flatMap(({ point, at, low, high }) =>
    [low, high].map((value) => ({ at, value, open: !point.day })),
  );
  return [...new Map(all.map((end) => [`${end.at.getTime()} ${end.value}`, end])).values()];
}

function actuals(points: Placed[], aims: Placed[], highest: number): Plot.Markish[] {
  const whole = points.filter(({ period }) => period !== 'part');
  const part = points.filter(({ period }) => period === 'part');
  // Under the dot, so that the line of whole years stays free; over it where it would fall on the axis.
  const isLow = ({ high }: Placed): boolean => high < highest * 0.15;
  return [
    Plot.line(whole, { x: 'at', y: 'high', z: 'period', stroke: 'var(--slate)', strokeWidth: 1.5 }),
    Plot.dot(whole, { x: 'at', y: 'high', r: 4, fill: 'var(--slate)' }),
    Plot.dot(part, { x: 'at', y: 'high', r: 2.5, fill: 'var(--slate)' }),
    ...whole.slice(-1).map((last) => {
      // Over the dot, but for a ring that stands there.
      const isUnder = aims.some(
        ({ at, low, high }) =>
          Math.abs(at.getTime() - last.at.getTime()) < year / 2 &&
          [low, high].some((value) => value > last.high && value - last.high < highest * 0.4),
      );
      return Plot.text([last], { x: 'at', y: 'high', text: label, dy: isUnder ? 14 : -13, ...readable });
    }),
    ...part
      .slice(-1)
      .map((last) => Plot.text([last], { x: 'at', y: 'high', text: label, dy: isLow(last) ? -11 : 13, ...readable })),
  ];
}

/**
 * A target that was just reached has the label of what reached it, and of the same goal for one year and the next the
 * later is labelled: two would stand in each other's way.
 */
function targets(points: Placed[], actual: Placed[]): Plot.Markish[] {
  const rings = ends(points);
  const labelled = rings.filter(
    ({ at, value }) =>
      !actual.some((point) => point.at.getTime() === at.getTime() && point.high === value) &&
      !rings.some((next) => next.value === value && !next.open && isSoonAfter(next.at, at)),
  );
  return [
    Plot.link(points, { x1: 'at', x2: 'at', y1: 'low', y2: 'high', stroke: 'var(--ink)' }),
    Plot.dot(rings, { x: 'at', y: 'value', r: 4.5, fill: 'var(--paper)', stroke: 'var(--ink)', strokeWidth: 1.5 }),
    Plot.text(labelled, {
      x: 'at',
      y: 'value',
      text: ({ value }: { value: number }) => numberWords(value),
      dx: 9,
      textAnchor: 'start',
      ...readable,
    }),
  ];
}

const isSoonAfter = (next: Date, at: Date): boolean => next > at && next.getTime() - at.getTime() < 2 * year;

const yearEnd = (time: number): number => Date.UTC(new Date(time).getUTCFullYear(), 11, 31);

/** New Year's Eves between the figures: a year's figure stands at its end. */
function yearTicks(times: number[]): Date[] {
  if (times.length === 0) return [];
  const years = times.map((time) => new Date(time).getUTCFullYear());
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const step = Math.max(1, Math.ceil((to - from) / 4));
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(from + i * step, 11, 31)));
}
