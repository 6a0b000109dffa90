/** For the cases of the API that run on PostgreSQL, too: each made-up server has schemas of its own there. */
import { beforeEach } from 'vitest';
import { postgres } from '../src/4-ledger/postgres/trial.ts';
import { putLedgers } from '../src/5-present/api/made-up.ts';

const { absent } = postgres;
if (absent === null) {
  putLedgers(async (name) => {
    const { location, remove } = await postgres.place();
    return { name, location, remove };
  });
} else beforeEach((context) => context.skip(absent));
