import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { loopbackNames, refuseForeign, secureHeaders } from './guards.ts';
import { answerProblem } from './problems.ts';
import type { Explaining } from './problems.ts';

const explaining: Explaining = {
  language: 'en',
  explain: (error) => error.message,
  report: (error) => expect.unreachable(String(error)),
};
const app = new Hono();
app.onError((error, c) => answerProblem(error, c, explaining));
app.use(secureHeaders, refuseForeign({ names: loopbackNames, originAt: (host) => `http://${host}` }));
app.all('*', (c) => c.text('done'));

const own = 'http://127.0.0.1:4780';

const cases: [status: number, method: string, headers: Record<string, string>, what: string][] = [
  [200, 'GET', { host: '127.0.0.1:4780' }, 'a program that asks'],
  [200, 'GET', { host: 'localhost:4780' }, 'the machine by its other name'],
  [200, 'GET', { host: '[::1]:4780' }, 'the machine by its number in IPv6'],
  [200, 'GET', { host: 'LOCALHOST:4780' }, 'a name in capitals'],
  [200, 'POST', { host: '127.0.0.1:4780' }, 'a program that writes'],
  [200, 'POST', { host: '127.0.0.1:4780', origin: own, 'sec-fetch-site': 'same-origin' }, 'our own page'],
  [200, 'POST', { host: 'localhost:5173', origin: 'http://localhost:5173' }, 'our pages while they are worked on'],
  [200, 'GET', { host: '127.0.0.1:4780', 'sec-fetch-site': 'cross-site' }, 'a link from elsewhere'],

  [403, 'GET', { host: 'ganket.example:4780' }, 'a foreign name made to point here'],
  [403, 'GET', { host: '127.0.0.1.ganket.example' }, 'a foreign name that begins like ours'],
  [403, 'GET', { host: 'localhost.ganket.example:4780' }, 'the same'],
  [403, 'GET', { host: '192.168.1.7:4780' }, 'another address of the machine'],
  [403, 'GET', { host: 'a b' }, 'no name at all'],
  [403, 'GET', { host: '127.0.0.1@ganket.example' }, 'a name behind an at sign'],
  [403, 'GET', { host: '127.0.0.1:4780', origin: 'https://ganket.example' }, 'a script of another site that reads'],
  [403, 'POST', { host: '127.0.0.1:4780', origin: 'https://ganket.example' }, 'a form of another site'],
  [403, 'POST', { host: '127.0.0.1:4780', origin: 'null' }, 'a page without an origin'],
  [
    403,
    'POST',
    { host: '127.0.0.1:4780', origin: 'http://127.0.0.1:3000' },
    'another program of this machine in the browser',
  ],
  [403, 'POST', { host: '127.0.0.1:4780', origin: 'https://127.0.0.1:4780' }, 'another scheme'],
  [403, 'POST', { host: '127.0.0.1:4780', 'sec-fetch-site': 'cross-site' }, 'a cross-site write that names no origin'],
  [403, 'DELETE', { host: '127.0.0.1:4780', 'sec-fetch-site': 'same-site' }, 'the same from a neighbour'],
];

test.each(cases)('%i: %s %j (%s)', async (status, method, headers) => {
  const answer = await app.request(`${own}/api/v1/threads`, { method, headers });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  if (status === 200) return;
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const { code } = (await answer.json()) as { code: string };
  expect(code).toMatch(/^request\/(host|origin)$/);
});
