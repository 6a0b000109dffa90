import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportOutcome, Page, ReadingView, RelationView, ThreadRow, ThreadView } from '../../0-facts/index.ts';
import { countArticles } from '../../4-ledger/index.ts';
import type { DecisionEntry } from '../../4-ledger/index.ts';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';
import * as articles from './schemas/articles.ts';
import * as relations from './schemas/relations.ts';
import { health, importOutcome } from './schemas/server.ts';
import * as work from './schemas/work.ts';
import { threadRow, threadView } from './schemas/threads.ts';

const march = {
  title: 'Hai Bộ trưởng bàn về thương mại',
  publishedOn: '2026-03-11',
  text: `Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 5 tỷ USD vào năm 2027.
Việt Nam và Lào nhất trí khởi công cầu Nậm Sê vào năm 2025. Đoàn đã đi thăm chợ đêm.`,
};
const may = {
  title: 'Chợ biên giới',
  publishedOn: '2026-05-20',
  text: 'Việt Nam và Campuchia nhất trí mở chợ biên giới Cho Vàm Trắng.',
};
const june = {
  title: 'Nhắc lại mục tiêu',
  publishedOn: '2026-06-12',
  text: 'Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 10 tỷ USD vào năm 2030.',
};

let server: MadeUpServer;
let at = '2026-06-01T00:00:00.000Z';

beforeAll(async () => {
  server = await madeUpServer(false, () => at);
  for (const article of [march, may]) await server.post('/api/v1/articles', article);
  at = '2026-06-20T00:00:00.000Z';
  await server.post('/api/v1/articles', june);
});
afterAll(() => server.close());

async function answer<T>(path: string): Promise<T> {
  const response = await server.ask(`/api/v1${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

/** Each list with the relation's own rows, those of the other relation, and all. */
const pageOf = (row: z.ZodObject): z.ZodType =>
  z.strictObject({ items: z.array(row.strict()).min(1), nextCursor: z.string().nullable() });

describe('answers as its description says', () => {
  test.each<[path: string, schema: z.ZodType]>([
    ['/health', health.strict()],
    ['/relations', pageOf(relations.relationRow)],
    ['/relations?since=2026-06-10T00:00:00Z&home=LAO', pageOf(relations.relationRow)],
    ['/relations/LAO-VNM', relations.relationView.strict()],
    ['/relations/LAO-VNM?since=2026-06-10&asOf=2026-06-30', relations.relationView.strict()],
    ['/threads', pageOf(threadRow)],
    ['/articles', pageOf(articles.articleRow)],
    ['/milestones', pageOf(relations.milestoneRow)],
    ['/relations/LAO-VNM/network', relations.network.strict()],
    ['/review', pageOf(work.reviewRow)],
    ['/relations/VNM-LAO/raise-next', pageOf(work.occasion)],
    ['/relations/VNM-LAO/raise-next?limit=1', pageOf(work.occasion)],
    ['/search?q=cho+dem', pageOf(articles.searchHit)],
  ])('GET %s', async (path, schema) => {
    const parsed = schema.safeParse(await answer(path));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  test.each([
    '/encounters',
    '/indicators',
    '/persons',
    '/requests?thread=t1',
    '/threads?relation=JPN-VNM',
    '/articles?relation=JPN-VNM',
  ])('GET %s, of which the ledger has none', async (path) =>
    expect(await answer(path)).toEqual({ items: [], nextCursor: null }),
  );

  test('GET /threads?total=true tells how many there are, and no other list does', async () => {
    const { items, total } = (await answer('/threads?total=true')) as { items: unknown[]; total: number };
    expect(total).toBe(items.length);
  });

  test('GET /threads/{id} and /articles/{id}', async () => {
    const { items } = await answer<Page<ThreadRow>>('/threads?q=kim+ngach');
    const thread = await answer<ThreadView>(`/threads/${items[0]!.id}`);
    expect(threadView.strict().safeParse(thread).error?.issues ?? []).toEqual([]);
    expect(thread.restatements.map(({ action }) => action)).toEqual([
      'nâng kim ngạch thương mại lên 5 tỷ USD',
      'nâng kim ngạch thương mại lên 10 tỷ USD',
    ]);
    const article = await answer(`/articles/${thread.quote.article}`);
    expect(articles.articleView.strict().safeParse(article).error?.issues ?? []).toEqual([]);
  });
});

describe('threads', () => {
  const market = 'mở chợ biên giới Cho Vàm Trắng';
  const bridge = 'khởi công cầu Nậm Sê';
  const trade = 'nâng kim ngạch thương mại lên 10 tỷ USD';
  const tradeBefore = 'nâng kim ngạch thương mại lên 5 tỷ USD';

  test.each<[query: string, actions: string[]]>([
    ['', [trade, market, bridge]],
    ['relation=LAO-VNM', [trade, bridge]],
    ['relation=vnm-lao', [trade, bridge]],
    ['relation=KHM-VNM', [market]],
    ['relation=none', []],
    ['q=cho+vam', [market]],
    ['q=chợ vàm', [market]],
    ['q=tàu hoả', []],
    ['state=agreed&pillar=trade', [trade, market, bridge]],
    ['state=open', [trade, market, bridge]],
    ['state=completed', []],
    ['pillar=health', []],
    ['mark=overdue', [bridge]],
    ['mark=raise-next', [market]],
    ['mark=overdue&relation=KHM-VNM', []],
    ['since=2026-06-10T00:00:00Z', [trade]],
    ['since=2026-06-20T07:00:01%2B07:00', []],
    ['asOf=2026-06-11', [market, bridge, tradeBefore]],
    ['asOf=2026-05-19', [bridge, tradeBefore]],
    ['knownBy=2026-06-10T00:00:00Z', [market, bridge, tradeBefore]],
    ['asOf=2026-03-10', []],
  ])('%s', async (query, actions) => {
    const { items } = await answer<Page<ThreadRow>>(`/threads?${query}`);
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(actions));
    expect(items).toHaveLength(actions.length);
  });

  test('come in pages that follow one another', async () => {
    const actions: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<ThreadRow> = await answer(`/threads?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.items).toHaveLength(1);
      actions.push(...page.items.map(({ action }) => action));
      cursor = page.nextCursor;
    } while (cursor);
    expect(actions).toEqual([trade, market, bridge]);
  });
});

