import { expect, test } from 'vitest';
import { publisherIn } from './publisher.ts';

const isPress = (name: string): boolean => name === 'Đài Tiếng nói Ví dụ';

test.each<[window: string, address: string | null, publisher: string | null]>([
  ['Khánh thành cầu mới | Báo Sông Xanh', 'https://songxanh.example/tin-1.html', 'Báo Sông Xanh'],
  ['Khánh thành cầu mới - Báo Sông Xanh điện tử', 'https://www.songxanh.com.vn/tin-1.html', 'Báo Sông Xanh điện tử'],
  ['Khánh thành cầu mới - TVD', 'https://tvd.example/tin-1.html', 'TVD'],
  ['Khánh thành cầu mới - Báo Biên phòng Ví dụ', 'https://bpvd.example/tin-1.html', 'Báo Biên phòng Ví dụ'],
  ['Khánh thành cầu mới - songxanh.example', 'https://songxanh.example/1', 'songxanh.example'],
  ['Khánh thành cầu mới | Đài Tiếng nói Ví dụ', null, 'Đài Tiếng nói Ví dụ'],
  ['Quan hệ Việt Nam - Lào', 'https://songxanh.example/tin-1.html', null],
  ['Khánh thành cầu mới | Thời sự', 'https://songxanh.example/tin-1.html', null],
  ['Khánh thành cầu mới | Báo Núi Cao', 'https://songxanh.example/tin-1.html', null],
  ['Khánh thành cầu mới | Báo Núi Cao', null, null],
  ['Báo Sông Xanh', 'https://songxanh.example/', null],
  ['Khánh thành cầu mới - Com', 'https://songxanh.com.vn/', null],
  ['', 'https://songxanh.example/', null],
])('%s at %s', (window, address, publisher) => {
  expect(publisherIn(window, address, isPress)).toBe(publisher);
});
