import { z } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import type { Page, ThreadRow } from '../../0-facts/index.ts';
import { wholeRecord } from '../../4-ledger/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { madeUpServer } from './made-up.ts';
import type { MadeUpServer } from './made-up.ts';
import { pageOf } from './routes/answers.ts';
import { correctionCase, restingDecision, secondOpinion } from './schemas/judged.ts';

/** What people judged: entered by hand, seen differently, corrected, left without its words. */

const bridgeArticle = {
  publishedOn: '2026-03-11',
  text: 'Việt Nam và Lào nhất trí khởi công cầu Nậm Sê vào năm 2025. Đoàn đã đi thăm chợ đêm.',
};
const marketArticle = {
  publishedOn: '2026-05-20',
  text: 'Việt Nam và Campuchia nhất trí mở chợ biên giới Cho Vàm Trắng.',
};

const rows = async <T>(own: MadeUpServer, path: string): Promise<T[]> =>
  ((await (await own.ask(`/api/v1${path}`)).json()) as Page<T>).items;

test('a commitment that no article tells is entered with its document, once', async () => {
  const own = await madeUpServer(false);
  const entry = {
    relation: 'vnm-lao',
    action: 'mở đường bay Vinh – Pakse',
    document: 'Công hàm số 12: hai bên nhất trí mở đường bay Vinh – Pakse.',
    holders: ['VNM', 'LAO'],
    pillars: ['infrastructure'],
    due: '2027',
  };
  const entered = await own.post('/api/v1/commitments', { ...entry, why: 'theo công hàm' });
  expect(await entered.json()).toMatchObject({
    relation: 'LAO-VNM',
    seq: 1,
    who: 'Lan',
    why: 'theo công hàm',
    judgement: { kind: 'enter' },
  });
  expect(await rows(own, '/threads?relation=LAO-VNM')).toMatchObject([{ action: entry.action, due: '2027' }]);
  const again = await own.post('/api/v1/commitments', entry);
  expect([again.status, await again.json()]).toMatchObject([422, { code: 'decision/entered-before' }]);
  const wrong = await own.post('/api/v1/commitments', { ...entry, holders: ['Lào'] });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'request/invalid' }]);
  await own.close();
});

test('is listed: where two differ, what was corrected, what a newer reader left without its words', async () => {
  const own = await madeUpServer(false);
  for (const article of [bridgeArticle, marketArticle]) await own.post('/api/v1/articles', article);
  const [market] = await rows<ThreadRow>(own, '/threads?relation=KHM-VNM');
  const [bridge] = await rows<ThreadRow>(own, '/threads?q=cau+nam+se');
  const decide = (who: string, judgement: object, relation?: string) =>
    own.post('/api/v1/decisions', { who, relation, judgement });
  await decide('Lan', { kind: 'rule', reviewers: 2 }, 'KHM-VNM');
  await decide('Lan', { kind: 'confirm', fact: market!.quote.fact });
  await decide('Minh', { kind: 'edit', fact: bridge!.quote.fact, field: 'due', value: '2026' });
  expect(await rows(own, '/opinions')).toMatchObject([
    { relation: 'KHM-VNM', about: 'right', isDisputed: false, opinions: [{ who: 'Lan', says: 'confirm' }] },
  ]);
  await decide('Minh', { kind: 'reject', fact: market!.quote.fact });
  const disputed = await answerAs(own, '/opinions?relation=KHM-VNM', secondOpinion);
  expect(disputed).toMatchObject([{ isDisputed: true, opinions: [{ who: 'Lan' }, { who: 'Minh', says: 'reject' }] }]);
  expect(await rows(own, '/opinions?relation=LAO-VNM')).toEqual([]);

  const [corrected, ...others] = await answerAs(own, '/corrections', correctionCase);
  expect(others).toEqual([]);
  expect(corrected).toMatchObject({ article: bridge!.quote.article });
  const page = await own.ask(`/api/v1/corrections?limit=1&cursor=${bridge!.quote.article}`);
  expect(await page.json()).toEqual({ items: [], nextCursor: null });

  expect(await rows(own, '/resting')).toEqual([]);
  await forget(own.services.ledger(), bridge!.quote.article);
  expect(await answerAs(own, '/resting', restingDecision)).toMatchObject([
    { kind: 'edit', who: 'Minh', words: [{ article: bridge!.quote.article, exact: bridge!.quote.exact }] },
  ]);
  await own.close();
});

/** The rows of a list, each as its schema says. */
async function answerAs(own: MadeUpServer, path: string, row: z.ZodType): Promise<unknown[]> {
  const page: unknown = await (await own.ask(`/api/v1${path}`)).json();
  expect(pageOf(row).safeParse(page).error?.issues ?? []).toEqual([]);
  return (page as Page<unknown>).items;
}

/** Lets a newer reader read nothing in an article. */
async function forget(ledger: Ledger, article: string): Promise<void> {
  const row = await ledger.read(wholeRecord, (db) =>
    db.selectFrom('articles').select('seq').where('id', '=', article).executeTakeFirstOrThrow(),
  );
  const nothing = { encounters: [], commitments: [], results: [], indicators: [], offices: [], things: [] };
  const reading = { document: { id: article, language: 'vi', publishedOn: '2026-03-11' }, ...nothing };
  await ledger.appendReadings([{ article: row.seq, reader: 'newer', reading }]);
  await ledger.link();
}
