import { afterEach, beforeEach, expect, test } from 'vitest';
import { onEveryBackend } from '../../src/4-ledger/trial.ts';
import type { Trial } from '../../src/4-ledger/trial.ts';
import { kill } from './kills.ts';

onEveryBackend((begin) => {
  let trial: Trial;
  beforeEach(async () => {
    trial = await begin();
  });
  afterEach(() => trial.end());

  test(
    'a process killed at its work leaves every acknowledged entry, and no half of one',
    { timeout: 180_000 },
    async () => {
      const place = (): string => trial.location;
      const plan = { kills: 2, killsPerLedger: 2, seed: `test ${process.pid}`, progress: () => {} };
      expect((await kill({ ...plan, backend: 'this backend', place })).failures).toEqual([]);
    },
  );
});
