/** A table of commitments as LibreOffice saves it: in, again after changes, and out with its states. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestContext } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import { usualUnpacking } from '../../1-collect/index.ts';
import { articleView, openLedger, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { importSources } from '../pipeline.ts';
import { exportSheet } from './exporting.ts';
import { openSheetFile } from './file.ts';
import { importSheet } from './importing.ts';
import type { RowOutcome } from './importing.ts';
import type { Mapping } from './mapping.ts';
import { commitmentsOf, markIn, parseSheetHeads } from './mapping.ts';
import type { EnteredRow } from './resuming.ts';
import { suggestionsFor } from './suggesting.ts';

const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const collecting = {
  limits: { textBytes: 2000, sourceBytes: 1_000_000, ...fetching, ...usualUnpacking },
  clock: () => '2026-03-01T08:00:00.000Z',
};
const moment: Moment = { asOf: null, knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };
const csv = `Bảng theo dõi cam kết,,,,
STT,Nội dung,Cơ quan,Thời hạn,Tình hình
1,mở rộng chợ biên giới tại ba tỉnh,Bộ Công Thương,31/12/2027,
2,"xây cầu thứ hai qua sông, có làn cho xe máy",Bộ Xây dựng,2028,chưa rõ
3,cấp 100 suất học bổng mỗi năm,,khi có điều kiện,
`;
const heads = parseSheetHeads('action=Nội dung,owner=cơ quan,due=Thời hạn,status=Tình hình');

let folder: string;
let isMade = false;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
  const rows = csv
    .trim()
    .split('\n')
    .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')));
  const cells = rows.map(
    (row) =>
      `<tr>${row
        .slice(0, 5)
        .map((cell, i) => `<td bgcolor="#${i % 2 ? 'ffee00' : 'ffffff'}"><b>${cell}</b></td>`)
        .join('')}</tr>`,
  );
  writeFileSync(
    join(folder, 'bang.html'),
    `<html><meta charset="utf-8"><body><table>${cells.join('')}</table></body></html>`,
  );
  const args = [
    '--headless',
    `-env:UserInstallation=file://${folder}/ho-so`,
    '--infilter=HTML (StarCalc)',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    folder,
    join(folder, 'bang.html'),
  ];
  spawnSync('soffice', args);
  // It says that all went well also where its part for workbooks is missing.
  isMade = existsSync(join(folder, 'bang.xlsx'));
  if (isMade) writeFileSync(join(folder, 'cho.xlsx'), withoutPlaces(readFileSync(join(folder, 'bang.xlsx'))));
  writeFileSync(join(folder, 'bang.csv'), csv);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheetPath = 'xl/worksheets/sheet1.xml';

/** The same workbook with no row and no cell telling where it stands, as some programs write it. */
function withoutPlaces(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const xml = Buffer.from(files[sheetPath]!).toString();
  files[sheetPath] = Buffer.from(xml.replace(/(<(?:row|c)\b[^>]*?) r="\w+"/g, '$1'));
  return zipSync(files);
}

let ledger: Ledger;
let number = 0;
beforeEach(async () => {
  ledger = await openLedger(join(folder, `so-${++number}.db`), { who: 'a test', clock: collecting.clock });
});
afterEach(() => ledger.close());

let imports = 0;
async function bringIn(
  name: string,
  known: EnteredRow[] = [],
): Promise<{ rows: EnteredRow[]; outcomes: string[]; mapping: Mapping }> {
  const file = await openSheetFile(join(folder, name), collecting);
  const mapping = { heads, relation: 'LAO-VNM', sheet: file.sheets[0]!.name };
  const outcomes: string[] = [];
  const tell = ({ row, status, error, unclear }: RowOutcome): void =>
    void outcomes.push([row, status, error?.code, unclear].filter(Boolean).join(' '));
  const keep = (): Promise<void> => Promise.resolve();
  const within = { note: { id: `nhap-${++imports}`, source: name, relation: 'LAO-VNM' }, who: 'Lan' };
  const rows = await importSheet({
    ledger,
    file,
    mapping,
    known: { rows: known },
    keep,
    within,
    pillar: 'education',
    tell,
  });
  return { rows, outcomes, mapping };
}
/** What LibreOffice makes of a workbook. */
function csvOf(name: string): string {
  const args = [
    '--headless',
    `-env:UserInstallation=file://${folder}/ho-so`,
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76',
    '--outdir',
    folder,
    join(folder, name),
  ];
  expect(spawnSync('soffice', args).status).toBe(0);
  return readFileSync(join(folder, name.replace(/\.xlsx$/, '.csv')), 'utf8');
}

