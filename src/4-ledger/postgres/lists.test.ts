import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrialPlace } from '../trial-place.ts';
import type { ListTable } from '../tables.ts';
import { readAddress } from './address.ts';
import { openPostgres } from './backend.ts';
import { connectAlone } from './connection.ts';
import { PostgresLists } from './lists.ts';
import { postgres } from './trial.ts';

let place: TrialPlace;
let client: Awaited<ReturnType<typeof connectAlone>>;
beforeAll(async () => {
  if (postgres.absent) return;
  place = await postgres.place();
  const clock = (): string => '2026-03-01T08:00:00.000Z';
  const made = await openPostgres(place.location, {
    readOnly: false,
    mustExist: false,
    who: 'a test',
    clock,
    patience: 5000,
  });
  await made.close();
  client = await connectAlone(readAddress(place.location), 'a test');
  // As it is planned once for all lists, however long.
  await client.query('SET plan_cache_mode = force_generic_plan');
});
afterAll(async () => {
  await client?.end();
  await place?.remove();
});

/** What is asked while some work is done over the lists: not done, but planned. */
async function planOf(work: (lists: ListTable) => Promise<unknown>): Promise<string> {
  let plan = '';
  const explaining = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${text}`, values);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      return { rows: [{ n: 0 }] };
    },
  };
  await work(new PostgresLists(explaining as unknown as ClientBase));
  return plan;
}

const [a, b, c] = ['a', 'b', 'c'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
const row = { list: a, place: b };
const asked: [name: string, work: (lists: ListTable) => Promise<unknown>][] = [
  ['places of a list', (lists) => lists.at(a, [b, c])],
  ['whole lists', (lists) => lists.whole([a, b])],
  ['stretches', (lists) => lists.within([{ list: a, from: b, to: c }])],
  ['how many places a stretch has', (lists) => lists.count({ list: a, from: b, to: c }, 100)],
  ['places near by', (lists) => lists.near([row], 12)],
];

test.skipIf(postgres.absent !== null).each(asked)(
  '%s are found by the key while the table is empty',
  async (_, work) => {
    const plan = await planOf(work);
    expect(plan).toMatch(/link_lists_pkey/);
    expect(plan).not.toMatch(/Seq Scan/);
  },
);
