import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importInto, openAt } from '../bench/measuring/ledgers.ts';
import { defaultMarkLimits, noEdits } from '../src/0-facts/index.ts';
import type { Brief, BriefEdits, BriefSectionKey, BriefWish } from '../src/0-facts/index.ts';
import { threadRows } from '../src/4-ledger/index.ts';
import type { Judgement, Ledger } from '../src/4-ledger/index.ts';
import { plainWish } from '../src/5-present/briefs/trial.ts';
import { writeBrief } from '../src/5-present/index.ts';

/** What stands under a brief's title, and what a brief takes from its ledger: every rule of its first lines. */

const folder = mkdtempSync(join(tmpdir(), 'ganket-briefs-'));
let ledger: Ledger;

/** Two meetings a year apart: what was promised at the first is overdue and silent, at the second it is neither. */
const articles: [publishedOn: string, text: string][] = [
  [
    '2025-01-20',
    'Ngày 20/1/2025, Thủ tướng Chính phủ Vũ Văn An hội đàm với Thủ tướng Lào Bounmy Keokhamphan. Hai bên nhất trí mở cửa khẩu Khải Minh vào cuối tháng 6/2025; tăng cường hợp tác y tế.',
  ],
  [
    '2026-05-12',
    'Ngày 12/5/2026, Thủ tướng Chính phủ Vũ Văn An hội đàm với Thủ tướng Lào Bounmy Keokhamphan. Hai bên nhất trí sửa cầu Vân Khê trước ngày 31/12/2027; mở lớp dạy tiếng Lào tại Vinh. Thủ tướng Bounmy Keokhamphan đề nghị Việt Nam xây chợ Đông Lĩnh.',
  ],
  [
    '2026-06-02',
    'Ngày 2/6/2026, tại Huế, diễn ra Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Lào. Hai bên nhất trí lập trạm kiểm dịch Nậm Khe. Phía Lào đề nghị Việt Nam nâng cấp bến phà Nậm Kan. Kỳ họp lần thứ 8 Ủy ban hỗn hợp Việt Nam - Lào dự kiến được tổ chức tại Vientiane trong năm 2027.',
  ],
  [
    '2026-06-20',
    'Ngày 20/6/2026, Thủ tướng Chính phủ Vũ Văn An hội đàm với Thủ tướng Lào Bounmy Keokhamphan. Hai bên nhất trí xây chợ Đông Lĩnh.',
  ],
  ['2026-08-01', 'Ngày 1/8/2026, Chủ tịch Quốc hội Bounmy Keokhamphan (Lào) tiếp Chủ tịch Quốc hội Trần Thị Hoa.'],
];

beforeAll(async () => {
  const path = join(folder, 'ledger.db');
  const made = articles.map(([publishedOn, text], i) => ({
    id: `bai-${i}`,
    text,
    publishedOn,
    title: `Bài ${i}`,
    publisher: 'Báo A',
  }));
  await importInto(path, made);
  ledger = await openAt(path);
}, 60_000);
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true });
});

async function write(wish: Partial<BriefWish> = {}, edits: BriefEdits = noEdits): Promise<Brief> {
  const moment = { asOf: null, knownBy: null, day: '2026-06-30', limits: defaultMarkLimits };
  const written = await writeBrief(ledger, moment, { ...plainWish('LAO-VNM'), ...wish }, edits);
  return written!;
}

const linesOf = (brief: Brief, key: BriefSectionKey): string[] =>
  actionsIn({ ...brief, sections: brief.sections.filter((section) => section.key === key) });

const titlesOf = ({ sections }: Brief, wanted: BriefSectionKey): (string | null)[] =>
  sections.filter(({ key }) => key === wanted).flatMap(({ groups }) => groups.map(({ title }) => title));

const actionsIn = ({ sections }: Brief): string[] =>
  sections.flatMap(({ groups }) =>
    groups.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text))),
  );

