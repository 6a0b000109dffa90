import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backend, BackendOptions } from '../backend.ts';
import { linkTables } from '../tables.ts';
import type { Database } from '../tables.ts';
import type { TrialPlace } from '../trial-place.ts';
import { openPostgres } from './backend.ts';
import { postgres } from './trial.ts';

const title = postgres.absent === null ? 'PostgreSQL' : `PostgreSQL (${postgres.absent})`;
const options: BackendOptions = {
  readOnly: false,
  mustExist: false,
  who: 'ganket import (process 77)',
  clock: () => '2026-03-01T08:00:00.000Z',
  patience: 5000,
};

let place: TrialPlace;
let backend: Backend;

const note = (db: Database, name: string): Promise<unknown> =>
  db.insertInto('derived_state').values({ name, value: '' }).execute();
const names = (from: Backend): Promise<string[]> =>
  from.read(async (db) =>
    (await db.selectFrom('derived_state').select('name').orderBy('name').execute()).map(({ name }) => name),
  );
/** Ends the connections that hold a lock on a table of the ledger, as an administrator or a fault could. */
async function endConnections(): Promise<void> {
  const found = await place.rows(
    `SELECT pg_terminate_backend(pid, 5000) AS ended
     FROM (SELECT DISTINCT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
           WHERE c.relnamespace = current_schema::regnamespace AND l.pid <> pg_backend_pid()) holding`,
  );
  expect(found).toEqual([{ ended: true }]);
}

