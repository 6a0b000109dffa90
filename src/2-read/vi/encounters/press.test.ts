import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Who met whom as papers of many decades tell it, also in passing: the day of publication, the text, what is found. */
const told: [string, string, string[]][] = [
  [
    '2020-05-10',
    'Chiều 8/5 đã diễn ra hội đàm giữa đoàn đại biểu cấp cao tỉnh Quảng Trị và đoàn đại biểu cấp cao tỉnh Champasak (Lào).',
    ['talks 2020-05-08 held: đoàn đại biểu cấp cao tỉnh Quảng Trị + đoàn đại biểu cấp cao tỉnh Champasak'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, đoàn đại biểu tỉnh Tây Ninh đã hội đàm với đoàn đại biểu tỉnh Prey Veng, nước Vương quốc Campuchia.',
    [],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, đoàn công tác tỉnh Nghệ An do Chủ tịch UBND tỉnh Lê Văn A dẫn đầu đã làm việc với lãnh đạo tỉnh Xiêng Khoảng.',
    ['meeting 2020-05-08 held: Lê Văn A + lãnh đạo tỉnh Xiêng Khoảng'],
  ],
  ['2020-05-10', 'Ngày 8/5, người dân tỉnh Nghệ An gặp người dân tỉnh Xiêng Khoảng.', []],
  [
    '2020-05-10',
    'Ngày 8/5, Thủ tướng Lào Khăm-phon Sỉ-vông đã hội đàm với Thủ tướng Lê Văn A và chứng kiến lễ ký kết 4 văn kiện hợp tác.',
    ['talks 2020-05-08 held: Khăm-phon Sỉ-vông + Lê Văn A', 'signing 2020-05-08 held: Khăm-phon Sỉ-vông + Lê Văn A'],
  ],
  [
    '2020-05-10',
    'Thủ tướng Lào Khăm-phon Sỉ-vông sẽ hội đàm với Thủ tướng Lê Văn A, sau đó chứng kiến lễ ký kết 4 văn kiện hợp tác.',
    ['talks - planned: Khăm-phon Sỉ-vông + Lê Văn A', 'signing - planned: Khăm-phon Sỉ-vông + Lê Văn A'],
  ],
  [
    '2020-05-10',
    'Đây là lần thứ hai Chủ tịch nước Lào Khăm-phon Sỉ-vông thăm hữu nghị chính thức Việt Nam từ đầu nhiệm kỳ 2016-2021.',
    ['visit VNM - held: Khăm-phon Sỉ-vông'],
  ],
  [
    '2020-05-10',
    'Nhật Bản sẽ tăng nhập khẩu cà phê, sau cuộc hội đàm giữa Thủ tướng Nhật Bản Mori Ken và Tổng thống Kenya Samuel Otieno.',
    ['talks - held: Mori Ken + Samuel Otieno'],
  ],
  [
    '2020-05-10',
    'Trong thời gian ở thăm, Tổng thống Philippines Benigno Reyes sẽ hội đàm với Chủ tịch nước Lê Văn A, hội kiến Tổng Bí thư Trần Văn B, gặp Chủ tịch Quốc hội Phạm Thị C và dự một diễn đàn.',
    [
      'talks - planned: Benigno Reyes + Lê Văn A',
      'meeting - planned: Benigno Reyes + Trần Văn B',
      'meeting - planned: Benigno Reyes + Phạm Thị C',
    ],
  ],
  [
    '2020-05-10',
    'Thủ tướng Lê Văn A sẽ chủ trì lễ đón, tiếp đó hội đàm với Thủ tướng Hàn Quốc Kang Min-ho.',
    ['talks - planned: Lê Văn A + Kang Min-ho'],
  ],
  [
    '2020-05-10',
    'Thủ tướng Hàn Quốc Kang Min-ho, người sẽ sớm mãn nhiệm, hội đàm với Thủ tướng Lê Văn A.',
    ['talks - held: Kang Min-ho + Lê Văn A'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, Thủ tướng Hàn Quốc Kang Min-ho đến Hà Nội, sau đó hội đàm với Thủ tướng Lê Văn A.',
    ['talks 2020-05-08 held: Kang Min-ho + Lê Văn A'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, Đoàn đại biểu Quốc hội Việt Nam do Phó Chủ tịch Quốc hội Lê Văn A dẫn đầu đã hội đàm với Đoàn đại biểu Quốc hội Lào do Phó Chủ tịch Quốc hội Lào Khăm-phon Sỉ-vông dẫn đầu.',
    ['talks 2020-05-08 held: Lê Văn A + Khăm-phon Sỉ-vông'],
  ],
  [
    '2020-05-10',
    'Đây là chuyến thăm đầu tiên của Thủ tướng Trung Quốc Lý Văn Đông tới Indonesia.',
    ['visit IDN - held: Lý Văn Đông'],
  ],
  [
    '2020-05-10',
    'Trong khuôn khổ chuyến thăm chính thức nước Cộng hòa Dân chủ Nhân dân Lào, Chủ tịch Quốc hội Lê Văn A chào xã giao ông B.',
    ['visit LAO - held: Lê Văn A'],
  ],
  [
    '2020-05-10',
    'Trung Quốc và Lào ký 13 thỏa thuận\n\nNgày 8/5, Chủ tịch Trung Quốc Lý Văn Đông và Chủ tịch nước Lào Khăm-phon Sỉ-vông chứng kiến lễ ký 13 thỏa thuận.',
    ['signing 2020-05-08 held: Lý Văn Đông + Khăm-phon Sỉ-vông'],
  ],
  [
    '2020-05',
    'Thủ tướng Lê Văn A hội đàm với Thủ tướng Hàn Quốc Kang Min-ho tại Seoul ngày 12/5.',
    ['talks 2020-05-12 held: Lê Văn A + Kang Min-ho'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, Bộ trưởng Lê Văn A thay mặt Chính phủ Việt Nam cùng Đại sứ Nhật Bản Mori Ken thay mặt Chính phủ Nhật Bản đã ký Công hàm trao đổi.',
    ['signing 2020-05-08 held: Lê Văn A + Mori Ken'],
  ],
  [
    '2020-05-10',
    'Hôm 8/5, Bộ trưởng Lê Văn A tiếp đoàn công tác tỉnh Hủa Phăn (Lào) do ông Khăm-phon Sỉ-vông dẫn đầu.',
    ['meeting 2020-05-08 held: Lê Văn A + Khăm-phon Sỉ-vông'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, Phó Thủ tướng Lê Văn A và Phó Thủ tướng Nga Igor Belov đồng chủ trì phiên họp toàn thể.',
    ['session 2020-05-08 held: Lê Văn A + Igor Belov'],
  ],
  [
    '2020-05-10',
    'Hôm 8/5, Bộ trưởng Lê Văn A và Bộ trưởng Quốc phòng Lào Khăm-phon Sỉ-vông đã ký Kế hoạch hợp tác năm 2021.',
    ['signing 2020-05-08 held: Lê Văn A + Khăm-phon Sỉ-vông'],
  ],
  [
    '2020-05-10',
    'Trước đó, hôm 6/5, bà Elena Marković đã tới Bắc Kinh, nơi bà hội đàm với Bộ trưởng Ngoại giao Trung Quốc Trương Vĩ Đông.',
    ['talks 2020-05-06 held: Elena Marković + Trương Vĩ Đông'],
  ],
  [
    '2020-05-10',
    'Ngày 8/5, Thứ trưởng Bộ Quốc phòng Lại Văn Thỏa đã làm việc với Thứ trưởng Bộ Quốc phòng Nga Oleg Zimin.',
    ['meeting 2020-05-08 held: Lại Văn Thỏa + Oleg Zimin'],
  ],
  [
    '2020-05-10',
    'Tiếp ông Paul Reeves, Đại sứ Vương quốc Anh, sáng 7/5, Chủ tịch Quốc hội Mạc Thị Duyên đánh giá cao quan hệ hai nước.',
    ['meeting 2020-05-07 held: Mạc Thị Duyên + Paul Reeves'],
  ],
  [
    '2020-05-10',
    'Thủ tướng Nhật Bản Ishida Kaoru vừa kết thúc chuyến thăm hai ngày tới Ấn Độ.',
    ['visit IND - held: Ishida Kaoru'],
  ],
  [
    '2020-05-10',
    'Trong chuyến thăm Moskva hồi tháng 3, Thủ tướng Armenia Aram Sarkisian đã hội đàm với Tổng thống Nga Igor Belov.',
    ['visit RUS 2020-03 held: Aram Sarkisian', 'talks 2020-03 held: Aram Sarkisian + Igor Belov'],
  ],
  [
    '2020-05-10',
    'Hai ngoại trưởng dự kiến gặp nhau tại Geneva vào tuần tới, người phát ngôn Bộ Ngoại giao Iran cho biết về cuộc gặp giữa Ngoại trưởng Iran Reza Tavakoli và Ngoại trưởng Pháp Luc Moreau.',
    ['meeting 2020-05-11/2020-05-17 planned: Reza Tavakoli + Luc Moreau'],
  ],
  [
    '2020-05-10',
    'Tổng thống Brazil Otávio Pereira tuyên bố sẽ tới thăm Argentina vào tháng 6.',
    ['visit ARG 2020-06 planned: Otávio Pereira'],
  ],
  [
    '2020-05-10',
    'Chiều cùng ngày, Thủ tướng Sok Vannak đã đến chào Chủ tịch nước Phan Quốc Bảo.',
    ['meeting 2020-05-10 held: Sok Vannak + Phan Quốc Bảo'],
  ],
  [
    '2020-05-10',
    'Nhân dịp này, Bộ trưởng Công Thương Kiều Anh Dũng và Bộ trưởng Thương mại Bangladesh Rafiqul Islam đã ký Biên bản ghi nhớ về gạo.',
    ['signing - held: Kiều Anh Dũng + Rafiqul Islam'],
  ],
  [
    '2020-05-10',
    'Thủ tướng Đức Greta Baumann đã điện đàm với Tổng thống Ukraine Taras Kovalenko vào tối thứ Sáu.',
    ['call 2020-05-08 held: Greta Baumann + Taras Kovalenko'],
  ],
  [
    '2020-05-10',
    'Trong cuộc điện đàm với người đồng cấp Thổ Nhĩ Kỳ Emre Yıldız, Ngoại trưởng Hy Lạp Nikos Pappas kêu gọi kiềm chế.',
    ['call - held: Nikos Pappas + Emre Yıldız'],
  ],
  [
    '2020-05-10',
    'Cuộc gặp thượng đỉnh Nga - Nhật Bản lần thứ ba diễn ra tại Vladivostok ngày 5/5.',
    ['session 2020-05-05 held: Nga + Nhật Bản'],
  ],
  [
    '2020-05-10',
    'Tổng thống Pháp Luc Moreau tiếp Thủ tướng Liban Samir Haddad tại Điện Élysée ngày 6/5.',
    ['meeting 2020-05-06 held: Luc Moreau + Samir Haddad'],
  ],
  [
    '2020-05-10',
    'Nhận lời mời của Chủ tịch Quốc hội Cuba Esteban Robaina, Chủ tịch Quốc hội Mạc Thị Duyên dẫn đầu Đoàn đại biểu cấp cao thăm chính thức Cuba từ ngày 15 đến 18/5.',
    ['visit CUB 2020-05-15/2020-05-18 planned: Mạc Thị Duyên + Esteban Robaina'],
  ],
  [
    '2020-05-10',
    'Tổng thống Mỹ Alan Whitmore và Tổng thống Nga Igor Belov gặp nhau tại Helsinki hôm 7/5.',
    ['meeting 2020-05-07 held: Alan Whitmore + Igor Belov'],
  ],
  [
    '2020-05-10',
    'Đây là lần gặp thứ ba giữa hai nhà lãnh đạo sau cuộc gặp hồi tháng 11/2019 giữa Thủ tướng Ấn Độ Rajan Mehta và Thủ tướng Nepal Bishnu Thapa.',
    ['meeting 2019-11 held: Rajan Mehta + Bishnu Thapa'],
  ],
  [
    '2020-05-10',
    'Đoàn đại biểu Đảng Cộng sản Nhật Bản do Chủ tịch Kawamura Shoji dẫn đầu thăm Việt Nam từ 2 đến 6/5.',
    ['visit VNM 2020-05-02/2020-05-06 held: Kawamura Shoji'],
  ],
  [
    '2020-05-10',
    'Ngày 1/5/1975, Bộ trưởng Ngoại giao Thụy Điển Lars Ekholm tiếp đồng chí Trần Danh Tuyên, Đại sứ nước ta.',
    ['meeting 1975-05-01 held: Lars Ekholm + Trần Danh Tuyên'],
  ],
  [
    '2020-05-10',
    'Chủ tịch nước Phan Quốc Bảo và Phu nhân đã tới Viêng Chăn, bắt đầu chuyến thăm cấp Nhà nước tới Cộng hòa Dân chủ Nhân dân Lào.',
    ['visit LAO - held: Phan Quốc Bảo'],
  ],
  [
    '2020-05-10',
    'Hai Thủ tướng đã cắt băng khánh thành Trung tâm Hữu nghị; Thủ tướng Lê Hoài An và Thủ tướng Lào Khamsone Vilay cùng dự Lễ khánh thành sáng 9/5.',
    ['ceremony 2020-05-09 held: Lê Hoài An + Khamsone Vilay'],
  ],
  [
    '2020-05-10',
    'Cuộc họp lần thứ 14 Ủy ban chỉ đạo hợp tác song phương Việt Nam - Trung Quốc sẽ diễn ra cuối năm nay tại Hà Nội.',
    ['session 2020 planned: Việt Nam + Trung Quốc'],
  ],
  [
    '2020-05-10',
    'Tổng Thư ký Liên hợp quốc Miguel Ferreira đã gặp Tổng thống Syria Nabil Qasim tại Damascus hôm thứ Năm.',
    ['meeting 2020-05-07 held: Miguel Ferreira + Nabil Qasim'],
  ],
  [
    '2020-05-10',
    'Sau Hà Nội, ông Viktor Orlov sẽ lên đường thăm Lào và Myanmar.',
    ['visit LAO - planned: Viktor Orlov', 'visit MMR - planned: Viktor Orlov'],
  ],
  [
    '2020-05-10',
    'Thủ tướng hai nước đã chứng kiến Lễ trao 7 văn kiện hợp tác. Trước đó, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Bangladesh Nasrin Chowdhury ngày 8/5.',
    ['signing 2020-05-08 held: Lê Hoài An + Nasrin Chowdhury', 'talks 2020-05-08 held: Lê Hoài An + Nasrin Chowdhury'],
  ],
  ['2020-05-10', 'Ông gặp nhiều khó khăn khi tiếp cận thị trường Nhật Bản.', []],
  ['2020-05-10', 'Thủ tướng Lê Hoài An gửi điện mừng tới Thủ tướng Lào Khamsone Vilay.', []],
  ['2020-05-10', 'Hai bên nhất trí duy trì tiếp xúc, trao đổi đoàn các cấp.', []],
  ['2020-05-10', 'Việt Nam gặp Thái Lan ở bán kết.', []],
  ['2020-05-10', 'Tổng thống Mỹ Alan Whitmore từ chối gặp Tổng thống Venezuela Ezequiel Rojas.', []],
  ['2020-05-10', 'Ông mong sớm được gặp lại Thủ tướng Lào.', []],
  ['2020-05-10', 'Thủ tướng Lê Hoài An tiếp tục khẳng định lập trường với Thủ tướng Lào Khamsone Vilay.', []],
  [
    '2020-05-10',
    'Hội đàm nào cũng quan trọng, Ngoại trưởng Nga Viktor Orlov nói về Tổng thống Ukraine Taras Kovalenko.',
    [],
  ],
  ['2020-05-10', 'Chuyến thăm của ông Viktor Orlov tới Serbia bị hủy.', []],
  ['2020-05-10', 'Thủ tướng Lê Hoài An mời Thủ tướng Lào Khamsone Vilay thăm lại Việt Nam.', []],
  [
    '2013-04-22',
    'Chiều 21/4, tại Trụ sở Trung ương Đảng, Tổng Bí thư Lưu Quang Đạo tiếp Đoàn đại biểu Đảng Nhân dân Cách mạng Lào do đồng chí Bun-nhang Vi-lay-vông, Ủy viên Bộ Chính trị, làm Trưởng đoàn. Trước đó, Thường trực Ban Bí thư Hồ Văn Bằng đã hội đàm với Đoàn.',
    [
      'meeting 2013-04-21 held: Lưu Quang Đạo + Bun-nhang Vi-lay-vông',
      'talks - held: Hồ Văn Bằng + Bun-nhang Vi-lay-vông',
    ],
  ],
  [
    '2007-11-30',
    'Nhân chuyến thăm chính thức Vương quốc Anh, sáng 29/11 (giờ địa phương), Thủ tướng Hà Duy Phán đã hội kiến Nữ hoàng Margaret và có cuộc làm việc với Thị trưởng Luân Đôn Neil Ashby.',
    [
      'visit GBR 2007-11-29 held: Hà Duy Phán',
      'meeting 2007-11-29 held: Hà Duy Phán + Margaret',
      'meeting 2007-11-29 held: Hà Duy Phán + Neil Ashby',
    ],
  ],
  [
    '2016-09-15',
    'Bộ trưởng Quốc phòng Singapore Ng Boon Keat sẽ thăm chính thức Việt Nam từ ngày 20 đến 23/9 theo lời mời của Đại tướng Tô Vĩnh Long, Bộ trưởng Bộ Quốc phòng.',
    ['visit VNM 2016-09-20/2016-09-23 planned: Ng Boon Keat + Tô Vĩnh Long'],
  ],
  [
    '2011-10-12',
    'Hai Tổng Bí thư đã chứng kiến lễ ký 6 văn kiện sau khi Tổng Bí thư Lưu Quang Đạo hội đàm với Tổng Bí thư, Chủ tịch nước Trung Quốc Hồ Kiến Bang chiều 11/10 tại Bắc Kinh.',
    ['signing 2011-10-11 held: Lưu Quang Đạo + Hồ Kiến Bang', 'talks 2011-10-11 held: Lưu Quang Đạo + Hồ Kiến Bang'],
  ],
  [
    '2019-05-25',
    'Theo Văn phòng Tổng thống, bà Ines Carvalho đã trao đổi qua điện thoại với Thủ tướng Canada Peter Lang về tình hình Venezuela. Bà Ines Carvalho là Tổng thống Bồ Đào Nha.',
    ['call - held: Ines Carvalho + Peter Lang'],
  ],
  [
    '2009-03-03',
    'Phiên họp lần thứ 15 Ủy ban liên Chính phủ Việt Nam - Liên bang Nga khai mạc sáng 2/3 tại Mát-xcơ-va dưới sự đồng chủ trì của Phó Thủ tướng Hoàng Trung Hòa và Phó Thủ tướng Nga Pavel Zhukov.',
    ['session 2009-03-02 held: Hoàng Trung Hòa + Pavel Zhukov'],
  ],
  [
    '1982-07-20',
    'Đồng chí Hà Văn Lâu, Thứ trưởng Bộ Ngoại giao nước ta, đã gặp làm việc với đồng chí Ku-ma-rích, Thứ trưởng Bộ Ngoại giao Lào, tại Viêng-chăn ngày 18-7.',
    ['meeting 1982-07-18 held: Hà Văn Lâu + Ku-ma-rích'],
  ],
  [
    '2024-08-19',
    'Ngay sau Lễ đón, Tổng Bí thư, Chủ tịch nước Đinh Bá Khoa đã có cuộc hội đàm với Tổng Bí thư, Chủ tịch Trung Quốc Hồ Kiến Bang. Cùng ngày, Tổng Bí thư, Chủ tịch nước Đinh Bá Khoa lần lượt hội kiến Thủ tướng Quốc vụ viện Lý Thành và Chủ tịch Chính hiệp Vương Hòa.',
    [
      'talks - held: Đinh Bá Khoa + Hồ Kiến Bang',
      'meeting 2024-08-19 held: Đinh Bá Khoa + Lý Thành',
      'meeting 2024-08-19 held: Đinh Bá Khoa + Vương Hòa',
    ],
  ],
  ['2014-01-20', 'Tổng thống Afghanistan Hamid Safi cho biết ông đã từ chối ký thỏa thuận an ninh với Mỹ.', []],
  ['2014-01-20', 'Hai nước đã ký Hiệp định thương mại năm 2005 và kỳ họp của Ủy ban diễn ra đều đặn.', []],
  [
    '2017-05-31',
    'Thủ tướng Lê Hoài An rời Hà Nội lên đường thăm chính thức Hợp chúng quốc Hoa Kỳ từ ngày 29 đến 31/5 theo lời mời của Tổng thống Alan Whitmore.',
    ['visit USA 2017-05-29/2017-05-31 held: Lê Hoài An + Alan Whitmore'],
  ],
  [
    '2010-04-09',
    'Tại Praha, Tổng thống Mỹ Alan Whitmore và Tổng thống Nga Igor Belov ngày 8/4 ký Hiệp ước cắt giảm vũ khí tiến công chiến lược mới.',
    ['signing 2010-04-08 held: Alan Whitmore + Igor Belov'],
  ],
  [
    '2015-02-02',
    'Bộ trưởng Giáo dục và Đào tạo Phạm Vũ Lượng trao Kỷ niệm chương cho Đại sứ Ấn Độ Preeti Nair sáng 30/1.',
    ['ceremony 2015-01-30 held: Phạm Vũ Lượng + Preeti Nair'],
  ],
];

test.each(told)('%s: %s', (publishedOn, text, expected) => {
  const draft = draftOf({ id: 't', text, publishedOn }, 'vi', 'encounters')!;
  const found = draft.encounters.map(({ kind, date, status, place, participants }) => {
    const where = kind === 'visit' ? ` ${place}` : '';
    return `${kind}${where} ${date ?? '-'} ${status}: ${participants.map(({ name }) => name).join(' + ')}`;
  });
  expect(found).toEqual(expected);
});
