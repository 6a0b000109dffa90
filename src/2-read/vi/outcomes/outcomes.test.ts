import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

function outcomesIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2024-06-01' }, 'vi', 'outcomes')!;
  return draft.outcomes.map(
    ({ status, date, what }) => `${status} ${date ?? '-'}: ${draft.tokens.slice(what.from, what.to)}`,
  );
}

const cases: [string, string[]][] = [
  [
    'Ngày 20/5, Việt Nam và Lào khánh thành cầu hữu nghị thứ hai.',
    ['completed 2024-05-20: khánh thành cầu hữu nghị thứ hai'],
  ],
  ['Hai bên đã ký 5 văn kiện hợp tác.', ['completed -: ký 5 văn kiện hợp tác']],
  ['Hai nước đã khởi công tuyến đường sắt liên vận.', ['started -: khởi công tuyến đường sắt liên vận']],
  [
    'Nhà máy thủy điện do Việt Nam đầu tư tại Lào đang được xây dựng.',
    ['progress -: Nhà máy thủy điện do Việt Nam đầu tư tại Lào đang được xây dựng'],
  ],
  ['Tuyến đường nối hai nước đã được thông xe.', ['completed -: Tuyến đường nối hai nước đã được thông xe']],
  [
    'Nội hàm này đã được hai bên thống nhất vào tháng 3/2023.',
    ['completed 2023-03: Nội hàm này đã được hai bên thống nhất'],
  ],
  ['Kim ngạch song phương tăng 12% so với năm trước.', ['progress -: Kim ngạch song phương tăng 12% so với năm trước']],
  [
    'Kim ngạch hai chiều lần đầu tiên vượt mốc 5 tỷ USD.',
    ['completed -: Kim ngạch hai chiều lần đầu tiên vượt mốc 5 tỷ USD'],
  ],
  [
    'Việt Nam hằng năm cấp 300 suất học bổng cho sinh viên Lào.',
    ['progress -: hằng năm cấp 300 suất học bổng cho sinh viên Lào'],
  ],
];

const more: [string, string[]][] = [
  [
    'Việt Nam và Lào hợp tác chặt chẽ. Cầu hữu nghị thứ ba đã được nâng cấp xong.',
    ['completed -: Cầu hữu nghị thứ ba đã được nâng cấp xong'],
  ],
  ['Việt Nam đã đào tạo hơn 3.000 kỹ sư cho Lào.', ['completed -: đã đào tạo hơn 3.000 kỹ sư cho Lào']],
  ['Lào cảm ơn Việt Nam đã viện trợ 2 triệu USD.', []],
  [
    'Hai Bộ trưởng đã ký Hiệp định phòng, chống tội phạm, theo đó Lào sẽ dẫn độ người bị truy nã.',
    ['completed -: ký Hiệp định phòng, chống tội phạm'],
  ],
  [
    'Việt Nam và Lào đã ký 4 văn kiện, trong đó có hiệp định về lao động.',
    ['completed -: ký 4 văn kiện, trong đó có hiệp định về lao động'],
  ],
  [
    'Tuyến xe buýt nối hai nước được khai trương hồi tháng 3.',
    ['started 2024-03: Tuyến xe buýt nối hai nước được khai trương'],
  ],
  ['Hai nước đang đàm phán hiệp định vận tải.', ['progress -: đang đàm phán hiệp định vận tải']],
  ['Xuất khẩu sang Lào đạt 2 tỷ USD, tăng 12%.', ['progress -: Xuất khẩu sang Lào đạt 2 tỷ USD, tăng 12%']],
  [
    'Năm 2004, hai nước nâng cấp quan hệ lên Đối tác toàn diện.',
    ['completed 2004: nâng cấp quan hệ lên Đối tác toàn diện'],
  ],
  ['Hai nước kỷ niệm 30 năm thiết lập quan hệ ngoại giao.', []],
];

/** Ahead, denied, vague, or about one state alone. */
const nothing = [
  'Hai bên sẽ khánh thành cầu hữu nghị vào năm 2027.',
  'Hai bên dự kiến ký 5 văn kiện hợp tác.',
  'Hai nước sắp hoàn thành tuyến đường.',
  'Hiệp định giữa hai nước chưa được ký.',
  'Hai bên đề nghị sớm hoàn thành dự án bệnh viện.',
  'Quan hệ hai nước đạt nhiều thành tựu to lớn.',
  'Kim ngạch song phương đạt 11 tỷ USD.',
  'Thành phố khánh thành công viên mới.',
  'Hai bên thúc đẩy hoàn thành dự án cảng biển.',
  'Thị trường hai nước có nhiều thay đổi.',
];

describe('outcomes', () => {
  test.each(cases)('%s', (text, found) => expect(outcomesIn(text)).toEqual(found));
  test.each(more)('%s', (text, found) => expect(outcomesIn(text)).toEqual(found));
  test.each(nothing)('no outcome: %s', (text) => expect(outcomesIn(text)).toEqual([]));
});
