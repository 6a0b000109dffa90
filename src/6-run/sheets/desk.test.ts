/** A hand-kept table over HTTP: looked at, mapped once, in, taken back, and out again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Page, SheetFilled, SheetImported, SheetPreview, SheetTable, ThreadRow } from '../../0-facts/index.ts';
import { openLedger } from '../../4-ledger/index.ts';
import { createApp } from '../../5-present/index.ts';
import { now } from '../clock.ts';
import { loadConfig } from '../config.ts';
import { RunningServices } from '../services.ts';

const csv = `Bảng theo dõi cam kết;;;
STT;Nội dung cam kết;Cơ quan chủ trì;Thời hạn;Tình hình
1;mở rộng chợ biên giới tại ba tỉnh;Bộ Công Thương;31/12/2027;
2;xây cầu thứ hai qua sông;;khi có điều kiện;chưa rõ
`;

let folder: string;
let services: RunningServices;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-desk-'));
  services = new RunningServices({
    config: loadConfig({ flags: {}, environment: { GANKET_HOME: 'VNM' }, folder }),
    ledger: await openLedger(join(folder, 'ledger.db'), { who: 'a test', clock: now }),
    openOwn: () => Promise.reject(new Error('not asked for')),
    explain: (error) => `${error.code}: ${error.message}`,
    report: (error) => expect.unreachable(String(error)),
  });
  app = createApp(services, async (c) => c.text('a page'));
});
afterEach(async () => {
  await services.close();
  rmSync(folder, { recursive: true });
});

async function ask(method: string, path: string, body?: FormData | object, accept = '*/*'): Promise<Response> {
  const isForm = body instanceof FormData;
  return await app.request(`http://127.0.0.1:4780/api/v1${path}`, {
    method,
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
    headers: { accept, ...(body && !isForm && { 'content-type': 'application/json' }) },
  });
}

function form(text: string, name = 'cam-ket.csv', more: Record<string, string> = {}): FormData {
  const made = new FormData();
  made.append('file', new File([text], name));
  for (const [field, words] of Object.entries(more)) made.append(field, words);
  return made;
}
const preview = async (text: string, name?: string): Promise<SheetPreview> =>
  (await (await ask('POST', '/sheets/preview', form(text, name))).json()) as SheetPreview;
const open = async (): Promise<string[]> =>
  ((await (await ask('GET', '/threads')).json()) as Page<ThreadRow>).items
    .map(({ action, due }) => `${action}: ${due ?? '-'}`)
    .sort();

