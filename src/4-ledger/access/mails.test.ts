import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import type { DueMail } from './mails.ts';
import { onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';

const actor = { who: 'a test', address: '192.0.2.1' };
const lan = {
  id: 'a1',
  name: 'lan',
  role: 'editor',
  email: 'lan@ganket.example',
  password: 'h',
  identity: null,
} as const;
const both = { digest: 'daily', reminders: true, language: 'vi' } as const;
const later = '2026-03-02T09:00:00.000Z';

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.accounts.add(lan, actor);
    await ledger.mails.wish('a1', both, 'a key');
  });
  afterEach(() => trial.end());

  const states = async () => (await ledger.mails.list(10)).map(({ id, state }) => [id, state]);
  const takeAll = async (holder: string) => {
    const taken: DueMail[] = [];
    const until = new Date(Date.parse(trial.now) + 600_000).toISOString();
    for (let due = await ledger.mails.take(holder, until); due; due = await ledger.mails.take(holder, until))
      taken.push(due);
    return taken;
  };

  test('a day has one mail of each kind, however often it is planned, from the day after the wish on', async () => {
    await ledger.mails.plan('2026-03-01');
    expect(await states()).toEqual([]);
    for (const day of ['2026-03-02', '2026-03-02']) await ledger.mails.plan(day);
    expect(await states()).toEqual([
      ['digest a1 2026-03-02', 'waiting'],
      ['reminders a1 2026-03-02', 'waiting'],
    ]);
    // While one waits, the next day adds none: it will tell of that day, too.
    await ledger.mails.plan('2026-03-03');
    expect(await states()).toHaveLength(2);
  });

  test.each([
    ['daily', ['2026-03-02', '2026-03-03', '2026-03-09']],
    // The first is a Monday; the second comes late, as the server stood still.
    ['weekly', ['2026-03-02', '2026-03-10']],
    ['off', []],
  ] as const)('%s digests come on their days', async (digest, days) => {
    await ledger.mails.wish('a1', { ...both, digest, reminders: false }, 'another key');
    const came = [];
    for (const day of ['2026-03-02', '2026-03-03', digest === 'daily' ? '2026-03-09' : '2026-03-05', '2026-03-10']) {
      if (digest === 'daily' && day === '2026-03-10') continue;
      await ledger.mails.plan(day);
      for (const { mail } of await takeAll('me')) {
        came.push(mail.day);
        await ledger.mails.settle(mail, { state: 'empty', answer: null }, trial.now);
      }
    }
    expect(came).toEqual(days);
  });

  test('two who send at once never have the same mail, and one who took too long no longer has it', async () => {
    await ledger.mails.plan('2026-03-02');
    const other = await trial.open();
    const first = await ledger.mails.take('one', '2026-03-01T08:10:00.000Z');
    const second = await other.mails.take('two', '2026-03-01T08:10:00.000Z');
    expect([first?.mail.kind, second?.mail.kind]).toEqual(['digest', 'reminders']);
    expect(await ledger.mails.take('one', later)).toBeNull();
    trial.now = '2026-03-01T08:10:00.000Z';
    const again = await other.mails.take('two', later);
    expect(again?.mail).toMatchObject({ id: first!.mail.id, tries: 2 });
    expect(await ledger.mails.beginHanding(first!.mail)).toBe(false);
    expect(await other.mails.beginHanding(again!.mail)).toBe(true);
    expect(await other.mails.beginHanding(again!.mail)).toBe(false);
  });

  test('what was being handed over when its sender was killed is unsure, and never taken again', async () => {
    await ledger.mails.plan('2026-03-02');
    const { mail } = (await ledger.mails.take('killed', '2026-03-01T08:10:00.000Z'))!;
    await ledger.mails.beginHanding(mail);
    await ledger.mails.settleAbandoned();
    expect(await states()).toContainEqual([mail.id, 'handing']);
    trial.now = '2026-03-01T08:10:00.000Z';
    await ledger.mails.settleAbandoned();
    expect(await states()).toContainEqual([mail.id, 'unsure']);
    expect((await takeAll('next')).map(({ mail: { kind } }) => kind)).toEqual(['reminders']);
  });

  test('a digest that arrived tells up to when; a later one knows its day, and one that is tried again waits', async () => {
    await ledger.mails.plan('2026-03-02');
    const { mail, told, lastDay } = (await ledger.mails.take('me', later))!;
    expect([told.told_until, lastDay]).toEqual(['2026-03-01T08:00:00.000Z', null]);
    await ledger.mails.settle(mail, { state: 'waiting', answer: '451 later', nextAt: later }, trial.now);
    expect((await takeAll('me')).map(({ mail: { kind } }) => kind)).toEqual(['reminders']);
    trial.now = later;
    const again = (await takeAll('me')).find(({ mail: { kind } }) => kind === 'digest')!;
    await ledger.mails.settle(again.mail, { state: 'sent', answer: '250 ok' }, '2026-03-02T08:59:59.000Z');
    await ledger.mails.looked('a1', 'LAO-VNM');
    await ledger.mails.plan('2026-03-03');
    const next = (await takeAll('me')).find(({ mail: { kind } }) => kind === 'digest')!;
    expect(next).toMatchObject({ told: { told_until: '2026-03-02T08:59:59.000Z' }, lastDay: '2026-03-02' });
    expect([...next.looks]).toEqual([['LAO-VNM', later]]);
  });

  test('the key of a mail stops its kind alone, and another key nothing', async () => {
    expect(await ledger.mails.stop('another key', 'digest')).toBeNull();
    await ledger.mails.plan('2026-03-02');
    expect(await ledger.mails.stop('a key', 'digest')).toBe('vi');
    expect((await takeAll('me')).map(({ mail: { kind } }) => kind)).toEqual(['reminders']);
    expect(await ledger.mails.wishesOf('a1')).toEqual({ ...both, digest: 'off' });
    expect(await states()).toContainEqual(['digest a1 2026-03-02', 'given-up']);
  });

  test('an account that is locked or has no address gets none', async () => {
    await ledger.mails.plan('2026-03-02');
    await ledger.accounts.update({ ...lan, disabled: 0, created_at: '' }, { disabled: 1 }, actor);
    expect(await takeAll('me')).toEqual([]);
  });
});
