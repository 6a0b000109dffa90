/** `npm start` as a stranger meets it: from a fresh clone with nothing installed, to the stop. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../rules/texts.ts';

const noGit = existsSync(join(root, '.git')) ? null : 'this is no git checkout, so there is nothing to clone';
/** What a stranger is asked to wait for the first time. */
const patience = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'ganket-start-'));
const clone = join(folder, 'ganket');
let port: number;
const started: Started[] = [];

beforeAll(async () => {
  if (noGit) return;
  execFileSync('git', ['clone', '--quiet', root, clone]);
  port = await freePort();
});

afterAll(() => {
  for (const { program } of started)
    if (program.exitCode === null && program.signalCode === null) tell(program, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  program: ChildProcess;
  /** All that was said so far. */
  said(): string;
  /** Waits until something is said, or the end. */
  until(words: RegExp): Promise<string>;
  ended: Promise<number | NodeJS.Signals | null>;
}

/** The test's own settings and programs are not a stranger's. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const settings = Object.entries(process.env).filter(
    ([name]) => !/^(GANKET_|VITEST|NODE_OPTIONS|NODE_ENV|npm_lifecycle)/.test(name),
  );
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => !place.startsWith(join(root, 'node_modules')));
  return {
    ...Object.fromEntries(settings),
    PATH: path.join(delimiter),
    GANKET_PORT: String(port),
    GANKET_LANGUAGE: 'en',
  };
}

/** In a group of its own, so that it can be told to stop as a terminal tells it. */
function start(command: string, args: string[]): Started {
  const options = { cwd: clone, env: strangersEnvironment(), detached: true };
  const program = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    program.once('error', reject);
    program.once('close', (code, signal) => resolve(code ?? signal));
  });
  const until = (wanted: RegExp): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (wanted.test(words)) resolve(words);
      };
      for (const stream of [program.stdout, program.stderr]) stream.on('data', look);
      look();
      void ended.then(() => resolve(words));
    });
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding('utf8').on('data', (part) => (words += part));
  const one = { program, said: () => words, until, ended };
  started.push(one);
  return one;
}

function tell({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, signal);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return free;
}

test('npm start, from a fresh clone to Ctrl-C', { timeout: patience + 60_000 }, async ({ skip }) => {
  if (noGit) skip(noGit);
  const address = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const first = start('npm', ['start']);
  expect(await first.until(/http:\/\/\S+/)).toContain(address);
  expect(performance.now() - begin).toBeLessThan(patience);

  const health = (await (await fetch(`${address}/api/v1/health`)).json()) as { example: boolean; ledger: string };
  expect(health).toMatchObject({ status: 'ok', example: true });
  expect(health.ledger).toContain(join('.ganket', 'example.db'));
  const threads = await fetch(`${address}/api/v1/threads?relation=LAO-VNM`);
  const { items } = (await threads.json()) as { items: { action: string; quote: { exact: string } }[] };
  expect(items.length).toBeGreaterThan(0);
  for (const { action, quote } of items) expect(quote.exact).toContain(action);

  const page = await fetch(`${address}/r/LAO-VNM`);
  const html = await page.text();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  const script = /\/_app\/immutable\/[\w./-]+\.js/.exec(html)?.[0];
  expect((await fetch(`${address}${script}`)).headers.get('cache-control')).toContain('immutable');

  const second = start('npm', ['start']);
  expect(await second.ended).toBe(0);
  expect(second.said()).toContain(`running: ${address} (ledger: ${health.ledger})`);
  const other = start('node', ['bin/ganket', 'start', '--ledger', 'README.md']);
  expect(await other.ended).toBe(1);
  expect(other.said()).toContain(`it has ${health.ledger}, wanted is ${join(clone, 'README.md')}`);

  tell(first.program, 'SIGINT');
  // npm's shell hears Ctrl-C as well, and npm then ends as its shell does.
  expect(await first.ended).toBe(0);
  expect(first.said()).toContain('Ganket has stopped.');
  await expect(fetch(address)).rejects.toThrow();
});

test.for(['SIGINT', 'SIGTERM'] as const)(
  'the server itself ends cleanly at %s, open streams and all',
  async (signal, { skip }) => {
    if (noGit) skip(noGit);
    const server = start('node', ['bin/ganket', 'start']);
    await server.until(/http:\/\/\S+/);
    const stream = await fetch(`http://127.0.0.1:${port}/api/v1/events`);
    server.program.kill(signal);
    expect(await server.ended).toBe(0);
    expect(await stream.text()).toMatch(/^: .*example\.db/);
    expect(server.said()).toContain('Ganket has stopped.');
  },
);

test.for([
  ['a host beyond this machine', 2, 'GANKET_ACCOUNTS', ['--host', '0.0.0.0']],
  ['a port that is none', 2, '--port is "ninety"', ['--port', 'ninety']],
  ['a ledger that is no SQLite file', 1, 'README.md is no SQLite file', ['--ledger', 'README.md']],
] as const)('ganket serve refuses %s', async ([, code, words, flags], { skip }) => {
  if (noGit) skip(noGit);
  const refused = start('node', ['bin/ganket', 'serve', ...flags]);
  expect(await refused.ended).toBe(code);
  expect(refused.said()).toContain(words);
  expect(existsSync(join(clone, '.ganket/ledger.db'))).toBe(false);
});

test('ganket serve gives the address of the Ganket that has the port, and makes no ledger', async ({ skip }) => {
  if (noGit) skip(noGit);
  const first = start('node', ['bin/ganket', 'start']);
  await first.until(/http:\/\/\S+/);
  const second = start('node', ['bin/ganket', 'serve']);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`A Ganket runs already at http://127.0.0.1:${port}`);
  expect(existsSync(join(clone, '.ganket/ledger.db'))).toBe(false);
  first.program.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});
