import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { articleView } from './article.ts';
import { milestoneRows } from './milestones.ts';
import { personRows } from './persons.ts';
import { relationView } from './relation.ts';
import { seriesRows } from './series/series.ts';
import { threadView } from './thread.ts';
import { threadRows } from './threads.ts';
import type { Moment } from './moment.ts';

let trial: Trial;
let ledger: Ledger;
const bridge = 'xây cầu thứ hai qua sông';
const figure = 'Kim ngạch năm 2025 đạt 3 tỷ USD.';

const entry = (reader: string, value: number, due: string | null) =>
  entryOf({
    id: 'tin-1',
    reader,
    publishedOn: '2026-02-01',
    passages: [
      { words: `Hai bên nhất trí ${bridge} vào năm 2030.`, commitment: { action: bridge, due } },
      { words: figure, indicator: { kind: 'actual', value, date: '2025' } },
      { words: 'Ông Trần Minh Giang, Bộ trưởng, dự.', office: {} },
      { words: 'Năm 2030 hai nước kỷ niệm ngày ký.', thing: { name: 'ngày ký', date: '2030' } },
    ],
  });

/** Everything that is shown of the relation at a moment. */
async function answers(moment: Moment): Promise<unknown> {
  const { items } = await threadRows(ledger, moment);
  return {
    items,
    threads: await Promise.all(items.map(({ id }) => threadView(ledger, moment, id))),
    relation: await relationView(ledger, moment, 'LAO-VNM'),
    article: await articleView(ledger, moment, 'tin-1'),
    series: await seriesRows(ledger, moment, {}),
    milestones: await milestoneRows(ledger, moment),
    persons: await personRows(ledger, moment),
  };
}

/** What comes later, and must change no answer about what was known before. */
const later: [name: string, happens: () => Promise<unknown>][] = [
  [
    'an older article',
    () =>
      ledger.append([
        {
          ...entryOf({
            id: 'tin-0',
            publishedOn: '2026-01-15',
            passages: [{ words: `Hai bên nhất trí ${bridge}.`, commitment: { action: bridge } }],
          }),
        },
      ]),
  ],
  [
    'a newer version of the article',
    () => ledger.append([entryOf({ id: 'tin-1', publishedOn: '2026-02-01', passages: [{ words: 'Bài đã gỡ.' }] })]),
  ],
  [
    'a reading by a newer reader',
    () => ledger.appendReadings([{ article: 1, reader: '2', reading: entry('2', 4e9, '2030').reading }]),
  ],
  [
    'a reading that finds nothing',
    () =>
      ledger.appendReadings([
        { article: 1, reader: '2', reading: entryOf({ id: 'tin-1', passages: [{ words: figure }] }).reading },
      ]),
  ],
  ['a correction', async () => decide('edit', { field: 'due', value: '2031' })],
  ['a rejection', async () => decide('reject', {})],
];

async function decide(kind: 'edit' | 'reject', more: object): Promise<unknown> {
  const view = await articleView(ledger, seenOn('2026-03-01'), 'tin-1');
  const { fact } = view!.facts[0]!;
  return await ledger.decide({ who: 'Lê Thu Hà', why: null, judgement: { kind, fact, ...more } as never });
}

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([entry('1', 3e9, null)]);
    await ledger.link();
  });
  afterEach(() => trial.end());

  test.each(later)('%s changes nothing of what was known before', async (_, happens) => {
    const moment = { ...seenOn('2026-03-01'), asOf: '2026-03-01', knownBy: '2026-03-01T12:00:00.000Z' };
    const before = await answers(moment);
    trial.now = '2026-03-02T08:00:00.000Z';
    await happens();
    await ledger.link();
    expect(await answers(moment)).toEqual(before);
    expect(await answers(seenOn('2026-03-01'))).not.toEqual(before);
    await ledger.rebuild();
    expect(await answers(moment)).toEqual(before);
  });

  test('a clock that is set back notes nothing in the past', async () => {
    const moment = { ...seenOn('2026-03-01'), knownBy: trial.now };
    const before = await answers(moment);
    trial.now = '2026-03-01T09:00:00.000Z';
    await ledger.append([entryOf({ id: 'tin-2', passages: [{ words: 'Hai bên sẽ họp.', commitment: {} }] })]);
    await ledger.link();
    const last = { ...seenOn('2026-03-01'), knownBy: trial.now };
    const beforeLast = await answers(last);
    trial.now = '2026-02-20T08:00:00.000Z';
    const rest = [{ words: 'Hai bên nhất trí mở chợ.', commitment: {} }];
    await ledger.append([entryOf({ id: 'tin-3', passages: rest })]);
    await ledger.link();
    await decide('edit', { field: 'due', value: '2031' });
    expect(await answers(moment)).toEqual(before);
    expect(await answers(last)).toEqual(beforeLast);
    const noted = await trial.rows('SELECT added_at FROM articles ORDER BY seq');
    expect(noted.map(({ added_at }) => added_at)).toEqual([
      '2026-03-01T08:00:00.000Z',
      '2026-03-01T09:00:00.000Z',
      '2026-03-01T09:00:00.001Z',
    ]);
    for await (const flaw of ledger.verify()) expect(flaw).toBeNull();
  });
});
