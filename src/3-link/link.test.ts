import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { link } from './link.ts';
import type { LinkArticle, LinkDecision, LinkedThread, Links } from './links.ts';
import { madeUpArticle } from './made-up.ts';
import { totalsOf } from './umbrellas.ts';
import { noveltyOf } from './life/index.ts';

const leaders = [
  { name: 'Vũ Đình Thao', country: 'VNM' },
  { name: 'Bounmy Keokhamphan', country: 'LAO' },
];
const offices = [
  { words: 'Bộ trưởng Vũ Đình Thao', name: 'Vũ Đình Thao', country: 'VNM' },
  { words: 'Bộ trưởng Bounmy Keokhamphan', name: 'Bounmy Keokhamphan', country: 'LAO' },
];
const speakers = leaders.map(({ name }) => name);

const march = madeUpArticle('march', {
  publishedOn: '2031-03-02',
  encounters: [{ words: 'Ngày 2/3, hai Bộ trưởng hội đàm', participants: leaders, date: '2031-03-02' }],
  offices,
  commitments: [
    { words: 'nâng kim ngạch thương mại lên 5 tỷ USD', speakers, indicator: true, pillars: ['trade'] },
    { words: 'khởi công cầu Nậm Sê trước tháng 9/2031', speakers, due: '2031-08', pillars: ['infrastructure'] },
    { words: 'tăng cường hợp tác y tế', speakers, pillars: ['health'] },
  ],
  indicators: [{ words: 'kim ngạch thương mại lên 5 tỷ USD', value: 5e9 }],
});
const june = madeUpArticle('june', {
  publishedOn: '2031-06-20',
  encounters: [{ words: 'Ngày 20/6, hai Bộ trưởng hội đàm', participants: leaders, date: '2031-06-20' }],
  offices,
  commitments: [
    { words: 'phấn đấu đưa kim ngạch hai chiều đạt 10 tỷ USD', speakers, indicator: true, pillars: ['trade'] },
    { words: 'sớm khởi công cầu Nậm Sê', speakers, pillars: ['infrastructure'] },
    { words: 'đẩy mạnh trao đổi sinh viên', speakers, pillars: ['education'] },
  ],
  indicators: [{ words: 'kim ngạch hai chiều đạt 10 tỷ USD', value: 10e9 }],
});
const december = madeUpArticle('december', {
  publishedOn: '2031-12-05',
  offices,
  results: [{ words: 'khởi công cầu Nậm Sê', status: 'started', date: '2031-12-04', pillars: ['infrastructure'] }],
  indicators: [{ words: 'kim ngạch năm 2031 đạt 11 tỷ USD', kind: 'actual', value: 11e9, date: '2031' }],
});
const undated = madeUpArticle('undated', {
  encounters: [{ words: 'Sáng 20/6, hai Bộ trưởng hội đàm', participants: leaders, date: 'XXXX-06-20' }],
  offices,
});
const articles = [march, june, december, undated];

function linked(list: LinkArticle[], decisions: LinkDecision[] = []): Links {
  return link({ articles: list, decisions, threadIds: new Map() });
}

function wordsOf(thread: Links['threads'][number]): string[] {
  return thread.facts.map(({ article, start, end }) =>
    articles.find(({ id }) => id === article)!.text.slice(start, end),
  );
}

function threadWith(links: Links, words: string) {
  return links.threads.find((thread) => wordsOf(thread).some((each) => each.includes(words)))!;
}

function factOf(article: LinkArticle, words: string): string {
  return article.facts.find(({ kind, record }) => kind === 'commitments' && record.evidence.exact.includes(words))!.id;
}

