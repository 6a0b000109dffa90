import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';

const actor = { who: 'a test', address: '192.0.2.1' };
const origin = { address: '192.0.2.7', program: 'Firefox' };
const lan = { id: 'a1', name: 'lan', role: 'editor', email: null, password: 'hash', identity: null } as const;

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  test('a session ends when its time is over, when it is ended, and with every change of its account', async () => {
    const { accounts } = ledger;
    const account = await accounts.add(lan, actor);
    await expect(accounts.add({ ...lan, id: 'a2' }, actor)).rejects.toMatchObject({ code: 'account/exists' });
    const start = async (hash: string) =>
      await accounts.startSession(hash, account, '2026-03-01T20:00:00.000Z', origin);
    const runs = async (hash: string) => (await accounts.accountOfSession(hash))?.account.name ?? null;
    for (const hash of ['one', 'two']) await start(hash);
    expect(await runs('one')).toBe('lan');
    await accounts.endSession('one', actor);
    expect([await runs('one'), await runs('two'), await runs('three')]).toEqual([null, 'lan', null]);
    await accounts.endSessions(account, actor);
    expect(await runs('two')).toBeNull();
    await start('four');
    await accounts.update(account, { role: 'reader' }, actor);
    expect(await runs('four')).toBeNull();
    await start('five');
    trial.now = '2026-03-01T20:00:00.000Z';
    expect(await runs('five')).toBeNull();
  });

  test('sessions are told apart without their secrets, with where they began and were last used, and end one by one', async () => {
    const { accounts } = ledger;
    const [account, other] = [
      await accounts.add(lan, actor),
      await accounts.add({ ...lan, id: 'a2', name: 'hoa' }, actor),
    ];
    const hashes = ['1', '2', '3'].map((sign) => sign.repeat(64));
    for (const [i, hash] of hashes.entries()) {
      trial.now = `2026-03-01T0${i + 1}:00:00.000Z`;
      await accounts.startSession(hash, i === 2 ? other : account, `2026-03-01T1${i}:00:00.000Z`, origin);
    }
    await accounts.noteSeen(new Map([[hashes[1]!, '2026-03-01T04:00:00.000Z']]));
    await accounts.noteSeen(new Map([[hashes[1]!, '2026-03-01T03:30:00.000Z']]));
    expect(await accounts.sessions(account)).toEqual([
      expect.objectContaining({ ...origin, id: '2'.repeat(16), seen_at: '2026-03-01T04:00:00.000Z' }),
      expect.objectContaining({ ...origin, id: '1'.repeat(16), seen_at: '2026-03-01T01:00:00.000Z' }),
    ]);
    expect(await accounts.endOne(account, '3'.repeat(16), actor)).toBe(false);
    expect(await accounts.endOne(account, '1'.repeat(16), actor)).toBe(true);
    expect((await accounts.audit(1, null))[0]).toMatchObject({ what: 'session ended', subject: 'lan' });
    expect((await accounts.sessions(account)).map(({ id }) => id)).toEqual(['2'.repeat(16)]);
    expect(await accounts.accountOfSession(hashes[2]!)).not.toBeNull();
    trial.now = '2026-03-01T11:00:00.000Z';
    expect(await accounts.sessions(account)).toEqual([]);
  });

  test('a token works until it is revoked, too old, or its account is locked', async () => {
    const { accounts } = ledger;
    const account = await accounts.add(lan, actor);
    const make = (id: string) =>
      accounts.addToken(
        { id, hash: `${id}-hash`, account: 'a1', name: 'n', scope: 'read', expires_at: '2026-04-01T00:00:00.000Z' },
        actor,
      );
    const works = async (id: string) => (await accounts.accountOfToken(`${id}-hash`)) !== null;
    for (const id of ['t1', 't2']) await make(id);
    expect(await accounts.revokeToken(account, 't1', actor)).toBe(true);
    expect(await accounts.revokeToken({ ...account, id: 'another' }, 't2', actor)).toBe(false);
    expect([await works('t1'), await works('t2')]).toEqual([false, true]);
    await accounts.update(account, { disabled: 1 }, actor);
    expect(await works('t2')).toBe(false);
    await accounts.update(account, { disabled: 0 }, actor);
    trial.now = '2026-04-01T00:00:00.000Z';
    expect(await works('t2')).toBe(false);
  });

  test('restricted relations are for those they were granted to, released ones for everyone', async () => {
    const { accounts } = ledger;
    const account = await accounts.add(lan, actor);
    expect([await accounts.scopeOf(account), await accounts.scopeOf(null)]).toEqual([null, { only: [] }]);
    await accounts.setRule('KHM-VNM', 'restricted', actor);
    await accounts.setRule('LAO-VNM', 'released', actor);
    expect([await accounts.scopeOf(account), await accounts.scopeOf(null)]).toEqual([
      { except: ['KHM-VNM'] },
      { only: ['LAO-VNM'] },
    ]);
    expect(await accounts.scopeOf({ ...account, role: 'admin' })).toBeNull();
    await accounts.setGrant(account, 'KHM-VNM', true, actor);
    expect(await accounts.scopeOf(account)).toBeNull();
    await accounts.setGrant(account, 'KHM-VNM', false, actor);
    await accounts.setRule('KHM-VNM', null, actor);
    expect(await accounts.scopeOf(account)).toBeNull();
  });

  test('the audit list has every change, and takes none back', async () => {
    await ledger.accounts.add(lan, actor);
    await ledger.accounts.note(actor, 'sign-in refused', 'lan');
    expect(await ledger.accounts.audit(10, null)).toMatchObject([
      { seq: 2, what: 'sign-in refused', subject: 'lan', address: '192.0.2.1' },
      { seq: 1, what: 'account added' },
    ]);
    await expect(trial.rows('DELETE FROM audit')).rejects.toThrow(/only grows/);
  });
});
