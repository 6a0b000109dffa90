import { describe, expect, test } from 'vitest';
import { areShortFor, nameKey, soundsOf } from './names.ts';

describe('one name', () => {
  test.each([
    ['Xổm-xay Đa-la-vông', 'Somsay Dalavong'],
    ['Bun-nhang Kẹo-ma-ni', 'Bounnhang Keomany'],
    ['Vũ Đình Thao', 'VU DINH THAO'],
    ['Kham Xay-nha-lát', 'Kham Sayalat'],
    ['Xmây Thi-đa', 'Smey Thida'],
    ['Mê-mốt', 'Memot'],
    ['Ba-vét', 'Bavet'],
    ['Phnôm Pênh', 'Phnom Penh'],
    ['Jeong Min-su', 'Min-su Jeong'],
    ['Sergey Lukin', 'Sergei Lukin'],
  ])('%s = %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));
});

describe('two names', () => {
  test.each([
    ['Trần Minh Anh', 'Trần Anh Minh'],
    ['Đỗ Văn Tâm', 'Đỗ Văn Thẩm'],
    ['Bounmy Keokhamphan', 'Bounmy Keomany'],
  ])('%s ≠ %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});

test.each([
  ['Lukin', 'Sergey Lukin', true],
  ['S. Lukin', 'Sergei Lukin', true],
  ['V. Lukin', 'Sergei Lukin', false],
  ['Sergei Lukin', 'Sergey Lukin', false],
  ['Lukina', 'Sergey Lukin', false],
])('%s short for %s: %s', (short, full, expected) =>
  expect(areShortFor(soundsOf(short), soundsOf(full))).toBe(expected),
);
