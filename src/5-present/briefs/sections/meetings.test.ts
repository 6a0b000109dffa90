import { expect, test } from 'vitest';
import { madeUpEncounter, madeUpMaterial, vietnamese, wordsOf } from '../material/made-up.ts';
import { meetings } from './meetings.ts';

test('what was held on the first day or later, and has a day, is a meeting', async () => {
  const encounters = [
    madeUpEncounter('sau', '2026-02-01'),
    madeUpEncounter('ngày đầu', '2026-01-01'),
    madeUpEncounter('trước', '2025-12-31'),
    madeUpEncounter('cả năm', '2026'),
    madeUpEncounter('sắp tới', '2026-02-09', { status: 'planned' }),
  ];
  const [[title, ...lines]] = wordsOf(await meetings(madeUpMaterial({ encounters }), vietnamese)) as [string[]];
  expect(title).toBeNull();
  expect(lines.map((line) => line.replace(/\[.*/, ''))).toEqual([
    '01/02/2026: hội đàm. Việt Nam, Lào: “gặp sau”',
    '01/01/2026: hội đàm. Việt Nam, Lào: “gặp ngày đầu”',
  ]);
});

test('who took part tells which meeting it was; of states alone the words of the report do', async () => {
  const person = { kind: 'person', id: 'p', name: 'Trần Nam', country: 'VNM' } as const;
  const state = { kind: 'state', id: 'LAO', name: 'Lào', country: 'LAO' } as const;
  const encounters = [madeUpEncounter('a', '2026-02-01', { participants: [state, person] })];
  const [[, line]] = wordsOf(await meetings(madeUpMaterial({ encounters }), vietnamese)) as [string[]];
  expect(line!.replace(/\[.*/, '')).toBe('01/02/2026: hội đàm. Trần Nam (Việt Nam), Lào');
});
