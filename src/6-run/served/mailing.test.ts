import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import type { MailWishes } from '../../0-facts/index.ts';
import { usualUnpacking } from '../../1-collect/index.ts';
import { openLedger, threadRows } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { importSources } from '../pipeline.ts';
import { refusal, startMailServer } from './mail-server.ts';
import type { Moments, TrialMailServer } from './mail-server.ts';
import { Mailing } from './mailing.ts';

const actor = { who: 'a test', address: '' };
const daily = { digest: 'daily', reminders: false, language: 'vi' } as const;

let folder: string;
let ledger: Ledger;
let at: string;
let server: TrialMailServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-mails-'));
  at = '2026-03-10T08:00:00.000Z';
  ledger = await openLedger(join(folder, 'so.db'), { who: 'a test', clock: () => at });
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
});

function mailing(more: Partial<ConstructorParameters<typeof Mailing>[0]> = {}): Mailing {
  return new Mailing({
    ledger: () => ledger,
    server: { url: server.url, plain: true },
    from: 'ganket@ganket.example',
    pages: 'https://ganket.example',
    home: () => 'VNM',
    markLimits: defaultMarkLimits,
    hour: 7,
    clock: () => at,
    local: () => ({ day: at.slice(0, 10), hour: Number(at.slice(11, 13)) }),
    ...more,
  });
}

async function account(name: string, wishes: MailWishes = daily, role: 'reader' | 'editor' = 'editor'): Promise<void> {
  await ledger.accounts.add(
    { id: name, name, role, email: `${name}@ganket.example`, password: 'h', identity: null },
    actor,
  );
  await ledger.mails.wish(name, wishes, `key-of-${name}`);
}

async function bring(text: string, publishedOn: string): Promise<void> {
  const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'test' };
  const limits = { textBytes: 100_000, sourceBytes: 100_000, ...fetching, ...usualUnpacking };
  const source = { kind: 'text' as const, text, title: '<b>Tin</b> & tức', publishedOn };
  await importSources(ledger, [source], { limits, clock: () => at }, ({ error }) => {
    if (error) throw error;
  });
}

const market = 'Việt Nam và Lào nhất trí mở cửa khẩu quốc tế Nậm Khải trước tháng 12/2026.';
const bridge = 'Việt Nam và Campuchia nhất trí xây dựng cầu Sê Khương vào năm 2027.';

/** Sets the mail server that is asked next. */
async function servedBy(moments: Moments): Promise<void> {
  await server.close();
  server = await startMailServer(moments);
}

