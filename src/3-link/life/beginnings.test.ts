import { describe, expect, test } from 'vitest';
import { link } from '../link.ts';
import type { LinkArticle, Links } from '../links.ts';
import { madeUpArticle } from '../made-up.ts';

/** When a promise to open, to set up or to begin is kept, and that either side's words are of one promise. */

const leaders = [
  { name: 'Vũ Đình Thao', country: 'VNM' },
  { name: 'Bounmy Keokhamphan', country: 'LAO' },
];
const offices = leaders.map(({ name, country }) => ({ words: `Bộ trưởng ${name}`, name, country }));
const speakers = leaders.map(({ name }) => name);

const linked = (articles: LinkArticle[]): Links => link({ articles, decisions: [], threadIds: new Map() });

describe('what was to be opened', () => {
  const bus = 'khai trương tuyến xe khách Vinh - Thakhek trước ngày 1/8/2031';
  const promised = (words: string, due: string) =>
    madeUpArticle('promised', {
      publishedOn: '2031-06-18',
      encounters: [{ words: 'Ngày 17/6, hai Bộ trưởng hội đàm', participants: leaders, date: '2031-06-17' }],
      offices,
      commitments: [{ words, speakers, due }],
    });
  const told = (words: string, status: 'started' | 'progress') =>
    madeUpArticle('told', { publishedOn: '2031-08-28', offices, results: [{ words, status, date: '2031-07-29' }] });

  test.each([
    ['is reported as done once it runs', bus, 'Tuyến xe khách Vinh - Thakhek đã khai trương', 'started', 'completed'],
    ['is not while it is tried', bus, 'Tuyến xe khách Vinh - Thakhek đang chạy thử', 'progress', null],
    [
      'as a work that was to be begun',
      'khởi công chợ Vàm Trảng',
      'chợ Vàm Trảng được khởi công',
      'started',
      'completed',
    ],
    ['not as one to be finished', 'hoàn thành chợ Vàm Trảng', 'chợ Vàm Trảng được khởi công', 'started', null],
    [
      'not as one to be put into use',
      'sớm đưa vào sử dụng chợ Vàm Trảng',
      'chợ Vàm Trảng được khởi công',
      'started',
      null,
    ],
    ['nor as a port to run', 'đưa vào khai thác cảng Vàm Trảng', 'cảng Vàm Trảng được khởi công', 'started', null],
    [
      'a plan is not carried out by breaking ground',
      'lập kế hoạch xây dựng đường sắt Vinh - Thakhek',
      'đường sắt Vinh - Thakhek đã khởi công',
      'started',
      null,
    ],
    [
      'a line is not opened by breaking ground for its station',
      'khai trương tuyến xe khách Vinh - Thakhek',
      'đã khởi công bến xe khách tuyến Vinh - Thakhek',
      'started',
      null,
    ],
    [
      'what is opened runs',
      'đưa vào khai thác tuyến xe khách Vinh - Thakhek',
      'Tuyến xe khách Vinh - Thakhek đã khai trương',
      'started',
      'completed',
    ],
  ] as const)('%s', (_name, promise, result, status, suggested) => {
    const [thread] = linked([promised(promise, '2031-07-31'), told(result, status)]).threads;
    expect(thread).toMatchObject({ state: 'under-way', suggested, due: '2031-07-31' });
  });
});

test('one promise in the words of either side is one thread', () => {
  const said = (id: string, words: string) => madeUpArticle(id, { offices, commitments: [{ words, speakers }] });
  const { threads } = linked([
    said('a', 'đào tạo 60 cán bộ quản lý cửa khẩu cho Lào trong năm 2031'),
    said('b', 'nhận đào tạo 60 cán bộ cửa khẩu cho nước bạn ngay trong năm nay'),
  ]);
  expect(threads.map(({ facts }) => facts.length)).toEqual([2]);
});
