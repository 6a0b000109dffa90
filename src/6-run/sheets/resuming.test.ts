/** A table whose import was stopped: the next one goes on, and nothing is there twice. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultMarkLimits } from '../../0-facts/index.ts';
import { usualUnpacking } from '../../1-collect/index.ts';
import { openLedger, threadRows } from '../../4-ledger/index.ts';
import type { Ledger, Moment } from '../../4-ledger/index.ts';
import { TrialRun } from '../trial.ts';
import { openSheetFile } from './file.ts';
import { importSheet } from './importing.ts';
import type { RowOutcome } from './importing.ts';
import { parseSheetHeads } from './mapping.ts';
import type { KnownRows } from './resuming.ts';

vi.setConfig({ testTimeout: 120_000 });

const fetching = { fetchSeconds: 1, fetchPrivate: false, userAgent: 'a test' };
const collecting = {
  limits: { textBytes: 2000, sourceBytes: 1_000_000, ...fetching, ...usualUnpacking },
  clock: () => '2026-03-01T08:00:00.000Z',
};
const moment: Moment = { asOf: null, knownBy: null, day: '2026-03-01', limits: defaultMarkLimits };
const csv = `STT,Nội dung,Cơ quan,Thời hạn
1,mở rộng chợ biên giới tại ba tỉnh,Bộ Công Thương,31/12/2027
2,"xây cầu thứ hai qua sông, có làn cho xe máy",Bộ Xây dựng,2028
3,cấp 100 suất học bổng mỗi năm,,khi có điều kiện
`;
const heads = parseSheetHeads('action=Nội dung,owner=cơ quan,due=Thời hạn');

let folder: string;
let number = 0;
let imports = 0;
let ledger: Ledger;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  ledger = await openLedger(join(folder, `so-${++number}.db`), { who: 'a test', clock: collecting.clock });
});
afterEach(() => ledger.close());

describe('an import that was stopped on the way', () => {
  const changed = csv
    .replace('ba tỉnh', 'bốn tỉnh')
    .replace('2028', '2029')
    .concat('4,lập trung tâm nông nghiệp chung,Bộ Nông nghiệp,2030\n');
  const stopped = new Error('stopped');

  /** Brings a table in, with what was kept of it; stops where a write of the ledger is beyond the last of so many. */
  async function bringInUntil(content: string, known: KnownRows, writes: number): Promise<KnownRows> {
    writeFileSync(join(folder, 'bang.csv'), content);
    const file = await openSheetFile(join(folder, 'bang.csv'), collecting);
    let kept = known;
    let left = writes;
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => (left-- > 0 ? work() : Promise.reject(stopped));
    const failing = new Proxy(ledger, {
      get: (target, name: 'enter' | 'decide') =>
        name === 'enter' || name === 'decide'
          ? (...args: unknown[]) => inTurn(() => (target[name] as (...each: unknown[]) => Promise<unknown>)(...args))
          : (target[name] as unknown as () => unknown) instanceof Function
            ? (target[name] as unknown as () => unknown).bind(target)
            : target[name],
    });
    const outcomes: RowOutcome[] = [];
    const done = importSheet({
      ledger: failing,
      file,
      mapping: { heads, relation: 'LAO-VNM', sheet: file.sheets[0]!.name },
      known,
      keep: (rows) => inTurn(() => Promise.resolve(void (kept = structuredClone(rows)))),
      within: { note: { id: `dung-${++imports}`, source: 'bang.csv', relation: 'LAO-VNM' }, who: 'Lan' },
      pillar: 'education',
      tell: (outcome) => void outcomes.push(outcome),
    });
    await done.catch((error: unknown) => expect(error).toBe(stopped));
    expect(outcomes.filter(({ status }) => status === 'failed')).toEqual([]);
    return kept;
  }

  const rowsNow = async (): Promise<unknown[]> =>
    (await threadRows(ledger, moment)).items.map(({ action, due, owner }) => [action, due, owner]).sort();
  const entries = async (): Promise<number> =>
    (await ledger.decisions('LAO-VNM')).filter(({ judgement }) => judgement.kind === 'enter').length;
  const whole = [
    ['cấp 100 suất học bổng mỗi năm', null, null],
    ['lập trung tâm nông nghiệp chung', '2030', 'Bộ Nông nghiệp'],
    ['mở rộng chợ biên giới tại bốn tỉnh', '2027-12-31', 'Bộ Công Thương'],
    ['xây cầu thứ hai qua sông, có làn cho xe máy', '2029', 'Bộ Xây dựng'],
  ];

  test.each(Array.from({ length: 12 }, (_, writes) => writes))(
    'goes on where it stopped, after %i writes, and no row is there twice',
    async (writes) => {
      const first = await bringInUntil(csv, { rows: [] }, writes);
      const again = await bringInUntil(csv, first, Infinity);
      expect([await entries(), (await rowsNow()).length, again.rows.length, again.entering]).toEqual([
        3,
        3,
        3,
        undefined,
      ]);
      const second = await bringInUntil(changed, again, writes);
      await bringInUntil(changed, second, Infinity);
      expect([await rowsNow(), await entries()]).toEqual([whole, 5]);
    },
  );

  test('goes on also where she changed the table meanwhile', async () => {
    const first = await bringInUntil(csv, { rows: [] }, 3);
    expect(first.entering).toHaveLength(3);
    await bringInUntil(changed, first, Infinity);
    expect(await rowsNow()).toEqual(whole);
  });

  test('what she changes back stands again, as it was', async () => {
    const first = await bringInUntil(csv, { rows: [] }, Infinity);
    const before = await rowsNow();
    const second = await bringInUntil(csv.replace('ba tỉnh', 'bốn tỉnh'), first, Infinity);
    await bringInUntil(csv, second, Infinity);
    expect(await rowsNow()).toEqual(before);
  });
});

test('killed again and again at any moment, it comes in whole in the end', async () => {
  const trial = new TrialRun();
  try {
    const lines = Array.from({ length: 60 }, (_, i) => `mở rộng chợ biên giới số ${i},Bộ Công Thương,2027`);
    trial.write('bang.csv', ['Nội dung,Cơ quan,Thời hạn', ...lines, ''].join('\n'));
    const args = ['sheet', 'bang.csv', '--relation', 'LAO-VNM', '--ledger', 'so.db'];
    args.push('--columns', 'action=Nội dung,owner=Cơ quan,due=Thời hạn');
    for (let time = 0; time < 4; time++) {
      const child = trial.start(args);
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), 500 + Math.random() * 1500);
      await ended;
    }
    expect(await trial.run(args)).toMatchObject({ code: 0, stderr: expect.stringContaining('0 failed') as string });
    const log = await withLog(trial.path('so.db'));
    expect(log.filter(({ judgement }) => judgement.kind === 'enter')).toHaveLength(60);
    expect(new Set(log.flatMap(({ judgement: one }) => (one.kind === 'owner' ? [one.fact] : []))).size).toBe(60);
    expect(await trial.run(args)).toMatchObject({ code: 0, stderr: expect.stringContaining('60') as string });
  } finally {
    trial.remove();
  }
});

async function withLog(location: string): Promise<Awaited<ReturnType<Ledger['decisions']>>> {
  const killed = await openLedger(location, { who: 'a test', clock: collecting.clock });
  try {
    return await killed.decisions('LAO-VNM');
  } finally {
    await killed.close();
  }
}