describe('threads', () => {
  const links = linked(articles);

  test('two targets of one indicator are one thread that drifted', () => {
    const target = threadWith(links, '10 tỷ USD');
    expect(wordsOf(target)).toEqual([
      'nâng kim ngạch thương mại lên 5 tỷ USD',
      'phấn đấu đưa kim ngạch hai chiều đạt 10 tỷ USD',
    ]);
    expect(target).toMatchObject({ kind: 'target', specificity: 'specific', relation: 'LAO-VNM', state: 'agreed' });
    expect(target.facts[1]!.drifts).toEqual([{ field: 'figure', from: '5000000000 USD', to: '10000000000 USD' }]);
  });

  test('a target met in its period suggests, and only suggests, completion', () => {
    expect(threadWith(links, '10 tỷ USD')).toMatchObject({ state: 'agreed', suggested: 'completed' });
    const short = { ...december, facts: december.facts.filter(({ kind }) => kind !== 'indicators') };
    expect(threadWith(linked([march, june, short, undated]), '10 tỷ USD').suggested).toBeNull();
  });

  test('work reported as begun moves a named project under way', () => {
    const bridge = threadWith(links, 'cầu Nậm Sê');
    expect(wordsOf(bridge)).toHaveLength(2);
    expect(bridge.state).toBe('under-way');
    expect(bridge.steps.at(-1)).toMatchObject({ state: 'under-way', date: '2031-12-04', rule: 'reported-started' });
    expect(bridge.due).toBe('2031-08');
  });

  test('a numbered session to hold is an event', () => {
    const words = 'sớm tổ chức Kỳ họp lần thứ 20 Ủy ban hỗn hợp';
    const links = linked([madeUpArticle('a', { offices, commitments: [{ words, speakers }] })]);
    expect(links.threads[0]!.kind).toBe('event');
  });

  test('to hold a session is one thing, to carry out what it agreed another', () => {
    const told = (id: string, words: string) => madeUpArticle(id, { offices, commitments: [{ words, speakers }] });
    const { threads } = linked([
      told('a', 'sớm tổ chức Kỳ họp lần thứ 20 Ủy ban hỗn hợp'),
      told('b', 'tổ chức tốt Kỳ họp lần thứ 20 Ủy ban hỗn hợp'),
      told('c', 'triển khai hiệu quả kết quả Kỳ họp lần thứ 20 Ủy ban hỗn hợp'),
    ]);
    expect(threads.map(({ facts }) => facts.map(({ article }) => article).join()).sort()).toEqual(['a,b', 'c']);
  });

  test('stock phrases alone join nothing', () => {
    expect(threadWith(links, 'hợp tác y tế')).not.toBe(threadWith(links, 'trao đổi sinh viên'));
  });

  test('the order of articles plays no part', () => {
    const expected = JSON.stringify(links);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(JSON.stringify(linked(shuffled))).toBe(expected);
      }),
      { numRuns: 24 },
    );
  });
});

