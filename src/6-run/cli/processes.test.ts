import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ending, TrialRun } from '../trial.ts';
import type { Ran } from '../trial.ts';

// Each case starts programs of its own, on whatever machine this is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let trial: TrialRun;
beforeEach(() => {
  trial = new TrialRun();
});
afterEach(() => trial.remove());

const article = (id: string): string => {
  const words = ` date 2026-02-05 Sáng 5/2, Việt Nam và Lào nhất trí mở rộng chợ biên giới số ${id}. Hai bên sẽ họp lại vào tháng 9/2026.`;
  return `${JSON.stringify({ id, text: words })}\n`;
};
const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

function held(): string[] {
  const raw = new DatabaseSync(trial.path('so.db'), { readOnly: true });
  const rows = raw.prepare('SELECT id FROM articles ORDER BY id').all();
  raw.close();
  return rows.map((row) => String(row['id']));
}

describe('killed during an import', () => {
  test.each([1, 90, 200])(
    'after %i were acknowledged, every one of those is there, none is half there, and the rest comes in again',
    async (enough) => {
      const all = ids('tin-', 400);
      const child = trial.start(['import', '--jsonl', '--json', '--ledger', 'so.db']);
      const ended = ending(child);
      let told = '';
      child.stdout.on('data', (piece: Buffer) => {
        told += piece.toString('utf8');
        if ([...told.matchAll(/"status":"added"/g)].length >= enough) child.kill('SIGKILL');
      });
      // Slowly enough that the end is never reached before the kill.
      for (const id of all) {
        if (child.exitCode !== null || child.signalCode !== null) break;
        child.stdin.write(article(id));
        if (Number(id.slice(4)) % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 60));
      }
      await ended;
      expect(child.signalCode).toBe('SIGKILL');

      const acknowledged = [...told.matchAll(/"status":"added","article":"([^"]+)"/g)].map(([, id]) => id!);
      expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
      expect(held()).toEqual(expect.arrayContaining(acknowledged));
      expect(await trial.run(['verify', '--ledger', 'so.db'])).toMatchObject({ code: 0, stdout: '' });

      const again = await trial.run(['import', '--jsonl', '--json', '--ledger', 'so.db'], {
        input: all.map(article).join(''),
      });
      const { added, known } = JSON.parse(again.stdout) as { added: number; known: number };
      expect([again.code, added + known, known >= acknowledged.length]).toEqual([0, 400, true]);
      expect(held()).toEqual(all.toSorted());
    },
    60_000,
  );
});

describe('killed while it links', () => {
  const left = /articles in the ledger that a stopped import left unlinked: 600; they are linked now/;
  const articles = ids('tin-', 600).map(article).join('');

  /** An import that is killed when the last of its articles is written: linking all of them takes longer. */
  async function killedAtLinking(): Promise<void> {
    const child = trial.start(['import', '--jsonl', '--json', '--ledger', 'so.db']);
    const ended = ending(child);
    let told = '';
    child.stdout.on('data', (piece: Buffer) => {
      told += piece.toString('utf8');
      if ([...told.matchAll(/"status":"added"/g)].length === 600) child.kill('SIGKILL');
    });
    child.stdin.end(articles);
    await ended;
  }

  const threads = async (location: string) => await trial.run(['threads', '--json', '--ledger', location]);

  test('a command that only looks says what is not linked, the next one links it and says so, and then all is there', async () => {
    await killedAtLinking();
    expect(held()).toHaveLength(600);
    expect(await trial.run(['verify', '--ledger', 'so.db'])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/not linked yet: 600\. What is shown leaves them out/),
    });
    const next = await threads('so.db');
    expect(next.stderr).toMatch(left);
    expect(next.stderr).toMatch(/articles linked: 600/);
    const whole = await trial.run(['import', '--jsonl', '--ledger', 'khac.db'], { input: articles });
    expect(whole.stderr).not.toMatch(/linked/);
    // The same, but for when it was first known.
    const known = ({ stdout }: Ran): unknown =>
      JSON.parse(stdout, (key, value: unknown) => (/^(knownSince|lastMoved)$/.test(key) ? null : value));
    expect(known(next)).toEqual(known(await threads('khac.db')));
    expect((await threads('so.db')).stderr).not.toMatch(/linked/);
  });

  test('a server links it while it answers, and says so', async () => {
    await killedAtLinking();
    const child = trial.start(['serve', '--port', '0', '--ledger', 'so.db']);
    const ended = ending(child);
    const [ready] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\S+/.exec(String(ready))![0].replace(/\/$/, '');
    const ask = async (path: string): Promise<unknown> =>
      await (await fetch(`${address}/api/v1${path}`, { headers: { connection: 'close' } })).json();
    await vi.waitFor(async () => expect(await ask('/health')).toMatchObject({ articles: 600, linking: null }), 60_000);
    expect(await ask('/threads')).toMatchObject({ items: expect.arrayContaining([expect.anything()]) });
    child.kill('SIGTERM');
    expect((await ended).stderr).toMatch(left);
  });
});

test('two processes that import at once lose nothing and double nothing', async () => {
  const shared = ids('chung-', 40);
  const inputs = [
    [...ids('a-', 60), ...shared],
    [...shared, ...ids('b-', 60)],
  ];
  const ran = await Promise.all(
    inputs.map((some) =>
      trial.run(['import', '--jsonl', '--json', '--ledger', 'so.db'], { input: some.map(article).join('') }),
    ),
  );
  for (const { code, stderr } of ran) expect([code, stderr]).toEqual([0, expect.stringMatching(/0 failed/)]);
  const counts = ran.map(({ stdout }) => JSON.parse(stdout) as { added: number; known: number });
  expect(counts[0]!.added + counts[1]!.added).toBe(160);
  expect(counts[0]!.known + counts[1]!.known).toBe(40);
  expect(held()).toEqual([...ids('a-', 60), ...ids('b-', 60), ...shared].sort());
  expect(await trial.run(['verify', '--ledger', 'so.db'])).toMatchObject({ code: 0 });
});

test('a ledger that somebody else is writing is waited for, and then it is said who', async () => {
  await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input: article('tin-1') });
  trial.write('ganket.config.json', '{"lockSeconds": 0.5}');
  const other = new DatabaseSync(trial.path('so.db'));
  other.exec('BEGIN IMMEDIATE');
  trial.write('so.db-writer', JSON.stringify({ who: 'ganket serve (process 77)', since: '2026-03-01T08:00:00.000Z' }));
  const ran = await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input: article('tin-2') });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(
    /so.db is being written by ganket serve \(process 77\) since 2026-03-01T08:00:00.000Z; waited 0.5 s .*try again/,
  );
  const listed = await trial.run(['threads', '--json', '--ledger', 'so.db']);
  expect(JSON.parse(listed.stdout).length).toBeGreaterThan(0);
  other.exec('ROLLBACK');
  other.close();
  expect(await trial.run(['import', '--jsonl', '--ledger', 'so.db'], { input: article('tin-2') })).toMatchObject({
    code: 0,
  });
});

test('whoever stops reading stops the work quietly', async () => {
  const child = trial.start(['read', '--jsonl']);
  const ended = ending(child);
  for (let i = 0; i < 3000; i++) child.stdin.write(article(`tin-${i}`));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stdin.end();
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});
