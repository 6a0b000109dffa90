import { expect, test } from 'vitest';
import { draftOf, readArticle } from '../../reader.ts';

/** Figures as `metric kind value unit date scope`, as papers of many decades give them. */
function figuresOf(text: string, publishedOn: string): string[] {
  const draft = draftOf({ id: '', text, publishedOn }, 'vi', 'figures')!;
  return draft.figures.map(({ metric, of, kind, quantity, date, scope, basis }) => {
    const value = Array.isArray(quantity.value) ? quantity.value.join('..') : quantity.value;
    const told = [of && `of ${of}`, basis, quantity.per].filter(Boolean);
    return [metric, kind, value, quantity.unit, date ?? '-', scope ?? '-', ...told].join(' ');
  });
}

const told: [string, string, string[]][] = [
  [
    '2013-05-20',
    'Na Uy sẽ dành 30 triệu krone giúp Việt Nam giảm phát thải từ rừng.',
    ['aid target 30000000 NOK - NOR-VNM'],
  ],
  [
    '2019-11-02',
    'Hàn Quốc đã giúp Lào 15 triệu USD xây Trung tâm phòng chống sốt rét.',
    ['aid actual 15000000 USD - KOR-LAO'],
  ],
  [
    '2016-03-10',
    'Hai bên đã ký 9 thỏa thuận trị giá 1,2 tỷ USD giữa Iran và Ấn Độ.',
    ['documents-signed actual 9 count - IND-IRN', 'other:agreements-value actual 1200000000 USD - IND-IRN'],
  ],
  [
    '2017-08-01',
    'Năm 2016, thương mại Việt Nam - Israel đạt 1,25 tỷ USD. Hai bên phấn đấu nâng con số này lên 3 tỷ USD trong năm 2020.',
    ['trade-turnover actual 1250000000 USD 2016 ISR-VNM', 'trade-turnover target 3000000000 USD 2020 ISR-VNM'],
  ],
  ['2017-08-01', 'Nhật Bản cam kết cho Mông Cổ vay 32 tỷ yên.', ['other:loan target 32000000000 JPY - JPN-MNG']],
  [
    '2024-12-10',
    'Mười một tháng, kim ngạch xuất nhập khẩu giữa Việt Nam và Ấn Độ đạt 13,6 tỷ USD, tăng 3,2%.',
    [
      'trade-turnover actual 13600000000 USD 2024-01/2024-11 IND-VNM',
      'growth actual 3.2 percent 2024-01/2024-11 IND-VNM of trade-turnover',
    ],
  ],
  [
    '2024-12-30',
    'Trong năm, Việt Nam đã tiếp nhận 450 lưu học sinh Campuchia.',
    ['students actual 450 count 2024 KHM-VNM'],
  ],
  [
    '2011-01-15',
    'Đầu tư mới của Trung Quốc vào Campuchia năm 2010 đạt 694 triệu USD.',
    ['investment-registered actual 694000000 USD 2010 CHN-KHM new'],
  ],
  ['2008-09-01', 'Lào sẽ nhận được 20 triệu USD từ Ngân hàng Phát triển châu Á.', ['aid target 20000000 USD - LAO']],
  [
    '2008-09-01',
    'Phía Trung Quốc xóa khoản nợ 1,3 tỷ nhân dân tệ cho Sudan.',
    ['other:debt actual 1300000000 CNY - CHN-SDN'],
  ],
  [
    '1996-04-04',
    'Tính đến cuối tháng 3-1996, Đài Loan có 230 dự án, tổng vốn đăng ký 3,9 tỷ USD tại Việt Nam.',
    [
      'investment-projects actual 230 count 1996-03 TWN-VNM',
      'investment-stock actual 3900000000 USD 1996-03 TWN-VNM cumulative',
    ],
  ],
  [
    '2015-09-09',
    'Hai nước đặt mục tiêu đón 500.000 lượt khách Ấn Độ tới Việt Nam vào năm 2020.',
    ['tourists target 500000 count 2020 IND-VNM'],
  ],
  [
    '2015-09-09',
    'Phần Lan tài trợ 12 triệu euro cho chương trình nước sạch của Việt Nam giai đoạn 2016-2019.',
    ['aid target 12000000 EUR 2016/2019 FIN-VNM'],
  ],
  [
    '2022-07-07',
    'Kim ngạch Nga - Trung trong nửa đầu năm 2022 đạt 80,6 tỷ USD, tăng 27,2% so với cùng kỳ.',
    [
      'trade-turnover actual 80600000000 USD 2022-01/2022-06 CHN-RUS',
      'growth actual 27.2 percent 2022-01/2022-06 CHN-RUS of trade-turnover',
    ],
  ],
  ['2022-07-07', 'GDP của Campuchia dự báo tăng 5,4% trong năm 2022.', ['growth target 5.4 percent 2022 KHM of gdp']],
  [
    '1979-06-06',
    'Liên Xô cho Việt Nam vay 200 triệu rúp và viện trợ 40.000 tấn lúa mì.',
    ['other:loan actual 200000000 SUR - SUN-VNM', 'other:wheat-tonnes actual 40000 count - SUN-VNM'],
  ],
  [
    '2021-06-06',
    'Nhật Bản đã viện trợ cho Việt Nam 1 triệu liều vắc-xin và 20 triệu USD thiết bị kho lạnh.',
    ['aid actual 20000000 USD - JPN-VNM'],
  ],
  [
    '2012-10-10',
    'Đan Mạch đã giải ngân 1,2 tỷ USD vốn ODA cho Việt Nam kể từ năm 1971.',
    ['aid actual 1200000000 USD 1971/.. DNK-VNM'],
  ],
  [
    '2012-10-10',
    'Hai bên thống nhất đưa kim ngạch hai chiều Việt Nam - Đức vượt 15 tỷ USD trước năm 2015 và 20 tỷ USD năm 2020.',
    ['trade-turnover target 15000000000 USD 2015 DEU-VNM', 'trade-turnover target 20000000000 USD 2020 DEU-VNM'],
  ],
  [
    '2012-10-10',
    'Singapore là nhà đầu tư lớn thứ ba với 1.100 dự án, vốn đăng ký 23,8 tỷ USD tại Việt Nam.',
    ['investment-projects actual 1100 count - SGP-VNM', 'investment-stock actual 23800000000 USD - SGP-VNM cumulative'],
  ],
  [
    '2012-10-10',
    'Trong chuyến thăm, Trung Quốc tuyên bố viện trợ không hoàn lại cho Kyrgyzstan 150 triệu nhân dân tệ (24 triệu USD).',
    ['aid target 150000000 CNY - CHN-KGZ'],
  ],
];

