import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** `mechanism 12: name`, with the date in brackets where there is one. */
function thingsOf(text: string): string[] {
  const draft = draftOf({ id: 't', text, publishedOn: '2020-05-10' }, 'vi', 'things')!;
  return draft.things.map(({ kind, name, number, date }) => {
    return `${kind}${number === null ? '' : ` ${number}`}: ${name}${date ? ` (${date})` : ''}`;
  });
}

const found: [string, string[]][] = [
  [
    'Hai bên họp Kỳ họp lần thứ 12 Ủy ban liên Chính phủ Việt Nam - Ấn Độ.',
    ['mechanism 12: Ủy ban liên Chính phủ Việt Nam - Ấn Độ'],
  ],
  ['Ủy ban hỗn hợp Việt Nam - Nga họp kỳ thứ năm.', ['mechanism: Ủy ban hỗn hợp Việt Nam - Nga']],
  [
    'Đối thoại chiến lược Việt Nam - Đức lần thứ 6 diễn ra tại Berlin.',
    ['mechanism 6: Đối thoại chiến lược Việt Nam - Đức'],
  ],
  [
    'Vai trò của ASEAN và Liên minh Nghị viện thế giới (IPU); ASEAN đoàn kết.',
    ['mechanism: ASEAN', 'mechanism: Liên minh Nghị viện thế giới (IPU)'],
  ],
  [
    'Hiệp định Thương mại tự do Việt Nam - Hàn Quốc có hiệu lực.',
    ['instrument: Hiệp định Thương mại tự do Việt Nam - Hàn Quốc'],
  ],
  [
    'Hiệp ước Hữu nghị và Hợp tác ký ngày 18/7/1977 là nền tảng.',
    ['instrument: Hiệp ước Hữu nghị và Hợp tác (1977-07-18)'],
  ],
  [
    'ký Bản ghi nhớ về hợp tác giáo dục giữa Việt Nam và Đức.',
    ['instrument: Bản ghi nhớ về hợp tác giáo dục giữa Việt Nam và Đức'],
  ],
  [
    'Hiệp ước biên giới trên đất liền Việt Nam - Trung Quốc',
    ['instrument: Hiệp ước biên giới trên đất liền Việt Nam - Trung Quốc'],
  ],
  ['hai bên đã ký Thỏa thuận hợp tác nghề cá.', ['instrument: Thỏa thuận hợp tác nghề cá']],
  ['khánh thành Bệnh viện Hữu nghị Việt - Lào', ['project: Bệnh viện Hữu nghị Việt - Lào']],
  ['đường cao tốc Hà Nội - Viêng Chăn được khởi công', ['project: đường cao tốc Hà Nội - Viêng Chăn']],
  ['xây dựng nhà máy điện hạt nhân Ninh Thuận 1', ['project: nhà máy điện hạt nhân Ninh Thuận 1']],
  [
    'kỷ niệm 50 năm thiết lập quan hệ ngoại giao vào năm 2025',
    ['milestone: 50 năm thiết lập quan hệ ngoại giao (2025)'],
  ],
  [
    'Đại hội lần thứ XI của Đảng Nhân dân Cách mạng Lào. Sau Đại hội XI, đất nước đổi mới.',
    ['milestone 11: Đại hội lần thứ XI của Đảng Nhân dân Cách mạng Lào'],
  ],
  ['Đại hội đại biểu toàn quốc lần thứ VI thành công.', ['milestone 6: Đại hội đại biểu toàn quốc lần thứ VI']],
  ['nâng cấp quan hệ lên Đối tác Chiến lược Toàn diện', ['framework: Đối tác Chiến lược Toàn diện']],
  [
    'theo phương châm láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện, bền vững lâu dài',
    ['framework: láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện, bền vững lâu dài'],
  ],
];

test.each(found)('%s', (text, expected) => {
  expect(thingsOf(text)).toEqual(expected);
});

const none = [
  'Hai bên triển khai hiệu quả các thỏa thuận và hiệp định đã ký.',
  'Tăng cường hợp tác toàn diện trên mọi lĩnh vực.',
  'Ông đã công tác 20 năm trong ngành y tế.',
  'Bệnh viện tiếp nhận 50 bệnh nhân; cầu bị hỏng.',
  'Liên hợp quốc và Ngân hàng Thế giới tài trợ.',
  'Đại hội cổ đông thông qua kế hoạch.',
  'KẾ HOẠCH PHÁT TRIỂN TRONG NHIỆM KỲ MỚI',
];

test.each(none)('no thing in: %s', (text) => {
  expect(thingsOf(text)).toEqual([]);
});
