/** How long work took: by the clock, and of the thread's own processor time, in seconds. */
export interface Spent {
  wall: number;
  cpu: number;
}

/** Times one call. Other programs on the machine stretch the clock's time, the processor's hardly. */
export function timed(work: () => unknown): Spent {
  const [wall, cpu] = [performance.now(), threadTime()];
  work();
  return { wall: (performance.now() - wall) / 1000, cpu: threadTime() - cpu };
}

/** The same for work that waits; only the clock tells of it. */
export async function awaited(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Before Node 23.9 a thread cannot tell its own time: then that of the whole process. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Times several works in turns, round by round, so that what disturbs the machine disturbs them alike.
 * Warm-up rounds count for nothing; after so many seconds no further round is begun, but one counts always.
 */
export function inTurns<Name extends string>(
  works: Record<Name, () => unknown>,
  rounds: { warmUp: number; counted: number; seconds: number },
): Record<Name, Spent[]> {
  const names = Object.keys(works) as Name[];
  const spent = Object.fromEntries(names.map((name) => [name, [] as Spent[]])) as Record<Name, Spent[]>;
  const start = performance.now();
  const isLate = (): boolean => performance.now() - start > rounds.seconds * 1000;
  for (let round = -rounds.warmUp; round < 1 || (round < rounds.counted && !isLate()); round++) {
    for (const name of names) {
      const one = timed(works[name]);
      if (round >= 0) spent[name].push(one);
    }
  }
  return spent;
}

/** Repeats work up to a number of runs, but no longer than some seconds; once always. */
export async function repeated<T>(
  limits: { runs: number; seconds: number },
  work: (run: number) => Promise<T> | T,
): Promise<T[]> {
  const start = performance.now();
  const results: T[] = [];
  do results.push(await work(results.length));
  while (results.length < limits.runs && performance.now() - start < limits.seconds * 1000);
  return results;
}
