import { expect, test } from 'vitest';
import type { ThreadRow } from '../facts.ts';
import { sorted } from './sorting.ts';

type Row = Pick<ThreadRow, 'state' | 'due' | 'firstSaid' | 'lastSaid' | 'times'> & { id: string };
const row = (id: string, part: Partial<Row>): Row => ({
  id,
  state: 'agreed',
  due: null,
  firstSaid: null,
  lastSaid: null,
  times: 1,
  ...part,
});

const rows = [
  row('a', { due: '2027', state: 'signed', times: 3, lastSaid: '2026-03' }),
  row('b', { due: null, state: 'proposed', times: 5, lastSaid: '2026-02-05' }),
  row('c', { due: '2026-09-30', state: 'completed', times: 1, lastSaid: '2026-06-18' }),
];

test.each([
  ['due', 'cab'],
  ['-due', 'acb'],
  ['state', 'bac'],
  ['-state', 'cab'],
  ['times', 'cab'],
  ['-lastSaid', 'cab'],
  [null, 'abc'],
  ['colour', 'abc'],
])('by %s', (by, order) => {
  expect(
    sorted(rows, by)
      .map(({ id }) => id)
      .join(''),
  ).toBe(order);
});
