import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief, BriefKind, BriefWish, Language, ThreadRow } from '../0-facts/index.ts';
import { madeUpServer } from './api/made-up.ts';
import type { MadeUpServer } from './api/made-up.ts';
import { renderBrief, writeBrief } from './briefs/index.ts';
import { plainWish } from './briefs/trial.ts';

/** What people decided of a record, as a whole brief tells it. */

let server: MadeUpServer;
const actions = ['mở cửa khẩu Khải Minh', 'sửa cầu Vân Khê', 'lập trạm kiểm dịch', 'xây chợ Đông Lĩnh'] as const;
const [gate, bridge, station, market] = actions;

beforeAll(async () => {
  let now = '2026-06-30T08:00:00.000Z';
  server = await madeUpServer(false, () => now);
  for (const [i, action] of actions.entries()) {
    const text = `Việt Nam và Lào nhất trí ${action} vào năm 2027.`;
    await server.post('/api/v1/articles', { publishedOn: `2026-03-1${i}`, text });
  }
  const { items } = (await (await server.ask('/api/v1/threads')).json()) as { items: ThreadRow[] };
  const factOf = (action: string) => items.find((thread) => thread.action === action)!.quote.fact;
  now = '2026-06-30T09:00:00.000Z';
  for (const judgement of [
    { kind: 'confirm', fact: factOf(gate) },
    { kind: 'set-state', fact: factOf(bridge), state: 'under-way' },
    { kind: 'reject', fact: factOf(market) },
  ])
    expect((await server.post('/api/v1/decisions', { judgement, why: 'đã xem' })).status).toBe(200);
});
afterAll(() => server.close());

const moment = () => ({ asOf: null, knownBy: null, day: '2026-06-30', limits: server.services.markLimits });
const write = (wish: Partial<BriefWish>, knownBy: string | null = null): Promise<Brief | null> =>
  writeBrief(server.services.ledger(), { ...moment(), knownBy }, { ...plainWish('LAO-VNM'), ...wish });

const own = {
  vi: {
    none: 'chưa có cam kết nào được người xác nhận',
    counts:
      '2/3 cam kết có người xác nhận, mục nào có thì ghi “đã có người xác nhận”; các cam kết khác chưa ai xác nhận',
    confirmed: 'đã có người xác nhận',
    set: /; \S+ đặt trạng thái “đang thực hiện”, 30\/06\/2026: đã xem\./,
    rejected: /; \S+ bác, 30\/06\/2026: đã xem\./,
  },
  en: {
    none: 'no commitment confirmed by a person yet',
    counts:
      '2 of 3 commitments confirmed by a person, told as “confirmed by a person”; nobody has confirmed the others',
    confirmed: 'confirmed by a person',
    set: /; state “under way” set by \S+, 30 Jun 2026: đã xem\./,
    rejected: /; rejected by \S+, 30 Jun 2026: đã xem\./,
  },
};

describe.each<[BriefKind, Language]>([
  ['visit', 'vi'],
  ['session', 'en'],
  ['oversight', 'vi'],
  ['oversight', 'en'],
])('a brief for a %s, %s', (kind, language) => {
  const words = own[language];
  const text = async (): Promise<string[]> =>
    Buffer.from(await renderBrief((await write({ kind, language }))!, 'md'))
      .toString()
      .split('\n');

  test('says under its title how many commitments are confirmed, and on which lines', async () => {
    const lines = await text();
    expect(lines[2]).toContain(words.counts);
    const told = (action: string) => lines.filter((line) => line.startsWith(`- “${action}”`));
    expect(told(gate)).not.toEqual([]);
    for (const line of [...told(gate), ...told(bridge)]) expect(line).toContain(words.confirmed);
    for (const line of told(station)) expect(line).not.toContain(words.confirmed);
  });

  test('says shortly that nobody has confirmed any, where that is so', async () => {
    const { facts } = (await write({ kind, language }, '2026-06-30T08:30:00.000Z'))!;
    expect(facts.at(-1)).toBe(words.none);
  });

  test('tells in the footnotes who set a state and who rejected something, when and why', async () => {
    const notes = (await text()).filter((line) => line.startsWith('[^'));
    const noteOf = (action: string) => notes.filter((line) => line.includes(`nhất trí ${action}`));
    expect(noteOf(bridge)).toEqual([expect.stringMatching(words.set)]);
    expect(noteOf(market)).toEqual([expect.stringMatching(words.rejected)]);
    expect(noteOf(gate)).toEqual([expect.not.stringContaining('đã xem')]);
  });
});
