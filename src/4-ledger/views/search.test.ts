import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { textOf } from '../packing.ts';
import type { KeptText } from '../packing.ts';
import { entryOf, seenOn, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { searchHits } from './search.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');

/** What is looked for, and the articles with the words hit. */
const cases: [q: string, hits: [article: string, exact: string][]][] = [
  [
    'đường sắt',
    [
      ['tin-2', 'đường, sắt'],
      ['tin-1', 'Đường sắt'],
      ['tin-3', 'đường sắt'.normalize('NFD')],
    ],
  ],
  [
    'DUONG SAT',
    [
      ['tin-2', 'đường, sắt'],
      ['tin-1', 'Đường sắt'],
      ['tin-3', 'đường sắt'.normalize('NFD')],
    ],
  ],
  [
    'đường sắt'.normalize('NFD'),
    [
      ['tin-2', 'đường, sắt'],
      ['tin-1', 'Đường sắt'],
      ['tin-3', 'đường sắt'.normalize('NFD')],
    ],
  ],
  ['Viêng Chăn – Vũng', [['tin-1', 'Viêng Chăn – Vũng']]],
  ['vieng ch', [['tin-1', 'Viêng Chăn']]],
  ['sắt đường', []],
  ['iêng', []],
  ['"đường" OR sắt', []],
  [
    'đường*',
    [
      ['tin-2', 'đường'],
      ['tin-1', 'Đường'],
      ['tin-3', 'đường'.normalize('NFD')],
    ],
  ],
];

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    const long = 'Đoạn mở đầu khá dài của bài này nói về nhiều việc khác nhau trước khi tới chỗ cần tìm. ';
    const texts = [
      ['tin-1', '2026-01-05', `${long}Đường sắt Viêng Chăn – Vũng Áng được nhắc lại. ${long}`],
      ['tin-2', '2026-02-05', 'Hai bên bàn về đường, sắt và thép.'],
      ['tin-3', null, 'Tuyến đường sắt được khảo sát.'.normalize('NFD')],
      ['tin-4', '2026-03-05', 'Không có gì về đề tài ấy.'],
    ] as const;
    for (const [id, publishedOn, words] of texts)
      await ledger.append([entryOf({ id, publishedOn, passages: [{ words }] })]);
    await ledger.link();
  });
  afterAll(() => trial.end());

  test.each(cases)('%s', async (q, expected) => {
    const hits = await searchHits(ledger, moment, { q });
    const rows = await trial.rows('SELECT a.id, t.* FROM articles a JOIN texts t ON t.hash = a.text_hash');
    const texts = new Map(rows.map((row) => [row['id'], textOf(row as unknown as KeptText)]));
    expect(hits.map(({ article, start, end }) => [article, texts.get(article)?.slice(start, end)])).toEqual(expected);
    for (const { article, context } of hits) expect(texts.get(article)).toContain(context);
  });

  test('a hit comes with some words on either side, none cut', async () => {
    const [hit] = await searchHits(ledger, moment, { q: 'viêng chăn' });
    expect(hit?.context).toMatch(/^\S+ .*Đường sắt Viêng Chăn – Vũng Áng được nhắc lại\. Đoạn .*\S$/);
    expect(hit!.context.length).toBeLessThan(200);
  });

  test.each(['', '  ', '…–', '%'])('nothing can be looked for in %j', async (q) => {
    await expect(searchHits(ledger, moment, { q })).rejects.toMatchObject({
      name: 'InputError',
      code: 'view/no-words',
    });
  });
});
