import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf, storiesOf } from './index.ts';

const told = (id: string, day: string | null, text: string) => ({
  id,
  day,
  subject: '',
  features: featuresOf({ text, title: null }),
});
/** Words that no other article of the test has. */
const filler = (id: string) => Array.from({ length: 12 }, (_, i) => `${id}${i}`).join(' ');
const fire = 'Cháy kho hàng ở Thủ Đức, 200 công nhân thoát nạn nhờ chuông báo động của xưởng dệt Hải Vân';
const rewritten = 'Xưởng dệt Hải Vân ở Thủ Đức bốc cháy, chuông báo động giúp 200 công nhân thoát khỏi kho hàng';
const others = ['a', 'b', 'c', 'd'].map((id) => told(id, '2031-05-02', filler(id)));

function areOne(one: string | null, other: string | null, words = rewritten): boolean {
  const stories = storiesOf([told('x', one, fire), told('y', other, words), ...others]);
  return stories.get('x') === stories.get('y');
}

describe('one happening', () => {
  test.each([
    ['the same day, in other words', '2031-05-02', '2031-05-02', rewritten, true],
    ['two days later', '2031-05-02', '2031-05-04', rewritten, true],
    ['a week later', '2031-05-02', '2031-05-09', fire, false],
    ['a year later in the same words', '2031-05-02', '2032-05-02', fire, false],
    ['without a day', null, '2031-05-02', rewritten, true],
    ['another happening', '2031-05-02', '2031-05-02', `Cháy ${filler('y')}`, false],
  ])('%s', (_, one, other, words, expected) => {
    expect(areOne(one, other, words)).toBe(expected);
  });

  test('the order of articles plays no part', () => {
    const all = [told('x', '2031-05-02', fire), told('y', '2031-05-03', rewritten), ...others];
    const expected = storiesOf(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        const found = storiesOf(some);
        for (const [id, story] of expected) expect(found.get(id)).toBe(story);
      }),
    );
  });
});

test('more articles than are compared at once are cut by time, and a story may reach over the cut', () => {
  const year = (from: string, prefix: string) =>
    Array.from({ length: 600 }, (_, i) => told(`${prefix}${i}`, from, filler(`${prefix}${i}`)));
  const stories = storiesOf([
    told('x', '2031-12-31', fire),
    told('y', '2032-01-01', rewritten),
    told('z', '2033-01-01', fire),
    ...year('2031-12-30', 'p'),
    ...year('2032-01-02', 'q'),
  ]);
  expect(stories.get('y')).toBe(stories.get('x'));
  expect(stories.get('z')).not.toBe(stories.get('x'));
  expect(new Set(stories.values()).size).toBe(1202);
});