describe('a relation', () => {
  test('names the home side first, also another one where it is asked', async () => {
    expect(await answer<RelationView>('/relations/LAO-VNM')).toMatchObject({ countries: ['VNM', 'LAO'] });
    expect(await answer<RelationView>('/relations/LAO-VNM?home=LAO')).toMatchObject({ countries: ['LAO', 'VNM'] });
    expect(await answer<RelationView>('/relations/LAO-VNM?home=JPN')).toMatchObject({ countries: ['LAO', 'VNM'] });
  });

  test('tells what moved since the last look', async () => {
    const view = await answer<RelationView>('/relations/LAO-VNM?since=2026-06-10T00:00:00Z');
    expect(view).toMatchObject({ new: 0, moved: 1, overdue: 1, open: 2 });
    expect(view.movedThreads.map(({ times }) => times)).toEqual([2]);
  });
});

describe('a pasted text', () => {
  const read = async (body: unknown): Promise<ReadingView> => {
    const response = await server.post('/api/v1/readings', body);
    expect(response.status).toBe(200);
    const view = (await response.json()) as ReadingView;
    expect(articles.readingView.strict().safeParse(view).error?.issues ?? []).toEqual([]);
    return view;
  };

  test('is compared with the ledger, and not kept', async () => {
    const text = `Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 10 tỷ USD vào năm 2030.
Việt Nam và Lào nhất trí trao đổi giáo viên dạy nhạc.`;
    const view = await read({ text, publishedOn: '2026-06-29' });
    expect(view.facts.map(({ novelty }) => novelty?.kind)).toEqual(['restated', 'new']);
    expect(view).toMatchObject({ newShare: 0.5, known: null });
    expect(await answer('/health')).toMatchObject({ articles: 3 });
  });

  test('may come as a file, with its date told beside it', async () => {
    const form = new FormData();
    form.append('file', new File([may.text], 'may.txt'));
    form.append('publishedOn', '2026-05');
    const response = await server.ask('/api/v1/readings', { method: 'POST', body: form });
    const view = (await response.json()) as ReadingView;
    expect(view).toMatchObject({ reading: { document: { publishedOn: '2026-05' } }, title: may.text });
  });

  test('that the ledger holds already is named', async () => {
    const [known] = (await answer<Page<{ id: string }>>('/articles?relation=KHM-VNM')).items;
    expect((await read(may)).known).toBe(known!.id);
  });

  test('without a commitment has no share that is new', async () => {
    expect(await read({ text: 'Trời đẹp.' })).toMatchObject({ newShare: null, facts: [] });
  });
});

