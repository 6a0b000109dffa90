import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scoreFolders } from '../../bench/score.ts';
import type { Reading } from '../../src/0-facts/index.ts';
import { TrialRun } from '../../src/6-run/trial.ts';

const judging = new Set(['decide', 'follow-up', 'raise-next', 'review', 'corrections']);
let trial: TrialRun;
beforeEach(() => {
  trial = new TrialRun();
});
afterEach(() => trial.remove());

const text = ` date 2026-02-05 Sáng 5/2, tại Hà Nội, Bộ trưởng Trần Minh Giang tiếp Bộ trưởng Lào Khamsone Phommachit.

Hai bên nhất trí mở rộng chợ biên giới. Hai bên nhất trí xây dựng trường dạy nghề trước năm 2028.`;

test('what people corrected becomes cases that the scorer runs: what was read wrong scores as wrong', { timeout: 120_000 }, async () => {
  trial.write('tin.txt', text);
  const run = (name: string, ...args: string[]) => trial.here(judging.has(name) ? `judging/${name}` : name, ...args, '--ledger', trial.path('so.db'));
  await run('import', trial.path('tin.txt'));
  await trial.here('read', trial.path('tin.txt'), '--out', trial.path('readings'));
  const threads = JSON.parse(await run('threads', '--json')) as { id: string; action: string }[];
  const [market, school] = ['chợ', 'trường'].map((word) => threads.find(({ action }) => action.includes(word))!.id);
  await run('decide', 'edit', market!, '--field', 'due', '--value', '2027', '--who', 'Lê Thu Hà', '--why', 'theo bản gốc');
  await run('decide', 'reject', school!, '--who', 'Lê Thu Hà');
  mkdirSync(trial.path('cases'));
  await run('corrections', '--out', trial.path('cases'));

  const read = JSON.parse(trial.read('readings/tin.json')) as Reading;
  const score = (reading: Reading) => scoreFolders(trial.path('cases/gold'), trial.path('cases'), () => reading as never);
  const { files, rows } = score(read);
  expect(files).toBe(1);
  const { gold, predicted, matched, invalid, attributes } = rows.commitments;
  expect([gold, predicted, matched, invalid, attributes['due']]).toEqual([1, 2, 1, 0, 0]);
  const kept = read.commitments.filter(({ action }) => action.includes('chợ'));
  const right = { ...read, commitments: kept.map((one) => ({ ...one, due: '2027' })) };
  expect(score(right).rows.commitments).toMatchObject({ f1: 1, strict: 1 });
});
