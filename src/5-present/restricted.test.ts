import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefKinds, reaches } from '../0-facts/index.ts';
import type { BriefKind, Role, ThreadRow } from '../0-facts/index.ts';
import type { Moment } from '../4-ledger/index.ts';
import { Identity } from './accounts/identity.ts';
import { hashPassword } from './accounts/passwords.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { documentsOf } from './documents.ts';
import { digestLetter } from './mails/digest.ts';
import { remindersLetter } from './mails/reminders.ts';
import { makeAssistantServer } from './mcp/server.ts';
import { renderBrief, writeBrief } from './briefs/index.ts';

/** A restricted note is for those who judge, on a commitment's page; each other door of the ledger is tried. */

const root = 'https://ganket.example';
const password = 'một câu đủ dài';
const secret = 'kín-như-bưng';
const action = 'mở cửa khẩu Khải Minh';
const article = { publishedOn: '2026-03-11', text: `Việt Nam và Lào nhất trí ${action} vào năm 2025.` };

let server: MadeUpServer;
let thread: ThreadRow;
const cookies = new Map<Role, string>();
const moment = (): Moment => ({ asOf: null, knownBy: null, day: '2026-06-30', limits: server.services.markLimits });

beforeAll(async () => {
  const clock = (): string => '2026-06-30T08:00:00.000Z';
  server = await madeUpServer(false, clock, documentsOf('0.0.1'), (ledger) => {
    const accounts = () => ledger().accounts;
    const identity = new Identity({ accounts, clock, publicAccess: true, sessionHours: 12, elsewhere: null });
    return { identity, publicUrl: root, secure: true };
  });
  const { accounts } = server.services.ledger();
  const actor = { who: 'a test', address: '' };
  for (const role of ['reader', 'editor', 'admin'] as const) {
    const account = { id: role, name: role, role, email: null, password: await hashPassword(password), identity: null };
    await accounts.add(account, actor);
    const { secret: session } = await (server.services.identity as Identity).signIn(role, password, {
      address: '',
      program: '',
    });
    cookies.set(role, `__Host-ganket=${session}`);
  }
  await accounts.setRule('LAO-VNM', 'released', actor);
  await ask('editor', '/articles', article);
  thread = ((await (await ask('editor', '/threads')).json()) as { items: ThreadRow[] }).items[0]!;
  const { fact } = thread.quote;
  const asked = { kind: 'ask', fact, to: 'editor', by: '2026-07-01', question: 'Đến đâu rồi?' };
  for (const judgement of [
    { kind: 'note', fact, text: 'ai cũng đọc được' },
    { kind: 'note', fact, text: secret, restricted: true },
    { kind: 'owner', fact, owner: 'Bộ Công Thương' },
    asked,
  ]) {
    expect((await ask('editor', '/decisions', { judgement, why: null })).status).toBe(200);
  }
  expect(
    (await ask('editor', '/decisions', { judgement: { kind: 'note', fact, text: 'x', restricted: true }, why: secret }))
      .status,
  ).toBe(200);
});
afterAll(() => server.close());