const needsOffice = (name: string, context: TestContext): void => {
  if (name.endsWith('.xlsx') && !isMade) context.skip('needs LibreOffice');
};
const files = ['bang.xlsx', 'cho.xlsx', 'bang.csv'];

test.for(files)('%s: each row is a commitment entered by hand, on its file, place and words', async (name, context) => {
  needsOffice(name, context);
  const { rows, outcomes } = await bringIn(name);
  expect(outcomes).toEqual(['3 added', '4 added', '5 added khi có điều kiện']);
  const { items } = await threadRows(ledger, moment);
  expect(items.map(({ action, due, owner }) => [action, due, owner]).sort()).toEqual([
    ['cấp 100 suất học bổng mỗi năm', null, null],
    ['mở rộng chợ biên giới tại ba tỉnh', '2027-12-31', 'Bộ Công Thương'],
    ['xây cầu thứ hai qua sông, có làn cho xe máy', '2028', 'Bộ Xây dựng'],
  ]);
  const bridge = items.find(({ due }) => due === '2028')!;
  const { text } = (await articleView(ledger, moment, bridge.quote.article))!;
  expect(text).toMatch(
    /(?:bang|cho)\.\w+, SHA-256 [0-9a-f]{64}, (?:.*!)?A4:E4: 2 \| xây cầu thứ hai.*\| Bộ Xây dựng \| 2028 \| chưa rõ/,
  );
  expect(rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(await Array.fromAsync(ledger.verify())).toEqual([]);
});

test.for(files)('%s imported again changes what she changed, and only that', async (name, context) => {
  needsOffice(name, context);
  const first = await bringIn(name);
  const again = await bringIn(name, first.rows);
  expect(again.outcomes).toEqual(['3 known', '4 known', '5 known']);
  const decisions = (await ledger.decisions('LAO-VNM')).length;
  const file = await openSheetFile(join(folder, name), collecting);
  const changes = new Map([
    ['D3', '30/6/2028'],
    ['B5', 'cấp 200 suất học bổng mỗi năm'],
  ]);
  writeFileSync(join(folder, `moi-${name}`), await file.patched(file.sheets[0]!, changes));
  const changed = await bringIn(`moi-${name}`, again.rows);
  expect(changed.outcomes).toEqual(['3 changed', '4 known', '5 changed khi có điều kiện']);
  const kinds = (await ledger.decisions('LAO-VNM')).slice(decisions).map(({ judgement }) => judgement.kind);
  // What is new is entered first, so that all of it is linked at once.
  expect(kinds).toEqual(['enter', 'due', 'undo']);
  const { items } = await threadRows(ledger, moment);
  expect(items.map(({ action, due }) => [action, due]).sort()).toEqual([
    ['cấp 200 suất học bổng mỗi năm', null],
    ['mở rộng chợ biên giới tại ba tỉnh', '2028-06-30'],
    ['xây cầu thứ hai qua sông, có làn cho xe máy', '2028'],
  ]);
});

test('a workbook goes out with its states filled in, cell by cell and style by style as it was', async (context) => {
  needsOffice('bang.xlsx', context);
  const { rows, mapping } = await bringIn('bang.xlsx');
  const [market] = rows;
  await ledger.decide({
    who: 'Lan',
    why: null,
    judgement: { kind: 'set-state', fact: market!.fact, state: 'under-way' },
  });
  const file = await openSheetFile(join(folder, 'bang.xlsx'), collecting);
  const { bytes, filled } = await exportSheet(ledger, moment, {
    file,
    state: { mapping, rows },
    table: '0123456789ab',
    language: 'vi',
  });
  expect(filled).toBe(3);
  const [before, after] = [unzipSync(readFileSync(join(folder, 'bang.xlsx'))), unzipSync(bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const sheet = 'xl/worksheets/sheet1.xml';
  for (const name of Object.keys(before))
    if (name !== sheet) expect(Buffer.from(after[name]!).equals(before[name]!), name).toBe(true);
  const cell = /<c r="(\w+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
  const cellsIn = (xml: Uint8Array) =>
    new Map(
      [...Buffer.from(xml).toString().matchAll(cell)].map(([whole, ref, about]) => [
        ref!,
        { whole, style: /s="(\d+)"/.exec(about!)?.[1] },
      ]),
    );
  const [old, now] = [cellsIn(before[sheet]!), cellsIn(after[sheet]!)];
  for (const [ref, { whole, style }] of old) {
    expect([ref, now.get(ref)?.style]).toEqual([ref, style]);
    if (!/^E[345]$/.test(ref)) expect(now.get(ref)?.whole).toBe(whole);
  }
  // Beside her cells stands a column of ours alone, hidden.
  const own = [...now.keys()].filter((ref) => !old.has(ref));
  expect(own).toEqual(['F2', 'F3', 'F4', 'F5']);
  const between = (xml: Uint8Array): string =>
    Buffer.from(xml)
      .toString()
      .replace(cell, '')
      .replace(/<cols>[^]*?<\/cols>/, '');
  expect(between(after[sheet]!)).toBe(between(before[sheet]!));
  const cols = /<cols>[^]*?<\/cols>/.exec(Buffer.from(after[sheet]!).toString())![0];
  expect(cols).toContain('<col min="6" max="6" width="9" hidden="1" customWidth="1"/>');
  writeFileSync(join(folder, 'ra.xlsx'), bytes);
  const made = (await openSheetFile(join(folder, 'ra.xlsx'), collecting)).sheets[0]!;
  expect(['E3', 'E4', 'E5'].map((ref) => made.cells.get(ref)?.text)).toEqual([
    'đang thực hiện',
    'đã nhất trí',
    'đã nhất trí',
  ]);
  // What another program makes of it, too.
  expect(csvOf('ra.xlsx')).toContain('Bộ Công Thương,31/12/2027,đang thực hiện');
});

test('a workbook without places of cells goes out as the same one with them', async (context) => {
  needsOffice('cho.xlsx', context);
  const filledIn = async (name: string): Promise<[Uint8Array, string[]]> => {
    const { rows, mapping } = await bringIn(name);
    const out = { state: { mapping, rows }, table: '0123456789ab', language: 'vi' as const };
    const { bytes } = await exportSheet(ledger, moment, {
      file: await openSheetFile(join(folder, name), collecting),
      ...out,
    });
    return [bytes, rows.map(({ key }) => key)];
  };
  const [[told, keys], [untold, ownKeys]] = [await filledIn('bang.xlsx'), await filledIn('cho.xlsx')];
  const sheet = (bytes: Uint8Array): string => Buffer.from(unzipSync(withoutPlaces(bytes))[sheetPath]!).toString();
  expect(sheet(untold)).toBe(keys.reduce((xml, key, i) => xml.replace(key, ownKeys[i]!), sheet(told)));
  writeFileSync(join(folder, 'cho-ra.xlsx'), untold);
  expect(csvOf('cho-ra.xlsx')).toContain('Bộ Công Thương,31/12/2027,đã nhất trí');
});

test('a workbook that went out is known again by its hidden column, whatever she changes and wherever a row goes', async (context) => {
  needsOffice('bang.xlsx', context);
  const { rows, mapping } = await bringIn('bang.xlsx');
  const file = await openSheetFile(join(folder, 'bang.xlsx'), collecting);
  const out = { file, state: { mapping, rows }, table: '0123456789ab', language: 'vi' as const };
  writeFileSync(join(folder, 'ra-2.xlsx'), (await exportSheet(ledger, moment, out)).bytes);
  const went = await openSheetFile(join(folder, 'ra-2.xlsx'), collecting);
  const sheet = went.sheets[0]!;
  expect(markIn(sheet)).toEqual({ column: 'F', table: '0123456789ab' });
  // The first two rows change places, and both get other words: nothing else could tell them.
  const [first, second] = ['F3', 'F4'].map((ref) => sheet.cells.get(ref)!.text);
  const words = new Map([
    ['F3', second!],
    ['F4', first!],
    ['B3', 'xây cầu thứ ba qua sông'],
    ['B4', 'mở rộng chợ biên giới tại bốn tỉnh'],
    ['D3', '2028'],
    ['D4', '31/12/2027'],
  ]);
  writeFileSync(join(folder, 've.xlsx'), await went.patched(sheet, words));
  const again = await bringIn('ve.xlsx', rows);
  expect(again.outcomes).toEqual(['3 changed', '4 changed', '5 known']);
  expect(again.rows.map(({ key }) => key)).toEqual([second, first, rows[2]!.key]);
  const { items } = await threadRows(ledger, moment);
  expect(items.map(({ action }) => action).sort()).toEqual([
    'cấp 100 suất học bổng mỗi năm',
    'mở rộng chợ biên giới tại bốn tỉnh',
    'xây cầu thứ ba qua sông',
  ]);
  // Our column is no word of hers: it is not among what a row stands on.
  const bridge = items.find(({ action }) => action === 'xây cầu thứ ba qua sông')!;
  const { text } = (await articleView(ledger, moment, bridge.quote.article))!;
  expect(text).not.toContain(second);
});

test('a row that the press tells, too, is suggested with where and why', async () => {
  const text = 'Việt Nam và Lào nhất trí mở rộng chợ biên giới tại ba tỉnh.';
  const line = JSON.stringify({ id: 'tin', text, publishedOn: '2026-02-02' });
  await importSources(ledger, [{ kind: 'line', line, place: 'line 1' }], collecting, () => {});
  const { rows } = await bringIn('bang.csv');
  const suggestions = await suggestionsFor(ledger, moment, rows);
  expect(suggestions).toMatchObject([{ row: 3, quote: { article: 'tin' }, why: { key: 'why.shared-words' } }]);
  expect(suggestions[0]!.facts[0]).toBe(rows[0]!.fact);
  // A person parts the two: it is suggested no more.
  await ledger.decide({ who: 'Lan', why: null, judgement: { kind: 'apart', facts: suggestions[0]!.facts } });
  expect(await suggestionsFor(ledger, moment, rows)).toEqual([]);
});

test.each(['#REF!', '#N/A', '#DIV/0!'])(
  'a row that shows %s for its words is told; the others come in',
  async (found) => {
    writeFileSync(join(folder, 'loi.csv'), csv.replace('mở rộng chợ biên giới tại ba tỉnh', found));
    const { outcomes } = await bringIn('loi.csv');
    expect(outcomes).toEqual(['3 failed sheet/error-cell', '4 added', '5 added khi có điều kiện']);
  },
);

test('a table in text goes out with the states alone altered', async () => {
  const { rows, mapping } = await bringIn('bang.csv');
  const file = await openSheetFile(join(folder, 'bang.csv'), collecting);
  const { bytes } = await exportSheet(ledger, moment, {
    file,
    state: { mapping, rows },
    table: '0123456789ab',
    language: 'vi',
  });
  expect(Buffer.from(bytes).toString()).toBe(
    csv
      .replace('31/12/2027,\n', '31/12/2027,đã nhất trí\n')
      .replace('chưa rõ', 'đã nhất trí')
      .replace('điều kiện,\n', 'điều kiện,đã nhất trí\n'),
  );
});

describe('rows are found again', () => {
  test('by their words when lines are put in above, by their id when all else changes', async () => {
    const { rows } = await bringIn('bang.csv');
    writeFileSync(join(folder, 'chen.csv'), csv.replace('1,mở', '0,lập nhóm công tác về nông nghiệp,,,\n1,mở'));
    expect((await bringIn('chen.csv', rows)).outcomes).toEqual(['3 added', '4 known', '5 known', '6 known']);
  });
});

describe('an import that was taken back', () => {
  const taken = async (): Promise<void> => {
    await ledger.withdraw(`nhap-${imports}`, { who: 'Lan', why: null });
  };
  const due = async () =>
    (await threadRows(ledger, moment)).items.map(({ action, due: day }) => `${action}: ${day ?? '-'}`).sort();
  const school = 'cấp 100 suất học bổng mỗi năm: -';
  const bridge = 'xây cầu thứ hai qua sông, có làn cho xe máy: 2028';

  test.each([
    ['a due date', '31/12/2027', '30/6/2028', 'mở rộng chợ biên giới tại ba tỉnh: 2028-06-30'],
    ['the words', 'ba tỉnh', 'bốn tỉnh', 'mở rộng chợ biên giới tại bốn tỉnh: 2027-12-31'],
  ])('gives rows back as they were before it changed %s, and brings them in again', async (_, from, to, changed) => {
    const first = await bringIn('bang.csv');
    writeFileSync(join(folder, 'doi.csv'), csv.replace(from, to));
    const second = await bringIn('doi.csv', first.rows);
    expect(second.outcomes).toEqual(['3 changed', '4 known', '5 known']);
    expect(await due()).toEqual([school, changed, bridge].sort());
    await taken();
    expect(await due()).toEqual([school, 'mở rộng chợ biên giới tại ba tỉnh: 2027-12-31', bridge].sort());
    const back = await bringIn('bang.csv', second.rows);
    expect(back.outcomes).toEqual(['3 known', '4 known', '5 known']);
    const third = await bringIn('doi.csv', back.rows);
    expect(third.outcomes).toEqual(['3 changed', '4 known', '5 known']);
    expect(await due()).toEqual([school, changed, bridge].sort());
    expect(await Array.fromAsync(ledger.verify())).toEqual([]);
  });

  test('as a whole leaves nothing, and all comes in anew', async () => {
    const first = await bringIn('bang.csv');
    await taken();
    expect(await due()).toEqual([]);
    expect((await bringIn('bang.csv', first.rows)).outcomes[0]).toBe('3 added');
    expect(await due()).toHaveLength(3);
  });
});

test('the columns are those named, wherever they stand; a missing one is told with what is there', async () => {
  const file = await openSheetFile(join(folder, 'bang.csv'), collecting);
  const mapping = { heads, relation: 'LAO-VNM', sheet: '' };
  expect(commitmentsOf(file.sheets[0]!, mapping, 'bang.csv').columns).toEqual({
    action: 'B',
    owner: 'C',
    due: 'D',
    status: 'E',
  });
  expect(() => commitmentsOf(file.sheets[0]!, { ...mapping, heads: { action: 'Việc' } }, 'bang.csv')).toThrow(
    /all the heads Việc; its first line has: Bảng/,
  );
  expect(() => parseSheetHeads('due=Thời hạn')).toThrow(/at least action/);
  expect(() => parseSheetHeads('x=Thời hạn')).toThrow(/maps no column/);
});

test.each([
  ['chu.xlsx', () => Buffer.from('Hai bên'), 'input/wrong-ending'],
  ['rong.xlsx', () => Buffer.alloc(0), 'input/empty'],
  ['kho.xlsx', () => Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), 'input/broken-document'],
  ['khoa.xlsx', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'input/encrypted'],
  ['bom.xlsx', () => Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(900_000_0) })), 'input/unpacks-too-large'],
  ['bang.ods', () => Buffer.from('x'), 'sheet/ending'],
])('no table is %s', async (name, bytes, code) => {
  writeFileSync(join(folder, name), bytes());
  await expect(openSheetFile(join(folder, name), collecting)).rejects.toMatchObject({ code });
});
