import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Results as papers of many decades tell them, and what looks like one: the day of publication, the text, what is found. */
const found: [string, string, string[]][] = [
  [
    '2014-02-10',
    'Ngày 8/2, Bộ trưởng Y tế Na Uy hội đàm với Bộ trưởng Y tế Việt Nam, sau đó ký Biên bản ghi nhớ về đào tạo.',
    ['completed 2014-02-08: ký Biên bản ghi nhớ về đào tạo'],
  ],
  [
    '2014-02-10',
    'Ngoại trưởng Na Uy sẽ thăm Việt Nam ngày 12/3, đồng thời hội đàm với Ngoại trưởng Lê Văn A và ký bản ghi nhớ về y tế.',
    [],
  ],
  [
    '2014-02-10',
    'Thủ tướng Na Uy sẽ thăm Việt Nam tuần tới. Hai Thủ tướng sẽ có cuộc gặp hẹp, sau đó hội đàm và chứng kiến lễ ký kết một số văn kiện hợp tác.',
    [],
  ],
  [
    '2014-02-10',
    'Ngày 8/2, Thủ tướng Na Uy đến Hà Nội, sau đó hội đàm với Thủ tướng Việt Nam và chứng kiến lễ ký kết 4 văn kiện hợp tác.',
    ['completed 2014-02-08: ký kết 4 văn kiện hợp tác'],
  ],
  [
    '2026-03-11',
    'Sáng 11/3, Việt Nam và Lào đã ký 2 văn kiện về giáo dục.\n\nChiều cùng ngày, Việt Nam và Campuchia đã ký 2 văn kiện về y tế.',
    ['completed 2026-03-11: ký 2 văn kiện về giáo dục', 'completed 2026-03-11: ký 2 văn kiện về y tế'],
  ],
  [
    '2026-03-11',
    'Việt Nam và Lào đã ký 12 thỏa thuận về giáo dục.\n\nHai nước đã ký 12 hợp đồng mua điện.',
    ['completed -: ký 12 thỏa thuận về giáo dục', 'completed -: ký 12 hợp đồng mua điện'],
  ],
  [
    '2026-03-11',
    'Việt Nam và Lào đã ký 12 thỏa thuận về giáo dục.\n\nSáng 11/3, hai nước đã ký 12 văn kiện, trong đó có thỏa thuận về đào tạo.',
    ['completed -: ký 12 thỏa thuận về giáo dục'],
  ],
  [
    '2026-03-11',
    'Việt Nam và Lào đã ký chương trình hợp tác giáo dục trong năm 2025.',
    ['completed 2025: ký chương trình hợp tác giáo dục'],
  ],
  [
    '2011-05-12',
    'Nhân dịp này, hai bên đã ký Bản ghi nhớ về hợp tác thủy sản và trao Thư hợp tác giữa hai trường đại học của Việt Nam và Na Uy.',
    [
      'completed -: ký Bản ghi nhớ về hợp tác thủy sản',
      'completed -: trao Thư hợp tác giữa hai trường đại học của Việt Nam và Na Uy',
    ],
  ],
  [
    '2014-02-10',
    'Cuối năm 2013, trường tiểu học hữu nghị do Việt Nam tặng Campuchia tại Kampong Speu đã được bàn giao cho địa phương.',
    [
      'completed 2013: trường tiểu học hữu nghị do Việt Nam tặng Campuchia tại Kampong Speu đã được bàn giao cho địa phương',
    ],
  ],
  [
    '2019-09-01',
    'Đến nay, hai nước đã hoàn thành khoảng 84% khối lượng phân giới cắm mốc trên thực địa.',
    ['progress -: hoàn thành khoảng 84% khối lượng phân giới cắm mốc trên thực địa'],
  ],
  [
    '2021-09-03',
    'Tháng 7 vừa qua, Quốc hội Peru đã phê chuẩn Hiệp định CPTPP mà nước này và Việt Nam cùng tham gia.',
    ['completed 2021-07: phê chuẩn Hiệp định CPTPP mà nước này và Việt Nam cùng tham gia'],
  ],
  [
    '2020-01-20',
    'Dự án đường ống dẫn khí giữa Nga và Thổ Nhĩ Kỳ chính thức đi vào hoạt động ngày 8/1/2020.',
    ['completed 2020-01-08: Dự án đường ống dẫn khí giữa Nga và Thổ Nhĩ Kỳ chính thức đi vào hoạt động'],
  ],
  [
    '2011-03-10',
    'Thương mại hai chiều Việt Nam - Ba Lan năm 2010 tăng gấp 1,5 lần so với năm 2005.',
    ['progress 2010: Thương mại hai chiều Việt Nam - Ba Lan năm 2010 tăng gấp 1,5 lần so với năm 2005'],
  ],
  [
    '2016-04-04',
    'Hai bên vừa khởi động vòng đàm phán đầu tiên về hiệp định tránh đánh thuế hai lần giữa Việt Nam và Chile.',
    ['started -: khởi động vòng đàm phán đầu tiên về hiệp định tránh đánh thuế hai lần giữa Việt Nam và Chile'],
  ],
  [
    '2014-06-04',
    'Lào đã trao trả Việt Nam 5 đối tượng truy nã qua cửa khẩu Cầu Treo sáng 3/6.',
    ['completed 2014-06-03: trao trả Việt Nam 5 đối tượng truy nã'],
  ],
  [
    '2022-05-01',
    'Nhờ đó, giao thương biên mậu giữa Lào và Thái Lan đã phục hồi mạnh mẽ, tăng 23% trong quý I.',
    ['progress 2022-33: giao thương biên mậu giữa Lào và Thái Lan đã phục hồi mạnh mẽ, tăng 23% trong quý I'],
  ],
  [
    '2013-11-02',
    'Cuba đã tiếp nhận lô 3.000 tấn gạo do Chính phủ Việt Nam trao tặng.',
    ['completed -: đã tiếp nhận lô 3.000 tấn gạo do Chính phủ Việt Nam trao tặng'],
  ],
  [
    '1997-03-01',
    'Tuyến cáp quang biển nối Việt Nam với Singapore được đưa vào khai thác từ năm 1996.',
    ['completed 1996: Tuyến cáp quang biển nối Việt Nam với Singapore được đưa vào khai thác'],
  ],
  [
    '2005-10-10',
    'Hai nước đã miễn thị thực cho công dân mang hộ chiếu công vụ của nhau từ ngày 1/8.',
    ['completed 2005-08-01: miễn thị thực cho công dân mang hộ chiếu công vụ của nhau'],
  ],
  [
    '2015-03-03',
    'Hơn 500 lưu học sinh Campuchia đang theo học tại các trường của Việt Nam.',
    ['progress -: Hơn 500 lưu học sinh Campuchia đang theo học tại các trường của Việt Nam'],
  ],
  [
    '2015-04-20',
    'Australia đã dỡ bỏ lệnh cấm nhập khẩu vải thiều tươi của Việt Nam.',
    ['completed -: dỡ bỏ lệnh cấm nhập khẩu vải thiều tươi của Việt Nam'],
  ],
  [
    '2006-07-01',
    'Bộ Y tế Việt Nam đã cử 20 bác sĩ sang Angola làm việc trong hai năm.',
    ['completed -: đã cử 20 bác sĩ sang Angola làm việc trong hai năm'],
  ],
  [
    '2010-03-11',
    'Hai Chính phủ đã trao đổi công hàm về khoản viện trợ không hoàn lại 900 triệu yên giữa Nhật Bản và Lào.',
    ['completed -: trao đổi công hàm về khoản viện trợ không hoàn lại 900 triệu yên giữa Nhật Bản và Lào'],
  ],
  [
    '2018-03-03',
    'Nhật Bản đã hoàn tất việc bàn giao hai tàu tuần tra cho Philippines hồi năm ngoái.',
    ['completed 2017: hoàn tất việc bàn giao hai tàu tuần tra cho Philippines'],
  ],
  [
    '2018-07-17',
    'Hàn Quốc và Triều Tiên hôm qua nối lại đường dây nóng quân sự.',
    ['completed 2018-07-16: nối lại đường dây nóng quân sự'],
  ],
  [
    '2020-02-18',
    'Nghị viện châu Âu tuần trước đã thông qua Hiệp định Thương mại tự do với Việt Nam.',
    ['completed 2020-02-10/2020-02-16: thông qua Hiệp định Thương mại tự do với Việt Nam'],
  ],
  [
    '2016-12-20',
    'Hai nước đã phối hợp quy tập và hồi hương 286 hài cốt liệt sĩ quân tình nguyện.',
    ['completed -: hồi hương 286 hài cốt liệt sĩ quân tình nguyện'],
  ],
  [
    '2023-01-31',
    'Đức và Pháp đã góp 200 triệu euro vào quỹ chung về bảo vệ rừng Amazon.',
    ['completed -: đã góp 200 triệu euro vào quỹ chung về bảo vệ rừng Amazon'],
  ],
  [
    '2012-09-10',
    'Lễ khởi công xây dựng Trung tâm đào tạo nghề Việt - Đức diễn ra ngày 9/9 tại Hà Tĩnh.',
    ['started 2012-09-09: Lễ khởi công xây dựng Trung tâm đào tạo nghề Việt - Đức diễn ra'],
  ],
  [
    '2019-02-11',
    'Lượng khách Hàn Quốc đến Việt Nam năm 2018 đạt gần 3,5 triệu lượt, tăng 44,3% so với năm 2017.',
    ['progress 2018: Lượng khách Hàn Quốc đến Việt Nam năm 2018 đạt gần 3,5 triệu lượt, tăng 44,3% so với năm 2017'],
  ],
  [
    '2018-09-13',
    'Ethiopia và Eritrea mở lại biên giới sau 20 năm đóng cửa.',
    ['completed -: mở lại biên giới sau 20 năm đóng cửa'],
  ],
  [
    '2008-07-07',
    'Hiện có 38 nghìn lao động Việt Nam đang làm việc tại Đài Loan và 12 nghìn người tại Malaysia.',
    ['progress -: Hiện có 38 nghìn lao động Việt Nam đang làm việc tại Đài Loan và 12 nghìn người tại Malaysia'],
  ],
  [
    '2024-09-10',
    'Ả Rập Xê Út đã mở lại đại sứ quán tại Damascus (Syria).',
    ['completed -: mở lại đại sứ quán tại Damascus (Syria)'],
  ],
  [
    '2021-03-30',
    'Mông Cổ đã xuất lô thịt dê cừu đầu tiên 27 tấn sang Việt Nam.',
    ['completed -: đã xuất lô thịt dê cừu đầu tiên 27 tấn sang Việt Nam'],
  ],
  [
    '2020-02-02',
    'Tòa án hai nước đã giải quyết 45 yêu cầu tương trợ tư pháp trong năm 2019.',
    ['completed 2019: đã giải quyết 45 yêu cầu tương trợ tư pháp'],
  ],
  [
    '1983-12-01',
    'Nhà máy xi măng do Đan Mạch tài trợ ở Hoàng Thạch đã ra lò mẻ clanh-ke đầu tiên.',
    ['started -: Nhà máy xi măng do Đan Mạch tài trợ ở Hoàng Thạch đã ra lò mẻ clanh-ke đầu tiên'],
  ],
  [
    '2011-10-15',
    'Hai bên đã lập đường dây nóng giữa hai Bộ Quốc phòng và tổ chức 8 chuyến tuần tra chung trên Vịnh Bắc Bộ.',
    [
      'completed -: đã lập đường dây nóng giữa hai Bộ Quốc phòng',
      'completed -: tổ chức 8 chuyến tuần tra chung trên Vịnh Bắc Bộ',
    ],
  ],
  [
    '2019-05-22',
    'Hợp tác giáo dục có bước tiến mới: số lưu học sinh Việt Nam tại Nga tăng từ 300 lên 1.000 suất mỗi năm.',
    ['progress -: số lưu học sinh Việt Nam tại Nga tăng từ 300 lên 1.000 suất mỗi năm'],
  ],
  [
    '2014-05-05',
    'Công trình Tượng đài hữu nghị Việt Nam - Campuchia tại Preah Sihanouk được trùng tu và khánh thành ngày 8/4.',
    [
      'completed 2014-04-08: Công trình Tượng đài hữu nghị Việt Nam - Campuchia tại Preah Sihanouk được trùng tu và khánh thành',
    ],
  ],
  [
    '2019-08-05',
    'Philippines và Indonesia đã trao đổi văn kiện phê chuẩn hiệp định phân định vùng đặc quyền kinh tế, chấm dứt 20 năm đàm phán.',
    ['completed -: trao đổi văn kiện phê chuẩn hiệp định phân định vùng đặc quyền kinh tế'],
  ],
  [
    '2013-06-01',
    'Algeria đã xóa 15 triệu USD nợ cho Mozambique.',
    ['completed -: đã xóa 15 triệu USD nợ cho Mozambique'],
  ],
  [
    '2020-09-01',
    'Trong 5 năm qua, kim ngạch giữa Việt Nam và Thụy Sĩ đã tăng gấp ba, từ 0,8 tỷ lên 2,4 tỷ USD.',
    ['progress 2015/2019: kim ngạch giữa Việt Nam và Thụy Sĩ đã tăng gấp ba, từ 0,8 tỷ lên 2,4 tỷ USD'],
  ],
  [
    '2010-01-22',
    'Hai nước đã cấp giấy phép liên vận cho 500 xe tải.',
    ['completed -: đã cấp giấy phép liên vận cho 500 xe tải'],
  ],
  [
    '2022-02-22',
    'Cảng cạn Thà Na-lẻng ở Lào do Việt Nam và Lào cùng đầu tư đang được mở rộng giai đoạn hai.',
    ['progress -: Cảng cạn Thà Na-lẻng ở Lào do Việt Nam và Lào cùng đầu tư đang được mở rộng giai đoạn hai'],
  ],
  [
    '2010-03-03',
    'Hàn Quốc đã hoàn thành giai đoạn 1 dự án xây dựng Học viện Phụ nữ tại Kabul (Afghanistan) với kinh phí 5 triệu USD.',
    [
      'completed -: hoàn thành giai đoạn 1 dự án xây dựng Học viện Phụ nữ tại Kabul (Afghanistan) với kinh phí 5 triệu USD',
    ],
  ],
  [
    '2019-12-20',
    'Lào và Việt Nam đã tổ chức Hội chợ thương mại biên giới lần thứ 12 tại Savannakhet với 200 gian hàng.',
    ['completed -: đã tổ chức Hội chợ thương mại biên giới lần thứ 12 tại Savannakhet với 200 gian hàng'],
  ],
  [
    '2024-12-16',
    'Anh đã chính thức gia nhập CPTPP, trở thành thành viên thứ 12 cùng Việt Nam và Nhật Bản.',
    ['completed -: gia nhập CPTPP'],
  ],
];

