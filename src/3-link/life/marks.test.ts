import { expect, test } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import { marksOf, urgencyOf } from './marks.ts';
import type { LinkedThread } from '../links.ts';
import type { Judged } from './marks.ts';

const day = '2026-03-01';
const open: Judged = { state: 'agreed', suggested: null, due: null };

test.each<[urgency: ReturnType<typeof urgencyOf>, judged: Judged]>([
  ['raise-next', open],
  ['raise-next', { ...open, state: 'suspended' }],
  ['overdue', { ...open, due: '2025' }],
  ['overdue', { ...open, due: '2026-02-28' }],
  ['due-soon', { ...open, due: '2026-03-01' }],
  ['due-soon', { ...open, due: '2026-04' }],
  [null, { ...open, due: '2026' }],
  [null, { ...open, due: '2027/..' }],
  // It waits for a person's word, or is at its end.
  [null, { ...open, suggested: 'completed' }],
  [null, { ...open, suggested: 'completed', due: '2025' }],
  [null, { ...open, state: 'completed', due: '2025' }],
  [null, { ...open, state: 'lapsed' }],
])('%s: %o', (urgency, judged) => {
  expect(urgencyOf(judged, day, defaultMarkLimits)).toBe(urgency);
});

test.each([
  ['said long ago', [], true],
  ['said long ago, and reported as begun since', ['2026-02-20'], false],
  ['said and begun long ago', ['2025-02-20'], true],
])('silent is what nobody speaks of: %s', (_name, begun, isSilent) => {
  const said = { saidOn: '2025-02-01', drifts: [], encounter: null, article: 'a' };
  const steps = begun.map((date) => ({ state: 'under-way', date, rule: 'reported-started', fact: 'b' }));
  const thread = { facts: [said], steps, oneSided: false, internal: false } as unknown as LinkedThread;
  expect(marksOf(thread, open, day, defaultMarkLimits).includes('silent')).toBe(isSilent);
});
