import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  articleRows,
  importRows,
  parseHandEntry,
  restingDecisions,
  threadRows,
  withdrawnDecisions,
} from '../../index.ts';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  const within = (id: string, relation: string | null = null) => ({
    note: { id, source: `${id}.zip`, relation },
    who: 'Lan',
  });
  const by = { who: 'Minh', why: 'nhầm thư mục' };
  const article = (id: string, words: string) => entryOf({ id, passages: [{ words, commitment: {} }] });
  const moment = seenOn('2026-03-01');
  const actions = async (): Promise<string[]> =>
    (await threadRows(ledger, moment)).items.map(({ quote }) => quote.exact).sort();
  const flaws = () => Array.fromAsync(ledger.verify());
  const market = 'Hai bên nhất trí mở chợ biên giới.';
  const bridge = 'Hai bên nhất trí xây cầu Nậm Sê.';
  const tower = 'Hai bên nhất trí dựng tháp đồng hồ.';

  test('is noted with what it brought, and taken back and given back as a whole', async () => {
    await ledger.append([article('tin-1', market)], within('mot'));
    await ledger.append([article('tin-2', bridge)], within('hai'));
    await ledger.append([article('tin-1', tower), article('tin-2', bridge)], within('hai'));
    await ledger.link();
    expect(await actions()).toEqual([tower, bridge].sort());
    expect(await importRows(ledger)).toMatchObject([
      { id: 'hai', source: 'hai.zip', who: 'Lan', articles: 2, decisions: 0, withdrawn: null },
      { id: 'mot', articles: 1, withdrawn: null },
    ]);
    trial.now = '2026-03-02T08:00:00.000Z';
    const entry = await ledger.withdraw('hai', by);
    expect(entry).toMatchObject({ relation: 'none', who: 'Minh', judgement: { kind: 'withdraw', import: 'hai' } });
    // The version before the one that was taken back counts again.
    expect(await actions()).toEqual([market]);
    expect((await articleRows(ledger, moment)).items.map(({ id }) => id)).toEqual(['tin-1']);
    expect((await importRows(ledger))[0]).toMatchObject({ withdrawn: { who: 'Minh', why: 'nhầm thư mục' } });
    const before = { ...moment, knownBy: '2026-03-01T23:00:00.000Z' };
    expect((await threadRows(ledger, before)).items).toHaveLength(2);
    await ledger.rebuild();
    expect(await actions()).toEqual([market]);
    expect(await flaws()).toEqual([]);
    await ledger.decide({ ...by, relation: 'none', judgement: { kind: 'undo', seq: entry.seq } });
    expect(await actions()).toEqual([tower, bridge].sort());
    expect((await importRows(ledger))[0]).toMatchObject({ withdrawn: null });
    expect(await flaws()).toEqual([]);
  });

  test('that comes again counts again, as a version of its own', async () => {
    await ledger.append([article('tin-1', market)], within('mot'));
    await ledger.withdraw('mot', by);
    expect(await actions()).toEqual([]);
    const [placed] = await ledger.append([article('tin-1', market)], within('hai'));
    expect(placed).toEqual({ status: 'new-version', article: 'tin-1', version: 2 });
    await ledger.link();
    expect(await actions()).toEqual([market]);
    expect((await ledger.append([article('tin-1', market)], within('ba')))[0]).toMatchObject({ status: 'known' });
    expect((await importRows(ledger)).map(({ id }) => id)).toEqual(['hai', 'mot']);
  });

  test('of entries by hand takes back what was decided with them, and they may be entered anew', async () => {
    const entry = parseHandEntry({
      relation: 'LAO-VNM',
      action: 'mở chợ',
      document: 'bảng',
      holders: ['LAO', 'VNM'],
      pillars: ['trade'],
    });
    const table = within('bang', 'LAO-VNM');
    const { judgement } = await ledger.enter(entry, by, table);
    const { fact } = judgement as { fact: string };
    await ledger.link();
    await ledger.decide({ ...by, judgement: { kind: 'owner', fact, owner: 'Vụ Thị trường' } }, table);
    await ledger.append([article('tin-1', bridge)], within('tin'));
    await ledger.link();
    const made = await ledger.withdraw('bang', by);
    expect(made).toMatchObject({ relation: 'LAO-VNM', judgement: { decisions: [1, 2] } });
    expect(await actions()).toEqual([bridge]);
    expect(await withdrawnDecisions(ledger, 'LAO-VNM')).toEqual(new Set([1, 2]));
    expect(await restingDecisions(ledger, moment)).toEqual([]);
    await ledger.enter(entry, by, within('bang-2', 'LAO-VNM'));
    await ledger.link();
    expect((await threadRows(ledger, moment, { q: 'mo cho' })).items).toMatchObject([{ owner: null }]);
    expect(await flaws()).toEqual([]);
  });

  test('is refused where there is none, twice, and as a plain decision', async () => {
    await ledger.append([article('tin-1', market)], within('mot'));
    await expect(ledger.withdraw('hai', by)).rejects.toMatchObject({ code: 'import/unknown' });
    await ledger.withdraw('mot', by);
    await expect(ledger.withdraw('mot', by)).rejects.toMatchObject({ code: 'import/withdrawn' });
    const judgement = { kind: 'withdraw', import: 'mot', articles: [], decisions: [] } as const;
    const plain = { ...by, relation: 'none', judgement: { ...judgement, articles: [], decisions: [] } };
    await expect(ledger.decide(plain)).rejects.toMatchObject({ code: 'decision/by-itself' });
  });
});
