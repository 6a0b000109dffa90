import { expect, test } from 'vitest';
import { changedWords } from './word-changes.ts';

/** The newer text with its changed words in brackets. */
const marked = (before: string, after: string): string | null =>
  changedWords(before, after)
    ?.map(({ text, changed }) => (changed ? `[${text.trim()}] ` : text))
    .join('')
    .trim() ?? null;

test.each([
  ['nâng kim ngạch lên 5 tỷ USD', 'nâng kim ngạch lên 10 tỷ USD', 'nâng kim ngạch lên [10] tỷ USD'],
  ['mở cửa khẩu mới', 'sớm mở cửa khẩu mới trước năm 2027', '[sớm] mở cửa khẩu mới [trước năm 2027]'],
  ['Mở cửa khẩu mới.', 'mở cửa khẩu mới', 'mở cửa khẩu mới'],
  ['hoàn thành đường bộ, đường sắt', 'hoàn thành đường bộ', 'hoàn thành đường bộ'],
])('from "%s" to "%s"', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test.each([
  ['tăng cường hợp tác quốc phòng', 'mở thêm ba trường học ở biên giới'],
  ['', 'mở thêm ba trường học'],
])('"%s" and "%s" are worded apart', (before, after) => {
  expect(changedWords(before, after)).toBeNull();
});
