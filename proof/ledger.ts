import { join } from 'node:path';
import { Cluster } from './harness/cluster.ts';
import type { Part, Section, Setting } from './harness/part.ts';
import { faultsOnPostgres } from './ledger/faults/postgres.ts';
import { faultsOnSqlite } from './ledger/faults/sqlite.ts';
import { grow } from './ledger/growth.ts';
import { kill } from './ledger/kills.ts';

const killing = (quick: boolean) => (quick ? { kills: 4, killsPerLedger: 2 } : { kills: 200, killsPerLedger: 40 });

const killsOnSqlite: Section = async ({ quick, folder, claim, progress }) => {
  const place = (ledger: number): string => join(folder, `killed-${ledger}.db`);
  claim(await kill({ ...killing(quick), backend: 'SQLite', place, seed: 'kills', progress }));
};

const killsOnPostgres: Section = (setting) =>
  withCluster(setting, async (cluster) => {
    const { quick, claim, progress } = setting;
    const place = (ledger: number): string => cluster.address(`killed_${ledger}`);
    claim(await kill({ ...killing(quick), backend: 'PostgreSQL', place, seed: 'kills', progress }));
  });

const faultsOnCluster: Section = (setting) => withCluster(setting, (cluster) => faultsOnPostgres(cluster, setting));

/** Hands over a server of its own; without PostgreSQL on the machine nothing was shown, and it is said so. */
async function withCluster({ claim }: Setting, work: (cluster: Cluster) => Promise<void>): Promise<void> {
  const cluster = await Cluster.start();
  if (!cluster) {
    const failures = ['PostgreSQL is not on this machine: nothing was tried'];
    return claim({ name: 'a PostgreSQL server of its own', must: 'It is there to be tried.', tries: 1, failures });
  }
  try {
    await work(cluster);
  } finally {
    cluster.remove();
  }
}

export const part: Part = {
  about: 'The ledger under kills, faults and load: processes of their own work on it while it happens.',
  sections: {
    'kills-sqlite': killsOnSqlite,
    'kills-postgres': killsOnPostgres,
    'faults-sqlite': faultsOnSqlite,
    'faults-postgres': faultsOnCluster,
    'growth-10000': (setting) => grow(setting.quick ? 200 : 10_000, setting),
    'growth-30000': (setting) => grow(setting.quick ? 300 : 30_000, setting),
    'growth-100000': (setting) => grow(setting.quick ? 400 : 100_000, setting),
  },
};
