import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** `talks 2020-05-09 held: A + B`, a visit with its state: `visit LAO …`. */
function encountersOf(text: string, publishedOn: string | null = '2020-05-10'): string[] {
  const draft = draftOf({ id: 't', text, publishedOn }, 'vi', 'encounters')!;
  return draft.encounters.map(({ kind, date, status, place, participants }) => {
    const where = kind === 'visit' ? ` ${place}` : '';
    return `${kind}${where} ${date ?? '-'} ${status}: ${participants.map(({ name }) => name).join(' + ')}`;
  });
}

const found: [string, string[]][] = [
  // Whoever came in order to meet, met.
  [
    'Sáng 9/5, Bộ trưởng Ngoại giao Thái Lan Somchai Rattana đã đến Hà Nội để hội đàm với Bộ trưởng Ngoại giao Việt Nam Lê Quốc Anh.',
    ['talks 2020-05-09 held: Somchai Rattana + Lê Quốc Anh'],
  ],
  [
    'Ngày 20/5, Bộ trưởng Ngoại giao Thái Lan Somchai Rattana sẽ đến Hà Nội để hội đàm với Bộ trưởng Ngoại giao Việt Nam Lê Quốc Anh.',
    ['talks 2020-05-20 planned: Somchai Rattana + Lê Quốc Anh'],
  ],
  // Talks, meetings, calls.
  [
    'Ngày 9/5, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Khamsone Vilay.',
    ['talks 2020-05-09 held: Lê Hoài An + Khamsone Vilay'],
  ],
  [
    'Sáng 9/5, tại Hà Nội, Thủ tướng Lê Hoài An và Thủ tướng Lào Khamsone Vilay đã tiến hành hội đàm.',
    ['talks 2020-05-09 held: Lê Hoài An + Khamsone Vilay'],
  ],
  [
    'Tại cuộc hội đàm giữa Thủ tướng Lê Hoài An và Thủ tướng Lào Khamsone Vilay ngày 9/5, nhiều việc được bàn.',
    ['talks 2020-05-09 held: Lê Hoài An + Khamsone Vilay'],
  ],
  [
    'Chiều 9/5, tại buổi tiếp Đại sứ Đức Karin Vogel, Phó Thủ tướng Trần Quang Lộc cảm ơn Đức.',
    ['meeting 2020-05-09 held: Trần Quang Lộc + Karin Vogel'],
  ],
  [
    'Chủ tịch nước Phan Quốc Bảo tiếp Bộ trưởng Ngoại giao Nga Viktor Orlov ngày 8/5.',
    ['meeting 2020-05-08 held: Phan Quốc Bảo + Viktor Orlov'],
  ],
  [
    'Ngoại trưởng Nga Viktor Orlov đã được Chủ tịch nước Phan Quốc Bảo tiếp hôm 8/5.',
    ['meeting 2020-05-08 held: Viktor Orlov + Phan Quốc Bảo'],
  ],
  [
    'Tối 9/5, Tổng thống Pháp Luc Moreau điện đàm với Thủ tướng Ấn Độ Rajan Mehta.',
    ['call 2020-05-09 held: Luc Moreau + Rajan Mehta'],
  ],
  [
    'Tổng thống Mỹ Alan Whitmore gọi điện cho Thủ tướng Nhật Bản Kenji Morita hôm 7/5.',
    ['call 2020-05-07 held: Alan Whitmore + Kenji Morita'],
  ],
  [
    'Ngày 9/5, Ngoại trưởng Mỹ John Harding gặp người đồng cấp Hàn Quốc Park Min-ho.',
    ['meeting 2020-05-09 held: John Harding + Park Min-ho'],
  ],
  [
    'Ngày 20/5, Thủ tướng Lê Hoài An sẽ hội đàm với Thủ tướng Lào Khamsone Vilay.',
    ['talks 2020-05-20 planned: Lê Hoài An + Khamsone Vilay'],
  ],
  [
    'Sáng 8/5, Tổng Bí thư Đặng Quốc Vinh hội kiến Nhà vua Charles Edward. Tiếp đó, Tổng Bí thư Đặng Quốc Vinh hội đàm với Thủ tướng Anh Edward Mills.',
    [
      'meeting 2020-05-08 held: Đặng Quốc Vinh + Charles Edward',
      'talks 2020-05-08 held: Đặng Quốc Vinh + Edward Mills',
    ],
  ],
  [
    'Thủ tướng Lê Hoài An đang thăm Lào. Hai bên đánh giá cao kết quả hội đàm cấp cao ngày 8/5 giữa hai nước Việt Nam và Lào.',
    ['visit LAO - held: Lê Hoài An', 'talks 2020-05-08 held: Lào + Việt Nam'],
  ],
  ['Trung tướng Xẻng-nuôn Lạt, Bộ trưởng Quốc phòng Lào, đang ở thăm nước ta.', ['visit VNM - held: Xẻng-nuôn Lạt']],
  [
    'Cuộc hội đàm trực tiếp đầu tiên sau 6 năm giữa Tổng thống Mỹ Alan Whitmore và Chủ tịch Trung Quốc Lưu Hải Minh ngày 8/5 đã kết thúc.',
    ['talks 2020-05-08 held: Alan Whitmore + Lưu Hải Minh'],
  ],
  [
    'Thủ tướng Campuchia Sok Vannak đã chào xã giao Tổng Bí thư Đặng Quốc Vinh, Chủ tịch nước Phan Quốc Bảo; hội đàm với Thủ tướng Lê Hoài An.',
    [
      'meeting - held: Sok Vannak + Đặng Quốc Vinh',
      'meeting - held: Sok Vannak + Phan Quốc Bảo',
      'talks - held: Sok Vannak + Lê Hoài An',
    ],
  ],
  // Several partners in one clause.
  [
    'Ngày 9/5, Thủ tướng Lào Khamsone Vilay hội kiến Tổng Bí thư Đặng Quốc Vinh, Chủ tịch nước Phan Quốc Bảo và Chủ tịch Quốc hội Vũ Thu Hằng.',
    [
      'meeting 2020-05-09 held: Khamsone Vilay + Đặng Quốc Vinh',
      'meeting 2020-05-09 held: Khamsone Vilay + Phan Quốc Bảo',
      'meeting 2020-05-09 held: Khamsone Vilay + Vũ Thu Hằng',
    ],
  ],
  // Title, lead, caption and body are one.
  [
    'Thủ tướng Lê Hoài An tiếp Đại sứ Đức\nChiều 9/5, Thủ tướng Lê Hoài An đã tiếp Đại sứ Đức Karin Vogel.\nThủ tướng Lê Hoài An tiếp Đại sứ Karin Vogel. Ảnh: TTXVN\nTại buổi tiếp, hai bên trao đổi nhiều việc.',
    ['meeting 2020-05-09 held: Lê Hoài An + Karin Vogel'],
  ],
  // Visits.
  [
    'Nhận lời mời của Tổng thống Séc Karel Dvorak, Chủ tịch nước Phan Quốc Bảo sẽ thăm cấp Nhà nước Cộng hòa Séc từ ngày 20 đến 22/5/2020.',
    ['visit CZE 2020-05-20/2020-05-22 planned: Phan Quốc Bảo + Karel Dvorak'],
  ],
  [
    'Thủ tướng Thái Lan Somchai Prasert thăm chính thức Việt Nam ngày 5/5.',
    ['visit VNM 2020-05-05 held: Somchai Prasert'],
  ],
  [
    'Chuyến thăm Hàn Quốc của Thủ tướng Lê Hoài An từ ngày 2 đến ngày 4/5 thành công.',
    ['visit KOR 2020-05-02/2020-05-04 held: Lê Hoài An'],
  ],
  [
    'Ngày 9/5, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Khamsone Vilay đang thăm hữu nghị chính thức Việt Nam.',
    ['talks 2020-05-09 held: Lê Hoài An + Khamsone Vilay', 'visit VNM 2020-05-09 held: Khamsone Vilay'],
  ],
  // Sessions, ceremonies, signings.
  [
    'Ngày 9/5, Bộ trưởng Đỗ Văn Hiến và Bộ trưởng Khamphao Vilay đồng chủ trì Kỳ họp lần thứ 12 Ủy ban liên Chính phủ Việt Nam - Lào.',
    ['session 2020-05-09 held: Đỗ Văn Hiến + Khamphao Vilay'],
  ],
  [
    'Chiều 9/5, Tổng thống Mỹ Alan Whitmore và Chủ tịch Triều Tiên Kim Sang-ho bắt đầu hội nghị thượng đỉnh lần hai.',
    ['session 2020-05-09 held: Alan Whitmore + Kim Sang-ho'],
  ],
  ['Kỳ họp lần thứ 5 Ủy ban hỗn hợp Việt Nam - Nga diễn ra ngày 9/5.', ['session 2020-05-09 held: Việt Nam + Nga']],
  [
    'Kỳ họp lần thứ 5: Việt Nam - Nga nâng mục tiêu thương mại\n\nNgày 9/5, Kỳ họp lần thứ 5 Ủy ban hỗn hợp Việt Nam - Nga diễn ra tại Hà Nội. Kết thúc kỳ họp, Bộ trưởng Đỗ Văn Hiến và Bộ trưởng Nga Viktor Orlov đã ký Biên bản Kỳ họp.',
    ['session 2020-05-09 held: Việt Nam + Nga', 'signing 2020-05-09 held: Đỗ Văn Hiến + Viktor Orlov'],
  ],
  ['Bộ trưởng Đỗ Văn Hiến và Bộ trưởng Nga Viktor Orlov nhất trí lập tổ công tác để họp hằng tháng.', []],
  ['Bộ trưởng Đỗ Văn Hiến và Bộ trưởng Nga Viktor Orlov nhất trí lập nhóm công tác chung để gặp nhau tại Nga.', []],
  [
    'Sáng 9/5, Chủ tịch nước Phan Quốc Bảo chủ trì lễ đón Tổng thống Nga Viktor Orlov.',
    ['ceremony 2020-05-09 held: Phan Quốc Bảo + Viktor Orlov'],
  ],
  [
    'Ngày 9/5, Phó Thủ tướng Trần Quang Lộc dự lễ khánh thành cầu Hữu nghị.',
    ['ceremony 2020-05-09 held: Trần Quang Lộc'],
  ],
  [
    'Ngày 9/5, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Khamsone Vilay. Sau hội đàm, hai Thủ tướng chứng kiến lễ ký 5 văn kiện hợp tác.',
    ['talks 2020-05-09 held: Lê Hoài An + Khamsone Vilay', 'signing 2020-05-09 held: Lê Hoài An + Khamsone Vilay'],
  ],
  ['Nga và Trung Quốc hôm 9/5 ký thỏa thuận khí đốt.', ['signing 2020-05-09 held: Nga + Trung Quốc']],
  // Who visits stands behind; a date stands before the partner; one subject of several verbs.
  [
    'Trong chuyến thăm làm việc tại Tokyo, Bộ trưởng Lê Hoài An ngày 9/5 đã có buổi làm việc với Bộ trưởng Nhật Bản Tanaka Kenji.',
    ['visit JPN 2020-05-09 held: Lê Hoài An', 'meeting 2020-05-09 held: Lê Hoài An + Tanaka Kenji'],
  ],
  [
    'Trong cuộc điện đàm tối 9/5 với Tổng thống Pháp Luc Moreau, Thủ tướng Ấn Độ Ravi Menon kêu gọi ngừng bắn.',
    ['call 2020-05-09 held: Ravi Menon + Luc Moreau'],
  ],
  [
    'Ngày 9/5, Thủ tướng Lê Hoài An đã có các cuộc gặp với Thủ tướng Canada Marc Roy, Tổng thống Chile Rosa Diaz và tiếp Ngoại trưởng Đức Karin Vogel.',
    [
      'meeting 2020-05-09 held: Lê Hoài An + Marc Roy',
      'meeting 2020-05-09 held: Lê Hoài An + Rosa Diaz',
      'meeting 2020-05-09 held: Lê Hoài An + Karin Vogel',
    ],
  ],
  [
    'Ngoại trưởng Đức Karin Vogel, Ngoại trưởng Pháp Luc Moreau và người đồng cấp Ba Lan Jan Nowak ngày 9/5 đã hội đàm.',
    ['talks 2020-05-09 held: Karin Vogel + Luc Moreau + Jan Nowak'],
  ],
  [
    'Ngày 9/5, Tổng thống Pháp Luc Moreau đã tiếp đón Thủ tướng Ấn Độ Ravi Menon.',
    ['meeting 2020-05-09 held: Luc Moreau + Ravi Menon'],
  ],
  // Sessions: chairs behind, both sides, a group; ceremonies attended together.
  [
    'Ngày 9/5 đã diễn ra Kỳ họp lần thứ 15 Ủy ban liên Chính phủ Việt Nam - Ukraine dưới sự đồng chủ trì của Bộ trưởng Lê Hoài An và Bộ trưởng Kinh tế Ukraine Oleh Koval.',
    ['session 2020-05-09 held: Lê Hoài An + Oleh Koval'],
  ],
  [
    'Việt Nam và Angola nhất trí tổ chức Kỳ họp lần thứ 8 Ủy ban liên Chính phủ tại Luanda trong năm 2021.',
    ['session 2021 planned: Angola + Việt Nam'],
  ],
  ['Hội nghị Cấp cao ASEAN diễn ra tại Bangkok ngày 9/5.', ['session 2020-05-09 held: ASEAN']],
  [
    'Nhân dịp dự Hội nghị Cấp cao ASEAN lần thứ 33 tại Singapore, ngày 9/5, Thủ tướng Lê Hoài An phát biểu.',
    ['session 2020-05-09 held: Lê Hoài An'],
  ],
  [
    'Ngày 9/5, Bộ trưởng Lê Hoài An đã cùng Ngoại trưởng Đức Karin Vogel chứng kiến lễ bàn giao trang thiết bị.',
    ['ceremony 2020-05-09 held: Lê Hoài An + Karin Vogel'],
  ],
  // Invitations accepted, delegations, places and visits left.
  [
    'Tổng thống Chile Rosa Diaz mời Thủ tướng Lê Hoài An sớm thăm Chile. Thủ tướng cảm ơn và vui vẻ nhận lời.',
    ['visit CHL - planned: Lê Hoài An + Rosa Diaz'],
  ],
  [
    'Ngày 9/5, đồng chí Lê Hoài An đã hội đàm với Đoàn đại biểu Đảng Cộng sản Cuba do đồng chí Rosa Diaz dẫn đầu.',
    ['talks 2020-05-09 held: Lê Hoài An + Rosa Diaz'],
  ],
  [
    'Sau hội đàm tại Cairo ngày 9/5 với Tổng thống Ai Cập Hossam Tawfik, Tổng thống Sudan Bashir Kordo rời thủ đô.',
    ['talks 2020-05-09 held: Bashir Kordo + Hossam Tawfik'],
  ],
  [
    'Chiều 9/5, Thủ tướng Lào Bounmy Keola đã rời Hà Nội, kết thúc chuyến thăm chính thức ba ngày.',
    ['visit VNM 2020-05-09 held: Bounmy Keola'],
  ],
  [
    'Ngày 9/5, Ngoại trưởng Lê Hoài An đã ký với người đồng cấp Cuba Rosa Diaz Tuyên bố chung về thương mại.',
    ['signing 2020-05-09 held: Lê Hoài An + Rosa Diaz'],
  ],
  [
    'Bộ trưởng Lê Hoài An và Bộ trưởng Đức Karin Vogel thống nhất họp Ủy ban hỗn hợp Việt Nam - Đức vào tháng 7 tới.',
    ['session 2020-07 planned: Việt Nam + Đức'],
  ],
  // Signatures under a document.
  [
    'Làm tại Maputo, ngày 14 tháng 3 năm 2016, thành hai bản.\n\nTHAY MẶT CHÍNH PHỦ NƯỚC CHXHCN VIỆT NAM\nBộ trưởng Bộ Công Thương\nLê Hoài An\n\nTHAY MẶT CHÍNH PHỦ NƯỚC CỘNG HÒA MOZAMBIQUE\nBộ trưởng Bộ Biển\nAdelino Tembe',
    ['signing 2016-03-14 held: Lê Hoài An + Adelino Tembe'],
  ],
  [
    'Ngày 9/5, Đoàn đại biểu Đảng Cộng sản Cuba do đồng chí Rosa Diaz dẫn đầu đã đến Huế. Cùng ngày, đồng chí Lê Hoài An đã tiếp thân mật Đoàn.',
    ['meeting 2020-05-09 held: Lê Hoài An + Rosa Diaz'],
  ],
];

