import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import type { RelationScope, Role } from '../../0-facts/index.ts';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';

const lao = { publishedOn: '2026-03-11', text: 'Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh vào năm 2028.' };
const khm = { publishedOn: '2026-03-12', text: 'Việt Nam và Campuchia nhất trí xây cầu Nậm Sê vào năm 2029.' };

/** Who asks, by the token that is sent. */
const viewers: Record<string, { role: Role; scope: RelationScope | null }> = {
  admin: { role: 'admin', scope: null },
  reader: { role: 'reader', scope: null },
  bounded: { role: 'reader', scope: { except: ['KHM-VNM'] } },
};

let server: MadeUpServer;
let day: string;
let reads: () => number;
let revision: MockInstance<() => Promise<string>>;

beforeEach(async () => {
  day = '2026-06-30';
  const identity = {
    publicAccess: false,
    viewerOf: async ({ authorization = 'admin' }: { authorization: string | undefined }) => ({
      ...viewers[authorization]!,
      account: { id: authorization, name: authorization },
      by: 'token' as const,
    }),
  };
  server = await madeUpServer(false, undefined, undefined, () => ({
    identity: identity as never,
    publicUrl: 'http://127.0.0.1:4780',
    today: () => day,
  }));
  for (const article of [lao, khm]) expect((await post('/articles', article)).status).toBe(200);
  const ledger = server.services.ledger();
  const read = vi.spyOn(ledger, 'read');
  reads = () => read.mock.calls.length;
  // On a PostgreSQL that others use, too, the revision also moves with what they write.
  revision = vi.spyOn(ledger, 'revision').mockResolvedValue('1');
});
afterEach(() => server.close());

const post = (path: string, body: unknown): Promise<Response> =>
  server.ask(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'admin' },
    body: JSON.stringify(body),
  });
const ask = (path: string, by = 'admin', headers: Record<string, string> = {}): Promise<Response> =>
  server.ask(`/api/v1${path}`, { headers: { authorization: by, ...headers } });
const idsIn = async (answer: Response): Promise<string[]> =>
  ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);

describe('an answer is kept', () => {
  test('until the ledger is another', async () => {
    const first = await (await ask('/threads')).text();
    const before = reads();
    expect(await (await ask('/threads')).text()).toBe(first);
    expect(reads()).toBe(before);
    revision.mockResolvedValue('2');
    expect(await (await ask('/threads')).text()).toBe(first);
    expect(reads()).toBeGreaterThan(before);
  });

  test('and nobody is told what was before a decision, once it is made', async () => {
    revision.mockRestore();
    const first = await (await ask('/threads')).text();
    const [thread] = (JSON.parse(first) as { items: { quote: { fact: string } }[] }).items;
    for (const owner of ['Vụ Thị trường', 'Cục Biên giới', null]) {
      const judgement = { kind: 'owner', fact: thread!.quote.fact, owner };
      expect((await post('/decisions', { judgement })).status).toBe(200);
      const { items } = (await (await ask('/threads')).json()) as { items: { owner: string | null }[] };
      expect(items[0]!.owner).toBe(owner);
    }
  });

  test('for one day: marks are told for it', async () => {
    await ask('/threads');
    day = '2026-07-01';
    const before = reads();
    await ask('/threads');
    expect(reads()).toBeGreaterThan(before);
  });

  test.each(['/relations', '/threads', '/search?q=nhat tri', '/persons', '/encounters', '/milestones'])(
    '%s: for who sees and may the same alone',
    async (path) => {
      for (const by of ['admin', 'reader', 'bounded']) {
        const before = reads();
        await ask(path, by);
        expect(reads()).toBeGreaterThan(before);
      }
    },
  );

  test('and never of a relation that the asker does not see', async () => {
    expect(await idsIn(await ask('/relations'))).toEqual(expect.arrayContaining(['LAO-VNM', 'KHM-VNM']));
    expect(await idsIn(await ask('/relations', 'bounded'))).toEqual(['LAO-VNM']);
    expect((await ask('/relations/KHM-VNM')).status).toBe(200);
    expect((await ask('/relations/KHM-VNM', 'bounded')).status).toBe(404);
  });

  test('and not of today for who asks of a past day, nor the other way round', async () => {
    for (const [path, count] of [
      ['/threads', 2],
      ['/threads?asOf=2026-03-11', 1],
      ['/threads?asOf=2026-03-01', 0],
      ['/threads', 2],
    ] as const)
      expect(await idsIn(await ask(path))).toHaveLength(count);
  });

  test('and not for who may no longer ask, of the same ledger', async () => {
    expect((await ask('/threads', 'reader')).status).toBe(200);
    const { reader } = viewers;
    try {
      viewers['reader'] = { role: 'public', scope: { only: [] } };
      expect((await ask('/persons', 'reader')).status).toBe(200);
      expect(await idsIn(await ask('/threads', 'reader'))).toEqual([]);
      expect((await ask('/search?q=nhat tri', 'reader')).status).toBe(403);
    } finally {
      viewers['reader'] = reader!;
    }
  });

  test('no problem is', async () => {
    expect((await ask('/threads/none')).status).toBe(404);
    expect((await ask('/threads/none')).status).toBe(404);
    expect(server.reported).toEqual([]);
  });
});

test('who asks the same at once is answered together', async () => {
  const before = reads();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/threads?limit=7')));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
  expect(reads() - before).toBe(1);
});

describe('it goes out', () => {
  const accepted = async (accept: string) => {
    const answer = await ask('/relations/LAO-VNM', 'admin', { 'accept-encoding': accept });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const encoding = answer.headers.get('content-encoding');
    const text = (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
    return { encoding, tag: answer.headers.get('etag')!, id: (JSON.parse(text) as { id: string }).id };
  };

  test.each([
    ['gzip, deflate, br', 'gzip'],
    ['br;q=1, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', null],
    ['gzip;q=0.0, br', null],
    ['identity', null],
  ])('for %s as %s, the first time and again', async (accept, expected) => {
    for (let i = 0; i < 2; i++) expect(await accepted(accept)).toMatchObject({ encoding: expected, id: 'LAO-VNM' });
  });

  test('as it is where it is short, with its length, so that nobody packs it on its way', async () => {
    for (let i = 0; i < 2; i++) {
      const answer = await ask('/milestones?from=2040-01-01', 'admin', { 'accept-encoding': 'gzip' });
      const bytes = await answer.arrayBuffer();
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    }
  });

  test('once: with its tag it is not sent again, packed or not', async () => {
    for (const accept of ['gzip', 'identity']) {
      const { tag } = await accepted(accept);
      const again = await ask('/relations/LAO-VNM', 'admin', { 'accept-encoding': accept, 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  test('with the headers of every answer', async () => {
    await ask('/threads');
    const { headers } = await ask('/threads');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });
});