describe('a digest', () => {
  test('tells what is new, once, in both forms, with a click that stops it', async () => {
    await account('lan');
    at = '2026-03-10T10:00:00.000Z';
    await bring(market, '2026-03-10');
    at = '2026-03-11T06:59:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 0 });
    at = '2026-03-11T07:00:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 1 });
    const [{ to, mail }] = server.taken as [(typeof server.taken)[number]];
    expect([to, mail.from?.address, mail.to?.[0]?.address]).toEqual([
      'lan@ganket.example',
      'ganket@ganket.example',
      'lan@ganket.example',
    ]);
    expect(mail.subject).toBe('Ganket: 1 điều mới từ 10/03/2026');
    for (const form of [mail.text!, mail.html!]) {
      expect(form).toContain('Nậm Khải');
      expect(form).toContain('Việt Nam – Lào');
      expect(form).toMatch(/https:\/\/ganket\.example\/t\//);
    }
    // The record's words are text, whatever they look like.
    expect(mail.html).toContain('&lt;b&gt;Tin&lt;/b&gt; &amp; tức');
    expect(mail.text).toContain('<b>Tin</b> & tức');
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toBe('<https://ganket.example/stop-mails?of=digest&key=key-of-lan>');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.text).toContain('https://ganket.example/stop-mails?of=digest&key=key-of-lan');
    // The same day again, and the next: nothing is new.
    expect(await mailing().round()).toMatchObject({ sent: 0, empty: 0 });
    at = '2026-03-12T07:00:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 0, empty: 1 });
    expect(server.taken).toHaveLength(1);
  });

  test('is in the language asked for, and tells when something falls due, once', async () => {
    await account('john', { ...daily, language: 'en' });
    at = '2026-12-30T10:00:00.000Z';
    await bring('Việt Nam và Lào nhất trí mở cửa khẩu quốc tế Nậm Khải trong tháng 1/2027.', '2026-12-30');
    const subjects = async (day: string): Promise<string[]> => {
      at = `${day}T08:00:00.000Z`;
      server.taken.length = 0;
      await mailing().round();
      return server.taken.map(({ mail }) => `${mail.subject} ${/Just overdue/.test(mail.text ?? '')}`);
    };
    expect(await subjects('2026-12-31')).toEqual(['Ganket: 1 new since 10 Mar 2026 false']);
    expect(await subjects('2027-01-31')).toEqual([]);
    expect(await subjects('2027-02-01')).toEqual(['Ganket: 1 new since 31 Dec 2026 true']);
    expect(await subjects('2027-02-02')).toEqual([]);
  });

  test('does not tell what was looked at since, nor what the account may not see', async () => {
    await account('lan');
    await account('mai', daily, 'reader');
    await account('binh', daily, 'reader');
    await ledger.accounts.setRule('KHM-VNM', 'restricted', actor);
    const binh = (await ledger.accounts.find({ name: 'binh' }))!;
    await ledger.accounts.setGrant(binh, 'KHM-VNM', true, actor);
    at = '2026-03-10T10:00:00.000Z';
    await bring(market, '2026-03-10');
    await bring(bridge, '2026-03-10');
    at = '2026-03-10T12:00:00.000Z';
    await ledger.mails.looked('lan', 'LAO-VNM');
    await ledger.mails.looked('binh', 'LAO-VNM');
    at = '2026-03-11T07:00:00.000Z';
    // Lan has looked, and the other relation is none of hers; Mai does not see it either.
    expect(await mailing().round()).toMatchObject({ sent: 2, empty: 1 });
    const told = Object.fromEntries(
      server.taken.map(({ to, mail }) => [to, [/Nậm Khải/.test(mail.text!), /Sê Khương/.test(mail.text!)]]),
    );
    expect(told).toEqual({ 'mai@ganket.example': [true, false], 'binh@ganket.example': [false, true] });
  });
});

describe('a reminder', () => {
  test('goes to who asked and to who is asked, three days ahead, and again after a week without an answer', async () => {
    const wishes = { digest: 'off', reminders: true, language: 'vi' } as const;
    await account('lan', wishes);
    await account('mai', wishes);
    await account('binh', wishes);
    await bring(market, '2026-03-10');
    const moment = { asOf: null, knownBy: null, day: '2026-03-10', limits: defaultMarkLimits };
    const [thread] = (await threadRows(ledger, moment)).items;
    const { fact } = thread!.quote;
    const judgement = { kind: 'ask', fact, to: 'Mai', by: '2026-03-20', question: 'Đến đâu rồi?' } as const;
    const { seq } = await ledger.decide({ who: 'lan', why: null, judgement });
    const days: string[] = [];
    for (let day = 11; day <= 31; day++) {
      at = `2026-03-${day}T08:00:00.000Z`;
      server.taken.length = 0;
      await mailing().round();
      for (const { to } of server.taken) days.push(`${day} ${to.split('@')[0]}`);
      if (day === 17)
        expect(server.taken[0]!.mail.text).toMatch(/lan hỏi Mai, cần trả lời trước 20\/03\/2026[^]*Đến đâu rồi\?/);
      if (day === 28)
        await ledger.decide({
          relation: 'LAO-VNM',
          who: 'mai',
          why: null,
          judgement: { kind: 'answer', fact, ask: seq, text: 'xong' },
        });
    }
    expect(days).toEqual(['17 lan', '17 mai', '24 lan', '24 mai']);
  });
});

