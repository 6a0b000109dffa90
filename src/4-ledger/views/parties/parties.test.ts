import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { encounterRows } from '../encounters.ts';
import { networkOf } from './network.ts';
import { partyView } from './party.ts';

const minister = { name: 'Trần Minh Giang', office: 'Bộ trưởng Bộ Xây dựng', country: 'VNM' };
const premier = { name: 'Trần Minh Giang', office: 'Thủ tướng', country: 'VNM' };
const guest = { name: 'Khamvone Dala', office: 'Bộ trưởng Bộ Công chính', country: 'LAO' };
const pair = [
  { name: 'Trần Minh Giang', country: 'VNM' },
  { name: 'Khamvone Dala', country: 'LAO' },
];

const articles = [
  {
    id: 'tin-1',
    publishedOn: '2024-02-02',
    passages: [
      { words: 'Bộ trưởng Trần Minh Giang', office: minister },
      { words: 'Bộ trưởng Khamvone Dala', office: guest },
      { words: 'đã hội đàm', encounter: { kind: 'talks' as const, date: '2024-02-01', participants: pair } },
      { words: 'nhất trí mở đường', commitment: { speakers: ['Trần Minh Giang'] } },
    ],
  },
  {
    id: 'tin-2',
    publishedOn: '2025-06-10',
    passages: [
      { words: 'Thủ tướng Trần Minh Giang', office: premier },
      { words: 'tiếp Bộ trưởng', encounter: { kind: 'meeting' as const, date: '2025-06-09', participants: pair } },
      {
        words: 'gặp Hội Hữu nghị Lào - Việt',
        encounter: {
          kind: 'meeting' as const,
          date: '2025-06-10',
          participants: [
            { name: 'Trần Minh Giang', country: 'VNM' },
            { name: 'Vũ Hải', country: 'VNM' },
            { name: 'Hội Hữu nghị Lào - Việt', country: 'LAO' },
          ],
        },
      },
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

  test('the channel of an encounter follows from the highest office held then', async () => {
    const { items } = await encounterRows(ledger, moment, { relation: 'LAO-VNM' });
    expect(items.map(({ date, channel }) => [date, channel])).toEqual([
      ['2025-06-10', 'government'],
      ['2025-06-09', 'government'],
      ['2024-02-01', 'ministry'],
    ]);
    expect(items[0]!.participants.map(({ kind }) => kind)).toEqual(['person', 'body', 'body']);
  });

  test('a person has each post once, with the time it was told of, the encounters and what was said', async () => {
    const { nodes } = await networkOf(ledger, moment, { relation: 'LAO-VNM' });
    const { id } = nodes.find(({ name }) => name === 'Trần Minh Giang')!;
    const view = await partyView(ledger, moment, id);
    expect(view?.posts.map(({ office, first, last }) => [office, first, last])).toEqual([
      ['Thủ tướng', '2025-06-10', '2025-06-10'],
      ['Bộ trưởng Bộ Xây dựng', '2024-02-02', '2024-02-02'],
    ]);
    expect(view?.posts[0]!.quotes[0]!.exact).toBe('Thủ tướng Trần Minh Giang');
    expect(view?.encounters.map(({ date }) => date)).toEqual(['2025-06-10', '2025-06-09', '2024-02-01']);
    expect(view?.threads.map(({ quote }) => quote.exact)).toEqual(['nhất trí mở đường']);
  });

  test('a body and a state have their encounters; an id that is none has no page', async () => {
    const { nodes } = await networkOf(ledger, moment, { relation: 'LAO-VNM' });
    const body = nodes.find(({ name }) => name.startsWith('Hội'))!;
    expect(await partyView(ledger, moment, body.id)).toMatchObject({ kind: 'body', country: 'LAO', posts: [] });
    expect(await partyView(ledger, moment, 'FRA')).toBeNull();
    expect(await partyView(ledger, moment, 'p0')).toBeNull();
  });

  test('two of one side did not meet each other; a line quotes the encounters it stands on', async () => {
    const { nodes, edges } = await networkOf(ledger, moment, { relation: 'LAO-VNM' });
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    const told = edges.map(({ parties, encounters }) => [parties.map((id) => names.get(id)!).sort(), encounters]);
    expect(told).toHaveLength(3);
    expect(told[0]).toEqual([['Khamvone Dala', 'Trần Minh Giang'], 2]);
    expect(edges[0]!.evidence.map(({ date, quote }) => [date, quote.exact])).toEqual([
      ['2025-06-09', 'tiếp Bộ trưởng'],
      ['2024-02-01', 'đã hội đàm'],
    ]);
    const since = await networkOf(ledger, moment, { relation: 'LAO-VNM', from: '2025-01-01', to: '2025-06-09' });
    expect(since.edges.map(({ encounters }) => encounters)).toEqual([1]);
  });

  test('who is to meet has not met yet', async () => {
    const before = await networkOf(ledger, moment, { relation: 'LAO-VNM' });
    const encounter = { kind: 'talks' as const, status: 'planned' as const, date: '2027-05', participants: pair };
    await ledger.append([
      entryOf({ id: 'tin-3', publishedOn: '2026-02-20', passages: [{ words: 'sẽ hội đàm', encounter }] }),
    ]);
    await ledger.link();
    expect((await encounterRows(ledger, moment, { relation: 'LAO-VNM' })).items[0]!.status).toBe('planned');
    expect(await networkOf(ledger, moment, { relation: 'LAO-VNM' })).toEqual(before);
  });
});