describe('an import', () => {
  test('lands once, whole and in order', async () => {
    const own = await madeUpServer(false);
    const form = new FormData();
    form.append('file', new File([march.text], 'march.txt'));
    form.append('file', new File([may.text], 'may.txt'));
    form.append('publishedOn', '2026-05-20');
    const send = async (): Promise<ImportOutcome[]> => {
      const response = await own.ask('/api/v1/articles', { method: 'POST', body: form });
      return z.array(importOutcome.strict()).parse(await response.json());
    };
    const outcome = (article: string, status: string) => {
      const told = { title: null, publishedOn: '2026-05-20', further: [], message: null };
      return { source: `${article}.txt`, article, status, ...told };
    };
    expect(await send()).toEqual([outcome('march', 'added'), outcome('may', 'added')]);
    expect(await send()).toEqual([outcome('march', 'known'), outcome('may', 'known')]);
    expect(await (await own.ask('/api/v1/health')).json()).toMatchObject({ articles: 2 });
    await own.close();
  });

  test("lands its good part, and tells of each that failed in the asker's language", async () => {
    const own = await madeUpServer(false);
    const form = new FormData();
    form.append('file', new File([new Uint8Array([0, 1, 2])], 'picture.txt'));
    form.append('file', new File([may.text], 'may.txt'));
    const response = await own.ask('/api/v1/articles', {
      method: 'POST',
      body: form,
      headers: { 'accept-language': 'vi' },
    });
    expect(await response.json()).toMatchObject([
      { status: 'failed', article: null, message: '(vi) input/binary' },
      { status: 'added', article: 'may', message: null },
    ]);
    await own.close();
  });
});

describe('a decision', () => {
  test('is laid over the thread, and taken back', async () => {
    const own = await madeUpServer(false);
    const ask = async (): Promise<ThreadRow> =>
      ((await (await own.ask('/api/v1/threads')).json()) as Page<ThreadRow>).items[0]!;
    await own.post('/api/v1/articles', may);
    const { fact } = (await ask()).quote;
    const decided = await own.post('/api/v1/decisions', {
      judgement: { kind: 'owner', fact, owner: 'Vụ Thị trường' },
      why: 'họp giao ban',
    });
    expect(await decided.json()).toMatchObject({ who: 'Lan', relation: 'KHM-VNM', seq: 1, why: 'họp giao ban' });
    expect(await ask()).toMatchObject({ owner: 'Vụ Thị trường' });
    await own.post('/api/v1/decisions', { relation: 'KHM-VNM', who: 'Minh', judgement: { kind: 'undo', seq: 1 } });
    expect(await ask()).toMatchObject({ owner: null });
    const log = await own.ask(`/api/v1/threads/${(await ask()).id}/decisions`);
    expect(
      ((await log.json()) as Page<DecisionEntry>).items.map(({ judgement: { kind }, who }) => [kind, who]),
    ).toEqual([
      ['owner', 'Lan'],
      ['undo', 'Minh'],
    ]);
    await own.close();
  });

  test('that joins two threads leaves both addresses standing', async () => {
    const own = await madeUpServer(false);
    await own.post('/api/v1/articles', march);
    const { items } = (await (await own.ask('/api/v1/threads')).json()) as Page<ThreadRow>;
    const facts = items.map(({ quote }) => quote.fact);
    await own.post('/api/v1/decisions', { judgement: { kind: 'together', facts } });
    const found = await Promise.all(items.map(({ id }) => own.ask(`/api/v1/threads/${id}?asOf=2026-06-30`)));
    expect(found.map(({ status }) => status).sort()).toEqual([200, 307]);
    const moved = found.find(({ status }) => status === 307)!.headers.get('location') ?? '';
    const stays = found.find(({ status }) => status === 200)!;
    expect(await (await own.ask(moved.replace('http://127.0.0.1:4780', ''))).json()).toEqual(await stays.json());
    await own.close();
  });
});

