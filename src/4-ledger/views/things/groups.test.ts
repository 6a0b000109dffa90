import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { thingGroups, thingView } from './groups.ts';

const met = { words: 'Hai bên nhất trí nâng cấp Cầu Nậm Sê.', commitment: { action: 'nâng cấp Cầu Nậm Sê' } };
const bridge = (words: string, day: string, id: string) => ({
  id,
  publishedOn: day,
  passages: [met, { words, thing: { kind: 'project' as const, name: words } }],
});
const articles = [
  bridge('Cầu Nậm Sê', '2025-01-05', 'tin-1'),
  bridge('cầu Nậm Sê', '2026-01-05', 'tin-2'),
  {
    id: 'tin-3',
    publishedOn: '2026-02-01',
    passages: [
      met,
      { words: 'Hiệp định Cửa khẩu', thing: { kind: 'instrument' as const, name: 'Hiệp định Cửa khẩu' } },
    ],
  },
];

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append(articles.map((article) => entryOf(article)));
    await ledger.link();
  });
  afterAll(() => trial.end());

  test('a name in other capitals is the same thing, told as it was written last; the one named most comes first', async () => {
    const groups = await thingGroups(ledger, moment, { relation: 'LAO-VNM' });
    expect(
      groups.map(({ kind, name, key, mentions, firstNamed, lastNamed }) => [
        kind,
        name,
        key,
        mentions,
        firstNamed,
        lastNamed,
      ]),
    ).toEqual([
      ['project', 'cầu Nậm Sê', 'cau nam se', 2, '2025-01-05', '2026-01-05'],
      ['instrument', 'Hiệp định Cửa khẩu', 'hiep dinh cua khau', 1, '2026-02-01', '2026-02-01'],
    ]);
    expect(await thingGroups(ledger, moment, { relation: 'LAO-VNM', kind: 'mechanism' })).toEqual([]);
  });

  test('a thing has every place that names it, and the commitments that speak of it by its name', async () => {
    const view = await thingView(ledger, moment, { kind: 'project', key: 'cau nam se' });
    expect(view?.rows.map(({ name, quote }) => [name, quote.article])).toEqual([
      ['cầu Nậm Sê', 'tin-2'],
      ['Cầu Nậm Sê', 'tin-1'],
    ]);
    expect(view?.threads.map(({ action }) => action)).toEqual(['nâng cấp Cầu Nậm Sê']);
    expect((await thingView(ledger, moment, { kind: 'instrument', key: 'hiep dinh cua khau' }))?.threads).toEqual([]);
    expect(await thingView(ledger, moment, { kind: 'instrument', key: 'cau nam se' })).toBeNull();
  });
});
