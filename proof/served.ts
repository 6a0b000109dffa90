import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ended, startGanket } from '../bench/measuring/children.ts';
import { articlesFor } from '../bench/measuring/corpus.ts';
import { importInto } from '../bench/measuring/ledgers.ts';
import { Cluster } from './harness/cluster.ts';
import type { Part, Section, Setting } from './harness/part.ts';
import { Editor, editAtOnce } from './served/editing.ts';
import { killServing } from './served/killing.ts';
import { measureUnderLoad } from './served/many.ts';
import { addPeople, people, Server } from './served/server.ts';
import { stopServing } from './served/stopping.ts';

/** A ledger of so many articles with accounts, in one backend; the place is the work's own. */
type OnBackend = (
  setting: Setting,
  articles: number,
  work: (ledger: string, backend: string) => Promise<void>,
) => Promise<void>;

/** Enough for what is not about many articles. */
const few = 60;

const onSqlite: OnBackend = async (setting, articles, work) => {
  const ledger = join(setting.folder, 'served.db');
  copyFileSync(await made(setting, articles), ledger);
  await addPeople(ledger, people);
  await work(ledger, 'SQLite');
};

const onPostgres: OnBackend = async (setting, articles, work) => {
  const cluster = await Cluster.start();
  if (!cluster) {
    const failures = ['PostgreSQL is not on this machine: nothing was tried'];
    return setting.claim({
      name: 'a PostgreSQL server of its own',
      must: 'It is there to be tried.',
      tries: 1,
      failures,
    });
  }
  try {
    const ledger = cluster.address('served');
    await ended(startGanket(['restore', await made(setting, articles), '--ledger', ledger], setting.folder));
    await addPeople(ledger, people);
    await work(ledger, 'PostgreSQL');
  } finally {
    cluster.remove();
  }
};

/** A closed ledger of so many generated articles; in the folder of those that are kept, where there is one, made once. */
async function made({ folder, ledgers, progress }: Setting, articles: number): Promise<string> {
  const file = join(ledgers ?? folder, `served-${articles}.db`);
  if (existsSync(file)) return file;
  progress(`makes a ledger of ${articles} articles`);
  // One that was ended half-way is no ledger of so many.
  const draft = `${file}-${process.pid}`;
  await importInto(draft, articlesFor(articles));
  renameSync(draft, file);
  return file;
}

const load =
  (on: OnBackend): Section =>
  (setting) => {
    const articles = setting.articles ?? (setting.quick ? 200 : 100_000);
    return on(setting, articles, (ledger, backend) => measureUnderLoad(ledger, { backend, articles }, setting));
  };

const editors =
  (on: OnBackend): Section =>
  (setting) =>
    on(setting, few, async (ledger, backend) => {
      const rounds = setting.quick ? 10 : 300;
      const server = await Server.start(ledger, setting.folder);
      try {
        const pair: [Editor, Editor] = [
          new Editor(server, await server.token('minh', 'write')),
          new Editor(server, await server.token('hoa', 'write')),
        ];
        const must =
          'Each saw what the last one had decided; of the two that came at once one was taken, the other refused.';
        const failures = await editAtOnce(pair, rounds);
        setting.claim({
          name: `two editors decide on one commitment at once, ${backend}`,
          must,
          tries: rounds,
          failures,
        });
      } finally {
        await server.stop();
      }
    });

const kills =
  (on: OnBackend): Section =>
  (setting) =>
    on(setting, few, async (ledger, backend) => {
      const tries = setting.quick ? 2 : 40;
      const where = { ledger, folder: setting.folder, kills: tries };
      const { failures, acknowledged } = await killServing(where, setting.progress);
      const must = `Every decision that was answered (${acknowledged.toLocaleString('en')}) is there after the next start, and \`verify\` finds the ledger whole.`;
      setting.claim({ name: `kill -9 of a server that four people write to, ${backend}`, must, tries, failures });
    });

const stops =
  (on: OnBackend): Section =>
  (setting) =>
    on(setting, few, async (ledger, backend) => {
      const [tries, streams] = setting.quick ? [2, 20] : [20, 200];
      const failures: string[] = [];
      for (let i = 0; i < tries; i++)
        failures.push(...(await stopServing(await Server.start(ledger, setting.folder), ledger, streams)));
      const must = `${streams} event streams are ended, not torn off; each of 20 requests that were sent before is answered whole, each decision that was answered is there, and the exit code is 0.`;
      setting.claim({ name: `told to stop under way, ${backend}`, must, tries, failures });
    });

export const part: Part = {
  about:
    '`ganket serve` with accounts, in a process of its own; who asks is another process, on the same machine. `-- --articles 10000` takes a smaller ledger for the load, `--seconds 60` asks for a shorter time and keeps no figure, `--ledgers DIR` keeps the ledgers that were made for the next run.',
  sections: {
    'load-sqlite': load(onSqlite),
    'load-postgres': load(onPostgres),
    'editors-sqlite': editors(onSqlite),
    'editors-postgres': editors(onPostgres),
    'kills-sqlite': kills(onSqlite),
    'kills-postgres': kills(onPostgres),
    'stops-sqlite': stops(onSqlite),
    'stops-postgres': stops(onPostgres),
  },
};
