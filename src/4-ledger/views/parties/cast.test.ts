import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { articleView } from '../article.ts';
import { encounterRows } from '../encounters.ts';

const name = 'Trần Minh Giang';
const moment = seenOn('2026-12-01');

/** An article that tells the person's office so many times, in other words each time. */
const told = (id: string, publishedOn: string, office: string, times: number) =>
  entryOf({
    id,
    publishedOn,
    passages: Array.from({ length: times }, (_, i) => ({
      words: `${office} ${name}, ${id} ${i};`,
      office: { name, office },
    })),
  });

const meeting = entryOf({
  id: 'gap',
  publishedOn: '2026-06-02',
  passages: [
    {
      words: `${name} gặp Bộ Công Thương Lào`,
      encounter: {
        kind: 'meeting',
        date: '2026-06-01',
        participants: [
          { name, country: 'VNM' },
          { name: 'Bộ Công Thương Lào', country: 'LAO' },
        ],
      },
    },
    {
      words: `${name} gặp Tổng cục Thử`,
      encounter: {
        kind: 'meeting',
        date: '2026-06-01',
        participants: [
          { name, country: 'VNM' },
          { name: 'Tổng cục Thử', country: 'VNM' },
        ],
      },
    },
  ],
});

let trial: Trial;
let ledger: Ledger;

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
  });
  afterAll(() => trial.end());

  const bring = async (entry: ReturnType<typeof entryOf>): Promise<void> => {
    await ledger.append([entry]);
    await ledger.link();
  };
  const channel = async () => (await encounterRows(ledger, moment, { relation: 'LAO-VNM' })).items[0]!.channel;

  test('one whose office was told often has the one that was told last before, also when another is told since', async () => {
    await bring(told('truoc', '2026-01-01', 'Bộ trưởng', 300));
    await bring(meeting);
    for (let i = 0; i < 2; i++) expect(await channel()).toBe('ministry');
    await bring(told('sau', '2026-05-01', 'Thủ tướng', 1));
    expect(await channel()).toBe('government');
  });

  test('an article names who met in it, also where the meeting is of no relation', async () => {
    const { named } = (await articleView(ledger, moment, 'gap'))!;
    expect(named.map((one) => one.name).sort()).toEqual(['Bộ Công Thương Lào', name, 'Tổng cục Thử']);
  });
});