describe('umbrella and part', () => {
  const plan = 'Kế hoạch tổng thể phát triển hành lang Nậm Sê';
  const told = (id: string, words: string, more: object = {}) =>
    madeUpArticle(id, {
      offices,
      commitments: [{ words, speakers, pillars: ['trade'], ...more }],
      ...namedPlan(words),
    });
  const namedPlan = (words: string) => ({
    things: [{ words: words.includes(plan) ? plan : `Đã có ${plan}.`, name: plan, kind: 'instrument' as const }],
  });
  const target = (
    id: string,
    words: string,
    metric: 'trade-turnover' | 'exports' | 'aid',
    value: number,
    unit = 'USD',
  ) =>
    madeUpArticle(id, {
      offices,
      commitments: [{ words, speakers, indicator: true, pillars: ['trade'] }],
      indicators: [{ words, metric, value, unit }],
    });
  const over = (list: LinkArticle[]) => {
    const { threads } = linked(list);
    const of = (article: string) => threads.find(({ facts }) => facts.some((fact) => fact.article === article))!;
    return { threads, of };
  };

  test('what names a plan beside works of its own is under the plan', () => {
    const { of } = over([
      told('plan', `xây dựng ${plan}`),
      told('part', 'triển khai Kế hoạch, trước hết là cầu Mường Lin'),
    ]);
    expect(of('part').umbrella).toBe(of('plan').id);
    expect(of('plan')).toMatchObject({ umbrella: null, parts: [of('part').id] });
  });

  test('to carry out the plan as a whole is no part of it', () => {
    const { threads } = over([told('plan', `xây dựng ${plan}`), told('whole', `triển khai ${plan}`)]);
    expect(threads.flatMap(({ parts }) => parts)).toEqual([]);
  });

  const whole = target('whole', 'đưa kim ngạch thương mại lên 10 tỷ USD', 'trade-turnover', 10e9);
  test.each([
    [
      'a lower target of exports is part of the trade target',
      'xuất khẩu gạo đạt 1 tỷ USD',
      'exports',
      1e9,
      'USD',
      true,
    ],
    ['a higher one is none', 'xuất khẩu gạo đạt 20 tỷ USD', 'exports', 20e9, 'USD', false],
    ['nor one in another unit', 'xuất khẩu gạo đạt 5 triệu tấn', 'exports', 5e6, 'count', false],
    ['nor what is no trade', 'viện trợ 1 tỷ USD', 'aid', 1e9, 'USD', false],
  ] as const)('%s', (_, words, metric, value, unit, isPart) => {
    const { of } = over([whole, target('other', words, metric, value, unit)]);
    expect(of('other').umbrella).toBe(isPart ? of('whole').id : null);
  });

  test('totals never count a part and its umbrella both', () => {
    const credit = (id: string, umbrella: string | null, value: number, state: 'agreed' | 'cancelled' = 'agreed') => {
      const figures = [{ metric: 'aid' as const, value, unit: 'USD', date: null, per: null }];
      return { ...linked([march]).threads[0]!, id, umbrella, state, figures };
    };
    const [framework, part, other] = [credit('a', null, 500), credit('b', 'a', 120), credit('c', null, 40)];
    const total = (threads: LinkedThread[]) =>
      totalsOf(threads).map(({ low, threads: count, parts }) => [low, count, parts]);
    expect(total([framework, part, other])).toEqual([[540, 2, 1]]);
    expect(total([part, other])).toEqual([[160, 2, 0]]);
    expect(total([{ ...framework, state: 'cancelled' }, part])).toEqual([[120, 1, 0]]);
  });
});

describe('decisions', () => {
  const pair: [string, string] = [factOf(march, 'cầu Nậm Sê'), factOf(june, 'cầu Nậm Sê')];

  test('apart holds against like words', () => {
    const links = linked(articles, [{ kind: 'apart', facts: pair }]);
    expect(
      links.threads.filter((thread) => wordsOf(thread).some((words) => words.includes('cầu Nậm Sê'))),
    ).toHaveLength(2);
  });

  test('together holds against unlike words', () => {
    const facts: [string, string] = [factOf(march, 'y tế'), factOf(june, 'sinh viên')];
    const links = linked(articles, [{ kind: 'together', facts }]);
    const thread = threadWith(links, 'y tế');
    expect(wordsOf(thread)).toEqual(['tăng cường hợp tác y tế', 'đẩy mạnh trao đổi sinh viên']);
    expect(thread.facts[1]!.why).toEqual({ key: 'why.decided', values: {} });
  });

  test('a rejected fact is in no thread', () => {
    const fact = factOf(june, 'sinh viên');
    const links = linked(articles, [{ kind: 'rejected', fact }]);
    expect(links.threads.flatMap((thread) => thread.facts).map((each) => each.fact)).not.toContain(fact);
  });

  test('ids minted before hold', () => {
    const minted = new Map([[factOf(june, 'cầu Nậm Sê'), 't-old']]);
    const links = link({ articles, decisions: [], threadIds: minted });
    expect(threadWith(links, 'cầu Nậm Sê').id).toBe('t-old');
  });
});

