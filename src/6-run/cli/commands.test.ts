import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TrialRun } from '../trial.ts';

// Each case starts programs of its own, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
const articles = [
  {
    id: 'tin-1',
    publishedOn: '2025-06-10',
    text: 'Việt Nam và Lào nhất trí mở rộng chợ biên giới trước tháng 12/2025.\n\nHai bên nhất trí tăng cường hợp tác đào tạo cán bộ.',
  },
  {
    id: 'tin-2',
    publishedOn: '2026-02-05',
    text: 'Việt Nam và Lào nhất trí mở rộng chợ biên giới trước tháng 12/2025.',
  },
  { id: 'tin-3', publishedOn: '2026-02-06', text: 'Việt Nam và Campuchia nhất trí nối lại đường bay thẳng.' },
];

beforeAll(async () => {
  trial = new TrialRun();
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], {
    input: articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  });
});
afterAll(() => trial.remove());

async function json(...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await trial.run([...args, '--json', '--ledger', 'so.db']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

interface Place {
  article: string;
  start: number;
  end: number;
}

test('links are in the linking format, every fact on its words', async () => {
  const links = (await json('links')) as Record<
    'articles' | 'threads' | 'encounters' | 'persons',
    { id: string; facts?: Place[] }[]
  >;
  expect(Object.keys(links)).toEqual(['articles', 'threads', 'encounters', 'persons']);
  expect(links.articles[0]).toEqual({ id: 'tin-1', publishedOn: '2025-06-10', inferred: false });
  expect(Object.keys(links.threads[0]!)).toEqual(['id', 'state', 'facts']);
  const words = links.threads.flatMap(({ facts }) =>
    facts!.map(({ article, start, end }) => articles.find(({ id }) => id === article)?.text.slice(start, end)),
  );
  expect(words.filter((exact) => exact?.includes('mở rộng chợ biên giới'))).toHaveLength(2);
});

test('stories name every article', async () => {
  expect(Object.keys((await json('stories')) as object)).toEqual(['tin-1', 'tin-2', 'tin-3']);
});

describe('threads', () => {
  interface Thread {
    action: string;
    relation: string;
    state: string;
    marks: string[];
    facts: Place[];
  }
  const threads = async (...args: string[]): Promise<Thread[]> => (await json('threads', ...args)) as Thread[];

  test('with their facts, state and marks', async () => {
    const market = (await threads('--relation', 'LAO-VNM')).find(({ action }) => action.includes('chợ biên giới'));
    expect(market).toMatchObject({ relation: 'LAO-VNM', state: 'agreed', marks: expect.arrayContaining(['overdue']) });
    expect(market?.facts.map(({ article }) => article)).toEqual(['tin-1', 'tin-2']);
  });

  test('on a past day', async () => {
    const market = (await threads('--as-of', '2025-07-01')).find(({ action }) => action.includes('chợ biên giới'));
    expect(market?.facts.map(({ article }) => article)).toEqual(['tin-1']);
    expect(market?.marks).not.toContain('overdue');
    expect(await threads('--as-of', '2025-06-09')).toEqual([]);
  });

  test('of another relation, or state', async () => {
    expect((await threads('--relation', 'KHM-VNM')).map(({ action }) => action)).toEqual(['nối lại đường bay thẳng']);
    expect(await threads('--relation', 'CHN-VNM')).toEqual([]);
    expect(await threads('--state', 'completed')).toEqual([]);
  });

  test('a line each, for people', async () => {
    const { stdout } = await trial.run(['threads', '--relation', 'KHM-VNM', '--ledger', 'so.db']);
    expect(stdout).toMatch(/^t\w{15}\tKHM-VNM\tagreed\t.*\tnối lại đường bay thẳng\n$/);
  });

  test('a relation may be written in any order, and that is said; of one without commitments the others are named', async () => {
    expect(await trial.run(['threads', '--relation', 'vnm-khm', '--ledger', 'so.db'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('nối lại đường bay thẳng'),
      stderr: 'vnm-khm is read as KHM-VNM: codes stand in the order of the alphabet\n',
    });
    expect(await trial.run(['threads', '--relation', 'CHN-VNM', '--ledger', 'so.db'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^no commitment fits; .*: (LAO-VNM, KHM-VNM|KHM-VNM, LAO-VNM)\n$/),
    });
  });

  test.each([
    [['--relation', 'VN-LAO'], /"VN-LAO" is no value of "--relation <RELATION>"; expected: .*there is no country VN\n/],
    [['--relation', 'VNM'], /"VNM" is no value of "--relation <RELATION>"; expected: two or more/],
    [['--state', 'done'], /"done" is no value of "--state <STATE>"; expected: open, proposed, .*lapsed/],
    [['--as-of', '2026-02-31'], /"2026-02-31" is no value of "--as-of <DATE>"; expected: YYYY-MM-DD/],
    [['thừa'], /too many arguments/],
  ])('not with %j', async (args, words) => {
    expect(await trial.run(['threads', ...args])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
  });
});

test('novelty tells new from restated, and keeps nothing', async () => {
  trial.write(
    'moi.txt',
    ' date 2026-02-20 Việt Nam và Lào nhất trí mở rộng chợ biên giới trước tháng 12/2025.\n\nHai bên nhất trí lập quỹ khởi nghiệp.',
  );
  const found = (await json('novelty', 'moi.txt')) as { action: string; novelty: { kind: string } }[];
  const kinds = Object.fromEntries(
    found.map(({ action, novelty }) => [action.split(' ').slice(0, 3).join(' '), novelty.kind]),
  );
  expect(kinds).toEqual({ 'mở rộng chợ': 'restated', 'lập quỹ khởi': 'new' });
  expect(Object.keys((await json('stories')) as object)).toHaveLength(3);
});

describe('export', () => {
  test('writes a file, whole, through filters and at a past day', async () => {
    const { code, stderr } = await trial.run([
      'export',
      'csv',
      '--out',
      'a.csv',
      '--relation',
      'LAO-VNM',
      '--as-of',
      '2025-12-31',
      '--ledger',
      'so.db',
    ]);
    expect([code, stderr]).toEqual([0, 'written: a.csv\n']);
    const rows = trial.read('a.csv').trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows.slice(1).every((row) => row.includes('tin-1'))).toBe(true);
  });

  test('writes to standard output, and nothing else there', async () => {
    const { code, stdout } = await trial.run(['export', 'jsonl', '--out', '-', '--ledger', 'so.db']);
    expect(code).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { relation: string });
    expect(new Set(lines.map(({ relation }) => relation))).toEqual(new Set(['LAO-VNM', 'KHM-VNM']));
  });

  test.each<[args: string[], code: number, words: string]>([
    [['export', 'pdf', '--out', 'a.pdf'], 2, 'expected: csv'],
    [['export', 'csv'], 2, '--out'],
    [['export', 'csv', '--out', 'nowhere/a.csv', '--ledger', 'so.db'], 1, 'Name another place with --out'],
    [['export', 'csv', '--out', 'a.csv', '--ledger', 'none.db'], 1, 'no ledger'],
  ])('%j ends with %i', async (args, code, words) => {
    const ran = await trial.run(args);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toContain(words);
  });
});

test('rebuild gives the same answers', async () => {
  const asked = async (): Promise<unknown[]> => [
    await json('links'),
    await json('stories'),
    await json('threads', '--as-of', '2026-03-01'),
  ];
  const before = await asked();
  expect(await trial.run(['rebuild', '--ledger', 'so.db'])).toMatchObject({ code: 0, stdout: '' });
  expect(await asked()).toEqual(before);
});

test('verify says what is wrong and where, and ends with 1', async () => {
  const copy = new TrialRun();
  await copy.run(['import', '--jsonl', '--ledger', 'so.db'], { input: `${JSON.stringify(articles[0])}\n` });
  const raw = new DatabaseSync(copy.path('so.db'));
  raw.exec(`DROP TRIGGER articles_no_update; UPDATE articles SET published_on = '2020-01-01'`);
  raw.close();
  const ran = await copy.run(['verify', '--ledger', 'so.db']);
  copy.remove();
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(
    /^schema: the trigger articles_no_update is missing\narticles, row 1 \(article tin-1, version 1\): the row was changed/,
  );
  expect(ran.stderr).toMatch(/so.db: 2 places do not hold together/);
});

test.each(['links', 'stories', 'threads', 'verify', 'rebuild'])(
  '%s makes no ledger where there is none',
  async (name) => {
    const json = name === 'links' || name === 'stories' ? ['--json'] : [];
    const ran = await trial.run([name, ...json, '--ledger', 'khong-co.db']);
    expect(ran).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/There is no ledger at .*khong-co.db/),
    });
  },
);

describe('the command line itself', () => {
  test('tells how it is used', async () => {
    expect(await trial.run([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Usage: ganket/) });
    const help = await trial.run(['--help'], { environment: { GANKET_LANGUAGE: 'vi' } });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['dates', 'import', 'links', 'novelty', 'read', 'rebuild', 'stories', 'threads', 'verify'])
      expect(help.stdout).toMatch(new RegExp(`\\n  ${name} `));
    expect(help.stdout).toMatch(/^Cách dùng: ganket/);
    expect(help.stdout).not.toMatch(/\w\.about/);
  });

  test('tells its version', async () => {
    expect(await trial.run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('knows no other command', async () => {
    expect(await trial.run(['xoa'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/there is no command "xoa"/),
    });
  });

  test('refuses settings that are none', async () => {
    const ran = await trial.run(['threads', '--ledger', 'so.db'], { environment: { GANKET_PORT: 'x' } });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/GANKET_PORT is "x"/) });
  });
});
