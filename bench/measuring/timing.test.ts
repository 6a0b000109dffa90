import { describe, expect, test } from 'vitest';
import { inTurns, repeated } from './timing.ts';

describe('works in turns', () => {
  test('take turns round by round, and warm-up rounds count for nothing', () => {
    const calls: string[] = [];
    const works = { a: () => calls.push('a'), b: () => calls.push('b') };
    const spent = inTurns(works, { warmUp: 1, counted: 2, seconds: 60 });
    expect(calls.join('')).toBe('ababab');
    expect(spent.a).toHaveLength(2);
    expect(spent.b).toHaveLength(2);
    for (const { wall, cpu } of spent.a) expect(wall >= 0 && cpu >= 0).toBe(true);
  });

  test('end when their time is over, but never without a round that counts', () => {
    let calls = 0;
    const spent = inTurns({ a: () => calls++ }, { warmUp: 2, counted: 1000, seconds: 0 });
    expect(calls).toBe(3);
    expect(spent.a).toHaveLength(1);
  });
});

describe('repeated work', () => {
  test.each([
    [{ runs: 3, seconds: 60 }, 3],
    [{ runs: 3, seconds: 0 }, 1],
  ])('within %j runs %i times', async (limits, times) => {
    const results = await repeated(limits, (run) => Promise.resolve(run));
    expect(results).toEqual(Array.from({ length: times }, (_, i) => i));
  });
});