test.each(told)('%s: %s', (publishedOn, text, figures) => expect(figuresOf(text, publishedOn)).toEqual(figures));

test.each([
  'Tập đoàn Formosa sẽ đầu tư 10 tỷ USD tại Hà Tĩnh.',
  'Chính phủ Thái Lan chi 500 triệu baht hỗ trợ nông dân trồng lúa.',
  'Công ty trúng thầu gói 300 triệu USD; cổ phiếu tăng 5%.',
  'Giá dầu tăng 3%, lên 92 USD/thùng.',
  'Tòa phạt ngân hàng Pháp 9 tỷ USD vì vi phạm cấm vận Sudan.',
  'Lỗ hổng ngân sách của Hy Lạp là 12 tỷ euro.',
])('no figure: %s', (text) => expect(figuresOf(text, '2012-10-10')).toEqual([]));

/** Figures as records, when promises are known, too. */
test.each<[text: string, figures: string[]]>([
  [
    'Hai bên thống nhất duy trì mức 1.200 suất học bổng mỗi năm cho lưu học sinh Lào, nâng kim ngạch từ mức 3 tỷ USD lên 5 tỷ USD.',
    ['scholarships target 1200', 'trade-turnover actual 3000000000', 'trade-turnover target 5000000000'],
  ],
  ['Việt Nam dành 1.200 suất học bổng cho Lào năm học 2026-2027.', ['scholarships target 1200']],
  [
    'Việt Nam sẽ cấp 1.200 suất học bổng cho Lào trong năm học 2026-2027, tăng 50 suất so với năm học trước.',
    ['scholarships target 1200'],
  ],
  ['Việt Nam dành 1.200 suất học bổng cho Lào năm học 2025-2026.', ['scholarships actual 1200']],
  ['Hiện có 1.200 suất học bổng dành cho sinh viên Lào.', ['scholarships actual 1200']],
])('what is promised, or for a school year to come, is aimed at: %s', (text, figures) => {
  const { indicators, commitments } = readArticle({ id: 'a', text, publishedOn: '2026-04-23' });
  expect(indicators.map(({ metric, kind, value }) => [metric, kind, value].join(' '))).toEqual(figures);
  for (const { indicator } of commitments) expect(indicator).toBe(true);
});
