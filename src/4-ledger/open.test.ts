import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLedger } from './open.ts';
import { entryOf, onEveryBackend } from './trial.ts';
import type { Trial } from './trial.ts';

let trial: Trial;

const tin = entryOf({ id: 'tin', passages: [{ words: 'Hai bên nhất trí mở rộng chợ biên giới.', commitment: {} }] });

test('no ledger is opened with a backend that is not there', async () => {
  const found = openLedger('mysql://localhost/ganket', { who: 'a test', clock: () => '2026-03-01T08:00:00.000Z' });
  await expect(found).rejects.toMatchObject({ code: 'ledger/backend' });
});

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
  });
  afterEach(() => trial.end());

  describe('no ledger is opened in', () => {
    test.each([{}, { readOnly: true }])('a newer ledger, with %j', async (options) => {
      await (await trial.open()).close();
      await trial.place.outgrow();
      const message = expect.stringMatching(/schema 999/);
      await expect(trial.open(options)).rejects.toMatchObject({ code: 'ledger/newer', message });
    });

    test('no place, where one must be', async () => {
      await expect(trial.open({ mustExist: true })).rejects.toMatchObject({ code: 'ledger/missing' });
      await expect(trial.open({ readOnly: true })).rejects.toMatchObject({ code: 'ledger/missing' });
    });
  });

  test('the example and one’s own ledger are told apart for ever', async () => {
    const example = await trial.open({ example: true });
    expect(example.example).toBe(true);
    await trial.close();
    await expect(trial.open({ example: false })).rejects.toMatchObject({ code: 'ledger/example' });
    expect((await trial.open()).example).toBe(true);
  });

  test('a ledger opened for reading writes nothing', async () => {
    await (await trial.open()).append([tin]);
    await trial.close();
    const ledger = await trial.open({ readOnly: true });
    await expect(ledger.append([tin])).rejects.toMatchObject({ code: 'ledger/read-only' });
    expect((await ledger.place([tin]))[0]?.status).toBe('known');
  });

  test('who waits in vain for another program is told so, and goes on once it is done', async () => {
    const ledger = await trial.open();
    const release = await trial.place.hold();
    const message = expect.stringMatching(/is being written by another program.*; waited 0.2 s/);
    await expect(ledger.append([tin])).rejects.toMatchObject({ code: 'ledger/locked', message });
    expect((await ledger.place([tin]))[0]?.status).toBe('added');
    const waiting = ledger.append([tin]);
    await release();
    expect(await waiting).toMatchObject([{ status: 'added' }]);
  });

  test('what a process appended and did not come to link is linked by the next', async () => {
    const ledger = await trial.open();
    await ledger.append([tin]);
    const threads = (): Promise<unknown> => trial.rows('SELECT count(*) AS n FROM threads');
    expect(await threads()).toEqual([{ n: 0 }]);
    await trial.close();
    await trial.open();
    expect(await threads()).toEqual([{ n: 1 }]);
  });

  test('several who make the same ledger at once make one', async () => {
    const made = await Promise.all([1, 2, 3].map(() => trial.open({ patience: 10_000 })));
    await made[0]!.append([tin]);
    for (const ledger of made) expect((await ledger.place([tin]))[0]?.status).toBe('known');
  });
});
