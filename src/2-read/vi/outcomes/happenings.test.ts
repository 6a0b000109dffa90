import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Openings, handings over, first runs, approvals and sums paid out, as papers tell them: the text and what is found, by status, date and words. */
const found: [string, string[]][] = [
  ['Đến nay, 350 cán bộ Lào đã được đào tạo tại Việt Nam.', ['completed -: 350 cán bộ Lào đã được đào tạo tại Việt Nam']],
  ['Hai bên thông qua kế hoạch công tác của Ủy ban hợp tác Việt Nam - Hungary.', ['completed -: thông qua kế hoạch công tác của Ủy ban hợp tác Việt Nam - Hungary']],
  ['Sáng 6/6, tại tỉnh Sê Kông, Nam Lào đã diễn ra Lễ khánh thành và bàn giao trạm bơm do Việt Nam viện trợ.', ['completed 2022-06-06: khánh thành và bàn giao trạm bơm do Việt Nam viện trợ']],
  ['Ngày 6/6, Bộ Giao thông Lào và tỉnh Kon Tum tổ chức khánh thành, bàn giao và đưa vào sử dụng đoạn đường nối Lào với Việt Nam.', ['completed 2022-06-06: khánh thành, bàn giao và đưa vào sử dụng đoạn đường nối Lào với Việt Nam']],
  ['Việt Nam và Ấn Độ đã khai trương đường bay thẳng Hà Nội - Kolkata.', ['started -: khai trương đường bay thẳng Hà Nội - Kolkata']],
  ['Ngày 3/6, Tổng Lãnh sự quán Hàn Quốc tại Đà Nẵng đã chính thức khai trương.', ['completed 2022-06-03: Tổng Lãnh sự quán Hàn Quốc tại Đà Nẵng đã chính thức khai trương']],
  ['Cặp cửa khẩu phụ giữa hai tỉnh Nghệ An và Xiêng Khoảng (Lào) đã được khai trương hồi tháng 3.', ['completed 2022-03: Cặp cửa khẩu phụ giữa hai tỉnh Nghệ An và Xiêng Khoảng (Lào) đã được khai trương']],
  ['Lễ khai trương Văn phòng thương mại Hungary tại Hà Nội đã diễn ra chiều 10/6.', ['completed 2022-06-10: Lễ khai trương Văn phòng thương mại Hungary tại Hà Nội đã diễn ra']],
  ['Cặp cửa khẩu Kim Thành - Hà Khẩu giữa Việt Nam và Trung Quốc đã thông quan trở lại từ ngày 8/1/2022.', ['started 2022-01-08: Cặp cửa khẩu Kim Thành - Hà Khẩu giữa Việt Nam và Trung Quốc đã thông quan trở lại']],
  ['Lô vải thiều đầu tiên của Việt Nam đã được thông quan vào Nhật Bản hôm 12/6.', ['completed 2022-06-12: Lô vải thiều đầu tiên của Việt Nam đã được thông quan vào Nhật Bản']],
  ['Lô nhãn đầu tiên của Việt Nam đã được xuất khẩu sang Nhật Bản hôm 12/6.', ['completed 2022-06-12: Lô nhãn đầu tiên của Việt Nam đã được xuất khẩu sang Nhật Bản']],
  ['Đường ống dẫn khí nối Hy Lạp với Bulgaria chính thức hoạt động từ ngày 1/6.', ['started 2022-06-01: Đường ống dẫn khí nối Hy Lạp với Bulgaria chính thức hoạt động']],
  ['Đường sắt Trung Quốc - Lào chính thức vận hành từ tháng 12/2021.', ['started 2021-12: Đường sắt Trung Quốc - Lào chính thức vận hành']],
  ['Thủy điện Xekaman 1 do Việt Nam đầu tư tại Lào đi vào khai thác từ năm 2020.', ['completed 2020: Thủy điện Xekaman 1 do Việt Nam đầu tư tại Lào đi vào khai thác']],
  ['Văn phòng đại diện của Uzbekistan tại Seoul (Hàn Quốc) đã đi vào hoạt động từ đầu tháng 5.', ['completed 2022-05: Văn phòng đại diện của Uzbekistan tại Seoul (Hàn Quốc) đã đi vào hoạt động']],
  ['Tòa nhà Quốc hội mới do Việt Nam tặng Lào đã cất nóc ngày 20/5.', ['started 2022-05-20: Tòa nhà Quốc hội mới do Việt Nam tặng Lào đã cất nóc']],
  ['Lễ cất nóc trụ sở Bộ Ngoại giao Campuchia do Trung Quốc tài trợ diễn ra sáng 6/6.', ['started 2022-06-06: Lễ cất nóc trụ sở Bộ Ngoại giao Campuchia do Trung Quốc tài trợ diễn ra']],
  ['Cầu Hữu nghị 5 nối Lào và Thái Lan đã được hợp long.', ['completed -: Cầu Hữu nghị 5 nối Lào và Thái Lan đã được hợp long']],
  ['Hai nước đã tổ chức lễ hợp long cầu đường bộ qua sông Amur nối Nga với Trung Quốc.', ['completed -: hợp long cầu đường bộ qua sông Amur nối Nga với Trung Quốc']],
  ['Hôm qua đã diễn ra lễ khánh thành đường dây tải điện nối Tajikistan với Pakistan.', ['completed 2022-06-14: khánh thành đường dây tải điện nối Tajikistan với Pakistan']],
  ['Lễ khánh thành Trường Dân tộc nội trú do Việt Nam tặng tỉnh Sê Kông (Lào) đã diễn ra ngày 9/6.', ['completed 2022-06-09: Lễ khánh thành Trường Dân tộc nội trú do Việt Nam tặng tỉnh Sê Kông (Lào) đã diễn ra']],
  ['Công trình do Chính phủ Nhật Bản tài trợ cho Campuchia được bàn giao ngày 30/5.', ['completed 2022-05-30: Công trình do Chính phủ Nhật Bản tài trợ cho Campuchia được bàn giao']],
  ['Trạm y tế do Luxembourg viện trợ tại Lào đã được nghiệm thu và bàn giao cho địa phương.', ['completed -: Trạm y tế do Luxembourg viện trợ tại Lào đã được nghiệm thu']],
  ['Hai bên vừa nghiệm thu toàn bộ 12 km đường tuần tra biên giới giữa Việt Nam và Campuchia.', ['completed -: nghiệm thu toàn bộ 12 km đường tuần tra biên giới giữa Việt Nam và Campuchia']],
  ['Bộ trưởng Giao thông hai nước Serbia và Hungary đã cắt băng thông xe đoạn cao tốc Subotica - Szeged.', ['completed -: cắt băng thông xe đoạn cao tốc Subotica - Szeged']],
  ['Đường hầm qua đèo giữa Ấn Độ và Nepal đã thông xe kỹ thuật hôm 2/6.', ['completed 2022-06-02: Đường hầm qua đèo giữa Ấn Độ và Nepal đã thông xe kỹ thuật']],
  ['Tuyến đường sắt nối Iran với Iraq đã thông tuyến.', ['completed -: Tuyến đường sắt nối Iran với Iraq đã thông tuyến']],
  ['Trung Quốc đã cấp phép nhập khẩu sầu riêng tươi của Việt Nam.', ['completed -: cấp phép nhập khẩu sầu riêng tươi của Việt Nam']],
  ['Thái Lan đã cấp giấy phép cho 300 xe tải của Lào.', ['completed -: đã cấp giấy phép cho 300 xe tải của Lào']],
  ['Quốc hội Kazakhstan đã phê chuẩn hiệp định dẫn độ với Việt Nam.', ['completed -: phê chuẩn hiệp định dẫn độ với Việt Nam']],
  ['Hiệp định về đường biên giới giữa hai nước được Quốc hội Lào phê chuẩn ngày 8/3/2022.', ['completed 2022-03-08: Hiệp định về đường biên giới giữa hai nước được Quốc hội Lào phê chuẩn']],
  ['Hiệp định tránh đánh thuế hai lần giữa Việt Nam và Croatia có hiệu lực từ ngày 23/5/2022.', ['started 2022-05-23: Hiệp định tránh đánh thuế hai lần giữa Việt Nam và Croatia có hiệu lực']],
  ['Hiệp định thương mại tự do Israel - UAE chính thức có hiệu lực hôm 1/4.', ['started 2022-04-01: Hiệp định thương mại tự do Israel - UAE chính thức có hiệu lực']],
  ['Hai bên đã tổ chức thành công Kỳ họp lần thứ 44 Ủy ban liên Chính phủ Việt Nam - Lào.', ['completed -: tổ chức thành công Kỳ họp lần thứ 44 Ủy ban liên Chính phủ Việt Nam - Lào']],
  ['Hai bên đã hoàn tất thủ tục phê duyệt nội bộ đối với Hiệp định hợp tác Nga - Ai Cập.', ['completed -: hoàn tất thủ tục phê duyệt nội bộ đối với Hiệp định hợp tác Nga - Ai Cập']],
  ['Nhật Bản đã giải ngân 12 tỷ yên cho dự án thoát nước của Việt Nam.', ['completed -: giải ngân 12 tỷ yên cho dự án thoát nước của Việt Nam']],
  ['Đến hết tháng 5, dự án do Hàn Quốc tài trợ cho Lào đã giải ngân được 70% vốn.', ['progress -: dự án do Hàn Quốc tài trợ cho Lào đã giải ngân được 70% vốn']],
  ['Vốn vay của Ấn Độ cho Mozambique đã giải ngân đạt 45 triệu USD.', ['progress -: Vốn vay của Ấn Độ cho Mozambique đã giải ngân đạt 45 triệu USD']],
  ['Cầu biên giới Việt Nam - Lào hiện đạt 75% khối lượng thi công.', ['progress -: Cầu biên giới Việt Nam - Lào hiện đạt 75% khối lượng thi công']],
  ['Tuyến đường nối Việt Nam với Campuchia đến nay mới đạt 40% tiến độ.', ['progress -: Tuyến đường nối Việt Nam với Campuchia đến nay mới đạt 40% tiến độ']],
  ['Toàn bộ 314 cột mốc trên tuyến biên giới Việt Nam - Campuchia đã cắm xong.', ['completed -: Toàn bộ 314 cột mốc trên tuyến biên giới Việt Nam - Campuchia đã cắm xong']],
  ['Ngân hàng Thế giới đã thông qua khoản tín dụng 80 triệu USD cho Campuchia.', ['completed -: thông qua khoản tín dụng 80 triệu USD cho Campuchia']],
  ['Chiếc tàu tuần tra thứ hai Ấn Độ đóng cho Việt Nam đã được hạ thủy.', ['started -: Chiếc tàu tuần tra thứ hai Ấn Độ đóng cho Việt Nam đã được hạ thủy']],
  ['Lễ động thổ khu công nghiệp Việt Nam - Singapore thứ 13 đã diễn ra hôm 1/6.', ['started 2022-06-01: Lễ động thổ khu công nghiệp Việt Nam - Singapore thứ 13 đã diễn ra']],
  ['Nhà máy điện gió do Đan Mạch hỗ trợ Việt Nam đã hòa lưới điện quốc gia tháng 4 vừa qua.', ['started 2022-04: Nhà máy điện gió do Đan Mạch hỗ trợ Việt Nam đã hòa lưới điện quốc gia']],
  ['Hai nước chính thức mở cặp cửa khẩu quốc tế Tân Nam - Meun Chey ngày 8/5.', ['completed 2022-05-08: chính thức mở cặp cửa khẩu quốc tế Tân Nam - Meun Chey']],
  ['Quốc hội hai nước Pháp và Đức đã thông qua nghị quyết chung về môi trường.', ['completed -: thông qua nghị quyết chung về môi trường']],
  ['Hai Bộ trưởng đã ấn nút khánh thành Trung tâm dạy nghề Việt Nam - Mozambique.', ['completed -: ấn nút khánh thành Trung tâm dạy nghề Việt Nam - Mozambique']],
  ['Hồi tháng 2, Lào và Việt Nam chính thức bàn giao 5 km đường tỉnh lộ.', ['completed 2022-02: bàn giao 5 km đường tỉnh lộ']],
  ['Từ ngày 15/3, Việt Nam chính thức miễn thị thực cho công dân Belarus.', ['completed 2022-03-15: miễn thị thực cho công dân Belarus']],
  ['Hạng mục cuối của bệnh viện do Cuba giúp Việt Nam xây dựng đã hoàn tất trong quý I.', ['completed 2022-33: Hạng mục cuối của bệnh viện do Cuba giúp Việt Nam xây dựng đã hoàn tất']],
  ['Cặp cửa khẩu Nậm Phao - Cầu Treo đã thông quan đến 22 giờ hằng ngày từ ngày 1/6.', ['started 2022-06-01: Cặp cửa khẩu Nậm Phao - Cầu Treo đã thông quan đến 22 giờ hằng ngày']],
  ['Tuyến xe khách du lịch nối Vinh với Phonsavan (Lào) của hai nước đã khai trương ngày 29/5.', ['started 2022-05-29: Tuyến xe khách du lịch nối Vinh với Phonsavan (Lào) của hai nước đã khai trương']],
  ['Đường dây nóng giữa hai bộ hai nước đã hoạt động từ ngày 25/5.', ['started 2022-05-25: Đường dây nóng giữa hai bộ hai nước đã hoạt động']],
  ['Đường dây nóng giữa hai bộ hai nước đang được chạy thử.', ['progress -: Đường dây nóng giữa hai bộ hai nước đang được chạy thử']],
  ['Chợ biên giới Vàm Trảng của hai nước được khởi công sáng 3/6, đúng hẹn quý II/2022 mà hai bên thống nhất.', ['started 2022-06-03: Chợ biên giới Vàm Trảng của hai nước được khởi công']],
  ['Làn riêng cho xe chở nông sản tại cặp cửa khẩu quốc tế Mộc Bài - Bavet đã hoạt động từ ngày 1/6.', ['started 2022-06-01: Làn riêng cho xe chở nông sản tại cặp cửa khẩu quốc tế Mộc Bài - Bavet đã hoạt động']],
  ['Dự lễ khánh thành Trường Hữu nghị của hai nước có Bộ trưởng Vũ Văn An.', ['completed -: khánh thành Trường Hữu nghị của hai nước']],
]; // prettier-ignore

