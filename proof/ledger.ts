import { join } from 'node:path';
import { Cluster } from './harness/cluster.ts';
import type { Part, Section } from './harness/part.ts';
import { kill } from './ledger/kills.ts';

const kills: Section = async ({ quick, folder, claim, note, progress }) => {
  const plan = quick ? { kills: 4, killsPerLedger: 2 } : { kills: 200, killsPerLedger: 40 };
  const place = (ledger: number): string => join(folder, `killed-${ledger}.db`);
  claim(await kill({ ...plan, backend: 'SQLite', place, seed: 'kills', progress }));
  const cluster = await Cluster.start();
  if (!cluster) return note('PostgreSQL is not on this machine: its kills were left out');
  try {
    const schema = (ledger: number): string => cluster.address(`killed_${ledger}`);
    claim(await kill({ ...plan, backend: 'PostgreSQL', place: schema, seed: 'kills', progress }));
  } finally {
    cluster.remove();
  }
};

export const part: Part = {
  about: 'The ledger under kills, faults and load: processes of their own work on it while it happens.',
  sections: { kills },
};
