import { defaultMarkLimits } from '../../../src/0-facts/index.ts';
import { openLedger, threadRows, wholeRecord } from '../../../src/4-ledger/index.ts';
import type { Ledger } from '../../../src/4-ledger/index.ts';
import type { Claim } from '../../harness/part.ts';
import { differsFromRebuilt, missingIn } from '../acknowledged.ts';
import { Worker } from '../worker.ts';

/** Two processes work on one ledger at once, each for some rounds. */
export async function shareLedger(location: string, backend: string, rounds: number): Promise<Claim> {
  const workers = ['one', 'two'].map((name) => new Worker(location, { seed: `shared ${name}`, rounds }));
  const failures = (await Promise.all(workers.map((worker) => worker.ended()))).filter((one) => one !== null);
  for (const { code, message } of workers.flatMap(({ faults }) => faults)) failures.push(`${code}: ${message}`);
  const acknowledged = {
    articles: workers.flatMap(({ acknowledged: { articles } }) => articles),
    decisions: workers.flatMap(({ acknowledged: { decisions } }) => decisions),
  };
  failures.push(...(await missingIn(location, acknowledged)), ...(await differsFromRebuilt(location)));
  const entries = (acknowledged.articles.length + acknowledged.decisions.length).toLocaleString('en');
  return {
    name: `a second process at work, ${backend}`,
    must: `Both do all their rounds, each of ${entries} acknowledged entries is there, \`verify\` whole, \`rebuild\` gives the same answers.`,
    tries: rounds,
    failures,
  };
}

const day = 86_400_000;

/** The clock is put back between one process and the next, each time further. */
export async function putClockBack(location: string, backend: string, times: number): Promise<Claim> {
  const failures: string[] = [];
  const acknowledged: Worker['acknowledged'] = { articles: [], decisions: [] };
  let known: { at: string; answers: string } | null = null;
  for (let i = 0; i <= times; i++) {
    const worker = new Worker(location, { seed: `back ${i}`, rounds: 2, clockOff: -i * 400 * day });
    const complaint = await worker.ended();
    if (complaint) failures.push(`time ${i}: ${complaint}`);
    acknowledged.articles.push(...worker.acknowledged.articles);
    acknowledged.decisions.push(...worker.acknowledged.decisions);
    failures.push(...(await missingIn(location, acknowledged)));
    if (known && (await answersOf(location, known.at)).answers !== known.answers)
      failures.push(`time ${i}: what was known by ${known.at} is not what it was`);
    known = await answersOf(location, null);
  }
  failures.push(...(await disordered(location)));
  return {
    name: `the clock put back by more than a year, ${backend}`,
    must: 'No entry is noted before the one ahead of it, what was known by an instant stays what it was, every acknowledged entry is there, `verify` whole.',
    tries: times,
    failures,
  };
}

/** What is known by an instant; by that of the last entry, where none is named. */
async function answersOf(location: string, knownBy: string | null): Promise<{ at: string; answers: string }> {
  return await reading(location, async (ledger) => {
    const at = knownBy ?? (await ledger.lastEntryAt())!;
    const moment = { asOf: null, knownBy: at, day: '2026-01-15', limits: defaultMarkLimits };
    return { at, answers: JSON.stringify((await threadRows(ledger, moment, { limit: 500 })).items) };
  });
}

async function disordered(location: string): Promise<string[]> {
  return await reading(location, async (ledger) => {
    const rows = await ledger.read(wholeRecord, (db) =>
      db.selectFrom('articles').select(['seq', 'added_at']).orderBy('seq').execute(),
    );
    return rows.flatMap(({ seq, added_at }, i) =>
      i > 0 && added_at < rows[i - 1]!.added_at ? [`article row ${seq} is noted before the one ahead of it`] : [],
    );
  });
}

async function reading<T>(location: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(location, { who: 'proof', clock: () => new Date().toISOString(), readOnly: true });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