test.each(found)('%s', (text, expected) => {
  expect(encountersOf(text)).toEqual(expected);
});

const none = [
  'Thủ tướng Lê Hoài An gửi điện mừng tới Thủ tướng Lào Khamsone Vilay.',
  'Thủ tướng Lê Hoài An mời Thủ tướng Lào Khamsone Vilay thăm Việt Nam.',
  'Thủ tướng Lê Hoài An mong sớm gặp Thủ tướng Khamsone Vilay.',
  'Tổng thống Nga Viktor Orlov không gặp Tổng thống Mỹ Alan Whitmore tại hội nghị.',
  'Thủ tướng Lê Hoài An tiếp tục khẳng định lập trường với Thủ tướng Lào Khamsone Vilay.',
  'Các thỏa thuận đã ký giữa Việt Nam và Lào được triển khai.',
  'Hai bên duy trì các chuyến thăm và tiếp xúc cấp cao.',
  'Đội tuyển Việt Nam gặp Thái Lan tối 9/5.',
  'Ông trân trọng mời Tổng Bí thư, Chủ tịch nước Phan Quốc Bảo sớm thăm lại Lào.',
  'Người dân gặp khó khăn, Chính phủ Lào trực tiếp hỗ trợ.',
  'Thủ tướng Lê Hoài An mời Tổng thống Chile Rosa Diaz thăm Việt Nam; bà chưa trả lời.',
  'Đội tuyển bóng đá hai nước sẽ gặp nhau vào thứ Sáu tới. Việt Nam và Lào',
  'Đại sứ Đức Karin Vogel tiếp nhận hồ sơ của Bộ trưởng Lê Nam.',
];

test.each(none)('no encounter in: %s', (text) => {
  expect(encountersOf(text)).toEqual([]);
});

test.each(found)('the same in decomposed letters: %s', (text, expected) => {
  expect(encountersOf(text.normalize('NFD')).map((line) => line.normalize('NFC'))).toEqual(expected);
});
