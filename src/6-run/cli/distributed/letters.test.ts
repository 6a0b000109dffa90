import { afterAll, beforeAll, expect, test } from 'vitest';
import { TrialRun } from '../../trial.ts';
import { writeLetter } from '../../workers/dead-letters.ts';
import { articleMessage, pack, unpack } from '../../workers/messages.ts';
import { noNats, startQueues } from '../../workers/trial.ts';
import type { TrialQueues } from '../../workers/trial.ts';

const article = {
  source: 'tin.jsonl!/line 7',
  origin: 'id:tin-7',
  author: null,
  encoding: null,
  article: {
    id: 'tin-7',
    text: 'Hai bên nhất trí mở chợ biên giới.',
    sha256: 'a'.repeat(64),
    title: null,
    publisher: null,
    publishedOn: '2024-13-40',
    url: null,
    source: 'tin.jsonl!/line 7',
    retrievedAt: '2026-03-01T08:00:00.000Z',
  },
  original: null,
};

let trial: TrialQueues | null;
let run: TrialRun;
let environment: Record<string, string>;
beforeAll(async () => {
  trial = await startQueues();
  run = new TrialRun();
  environment = { GANKET_NATS: trial?.address ?? '' };
}, 30_000);
afterAll(async () => {
  run.remove();
  await trial?.end();
});

test('what was given up is listed, shown, mended, sent again, and let go', { timeout: 60_000 }, async ({ skip }) => {
  if (!trial) return skip(noNats);
  const { queues } = trial;
  const never = new AbortController().signal;
  const body = Buffer.from(await pack(article)).toString('base64');
  const letter = { stage: 'read', job: 'j1', source: article.source, code: 'input/date', tries: 1 } as const;
  const told = { ...letter, message: 'no such day', at: '2026-03-01T08:00:00.000Z', body };
  await writeLetter(queues, 'one', told, never);
  await writeLetter(queues, 'two', told, never);

  const listed = await run.run(['letters', 'list', '--json'], { environment });
  expect(JSON.parse(listed.stdout)).toEqual([
    { number: 1, ...letter, message: 'no such day', at: told.at },
    { number: 2, ...letter, message: 'no such day', at: told.at },
  ]);
  const shown = await run.run(['letters', 'show', '1', '--work'], { environment });
  expect(JSON.parse(shown.stdout)).toEqual(article);

  const bad = await run.run(['letters', 'replay', '1', '--mended'], { environment, input: '{"text": 1}' });
  expect(bad.code).toBe(1);
  expect(await queues.count('read', 'read.>')).toBe(0);

  const mended = { ...article, article: { ...article.article, publishedOn: '2024-03-30' } };
  const replayed = await run.run(['letters', 'replay', '1', '--mended'], {
    environment,
    input: JSON.stringify(mended),
  });
  expect(replayed).toMatchObject({ code: 0, stderr: '1 sent again\n' });
  const message = await (await queues.consumer('read')).next({ expires: 5000 });
  expect(await unpack(articleMessage, await queues.bodyOf(message!))).toEqual(mended);

  expect(await run.run(['letters', 'drop', '2'], { environment })).toMatchObject({ code: 0 });
  expect((await run.run(['letters'], { environment })).stderr).toBe('nothing was given up\n');
  const unknown = await run.run(['letters', 'drop', '2'], { environment });
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/There is no letter 2/) as unknown });
});

test('without queues, what to set is told', async () => {
  expect(await run.run(['jobs'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/Set GANKET_NATS/) as unknown,
  });
});
