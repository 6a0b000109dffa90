import { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import type { ImportRow, Page, ThreadRow, Version } from '../../../../0-facts/index.ts';
import type { DecisionEntry } from '../../../../4-ledger/index.ts';
import { madeUpServer } from '../../made-up.ts';
import * as versions from '../../schemas/collected.ts';

const pageOf = (row: z.ZodObject): z.ZodType =>
  z.strictObject({ items: z.array(row.strict()), nextCursor: z.string().nullable() });

describe('what was imported', () => {
  test('is listed, and taken back as a whole by one decision', async () => {
    const own = await madeUpServer(false);
    await own.post('/api/v1/articles', { text: 'Việt Nam và Lào nhất trí mở chợ.' });
    const list = async () =>
      (pageOf(versions.importRow) as z.ZodType<Page<ImportRow>>).parse(await (await own.ask('/api/v1/imports')).json())
        .items;
    const [row] = await list();
    expect(row).toMatchObject({ who: 'Lan', articles: 1, withdrawn: null });
    const undone = await own.post(`/api/v1/imports/${row!.id}/undo`, { why: 'nhầm' });
    const entry = (await undone.json()) as DecisionEntry;
    expect(entry).toMatchObject({ relation: 'none', why: 'nhầm', judgement: { kind: 'withdraw' } });
    expect(await (await own.ask('/api/v1/threads')).json()).toMatchObject({ items: [] });
    expect(await list()).toMatchObject([{ withdrawn: { who: 'Lan' } }]);
    expect((await own.post(`/api/v1/imports/${row!.id}/undo`, {})).status).toBe(422);
    await own.post('/api/v1/decisions', { relation: 'none', judgement: { kind: 'undo', seq: entry.seq } });
    expect(((await (await own.ask('/api/v1/threads')).json()) as Page<ThreadRow>).items).toHaveLength(1);
    await own.close();
  });
});

describe('a text that was edited', () => {
  test('has its versions, and what each changed in words and records', async () => {
    const own = await madeUpServer(false);
    const send = async (text: string): Promise<void> => {
      const form = new FormData();
      form.append('file', new File([text], 'tin.txt'));
      await own.ask('/api/v1/articles', { method: 'POST', body: form });
    };
    await send('Việt Nam và Lào nhất trí mở chợ vào năm 2027.');
    expect(await (await own.ask('/api/v1/edits')).json()).toEqual({ items: [], nextCursor: null });
    await send('Việt Nam và Lào nhất trí mở chợ vào năm 2028.');
    const get = async <T>(path: string, schema: z.ZodType<T>): Promise<T> =>
      schema.parse(await (await own.ask(`/api/v1${path}`)).json());
    const numbers = async (path: string) =>
      (await get(path, pageOf(versions.version) as z.ZodType<Page<Version>>)).items.map(({ version }) => version);
    expect(await numbers('/articles/tin/versions')).toEqual([1, 2]);
    expect(await numbers('/edits')).toEqual([2]);
    const { text, records } = await get('/articles/tin/versions/2/changes', versions.versionChanges.strict());
    expect(text.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '2027.' },
      { kind: 'added', text: '2028.' },
    ]);
    expect(records).toMatchObject([{ change: 'changed', fields: [{ field: 'due', before: '2027', after: '2028' }] }]);
    expect((await own.ask('/api/v1/articles/tin/versions/2/changes?from=1')).status).toBe(200);
    for (const path of [
      'tin/versions/3/changes',
      'tin/versions/3/original',
      'khac/versions/1/original',
      'tin/versions/1/changes',
      'khac/versions',
    ])
      expect([path, (await own.ask(`/api/v1/articles/${path}`)).status]).toEqual([path, 404]);
    await own.close();
  });
});