describe('dates, encounters, persons', () => {
  const links = linked(articles);

  test('an undated article is dated by the same talks of a dated one, marked inferred', () => {
    expect(links.articles.find(({ id }) => id === 'undated')).toMatchObject({
      publishedOn: '2031-06-20',
      inferred: true,
    });
    expect(linked([march, undated]).articles.find(({ id }) => id === 'undated')).toMatchObject({ publishedOn: null });
  });

  test('two reports of one day are one encounter, other days are others', () => {
    expect(links.encounters.map(({ date, facts }) => [date, facts.length])).toEqual([
      ['2031-03-02', 1],
      ['2031-06-20', 2],
    ]);
  });

  const thao = leaders[0]!;
  const guest = (name: string, country: string) => [thao, { name, country }];
  const state = (code: string) => [
    { name: 'Việt Nam', country: 'VNM' },
    { name: code === 'JPN' ? 'Nhật Bản' : 'Brazil', country: code },
  ];
  test.each([
    ['talks with two guests on one day', 'talks', guest('Ana Luz', 'BRA'), guest('Reiko Ori', 'JPN'), 'hội đàm', 2],
    ['talks told with and without the guest', 'talks', guest('Ana Luz', 'BRA'), [thao], 'hội đàm', 1],
    ['sessions of one number with two states', 'session', state('BRA'), state('JPN'), 'Kỳ họp lần thứ 19 Ủy ban', 2],
    ['a session told by two articles', 'session', state('BRA'), state('BRA'), 'Kỳ họp lần thứ 19 Ủy ban', 1],
  ] as const)('%s', (_, kind, some, others, words, happenings) => {
    const told = (id: string, participants: readonly (typeof leaders)[number][]) =>
      madeUpArticle(id, {
        publishedOn: '2031-06-20',
        encounters: [
          {
            kind,
            participants: [...participants],
            date: kind === 'talks' ? '2031-06-20' : null,
            words: kind === 'talks' ? words : `${words} ${participants.map(({ name }) => name).join(' - ')}`,
          },
        ],
      });
    expect(linked([told('a', some), told('b', others)]).encounters).toHaveLength(happenings);
  });

  test('what is merged across two days says why: a session that was put off keeps its number', () => {
    const session = (id: string, publishedOn: string, date: string) =>
      madeUpArticle(id, {
        publishedOn,
        encounters: [{ kind: 'session', participants: state('BRA'), date, words: 'Kỳ họp lần thứ 19 Ủy ban' }],
      });
    const [put, off] = [session('a', '2031-05-01', '2031-06-20'), session('b', '2031-09-13', '2031-09-12')];
    expect(linked([put, off]).encounters).toMatchObject([
      { facts: { length: 2 }, why: { key: 'why.same-number', values: { number: 19, days: '2031-06-20, 2031-09-12' } } },
    ]);
    expect(links.encounters.map(({ why }) => why)).toEqual([null, null]);
  });

  test('persons by name and country, with their articles', () => {
    const thao = links.persons.find(({ name }) => name === 'Vũ Đình Thao')!;
    expect(thao).toMatchObject({ country: 'VNM', articles: ['december', 'june', 'march', 'undated'] });
  });
});

test('the body named to lead is that of the latest words that name one, in whatever order articles come', () => {
  const minutes = (id: string, publishedOn: string, body: string | null): LinkArticle => {
    const words = 'xây dựng cầu Nậm Sê trước tháng 9/2031';
    const text = `${words}. Cơ quan chủ trì: ${body ?? ''}`;
    const start = text.length - (body ?? '').length;
    const lead = body === null ? {} : { lead: { exact: body, start, end: text.length } };
    return madeUpArticle(id, { publishedOn, text, commitments: [{ words, speakers, due: '2031-08', ...lead }] });
  };
  const first = minutes('first', '2031-03-02', 'Bộ Giao thông');
  const second = minutes('second', '2031-06-02', 'Bộ Xây dựng');
  const third = minutes('third', '2031-09-02', null);
  for (const order of [
    [first, second, third],
    [third, first, second],
  ]) {
    const [thread, ...others] = linked(order).threads;
    expect(others).toEqual([]);
    const { article, start, end } = thread!.lead!;
    expect([article, second.text.slice(start, end)]).toEqual(['second', 'Bộ Xây dựng']);
  }
  expect(linked([third]).threads[0]).not.toHaveProperty('lead');
});

test('novelty: new, restated or changed, against the other articles', () => {
  const novelty = noveltyOf(linked(articles), 'june');
  expect(novelty.get(factOf(june, '10 tỷ USD'))).toMatchObject({ kind: 'changed', since: '2031-03-02', times: 1 });
  expect(novelty.get(factOf(june, 'cầu Nậm Sê'))).toMatchObject({ kind: 'restated', since: '2031-03-02', times: 1 });
  expect(novelty.get(factOf(june, 'sinh viên'))).toEqual({ kind: 'new' });
});

