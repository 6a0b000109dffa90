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
  // Fields in a row belong to the name; a further paper behind the comma does not.
  [
    'Hiệp định về hợp tác kinh tế, văn hóa và khoa học kỹ thuật giữa Việt Nam và Hungary đã được ký.',
    ['instrument: Hiệp định về hợp tác kinh tế, văn hóa và khoa học kỹ thuật giữa Việt Nam và Hungary'],
  ],
  [
    'Kỳ họp lần thứ 10 Ủy ban liên Chính phủ về hợp tác kinh tế, thương mại và khoa học kỹ thuật tại Kiev.',
    ['mechanism 10: Ủy ban liên Chính phủ về hợp tác kinh tế, thương mại và khoa học kỹ thuật'],
  ],
  [
    'Cuộc họp lần thứ 17 của Ủy ban hỗn hợp Ấn Độ-Việt Nam về Hợp tác Thương mại, Kinh tế, Khoa học và Công nghệ.',
    ['mechanism 17: Ủy ban hỗn hợp Ấn Độ-Việt Nam về Hợp tác Thương mại, Kinh tế, Khoa học và Công nghệ'],
  ],
  [
    'Ủy ban liên Chính phủ về hợp tác kinh tế, thương mại và khoa học - công nghệ đã họp tại Kiev.',
    ['mechanism: Ủy ban liên Chính phủ về hợp tác kinh tế, thương mại và khoa học - công nghệ'],
  ],
  [
    'Hai bên ký Hiệp định về hợp tác hàng hải, dự lễ khánh thành cầu và thăm cảng.',
    ['instrument: Hiệp định về hợp tác hàng hải'],
  ],
  ['Nhà máy Ninh Thuận 2 tại xã Vĩnh Hải.', ['project: Nhà máy Ninh Thuận 2']],
  [
    'Dự án xây dựng Trung tâm Khoa học và Công nghệ Hạt nhân tại Việt Nam.',
    ['project: Dự án xây dựng Trung tâm Khoa học và Công nghệ Hạt nhân tại Việt Nam'],
  ],
  ['Cuộc gặp giữa hai nhà lãnh đạo diễn ra trong bối cảnh Nga - Ấn Độ chịu sức ép.', []],
  [
    'Kỷ niệm 10 năm thiết lập quan hệ Đối tác chiến lược trong năm 2023.',
    ['milestone: 10 năm thiết lập quan hệ Đối tác chiến lược (2023)', 'framework: Đối tác chiến lược'],
  ],
  [
    'Hai bên họp Kỳ họp lần thứ 12 Ủy ban liên Chính phủ Việt Nam - Ấn Độ.',
    ['mechanism 12: Ủy ban liên Chính phủ Việt Nam - Ấn Độ'],
  ],
  ['Ủy ban hỗn hợp Việt Nam - Nga họp kỳ thứ năm.', ['mechanism: Ủy ban hỗn hợp Việt Nam - Nga']],
  [
    'Chủ tịch Ủy ban Hợp tác Việt Nam - Cuba Đinh Tiến Sơn và Chủ tịch Ủy ban Hợp tác Cuba - Việt Nam Luis Doeman cùng dự.',
    ['mechanism: Ủy ban Hợp tác Việt Nam - Cuba', 'mechanism: Ủy ban Hợp tác Cuba - Việt Nam'],
  ],
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
  // Instruments in small letters, named by their subject; the years they are for.
  [
    'Hai bên đang đàm phán bản ghi nhớ về kết nối thanh toán bằng mã QR.',
    ['instrument: bản ghi nhớ về kết nối thanh toán bằng mã QR'],
  ],
  ['Hai bên sẽ sớm ký hiệp định tránh đánh thuế hai lần.', ['instrument: hiệp định tránh đánh thuế hai lần']],
  [
    'Quốc hội giám sát Thỏa thuận hợp tác giữa hai Quốc hội ký năm 2012.',
    ['instrument: Thỏa thuận hợp tác giữa hai Quốc hội (2012)'],
  ],
  [
    'Hai bên ký Hiệp định về dẫn độ và Bản ghi nhớ về du lịch.',
    ['instrument: Hiệp định về dẫn độ', 'instrument: Bản ghi nhớ về du lịch'],
  ],
  [
    'Hai bên triển khai Kế hoạch hành động Việt Nam - Chile giai đoạn 2026-2030.',
    ['instrument: Kế hoạch hành động Việt Nam - Chile giai đoạn 2026-2030'],
  ],
  [
    'Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA) có lợi. Hiệp định EVIPA cần được phê chuẩn.',
    ['instrument: Hiệp định Bảo hộ đầu tư Việt Nam - EU'],
  ],
  [
    'HIỆP ĐỊNH\n\ngiữa Chính phủ Lào và Chính phủ Cuba về nghề cá\n\nHai Bên thỏa thuận:',
    ['instrument: HIỆP ĐỊNH giữa Chính phủ Lào và Chính phủ Cuba về nghề cá'],
  ],
  // Works told by what they are and where; institutions only where they are built.
  ['Hai nước khảo sát nhà máy sản xuất bột giặt tại Mariel.', ['project: nhà máy sản xuất bột giặt tại Mariel']],
  ['Nga giúp xây dựng tuyến metro số 3 và đập Hòa Hưng.', ['project: tuyến metro số 3', 'project: đập Hòa Hưng']],
  ['Lễ khánh thành Trường trung học Hữu nghị tại Paksan.', ['project: Trường trung học Hữu nghị tại Paksan']],
  ['Hai bên khởi công cầu đường bộ Bản Vược - Bá Sái.', ['project: cầu đường bộ Bản Vược - Bá Sái']],
  // Committees by what they are for, once; the day relations began; an anniversary with its origin.
  [
    'Ủy ban hỗn hợp về thủy sản họp mỗi năm. Ủy ban hỗn hợp báo cáo kết quả.',
    ['mechanism: Ủy ban hỗn hợp về thủy sản'],
  ],
  ['Hai nước thiết lập quan hệ ngoại giao ngày 3/2/1950.', ['milestone: thiết lập quan hệ ngoại giao (1950-02-03)']],
  [
    'Nhân kỷ niệm 49 năm thiết lập quan hệ ngoại giao Việt Nam - Chile (25/3/1971 - 25/3/2020).',
    ['milestone: 49 năm thiết lập quan hệ ngoại giao Việt Nam - Chile (2020-03-25)'],
  ],
  // By when a plan for it is to be there is no day of it.
  [
    'Hai bên trình kế hoạch kỷ niệm 65 năm thiết lập quan hệ ngoại giao trước ngày 15/1/2027.',
    ['milestone: 65 năm thiết lập quan hệ ngoại giao'],
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
