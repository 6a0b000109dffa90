import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AccountRole } from '../../src/0-facts/index.ts';
import { openLedger } from '../../src/4-ledger/index.ts';
import { hashPassword } from '../../src/5-present/index.ts';
import { freePort } from '../harness/ports.ts';

const program = fileURLToPath(new URL('../../bin/ganket', import.meta.url));
const password = 'một câu đủ dài để thử';

/** Who reads at the same time. */
export const readers = Array.from({ length: 8 }, (_, i) => `reader-${i + 1}`);

/** Everyone who has an account. */
export const people: Readonly<Record<string, AccountRole>> = {
  lan: 'admin',
  minh: 'editor',
  hoa: 'editor',
  ...Object.fromEntries(readers.map((name) => [name, 'reader' as const])),
};

/** `ganket serve` with accounts, in a process of its own, with the tokens of its people. */
export class Server {
  readonly address: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<number | null>;
  #said = '';

  private constructor(address: string, child: ChildProcessWithoutNullStreams) {
    this.address = address;
    this.#child = child;
    child.stdout.resume();
    child.stderr.on('data', (piece: Buffer) => (this.#said = (this.#said + piece.toString()).slice(-4000)));
    this.#ended = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Starts it, and waits until it answers. */
  static async start(ledger: string, folder: string): Promise<Server> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const environment = {
      ...process.env,
      GANKET_LANGUAGE: 'en',
      GANKET_ACCOUNTS: 'on',
      GANKET_PUBLIC_URL: address,
      GANKET_LOG: 'errors',
      GANKET_REQUESTS_PER_MINUTE: '1000000',
    };
    const args = [program, 'serve', '--ledger', ledger, '--port', String(port)];
    const server = new Server(address, spawn(process.execPath, args, { cwd: folder, env: environment }));
    await server.#answered();
    return server;
  }

  async #answered(): Promise<void> {
    for (const end = performance.now() + 120_000; performance.now() < end; await wait(50)) {
      if (this.#child.exitCode !== null) break;
      const answer = await fetch(`${this.address}/api/v1/ready`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the server did not come up: ${this.#said}`);
  }

  /** What it said of errors. */
  get said(): string {
    return this.#said;
  }

  /** Bytes that it holds in memory now. */
  get resident(): number {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  }

  /** Seconds of the processor that it used so far. */
  get worked(): number {
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
  }

  /** Signs in and makes a token, as a person does on the page of her account. */
  async token(name: string, scope: 'read' | 'write'): Promise<string> {
    const headers = { 'content-type': 'application/json', origin: this.address };
    const signedIn = await fetch(`${this.address}/api/v1/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name, password }),
    });
    const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
    const made = await fetch(`${this.address}/api/v1/tokens`, {
      method: 'POST',
      headers: { ...headers, cookie: cookie.join('; ') },
      body: JSON.stringify({ name: 'proof', scope }),
    });
    if (!made.ok) throw new Error(`no token for ${name}: ${made.status} ${await made.text()}`);
    return ((await made.json()) as { secret: string }).secret;
  }

  /** What a person is answered, as JSON. */
  async get<T>(path: string, token: string): Promise<T> {
    const answer = await fetch(`${this.address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Tells it to stop; the code with which it ended. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return await this.#ended;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Makes the accounts of people in a ledger that nobody serves, by name. */
export async function addPeople(location: string, added: typeof people): Promise<void> {
  const ledger = await openLedger(location, { who: 'proof', clock: () => new Date().toISOString(), patience: 60_000 });
  try {
    const hash = await hashPassword(password);
    for (const [name, role] of Object.entries(added)) {
      if ((await ledger.accounts.find({ name })) !== null) continue;
      const account = { id: name, name, role, email: null, password: hash, identity: null };
      await ledger.accounts.add(account, { who: 'proof', address: '' });
    }
  } finally {
    await ledger.close();
  }
}