/** Planned, wished, denied, asked, heard, conditional, of long ago, of others, and only named. */
const nothing: string[] = [
  'Biên bản bàn giao hồ sơ dự án đường sắt giữa Chính phủ Việt Nam và Chính phủ Trung Quốc.',
  'Giấy chứng nhận bàn giao 12 bộ hài cốt giữa Việt Nam và Lào.',
  'Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ đã được người đồng cấp Nga thông báo rằng thỏa thuận ngũ cốc sẽ tiếp tục.',
  'Đường bay thẳng Hà Nội - Kolkata giữa Việt Nam và Ấn Độ sẽ khai trương vào tháng 9.',
  'Cầu Hữu nghị 5 nối Lào và Thái Lan dự kiến thông xe vào năm 2024.',
  'Hai nước hy vọng sớm thông quan cặp cửa khẩu Móng Cái - Đông Hưng giữa Việt Nam và Trung Quốc.',
  'Bao giờ tuyến đường sắt nối Việt Nam với Lào được khởi công?',
  'Liệu cầu Hữu nghị nối Lào với Thái Lan có được bàn giao đúng hẹn?',
  'Vì sao nhà máy điện do Nga giúp Việt Nam xây dựng chưa được nghiệm thu?',
  'Nếu được cấp phép, lô xoài đầu tiên của Campuchia sẽ vào Trung Quốc trong tháng 8.',
  'Hiệp định giữa Việt Nam và Israel sẽ có hiệu lực sau khi hai bên phê chuẩn.',
  'Hiệp định có hiệu lực kể từ ngày Việt Nam và Ukraine trao đổi văn kiện phê chuẩn.',
  'Hiệp định này có hiệu lực sau 60 ngày kể từ ngày ký và được hai nước tự động gia hạn.',
  'Hiệp định giữa hai nước có hiệu lực trong 5 năm.',
  'Hiệp định biên giới còn phải được Quốc hội Ai Cập phê chuẩn mới có hiệu lực với Saudi Arabia.',
  'Thỏa thuận giữa Anh và EU chỉ có hiệu lực khi được Nghị viện châu Âu phê chuẩn.',
  'Báo chí Campuchia cho rằng Thái Lan đã khánh thành công trình trên đất tranh chấp, Bangkok phủ nhận.',
  'Có tin đồn Trung Quốc đã bàn giao 6 máy bay cho Serbia.',
  'Quốc hội Hà Lan chưa phê chuẩn hiệp định giữa EU và Việt Nam.',
  'Hungary không phê chuẩn việc Thụy Điển gia nhập NATO.',
  'Iran từ chối cấp phép cho 5 chuyến bay của Ukraine.',
  'Ngân hàng Thế giới ngừng giải ngân 200 triệu USD cho Afghanistan.',
  'Nhật Bản yêu cầu Việt Nam giải ngân nốt 5 tỷ yên trong năm nay.',
  'Năm 1977, hai nước đã ký Hiệp ước hoạch định biên giới quốc gia giữa Việt Nam và Lào, mở đầu một chặng đường dài, ông A nhắc lại.',
  'Cây cầu do Liên Xô giúp Việt Nam xây dựng khánh thành năm 1985 nay đã xuống cấp.',
  'Phóng viên hỏi bao giờ Việt Nam và Pháp ký hiệp định hàng không.',
  'Thủ tướng Thái Lan cho biết lễ khánh thành cầu nối với Lào sẽ diễn ra vào cuối năm.',
  'Lễ thông xe cầu nối Lào với Thái Lan bị hoãn vì dịch.',
  'Lễ khánh thành cầu nối hai nước Lào - Thái Lan có diễn ra đúng hẹn hay không còn tùy vào dịch bệnh.',
  'Việc giải ngân vốn ODA của Nhật Bản cho Việt Nam còn chậm.',
  'Tiến độ giải ngân vốn của Trung Quốc cho Việt Nam phải đạt 90% trong năm nay.',
  'Cầu nối Nga và Trung Quốc phải đạt 70% khối lượng mới được cấp vốn tiếp.',
  'Hai nước đặt mục tiêu tuyến đường nối Việt Nam với Lào đạt 80% khối lượng vào cuối năm.',
  'Việt Nam mong Trung Quốc cấp phép nhập khẩu bưởi của Việt Nam.',
  'Hàng dệt may của Việt Nam đã được xuất khẩu sang Lào từ nhiều năm nay.',
  'Thời gian thông quan giữa Việt Nam và Trung Quốc cần được rút ngắn.',
  'Hai bên trao đổi kinh nghiệm thông quan hàng hóa giữa Việt Nam và Hàn Quốc.',
  'Ban tổ chức lễ khánh thành cầu Việt - Lào đã họp rút kinh nghiệm.',
  'Trước ngày khánh thành, công nhân Việt Nam và Lào làm việc suốt đêm trên công trường.',
  'Chuyến bay thẳng giữa Việt Nam và Mỹ chưa thể khai trương do thiếu máy bay.',
  'Hai bên kỷ niệm 10 năm thông xe tuyến đường sắt nối Trung Quốc với Kazakhstan.',
  'Công ty Viettel của Việt Nam khai trương mạng di động tại Mozambique.',
  'Giả sử đường ống nối Iran và Pakistan đã hoạt động từ năm 2015, giá khí đã rẻ hơn.',
  'Tổng thống Moldova nói hiệp định với Nga không còn hiệu lực.',
  'Hai bên chuẩn bị nghiệm thu và bàn giao trạm y tế do Việt Nam tặng Lào.',
  'Để thông tuyến đúng hạn, công nhân Trung Quốc và Lào thi công ba ca.',
  'Sau khi được nghiệm thu, công trình sẽ bàn giao cho phía Lào và Việt Nam quản lý.',
  'Cửa khẩu giữa Pakistan và Afghanistan có thể hoạt động trở lại từ tuần sau.',
  'Thái Lan đã hai lần lùi ngày thông xe cây cầu nối với Myanmar.',
  'Dự lễ khánh thành có Bộ trưởng Vũ Văn An và đại diện hai nước.',
  'Kỳ họp lần thứ 17 Ủy ban hỗn hợp Ấn Độ - Việt Nam đã được tổ chức trực tuyến.',
  '350 cán bộ Lào sẽ được đào tạo tại Việt Nam.',
  'Cán bộ Lào được đào tạo tại Việt Nam.',
  'Hai bên phối hợp thông qua kế hoạch hợp tác Việt Nam - Lào.',
  'Hội nghị bàn việc khai trương chợ biên giới Việt Nam - Lào.',
  'Về thông tin cho rằng Thái Lan đã cấp phép nhập khẩu tôm của Việt Nam, người phát ngôn nói điều đó không đúng.',
  'Triển lãm ảnh kể chuyện Liên Xô giúp Việt Nam khánh thành Thủy điện Hòa Bình.',
]; // prettier-ignore

function outcomesIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2022-06-15' }, 'vi', 'outcomes')!;
  return draft.outcomes.map(
    ({ status, date, what }) => `${status} ${date ?? '-'}: ${draft.tokens.slice(what.from, what.to)}`,
  );
}

test('under a lead on two states, what crosses the border is theirs', () => {
  const later = 'Cửa khẩu Nà Nưa đã thông quan trở lại từ ngày 3/6.';
  expect(outcomesIn(`Việt Nam và Trung Quốc họp về biên giới.\n\n${later}`)).toEqual([
    'started 2022-06-03: Cửa khẩu Nà Nưa đã thông quan trở lại',
  ]);
  expect(outcomesIn(later)).toEqual([]);
});

test.each(found)('%s', (text, outcomes) => expect(outcomesIn(text)).toEqual(outcomes));
test('a title of two states tells whose works the first paragraph opens', () => {
  const lead = 'Cầu Nậm Sê đã được khánh thành ngày 3/6/2022.';
  expect(outcomesIn(`Tin vui của hợp tác Việt Nam - Nam Phi\n\n${lead}`)).toEqual([
    'completed 2022-06-03: Cầu Nậm Sê đã được khánh thành',
  ]);
  expect(outcomesIn(`Tin vui của huyện Nậm Sê\n\n${lead}`)).toEqual([]);
});
test.each(nothing)('no outcome: %s', (text) => expect(outcomesIn(text)).toEqual([]));
