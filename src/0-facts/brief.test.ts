import { expect, test } from 'vitest';
import { markedRuns } from './brief.ts';
import type { BriefRun } from './brief.ts';

const [quote, words, remark]: BriefRun[] = [
  { voice: 'record', text: '“lời”' },
  { voice: 'machine', text: ' — đã ký' },
  { voice: 'people', text: ' Đến đâu?' },
] as const;

const marked = (runs: (BriefRun | undefined)[], notes: number[]): number[][] =>
  markedRuns({ runs: runs.map((run) => run!), notes }).map((one) => one.notes);

test('footnotes stand behind the record’s words, not behind what is told of them', () => {
  expect(marked([quote, words], [3, 5])).toEqual([[3, 5], []]);
  expect(marked([words, quote, words], [3])).toEqual([[], [3], []]);
  expect(marked([quote, words, remark], [3])).toEqual([[3], [], []]);
});

test('where no words are the record’s, or several are, they stand at the end', () => {
  expect(marked([words, remark], [1, 2])).toEqual([[], [1, 2]]);
  expect(marked([quote, words, quote, words], [1, 2])).toEqual([[], [], [], [1, 2]]);
  expect(marked([remark], [])).toEqual([[]]);
});

test('what is marked is the line’s own text', () => {
  expect(markedRuns({ runs: [quote!, words!], notes: [1] }).map(({ run }) => run)).toEqual([quote, words]);
});