describe.skipIf(postgres.absent !== null)(title, () => {
  beforeEach(async () => {
    place = await postgres.place();
    backend = await openPostgres(place.location, options);
  });
  afterEach(async () => {
    await backend.close();
    await place.remove();
  });

  test('a connection that ends in the middle leaves nothing half, and the next takes its place', async () => {
    const writing = backend.write(async (db) => {
      await note(db, 'half');
      await endConnections();
      await note(db, 'other half');
    });
    const message = expect.stringMatching(/connection to postgres:.* was lost .*nothing is half done.* Do it again/);
    await expect(writing).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger/server-lost', message });
    expect(await names(backend)).toEqual([]);
    await backend.write((db) => note(db, 'whole'));
    expect(await names(backend)).toEqual(['whole']);
  });

  test('of a change that ends as it is being confirmed, nobody is told that it was made', async () => {
    const writing = backend.write(async (db) => {
      await note(db, 'unsure');
      await endConnections();
    });
    await expect(writing).rejects.toMatchObject({ name: 'LedgerError', code: 'ledger/unsure' });
    expect(await names(backend)).toEqual([]);
  });

  test('a read whose connection ends is told so, and can be asked again', async () => {
    const asked = backend.read(async (db) => {
      await db.selectFrom('derived_state').selectAll().execute();
      await endConnections();
      return await db.selectFrom('derived_state').selectAll().execute();
    });
    await expect(asked).rejects.toMatchObject({ code: 'ledger/server-lost' });
    expect(await names(backend)).toEqual([]);
  });

  test('a past moment whose connection ended is made again, and never shows the present', async () => {
    await backend.write((db) =>
      db.insertInto('article_relations').values({ relation: 'LAO-VNM', article: 1 }).execute(),
    );
    const past = await backend.temporary(linkTables);
    await past.fill((db) => db.insertInto('article_relations').values({ relation: 'KHM-VNM', article: 2 }).execute());
    const relations = (): Promise<unknown> =>
      past.read((db) => db.selectFrom('article_relations').select('relation').execute());
    expect(await relations()).toEqual([{ relation: 'KHM-VNM' }]);
    const reading = past.read(async (db) => {
      await db.selectFrom('articles').selectAll().execute();
      await endConnections();
      return await db.selectFrom('article_relations').select('relation').execute();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ledger/server-lost' });
    expect(await relations()).toEqual([{ relation: 'KHM-VNM' }]);
    await past.close();
  });

  test('two processes that write at once write one after the other, and neither loses anything', async () => {
    const other = await openPostgres(place.location, { ...options, who: 'ganket serve (process 78)' });
    const add = (from: Backend, i: number): Promise<unknown> =>
      from.write(async (db) => {
        const before = await db.selectFrom('derived_state').selectAll().execute();
        await note(db, `${String(before.length).padStart(2, '0')} by ${i % 2}`);
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(i % 2 ? other : backend, i)));
    const written = await names(backend);
    expect(written.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 20 }, (_, i) => i));
    await other.close();
  });

  test('the schema is made once, however often the ledger is opened', async () => {
    const steps = (): Promise<unknown> => place.rows('SELECT * FROM schema_steps ORDER BY number');
    const before = await steps();
    const again = await openPostgres(place.location, options);
    expect(await steps()).toEqual(before);
    expect(await again.schemaFlaws()).toEqual([]);
    await again.close();
  });

  const record = ['articles', 'texts', 'readings', 'decisions', 'thread_ids', 'properties'];
  test.each(record)('%s is not emptied, not even by a replica', async (table) => {
    await expect(place.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/the record only grows: no truncate/);
    const asReplica = `SET LOCAL session_replication_role = replica; DELETE FROM ${table}`;
    await expect(place.run(asReplica)).rejects.toThrow(/the record only grows: no delete/);
  });

  test('nothing replaces a row', async () => {
    const replacing = `INSERT INTO properties VALUES ('a', 'b') ON CONFLICT (name) DO UPDATE SET value = 'c'`;
    await expect(place.run(replacing)).rejects.toThrow(/the record only grows: no update of properties/);
  });

  /** What another program does to the schema, and what is told of it. */
  const changes: [statement: string, flaw: string][] = [
    [`ALTER TABLE articles DISABLE TRIGGER articles_no_update`, 'the trigger articles_no_update was changed'],
    [`ALTER TABLE articles ENABLE TRIGGER articles_no_update`, 'the trigger articles_no_update was changed'],
    [
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
      'the function refuse_change was changed',
    ],
    [`CREATE RULE quiet AS ON INSERT TO decisions DO INSTEAD NOTHING`, 'the table decisions was changed'],
    [`ALTER TABLE readings ADD COLUMN remark text`, 'the table readings was changed'],
    [
      `ALTER TABLE articles DROP CONSTRAINT articles_text_hash_fkey`,
      'the constraint articles_text_hash_fkey is missing',
    ],
    [`DROP INDEX threads_relation`, 'the index threads_relation is missing'],
    [`CREATE TABLE remarks (remark text)`, "the table remarks is not Ganket's"],
  ];
  test.each(changes)('told: %s', async (statement, flaw) => {
    await place.run(statement);
    expect(await backend.schemaFlaws()).toEqual([flaw]);
  });

  test('a schema of another program is refused, and left as it is', async () => {
    const foreign = await postgres.place();
    const schema = new URL(foreign.location).searchParams.get('schema')!;
    await foreign.run(`CREATE SCHEMA ${schema}`);
    await foreign.run('CREATE TABLE bookmarks (url text)');
    const message = expect.stringMatching(/another program's \(1 tables\)/);
    await expect(openPostgres(foreign.location, options)).rejects.toMatchObject({
      code: 'ledger/schema-not-ours',
      message,
    });
    expect(await foreign.rows('SELECT * FROM bookmarks')).toEqual([]);
    await foreign.remove();
  });

  test('an empty schema becomes a ledger', async () => {
    const empty = await postgres.place();
    await empty.run(`CREATE SCHEMA ${new URL(empty.location).searchParams.get('schema')!}`);
    const made = await openPostgres(empty.location, options);
    expect(await made.schemaFlaws()).toEqual([]);
    await made.close();
    await empty.remove();
  });

  test('a statement that takes too long is ended, and says how to allow more', async () => {
    const impatient = await openPostgres(`${place.location}&timeout=1`, options);
    const slow = impatient.read((db) => sql`SELECT pg_sleep(20)`.execute(db));
    const message = expect.stringMatching(/timeout=SECONDS/);
    await expect(slow).rejects.toMatchObject({ code: 'ledger/server-too-slow', message });
    expect(await names(impatient)).toEqual([]);
    await impatient.close();
  });

  test('a writer that pauses too long, as a frozen process does, leaves the ledger to others', async () => {
    const frozen = await openPostgres(`${place.location}&timeout=1`, options);
    const [begun, thawed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const half = frozen.write(async (db) => {
      await db.insertInto('derived_state').values({ name: 'half', value: '' }).execute();
      begun.resolve();
      await thawed.promise;
      await db.insertInto('derived_state').values({ name: 'whole', value: '' }).execute();
    });
    const told = expect(half).rejects.toMatchObject({ code: 'ledger/server-lost' });
    const waiting = await openPostgres(place.location, { ...options, patience: 30_000 });
    await begun.promise;
    await waiting.write((db) => db.insertInto('derived_state').values({ name: 'other', value: '' }).execute());
    thawed.resolve();
    await told;
    expect(await names(waiting)).toEqual(['other']);
    await frozen.close();
    await waiting.close();
  });

  test('a password is never shown', async () => {
    const url = new URL(place.location);
    url.password = 'bí mật';
    const opened = await openPostgres(url.href, options);
    expect(opened.location).toBe(place.location);
    await opened.close();
  });

  /** Ways to a server that lead nowhere, and what is said of them. */
  const lost: [change: (url: URL) => void, code: string, words: RegExp][] = [
    [(url) => (url.port = '1'), 'ledger/server-unreachable', /No PostgreSQL answers at .*127\.0\.0\.1:1\//],
    [(url) => (url.pathname = '/no_such_database'), 'ledger/server-no-database', /no such database.*createdb/],
    [(url) => (url.username = 'nobody_of_that_name'), 'ledger/server-refused', /refuses the user/],
  ];
  test.each(lost)('%s leads nowhere', async (change, code, words) => {
    const url = new URL(place.location);
    change(url);
    url.password = 'secret';
    const found = openPostgres(url.href, options);
    await expect(found).rejects.toMatchObject({ name: 'LedgerError', code, message: expect.stringMatching(words) });
    await expect(found).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
  });

  test('what is asked with a NUL is refused by name', async () => {
    const asked = backend.read((db) => db.selectFrom('threads').selectAll().where('id', '=', 'a\0b').execute());
    await expect(asked).rejects.toMatchObject({ name: 'InputError', code: 'input/not-text' });
  });
});
