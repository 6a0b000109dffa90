import { expect, test } from 'vitest';
import { madeUpMaterial, madeUpThread, vietnamese } from '../material/made-up.ts';
import { raise } from './raise.ts';

const idsOf = async (threads: ReturnType<typeof madeUpThread>[]): Promise<string[]> => {
  const { groups } = await raise(madeUpMaterial({ threads }), vietnamese);
  return groups.flatMap(({ lines }) => lines.map(({ id }) => id.replace('thread ', '')));
};

test('what is overdue comes first, then what is due soon, stalled, and due to come up; nothing else is raised', async () => {
  const threads = [
    madeUpThread('đến lượt', { marks: ['raise-next'], lastSaid: '2026-02-28' }),
    madeUpThread('giẫm chân', { marks: ['stalled', 'raise-next'], lastSaid: '2026-02-27' }),
    madeUpThread('im lặng', { marks: ['silent'] }),
    madeUpThread('sắp đến hạn', { marks: ['due-soon'], lastSaid: '2026-02-26' }),
    madeUpThread('quá hạn', { marks: ['silent', 'overdue'], lastSaid: '2025-01-01' }),
    madeUpThread('không gì'),
  ];
  expect(await idsOf(threads)).toEqual(['quá hạn', 'sắp đến hạn', 'giẫm chân', 'đến lượt']);
});

test('among equals what can be checked comes first, then what was said last', async () => {
  const threads = [
    madeUpThread('chung chung', { marks: ['overdue'], specificity: 'general' }),
    madeUpThread('nói trước', { marks: ['overdue'], lastSaid: '2026-01-01' }),
    madeUpThread('nói sau', { marks: ['overdue'], lastSaid: '2026-01-02' }),
  ];
  expect(await idsOf(threads)).toEqual(['nói sau', 'nói trước', 'chung chung']);
});
