import { join } from 'node:path';
import pg from 'pg';
import { Cluster } from '../../harness/cluster.ts';
import type { StopMode } from '../../harness/cluster.ts';
import type { Claim, Setting } from '../../harness/part.ts';
import { endure } from './endure.ts';
import type { Fault } from './endure.ts';
import { putClockBack, shareLedger } from './sharing.ts';
import { SmallDisk } from './small-disk.ts';

/** What can go wrong around a PostgreSQL server of the proof's own, one after the other. */
export async function faultsOnPostgres(cluster: Cluster, setting: Setting): Promise<void> {
  const { quick, claim, progress } = setting;
  const tries = quick ? 1 : 10;
  const tell = (one: Claim): void => {
    progress(`${one.name}: ${one.failures.length} failures`);
    claim(one);
  };
  for (const mode of ['fast', 'immediate'] as const) tell(await endure(restarted(cluster, mode), tries, mode));
  tell(await endure(ended(cluster), tries, 'ended'));
  tell(await endure(locked(cluster), tries, 'locked'));
  tell(await endure(standby(cluster), tries, 'standby'));
  tell(await shareLedger(cluster.address('shared'), 'PostgreSQL', quick ? 2 : 20));
  tell(await putClockBack(cluster.address('back'), 'PostgreSQL', quick ? 1 : 5));
  await fullDisk(setting, tries, tell);
}

function restarted(cluster: Cluster, mode: StopMode): Fault {
  return {
    name: `PostgreSQL stopped (${mode}) under load and started again`,
    location: cluster.address(`stopped_${mode}`),
    says: /^ledger\/(server-lost|server-unreachable|unsure)$/,
    begin: () => cluster.stop(mode),
    end: () => cluster.start(),
  };
}

function ended(cluster: Cluster): Fault {
  return {
    name: 'the connections ended by the server’s administrator, PostgreSQL',
    location: cluster.address('ended'),
    says: /^ledger\/(server-lost|unsure)$/,
    begin: () =>
      query(cluster, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'proof (%'`),
    end: () => {},
  };
}

function locked(cluster: Cluster): Fault {
  const location = cluster.address('locked');
  let other: pg.Client;
  return {
    name: 'a table locked by another program, PostgreSQL',
    location,
    says: /^ledger\/locked$/,
    begin: async () => {
      other = await connected(cluster);
      await other.query('BEGIN; LOCK TABLE locked.articles IN SHARE ROW EXCLUSIVE MODE');
    },
    end: () => other.end(),
  };
}

/** A server that follows another one can only be read; the program that takes it over ends that. */
function standby(cluster: Cluster): Fault {
  return {
    name: 'the server a standby (read-only), then promoted, PostgreSQL',
    location: cluster.address('standby'),
    says: /^ledger\/(server-lost|server-unreachable|server-standby|unsure)$/,
    begin: () => {
      cluster.stop('fast');
      cluster.startAsStandby();
    },
    end: () => cluster.promote(),
  };
}

/** A server of its own on a disk of little room; one that ended for want of room is started again. */
async function fullDisk({ folder, note }: Setting, tries: number, tell: (claim: Claim) => void): Promise<void> {
  const disk = SmallDisk.mount(join(folder, 'disk'), 160);
  if (!disk) return note('no small disk could be mounted (it takes root), so a full one was not tried');
  try {
    const cluster = (await Cluster.start(disk.folder))!;
    const fault: Fault = {
      name: 'the server’s disk full, PostgreSQL',
      // A word of SQL, as a ledger's schema may be called.
      location: cluster.address('full'),
      says: /^ledger\/(server-full|server-lost|server-unreachable|unsure)$/,
      begin: () => disk.fill(),
      end: () => {
        disk.free();
        if (!cluster.isRunning) cluster.start();
      },
    };
    try {
      tell(await endure(fault, tries, 'full'));
    } finally {
      cluster.remove();
    }
  } finally {
    disk.remove();
  }
}

async function connected(cluster: Cluster): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: cluster.address('postgres') });
  await client.connect();
  return client;
}

async function query(cluster: Cluster, statement: string): Promise<void> {
  const client = await connected(cluster);
  await client.query(statement);
  await client.end();
}
