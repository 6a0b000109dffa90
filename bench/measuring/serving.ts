import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ended, startGanket } from './children.ts';

/** A start that has not answered by then has failed. */
const patience = 60_000;

/** `ganket serve` on a ledger, in a process of its own, from when it answers until it is stopped. */
export async function serveLedger(ledger: string, folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = startGanket(['serve', '--ledger', ledger, '--port', String(port)], folder);
  const done = ended(child);
  child.stdout.resume();
  const address = `http://127.0.0.1:${port}`;
  await answered(`${address}/api/v1/health`);
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await done;
    },
  };
}

/** Waits until something answers at an address. */
export async function answered(address: string): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await wait(5)) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`expected an answer within ${patience / 1000} s, found none`);
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
