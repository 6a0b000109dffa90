import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RelationScope } from '../0-facts/index.ts';
import { seesDecided } from './decisions/seen.ts';
import type { Ledger } from './ledger.ts';
import { entryOf, onEveryBackend, seenOn } from './trial.ts';
import type { Trial } from './trial.ts';
import { articleRows, countArticles } from './views/articles.ts';
import { articleView } from './views/article.ts';
import { encounterRows } from './views/encounters.ts';
import { milestoneRows } from './views/milestones.ts';
import { personRows } from './views/persons.ts';
import { relationRows } from './views/relations.ts';
import { searchHits } from './views/search.ts';
import { seriesRows } from './views/series/series.ts';
import { threadView } from './views/thread.ts';
import { threadRows } from './views/threads.ts';

const commitment = (words: string, other: 'LAO' | 'KHM', due: string) => ({
  words,
  commitment: { holders: [other, 'VNM'].sort(), speakers: ['hai bên'], due },
  encounter: {
    participants: [
      { name: 'A', country: 'VNM' },
      { name: 'B', country: other },
    ],
  },
});

/** Every article that tells of Cambodia says "Nậm Sê", and no other does. */
const articles = [
  entryOf({
    id: 'lao',
    publishedOn: '2026-02-01',
    passages: [commitment('Việt Nam và Lào nhất trí mở cửa khẩu Khải Minh', 'LAO', '2027')],
  }),
  entryOf({
    id: 'khm',
    publishedOn: '2026-02-02',
    passages: [
      commitment('Việt Nam và Campuchia nhất trí xây cầu Nậm Sê', 'KHM', '2028'),
      { words: 'Bộ trưởng Lê Nậm Sê', office: { name: 'Lê Nậm Sê' } },
      { words: 'kim ngạch qua Nậm Sê 5 tỷ', indicator: { scope: 'KHM-VNM', value: 5e9 } },
      { words: 'năm hữu nghị Nậm Sê', thing: { date: '2029' } },
    ],
  }),
];

onEveryBackend((begin) => {
  let trial: Trial;
  let ledger: Ledger;
  beforeEach(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append(articles);
    await ledger.link();
  });
  afterEach(() => trial.end());

  const ids = async (scope: RelationScope | null, asOf: string | null = null): Promise<string[]> => {
    const { items } = await threadRows(ledger, { ...seenOn('2026-03-01'), asOf, scope });
    return items.map(({ relation }) => relation).sort();
  };

  test.each<[scope: RelationScope | null, seen: string[]]>([
    [null, ['KHM-VNM', 'LAO-VNM']],
    [{ except: ['KHM-VNM'] }, ['LAO-VNM']],
    [{ except: ['LAO-VNM'] }, ['KHM-VNM']],
    [{ except: ['KHM-VNM', 'LAO-VNM'] }, []],
    [{ only: ['LAO-VNM'] }, ['LAO-VNM']],
    [{ only: [] }, []],
  ])('who sees %j sees threads of %j, today and at a past day', async (scope, seen) => {
    expect(await ids(scope)).toEqual(seen);
    // A later article makes the same moment a past one.
    await ledger.append([entryOf({ id: 'later', publishedOn: '2026-06-01', passages: [{ words: 'Trời đẹp.' }] })]);
    await ledger.link();
    expect(await ids(scope, '2026-03-01')).toEqual(seen);
    expect(await ids(scope)).toEqual(seen);
  });

  describe.each<RelationScope>([{ except: ['KHM-VNM'] }, { only: ['LAO-VNM'] }])('%j', (scope) => {
    test('hides the other relation in every view', async () => {
      const moment = { ...seenOn('2026-03-01'), scope };
      const hidden = (await threadRows(ledger, seenOn('2026-03-01'), { relation: 'KHM-VNM' })).items[0]!;
      const views = {
        relations: await relationRows(ledger, moment),
        threads: await threadRows(ledger, moment),
        none: await threadRows(ledger, moment, { relation: 'none' }),
        thread: await threadView(ledger, moment, hidden.id),
        articles: await articleRows(ledger, moment),
        article: await articleView(ledger, moment, 'khm'),
        encounters: await encounterRows(ledger, moment),
        milestones: await milestoneRows(ledger, moment),
        persons: await personRows(ledger, moment),
        series: await seriesRows(ledger, moment),
        found: await searchHits(ledger, moment, { q: 'nam se' }),
      };
      expect(JSON.stringify(views)).not.toMatch(/KHM|Nậm Sê|"khm"/);
      expect(views.threads.items).toHaveLength(1);
      expect(views.articles.items.map(({ id }) => id)).toEqual(['lao']);
      expect(await searchHits(ledger, moment, { q: 'khai minh' })).toHaveLength(1);
      expect(await countArticles(ledger)).toBe(2);
    });

    test('lets nobody judge what he does not see', async () => {
      const rows = (await threadRows(ledger, seenOn('2026-03-01'))).items;
      const judged = async (relation: string): Promise<boolean> => {
        const { fact } = rows.find((row) => row.relation === relation)!.quote;
        return await seesDecided(ledger, scope, { judgement: { kind: 'confirm', fact } });
      };
      expect([await judged('LAO-VNM'), await judged('KHM-VNM')]).toEqual([true, false]);
      const undo = (relation: string) => seesDecided(ledger, scope, { relation, judgement: { kind: 'undo', seq: 1 } });
      expect([await undo('LAO-VNM'), await undo('KHM-VNM')]).toEqual([true, false]);
    });
  });
});