test('a table is looked at, mapped once, brought in, changed, filled in and taken back', async () => {
  const first = await preview(csv);
  const columns = {
    action: 'Nội dung cam kết',
    owner: 'Cơ quan chủ trì',
    due: 'Thời hạn',
    status: 'Tình hình',
  };
  expect(first).toMatchObject({
    name: 'cam-ket.csv',
    tables: [],
    sheets: [{ name: '', count: 4, proposed: { row: 2, columns } }],
  });
  expect(first.sheets[0]!.rows[2]).toMatchObject({
    row: 3,
    cells: [{ column: 'A', text: '1' }, { column: 'B' }, {}, {}],
  });
  expect(await (await ask('GET', '/sheets')).json()).toEqual({ items: [], nextCursor: null });

  const table = first.newTable;
  const mapping = { name: first.name, relation: 'VNM-LAO', sheet: '', columns };
  const kept = (await (await ask('PUT', `/sheets/${table}`, mapping)).json()) as SheetTable;
  expect(kept).toEqual({ table, name: 'cam-ket.csv', relation: 'LAO-VNM', sheet: '', columns, rows: 0 });

  const send = async (text: string): Promise<SheetImported> =>
    (await (
      await ask('POST', `/sheets/${table}/rows`, form(text, 'cam-ket.csv', { pillar: 'infrastructure' }))
    ).json()) as SheetImported;
  const made = await send(csv);
  expect(made).toMatchObject({
    rows: [
      { row: 3, status: 'added', message: null, unclear: null },
      { row: 4, status: 'added', unclear: 'khi có điều kiện' },
    ],
    suggestions: [],
  });
  expect(await send(csv)).toMatchObject({ import: null, rows: [{ status: 'known' }, { status: 'known' }] });
  const changed = await send(csv.replace('31/12/2027', '2029'));
  expect(changed.rows.map(({ status }) => status)).toEqual(['changed', 'known']);
  expect(await open()).toEqual(['mở rộng chợ biên giới tại ba tỉnh: 2029', 'xây cầu thứ hai qua sông: -']);

  expect((await preview(csv)).tables).toMatchObject([{ table, rows: 2, known: 'name' }]);
  expect((await preview(csv, 'khac.csv')).tables).toMatchObject([{ table, known: 'heads' }]);
  expect((await preview('Việc,Hạn\n', 'khac.csv')).tables).toEqual([]);

  const filled = await ask('POST', `/sheets/${table}/filled`, form(csv));
  expect(filled.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''cam-ket.csv");
  expect(await filled.text()).toBe(csv.replace('2027;', '2027;đã nhất trí').replace('chưa rõ', 'đã nhất trí'));

  const counted = csv.replace('31/12/2027;', '31/12/2027;=A1');
  const left = await ask('POST', `/sheets/${table}/filled`, form(counted));
  expect(left.headers.get('ganket-left')).toBe('1');
  const told = await ask('POST', `/sheets/${table}/filled`, form(counted), 'application/json');
  const { file, ...about } = (await told.json()) as SheetFilled;
  expect(about).toEqual({
    name: 'cam-ket.csv',
    mediaType: 'text/csv',
    filled: 1,
    left: [{ row: 3, cell: 'E3', why: 'formula' }],
  });
  expect(Buffer.from(file, 'base64').toString()).toBe(counted.replace('chưa rõ', 'đã nhất trí'));

  expect((await ask('POST', `/imports/${changed.import}/undo`, { why: 'nhầm' })).status).toBe(200);
  expect(await open()).toContain('mở rộng chợ biên giới tại ba tỉnh: 2027-12-31');
  expect((await ask('POST', `/imports/${made.import}/undo`, {})).status).toBe(200);
  expect(await open()).toEqual([]);
});

test('what is not known or not fit is refused, each with its reason', async () => {
  const table = 'abcdefabcdef';
  const status = async (method: string, path: string, body?: FormData | object) => {
    const answer = await ask(method, path, body);
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  expect(await status('POST', `/sheets/${table}/rows`, form(csv))).toEqual([404, 'not-found/table']);
  expect(await status('POST', `/sheets/${table}/filled`, form(csv))).toEqual([404, 'not-found/table']);
  expect(await status('POST', '/sheets/../x/rows', form(csv))).toEqual([404, 'not-found/address']);
  expect(await status('POST', '/sheets/preview', form('a', 'a.ods'))).toEqual([422, 'sheet/ending']);
  expect(await status('POST', '/sheets/preview', form('a', 'a.xlsx'))).toEqual([422, 'input/wrong-ending']);
  const mapping = { name: 'a.csv', relation: 'LAO-VNM', columns: { action: 'Nội dung cam kết' } };
  expect(await status('PUT', '/sheets/xyz', mapping)).toEqual([400, 'request/invalid']);
  expect(await status('PUT', `/sheets/${table}`, { ...mapping, columns: { due: 'Hạn' } })).toEqual([
    400,
    'request/invalid',
  ]);
  expect((await ask('PUT', `/sheets/${table}`, mapping)).status).toBe(200);
  expect(await status('POST', `/sheets/${table}/rows`, form('Việc\nx\n'))).toEqual([422, 'sheet/no-heads']);
  const rows = form(csv, 'a.csv', { pillar: 'trade' });
  expect((await ask('POST', `/sheets/${table}/rows`, rows)).status).toBe(200);
  expect(await status('PUT', `/sheets/${table}`, { ...mapping, relation: 'KHM-VNM' })).toEqual([422, 'sheet/relation']);
});
