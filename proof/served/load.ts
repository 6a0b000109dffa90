import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Load, Loaded } from './load.process.ts';
import type { Server } from './server.ts';

const program = fileURLToPath(new URL('load.process.ts', import.meta.url));

/** What the server's process took and held while it was asked. */
export interface Watched {
  /** Bytes it held, each second. */
  resident: number[];
  /** Seconds of the processor, over all of it. */
  worked: number;
}

/** What is done between the opening of the event streams and their end. */
export type Meanwhile<T> = () => { stop(): Promise<T> };

/**
 * Lets a process of its own ask the server, and watches the server's process meanwhile. At the end the server is stopped:
 * it ends the event streams, and whatever it told on them has been heard then.
 */
export async function loaded<T>(
  server: Server,
  load: Load,
  folder: string,
  meanwhile: Meanwhile<T>,
): Promise<{ found: Loaded & Watched; done: T }> {
  const file = join(folder, 'load.json');
  writeFileSync(file, JSON.stringify(load));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  const told = (): Promise<unknown> =>
    Promise.race([
      once(child, 'message'),
      closed.then((code) => Promise.reject(new Error(`who asks ended with exit code ${code}`))),
    ]);
  const resident: number[] = [];
  const before = server.worked;
  const watch = setInterval(() => resident.push(server.resident), 1000);
  let said = '';
  child.stdout!.on('data', (piece: Buffer) => (said += piece.toString()));
  try {
    await told();
    const doing = meanwhile();
    await told();
    const done = await doing.stop();
    clearInterval(watch);
    const worked = server.worked - before;
    await server.stop();
    const code = await closed;
    if (code !== 0) throw new Error(`who asks ended with exit code ${code}`);
    return { found: { ...(JSON.parse(said) as Loaded), resident, worked }, done };
  } finally {
    clearInterval(watch);
    child.kill();
  }
}

/** By how much values that come evenly rise from one to the next, by least squares. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [above, below] = [0, 0];
  for (const [i, value] of values.entries()) {
    above += (i - middle) * (value - mean);
    below += (i - middle) ** 2;
  }
  return below === 0 ? 0 : above / below;
}
