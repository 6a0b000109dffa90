import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import type { ExportFormat } from './api/services.ts';
import { documentsOf } from './documents.ts';

/** Every form is opened by a program that is not ours: Python's own csv, zipfile and json, openpyxl, LibreOffice. */

const march = {
  title: '=cmd("Hai Bộ trưởng") bàn về "thương mại", đường sắt & cảng <biển>',
  publishedOn: '2026-03-11',
  text: `Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 5 tỷ USD vào năm 2027.
Việt Nam và Lào nhất trí khởi công cầu Nậm Sê vào năm 2025.`,
};
const june = {
  title: 'Nhắc lại mục tiêu',
  publishedOn: '2026-06-12',
  text: 'Việt Nam và Lào nhất trí nâng kim ngạch thương mại lên 10 tỷ USD vào năm 2030.',
};
const may = { publishedOn: '2026-05-20', text: 'Việt Nam và Campuchia nhất trí mở chợ biên giới Cho Vàm Trắng.' };

const folder = mkdtempSync(join(tmpdir(), 'ganket-exports-'));
let server: MadeUpServer;

beforeAll(async () => {
  server = await madeUpServer(false, undefined, documentsOf('0.0.1'));
  for (const article of [march, may, june]) await server.post('/api/v1/articles', article);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function fetched(path: string): Promise<Buffer> {
  const response = await server.ask(`/api/v1/exports/${path}`, { headers: { 'accept-language': 'vi' } });
  expect(response.status, path).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function saved(path: string, name: string): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await fetched(path));
  return file;
}

/** Runs a program of Python, which prints JSON. */
function python<T>(program: string, ...args: string[]): T {
  return JSON.parse(execFileSync(openpyxl ?? 'python3', ['-c', program, ...args], { encoding: 'utf8' })) as T;
}

/** The Python that has a module: the one in the path, else the system's own. */
function pythonWith(module: string): string | undefined {
  return ['python3', '/usr/bin/python3'].find((command) => {
    try {
      execFileSync(command, ['-c', `import ${module}`], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
const openpyxl = pythonWith('openpyxl');

type Row = Record<string, string>;
const csvRows = (file: string): Row[] =>
  python(
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding="utf-8-sig",newline="")))))',
    file,
  );

describe('csv, read by Python', () => {
  test.each<[query: string, actions: string[]]>([
    ['', ['nâng kim ngạch thương mại lên 10 tỷ USD', 'mở chợ biên giới Cho Vàm Trắng', 'khởi công cầu Nậm Sê']],
    ['?relation=KHM-VNM', ['mở chợ biên giới Cho Vàm Trắng']],
    ['?mark=overdue', ['khởi công cầu Nậm Sê']],
    ['?asOf=2026-05-01', ['khởi công cầu Nậm Sê', 'nâng kim ngạch thương mại lên 5 tỷ USD']],
    ['?q=tàu', []],
  ])('filters %s', async (query, actions) => {
    const rows = csvRows(await saved(`csv${query}`, 'threads.csv'));
    expect(rows.map(({ action }) => action).sort()).toEqual(actions.sort());
  });

  test('words that a spreadsheet would run are kept from running', async () => {
    const [row] = csvRows(await saved('csv?mark=overdue', 'threads.csv'));
    expect(row!['title']).toBe(`'${march.title}`);
    expect(row!['quote']).toBe('Việt Nam và Lào nhất trí khởi công cầu Nậm Sê vào năm 2025.');
  });
});

test('jsonl holds the rows of the API', async () => {
  const lines = (await fetched('jsonl?relation=LAO-VNM')).toString('utf8').trimEnd().split('\n');
  const { items } = (await (await server.ask('/api/v1/threads?relation=LAO-VNM')).json()) as { items: unknown[] };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(items);
});

describe.skipIf(!openpyxl)('xlsx, read by openpyxl', () => {
  const read = `import openpyxl,json,sys
book=openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title:[[str(c.value) if c.is_date else c.value for c in r] for r in s.rows] for s in book}))`;

  test('two sheets in the reader’s words, with real dates', async () => {
    const sheets = python<Record<string, (string | number | null)[][]>>(
      read,
      await saved('xlsx?relation=LAO-VNM', 'a.xlsx'),
    );
    expect(Object.keys(sheets)).toEqual(['Cam kết', 'Các lần nhắc']);
    const [head, first] = sheets['Cam kết']!;
    const cell = (name: string) => first![head!.indexOf(name)];
    expect(cell('Việc cam kết')).toBe('nâng kim ngạch thương mại lên 10 tỷ USD');
    expect([cell('Trạng thái'), cell('Thời hạn'), cell('Số lần')]).toEqual(['đã nhất trí', '2030', 2]);
    expect(cell('Ngày đăng')).toBe('2026-06-12 00:00:00');
    expect(sheets['Các lần nhắc']!.length).toBe(4);
  });
});

const soffice = '/usr/bin/soffice';
test.skipIf(!existsSync(soffice))('xlsx, opened by LibreOffice', { timeout: 120_000 }, async () => {
  const file = await saved('xlsx', 'office.xlsx');
  execFileSync(soffice, [
    `-env:UserInstallation=file://${folder}/office`,
    '--headless',
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76',
    '--outdir',
    folder,
    file,
  ]);
  const rows = csvRows(join(folder, 'office.csv'));
  expect(rows.map((row) => row['Tên bài'])).toContain(march.title);
});

test('a data package holds what its description says', async () => {
  const file = await saved('datapackage', 'package.zip');
  const program = `import zipfile,json,csv,io,sys
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
d=json.loads(z.read('datapackage.json')); flaws=[]; counts={}; keys={}
for r in d['resources']:
    rows=list(csv.reader(io.StringIO(z.read(r['path']).decode(r['encoding'],),newline='')))
    names=[f['name'] for f in r['schema']['fields']]
    if rows[0]!=names: flaws.append([r['name'],'header',rows[0]])
    table=[dict(zip(names,row)) for row in rows[1:]]
    counts[r['name']]=len(table); keys[r['name']]={row.get('id') for row in table}
    for row in table:
        for f in r['schema']['fields']:
            v=row[f['name']]
            if v=='' : continue
            if f['type']=='integer': int(v)
            elif f['type']=='number': float(v)
            elif f['type']=='boolean' and v not in ('true','false'): flaws.append([f['name'],v])
    key=r['schema'].get('primaryKey')
    if key and len({tuple(row[k] for k in key) for row in table})!=len(table): flaws.append([r['name'],'key'])
    for fk in r['schema'].get('foreignKeys',[]):
        for row in table:
            if row[fk['fields']] not in keys[fk['reference']['resource']]: flaws.append([r['name'],fk])
print(json.dumps({'flaws':flaws,'counts':counts}))`;
  expect(python(program, file)).toEqual({
    flaws: [],
    counts: { articles: 3, threads: 3, restatements: 4, encounters: 0, indicators: 0, offices: 0 },
  });
});

test('PLOVER has each saying as an event from those who speak to those who act', async () => {
  const lines = (await fetched('plover?relation=LAO-VNM')).toString('utf8').trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events.filter(({ thread }) => thread !== null)).toHaveLength(3);
  expect(events[0]).toMatchObject({ event: 'AGREE', context: ['economic'], actor: ['LAO', 'VNM'], date: '2026-03-11' });
});

