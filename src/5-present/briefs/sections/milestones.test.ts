import { expect, test } from 'vitest';
import type { MilestoneRow } from '../../../0-facts/index.ts';
import { madeUpEncounter, madeUpMaterial, madeUpQuote, vietnamese, wordsOf } from '../material/made-up.ts';
import { milestones } from './milestones.ts';

const ahead = (id: string, source: MilestoneRow['source'], date: string): MilestoneRow => {
  const quote = madeUpQuote('2026-02-01', `lời ${id}`);
  return { id, relation: 'LAO-VNM', source, name: `tên ${id}`, date, thread: null, named: [], quote };
};

test('things and deadlines are told in the record’s words, encounters in words of the brief', async () => {
  const material = madeUpMaterial({
    milestones: [ahead('a', 'thing', '2027'), ahead('b', 'due', '2026-05-01'), ahead('c', 'encounter', '2026-06')],
    encounters: [madeUpEncounter('c', '2026-06', { status: 'planned' })],
  });
  expect(wordsOf(await milestones(material, vietnamese))).toEqual([
    [
      null,
      '2027: “tên a”[lời a, 2026-02-01]',
      '01/05/2026 (hạn): “tên b”[lời b, 2026-02-01]',
      '06/2026: hội đàm. Việt Nam, Lào[lời c, 2026-02-01]',
    ],
  ]);
});

test('the first twelve, and how many more there are', async () => {
  const many = Array.from({ length: 15 }, (_, i) => ahead(String(i), 'thing', String(2027 + i)));
  const [group] = wordsOf(await milestones(madeUpMaterial({ milestones: many }), vietnamese));
  expect([group!.length, group![1], group!.at(-1)]).toEqual([14, '2027: “tên 0”[lời 0, 2026-02-01]', '+3']);
});