describe('the example', () => {
  test('is only looked at; the own ledger takes its place and nothing of it goes over', async () => {
    const own = await madeUpServer(true);
    const example = own.services.ledger();
    const refused = { status: 409, code: 'example/read-only' };
    expect(await (await own.post('/api/v1/articles', may)).json()).toMatchObject(refused);
    const judgement = { kind: 'confirm', fact: '0123456789abcdef' };
    expect(await (await own.post('/api/v1/decisions', { judgement })).json()).toMatchObject(refused);
    expect(await (await own.ask('/api/v1/health')).json()).toMatchObject({ example: true, articles: 0 });

    const started = await own.ask('/api/v1/ledger', { method: 'POST' });
    expect(await started.json()).toMatchObject({ example: false, articles: 0 });
    expect((await own.post('/api/v1/articles', may)).status).toBe(200);
    expect(await (await own.ask('/api/v1/health')).json()).toMatchObject({ example: false, articles: 1 });
    expect(await countArticles(example)).toBe(0);

    const again = await own.ask('/api/v1/ledger', { method: 'POST' });
    expect(await again.json()).toMatchObject({ status: 409, code: 'ledger/own' });
    await own.close();
  });
});

describe('what every answer has', () => {
  test('a number that the log has too: its own, or the one it came with', async () => {
    const given = await server.ask('/api/v1/health', { headers: { 'x-request-id': 'desk-0001' } });
    expect(given.headers.get('x-request-id')).toBe('desk-0001');
    const [one, other] = await Promise.all([1, 2].map(() => server.ask('/api/v1/nothing')));
    expect(one!.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(other!.headers.get('x-request-id')).not.toBe(one!.headers.get('x-request-id'));
    const forged = await server.ask('/api/v1/health', { headers: { 'x-request-id': 'a b"c' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a tag, so that it is not sent twice', async () => {
    const first = await server.ask('/api/v1/relations/LAO-VNM');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await server.ask('/api/v1/relations/LAO-VNM', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('fewer bytes where the asker can unpack them', async () => {
    const answer = await server.ask('/api/v1/relations/LAO-VNM', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });
});

describe('two editors', () => {
  test('cannot overwrite each other', async () => {
    const own = await madeUpServer(false);
    await own.post('/api/v1/articles', may);
    const { items } = (await (await own.ask('/api/v1/threads')).json()) as Page<ThreadRow>;
    const { id, quote } = items[0]!;
    const tag = async (): Promise<string> => (await own.ask(`/api/v1/threads/${id}`)).headers.get('etag')!;
    const decide = async (ifMatch: string, judgement: object): Promise<number> =>
      (
        await own.ask('/api/v1/decisions', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'if-match': ifMatch },
          body: JSON.stringify({ relation: 'KHM-VNM', judgement }),
        })
      ).status;
    const seen = await tag();
    expect(await decide(seen, { kind: 'owner', fact: quote.fact, owner: 'Vụ Thị trường' })).toBe(200);
    expect(await decide(seen, { kind: 'owner', fact: quote.fact, owner: 'Cục Biên giới' })).toBe(412);
    expect(await decide(`W/${await tag()}`, { kind: 'undo', seq: 1 })).toBe(200);
    expect(await decide(seen, { kind: 'undo', seq: 2 })).toBe(412);
    expect(await decide('"something else"', { kind: 'confirm', fact: quote.fact })).toBe(412);
    expect(await decide('*', { kind: 'confirm', fact: quote.fact })).toBe(200);
    expect(await (await own.ask(`/api/v1/threads/${id}`)).json()).toMatchObject({ owner: null, review: 'confirmed' });
    const unchanged = await own.ask(`/api/v1/threads/${id}`, { headers: { 'if-none-match': await tag() } });
    expect(unchanged.status).toBe(304);
    await own.close();
  });
});

describe('the documentation', () => {
  test.each([
    ['en', 'Every address'],
    ['vi', 'Mọi địa chỉ'],
  ])('lists every address, in %s, and loads nothing', async (language, words) => {
    const answered = await server.ask('/api/v1/docs', { headers: { 'accept-language': language } });
    expect(answered.headers.get('content-type')).toContain('text/html');
    expect(answered.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await answered.text();
    const { paths } = await answer<{ paths: object }>('/openapi.json');
    for (const path of Object.keys(paths)) expect(text).toContain(` /api/v1${path}<`);
    expect(text).toContain(words);
    expect(text).not.toContain('<script');
  });
});
