import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ending, TrialRun } from '../trial.ts';
import { Log } from './log.ts';

/** A real server: what it notes, counts and says of itself, and how it stops. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const password = 'một câu đủ dài để nhớ';
let trial: TrialRun;
let address: string;
let child: ReturnType<TrialRun['start']>;
let log: string;

beforeEach(async () => {
  trial = new TrialRun();
  const added = await trial.run(['user', 'add', 'nguyenlan', '--role', 'admin'], { input: `${password}\n` });
  expect(added, added.stderr).toMatchObject({ code: 0 });
  child = trial.start(['serve', '--port', '0'], {
    environment: { GANKET_ACCOUNTS: 'on', GANKET_PUBLIC_URL: 'http://127.0.0.1' },
  });
  log = '';
  child.stderr.on('data', (piece: Buffer) => (log += piece.toString('utf8')));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  address = /http:\S+/.exec(line.toString())![0];
});
afterEach(() => {
  child.kill('SIGKILL');
  trial.remove();
});

const host = { host: '127.0.0.1' };
const entries = (): Record<string, unknown>[] =>
  log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function signedIn(): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'nguyenlan', password }),
  });
  expect(answer.status).toBe(204);
  return { ...host, cookie: /^[^;]+/.exec(answer.headers.get('set-cookie')!)![0], origin: 'http://127.0.0.1' };
}

async function stopped(): Promise<{ code: number | null; seconds: number }> {
  const ended = ending(child);
  const began = performance.now();
  child.kill('SIGTERM');
  const { code } = await ended;
  return { code, seconds: (performance.now() - began) / 1000 };
}

test('each request is a line of JSON with the id that its answer has, and none has who asked or for what', async () => {
  const headers = await signedIn();
  const send = { ...headers, 'content-type': 'application/json' };
  const text = 'Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh vào năm 2028.';
  await fetch(`${address}/api/v1/articles`, { method: 'POST', headers: send, body: JSON.stringify({ text }) });
  const asked = await fetch(`${address}/api/v1/search?q=Kh%E1%BA%A3i+Minh`, { headers });
  expect(await asked.text()).toContain('Khải Minh');
  const refused = await fetch(`${address}/api/v1/threads/t0123/decisions?x=bimat`, { headers });
  await fetch(`${address}/t/tuyetmat`);
  expect(await stopped()).toMatchObject({ code: 0 });

  const requests = entries().filter(({ message }) => message === 'answered');
  expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['POST', '/api/v1/session', 204],
    ['POST', '/api/v1/articles', 200],
    ['GET', '/api/v1/search', 200],
    ['GET', '/api/v1/threads/:id/decisions', refused.status],
    ['GET', 'page', expect.any(Number)],
  ]);
  expect(requests[2]).toMatchObject({
    level: 'info',
    id: asked.headers.get('x-request-id'),
    milliseconds: expect.any(Number) as number,
  });
  for (const { time } of requests) expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  expect(entries().map(({ message }) => message)).toEqual(['serves', ...requests.map(() => 'answered'), 'stopped']);
  for (const word of ['nguyenlan', 'Khải', 'Minh', 'bimat', 'tuyetmat', '127.0.0.1"', password])
    expect([word, log.replace(/"address":"[^"]*"/, '').includes(word)]).toEqual([word, false]);
});

test('a server counts what it answers, for those who may read it', async () => {
  expect((await fetch(`${address}/metrics`)).status).toBe(401);
  const headers = await signedIn();
  for (let i = 0; i < 3; i++) await fetch(`${address}/api/v1/threads`, { headers });
  const events = new AbortController();
  await fetch(`${address}/api/v1/events`, { headers, signal: events.signal });
  const answer = await fetch(`${address}/metrics`, { headers });
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  // The text form of Prometheus: a name, labels, a number.
  const form =
    /^[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="([^"\\\n]|\\[\\"n])*",?)*\})? (-?\d+(\.\d+)?(e[+-]?\d+)?|NaN|[+-]Inf)$/;
  expect(lines.filter((line) => !form.test(line))).toEqual([]);
  expect(text).toContain(
    'ganket_http_request_duration_seconds_count{method="GET",route="/api/v1/threads",status="200"} 3',
  );
  expect(text).toContain('ganket_event_streams 1');
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  events.abort();
});

test('told to stop, it is ready no more, ends open streams, answers what is under way, and ends', async () => {
  const ready = async () => (await fetch(`${address}/api/v1/ready`)).status;
  expect(await ready()).toBe(200);
  const headers = await signedIn();
  const stream = await fetch(`${address}/api/v1/events`, { headers });
  const articles = Array.from(
    { length: 40 },
    (_, i) => `Việt Nam và Lào nhất trí mở cửa khẩu số ${i} tại xã Nậm Khải vào năm 2028.`,
  );
  const form = new FormData();
  articles.forEach((text, i) => form.append('file', new File([text], `tin-${i}.txt`)));
  const imported = fetch(`${address}/api/v1/articles`, { method: 'POST', headers, body: form });
  await sleep(150);
  const ended = stopped();
  expect((await imported.then((answer) => answer.json())) as object).toBeTruthy();
  await stream.text();
  const { code, seconds } = await ended;
  expect(code).toBe(0);
  expect(seconds).toBeLessThan(30);
  expect(await trial.run(['verify'])).toMatchObject({ code: 0 });
});

describe('an unexpected error', () => {
  const noted = (error: unknown): Record<string, unknown> => {
    let line = '';
    const log = new Log('errors', { write: (written) => (line += written) }, () => '2026-03-01T00:00:00.000Z');
    log.failed(error, 'an-id');
    log.said('nothing');
    return JSON.parse(line) as Record<string, unknown>;
  };

  test.each<[error: unknown, shown: string]>([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    [
      new SyntaxError('Unexpected token "V", "Việt Nam v"... is not valid JSON'),
      'SyntaxError: Unexpected token "…", "…"... is not valid JSON',
    ],
    [
      Object.assign(new Error('duplicate key (Nguyễn “Lan”)'), { code: '23505' }),
      '23505 Error: duplicate key (Nguyễn “…”)',
    ],
    ['thrown words', 'string'],
  ])('%s is noted without the words it quotes', (error, shown) => {
    expect(noted(error)).toMatchObject({ level: 'error', id: 'an-id', error: shown, message: 'failed' });
  });
});
