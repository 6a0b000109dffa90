import { expect, test } from 'vitest';
import type { Force, Restatement } from '../../../0-facts/index.ts';
import {
  madeUpEncounter,
  madeUpMaterial,
  madeUpQuote,
  madeUpRestatement,
  madeUpThread,
  madeUpView,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { words } from './words.ts';

const report = '2026-02-11';
const words1 = (force: Force, more: Partial<Restatement> = {}): Restatement =>
  madeUpRestatement('2026-02-10', force, {
    encounter: 'mới',
    quote: madeUpQuote(report, 'nhất trí làm'),
    speakers: ['Việt Nam', 'Lào'],
    ...more,
  });

async function told(restatements: Restatement[]): Promise<string[]> {
  const thread = madeUpThread('a');
  const encounters = [
    madeUpEncounter('sắp tới', '2026-04-01', { status: 'planned' }),
    madeUpEncounter('mới', '2026-02-10', { quotes: [madeUpQuote(report, 'hội đàm')] }),
    madeUpEncounter('cũ', '2025-02-10', { quotes: [madeUpQuote('2025-02-11', 'hội đàm')] }),
  ];
  const articlesOf = new Map([['a', restatements.map(({ quote }) => quote.article)]]);
  const toldOf = (wanted: { id: string }[]) => Promise.resolve(wanted.map(() => madeUpView(thread, { restatements })));
  const material = madeUpMaterial({ threads: [thread], encounters, articlesOf, toldOf });
  return wordsOf(await words(material, vietnamese)).flatMap(([, ...lines]) => lines as string[]);
}

const own = '“nhất trí làm” (10/02/2026)[nhất trí làm, 2026-02-11]';

test.each<[what: string, restatement: Restatement, told: string[]]>([
  ['by both sides', words1('agreed'), [own]],
  ['signed by nobody named', words1('signed', { speakers: [] }), [own]],
  ['by one side alone', words1('agreed', { speakers: ['Lào'] }), []],
  ['no agreement', words1('proposed'), []],
  ['at no meeting, in an article that reports one', words1('agreed', { encounter: null }), []],
  ['signed on the day of the meeting, in an article that reports it', words1('signed', { encounter: null }), [own]],
  ['signed on another day', words1('signed', { encounter: null, saidOn: '2026-02-09' }), []],
  ['signed on some day', words1('signed', { encounter: null, saidOn: null }), []],
  ['at a meeting that the article recalls', words1('agreed', { encounter: 'khác' }), []],
])('what was said at the meeting: %s', async (_, restatement, expected) => {
  expect(await told([restatement])).toEqual(expected);
});

test('of the meeting before, where both agreed to nothing at the last one; with the day on which it was said', async () => {
  const before = words1('agreed', { encounter: 'cũ', saidOn: '2025-02-09', quote: madeUpQuote('2025-02-11', 'xưa') });
  expect(await told([before])).toEqual(['“xưa” (09/02/2025)[xưa, 2025-02-11]']);
  expect(await told([before, words1('agreed')])).toEqual([own]);
});

test.each<[what: string, encounters: [id: string, date: string | null, report: string | null][], last: string]>([
  [
    'the visit that ended last',
    [
      ['a', '2026-02-09', null],
      ['b', '2026-02-01/2026-02-10', null],
    ],
    'b',
  ],
  [
    'without a day, by when it was said',
    [
      ['a', '2026-02-09', null],
      ['b', null, '2026-02-11'],
    ],
    'b',
  ],
  [
    'without a day, though reported later',
    [
      ['a', '2026-02-09', null],
      ['b', null, '2026-03-01'],
    ],
    'a',
  ],
  [
    'without a day or a report that has one',
    [
      ['b', null, null],
      ['a', '2026-02-09', null],
    ],
    'a',
  ],
])('the last meeting: %s', async (_, meetings, last) => {
  const encounters = meetings.map(([id, date, published]) =>
    madeUpEncounter(id, date, { quotes: [madeUpQuote(published, id)] }),
  );
  const threads = meetings.map(([id]) => madeUpThread(id));
  // What was said is known by its own day; only of the meeting that was reported at once it is the day of the report.
  const saidOn: Record<string, string> = { '2026-02-11': '2026-02-10', '2026-03-01': '2026-02-08' };
  const toldOf = (wanted: { id: string }[]) =>
    Promise.resolve(
      wanted.map(({ id }) => {
        const { date, quotes } = encounters.find((one) => one.id === id)!;
        const said = date ?? saidOn[quotes[0]!.publishedOn ?? ''] ?? null;
        const restatement = words1('agreed', { encounter: id, saidOn: said, quote: madeUpQuote(null, `lời ${id}`) });
        return madeUpView(
          threads.find((one) => one.id === id)!,
          { restatements: [restatement] },
        );
      }),
    );
  const articlesOf = new Map(encounters.map(({ id, quotes }) => [id, [quotes[0]!.article]]));
  const material = madeUpMaterial({ threads, encounters, articlesOf, toldOf });
  const [group] = wordsOf(await words(material, vietnamese));
  expect(group!.slice(1)).toEqual([expect.stringMatching(new RegExp(`^“lời ${last}”`))]);
});

test('the heading tells which meeting it was', async () => {
  const encounter = madeUpEncounter('mới', '2026-02-10', { quotes: [madeUpQuote(report, 'hội đàm')] });
  const thread = madeUpThread('a');
  const material = madeUpMaterial({
    threads: [thread],
    encounters: [encounter],
    articlesOf: new Map([['a', [words1('agreed').quote.article]]]),
    toldOf: () => Promise.resolve([madeUpView(thread, { restatements: [words1('agreed')] })]),
  });
  expect(wordsOf(await words(material, vietnamese))).toEqual([['10/02/2026: hội đàm. Việt Nam, Lào', own]]);
});
