import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { entryOf, seenOn, onEveryBackend } from '../trial.ts';
import type { Trial } from '../trial.ts';
import { threadRows } from '../views/threads.ts';

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');
const sentence = 'Tại buổi làm việc, hai bên nhất trí mở rộng chợ biên giới trong năm nay.';

/** Which words the first reader took, which the newer one takes, and whether a decision goes with them. */
const cases: [name: string, first: string, newer: string | null, goesWith: boolean][] = [
  ['the same words', sentence, sentence, true],
  ['a shorter clause', sentence, 'hai bên nhất trí mở rộng chợ biên giới', true],
  ['a longer clause', 'nhất trí mở rộng chợ biên giới', sentence, true],
  ['a clause shifted by a few words', 'hai bên nhất trí mở rộng chợ', 'nhất trí mở rộng chợ biên giới', true],
  ['other words', 'Tại buổi làm việc', 'mở rộng chợ biên giới trong năm nay', false],
  ['a clause that shares its edge alone', 'hai bên nhất trí mở rộng', 'rộng chợ biên giới trong năm nay', false],
  ['nothing', sentence, null, false],
];

onEveryBackend((begin) => {
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterEach(() => trial.end());

  test.each(cases)('a newer reader takes %s', async (_, first, newer, goesWith) => {
    const rest = [{ words: 'Việt Nam và Lào sẽ họp thường niên.', commitment: { action: 'họp thường niên' } }];
    const readAs = (words: string | null, reader: string) => {
      const entry = entryOf({ id: 'tin', reader, publishedOn: '2026-02-01', passages: [{ words: sentence }, ...rest] });
      if (words === null) return entry;
      const start = sentence.indexOf(words);
      const commitment = entry.reading.commitments[0]!;
      entry.reading.commitments.push({
        ...commitment,
        action: words,
        evidence: { exact: words, start, end: start + words.length },
      });
      return entry;
    };
    await ledger.append([readAs(first, '1')]);
    await ledger.link();
    const { items } = await threadRows(ledger, moment);
    const fact = items.find(({ action }) => action === first)!.quote.fact;
    await ledger.decide({ who: 'Lê Thu Hà', why: null, judgement: { kind: 'owner', fact, owner: 'Vụ Hợp tác' } });

    await ledger.appendReadings([{ article: 1, reader: '2', reading: readAs(newer, '2').reading }]);
    await ledger.link();
    const owners = (await threadRows(ledger, moment)).items
      .filter(({ owner }) => owner !== null)
      .map(({ action }) => action);
    expect(owners).toEqual(goesWith ? [newer] : []);
    expect(await ledger.decisions(null)).toHaveLength(1);
  });
});
