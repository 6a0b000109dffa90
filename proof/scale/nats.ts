import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../harness/ports.ts';

const names = ['n1', 'n2', 'n3'] as const;

/** A cluster of three JetStream servers of the proof's own, each of which it may kill. */
export class NatsCluster {
  readonly ports: readonly number[];
  readonly #configs: string[];
  readonly #running = new Map<number, ChildProcess>();

  private constructor(ports: number[], configs: string[]) {
    this.ports = ports;
    this.#configs = configs;
  }

  /** Makes and starts one; null where NATS is not on this machine. */
  static async start(parent: string): Promise<NatsCluster | null> {
    if (spawnSync('nats-server', ['--version']).status !== 0) return null;
    const folder = mkdtempSync(join(parent, 'nats-'));
    const ports = await Promise.all(names.map(freePort));
    const routes = await Promise.all(names.map(freePort));
    const configs = names.map((name, index) => {
      const path = join(folder, `${name}.conf`);
      const store = join(folder, name);
      mkdirSync(store);
      const others = routes.map((port) => `nats://127.0.0.1:${port}`).join(', ');
      writeFileSync(
        path,
        `server_name: ${name}\nlisten: 127.0.0.1:${ports[index]}\njetstream { store_dir: "${store}" }\n` +
          // Clients reach the servers by the addresses that they were given, which may lead through a cut line.
          `cluster { name: proof, listen: 127.0.0.1:${routes[index]}, routes: [${others}], no_advertise: true }\n`,
      );
      return path;
    });
    const cluster = new NatsCluster(ports, configs);
    for (const index of names.keys()) cluster.start(index);
    return cluster;
  }

  start(index: number): void {
    const child = spawn('nats-server', ['-c', this.#configs[index]!], { stdio: 'ignore' });
    this.#running.set(index, child);
  }

  /** Ends a server as by a crash. */
  async kill(index: number): Promise<void> {
    const child = this.#running.get(index);
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    this.#running.delete(index);
  }

  indexOf(name: string): number {
    return names.findIndex((each) => each === name);
  }

  async stop(): Promise<void> {
    for (const index of names.keys()) await this.kill(index);
    await wait(50);
  }
}