test('novelty: a reprint that tells another figure has changed it', () => {
  const text = Array.from({ length: 80 }, (_, i) => `chữ${i}`).join(' ');
  const told = (id: string, value: number, publishedOn: string) =>
    madeUpArticle(id, {
      text,
      publishedOn,
      offices,
      commitments: [{ words: `nâng kim ngạch thương mại lên ${value} tỷ USD`, speakers, indicator: true }],
      indicators: [{ words: `kim ngạch thương mại lên ${value} tỷ USD`, value: value * 1e9 }],
    });
  const [first, copy] = [told('first', 5, '2031-03-02'), told('reprint', 7, '2031-03-03')];
  const links = linked([first, copy]);
  expect(new Set(links.articles.map(({ story }) => story)).size).toBe(1);
  expect(noveltyOf(links, 'reprint').get(factOf(copy, '7 tỷ USD'))).toMatchObject({
    kind: 'changed',
    drifts: [{ field: 'figure', from: '5000000000 USD', to: '7000000000 USD' }],
  });
  expect(noveltyOf(links, 'first').get(factOf(first, '5 tỷ USD'))).toEqual({ kind: 'new' });
});

describe('the life of a thread', () => {
  const bridge = (id: string, publishedOn: string, words: string, more: Partial<Record<string, unknown>> = {}) =>
    madeUpArticle(id, {
      publishedOn,
      offices,
      commitments: [{ words, speakers, pillars: ['infrastructure'], ...more }],
    });
  const first = bridge('a', '2031-03-02', 'xây dựng cầu Nậm Sê');
  test.each([
    ['tạm dừng xây dựng cầu Nậm Sê', {}, 'suspended', null],
    ['chấm dứt dự án cầu Nậm Sê', {}, 'agreed', 'cancelled'],
    ['từ chối đề nghị xây dựng cầu Nậm Sê', { action: 'xây dựng cầu Nậm Sê', force: 'proposed' }, 'agreed', 'declined'],
    ['sớm khởi công cầu Nậm Sê', {}, 'agreed', null],
    ['sớm khởi công cầu Nậm Sê 2', {}, 'agreed', null],
  ])('%s', (words, more, state, suggested) => {
    const links = linked([first, bridge('b', '2032-03-02', words, more)]);
    expect(links.threads.find(({ facts }) => facts[0]!.article === 'a')).toMatchObject({ state, suggested });
  });

  test('another bridge opened is not this one', () => {
    const opened = (name: string) =>
      madeUpArticle('c', {
        publishedOn: '2033-05-05',
        results: [{ words: `khánh thành cầu ${name}`, pillars: ['infrastructure'] }],
      });
    expect(linked([first, opened('Nậm Sê')]).threads[0]!.suggested).toBe('completed');
    expect(linked([first, opened('Nậm Lin')]).threads[0]!.suggested).toBeNull();
  });
});

test('the order of articles and decisions plays no part', () => {
  const facts = [march, june].flatMap((article) => article.facts.filter(({ kind }) => kind === 'commitments'));
  const decisions: LinkDecision[] = [
    { kind: 'together', facts: [facts[0]!.id, facts[5]!.id] },
    { kind: 'apart', facts: [facts[1]!.id, facts[4]!.id] },
    { kind: 'apart', facts: [facts[2]!.id, facts[5]!.id] },
    { kind: 'rejected', fact: facts[3]!.id },
  ];
  const expected = JSON.stringify(linked(articles, decisions));
  const shuffles = fc.tuple(
    fc.shuffledSubarray(articles, { minLength: articles.length }),
    fc.shuffledSubarray(decisions, { minLength: decisions.length }),
  );
  fc.assert(
    fc.property(shuffles, ([some, judged]) => {
      expect(JSON.stringify(linked(some, judged))).toBe(expected);
    }),
    { numRuns: 24 },
  );
});
