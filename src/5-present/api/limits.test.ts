import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { limitRate } from './limits.ts';
import { answerProblem } from './problems.ts';

let at = Date.parse('2026-06-30T08:00:00Z');
const app = new Hono();
app.onError((error, c) =>
  answerProblem(error, c, { language: 'en', explain: ({ message }) => message, report: () => {} }),
);
app.use(
  limitRate({
    perMinute: 6,
    clock: () => new Date(at).toISOString(),
    callerOf: (c) => c.req.header('x-who') ?? 'nobody',
  }),
);
app.all('*', (c) => c.text('done'));

const ask = async (who: string, method = 'GET') => await app.request('/', { method, headers: { 'x-who': who } });

test('who asks too often waits, the others do not; a write costs more', async () => {
  for (let left = 5; left >= 0; left--) {
    const answer = await ask('Lan');
    expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, `"minute";r=${left}`]);
  }
  const refused = await ask('Lan');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await refused.json()).toMatchObject({ code: 'request/too-many', title: 'Too Many Requests' });
  expect((await ask('Minh')).status).toBe(200);

  at += 10_000;
  expect((await ask('Lan')).status).toBe(200);
  expect((await ask('Lan')).status).toBe(429);
  at += 3_600_000;
  expect((await ask('Lan', 'POST')).headers.get('ratelimit')).toBe('"minute";r=1');
  expect((await ask('Lan', 'POST')).status).toBe(429);
});
