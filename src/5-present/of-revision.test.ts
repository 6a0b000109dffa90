import { expect, test } from 'vitest';
import { OfRevision } from './of-revision.ts';

test('what was found is told until the revision is another', () => {
  const known = new OfRevision<string>(10);
  known.set('1', 'a', 'one');
  expect([known.get('1', 'a'), known.get('1', 'b'), known.get('2', 'a')]).toEqual(['one', undefined, undefined]);
  known.set('2', 'b', 'two');
  expect([known.get('1', 'a'), known.get('2', 'a'), known.get('2', 'b')]).toEqual([undefined, undefined, 'two']);
});

test('what was asked for longest ago goes first, where it becomes too much', () => {
  const known = new OfRevision<string>(6, ({ length }) => length);
  known.set('1', 'a', 'aaa');
  known.set('1', 'b', 'bbb');
  known.get('1', 'a');
  known.set('1', 'c', 'cc');
  expect(['a', 'b', 'c'].map((name) => known.get('1', name))).toEqual(['aaa', undefined, 'cc']);
  known.set('1', 'a', 'a');
  known.set('1', 'd', 'ddd');
  expect(['a', 'c', 'd'].map((name) => known.get('1', name))).toEqual(['a', 'cc', 'ddd']);
  known.set('1', 'e', 'eeeeeee');
  expect(['a', 'c', 'd', 'e'].map((name) => known.get('1', name))).toEqual(Array(4).fill(undefined));
});
