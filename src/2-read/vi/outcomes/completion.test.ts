import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** What is done, what is nearly done, and what only sounds so: the text and what is found in it, by status and words. */
const found: [string, string[]][] = [
  ['Việt Nam và Lào đã hoàn thành dự án tôn tạo hệ thống mốc quốc giới.', ['completed: hoàn thành dự án tôn tạo hệ thống mốc quốc giới']],
  ['Hai nước đã hoàn thành 95% khối lượng công việc phân giới cắm mốc.', ['progress: hoàn thành 95% khối lượng công việc phân giới cắm mốc']],
  ['Hai bên đã cơ bản hoàn thành việc phân giới trên bộ giữa Việt Nam và Campuchia.', ['progress: cơ bản hoàn thành việc phân giới trên bộ giữa Việt Nam và Campuchia']],
  ['Đến nay, tuyến đường nối Việt Nam với Lào cơ bản đã hoàn thành.', ['progress: tuyến đường nối Việt Nam với Lào cơ bản đã hoàn thành']],
  ['Cầu biên giới Việt Nam - Trung Quốc đã hoàn thành được hơn 70% khối lượng.', ['progress: hoàn thành được hơn 70% khối lượng']],
  ['Hai bên mới hoàn thành một nửa số cột mốc trên tuyến biên giới Việt Nam - Campuchia.', ['progress: hoàn thành một nửa số cột mốc trên tuyến biên giới Việt Nam - Campuchia']],
  ['Trường nội trú do Việt Nam giúp Lào xây dựng đã hoàn thành và bàn giao cho tỉnh Xê Công.', ['completed: Trường nội trú do Việt Nam giúp Lào xây dựng đã hoàn thành']],
  ['Nhà máy thủy điện do hai nước Nga và Ấn Độ hợp tác xây dựng đã được đưa vào vận hành năm 2009.', ['completed: Nhà máy thủy điện do hai nước Nga và Ấn Độ hợp tác xây dựng đã được đưa vào vận hành']],
  ['Giai đoạn một của dự án đường sắt Trung Quốc - Lào đã hoàn thành tháng 12/2021.', ['completed: Giai đoạn một của dự án đường sắt Trung Quốc - Lào đã hoàn thành']],
  ['Hai nước đã ký 12 văn kiện hợp tác.', ['completed: ký 12 văn kiện hợp tác']],
  ['Cầu Hữu nghị 3 đã được khánh thành, nối Lào với Thái Lan.', ['completed: Cầu Hữu nghị 3 đã được khánh thành']],
  ['Hai bên đã khởi công dự án đường cao tốc nối Hà Nội với Viêng Chăn.', ['started: khởi công dự án đường cao tốc nối Hà Nội với Viêng Chăn']],
  ['Dự án bệnh viện hữu nghị Việt Nam - Lào đang được triển khai, đạt 60% tiến độ.', ['progress: Dự án bệnh viện hữu nghị Việt Nam - Lào đang được triển khai']],
  ['Việc khảo sát tuyến đường sắt nối Lào với Việt Nam đã bắt đầu từ tháng 3.', ['started: tuyến đường sắt nối Lào với Việt Nam đã bắt đầu']],
  ['Ngân hàng Phát triển châu Á vừa phê duyệt khoản vay 150 triệu USD cho dự án cấp nước của Campuchia.', ['completed: phê duyệt khoản vay 150 triệu USD cho dự án cấp nước của Campuchia']],
  ['Đại sứ Việt Nam đã trao cho Bộ trưởng Bộ Y tế Cuba 50 tấn gạo và 200.000 USD.', ['completed: đã trao cho Bộ trưởng Bộ Y tế Cuba 50 tấn gạo và 200.000 USD']],
  ['Trong năm qua, Ấn Độ đã cử 20 chuyên gia sang giúp Việt Nam đào tạo tin học.', ['completed: đã cử 20 chuyên gia sang giúp Việt Nam đào tạo tin học']],
  ['Hiệp định vận tải đường bộ giữa ba nước Lào, Thái Lan, Việt Nam đã có hiệu lực từ năm 2009.', ['started: Hiệp định vận tải đường bộ giữa ba nước Lào, Thái Lan, Việt Nam đã có hiệu lực']],
  ['Trung Quốc đã xóa khoản nợ 120 triệu nhân dân tệ cho Campuchia.', ['completed: đã xóa khoản nợ 120 triệu nhân dân tệ cho Campuchia']],
  ['Nhật Bản đã hoàn tất giải ngân 23 tỷ yên cho dự án cầu ở Việt Nam.', ['completed: hoàn tất giải ngân 23 tỷ yên cho dự án cầu ở Việt Nam']],
  ['Quân đội hai nước đã tìm thấy và hồi hương 32 bộ hài cốt.', ['completed: hồi hương 32 bộ hài cốt']],
]; // prettier-ignore