test('what is of the example says so in every form, in every row', async () => {
  const example = await madeUpServer(true, undefined, documentsOf('0.0.1'));
  const ledger = example.services.ledger();
  await example.services.importInto(ledger, [{ kind: 'text', ...march }], () => {});
  const moment = { asOf: null, knownBy: null, day: '2026-06-30', limits: example.services.markLimits };
  const write = async (format: ExportFormat): Promise<string> => {
    const { name, bytes } = example.services.documents.export(format, ledger, { moment, filters: {}, language: 'vi' });
    expect(name).toContain('example');
    const pieces = await Array.fromAsync(bytes);
    writeFileSync(join(folder, name), Buffer.concat(pieces));
    return join(folder, name);
  };
  const mark = 'Ví dụ / Example';
  for (const { example: marked } of csvRows(await write('csv'))) expect(marked).toBe(mark);
  for (const format of ['jsonl', 'plover', 'ftm'] as const) {
    const lines = readFileSync(await write(format), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => !line.includes(mark))).toEqual([]);
  }
  const unzip =
    'import zipfile,sys,json; z=zipfile.ZipFile(sys.argv[1]); print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))';
  const sheets = python<Row>(unzip, await write('xlsx'));
  expect(sheets['xl/workbook.xml']).toContain('Ví dụ, Example');
  expect(sheets['xl/worksheets/sheet1.xml']!.split(mark)).toHaveLength(1 + 1 + 2);
  const parts = python<Row>(unzip, await write('datapackage'));
  expect(JSON.parse(parts['datapackage.json']!)).toMatchObject({ title: `Ganket: ${mark}` });
  expect(parts['data/threads.csv']!.split(mark)).toHaveLength(1 + 2);
  await example.close();
});

test('a file is named after what is in it', async () => {
  const response = await server.ask('/api/v1/exports/xlsx?relation=LAO-VNM');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="ganket-LAO-VNM-2026-06-30.xlsx"');
  expect((await server.ask('/api/v1/exports/pdf')).status).toBe(400);
});
