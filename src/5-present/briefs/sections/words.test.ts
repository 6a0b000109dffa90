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
  const viewsOf = (wanted: { id: string }[]) => Promise.resolve(wanted.map(() => madeUpView(thread, { restatements })));
  const material = madeUpMaterial({ threads: [thread], encounters, articlesOf, viewsOf });
  return wordsOf(await words(material, vietnamese)).flatMap(([, ...lines]) => lines as string[]);
}

const own = '“nhất trí làm” (10/02/2026)[nhất trí làm, 2026-02-11]';

test.each<[what: string, restatement: Restatement, told: string[]]>([
  ['by both sides', words1('agreed'), [own]],
  ['signed by nobody named', words1('signed', { speakers: [] }), [own]],
  ['by one side alone', words1('agreed', { speakers: ['Lào'] }), []],
  ['no agreement', words1('proposed'), []],
  ['at no meeting, in an article that reports one', words1('agreed', { encounter: null }), []],
  ['at a meeting that the article recalls', words1('agreed', { encounter: 'khác' }), []],
])('what was said at the meeting: %s', async (_, restatement, expected) => {
  expect(await told([restatement])).toEqual(expected);
});

test('of the meeting before, where both agreed to nothing at the last one; with the day on which it was said', async () => {
  const before = words1('agreed', { encounter: 'cũ', saidOn: '2025-02-09', quote: madeUpQuote('2025-02-11', 'xưa') });
  expect(await told([before])).toEqual(['“xưa” (09/02/2025)[xưa, 2025-02-11]']);
  expect(await told([before, words1('agreed')])).toEqual([own]);
});
