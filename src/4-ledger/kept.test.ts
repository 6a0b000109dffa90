import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Kept } from '../0-facts/index.ts';
import type { Ledger } from './ledger.ts';
import { onEveryBackend } from './trial.ts';
import type { Trial } from './trial.ts';

let trial: Trial;
let ledger: Ledger;

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  const keep = (name: string, body: unknown, relation: string | null = 'LAO-VNM'): Promise<void> =>
    ledger.keep({ kind: 'brief', relation, name, body, who: 'Lan' });
  const namesOf = (kept: Kept[]): string[] => kept.map(({ name }) => name);

  test('what is kept comes back by its name, of its relation and kind alone', async () => {
    await keep('trước chuyến thăm', { length: 'full' });
    await keep('của nước khác', 1, 'JPN-VNM');
    await keep('của không nước nào', 2, null);
    expect(await ledger.kept('brief', 'LAO-VNM')).toEqual([
      {
        kind: 'brief',
        relation: 'LAO-VNM',
        name: 'trước chuyến thăm',
        body: { length: 'full' },
        who: 'Lan',
        keptAt: trial.now,
      },
    ]);
    expect(namesOf(await ledger.kept('brief', null))).toEqual(['của không nước nào']);
    expect(await ledger.kept('view', 'LAO-VNM')).toEqual([]);
  });

  test('the newest of a name counts, and one that was let go is gone until it is kept again', async () => {
    await keep('a', 1);
    await keep('a', 2);
    expect((await ledger.kept('brief', 'LAO-VNM')).map(({ body }) => body)).toEqual([2]);
    await keep('a', null);
    expect(await ledger.kept('brief', 'LAO-VNM')).toEqual([]);
    await keep('a', 3);
    expect((await ledger.kept('brief', 'LAO-VNM')).map(({ body }) => body)).toEqual([3]);
    expect(await trial.rows('SELECT body FROM kept ORDER BY seq')).toHaveLength(4);
  });

  test('what no database gives back as it was is refused', async () => {
    await expect(keep('a', { text: 'a\0b' })).rejects.toMatchObject({ code: 'input/not-text' });
  });
});