describe('under the title', () => {
  test('stand the day, since when something is new, and how much is open and overdue', async () => {
    const { facts, asOf, example } = await write();
    expect(facts).toEqual([
      'Tính đến ngày 30/06/2026',
      'Mới tính từ 30/06/2025',
      '7 cam kết còn mở, 1 quá hạn',
      'chưa có cam kết nào được người xác nhận',
    ]);
    expect({ asOf, example }).toEqual({ asOf: '2026-06-30', example: false });
  });

  test.each<[what: string, wish: Partial<BriefWish>, fact: string]>([
    ['the asked day', { since: '2026-06-01' }, 'Mới tính từ 01/06/2026'],
    ['fields', { pillars: ['health', 'trade'] }, 'Lĩnh vực: y tế, thương mại'],
    ['guests', { guests: ['Bounmy Keokhamphan'] }, 'Khách: Bounmy Keokhamphan'],
    ['hosts', { hosts: ['Vũ Văn An'] }, 'Chủ nhà: Vũ Văn An'],
    ['a guest of no known post', { guests: ['Ai Đó'] }, 'Sổ không ghi chức vụ của: Ai Đó'],
    ['a host of no known post', { hosts: ['Vũ Văn An', 'Ai Đó'] }, 'Sổ không ghi chức vụ của: Ai Đó'],
    ['the session', { kind: 'session', session: 7 }, 'Từ kỳ họp thứ 7 của Ủy ban hỗn hợp Việt Nam - Lào, 02/06/2026'],
    ['what the session’s report tells', { kind: 'session', session: 7 }, '3 cam kết từ đó, 3 còn mở, 0 quá hạn'],
    [
      'the session’s day, whatever other day is asked',
      { kind: 'session', session: 7, since: '2025-01-01' },
      '3 cam kết từ đó, 3 còn mở, 0 quá hạn',
    ],
    [
      'what a report since a day tells',
      { kind: 'session', since: '2026-05-01' },
      '5 cam kết từ đó, 5 còn mở, 0 quá hạn',
    ],
  ])('%s', async (_what, wish, fact) => {
    expect((await write(wish)).facts).toContain(fact);
  });

  test('nothing of who is not named or of no fields', async () => {
    const { facts } = await write({ guests: ['Bounmy Keokhamphan'] });
    expect(facts.filter((fact) => /^(Lĩnh vực|Chủ nhà|Sổ không)/.test(fact))).toEqual([]);
  });

  test('nothing of confirming where there is nothing to confirm', async () => {
    const { facts } = await write({ kind: 'session', since: '2026-06-29' });
    expect(facts).toEqual([
      'Tính đến ngày 30/06/2026',
      'Mới tính từ 29/06/2026',
      '0 cam kết từ đó, 0 còn mở, 0 quá hạn',
    ]);
  });
});

test('what a person changed is in the brief, and one page is chosen from that', async () => {
  const [line] = (await write()).sections.find(({ key }) => key === 'raise')!.groups[0]!.lines;
  const edits = {
    ...noEdits,
    struck: [line!.id],
    remarks: [{ section: 'raise' as const, text: 'Hỏi trước.', who: 'Lan' }],
  };
  for (const length of ['full', 'one-page'] as const) {
    const { groups } = (await write({ length }, edits)).sections.find(({ key }) => key === 'raise')!;
    expect(groups.flatMap(({ lines }) => lines.map(({ id }) => id))).not.toContain(line!.id);
    expect(groups.at(-1)!.lines[0]!.runs).toEqual([{ voice: 'people', text: 'Lan: Hỏi trước.' }]);
  }
});

test('a page that leaves nothing to the whole brief does not send to it', async () => {
  const [whole, page] = [await write(), await write({ length: 'one-page' })];
  expect(page.length).toBe('one-page');
  const [all, shown] = [whole, page].map(
    (brief) => brief.sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines)).length,
  ) as [number, number];
  const sends = page.facts.filter((fact) => fact.startsWith('Một trang nêu'));
  expect(sends).toEqual(shown < all ? [expect.stringContaining(`Một trang nêu ${shown} trong ${all} mục`)] : []);
  expect(whole.facts.filter((fact) => fact.startsWith('Một trang nêu'))).toEqual([]);
});

