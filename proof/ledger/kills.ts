import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../bench/articles/random.ts';
import type { Claim } from '../harness/part.ts';
import { differsFromRebuilt, missingIn } from './acknowledged.ts';
import type { Acknowledged } from './acknowledged.ts';
import { Worker } from './worker.ts';

export interface Killing {
  /** What the backend is called. */
  backend: string;
  /** The place of the so-maniest new ledger. */
  place(ledger: number): string;
  kills: number;
  /** After so many kills a new ledger is begun, so that making one is killed too, and checking stays quick. */
  killsPerLedger: number;
  seed: string;
  progress(words: string): void;
}

/** The longest that a process may work before it is killed, in milliseconds. */
const longest = 2000;

/** Kills a working process at random moments, and looks after each what is there. */
export async function kill({ backend, place, kills, killsPerLedger, seed, progress }: Killing): Promise<Claim> {
  const random = new Random(seed);
  const failures: string[] = [];
  let acknowledged: Acknowledged = { articles: [], decisions: [] };
  let [articles, decisions] = [0, 0];
  for (let i = 0; i < kills; i++) {
    const location = place(Math.floor(i / killsPerLedger));
    if (i % killsPerLedger === 0) acknowledged = { articles: [], decisions: [] };
    const worker = new Worker(location, { seed: `${seed} ${i}`, rounds: 1000 });
    await worker.begun();
    await sleep(random.int(0, longest));
    await worker.kill();
    for (const { code, message } of worker.faults) failures.push(`kill ${i + 1}: ${code}: ${message}`);
    acknowledged.articles.push(...worker.acknowledged.articles);
    acknowledged.decisions.push(...worker.acknowledged.decisions);
    articles += worker.acknowledged.articles.length;
    decisions += worker.acknowledged.decisions.length;
    for (const missing of await missingIn(location, acknowledged)) failures.push(`kill ${i + 1}: ${missing}`);
    const isLast = (i + 1) % killsPerLedger === 0 || i + 1 === kills;
    if (isLast) for (const differing of await differsFromRebuilt(location)) failures.push(differing);
    if ((i + 1) % 10 === 0) progress(`${backend}: ${i + 1} of ${kills} kills, ${failures.length} failures`);
  }
  return {
    name: `kill -9 at a random moment of import and decisions, ${backend}`,
    must: `Every acknowledged entry (${articles.toLocaleString('en')} articles, ${decisions.toLocaleString('en')} decisions) is there, no half entry, \`verify\` whole, \`rebuild\` gives the same answers.`,
    tries: kills,
    failures,
  };
}
