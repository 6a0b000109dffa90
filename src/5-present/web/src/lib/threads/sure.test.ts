import { expect, test } from 'vitest';
import { isStateUnsure, surePillars } from './sure.ts';

test('a pillar of which the machine is not sure is none', () => {
  expect(surePillars({ pillars: ['trade'], unsure: ['speakers'] })).toEqual(['trade']);
  expect(surePillars({ pillars: ['trade'], unsure: ['pillars'] })).toEqual([]);
});

test.each([
  ['agreed', ['force'], true],
  ['agreed', ['pillars'], false],
  // It began, however firmly it was promised.
  ['under-way', ['force'], false],
] as const)('the state %s, with %j unsure, is unsure: %s', (state, unsure, isUnsure) => {
  expect(isStateUnsure({ state, unsure: [...unsure] })).toBe(isUnsure);
});
