import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Offices as `name | office | country`, with office, country and name in any order; heads of firms, ranks and bare titles give none. */
const told: [string, string[]][] = [
  [
    'UVTƯ Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn ĐBQH tỉnh Lê Quang Tú tiếp đoàn Lào.',
    [
      'Lê Quang Tú | UVTƯ Đảng | VNM',
      'Lê Quang Tú | Bí thư Tỉnh ủy | VNM',
      'Lê Quang Tú | Trưởng Đoàn ĐBQH tỉnh | VNM',
    ],
  ],
  ['Hội nghị Bộ trưởng Nhóm G77 và Trung Quốc khai mạc.', []],
  [
    'Thành viên đoàn Lào gồm: ngài Khăm-phon Sỉ-vông, Bộ trưởng Bộ Nội vụ; ngài Cao Kim Hùng, Quốc vụ khanh; ngài Sunthon Xay, Đại sứ Lào tại Việt Nam.',
    [
      'Khăm-phon Sỉ-vông | Bộ trưởng Bộ Nội vụ | LAO',
      'Cao Kim Hùng | Quốc vụ khanh | LAO',
      'Sunthon Xay | Đại sứ | LAO',
    ],
  ],
  [
    'Tham gia đoàn còn có ông Khăm-phon Sỉ-vông, Bộ trưởng Bộ Nội vụ; ông Cao Kim Hùng, Quốc vụ khanh; ông Sunthon Xay, Đại sứ Lào tại Việt Nam.',
    [
      'Khăm-phon Sỉ-vông | Bộ trưởng Bộ Nội vụ | LAO',
      'Cao Kim Hùng | Quốc vụ khanh | LAO',
      'Sunthon Xay | Đại sứ | LAO',
    ],
  ],
  ['Cùng đi có Phu nhân Thủ tướng Trần Nguyệt Minh.', []],
  ['Thủ tướng Nhật Bản Mori Ken và Phu nhân Thủ tướng Mori Aya đến Hà Nội.', ['Mori Ken | Thủ tướng | JPN']],
  ['Thủ tướng Cộng hòa Séc Karel Dvorak phát biểu.', ['Karel Dvorak | Thủ tướng | CZE']],
  ['Ông Karel Dvorak, Thủ tướng nước Cộng hòa Séc, phát biểu.', ['Karel Dvorak | Thủ tướng | CZE']],
  ['Cựu Ngoại trưởng Mỹ Warren Stiles qua đời.', ['Warren Stiles | Cựu Ngoại trưởng | USA']],
  ['Nguyên Chủ tịch nước Phan Quốc Bảo dự lễ.', ['Phan Quốc Bảo | Nguyên Chủ tịch nước | VNM']],
  ['Quyền Tổng thống Brazil Otávio Pereira ký sắc lệnh.', ['Otávio Pereira | Quyền Tổng thống | BRA']],
  ['tổng thống Nga Igor Belov nói với hãng TASS.', ['Igor Belov | tổng thống | RUS']],
  [
    'Đại sứ đặc mệnh toàn quyền Cộng hòa Hồi giáo Iran tại Việt Nam Saleh Adibi trình Quốc thư.',
    ['Saleh Adibi | Đại sứ | IRN'],
  ],
  ['Đại sứ Việt Nam tại Nhật Bản Đoàn Xuân Hưng trả lời phỏng vấn.', ['Đoàn Xuân Hưng | Đại sứ | VNM']],
  ['Tổng Thư ký Liên hợp quốc Miguel Ferreira kêu gọi ngừng bắn.', ['Miguel Ferreira | Tổng Thư ký Liên hợp quốc | -']],
  ['Tổng Thư ký ASEAN Lê Lương Minh phát biểu.', ['Lê Lương Minh | Tổng Thư ký ASEAN | -']],
  ['Chủ tịch Ủy ban châu Âu Ursula Brandt tới Hà Nội.', ['Ursula Brandt | Chủ tịch Ủy ban châu Âu | -']],
  ['Chủ tịch Hạ viện Nhật Bản Ōshima Tadamori tiếp đoàn.', ['Ōshima Tadamori | Chủ tịch Hạ viện | JPN']],
  ['Bộ trưởng Quốc phòng Ấn Độ A.K. Krishnan thăm tàu.', ['A.K. Krishnan | Bộ trưởng Quốc phòng | IND']],
  ['Thứ trưởng Bộ Ngoại giao Hà Kim Ngọc chủ trì.', ['Hà Kim Ngọc | Thứ trưởng Bộ Ngoại giao | VNM']],
  [
    'Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Gia Khánh gặp Bộ trưởng Ngoại giao Thái Lan Don Suwan.',
    [
      'Phạm Gia Khánh | Phó Thủ tướng | VNM',
      'Phạm Gia Khánh | Bộ trưởng Ngoại giao | VNM',
      'Don Suwan | Bộ trưởng Ngoại giao | THA',
    ],
  ],
  [
    'Phó Tổng thống kiêm Bộ trưởng Ngoại giao Panama Isabel Moreno đến Hà Nội.',
    ['Isabel Moreno | Phó Tổng thống | PAN', 'Isabel Moreno | Bộ trưởng Ngoại giao | PAN'],
  ],
  ['Người phát ngôn Bộ Ngoại giao Lê Thu Hằng cho biết.', ['Lê Thu Hằng | Người phát ngôn Bộ Ngoại giao | VNM']],
  [
    'Người phát ngôn Bộ Ngoại giao Trung Quốc Hoa Xuân Lâm nói.',
    ['Hoa Xuân Lâm | Người phát ngôn Bộ Ngoại giao | CHN'],
  ],
  ['Quốc vương Campuchia Norodom Sihamoni gửi thư.', ['Norodom Sihamoni | Quốc vương | KHM']],
  ['Thái tử Ả Rập Xê Út Khalid bin Faisal hội đàm.', ['Khalid bin Faisal | Thái tử | SAU']],
  [
    'Thủ tướng Israel Ariel Ben-David và Tổng thống Palestine Samir Nasser gặp nhau.',
    ['Ariel Ben-David | Thủ tướng | ISR', 'Samir Nasser | Tổng thống | PSE'],
  ],
  ['Chủ tịch Cuba Esteban Robaina Pérez tiếp ông.', ['Esteban Robaina Pérez | Chủ tịch | CUB']],
  ['Tổng Bí thư Đảng Cộng sản Pháp Pierre Lemoine thăm Việt Nam.', ['Pierre Lemoine | Tổng Bí thư | FRA']],
  [
    'Thượng tướng Nguyễn Chí Vịnh, Thứ trưởng Bộ Quốc phòng, tiếp khách.',
    ['Nguyễn Chí Vịnh | Thứ trưởng Bộ Quốc phòng | VNM'],
  ],
  [
    'Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam Victoria Kwame chào xã giao.',
    ['Victoria Kwame | Giám đốc Quốc gia Ngân hàng Thế giới tại Việt Nam | -'],
  ],
  [
    'Ông Takehiko Nomura, Chủ tịch Ngân hàng Phát triển châu Á (ADB), cam kết.',
    ['Takehiko Nomura | Chủ tịch Ngân hàng Phát triển châu Á | -'],
  ],
  [
    'Thống đốc Ngân hàng Nhà nước Lê Minh Hưng làm việc với Thống đốc Ngân hàng Trung ương Lào.',
    ['Lê Minh Hưng | Thống đốc Ngân hàng Nhà nước | VNM'],
  ],
  ['Đặc phái viên của Tổng thống Hàn Quốc Park Won-ju trao thư.', ['Park Won-ju | Đặc phái viên của Tổng thống | KOR']],
  ['Nữ Tổng thống Hàn Quốc Kim Geun-hye phát biểu.', ['Kim Geun-hye | Tổng thống | KOR']],
  ['Tân Thủ tướng Anh Teresa Hill gọi điện.', ['Teresa Hill | Thủ tướng | GBR']],
  ['Ông Viktor Orlov được bầu làm Tổng thống Belarus.', ['Viktor Orlov | Tổng thống | BLR']],
  [
    'Đại tướng Phùng Quang Thạch - Bộ trưởng Bộ Quốc phòng - dẫn đầu.',
    ['Phùng Quang Thạch | Bộ trưởng Bộ Quốc phòng | VNM'],
  ],
  ['Chủ tịch Thượng viện Ba Lan Stanisław Karcz.', ['Stanisław Karcz | Chủ tịch Thượng viện | POL']],
  [
    'Bộ trưởng Bộ Công Thương Việt Nam Trần Tuấn Anh và Bộ trưởng Thương mại và Kỹ nghệ Singapore Lim Hng Kang.',
    ['Trần Tuấn Anh | Bộ trưởng Bộ Công Thương | VNM', 'Lim Hng Kang | Bộ trưởng Thương mại và Kỹ nghệ | SGP'],
  ],
  ['Toàn quyền Australia Peter Cosgrave thăm Hà Nội.', ['Peter Cosgrave | Toàn quyền | AUS']],
  ['Đại Công tước Luxembourg Henri tiếp.', ['Henri | Đại Công tước | LUX']],
  ['Ủy viên Quốc vụ Trung Quốc Dương Khiết Trường dự họp.', ['Dương Khiết Trường | Ủy viên Quốc vụ | CHN']],
  [
    'Đặng Đình Lâm, Phó Chủ nhiệm Ủy ban Đối ngoại Quốc hội, cho biết.',
    ['Đặng Đình Lâm | Phó Chủ nhiệm Ủy ban Đối ngoại Quốc hội | VNM'],
  ],
  [
    'Bộ trưởng Nội vụ Đức Thomas Maier và người đồng cấp Áo Johanna Mikl ký.',
    ['Thomas Maier | Bộ trưởng Nội vụ | DEU', 'Johanna Mikl | Bộ trưởng Nội vụ | AUT'],
  ],
  ['Tổng giám đốc Tập đoàn Samsung Lee Jae-hoon gặp báo chí.', []],
  ['Huấn luyện viên Park Hang-woo của đội tuyển Việt Nam.', []],
  ['Đại tá Nguyễn Văn Hùng chỉ huy tàu.', []],
  ['Giáo sư Carl Thayer nhận định về quan hệ Việt - Mỹ.', []],
  ['Thủ tướng nói rằng hai nước cần hợp tác.', []],
  ['Bộ trưởng Ngoại giao hai nước gặp nhau.', []],
];

test.each(told)('%s', (text, expected) => {
  const draft = draftOf({ id: 't', text, publishedOn: '2016-05-05' }, 'vi', 'people')!;
  expect(draft.offices.map(({ name, office, country }) => `${name} | ${office} | ${country ?? '-'}`)).toEqual(expected);
});
