import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { articleRows } from './articles.ts';

const words = 'Hai bộ trưởng hội đàm tại Viêng Chăn, nhất trí mở rộng chợ biên giới.';

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;

  /** One dated and one undated article of the same talks, and an undated one that nothing dates; added in March. */
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([
      entryOf({ id: 'co-ngay', publishedOn: '2025-12-01', passages: [{ words, encounter: { date: '2025-12-01' } }] }),
      entryOf({ id: 'khong-ngay', passages: [{ words: `${words} `, encounter: { date: 'XXXX-12-01' } }] }),
      entryOf({ id: 'khong-ro', passages: [{ words: 'Hai bên nhất trí lập quỹ.', commitment: {} }] }),
    ]);
    await ledger.link();
  });
  afterAll(() => trial.end());

  test.each([
    ['2025-11-30', []],
    ['2025-12-01', ['co-ngay', 'khong-ngay']],
    ['2026-02-28', ['co-ngay', 'khong-ngay']],
    ['2026-03-01', ['co-ngay', 'khong-ngay', 'khong-ro']],
  ])('on %s', async (day, ids) => {
    const { items } = await articleRows(ledger, { ...seenOn(day), asOf: day });
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items.filter(({ dateInferred }) => dateInferred).map(({ id }) => id)).toEqual(
      ids.filter((id) => id === 'khong-ngay'),
    );
  });

  test('what was not known does not count, whenever it is dated', async () => {
    const before = { ...seenOn('2026-03-01'), knownBy: '2026-02-01T00:00:00.000Z' };
    expect((await articleRows(ledger, before)).items).toEqual([]);
  });
});
