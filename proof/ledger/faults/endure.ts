import { shownLocation } from '../../../src/4-ledger/index.ts';
import type { Claim } from '../../harness/part.ts';
import { differsFromRebuilt, missingIn } from '../acknowledged.ts';
import type { Acknowledged } from '../acknowledged.ts';
import { Worker } from '../worker.ts';

/** Something that goes wrong around a ledger and passes again. */
export interface Fault {
  name: string;
  location: string;
  /** The codes of what the ledger says of it. */
  says: RegExp;
  /** The user who works, by number; root is stopped by no file's rights. */
  user?: number;
  /** Whether a process that has the ledger open notices nothing, so that one is begun under the fault. */
  onlyAtOpening?: boolean;
  begin(): Promise<void> | void;
  end(): Promise<void> | void;
}

/** How long, in seconds, until a fault must be said, or the work must go on after it. */
const longest = 90;

/** Lets a process work, brings the fault about, waits until it is said, takes it away, and waits until the work goes on. */
export async function endure(fault: Fault, tries: number, seed: string): Promise<Claim> {
  const failures: string[] = [];
  const acknowledged: Acknowledged = { articles: [], decisions: [] };
  const said = new Set<string>();
  for (let i = 0; i < tries; i++) {
    const found: string[] = [];
    const workers = await go(fault, `${seed} ${i}`, found);
    for (const worker of workers) {
      acknowledged.articles.push(...worker.acknowledged.articles);
      acknowledged.decisions.push(...worker.acknowledged.decisions);
      for (const { code } of worker.faults) said.add(code);
    }
    found.push(...(await missingIn(fault.location, acknowledged)));
    failures.push(...found.map((what) => `try ${i + 1}: ${what}`));
  }
  failures.push(...(await differsFromRebuilt(fault.location)));
  const entries = (acknowledged.articles.length + acknowledged.decisions.length).toLocaleString('en');
  return {
    name: fault.name,
    must: `It is said what is wrong (${[...said].sort().join(', ')}), the work goes on when the cause is gone, each of ${entries} acknowledged entries is there, \`verify\` whole, \`rebuild\` gives the same answers.`,
    tries,
    failures,
  };
}

/** One try; answers who worked, and adds what did not go as it must. */
async function go(fault: Fault, seed: string, found: string[]): Promise<Worker[]> {
  const { location, user, onlyAtOpening } = fault;
  const first = new Worker(location, { seed, rounds: onlyAtOpening ? 1 : 1000, patience: 500 }, user);
  if (onlyAtOpening) await first.ended();
  else await first.until(() => first.entries > 0, longest);
  if (first.entries === 0) found.push('nothing was acknowledged before the fault');
  await fault.begin();
  const worker = onlyAtOpening
    ? new Worker(location, { seed: `${seed} again`, rounds: 1000, patience: 500 }, user)
    : first;
  try {
    if (!(await worker.until(() => worker.faults.length > 0, longest))) found.push('nothing was said of the fault');
  } finally {
    await fault.end();
  }
  const before = worker.entries;
  if (!(await worker.until(() => worker.entries > before, longest))) found.push('the work did not go on');
  if (worker.complaint) found.push(worker.complaint);
  await worker.kill();
  found.push(...new Set(worker.faults.flatMap((one) => unclear(fault, one))));
  return onlyAtOpening ? [first, worker] : [worker];
}

/** A message that is of another fault, or does not say where. */
function unclear({ says, location }: Fault, { code, message }: { code: string; message: string }): string[] {
  if (!says.test(code)) return [`unexpected ${code}: ${message}`];
  // Whether a change was made can be unknown wherever the connection ends in the middle of a COMMIT.
  const isPlaced = code === 'ledger/unsure' || message.includes(shownLocation(location));
  return isPlaced ? [] : [`${code} does not name the ledger: ${message}`];
}