describe('from the ledger', () => {
  test('who asks is known by the country of a person, and of a state by its name', async () => {
    expect(titlesOf(await write({ home: 'VNM' }), 'open')).toContain('Lào đề nghị (1)');
  });

  test('fields narrow what is told', async () => {
    const told = actionsIn(await write({ pillars: ['health'] }));
    expect(told).toContain('“tăng cường hợp tác y tế”');
    expect(told).not.toContain('“sửa cầu Vân Khê trước ngày 31/12/2027”');
  });

  test('posts are those of the day', async () => {
    expect(linesOf(await write(), 'people').join(' ')).not.toContain('Chủ tịch Quốc hội');
  });

  test('words of the last meeting are told also where nothing of them is new', async () => {
    expect(linesOf(await write({ since: '2026-06-29' }), 'words')).toContain('“Hai bên nhất trí xây chợ Đông Lĩnh”');
  });

  test('what has but a year is no milestone of a day', async () => {
    expect(linesOf(await write(), 'milestones').join('')).not.toContain('2027: kỳ họp');
  });
});

describe('once people have decided', () => {
  const asked = 'xây chợ Đông Lĩnh';
  const bridge = 'sửa cầu Vân Khê trước ngày 31/12/2027';
  const decide = (who: string, judgement: Judgement) =>
    ledger.decide({ who, why: 'đã xem', judgement, relation: 'LAO-VNM' });
  const factOf = async (words: string): Promise<string> => {
    const moment = { asOf: null, knownBy: null, day: '2026-06-30', limits: defaultMarkLimits };
    const { items } = await threadRows(ledger, moment, { relation: 'LAO-VNM' });
    return items.find(({ action }) => action.startsWith(words))!.quote.fact;
  };

  beforeAll(async () => {
    await decide('Lan', { kind: 'set-state', fact: await factOf('mở cửa khẩu Khải Minh'), state: 'completed' });
    await decide('Lan', {
      kind: 'ask',
      fact: await factOf(asked),
      to: 'Bộ Xây dựng',
      by: '2026-06-01',
      question: null,
    });
  });

  test('what is completed is neither open nor overdue, and the footnote says who set it so', async () => {
    const brief = await write();
    expect(brief.facts[2]).toBe('6 cam kết còn mở, 0 quá hạn');
    expect(linesOf(brief, 'raise').join(' ')).not.toContain('Khải Minh');
    expect(linesOf(brief, 'relation').join(' ')).toContain('Còn mở 6 (');
    const report = await write({ kind: 'oversight' });
    const note = report.notes.find(({ quote }) => quote.exact.includes('Khải Minh'));
    expect(note!.decided).toMatchObject({ state: 'completed', who: 'Lan', why: 'đã xem' });
  });

  test('who was asked and has not answered is told', async () => {
    expect(titlesOf(await write({ kind: 'oversight' }), 'bodies')).toContain('Bộ Xây dựng: đã hỏi mà chưa trả lời (1)');
  });

  test('what people disagree on is left out of all but the last section', async () => {
    await decide('Lan', { kind: 'rule', reviewers: 2 });
    await decide('Lan', { kind: 'confirm', fact: await factOf(bridge) });
    await decide('Minh', { kind: 'reject', fact: await factOf(bridge) });
    expect(titlesOf(await write(), 'changes')).toContain('Có chuyển biến (1)');
    await decide('Lan', { kind: 'confirm', fact: await factOf(asked) });
    await decide('Minh', { kind: 'reject', fact: await factOf(asked) });
    const brief = await write();
    expect(titlesOf(brief, 'left-out')).toContain('Người xem không nhất trí về cam kết này (2)');
    expect(linesOf(brief, 'relation').join(' ')).not.toContain('Có chuyển biến');
    for (const key of ['relation', 'changes', 'raise', 'open', 'milestones'] as const)
      expect(linesOf(brief, key).join('\n'), key).not.toContain('cầu Vân Khê');
  });
});