const nothing: string[] = [
  'Dự án đường sắt nối Lào với Việt Nam dự kiến hoàn thành vào năm 2028.',
  'Hai bên phấn đấu hoàn thành công tác phân giới cắm mốc trước năm 2012.',
  'Sau khi hoàn thành, cầu sẽ rút ngắn thời gian đi lại giữa Việt Nam và Lào.',
  'Sau khi được hoàn thành, tuyến đường nối Lào với Việt Nam sẽ dài 707 km.',
  'Việc hoàn thành tuyến đường sẽ giúp tăng giao thương giữa Thái Lan và Lào.',
  'Hai bên thảo luận biện pháp hoàn thành xây dựng cầu biên giới Việt Nam - Trung Quốc.',
  'Cầu biên giới giữa Lào và Thái Lan chưa hoàn thành do thiếu vốn.',
  'Công trình do Việt Nam tặng Lào vẫn chưa được bàn giao.',
  'Nếu được khánh thành đúng hạn, cầu sẽ là cây cầu thứ tư giữa Lào và Thái Lan.',
  'Khi hoàn thành vào năm 2027, đường dây sẽ truyền tải điện từ Lào sang Việt Nam.',
  'Hai nước nỗ lực sớm hoàn thành đàm phán Hiệp định dẫn độ.',
  'Việt Nam mong Lào sớm hoàn tất thủ tục phê duyệt dự án.',
  'Việt Nam và EU đang hoàn tất thủ tục để phê chuẩn Hiệp định bảo hộ đầu tư.',
  'Hai bên gấp rút hoàn thành nhà ga sân bay do Việt Nam giúp Lào xây dựng.',
  'Lễ khánh thành cầu nối hai nước Lào - Thái Lan được ấn định vào tháng 9.',
  'Hai nước kỷ niệm 20 năm khánh thành cầu Hữu nghị Lào - Thái Lan.',
  'Tiến độ hoàn thành cầu biên giới giữa hai nước bị chậm 6 tháng.',
  'Hai bên kiểm điểm việc thực hiện các thỏa thuận đã ký kết giữa Việt Nam và Campuchia.',
  'Tuyến cáp nối Singapore với Việt Nam, sẽ được đưa vào khai thác năm 2026, dài 9.400 km.',
  'Hai bên đặt mục tiêu đưa cầu vào sử dụng trước Quốc khánh Lào.',
  'Trước khi cầu Hữu nghị hoàn thành, người dân Lào và Thái Lan qua sông bằng phà.',
  'Không bên nào hoàn thành nghĩa vụ theo thỏa thuận giữa Nga và Ukraine.',
  'Ông cho rằng hai nước khó hoàn thành đàm phán trong năm nay.',
  'Việt Nam và Israel tiến gần tới hoàn tất đàm phán Hiệp định thương mại tự do.',
  'Theo kế hoạch, bệnh viện do Trung Quốc tặng Lào hoàn thành cuối năm 2025.',
  'Cầu nối Nga và Trung Quốc được lên kế hoạch hoàn thành vào năm 2018.',
  'Mỹ kêu gọi Thổ Nhĩ Kỳ phê chuẩn việc Thụy Điển gia nhập NATO.',
  'Quốc hội hai nước cần phê chuẩn hiệp định trước khi hiệp định có hiệu lực.',
  'Dự án sân bay do Việt Nam tài trợ cho Lào suýt hoàn thành thì bị dừng.',
  'Việt Nam hoan nghênh Mỹ dỡ bỏ một phần lệnh cấm vận.',
  'Hai Bên thông qua các biện pháp sau:',
  'Hai bên nhất trí hoàn thành xây dựng khu kinh tế cửa khẩu Việt Nam - Lào.',
]; // prettier-ignore

function outcomesIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2022-06-15' }, 'vi', 'outcomes')!;
  return draft.outcomes.map(({ status, what }) => `${status}: ${draft.tokens.slice(what.from, what.to)}`);
}

test.each(found)('%s', (text, outcomes) => expect(outcomesIn(text)).toEqual(outcomes));
test.each(nothing)('no outcome: %s', (text) => expect(outcomesIn(text)).toEqual([]));
