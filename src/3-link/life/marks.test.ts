import { expect, test } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import { urgencyOf } from './marks.ts';
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
