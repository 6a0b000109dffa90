import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLedger } from '../../4-ledger/index.ts';
import { ending, TrialRun } from '../trial.ts';
import { startMailServer } from './mail-server.ts';
import type { Moments } from './mail-server.ts';

/** `ganket mail` is killed while it sends, and started again: no moment sends a mail twice. */

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
beforeEach(async () => {
  trial = new TrialRun();
  const text = 'Việt Nam và Lào nhất trí mở cửa khẩu quốc tế Nậm Khải trước tháng 12/2026.';
  const input = `${JSON.stringify({ id: 'tin', text, publishedOn: '2026-03-10' })}\n`;
  expect(await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input })).toMatchObject({ code: 0 });
  const clock = (): string => new Date().toISOString();
  const ledger = await openLedger(trial.path('so.db'), { who: 'a test', clock });
  const lan = {
    id: 'a1',
    name: 'lan',
    role: 'admin',
    email: 'lan@ganket.example',
    password: 'h',
    identity: null,
  } as const;
  await ledger.accounts.add(lan, { who: 'a test', address: '' });
  await ledger.mails.wish('a1', { digest: 'daily', reminders: false, language: 'vi' }, 'key');
  await ledger.close();
  change("UPDATE mail_wishes SET digest_day = '2026-03-01', told_until = '2026-03-01T00:00:00.000Z'");
});
afterEach(() => trial.remove());

function change(sql: string): void {
  const raw = new DatabaseSync(trial.path('so.db'));
  raw.exec(sql);
  raw.close();
}

const environment = (url: string) => ({
  GANKET_LEDGER: 'so.db',
  GANKET_ACCOUNTS: 'on',
  GANKET_PUBLIC_URL: 'https://ganket.example',
  GANKET_SMTP_URL: url,
  GANKET_SMTP_PLAIN: 'on',
  GANKET_MAIL_FROM: 'ganket@ganket.example',
  GANKET_MAIL_HOUR: '0',
});

test.each<[when: string, moments: (kill: () => void) => Moments, before: number, inAll: number, state: string]>([
  ['when it has just connected', (kill) => ({ connected: kill }), 0, 1, 'sent'],
  ['while it names whom the mail is for', (kill) => ({ recipient: () => (kill(), null) }), 0, 1, 'sent'],
  [
    'when the server has the mail and has not answered',
    (kill) => ({ took: () => (kill(), 'no answer') }),
    1,
    1,
    'unsure',
  ],
  ['right after the server has answered', (kill) => ({ took: () => (setImmediate(kill), null) }), 1, 1, ''],
])('killed %s, it goes out once', async (_, moments, before, inAll, state) => {
  let kill = (): void => {};
  const server = await startMailServer(moments(() => kill()));
  const child = trial.start(['mail'], { environment: environment(server.url) });
  const ended = ending(child);
  kill = () => void child.kill('SIGKILL');
  await ended;
  kill = () => {};
  await server.close();
  expect(server.taken).toHaveLength(before);

  const next = await startMailServer();
  // As if the time was over for which the one that was killed had the mail.
  change("UPDATE mails SET held_until = '2026-03-01T00:00:00.000Z' WHERE held_until > ''");
  for (let i = 0; i < 2; i++) {
    const again = await trial.run(['mail'], { environment: environment(next.url) });
    expect(again, again.stderr).toMatchObject({ code: 0 });
  }
  await next.close();
  expect(server.taken.length + next.taken.length).toBe(inAll);
  const { stdout } = await trial.run(['mail', '--list', '--ledger', 'so.db']);
  // Killed in the instant after the answer, it may or may not have noted it.
  expect(stdout).toMatch(state === '' ? /\tdigest\t(sent|unsure)\t/ : new RegExp(`\tdigest\t${state}\t`));
});