describe('a mail server', () => {
  beforeEach(async () => {
    await account('lan');
    at = '2026-03-10T10:00:00.000Z';
    await bring(market, '2026-03-10');
    at = '2026-03-11T07:00:00.000Z';
  });
  const states = async () => (await ledger.mails.list(10)).map(({ state }) => state);

  test('that is busy is asked again, at longer and longer intervals, for the same mail', async () => {
    const asked: string[] = [];
    await servedBy({ took: () => (asked.push(at.slice(11, 16)), asked.length < 4 ? refusal(451, 'try later') : null) });
    for (let minute = 0; minute < 30; minute++) {
      at = `2026-03-11T07:${String(minute).padStart(2, '0')}:00.000Z`;
      await mailing().round();
    }
    expect(asked).toEqual(['07:00', '07:01', '07:03', '07:07']);
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await states()).toEqual(['sent']);
  });

  test('that is not there is waited for', async () => {
    const { url } = server;
    await server.close();
    expect(await mailing().round()).toMatchObject({ waiting: 1 });
    server = await startMailServer();
    expect(server.url).not.toBe(url);
    at = '2026-03-11T07:01:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 1 });
  });

  test('that knows no such address is not asked again', async () => {
    await servedBy({ recipient: () => refusal(550, 'no such user here') });
    expect(await mailing().round()).toMatchObject({ 'given-up': 1 });
    expect(await ledger.mails.list(1)).toMatchObject([
      { answer: expect.stringContaining('no such user here') as string },
    ]);
    at = '2026-03-11T09:00:00.000Z';
    expect(await mailing().round()).toMatchObject({ 'given-up': 0, sent: 0 });
  });

  test('that ends the connection after the last byte may have taken it: it is not sent again, and the next digest tells it', async () => {
    await servedBy({ took: (end) => (end(), 'no answer') });
    expect(await mailing().round()).toMatchObject({ unsure: 1 });
    expect(server.taken).toHaveLength(1);
    await servedBy({});
    at = '2026-03-11T09:00:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 0 });
    at = '2026-03-12T08:00:00.000Z';
    expect(await mailing().round()).toMatchObject({ sent: 1 });
    expect(server.taken[0]!.mail.text).toContain('Nậm Khải');
  });

  test('that refuses TLS is not spoken to, unless that is allowed; a name and a password are given', async () => {
    const strict = mailing({ server: { url: server.url, plain: false } });
    expect(await strict.round()).toMatchObject({ waiting: 1 });
    expect(await ledger.mails.list(1)).toMatchObject([{ answer: expect.stringMatching(/STARTTLS|TLS/i) as string }]);
    await server.close();
    server = await startMailServer({}, { authOptional: false });
    const as = (who: string) => server.url.replace('//', `//${who}@`);
    at = '2026-03-11T07:01:00.000Z';
    expect(await mailing({ server: { url: as('ganket:wrong'), plain: true } }).round()).toMatchObject({ waiting: 1 });
    at = '2026-03-11T07:05:00.000Z';
    const url = as(`ganket:${encodeURIComponent('mật khẩu')}`);
    expect(await mailing({ server: { url, plain: true } }).round()).toMatchObject({ sent: 1 });
  });

  test('asked by two at once gets each mail once', async () => {
    for (let i = 0; i < 5; i++) await account(`nguoi${i}`);
    at = '2026-03-11T10:00:00.000Z';
    await bring(bridge, '2026-03-11');
    at = '2026-03-12T07:00:00.000Z';
    const counts = await Promise.all([mailing().round(), mailing().round()]);
    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(new Set(server.taken.map(({ to }) => to)).size).toBe(6);
    expect(server.taken).toHaveLength(6);
  });
});