async function ask(role: Role, path: string, body?: unknown): Promise<Response> {
  const cookie = cookies.get(role);
  return await server.app.request(`${root}/api/v1${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      origin: root,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
  });
}

test('those who judge see it on the commitment’s page, and nobody else', async () => {
  const seen = async (role: Role) => {
    const text = await (await ask(role, `/threads/${thread.id}/decisions`)).text();
    return [text.includes(secret), text.includes('ai cũng đọc được')];
  };
  expect(await seen('admin')).toEqual([true, true]);
  expect(await seen('editor')).toEqual([true, true]);
  expect(await seen('reader')).toEqual([false, true]);
  expect(await seen('public')).toEqual([false, false]);
});

/** Packed forms as what is in them, without breaks of lines. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
  if (Buffer.from(bytes.subarray(0, 4)).toString() === '%PDF') {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    return text.replaceAll(/\s+/g, ' ');
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
}

const wish = { wish: { relation: 'LAO-VNM' } };
const briefsOf = (kind: BriefKind): [string, unknown][] =>
  ['', '/md', '/docx', '/pdf'].map((form) => [`/briefs${form}`, { wish: { ...wish.wish, kind, since: '2025-01-01' } }]);
const doors: [door: string, body?: unknown][] = [
  ...['csv', 'jsonl', 'xlsx', 'datapackage', 'ftm', 'plover'].map((form): [string] => [`/exports/${form}`]),
  ['/feeds/LAO-VNM.atom'],
  ['/feeds/all.atom'],
  ['/feeds/threads/ID.atom'],
  ['/calendars/LAO-VNM.ics'],
  ['/threads'],
  ['/threads/ID'],
  ['/relations/LAO-VNM'],
  ['/milestones?from=2025-01-01'],
  ['/search?q=khai+minh'],
  ['/articles/ARTICLE'],
  ['/review'],
  ['/requests'],
  ...briefKinds.flatMap(briefsOf),
];

test.each(doors)('%s tells of the commitment and not of the note, also to who wrote it', async (door, body) => {
  const path = door.replace('ID', thread.id).replace('ARTICLE', thread.quote.article);
  const answer = await ask('admin', path, body);
  expect(answer.status).toBe(200);
  const words = (await wordsIn(new Uint8Array(await answer.arrayBuffer()))).replaceAll(/\r\n /g, '');
  expect(words).toContain('Khải Minh');
  expect(words.replaceAll(/\s/g, '')).not.toContain(secret);
});

test('a calendar does not count it: nothing tells that there is one', async () => {
  const sequence = async () => /SEQUENCE:(\d+)/.exec(await (await ask('admin', '/calendars/LAO-VNM.ics')).text())![1];
  const before = await sequence();
  const { fact } = thread.quote;
  const decide = async (judgement: object) => (await ask('editor', '/decisions', { judgement, why: null })).json();
  const { seq } = (await decide({ kind: 'note', fact, text: secret, restricted: true })) as { seq: number };
  await ask('editor', '/decisions', { relation: 'LAO-VNM', judgement: { kind: 'undo', seq }, why: secret });
  expect(await sequence()).toBe(before);
  const shown = await (await ask('reader', `/threads/${thread.id}/decisions`)).text();
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain('"undo"');
  await decide({ kind: 'note', fact, text: 'một ghi chú thường' });
  expect(await sequence()).not.toBe(before);
});

test('an assistant is told nothing of it', async () => {
  const ledger = server.services.ledger();
  const assistant = makeAssistantServer({
    ledger,
    version: '0.0.1',
    momentOf: moment,
    brief: async () => {
      const persons = { guests: [], hosts: [], pillars: [], session: null };
      const about = {
        kind: 'visit',
        length: 'full',
        relation: 'LAO-VNM',
        since: null,
        language: 'vi',
        home: 'VNM',
      } as const;
      const brief = await writeBrief(ledger, moment(), { ...about, ...persons });
      return brief ? Buffer.from(await renderBrief(brief, 'md')).toString('utf8') : null;
    },
    explain: String,
  });
  const client = new Client({ name: 'a test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([assistant.connect(theirs), client.connect(ours)]);
  for (const [name, args] of [
    ['search', { words: 'Khải Minh' }],
    ['list_threads', {}],
    ['read_thread', { id: thread.id }],
    ['whats_new', { since: '2026-01-01', relation: 'LAO-VNM' }],
    ['draft_brief', { relation: 'LAO-VNM' }],
  ] as const) {
    const told = JSON.stringify(await client.callTool({ name, arguments: args }));
    expect([name, told.includes('Khải Minh'), told.includes(secret)]).toEqual([name, true, false]);
  }
  await client.close();
});

test('a mail tells nothing of it', async () => {
  const ledger = server.services.ledger();
  const about = {
    moment: moment(),
    language: 'vi' as const,
    home: 'VNM',
    pages: root,
    account: 'editor',
    stopPage: `${root}/stop-mails`,
  };
  const long = { instant: '2026-01-01T00:00:00.000Z', day: '2026-01-01' };
  const weekLater = { ...about, moment: { ...moment(), day: '2026-07-08' } };
  const letters = [await digestLetter(ledger, about, () => long), await remindersLetter(ledger, weekLater, null)];
  for (const letter of letters) {
    expect(letter?.text).toContain('Khải Minh');
    expect(JSON.stringify(letter)).not.toContain(secret);
  }
});

test.each(['public', 'reader', 'editor', 'admin'] as const)(
  'events asked by %s: open to a reader, and what was brought in is told to those alone who see all',
  async (role) => {
    const { accounts } = server.services.ledger();
    await accounts.setRule('KHM-VNM', 'restricted', { who: 'a test', address: '' });
    const stop = new AbortController();
    const cookie = cookies.get(role);
    const answer = await server.app.request(`${root}/api/v1/events`, {
      headers: { ...(cookie && { cookie }) },
      signal: stop.signal,
    });
    expect(answer.status).toBe(reaches(role, 'reader') ? 200 : 401);
    if (!answer.ok) return;
    const title = 'Cầu Nậm Sê';
    const outcome = {
      source: 'x',
      status: 'added',
      article: 'x',
      title,
      publishedOn: null,
      further: [],
      message: null,
    };
    const { events } = server.services;
    const pieces = answer.body!.getReader();
    let told = Buffer.from((await pieces.read()).value!).toString();
    events.tell({ name: 'import', data: { done: 1, total: 1, outcome: { ...outcome, status: 'added' } } });
    events.tell({ name: 'ledger', data: { ledger: server.services.ledger().location } });
    while (!told.includes('event: ledger')) told += Buffer.from((await pieces.read()).value!).toString();
    expect([told.includes(title), told.includes(server.services.ledger().location)]).toEqual([
      role === 'admin',
      role === 'admin',
    ]);
    await pieces.cancel();
    stop.abort();
  },
);

test('a script in a note is words to everyone who reads it', async () => {
  const text = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const judgement = { kind: 'note', fact: thread.quote.fact, text };
  expect((await ask('editor', '/decisions', { judgement })).status).toBe(200);
  const shown = await ask('reader', `/threads/${thread.id}/decisions`);
  expect(shown.headers.get('content-type')).toMatch(/^application\/json/);
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
  expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await shown.text()).toContain(JSON.stringify(text));
});
