import { describe, expect, test } from 'vitest';
import { pinyinOf } from './chinese-names.ts';
import { areShortFor, nameKey, personNameKey, soundsOf } from './names.ts';

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

describe('a Chinese name in Vietnamese and in English', () => {
  test.each([
    ['Tập Cận Bình', 'Xi Jinping'],
    ['Vương Nghị', 'Wang Yi'],
    ['Lý Cường', 'Li Qiang'],
    ['Triệu Lạc Tế', undefined],
    ['Vương Hỗ Ninh', undefined],
    ['Hàn Chính', 'Han Zheng'],
    ['Đinh Tiết Tường', undefined],
    ['Tống Khải Minh', 'Song Kaiming'],
    ['Lưu Kiến Siêu', 'Liu Jianchao'],
    ['Trần Văn Thanh', 'Chen Wenqing'],
    ['Hồ Xuân Hoa', 'Hu Chunhua'],
    ['Tần Cương', undefined],
    // Zhu or Zhou, Yu or Wu, Le or Luo: no guess.
    ['Chu Ân', undefined],
    ['Vũ Minh', undefined],
    // A compound family name, and what is no name.
    ['Âu Dương Minh Hoa', undefined],
    ['Bộ Ngoại giao', undefined],
  ])('%s of China: %s', (name, pinyin) => {
    expect(pinyinOf(name, 'CHN') ?? undefined).toBe(pinyin?.toLowerCase());
    if (pinyin) expect(personNameKey(name, 'CHN')).toBe(personNameKey(pinyin, 'CHN'));
  });

  test.each(['VNM', 'LAO', null])('the same letters of a person of %s are left alone', (country) => {
    expect(personNameKey('Trần Văn Thanh', country)).toBe(personNameKey('Tran Van Thanh', country));
    expect(personNameKey('Trần Văn Thanh', country)).not.toBe(personNameKey('Chen Wenqing', country));
  });

  test.each([
    ['Lý Minh', 'Lý Danh'],
    ['Vương Nghị', 'Vương Nghĩa'],
  ])('%s and %s are written alike in pinyin', (one, other) =>
    expect(personNameKey(one, 'CHN')).toBe(personNameKey(other, 'CHN')),
  );
});