/** Praise, plans, refusals, wars, history, and what firms, teams and friends did. */
const nothing = [
  'Ủy ban hỗn hợp hai nước đã họp phiên đầu tiên tại Hà Nội tháng 3/2009.',
  'Hai bên đánh giá cao những thành tựu to lớn, toàn diện mà hai nước đạt được.',
  'Quan hệ hữu nghị giữa Việt Nam và Belarus phát triển tốt đẹp, ngày càng đi vào chiều sâu.',
  'Hai bên cần sớm hoàn tất đàm phán và ký kết Hiệp định vận tải hàng hải.',
  'Cây cầu nối hai nước dự kiến khánh thành vào cuối năm nay.',
  'Hai nước chưa thể thông qua nghị định thư về dẫn độ.',
  'Thủ tướng Nhật Bản cảm ơn Việt Nam đã tiếp nhận tàu thăm cảng.',
  'Nếu dự án đường sắt nối hai nước hoàn thành, hàng hóa sẽ đi nhanh hơn.',
  'Tập đoàn Vingroup khánh thành nhà máy ô tô tại Hải Phòng.',
  'Đội tuyển Việt Nam đã thắng Thái Lan 3-1 và giành cúp vô địch.',
  'Ông đã tốt nghiệp Đại học Tổng hợp Mátxcơva (Liên Xô) năm 1976.',
  'Hai nước nhất trí hoàn thành tuyến cao tốc trước năm 2025.',
  'Bộ trưởng hai nước thảo luận việc đưa vào sử dụng cặp cửa khẩu mới.',
  'Sau khi Hiệp định giữa hai nước được ký, thương mại sẽ tăng mạnh.',
  'Không có thỏa thuận nào được ký giữa Mỹ và Triều Tiên tại hội nghị.',
  'Mục tiêu của hai nước là kim ngạch tăng 15% mỗi năm.',
  'Đến hết tháng 6, Nhật Bản có 2.661 dự án còn hiệu lực tại Việt Nam với tổng vốn 39,8 tỷ USD.',
  'Viện trợ của Thụy Điển cho Việt Nam từ 1967 đến 2013 đạt tổng cộng 3,46 tỷ USD.',
  'Năm 1858, liên quân Pháp - Tây Ban Nha đã đưa 14 tàu chiến tới Đà Nẵng, mở đầu cuộc chiến tranh với Việt Nam.',
  'Năm 1884, triều đình Huế đã ký Hòa ước Patenôtre với Pháp.',
  'Trong chiến tranh, Mỹ đã thả hơn 7 triệu tấn bom xuống Việt Nam, Lào và Campuchia.',
  'Đội tuyển Malaysia đã giành 3 huy chương vàng, đội tuyển Việt Nam đoạt 2 huy chương bạc.',
  'Đoàn nghệ thuật Lào đã biểu diễn 12 tiết mục tại Nhà hát Lớn Hà Nội.',
  'Nga đã phóng 40 tên lửa vào lãnh thổ Ukraine trong đêm.',
  'Israel tuyên bố đã tiêu diệt 20 tay súng tại biên giới với Liban.',
  'Trung Quốc đã đưa giàn khoan vào sâu trong vùng đặc quyền kinh tế của Việt Nam.',
  'Thái Lan đã điều thêm 2 tiểu đoàn tới biên giới với Campuchia.',
  'Tổ chức Ân xá Quốc tế đã công bố báo cáo 60 trang về quan hệ giữa Myanmar và Bangladesh.',
  'Công ty Samsung của Hàn Quốc đã xây dựng nhà máy trị giá 2 tỷ USD tại Bắc Ninh, Việt Nam.',
  'Quỹ từ thiện của Mỹ đã tặng 50 xe lăn cho người khuyết tật Việt Nam.',
  'Ông đã gửi điện mừng tới Thủ tướng Lào nhân dịp Quốc khánh và trao lẵng hoa của lãnh đạo Việt Nam.',
  'Tổng thống Mỹ đã ký sắc lệnh áp thuế 25% với thép Trung Quốc.',
  'Hai bên bác bỏ thông tin đã ký thỏa thuận ngầm về biên giới giữa hai nước.',
  'Việt Nam và Lào đã vượt qua nhiều khó khăn, giành được những thành tựu quan trọng.',
  'Hai nước có 50 năm quan hệ ngoại giao và đã trải qua nhiều thăng trầm.',
  'Bộ phim hợp tác Việt - Hàn đã thu hút 2 triệu lượt xem.',
  'Ông Kim đã tham dự lễ khánh thành và phát biểu chào mừng quan hệ Việt - Hàn.',
  'Từ khi Hiệp định thương mại Việt - Mỹ có hiệu lực, doanh nghiệp hai nước gặp nhiều thuận lợi.',
  'Hai bên đánh giá cao việc thực hiện các thỏa thuận đã ký giữa hai nước.',
  'Ấn Độ cho biết đã nhận được đề nghị của Pakistan về nối lại đối thoại.',
  'Người phát ngôn cho biết Trung Quốc đã cấp hộ chiếu có in đường lưỡi bò, điều Việt Nam kiên quyết phản đối.',
  'Các bên nhất trí rằng văn kiện được thông qua hôm qua là cơ sở cho quan hệ Nga - Ukraine.',
  'Quan hệ Việt Nam - Cuba đã được các thế hệ lãnh đạo hai nước dày công vun đắp.',
  'Ca khúc đã được dịch ra tiếng Lào và phổ biến rộng rãi tại hai nước.',
  'Du khách Nga đã đặt 300 phòng khách sạn tại Nha Trang, Việt Nam.',
  'Mỹ đã áp đặt trừng phạt đối với 12 quan chức Iran.',
  'Thủ tướng Anh đã hủy chuyến thăm Nga; hai nước trục xuất 23 nhà ngoại giao của nhau.',
  'Nếu Quốc hội hai nước phê chuẩn, hiệp định sẽ có hiệu lực từ năm 2016.',
  'Hai bên chưa hoàn thành việc cắm 12 cột mốc còn lại.',
  'Ông cho rằng Việt Nam và Ấn Độ đã xây dựng được nền tảng vững chắc cho quan hệ.',
  'Sinh viên Lào đã tổ chức Tết Bunpimay tại Hà Nội với sự tham dự của 300 người.',
  'Báo chí hai nước đã đưa tin đậm nét về chuyến thăm.',
  'Hai bên đã trao đổi ý kiến về các vấn đề khu vực và quốc tế.',
  'Đại diện hai nước đã đặt vòng hoa và trồng cây lưu niệm.',
  'Số người chết vì lũ tại Campuchia và Thái Lan đã tăng lên 120 người.',
  'Philippines đã đệ đơn kiện Trung Quốc ra Tòa Trọng tài, nộp 4.000 trang tài liệu.',
  'Bắc Kinh đã xây dựng trái phép 7 đảo nhân tạo, Việt Nam phản đối.',
  'Kim ngạch xuất nhập khẩu của Nga với phương Tây giảm là do trừng phạt.',
  'Xuất khẩu cà phê của Việt Nam sang Algeria giảm 12% trong 6 tháng đầu năm.',
  'Sau khi Lào và Việt Nam hoàn thành cắm mốc, hai bên bàn việc ký nghị định thư.',
];

function outcomesIn(text: string, publishedOn: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn }, 'vi', 'outcomes')!;
  return draft.outcomes.map(
    ({ status, date, what }) => `${status} ${date ?? '-'}: ${draft.tokens.slice(what.from, what.to)}`,
  );
}

test.each(found)('%s: %s', (publishedOn, text, outcomes) => expect(outcomesIn(text, publishedOn)).toEqual(outcomes));
test.each(nothing)('no outcome: %s', (text) => expect(outcomesIn(text, '2014-06-01')).toEqual([]));
