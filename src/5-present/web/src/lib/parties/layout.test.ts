import { expect, test } from 'vitest';
import type { Network } from '../facts.ts';
import { layoutOf, letter } from './layout.ts';

/** Three hundred who met in no regular way. */
const nodes: Network['nodes'] = Array.from({ length: 300 }, (_, i) => ({
  kind: i % 11 ? 'person' : 'body',
  id: `p${i}`,
  name: `Nguyễn Văn Ba ${i}`,
  country: i % 2 ? 'LAO' : 'VNM',
  encounters: 1 + ((300 - i) % 40),
  office: null,
}));
const edges: Network['edges'] = Array.from({ length: 420 }, (_, i) => ({
  parties: [`p${(i * 7) % 300}`, `p${((i * 13) % 150) * 2 + 1}`],
  encounters: 1 + (i % 5),
  first: null,
  last: null,
  evidence: [],
}));

test('the same network is laid out the same, within its drawing, and no party hides another', () => {
  const [one, other] = [layoutOf({ nodes, edges }, 850, 'VNM'), layoutOf({ nodes, edges }, 850, 'VNM')];
  const places = ({ placed }: typeof one): number[][] => [...placed.values()].map(({ x, y }) => [x, y]);
  expect(places(one)).toEqual(places(other));
  const all = [...one.placed.values()];
  expect(all.every(({ x, y }) => x >= 0 && x <= 850 && y >= 0 && y <= one.height)).toBe(true);
  const hidden = all.filter((a, i) =>
    all.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.r, b.r)),
  );
  expect(hidden).toEqual([]);
});

test('names cover no other name; a good part of many, and all of few, are written', () => {
  const named = [...layoutOf({ nodes, edges }, 850, 'VNM').placed.values()].flatMap(({ name, node }) =>
    name ? [{ ...name, length: node.name.length * letter }] : [],
  );
  expect(named.length).toBeGreaterThan(80);
  const left = ({ x, anchor, length }: (typeof named)[number]): number =>
    anchor === 'start' ? x : anchor === 'middle' ? x - length / 2 : x - length;
  for (const [i, a] of named.entries())
    for (const b of named.slice(i + 1)) {
      const aside = left(a) + a.length <= left(b) || left(b) + b.length <= left(a);
      expect(aside || Math.abs(a.y - b.y) >= 15).toBe(true);
    }
});

test.each([
  ['four', 4, 850],
  ['four in a narrow window', 4, 340],
  ['forty', 40, 850],
  ['eighty', 80, 850],
])('all of few are named: %s', (_, count, width) => {
  const some = nodes.slice(0, count);
  const met = edges.filter(({ parties }) => parties.every((id) => some.some((node) => node.id === id)));
  const { placed } = layoutOf({ nodes: some, edges: met }, width, 'VNM');
  expect([...placed.values()].filter(({ name }) => !name).map(({ node }) => node.name)).toEqual([]);
});
