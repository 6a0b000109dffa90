import { describe, expect, test, vi } from 'vitest';
import { draftOf } from '../../reader.ts';
import { HitIndex } from '../../text/hit-index.ts';

/** Figures as `metric kind value unit date scope`, with of, basis and per where told; read on 5 February 2026. */
function figures(text: string, publishedOn: string | null = '2026-02-05'): string[] {
  const draft = draftOf({ id: '', text, publishedOn }, 'vi', 'figures')!;
  return draft.figures.map(({ metric, of, kind, quantity, date, scope, basis }) => {
    const value = Array.isArray(quantity.value) ? quantity.value.join('..') : quantity.value;
    const told = [of && `of ${of}`, basis, quantity.per, quantity.qualifier].filter(Boolean);
    return [metric, kind, value, quantity.unit, date ?? '-', scope ?? '-', ...told].join(' ');
  });
}

describe('trade', () => {
  test.each([
    ['Bên lề hội nghị tại Campuchia, Thủ tướng Lê Minh Phú gặp Thủ tướng Thái Lan Somchai Thongdee.\n\nKim ngạch giữa hai nước năm 2017 đạt 15 tỷ USD.', ['trade-turnover actual 15000000000 USD 2017 THA-VNM']],
    ['Kim ngạch thương mại hai chiều Việt Nam - Campuchia đạt 6,2 tỷ USD trong năm 2025.', ['trade-turnover actual 6200000000 USD 2025 KHM-VNM']],
    ['6 tháng đầu năm 2025, kim ngạch song phương giữa Nga và Ấn Độ đạt 30 tỷ USD, tăng 12,5% so với cùng kỳ năm 2024.',
      ['trade-turnover actual 30000000000 USD 2025-01/2025-06 IND-RUS', 'growth actual 12.5 percent 2025-01/2025-06 IND-RUS of trade-turnover']],
    ['Việt Nam và Hungary phấn đấu đưa kim ngạch lên 5 tỷ USD vào năm 2030.', ['trade-turnover target 5000000000 USD 2030 HUN-VNM']],
    ['Hai bên nhất trí nâng kim ngạch thương mại Việt Nam - Thái Lan lên 25 tỷ USD, từ mức 21 tỷ USD hiện nay.',
      ['trade-turnover target 25000000000 USD - THA-VNM', 'trade-turnover actual 21000000000 USD - THA-VNM']],
    ['Năm 2024, thương mại song phương Việt Nam - Cuba đạt 200 triệu USD, hướng tới mục tiêu 500 triệu USD.',
      ['trade-turnover actual 200000000 USD 2024 CUB-VNM', 'trade-turnover target 500000000 USD - CUB-VNM']],
    ['Việt Nam xuất khẩu sang Nhật Bản đạt 24 tỷ USD và nhập khẩu 21 tỷ USD trong năm 2025.',
      ['exports actual 24000000000 USD - JPN-VNM', 'imports actual 21000000000 USD 2025 JPN-VNM']],
    ['Kim ngạch ASEAN - Trung Quốc năm 2025 vượt mốc 1.000 tỷ USD.', ['trade-turnover actual 1000000000000 USD 2025 - over']],
    ['Xuất khẩu gạo của Việt Nam sang Philippines năm 2025 đạt 4,2 triệu tấn.', ['other:rice-tonnes actual 4200000 count 2025 PHL-VNM']],
    ['Kim ngạch Việt Nam - Lào dự kiến đạt 2-3 tỷ USD trong năm 2026.', ['trade-turnover target 2000000000..3000000000 USD 2026 LAO-VNM']],
    ['Buôn bán hai chiều Việt - Trung năm 1999 đạt hơn 1,4 tỉ USD, giảm 5%.',
      ['trade-turnover actual 1400000000 USD 1999 CHN-VNM over', 'growth actual -5 percent 1999 CHN-VNM of trade-turnover']],
    ['Xuất khẩu cà phê của Việt Nam sang Algeria năm 2025 giảm 10-12%.', ['growth actual -12..-10 percent 2025 DZA-VNM of exports']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected)); // prettier-ignore
});

describe('investment, aid, loans', () => {
  test.each([
    ['Hàn Quốc hiện có 10.000 dự án đầu tư tại Việt Nam với tổng vốn đầu tư lũy kế 92 tỷ USD.',
      ['investment-projects actual 10000 count - KOR-VNM', 'investment-stock actual 92000000000 USD - KOR-VNM cumulative']],
    ['Trong quý I/2025, vốn đăng ký mới của Singapore tại Việt Nam đạt 1,3 tỷ USD.',
      ['investment-registered actual 1300000000 USD 2025-33 SGP-VNM new']],
    ['Nhật Bản cam kết viện trợ không hoàn lại 500 triệu yên (khoảng 80 tỷ đồng) cho Lào.', ['aid target 500000000 JPY - JPN-LAO']],
    ['Ấn Độ đã viện trợ cho Campuchia 50 triệu USD trong năm 2024.', ['aid actual 50000000 USD 2024 IND-KHM']],
    ['Trung Quốc sẽ cung cấp cho Pakistan khoản vay ưu đãi 2 tỷ USD.', ['other:loan target 2000000000 USD - CHN-PAK']],
    ['Trung Quốc cam kết cấp cho Campuchia 2 tỷ nhân dân tệ (280 triệu USD) viện trợ.', ['aid target 2000000000 CNY - CHN-KHM']],
    ['LHQ thông báo khoản tài trợ 12 triệu USD cho Lebanon giai đoạn 2026-2027.', ['aid target 12000000 USD 2026/2027 LBN']],
    ['Nhật Bản và Việt Nam hướng tới vốn đầu tư 5 tỷ USD/năm.', ['investment-registered target 5000000000 USD - JPN-VNM new year']],
    ['Tính đến hết tháng 9/2025, Trung Quốc có 4.800 dự án đầu tư còn hiệu lực tại Việt Nam, tổng vốn đăng ký đạt 29 tỷ USD.',
      ['investment-projects actual 4800 count 2025-09 CHN-VNM', 'investment-stock actual 29000000000 USD 2025-09 CHN-VNM cumulative']],
    ['Nhật Bản sẽ đầu tư 550 tỷ USD vào Mỹ.', ['investment-registered target 550000000000 USD - JPN-USA new']],
    ['Đức sẽ hỗ trợ Việt Nam 100 triệu euro vốn ODA.', ['aid target 100000000 EUR - DEU-VNM']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected)); // prettier-ignore
});

describe('people, documents, the economy of one state', () => {
  test.each([
    [
      'Ngày 3/2, hai bên đã ký 12 văn kiện hợp tác giữa Việt Nam và Slovakia.',
      ['documents-signed actual 12 count 2026-02-03 SVK-VNM'],
    ],
    ['Việt Nam dành cho Lào 1.000 suất học bổng mỗi năm.', ['scholarships actual 1000 count - LAO-VNM year']],
    ['Hiện có 14.000 lưu học sinh Lào tại Việt Nam.', ['students actual 14000 count - LAO-VNM']],
    ['Năm 2025, Việt Nam đón 4,5 triệu lượt khách Hàn Quốc.', ['tourists actual 4500000 count 2025 KOR-VNM']],
    [
      'Khách Ấn Độ đến Việt Nam năm 2025 đạt 600.000 lượt khách, tăng 41%.',
      ['tourists actual 600000 count 2025 IND-VNM', 'growth actual 41 percent 2025 IND-VNM of tourists'],
    ],
    ['GDP của Ấn Độ tăng 7,5% trong năm 2025.', ['growth actual 7.5 percent 2025 IND of gdp']],
    ['Lào đặt mục tiêu tăng trưởng kinh tế 5% năm 2026.', ['growth target 5 percent 2026 LAO of gdp']],
    ['Nga xuất khẩu 2 triệu tấn dầu thô sang Ấn Độ.', ['other:crude-oil-tonnes actual 2000000 count - IND-RUS']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected));
});

describe('what is to come, whole sums, and the time of parts', () => {
  test.each([
    [
      'Mông Cổ sẽ cung cấp thịt cừu cho thị trường Việt Nam và cấp 30 suất học bổng mỗi năm cho sinh viên Việt Nam trong giai đoạn 2026-2030.',
      ['scholarships target 30 count 2026/2030 MNG-VNM year'],
    ],
    ['Việt Nam quyết định tặng nhân dân Cuba 500 tấn gạo.', ['other:rice-tonnes target 500 count - CUB-VNM']],
    ['Việt Nam đã tặng nhân dân Cuba 500 tấn gạo.', ['other:rice-tonnes actual 500 count - CUB-VNM']],
    ['Ấn Độ cam kết dành cho Nepal khoản tín dụng 500 triệu USD.', ['other:credit target 500000000 USD - IND-NPL']],
    [
      'Pháp có 525 dự án đầu tư tại Việt Nam, tổng vốn đăng ký 2,8 tỷ USD.',
      ['investment-projects actual 525 count - FRA-VNM', 'investment-stock actual 2800000000 USD - FRA-VNM cumulative'],
    ],
    [
      'Năm 2024, kim ngạch Việt Nam - Lào đạt 2 tỷ USD. Trong đó, xuất khẩu của Việt Nam sang Lào đạt 1 tỷ USD.',
      ['trade-turnover actual 2000000000 USD 2024 LAO-VNM', 'exports actual 1000000000 USD 2024 LAO-VNM'],
    ],
    ['Hai nước phấn đấu đưa kim ngạch Việt Nam - Pháp lên 10 tỷ USD trong ba năm tới.', ['trade-turnover target 10000000000 USD 2029 FRA-VNM']],
    [
      'Ngày 3/2, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Bounmy Keola. Ngày 5/2, đoàn về nước. Hai Thủ tướng chứng kiến lễ ký 5 văn kiện giữa Việt Nam và Lào.',
      ['documents-signed actual 5 count 2026-02-03 LAO-VNM'],
    ],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expected)); // prettier-ignore
});

describe('one record where an article says it twice', () => {
  test('title and body', () => {
    const text =
      'Việt Nam - Brazil hướng tới kim ngạch 15 tỷ USD\n\nHai nước hướng tới kim ngạch 15 tỷ USD vào năm 2030.\n\nViệt Nam và Brazil nhắc lại mục tiêu kim ngạch 15 tỷ USD.';
    expect(figures(text)).toEqual(['trade-turnover target 15000000000 USD 2030 BRA-VNM']);
  });
});

describe('no figures', () => {
  test.each([
    'Nhà máy có tổng vốn đầu tư 300 triệu USD của Nhật Bản tại Việt Nam.',
    'Hai hãng ký hợp đồng trị giá 2 tỷ USD.',
    'Kim ngạch tăng 2 tỷ USD.',
    'Thị phần chiếm 30% tổng lượng.',
    'Hai nước sẽ xây 4 lò phản ứng; 12 người tham gia đoàn.',
    'Việt Nam cấp hàng nghìn suất học bổng cho Lào.',
    'Công ty bị phạt 5 triệu USD.',
    'Tổng thống Mỹ ký dự luật trị giá 484 tỷ USD hỗ trợ các doanh nghiệp nhỏ.',
    'Nhập siêu giảm so với tháng trước (2,85 tỷ USD).',
    'Ngân sách quốc gia thiếu 3 tỷ USD.',
    'Hai nước có 5 dự án văn hóa.',
    'Kỷ niệm 65 năm; 40 năm; lần thứ 12.',
  ])('%s', (text) => expect(figures(text)).toEqual([]));
});

describe('a sentence without an end takes work in proportion', () => {
  test.each(['kim ngạch 5 tỷ USD, ', 'Lào 5 tỷ USD ', 'tăng 5%, ', '276 dự án; ', 'năm 2025 đạt 3 tỷ USD '])(
    '%s',
    (piece) => {
      const lookups = (count: number): number => {
        const spies = [vi.spyOn(HitIndex.prototype, 'startingAt'), vi.spyOn(HitIndex.prototype, 'endingAt')];
        figures(piece.repeat(count));
        const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
        vi.restoreAllMocks();
        return calls;
      };
      expect(lookups(800)).toBeLessThanOrEqual(9 * lookups(100));
    },
  );
});
