import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Things as `kind | name | date | number`: treaties by full and short names, works, committees; plain nouns give none. */
const told: [string, string[]][] = [
  [
    'Hai bên thực thi Hiệp định thương mại tự do và Hiệp định an sinh xã hội.',
    ['instrument | Hiệp định thương mại tự do | - | -', 'instrument | Hiệp định an sinh xã hội | - | -'],
  ],
  [
    'Khoản vay dành cho “Dự án cải thiện môi trường nước, giai đoạn II” tại Lào.',
    ['project | Dự án cải thiện môi trường nước, giai đoạn II | - | -'],
  ],
  [
    'Hai bên nhất trí triển khai hiệu quả Hiệp định tránh đánh thuế hai lần và Nghị định thư về kiểm dịch thực vật.',
    [
      'instrument | Hiệp định tránh đánh thuế hai lần | - | -',
      'instrument | Nghị định thư về kiểm dịch thực vật | - | -',
    ],
  ],
  ['Hai nước ký Hiệp ước về biên giới quốc gia năm 1977.', ['instrument | Hiệp ước về biên giới quốc gia | 1977 | -']],
  [
    'Hai bên thông qua Kế hoạch hành động giai đoạn 2016-2020.',
    ['instrument | Kế hoạch hành động giai đoạn 2016-2020 | - | -'],
  ],
  [
    'Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Algeria sẽ họp tại Hà Nội.',
    ['mechanism | Ủy ban hỗn hợp Việt Nam - Algeria | - | 12'],
  ],
  [
    'Đối thoại Chiến lược Quốc phòng Việt Nam - Hàn Quốc lần thứ 5 diễn ra tại Seoul.',
    ['mechanism | Đối thoại Chiến lược Quốc phòng Việt Nam - Hàn Quốc | - | 5'],
  ],
  [
    'Dự án Nhà máy nhiệt điện Nghi Sơn 2 do Hàn Quốc và Nhật Bản đầu tư.',
    ['project | Nhà máy nhiệt điện Nghi Sơn 2 | - | -'],
  ],
  [
    'Đại hội lần thứ XII của Đảng Cộng sản Việt Nam thành công tốt đẹp.',
    ['milestone | Đại hội lần thứ XII của Đảng Cộng sản Việt Nam | - | 12'],
  ],
  ['Hai nước nâng cấp quan hệ lên Đối tác chiến lược toàn diện.', ['framework | Đối tác chiến lược toàn diện | - | -']],
  ['Hai bên phối hợp trong ASEAN và Liên hợp quốc.', ['mechanism | ASEAN | - | -']],
  [
    'Cao tốc Hà Nội - Viêng Chăn và đường sắt Viêng Chăn - Vũng Áng là hai dự án ưu tiên.',
    ['project | Cao tốc Hà Nội - Viêng Chăn | - | -', 'project | đường sắt Viêng Chăn - Vũng Áng | - | -'],
  ],
  ['Hai bên mong sớm hoàn tất đàm phán RCEP và EVFTA.', ['instrument | RCEP | - | -', 'instrument | EVFTA | - | -']],
  [
    'Các bên cam kết thực hiện đầy đủ DOC, sớm đạt COC và tuân thủ UNCLOS 1982.',
    ['instrument | DOC | - | -', 'instrument | COC | - | -', 'instrument | UNCLOS 1982 | - | -'],
  ],
  [
    'Hai Bộ trưởng đồng chủ trì phiên họp Ủy ban Hợp tác Kinh tế và Thương mại.',
    ['mechanism | Ủy ban Hợp tác Kinh tế và Thương mại | - | -'],
  ],
  ['Thuỷ điện Xê-ca-mản 3 bắt đầu phát điện.', ['project | Thuỷ điện Xê-ca-mản 3 | - | -']],
  ['Hội nghị cấp cao ASEAN - Nga tại Sochi.', ['mechanism | ASEAN | - | -']],
  [
    'Bệnh viện Hữu nghị Việt Nam - Cuba Đồng Hới được nâng cấp.',
    ['project | Bệnh viện Hữu nghị Việt Nam - Cuba Đồng Hới | - | -'],
  ],
  ['Hai bên ký 5 văn kiện hợp tác.', []],
  ['Ông dự hội nghị tổng kết năm.', []],
  ['Nhà máy của công ty hoạt động tốt.', []],
  [
    'Hai bên ký Biên bản ghi nhớ về hợp tác thanh niên giữa Trung ương Đoàn TNCS Hồ Chí Minh và Đoàn Thanh niên Nhân dân Cách mạng Lào.',
    ['instrument | Biên bản ghi nhớ về hợp tác thanh niên | - | -'],
  ],
  [
    'Chương trình hợp tác nông nghiệp giai đoạn 2021-2025 được hai Bộ trưởng ký.',
    ['instrument | Chương trình hợp tác nông nghiệp giai đoạn 2021-2025 | - | -'],
  ],
  [
    'Khuôn khổ quan hệ "láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện, bền vững lâu dài" được hai nước xác định.',
    ['framework | láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện, bền vững lâu dài | - | -'],
  ],
];

test.each(told)('%s', (text, expected) => {
  const draft = draftOf({ id: 't', text, publishedOn: '2016-05-05' }, 'vi', 'things')!;
  const found = draft.things.map(
    ({ kind, name, date, number }) => `${kind} | ${name} | ${date ?? '-'} | ${number ?? '-'}`,
  );
  expect(found).toEqual(expected);
});
