import type { Profiler } from 'node:inspector';
import { expect, test } from 'vitest';
import { readerPart, sharesOf } from './profile.ts';

const reader = 'file:///x/src/2-read/reader.ts';

/** A stack as lines `name @url`, outermost first. */
function part(...lines: string[]): string | null {
  return readerPart(
    lines.map((line) => {
      const [name = '', url = ''] = line.split(' @');
      return { name, url };
    }),
  );
}

test.each([
  [
    'speech',
    ['(root)', `readArticle @${reader}`, `draftOf @${reader}`, 'run @file:///x/src/2-read/vi/speech/index.ts'],
  ],
  ['sentences', ['(root)', `readArticle @${reader}`, 'run @file:///x/src/2-read/vi/sentences.ts']],
  [
    'text: tokens',
    [
      '(root)',
      `readArticle @${reader}`,
      'tokenise @file:///x/src/2-read/text/tokens.ts',
      'look @file:///x/src/2-read/text/vocabulary.ts',
    ],
  ],
  [
    'time',
    [
      '(root)',
      `readArticle @${reader}`,
      'run @file:///x/src/2-read/vi/time/index.ts',
      'HitIndex @file:///x/src/2-read/text/hit-index.ts',
    ],
  ],
  ['records', ['(root)', `readArticle @${reader}`, 'recordsOf @file:///x/src/2-read/records.ts']],
  ['frame', ['(root)', `readArticle @${reader}`, `draftOf @${reader}`]],
  ['garbage collection', ['(root)', '(garbage collector)']],
  [null, ['(root)', 'measure @file:///x/bench/cases/reading.ts']],
])('%s', (expected, lines) => {
  expect(part(...lines)).toBe(expected);
});

test('shares are of the time that counts', () => {
  const node = (id: number, functionName: string, children: number[] = []): Profiler.ProfileNode => ({
    id,
    children,
    callFrame: { functionName, url: '', scriptId: '0', lineNumber: 0, columnNumber: 0 },
  });
  const nodes = [node(1, 'root', [2, 3]), node(2, 'a', [4]), node(3, 'other'), node(4, 'b')];
  const profile = { nodes, samples: [2, 4, 3, 4], timeDeltas: [10, 20, 500, 10], startTime: 0, endTime: 540 };
  const shares = sharesOf(profile, (stack) => (stack.at(-1)!.name === 'other' ? null : stack.at(-1)!.name));
  expect([...shares]).toEqual([
    ['b', 0.75],
    ['a', 0.25],
  ]);
});
