import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import type { Network } from '$lib/facts.ts';

/** Where a name is written. */
export interface Name {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it stands off, so that a line has to lead to it. */
  isFar: boolean;
}

/** A party where it is drawn. */
export interface Placed extends SimulationNodeDatum {
  node: Network['nodes'][number];
  x: number;
  y: number;
  /** Half of its size. */
  r: number;
  /** Where its name has room; null where it has none. */
  name: Name | null;
}

export interface Layout {
  placed: Map<string, Placed>;
  width: number;
  height: number;
}

/** The width of a letter of a name: of twenty names in Chromium the mean was from 5.9 to 7.1. */
export const letter = 7.1;
const ticks = 320;

/** How large a party is drawn: by how often it met others. */
export const sizeOf = (encounters: number): number => 4 + Math.min(Math.sqrt(encounters) * 1.6, 12);

/**
 * Where the parties stand, the same for the same network: those who met near each other, each state's on a side of its
 * own, those of home at the left. Nothing moves afterwards. Names are written as far as they have room, of those who met
 * most first; of few parties all are, the last ones at the end of a line.
 */
export function layoutOf({ nodes, edges }: Network, width: number, home: string | null): Layout {
  const countries = [...new Set(nodes.map(({ country }) => country))].sort(
    (a, b) => Number(b === home) - Number(a === home) || (a ?? '').localeCompare(b ?? ''),
  );
  const side = (country: string | null): number => (countries.indexOf(country) + 0.5) / Math.max(countries.length, 1);
  const height = Math.round(Math.min(Math.max(Math.sqrt(nodes.length) * 80, 280), 1500));
  const placed: Placed[] = nodes.map((node, i) => ({
    node,
    r: sizeOf(node.encounters),
    name: null,
    x: side(node.country) * width,
    y: ((i % 17) / 17) * height,
  }));
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const links: SimulationLinkDatum<Placed>[] = edges.flatMap(({ parties: [a, b] }) => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source && target ? [{ source, target }] : [];
  });
  forceSimulation(placed)
    .force(
      'links',
      forceLink<Placed, SimulationLinkDatum<Placed>>(links)
        .distance(width / 5)
        .strength(0.08),
    )
    .force('apart', forceManyBody<Placed>().strength(-60).distanceMax(240))
    .force(
      'room',
      forceCollide<Placed>(({ r }) => r + 9),
    )
    .force('side', forceX<Placed>(({ node }) => side(node.country) * width).strength(0.16))
    .force('middle', forceY<Placed>(height / 2).strength(0.06))
    .stop()
    .tick(ticks);
  fit(placed, width, height);
  nameThem(placed, width, height);
  return { placed: byId, width, height };
}

/** Stretches what was laid out over the drawing, with room for shapes and names at the edges. */
function fit(placed: Placed[], width: number, height: number): void {
  const [left, top, foot] = [70, 24, 30];
  for (const [axis, from, to] of [
    ['x', left, width - left],
    ['y', top, height - foot],
  ] as const) {
    const values = placed.map((one) => one[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    for (const one of placed)
      one[axis] = high > low ? from + ((one[axis] - low) / (high - low)) * (to - from) : (from + to) / 2;
  }
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** So many parties are all named, if need be at the end of a line. */
const few = 80;

/** Names those whose name covers no other name and no other party. */
function nameThem(placed: Placed[], width: number, height: number): void {
  const taken: Box[] = placed.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const rings = placed.length > few ? 1 : 24;
  for (let ring = 0; ring < rings; ring++) {
    for (const [i, one] of placed.entries()) {
      if (one.name) continue;
      const free = spots(one, ring).find(({ box }) => {
        if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
        return !taken.some((other, j) => j !== i && overlap(box, other));
      });
      if (!free) continue;
      one.name = { x: free.x, y: free.y, anchor: free.anchor, isFar: ring > 0 };
      taken.push(free.box);
    }
  }
}

interface Spot extends Pick<Name, 'x' | 'y' | 'anchor'> {
  box: Box;
}

/** Where a name can stand: under the party, over it, at its right, at its left and aslant; in each ring farther off. */
function spots({ x, y, r, node }: Placed, ring: number): Spot[] {
  const length = node.name.length * letter;
  const off = ring * 14;
  const at = (anchor: Name['anchor'], from: number, base: number): Spot => {
    const left = anchor === 'middle' ? from - length / 2 : anchor === 'start' ? from : from - length;
    return {
      anchor,
      x: from,
      y: base,
      box: { left: left - 3, right: left + length + 3, top: base - 13, bottom: base + 4 },
    };
  };
  const [right, left] = [x + r + 4 + off, x - r - 4 - off];
  const [under, over] = [y + r + 14 + off, y - r - 5 - off];
  return [
    at('middle', x, under),
    at('middle', x, over),
    at('start', right, y + 4),
    at('end', left, y + 4),
    at('start', x + r / 2 + off, under - 4),
    at('end', x - r / 2 - off, under - 4),
    at('start', x + r / 2 + off, over + 4),
    at('end', x - r / 2 - off, over + 4),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
