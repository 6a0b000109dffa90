import { expect, test } from 'vitest';
import type { StateEvidence } from '../../../0-facts/index.ts';
import {
  madeUpEncounter,
  madeUpMaterial,
  madeUpQuote,
  madeUpThread,
  madeUpView,
  vietnamese,
  wordsOf,
} from '../material/made-up.ts';
import { relation } from './relation.ts';

const signed: StateEvidence = {
  state: 'signed',
  date: '2026-02-20',
  rule: 'a rule',
  quote: madeUpQuote('2026-02-20', 'đã ký'),
};
const material = madeUpMaterial({
  framework: { name: 'láng giềng tốt', since: '2025', quote: madeUpQuote('2025-05-05', 'láng giềng tốt') },
  threads: [
    madeUpThread('a', { state: 'proposed', lastSaid: '2026-02-02' }),
    madeUpThread('b', { marks: ['overdue'], due: '2026-01-31' }),
    madeUpThread('c', { marks: ['overdue'], due: '2025-12-31' }),
    madeUpThread('d', { state: 'signed', lastSaid: '2026-01-05' }),
    madeUpThread('e', { state: 'completed', lastSaid: '2026-02-25' }),
  ],
  changed: [madeUpView(madeUpThread('d', { state: 'signed', firstSaid: '2025-01-01' }), { evidence: [signed] })],
  encounters: [
    madeUpEncounter('tới đây', '2026-05-01', { status: 'planned', channel: 'party' }),
    madeUpEncounter('ký, không gặp', '2026-02-14', { channel: 'government', kind: 'signing' }),
    madeUpEncounter('lễ', '2026-02-13', { channel: 'party', kind: 'ceremony' }),
    madeUpEncounter('cấp bộ', '2026-02-15', { channel: 'ministry' }),
    madeUpEncounter('cấp cao', '2026-02-10', { channel: 'government', kind: 'talks' }),
    madeUpEncounter('cấp cao trước', '2026-01-10', { channel: 'party' }),
  ],
  milestones: [
    {
      id: 'm',
      relation: 'LAO-VNM',
      source: 'thing',
      name: 'khánh thành',
      date: '2026-04-01',
      thread: null,
      named: [],
      quote: madeUpQuote('2026-02-01', 'khánh thành 1/4'),
    },
    {
      id: 'n',
      relation: 'LAO-VNM',
      source: 'thing',
      name: 'về sau',
      date: '2026-06-01',
      thread: null,
      named: [],
      quote: madeUpQuote('2026-02-01', 'về sau'),
    },
  ],
});

test('how the relation stands: each line on its words', async () => {
  expect(wordsOf(await relation(material, vietnamese))).toEqual([
    [
      null,
      '“láng giềng tốt”, từ 2025[láng giềng tốt, 2025-05-05]',
      'Còn mở 4 (đề xuất 1, đã nhất trí 2, đã ký 1); nói gần nhất: “làm a” — 02/02/2026.[sẽ làm a, 2026-02-02]',
      'Quá hạn 2; lâu nhất: “làm c” — hạn 31/12/2025.[sẽ làm c, 2026-02-01]',
      'Có chuyển biến từ 01/01/2026: 1; mới nhất: “làm d” — đã ký (20/02/2026).[đã ký, 2026-02-20]',
      'Cuộc gặp cấp cao gần nhất: 10/02/2026: hội đàm. Việt Nam, Lào: “gặp cấp cao”[gặp cấp cao, 2026-02-10]',
      'Mốc tới: 01/04/2026: “khánh thành”[khánh thành 1/4, 2026-02-01]',
    ],
  ]);
});

test('of what the ledger has nothing, no line tells', async () => {
  expect(wordsOf(await relation(madeUpMaterial(), vietnamese))).toEqual([]);
});
