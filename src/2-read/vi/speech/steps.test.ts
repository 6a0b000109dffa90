import { afterEach, expect, test, vi } from 'vitest';
import { draftOf } from '../../reader.ts';
import { Cues } from '../clauses/cues.ts';
import { Sides } from '../clauses/sides.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often the rules of speech and outcomes look at a word while they read a text. */
function stepsFor(text: string): number {
  const looks = [
    vi.spyOn(Cues.prototype, 'wordEnd'),
    vi.spyOn(Cues.prototype, 'wordStart'),
    vi.spyOn(Cues.prototype, 'verbAt'),
    vi.spyOn(Cues.prototype, 'verbBefore'),
    vi.spyOn(Cues.prototype, 'speechAt'),
    vi.spyOn(Cues.prototype, 'isInName'),
    vi.spyOn(Sides.prototype, 'at'),
  ];
  draftOf({ id: 'a', text, publishedOn: '2024-01-01' }, 'vi');
  const steps = looks.reduce((sum, look) => sum + look.mock.calls.length, 0);
  vi.restoreAllMocks();
  return steps;
}

const units = [
  'sẽ ',
  ', ',
  'và ',
  'nhất trí mở ',
  'sẽ mở rộng thương mại, ',
  'đề nghị Lào ',
  'đã được ',
  'trên đề nghị ',
  'cho phép để ',
  'Lào, ',
  'tiếp tục ',
  'về ',
  'như ',
  'ký ',
  '(',
  '"',
  'đã đào tạo ',
  'tăng trưởng ',
  'kim ngạch ',
  'vui vẻ ',
];

test.each(units)('four times as many of %j take no more than some four times the looks', (unit) => {
  const head = 'Việt Nam và Lào nhất trí mở rộng thương mại, ';
  const once = stepsFor(head + unit.repeat(250));
  expect(stepsFor(head + unit.repeat(1000))).toBeLessThan(once * 5);
});
