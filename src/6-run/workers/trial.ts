import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queues } from './queues.ts';

export const noNats = 'NATS is not on this machine (Debian: apt-get install nats-server)';

/** A JetStream server of a test's own. */
export interface TrialQueues {
  address: string;
  queues: Queues;
  end(): Promise<void>;
}

/** Starts one; null where NATS is not on this machine. */
export async function startQueues(): Promise<TrialQueues | null> {
  if (spawnSync('nats-server', ['--version']).status !== 0) return null;
  const store = mkdtempSync(join(tmpdir(), 'ganket-nats-'));
  const port = await freePort();
  const server = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', store], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = `nats://127.0.0.1:${port}`;
  const queues = await opened(address);
  const end = async (): Promise<void> => {
    await queues.close();
    server.kill('SIGKILL');
    await ended;
    rmSync(store, { recursive: true, force: true });
  };
  return { address, queues, end };
}

async function opened(address: string): Promise<Queues> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Queues.open(address, 'a test');
    } catch (error) {
      if (attempt === 50) throw error;
      await wait(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
