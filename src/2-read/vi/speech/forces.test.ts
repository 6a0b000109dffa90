import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** What is said in a text, one action a line: force, holders, action. */
function saidIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'actions')!;
  return draft.actions.map(
    (said) => `${said.force} ${said.holders.join('-')}: ${draft.tokens.slice(said.action.from, said.action.to)}`,
  );
}

const meeting =
  'Tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam Lê Quốc Anh đã hội đàm với Bộ trưởng Ngoại giao Thái Lan Somchai Rattana. ';

const proposed: [string, string[]][] = [
  [
    'Bộ trưởng Lê Quốc Anh đề nghị Thái Lan giảm phí bến bãi nhưng phía Thái Lan chưa nhất trí.',
    ['proposed THA: giảm phí bến bãi'],
  ],
  ['Phía Thái Lan đề nghị Việt Nam lùi thời hạn, song không được chấp nhận.', ['proposed VNM: lùi thời hạn']],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị ông Somchai Rattana trên cương vị Chủ tịch Nhóm nghị sĩ hữu nghị tiếp tục thúc đẩy giao lưu hai Quốc hội.',
    ['proposed THA: tiếp tục thúc đẩy giao lưu hai Quốc hội'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị hai bên triển khai các kết quả sau cuộc gặp cấp cao, phấn đấu hoàn thành trước năm 2030.',
    ['proposed THA-VNM: triển khai các kết quả sau cuộc gặp cấp cao, phấn đấu hoàn thành trước năm 2030'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị hai bên tổ chức tốt kỳ họp thứ ba diễn ra ngay sau cuộc gặp cấp cao vào ngày 2/12.',
    ['proposed THA-VNM: tổ chức tốt kỳ họp thứ ba diễn ra ngay sau cuộc gặp cấp cao vào ngày 2/12'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh cho biết hai bên tiếp tục xác định hợp tác nghề cá là trụ cột của quan hệ.',
    ['pledged THA-VNM: tiếp tục xác định hợp tác nghề cá là trụ cột của quan hệ'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị hai bên phối hợp phòng ngừa, đấu tranh chống tội phạm; xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển.',
    [
      'proposed THA-VNM: phối hợp phòng ngừa, đấu tranh chống tội phạm',
      'proposed THA-VNM: xây dựng biên giới hòa bình, hữu nghị, hợp tác và phát triển',
    ],
  ],
  [
    'Bộ trưởng Lê Quốc Anh mong Thái Lan mở cửa thị trường.\nHai bên cần nối lại đường bay.',
    ['proposed THA: mở cửa thị trường', 'proposed THA-VNM: nối lại đường bay'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh bày tỏ mong muốn Thái Lan mở lại đường bay sau cuộc hội đàm hôm qua.',
    ['proposed THA: mở lại đường bay'],
  ],
  [
    'Thái Lan cam kết cấp 20 triệu USD cho Việt Nam. Bộ trưởng Somchai Rattana hứa sẽ tài trợ 20 triệu USD.',
    ['pledged THA: cấp 20 triệu USD cho Việt Nam'],
  ],
  [
    'Thái Lan cam kết cấp 20 triệu USD xây bệnh viện ở Huế. Thái Lan cam kết cấp 20 triệu USD xây trường học ở Vinh.',
    ['pledged THA: cấp 20 triệu USD xây bệnh viện ở Huế', 'pledged THA: cấp 20 triệu USD xây trường học ở Vinh'],
  ],
  [
    'Thái Lan cam kết cung cấp 50 triệu USD cho Campuchia rà phá bom mìn và cam kết cung cấp 50 triệu USD cho Lào rà phá bom mìn.',
    [
      'pledged THA: cung cấp 50 triệu USD cho Campuchia rà phá bom mìn',
      'pledged THA: cung cấp 50 triệu USD cho Lào rà phá bom mìn',
    ],
  ],
  [
    '“Chúng tôi sẽ mở lại đường bay Huế - Băng Cốc”- ông Somchai Rattana nhấn mạnh.',
    ['pledged THA: mở lại đường bay Huế - Băng Cốc'],
  ],
  ['Bộ trưởng Lê Quốc Anh bày tỏ rằng Việt Nam mong Thái Lan mở lại đường bay.', ['proposed THA: mở lại đường bay']],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị, hai bên chỉ đạo các cơ quan chức năng mở lại đường bay.',
    ['proposed THA-VNM: chỉ đạo các cơ quan chức năng mở lại đường bay'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị sớm hoàn thành tuyến đường nối hai nước.',
    ['proposed THA-VNM: sớm hoàn thành tuyến đường nối hai nước'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh khẳng định quyết tâm của Chính phủ Việt Nam trong việc tiếp tục mở rộng nghề cá.',
    ['pledged VNM: tiếp tục mở rộng nghề cá'],
  ],
  [
    'Hai Bộ trưởng thống nhất, hai bên sẽ tuần tra chung. Tăng cường gặp gỡ các cấp và trao đổi sĩ quan trẻ.',
    [
      'agreed THA-VNM: tuần tra chung',
      'agreed THA-VNM: Tăng cường gặp gỡ các cấp',
      'agreed THA-VNM: trao đổi sĩ quan trẻ',
    ],
  ],
  [
    'Đại sứ Thái Lan Anong Suksan mong muốn Bộ Y tế sớm cấp phép cho vaccine.',
    ['proposed VNM: sớm cấp phép cho vaccine'],
  ],
  ['Hai bên kêu gọi Liên hợp quốc tiếp tục tài trợ chương trình.', ['proposed : tiếp tục tài trợ chương trình']],
  ['Trung Quốc một lần nữa yêu cầu Nhật Bản không xả nước thải ra biển.', ['proposed JPN: không xả nước thải ra biển']],
  ['Bộ Ngoại giao Mỹ hôm qua kêu gọi Ai Cập kiềm chế bạo lực.', ['proposed EGY: kiềm chế bạo lực']],
  ['Bộ trưởng Lê Quốc Anh đề nghị Lào và Campuchia sớm mở đường bay.', ['proposed KHM-LAO: sớm mở đường bay']],
  [
    'Bộ trưởng Lê Quốc Anh đề nghị phía Thái Lan sớm mở cửa thị trường cho quả vải.',
    ['proposed THA: sớm mở cửa thị trường cho quả vải'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh đề xuất hai bên thành lập nhóm công tác về nghề cá.',
    ['proposed THA-VNM: thành lập nhóm công tác về nghề cá'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh bày tỏ mong muốn Thái Lan tiếp tục mua gạo của Việt Nam.',
    ['proposed THA: tiếp tục mua gạo của Việt Nam'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh nhấn mạnh hai bên cần đẩy nhanh tiến độ xây dựng cây cầu.',
    ['proposed THA-VNM: đẩy nhanh tiến độ xây dựng cây cầu'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh nhấn mạnh tầm quan trọng của việc duy trì đường dây nóng.',
    ['proposed THA-VNM: duy trì đường dây nóng'],
  ],
  ['Bắc Kinh yêu cầu Tokyo rút các tàu tuần tra khỏi khu vực.', ['proposed JPN: rút các tàu tuần tra khỏi khu vực']],
  ['Washington kêu gọi Bình Nhưỡng quay lại bàn đàm phán.', ['proposed PRK: quay lại bàn đàm phán']],
];

const pledged: [string, string[]][] = [
  ['Nhật Bản cam kết 200 triệu USD cho Campuchia.', ['pledged JPN: 200 triệu USD cho Campuchia']],
  ['Hàn Quốc hứa thêm khoảng 10 triệu USD cho Lào.', ['pledged KOR: thêm khoảng 10 triệu USD cho Lào']],
  ['Trong vòng 18 tháng, hai bên sẽ hoàn thành việc phân giới.', ['agreed THA-VNM: hoàn thành việc phân giới']],
  [
    'Ankara cho biết họ sẽ rút tàu khảo sát về cảng nếu Athens ngừng tập trận.',
    ['pledged TUR: rút tàu khảo sát về cảng'],
  ],
  [
    'Đại sứ Thái Lan Anong Suksan khẳng định, dù ở cương vị nào cũng sẽ tiếp tục vun đắp tình hữu nghị.',
    ['pledged THA: tiếp tục vun đắp tình hữu nghị'],
  ],
  [
    'Hai bên thỏa thuận hoãn áp thuế. Đổi lại, phía Thái Lan mua thêm nông sản.',
    ['agreed THA-VNM: hoãn áp thuế', 'pledged THA: mua thêm nông sản'],
  ],
  [
    'Thủ tướng Đức Karin Vogel cho biết là Berlin sẽ không ủng hộ lệnh trừng phạt đối với Nga.',
    ['pledged DEU: không ủng hộ lệnh trừng phạt đối với Nga'],
  ],
  ['Tuy nhiên Tehran cam kết không nâng sản lượng dầu.', ['pledged IRN: không nâng sản lượng dầu']],
  [
    'Phía Lào đề nghị mở cửa khẩu; phía Việt Nam sẽ trả lời trong tháng tới.',
    ['proposed LAO-VNM: mở cửa khẩu', 'pledged VNM: trả lời trong tháng tới'],
  ],
  [
    'Chính phủ Đức cho hay nước này cung cấp ba máy bay vận tải cho Mali.',
    ['pledged DEU: cung cấp ba máy bay vận tải cho Mali'],
  ],
  [
    'Phía Việt Nam khẳng định sẽ mở cảng cạn trước tháng 9 như hai bên đã hẹn.',
    ['pledged VNM: mở cảng cạn trước tháng 9'],
  ],
  ['Tổng thống Mali Sekou Keita hứa rút quân nếu các bên ngừng bắn.', ['pledged MLI: rút quân']],
  [
    'Tổng thống Mỹ John Carter cho biết Mỹ quyết định viện trợ 10 triệu USD để xây trường học tại Lào.',
    ['pledged USA: viện trợ 10 triệu USD để xây trường học tại Lào'],
  ],
  ['Qatar tuyên bố viện trợ 30 triệu USD cho Liban.', ['pledged QAT: viện trợ 30 triệu USD cho Liban']],
  [
    'Bộ trưởng Lê Quốc Anh cho biết tỉnh Quảng Trị sẵn sàng đào tạo 20 y tá cho Lào.',
    ['pledged VNM: đào tạo 20 y tá cho Lào'],
  ],
  ['Phía Lào hứa giảm thuế quá cảnh, sau cuộc gặp tại Viêng Chăn.', ['pledged LAO: giảm thuế quá cảnh']],
  [
    'Phía Lào cam kết không cho ai sử dụng lãnh thổ của mình để chống Việt Nam.',
    ['pledged LAO: không cho ai sử dụng lãnh thổ của mình để chống Việt Nam'],
  ],
  [
    'Nhật Bản nhận đào tạo 40 kỹ sư cho Lào và hứa cho Lào vay 2 tỷ yên.',
    ['pledged JPN: nhận đào tạo 40 kỹ sư cho Lào', 'pledged JPN: cho Lào vay 2 tỷ yên'],
  ],
  ['Chính phủ Nhật Bản cam kết hỗ trợ Lào xây dựng sân bay.', ['pledged JPN: hỗ trợ Lào xây dựng sân bay']],
  ['Tổng thống Nga Oleg Sidorov tuyên bố Nga sẽ xóa nợ cho Cuba.', ['pledged RUS: xóa nợ cho Cuba']],
  [
    'Thủ tướng Ấn Độ Ravi Menon cho biết Ấn Độ sẵn sàng chia sẻ dữ liệu vệ tinh.',
    ['pledged IND: chia sẻ dữ liệu vệ tinh'],
  ],
  ['Nhật Bản quyết định viện trợ 2 tỷ yên cho Lào.', ['pledged JPN: viện trợ 2 tỷ yên cho Lào']],
  [
    'Tổng thống Mỹ John Carter cam kết không triển khai thêm quân đến khu vực.',
    ['pledged USA: không triển khai thêm quân đến khu vực'],
  ],
  [
    '"Chúng tôi sẽ đào tạo 500 bác sĩ cho Lào", Bộ trưởng Y tế Cuba Pablo Ruiz nói.',
    ['pledged CUB: đào tạo 500 bác sĩ cho Lào'],
  ],
  ['Bộ trưởng Y tế Cuba Pablo Ruiz nói: "Chúng tôi sẽ cử bác sĩ sang Lào."', ['pledged CUB: cử bác sĩ sang Lào']],
  [
    'Theo Bộ trưởng Quốc phòng Nga Oleg Sidorov, Moskva sẽ bàn giao tàu thứ ba cho Ấn Độ.',
    ['pledged RUS: bàn giao tàu thứ ba cho Ấn Độ'],
  ],
  [
    'Bộ trưởng Lê Quốc Anh khẳng định Việt Nam luôn ủng hộ Thái Lan đăng cai hội nghị.',
    ['pledged VNM: luôn ủng hộ Thái Lan đăng cai hội nghị'],
  ],
  ['Lào sẽ nhận được 3 máy bay từ Nga.', ['pledged RUS: nhận được 3 máy bay từ Nga']],
];

const agreed: [string, string[]][] = [
  ['Phiên họp đã thống nhất: tăng cường tuần tra chung.', ['agreed THA-VNM: tăng cường tuần tra chung']],
  [
    'Thông tín viên cho biết thêm hai Bộ trưởng đồng ý mở một viện nghiên cứu chung.',
    ['agreed THA-VNM: mở một viện nghiên cứu chung'],
  ],
  [
    'Hai bên nhất trí nâng kim ngạch lên 5 tỷ USD, lấy năm 2027 làm mốc.',
    ['agreed THA-VNM: nâng kim ngạch lên 5 tỷ USD, lấy năm 2027 làm mốc'],
  ],
  [
    'Hai bên nhất trí cấp 90 suất học bổng, tăng 20 suất so với năm trước.',
    ['agreed THA-VNM: cấp 90 suất học bổng, tăng 20 suất so với năm trước'],
  ],
  [
    'Hai bên nhất trí lập tổ công tác về năng lượng, họp sáu tháng một lần.',
    ['agreed THA-VNM: lập tổ công tác về năng lượng, họp sáu tháng một lần'],
  ],
  [
    'Hai bên đặt mục tiêu nâng kim ngạch lên 20 tỷ USD vào năm 2030.',
    ['agreed THA-VNM: nâng kim ngạch lên 20 tỷ USD vào năm 2030'],
  ],
  ['Hai Bộ trưởng đồng ý gặp lại nhau tại Chiềng Mai.', ['agreed THA-VNM: gặp lại nhau tại Chiềng Mai']],
  [
    'Thủ tướng Nga Dmitry Volkov ngày 21/10 tuyên bố Nga và Trung Quốc đã đạt được thỏa thuận cung cấp dầu mỏ trong 10 năm.',
    ['agreed CHN-RUS: cung cấp dầu mỏ trong 10 năm'],
  ],
  [
    'Hai bên chia sẻ quan điểm về tầm quan trọng của việc duy trì hòa bình tại châu Á. Hai bên nhất trí mở lại cửa khẩu.',
    ['agreed THA-VNM: duy trì hòa bình tại châu Á', 'agreed THA-VNM: mở lại cửa khẩu'],
  ],
  ['Hai bên nhất trí nối lại đường bay thẳng.', ['agreed THA-VNM: nối lại đường bay thẳng']],
  [
    'Hai Bộ trưởng thống nhất tổ chức tham vấn chính trị hằng năm.',
    ['agreed THA-VNM: tổ chức tham vấn chính trị hằng năm'],
  ],
  [
    'Bộ trưởng Quốc phòng Ấn Độ Ravi Menon và người đồng cấp Nga Oleg Sidorov đồng ý tổ chức tập trận chung.',
    ['agreed IND-RUS: tổ chức tập trận chung'],
  ],
  [
    'Bộ trưởng Somchai Rattana nhất trí với đề xuất của Việt Nam về việc lập nhóm công tác.',
    ['agreed THA-VNM: lập nhóm công tác'],
  ],
  [
    'Hai bên cho rằng hai nước cần sớm hoàn tất đàm phán phân định.',
    ['agreed THA-VNM: sớm hoàn tất đàm phán phân định'],
  ],
  [
    'Trung Quốc và Việt Nam cam kết giải quyết tranh chấp bằng đàm phán.',
    ['agreed CHN-VNM: giải quyết tranh chấp bằng đàm phán'],
  ],
];

const signed: [string, string[]][] = [
  [
    'Hai bên đã ký hiệp định, theo đó Thái Lan sẽ bán gạo cho Việt Nam. Hai bên sẽ lập tổ công tác để theo dõi việc thực hiện.',
    ['signed THA: bán gạo cho Việt Nam', 'signed THA-VNM: lập tổ công tác'],
  ],
  [
    'Hai bên đã ký thỏa thuận, theo đó Thái Lan sẽ mua 1 triệu tấn than của Việt Nam.',
    ['signed THA: mua 1 triệu tấn than của Việt Nam'],
  ],
  ['Theo hiệp định vừa ký, Nga sẽ cung cấp khí đốt cho Trung Quốc.', ['signed RUS: cung cấp khí đốt cho Trung Quốc']],
  ['Hai bên dự kiến ký thỏa thuận về vận tải biển.', []],
  ['Hai bên sẽ ký thỏa thuận vào tháng tới.', ['agreed THA-VNM: ký thỏa thuận vào tháng tới']],
];

const instructed: [string, string[]][] = [
  [
    'Hai bên nhất trí giao Bộ Công Thương hai nước soạn thảo đề án; tổ chức hội chợ hằng năm.',
    ['instructed THA-VNM: soạn thảo đề án', 'agreed THA-VNM: tổ chức hội chợ hằng năm'],
  ],
  [
    'Hai bên nhất trí chỉ đạo các bộ, ngành triển khai thỏa thuận.',
    ['agreed THA-VNM: chỉ đạo các bộ, ngành triển khai thỏa thuận'],
  ],
  [
    'Chủ tịch nước Trần Minh Quang yêu cầu Bộ Công Thương khẩn trương đàm phán với phía Thái Lan về giá điện.',
    ['instructed VNM: khẩn trương đàm phán với phía Thái Lan về giá điện'],
  ],
  [
    'Hai Bộ trưởng giao các đơn vị chức năng hoàn thiện kế hoạch hợp tác.',
    ['instructed THA-VNM: hoàn thiện kế hoạch hợp tác'],
  ],
  ['Chủ tịch nước Trần Minh Quang yêu cầu các địa phương khẩn trương khắc phục hậu quả bão.', []],
];

describe.each([
  ['proposed', proposed],
  ['pledged', pledged],
  ['agreed', agreed],
  ['signed', signed],
  ['instructed', instructed],
])('%s', (_force, cases) => {
  test.each(cases)('%s', (sentence, said) => {
    expect(saidIn(meeting + sentence)).toEqual(said);
  });
});

/** The same words without a promise in them. */
const nothing = [
  'Bộ trưởng Lê Quốc Anh khẳng định Việt Nam nhất quán đường lối đối ngoại độc lập, đa phương hóa, đa dạng hóa quan hệ đối ngoại.',
  'Trước đó, thỏa thuận đã được ký. Theo đó, Thái Lan và Liên hợp quốc ký bản ghi nhớ về nông sản.',
  'Thủ tướng Thái Lan khẳng định chia sẻ với Việt Nam về những mất mát do bão lũ.',
  'PGS.TS Nguyễn Văn Bá cho rằng Việt Nam nên trữ nước ngọt.',
  'Bộ trưởng Lê Quốc Anh nhấn mạnh rằng giải quyết bất đồng qua đối thoại là một nền tảng của quan hệ hai nước.',
  'Bộ trưởng Lê Quốc Anh nhấn mạnh, giao lưu lần này là mô hình hợp tác hiệu quả của hai nước.',
  'Hai bên nhất trí cho rằng hợp tác quốc phòng sẽ đóng góp quan trọng vào quan hệ hai nước.',
  'Vốn cam kết 200 triệu USD của Nhật Bản cho Campuchia chậm được giải ngân.',
  'Tổng vốn cam kết đạt 2 tỷ USD.',
  'Kim ngạch Việt Nam - Thái Lan đạt 14 tỷ USD.',
  'Chuyên gia cho rằng dòng vốn từ Thái Lan sẽ tiếp tục tăng.',
  'Giáo sư Nguyễn Văn Bá đề nghị lập một diễn đàn về Thái Lan. Ông cũng hứa tiếp tục nghiên cứu Thái Lan.',
  'Cựu Thủ tướng Thái Lan Prasert Chaiyo đề nghị hai nước giải quyết tranh chấp.',
  'Hãng hàng không Sao Biển và hãng Aerovia đã ký hợp đồng, theo đó Thái Lan sẽ giao năm máy bay.',
  'Bộ trưởng Lê Quốc Anh cho biết hai bên sẽ trao đổi về các vấn đề cùng quan tâm.',
  'Theo khảo sát, 60% người dân Thái Lan sẽ tiêm mũi tăng cường.',
  'Năm nay, kinh tế Thái Lan sẽ mở rộng nhờ xuất khẩu.',
  'Hai Bộ trưởng sẽ gặp lại nhau vào tháng 5 tới.',
  'Bộ trưởng Lê Quốc Anh khẳng định luôn là đối tác tin cậy của Thái Lan.',
  'Hai bên đánh giá cao kết quả hợp tác thời gian qua.',
  'Bộ trưởng Lê Quốc Anh chúc mừng Thái Lan tổ chức thành công hội nghị.',
  'Bộ trưởng Lê Quốc Anh tin tưởng quan hệ hai nước sẽ tiếp tục phát triển.',
  'Đây là cam kết mạnh mẽ của hai bên đối với hòa bình.',
  'Hai bên chưa thống nhất được phương án phân định vùng biển.',
  'Hai bên đã không đạt được thỏa thuận về nguồn nước.',
  'Chuyến thăm sẽ thúc đẩy quan hệ hai nước lên tầm cao mới.',
  'Theo kế hoạch, Thủ tướng Thái Lan sẽ thăm Việt Nam vào tháng 10.',
  'Dự kiến, hai bên sẽ ký hiệp định dẫn độ.',
  'Nước Đức thống nhất là nền kinh tế lớn nhất châu Âu.',
  'Thủ tướng Israel đe dọa sẽ tấn công các cơ sở hạt nhân của Iran.',
  'Tập đoàn Sao Biển cam kết đầu tư thêm 3 tỷ USD tại Thái Nguyên.',
  'Chuyên gia Nguyễn Văn Bá cho rằng hai nước cần sớm ký hiệp định.',
  'Phe đối lập kêu gọi Thủ tướng từ chức.',
  'Phía Campuchia bác bỏ đề nghị của Thái Lan.',
  'Hai bên trao đổi về các vấn đề quốc tế và khu vực cùng quan tâm.',
  'Các đại biểu nhất trí cao với báo cáo của Ban tổ chức.',
  'Việc mở rộng quan hệ là lựa chọn chiến lược của hai nước.',
  'Bộ trưởng Lê Quốc Anh khẳng định việc mở rộng quan hệ là lựa chọn đúng đắn.',
];

/** What one house settles for itself. */
const domestic = [
  'Thủ tướng Thái Lan Somchai Rattana cam kết nâng lương tối thiểu, xây bốn tuyến tàu.',
  'Thủ tướng Bỉ Luc Claes hứa sẽ giảm thuế cho doanh nghiệp. Phe đối lập yêu cầu bà công bố nguồn tiền.',
  'Ý: Chính phủ đề xuất hoãn tăng tuổi hưu.',
];

test.each(domestic)('a matter of the house: %s', (text) => {
  expect(saidIn(text)).toEqual([]);
});

test.each(nothing)('nothing is promised: %s', (sentence) => {
  expect(saidIn(meeting + sentence)).toEqual([]);
});
