import { describe, expect, test } from 'vitest';
import { readDates } from '../../dates.ts';

/** The dates of a text as `words = EDTF`, read on Thursday 5 February 2026 unless told otherwise. */
function dates(text: string, ref: string | null = '2026-02-05'): string[] {
  return readDates(text, ref).map(({ exact, edtf }) => `${exact} = ${edtf}`);
}

/** Only the EDTF. */
const edtf = (text: string, ref: string | null = '2026-02-05'): string =>
  readDates(text, ref)
    .map((date) => date.edtf)
    .join(' ');

describe('days in figures', () => {
  test.each([
    ['Chiều 5/2, hai bộ trưởng hội đàm.', 'Chiều 5/2 = 2026-02-05'],
    ['Ngày 22-10, đoàn rời Béc-lin.', 'Ngày 22-10 = 2025-10-22'],
    ['Sáng 22.10 tại Paris, hai bên đã ký biên bản.', 'Sáng 22.10 = 2025-10-22'],
    ['Hiệp định ký 05/9/1962 tại Hà Nội.', '05/9/1962 = 1962-09-05'],
    ['Đoàn thăm Kazakhstan từ 11 đến 13-10.', 'từ 11 đến 13-10 = 2025-10-11/2025-10-13'],
    ['Hội nghị họp từ 2 đến 4/2 tại Huế.', 'từ 2 đến 4/2 = 2026-02-02/2026-02-04'],
    ['Hôm nay, 5/2, đoàn đã đến Huế.', 'Hôm nay, 5/2 = 2026-02-05'],
    ['Lễ ký diễn ra ngày 3/5/68.', 'ngày 3/5/68 = 1968-05-03'],
    ['Hà Nội, ngày 18.7.1977', 'ngày 18.7.1977 = 1977-07-18'],
    ['Văn bản có hiệu lực 2024-03-15.', '2024-03-15 = 2024-03-15'],
    ['Tuyên bố ra ngày 30/01/2026.Hai bên hài lòng.', 'ngày 30/01/2026 = 2026-01-30'],
    ['Hồi 7 giờ 30 phút sáng ngày 29/12/2025, chuyên cơ hạ cánh.', 'sáng ngày 29/12/2025 = 2025-12-29'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));
});

describe('days in words', () => {
  test.each([
    ['Ngày 9 tháng 9 năm 2013, hai nước ký nghị định thư.', 'Ngày 9 tháng 9 năm 2013 = 2013-09-09'],
    ['Hiệp ước được ký ngày 18 tháng Bảy năm 1977.', 'ngày 18 tháng Bảy năm 1977 = 1977-07-18'],
    ['Rạng sáng ngày 1 tháng 5 năm 1975, tàu cập cảng.', 'Rạng sáng ngày 1 tháng 5 năm 1975 = 1975-05-01'],
    ['Ngày mười một tháng mười năm 1999', 'Ngày mười một tháng mười năm 1999 = 1999-10-11'],
    ['Mồng 3 tháng 3 năm 2017', 'Mồng 3 tháng 3 năm 2017 = 2017-03-03'],
    ['Đoàn đã đến vào ngày 20 tháng trước.', 'ngày 20 tháng trước = 2026-01-20'],
    ['Hôm 12 tháng 11 năm ngoái, ông đã thăm Manila.', 'Hôm 12 tháng 11 năm ngoái = 2025-11-12'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]));
});

describe('days told from the day of publication', () => {
  test.each([
    ['Hôm nay, hai bên họp kín.', '2026-02-05'],
    ['Chiều nay (5/2), lễ ký diễn ra.', '2026-02-05'],
    ['Hôm qua 4/2, ông lên đường.', '2026-02-04'],
    ['Tối qua, đoàn đã về.', '2026-02-04'],
    ['Hôm kia bà Anna Berg tới Oslo.', '2026-02-03'],
    ['Sáng mai, hai bên gặp lại.', '2026-02-06'],
    ['Ngày mai ông đi Kiev.', '2026-02-06'],
    ['Ông phát biểu hôm thứ Tư tại Geneva.', '2026-02-04'],
    ['Phát biểu hôm thứ Năm, bà nói vậy.', '2026-02-05'],
    ['Bộ này cho biết hôm 3/2.', '2026-02-03'],
    ['Thứ Sáu tuần trước, hai bên đã gặp.', '2026-01-30'],
    ['Đoàn sẽ đến vào thứ Hai tới.', '2026-02-09'],
    ['Đoàn sẽ tới Viêng Chăn thứ ba tuần sau.', '2026-02-10'],
    ['Chủ nhật vừa qua, cử tri đi bầu.', '2026-02-01'],
    ['Thứ Ba, ngày 20/1, Hạ viện bỏ phiếu.', '2026-01-20'],
    ['hôm thứ Hai (2/2)', '2026-02-02'],
    ['Tuần trước, ủy ban họp phiên đầu.', '2026-01-26/2026-02-01'],
    ['Cuối tuần qua, hai bên đã thử nghiệm.', '2026-01-31/2026-02-01'],
    ['Đầu tuần này ông sang Kuala Lumpur.', '2026-02-02/2026-02-08'],
    ['Tháng trước kim ngạch giảm.', '2026-01'],
    ['Quý này ngân hàng giữ lãi suất.', '2026-33'],
    ['Năm ngoái, hai nước lập quan hệ đối tác.', '2025'],
    ['Cách đây 5 năm, hai nước đã ký.', '2021'],
    ['Ba tháng trước, cầu đã thông xe.', '2025-11'],
    ['Hai tuần qua, đàm phán bế tắc.', '2026-01-22/2026-02-04'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));

  test.each(['Hôm qua, hai bên đã gặp.', 'năm ngoái', 'hôm thứ Tư', 'Tuần trước, ủy ban họp.', 'trong 10 năm tới'])(
    'without a day of publication nothing: %s',
    (text) => expect(dates(text, null)).toEqual([]),
  );
});

describe('months, seasons, quarters, years', () => {
  test.each([
    ['Tháng 7-2007, hiệp định được phê chuẩn.', '2007-07'],
    ['Từ 3/1947, ông làm đại diện tại Băng Cốc.', '1947-03/..'],
    ['Cuối tháng 12/2025, tuyến đường khánh thành.', '2025-12'],
    ['Trung tuần tháng 9 năm 1960', '1960-09'],
    ['tháng mười năm 2017', '2017-10'],
    ['tháng 12/99', '1999-12'],
    ['Tháng Giêng năm 1973, hiệp định được ký.', '1973-01'],
    ['các năm 2023, 2024 và 2025', '2023 2024 2025'],
    ['Có 1900 người và 2025 xe.', ''],
    ['quý II/2015', '2015-34'],
    ['Quý 4 năm 2018', '2018-36'],
    ['quý III-2025', '2025-35'],
    ['quý I và II/2025', '2025-33/2025-34'],
    ['mùa Thu 2026', '2026-23'],
    ['mùa hè năm ngoái', '2025-22'],
    ['đầu năm 2014', '2014'],
    ['giữa năm 2027', '2027'],
    ['cuối năm ngoái', '2025'],
    ['nửa đầu năm 2025', '2025-01/2025-06'],
    ['nửa cuối năm 2024', '2024-07/2024-12'],
    ['6 tháng đầu năm 2025', '2025-01/2025-06'],
    ['chín tháng đầu năm 2025', '2025-01/2025-09'],
    ['Trong 8 tháng đầu năm, khách đã tăng.', '2025-01/2025-08'],
    ['11 tháng của năm 2025', '2025-01/2025-11'],
    ['ba quý đầu năm 2023', '2023-01/2023-09'],
    ['6 tháng cuối năm 2026', '2026-07/2026-12'],
    ['thập niên 1990', '199X'],
    ['những năm 1960', '196X'],
    ['Những năm 80 của thế kỷ trước', '198X'],
    ['đầu những năm 90', '199X'],
    ['năm học 2025-2026', '2025/2026'],
    ['giai đoạn 2026-2030', '2026/2030'],
    ['Nhiệm kỳ 2021 – 2026', '2021/2026'],
    ['giai đoạn 2026-30', '2026/2030'],
    ['khóa X (2001-2006)', '2001/2006'],
    ['năm 938', '0938'],
    ['năm Giáp Thìn', '2024'],
    ['năm Bính Ngọ 2026', '2026'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));
});

describe('intervals and ends', () => {
  test.each([
    ['Từ 20 đến 26/10, đoàn đã thăm Cuba.', '2025-10-20/2025-10-26'],
    ['Chuyến thăm diễn ra trong các ngày 20-21/10/2024.', '2024-10-20/2024-10-21'],
    ['Hội nghị họp từ 29/9-1/10/2023.', '2023-09-29/2023-10-01'],
    ['từ 29-9 đến 1-10-1973', '1973-09-29/1973-10-01'],
    ['ngày 12, 13 và 14/5/2025', '2025-05-12/2025-05-14'],
    ['ngày 3 tháng 9 - ngày 5 tháng 9 năm 1945', '1945-09-03/1945-09-05'],
    ['từ ngày 28/12/2025 đến ngày 3/1/2026', '2025-12-28/2026-01-03'],
    ['từ tháng 3 đến tháng 5/2026', '2026-03/2026-05'],
    ['tháng 3-5/2026', '2026-03/2026-05'],
    ['từ năm 2016 đến năm 2020', '2016/2020'],
    ['từ 2021 đến 2025', '2021/2025'],
    ['bắt đầu từ năm 2014', '2014/..'],
    ['có hiệu lực từ ngày 1/7/2025', '2025-07-01/..'],
    ['từ năm 1996 đến nay', '1996/..'],
    ['tháng 1 và tháng 2 năm 1999', '1999-01 1999-02'],
    ['trong vòng 10 năm tới', '2027/2036'],
    ['3 tháng tới', '2026-03/2026-05'],
    ['đến năm 2030, tầm nhìn 2045', '2030 2045'],
    ['phấn đấu đến 2030 và tầm nhìn đến năm 2045', '2030 2045'],
    ['Hai bên sẽ trình trước ngày 30.9.', '2026-09-30'],
    ['hoàn thành chậm nhất trong quý III/2026', '2026-35'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));
});

describe('a year left out', () => {
  test.each([
    ['Ông đã thăm Lào ngày 20/4.', '2025-04-20'],
    ['Ông sẽ thăm Lào ngày 20/4.', '2026-04-20'],
    ['Ngày 20/4, Thủ tướng sẽ thăm Lào.', '2026-04-20'],
    ['Ngày 22/1, bà Maria Costa cho biết hai bên sẽ ký vào tháng 6.', '2026-01-22 2026-06'],
    ['Đến tháng 2, kim ngạch đã đạt 1 tỷ USD.', '2026-02'],
    ['Trước tháng 9, các bộ trình báo cáo.', '2026-09'],
    ['Ngày 2/12, bộ này tuyên bố sẽ rút quân.', '2025-12-02'],
    ['Hội nghị khai mạc ngày 9/2.', '2026-02-09'],
    ['Kỳ họp dự kiến diễn ra ngày 15/12 tới.', '2026-12-15'],
    ['Ngày 15/12 vừa qua, kỳ họp bế mạc.', '2025-12-15'],
    ['Hai bên nhất trí họp lại trong tháng 9.', '2026-09'],
    ['Năm 1945, Ngày 9/3/1945 đảo chính nổ ra. Đến ngày 11/3, triều đình ra tuyên cáo.', '1945 1945-03-09 1945-03-11'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));

  test.each([
    ['Sáng 1/12, sau lễ đón, hai bên hội đàm.', 'XXXX-12-01'],
    ['từ 20 đến 26/10', 'XXXX-10-20/XXXX-10-26'],
    ['tháng 9', 'XXXX-09'],
    ['Ngày 3/5/2019, đoàn đến. Ngày 5/5, đoàn về.', '2019-05-03 2019-05-05'],
  ])('no day of publication: %s', (text, expected) => expect(edtf(text, null)).toBe(expected));

  test('only the year of publication is known', () =>
    expect(edtf('Sáng 1/12, lễ đón diễn ra.', '2013')).toBe('2013-12-01'));
  test('a date-time counts as its day', () => expect(edtf('hôm qua', '2026-03-01T23:10:00+07:00')).toBe('2026-02-28'));
});

describe('the same day, month, year', () => {
  test.each([
    ['Sáng 26/1, ông gặp Thủ tướng. Chiều cùng ngày, ông về nước.', '2026-01-26 2026-01-26'],
    ['Ngày 3/5/2019, đoàn đến. Ngày hôm sau, hai bên ký.', '2019-05-03 2019-05-04'],
    ['Tháng 5/2019 ký, cùng năm thì phê chuẩn.', '2019-05 2019'],
    ['Cùng ngày, bà đến Huế.', '2026-02-05'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));
});

describe('feasts', () => {
  test.each([
    ['Tết Nguyên đán Bính Ngọ 2026', '2026-02-17'],
    ['Nhân dịp Tết Nguyên đán, ông chúc mừng.', '2026-02-17'],
    ['mùng 3 Tết', '2026-02-19'],
    ['30 Tết', '2026-02-16'],
    ['Tết Mậu Thân 1968', '1968-01-29'],
    ['Tết Trung thu năm 2025', '2025-10-06'],
    ['mùng 10 tháng 3 âm lịch năm 2025', '2025-04-07'],
    ['lễ Giáng sinh năm ngoái', '2025-12-25'],
  ])('%s', (text, expected) => expect(edtf(text)).toBe(expected));

  test('by the meridian of Hà Nội, not of Beijing', () => {
    expect(edtf('Tết Ất Sửu 1985 và Tết Đinh Hợi 2007')).toBe('1985-01-21 2007-02-17');
  });
});

describe('no dates', () => {
  test.each([
    'Điện thoại: 024 3825 3536, 0912345678.',
    'Đội chủ nhà thắng 3-2 ở hiệp phụ, tỷ số 2/1.',
    'Đường dây nóng trực 24/7.',
    'Hơn 2/3 thành viên tán thành, 1/3 bỏ phiếu trắng.',
    'Nghị định số 12/2024/NĐ-CP và Nghị quyết 57-NQ/TW.',
    'Đoàn dạo bước trên đường 30/4 và quảng trường 3/2.',
    'Kênh VTV 1, phiên bản 1.10.30, B-52, 1-2-3.',
    'Giá dầu 35.49 USD, tăng 12.53%.',
    'Có 1975 người tham gia.',
    'Kỷ niệm 65 năm thiết lập quan hệ và 40 năm Đổi mới.',
    'Đây là lần thứ hai ông gặp Thứ trưởng; nước thứ ba ủng hộ.',
    'Thứ hai, cần mở cửa khẩu. Thứ ba, cần làm đường.',
    'Trong thời gian tới, trong những năm tới, trong tương lai gần.',
    'Chỉ hơn một tuần sau khi ký, hai bên đã rút.',
    'ngày 1 tháng 13; ngày 32/13/2020',
    'Đại hội lần thứ XIV, khóa XII, Điều 12.',
    'so với cùng kỳ',
    'Từ 3 tỷ USD lên 5 tỷ USD; từ 5-10 tỷ; đến 20 nước.',
    'Cách mạng tháng Tám và Cách mạng Tháng Mười.',
    'Năm 179 TCN',
    'mỗi năm 300 suất, hằng năm 500 cán bộ',
    'Hai năm một lần, hai bên họp luân phiên.',
    'Tổ công tác họp 6 tháng một lần.',
    'Ông vừa kết thúc chuyến thăm hai ngày tới Ai Cập.',
  ])('%s', (text) => expect(dates(text)).toEqual([]));
});

describe('without a day of publication', () => {
  test.each([
    ['Béc-lin ngày 12-7-1965 (VNTTX). - Hôm nay, hai đoàn đã ký.', '1965-07-12 1965-07-12'],
    [
      'Đoàn thăm Lào từ ngày 3 đến ngày 10 tháng 11 năm 1986.\n\nNgày 8-11, hai bên ký.',
      '1986-11-03/1986-11-10 1986-11-08',
    ],
    ['Chiều 16.3, hai đoàn hội đàm.', 'XXXX-03-16'],
    ['Hôm nay, hai đoàn hội đàm.', ''],
  ])('%s', (text, expected) => expect(edtf(text, null)).toBe(expected));
});

describe('published some day of a month', () => {
  test.each([
    ['Ngày 27/11, hai bên hội đàm tại Seoul.', '2019-11', '2019-11-27'],
    ['Ngày 27/12, hai bên hội đàm tại Seoul.', '2020-01', '2019-12-27'],
    ['Hai bên sẽ họp ngày 5/1.', '2019-12', '2020-01-05'],
    ['Hôm nay, hai bên hội đàm tại Seoul.', '2019-11', '2019-11'],
    ['Hôm qua, hai bên hội đàm tại Seoul.', '2019-11', ''],
  ])('%s in %s', (text, month, expected) => expect(edtf(text, month)).toBe(expected));
});

test('the same day is the one told before a span of days', () => {
  expect(dates('Ngày 5/3, ông A thăm Huế từ ngày 3 đến 6/3. Cùng ngày, ông gặp ông B.', '2026-03-05').at(-1)).toBe(
    'Cùng ngày = 2026-03-05',
  );
});
