import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';
import type { PastAnswer, PastQuestion } from './past.ts';

let server: MadeUpServer;
/** What is asked of past moments, until it is answered. */
const asked: { question: PastQuestion; answer: (one: PastAnswer) => void; fail: (error: Error) => void }[] = [];
let heard = (): void => {};
let least = 2;

beforeAll(async () => {
  server = await madeUpServer(false, undefined, undefined, () => ({
    past: {
      get least() {
        return least;
      },
      answer: (question) => {
        const { promise, resolve, reject } = Promise.withResolvers<PastAnswer>();
        asked.push({ question, answer: resolve, fail: reject });
        heard();
        return promise;
      },
    },
  }));
  const text = 'Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh vào năm 2028.';
  const brought = await server.post('/api/v1/articles', { text, publishedOn: '2026-03-11' });
  expect(await brought.json()).toMatchObject([{ status: 'added' }]);
});
afterAll(() => server.close());

const past = async (day: number, signal?: AbortSignal): Promise<Response> =>
  await server.ask(`/api/v1/threads?asOf=${1980 + day}-01-01`, signal ? { signal } : {});
const until = async (count: number): Promise<void> => {
  while (asked.length < count) await new Promise<void>((next) => (heard = next));
  expect(asked).toHaveLength(count);
};
const told = (text: string): PastAnswer => ({
  status: 200,
  headers: [['content-type', 'application/json']],
  body: new Response(text).body,
});

test.each([
  ['/threads', 200],
  ['/threads?asOf=2026-03-11', 200],
  ['/threads?asOf=2030-01-01', 200],
  ['/threads?asOf=yesterday', 400],
  ['/threads?knownBy=yesterday', 400],
])('%s needs no past moment', async (path, status) => {
  expect((await server.ask(`/api/v1${path}`)).status).toBe(status);
  expect(asked).toEqual([]);
});

test('of a ledger with few articles a past moment is answered as all else', async () => {
  expect(await (await past(0)).json()).toMatchObject({ items: [] });
  expect(asked).toEqual([]);
  least = 1;
});

test('one moment after the other, with who asks and how; whoever comes when the line is long is asked to come again', async () => {
  const answers = Array.from({ length: 33 }, (_, i) => past(i + 1));
  await until(1);
  expect(asked[0]!.question).toMatchObject({ method: 'GET', viewer: { role: 'admin' }, body: null });
  await new Promise((next) => setTimeout(next, 0));
  expect(asked).toHaveLength(1);
  const last = await Promise.race(answers);
  expect([last.status, last.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await last.json()).toMatchObject({ code: 'server/past-busy' });
  for (let i = 0; i < 32; i++) {
    await until(i + 1);
    asked[i]!.answer(told(`{"at":${i}}`));
  }
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(32);
  // Whoever asks the same again has the answer that was kept.
  expect((await past(statuses.indexOf(200) + 1)).status).toBe(200);
  expect(asked).toHaveLength(32);
});

test('whoever has gone is not answered, and what fails stops no other', async () => {
  asked.length = 0;
  const gone = new AbortController();
  const first = past(-9);
  await until(1);
  const answers = [first, past(-8, gone.signal), past(-7), past(-6)];
  gone.abort();
  asked[0]!.fail(new Error('lost'));
  await until(2);
  asked[1]!.answer(told('{"at":3}'));
  await until(3);
  asked[2]!.answer(told('{"at":4}'));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([500, 503, 200, 200]);
  expect(asked.map(({ question }) => question.url.slice(-10, -6)).sort()).toEqual(['1971', '1973', '1974']);
});
