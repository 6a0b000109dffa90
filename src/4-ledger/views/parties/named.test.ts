import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { entryOf, onEveryBackend, seenOn } from '../../trial.ts';
import type { Trial } from '../../trial.ts';
import { articleView } from '../article.ts';
import { milestoneRows } from '../milestones.ts';
import { thingView } from '../things/groups.ts';
import { threadView } from '../thread.ts';
import { threadRows } from '../threads.ts';

const words = 'Trần Minh Giang đề nghị hoàn thành Cầu Nậm Sê theo Hiệp định Cửa khẩu.';
const entry = entryOf({
  id: 'tin-1',
  publishedOn: '2026-02-01',
  passages: [
    { words, commitment: { action: 'hoàn thành Cầu Nậm Sê', speakers: ['Trần Minh Giang'] } },
    { words: 'Cầu Nậm Sê', thing: { kind: 'project', name: 'Cầu Nậm Sê' } },
    { words: 'Hiệp định Cửa khẩu', thing: { kind: 'instrument', name: 'Hiệp định Cửa khẩu' } },
    { words: 'Phiên họp năm 2027', thing: { kind: 'milestone', name: 'Phiên họp năm 2027', date: '2027' } },
    { words: 'Trần Minh Giang, Bộ trưởng', office: { name: 'Trần Minh Giang', office: 'Bộ trưởng' } },
    { words: 'Nguyễn Thu Hằng, Thứ trưởng', office: { name: 'Nguyễn Thu Hằng', office: 'Thứ trưởng' } },
    {
      words: 'Trần Minh Giang sẽ gặp Bộ Công Thương Lào',
      encounter: {
        status: 'planned',
        date: '2026-05-04',
        participants: [
          { name: 'Trần Minh Giang', country: 'VNM' },
          { name: 'Bộ Công Thương Lào', country: 'LAO' },
        ],
      },
    },
  ],
});

let trial: Trial;
let ledger: Ledger;
const moment = seenOn('2026-03-01');

onEveryBackend((begin) => {
  beforeAll(async () => {
    trial = await begin();
    ledger = await trial.open();
    await ledger.append([entry]);
    await ledger.link();
  });
  afterAll(() => trial.end());

  const shown = (named: { kind: string; name: string }[]): string[] =>
    named.map(({ kind, name }) => `${kind} ${name}`).sort();
  const ofCommitment = ['instrument Hiệp định Cửa khẩu', 'person Trần Minh Giang', 'project Cầu Nậm Sê'];

  test('a commitment tells whom and what its own words name, and no others of the article', async () => {
    const [row] = (await threadRows(ledger, moment)).items;
    const { named } = (await threadView(ledger, moment, row!.id))!;
    expect(shown(named)).toEqual(ofCommitment);
    expect(named.find(({ kind }) => kind === 'project')!.id).toBe('cau nam se');
  });

  test('an article tells all that it names, and the bodies that meet in it', async () => {
    const { named } = (await articleView(ledger, moment, 'tin-1'))!;
    expect(shown(named)).toEqual([
      'body Bộ Công Thương Lào',
      ...ofCommitment.slice(0, 1),
      'milestone Phiên họp năm 2027',
      'person Nguyễn Thu Hằng',
      ...ofCommitment.slice(1),
    ]);
  });

  test('a thing tells what is named beside it, and not itself', async () => {
    const view = await thingView(ledger, moment, { kind: 'project', key: 'cau nam se' });
    expect(shown(view!.named)).toEqual(ofCommitment.slice(0, 2));
  });

  test('a milestone leads to the page of the thing, or of those who meet', async () => {
    const rows = await milestoneRows(ledger, moment);
    expect(rows.map(({ source, named }) => [source, shown(named)])).toEqual([
      ['encounter', ['body Bộ Công Thương Lào', 'person Trần Minh Giang']],
      ['thing', ['milestone Phiên họp năm 2027']],
    ]);
  });
});
