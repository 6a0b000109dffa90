import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** `Name = Office (VNM)`; `-` for an international body. */
function officesOf(text: string): string[] {
  const draft = draftOf({ id: 't', text, publishedOn: null }, 'vi', 'people')!;
  return draft.offices.map(({ name, office, country }) => `${name} = ${office} (${country ?? '-'})`);
}

const found: [string, string[]][] = [
  // Office, country, name in any order.
  ['Thủ tướng Lào Khamsone Vilay thăm Huế.', ['Khamsone Vilay = Thủ tướng (LAO)']],
  ['Khamsone Vilay, Thủ tướng nước CHDCND Lào, đã đến.', ['Khamsone Vilay = Thủ tướng (LAO)']],
  ['Ông Khamsone Vilay, Thủ tướng nước CHDCND Lào, đã đến.', ['Khamsone Vilay = Thủ tướng (LAO)']],
  ['Thủ tướng Chính phủ Lào Khamsone Vilay phát biểu.', ['Khamsone Vilay = Thủ tướng (LAO)']],
  [
    'Thủ tướng Chính phủ Lê Hoài An và Thủ tướng Vương quốc Campuchia Sok Vannak',
    ['Lê Hoài An = Thủ tướng (VNM)', 'Sok Vannak = Thủ tướng (KHM)'],
  ],
  [
    'Tổng thống Mỹ Alan Whitmore và Tổng thống Nga V. P. Orlov',
    ['Alan Whitmore = Tổng thống (USA)', 'V. P. Orlov = Tổng thống (RUS)'],
  ],
  ['tổng thống Brazil Luiz da Costa nói', ['Luiz da Costa = tổng thống (BRA)']],
  [
    'Ông Hans van der Berg - Bộ trưởng Ngoại giao Hà Lan - cho biết',
    ['Hans van der Berg = Bộ trưởng Ngoại giao (NLD)'],
  ],
  ['bà Lê Thị Mai (Thứ trưởng Bộ Tư pháp) chủ trì', ['Lê Thị Mai = Thứ trưởng Bộ Tư pháp (VNM)']],
  ['Ngoại trưởng Đức Karin Vogel', ['Karin Vogel = Ngoại trưởng (DEU)']],
  // Brackets between the office and the name.
  ['Phó Tỉnh trưởng tỉnh Vân Nam (Trung Quốc) Lục Chấn Hoa', ['Lục Chấn Hoa = Phó Tỉnh trưởng tỉnh Vân Nam (CHN)']],
  [
    'Chủ tịch Cơ quan Hợp tác quốc tế Nhật Bản (JICA) Ishida Mitsuo',
    ['Ishida Mitsuo = Chủ tịch Cơ quan Hợp tác quốc tế Nhật Bản (JICA) (JPN)'],
  ],
  // The committee of a district or a town, whose name is its own.
  ['Bí thư Huyện ủy Mường Lát Lê Minh Phú', ['Lê Minh Phú = Bí thư Huyện ủy Mường Lát (VNM)']],
  ['Bí thư Huyện ủy Viêng Xay (Lào) Khăm-phui Kẹo-bua', ['Khăm-phui Kẹo-bua = Bí thư Huyện ủy Viêng Xay (LAO)']],
  ['Bí thư Thành ủy Viêng Chăn Khăm-phui Kẹo-bua', ['Khăm-phui Kẹo-bua = Bí thư Thành ủy Viêng Chăn (LAO)']],
  ['Bí thư Huyện ủy Lê Minh Phú', ['Lê Minh Phú = Bí thư Huyện ủy (VNM)']],
  ['Phó Bí thư Huyện ủy Nậm Pồ Giàng A Sùng', ['Giàng A Sùng = Phó Bí thư Huyện ủy Nậm Pồ (VNM)']],
  // A second field that no table knows.
  [
    'Bộ trưởng Nông nghiệp và Hợp tác xã Thái Lan Somchai Thongdee phát biểu.',
    ['Somchai Thongdee = Bộ trưởng Nông nghiệp và Hợp tác xã (THA)'],
  ],
  ['Bộ trưởng Nông nghiệp và Thủ tướng Hungary Péter Lakos cùng dự.', ['Péter Lakos = Thủ tướng (HUN)']],
  // Whom somebody received, then who received; the two offices of one stay together.
  ['Tiếp Đại sứ Chile, Chủ tịch nước Lê Minh Phú đề nghị', ['Lê Minh Phú = Chủ tịch nước (VNM)']],
  [
    'Tiếp Phó Thủ tướng Lào, Bộ trưởng Quốc phòng Bounma Keola, ông cảm ơn.',
    ['Bounma Keola = Phó Thủ tướng (LAO)', 'Bounma Keola = Bộ trưởng Quốc phòng (LAO)'],
  ],
  // Names that are Chinese beside China alone; syllables of a Korean name.
  ['Chủ tịch nước Triệu Đức Kiểm thăm Serbia.', ['Triệu Đức Kiểm = Chủ tịch nước (VNM)']],
  ['Tổng Bí thư Cung Đình Thạc tiếp đoàn. Việt Nam - Trung Quốc.', ['Cung Đình Thạc = Tổng Bí thư (VNM)']],
  ['Đại sứ Triệu Minh tới Bắc Kinh (Trung Quốc).', ['Triệu Minh = Đại sứ (CHN)']],
  ['Tổng thống Hàn Quốc Bae Do-yun tới Huế.', ['Bae Do-yun = Tổng thống (KOR)']],
  // Several offices in a row.
  [
    'Tổng Bí thư, Chủ tịch nước Lào Bounmy Keola',
    ['Bounmy Keola = Tổng Bí thư (LAO)', 'Bounmy Keola = Chủ tịch nước (LAO)'],
  ],
  [
    'Phó Thủ tướng kiêm Bộ trưởng Bộ Quốc phòng Lào, Đại tướng Bounmy Keola',
    ['Bounmy Keola = Phó Thủ tướng (LAO)', 'Bounmy Keola = Bộ trưởng Bộ Quốc phòng (LAO)'],
  ],
  [
    'đồng chí Trần Văn Thắng, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Đối ngoại Trung ương',
    [
      'Trần Văn Thắng = Ủy viên Bộ Chính trị (VNM)',
      'Trần Văn Thắng = Bí thư Trung ương Đảng (VNM)',
      'Trần Văn Thắng = Trưởng Ban Đối ngoại Trung ương (VNM)',
    ],
  ],
  [
    'UVBCT, Thường trực Ban Bí thư Phạm Thế Hùng',
    ['Phạm Thế Hùng = UVBCT (VNM)', 'Phạm Thế Hùng = Thường trực Ban Bí thư (VNM)'],
  ],
  // Party posts end before the party.
  [
    'Tổng Bí thư Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào Bounmy Keola',
    ['Bounmy Keola = Tổng Bí thư (LAO)'],
  ],
  ['Tổng Bí thư BCH TW Đảng Cộng sản Việt Nam Đặng Quốc Vinh', ['Đặng Quốc Vinh = Tổng Bí thư (VNM)']],
  // Former, acting, new, elect.
  ['cựu Thủ tướng Anh Edward Mills', ['Edward Mills = cựu Thủ tướng (GBR)']],
  ['nguyên Phó Chủ tịch nước Ngô Thị Hạnh', ['Ngô Thị Hạnh = nguyên Phó Chủ tịch nước (VNM)']],
  ['quyền Bộ trưởng Tài chính Thái Lan Somchai Prasert', ['Somchai Prasert = quyền Bộ trưởng Tài chính (THA)']],
  ['Tân Thủ tướng Nhật Bản Kenji Morita', ['Kenji Morita = Thủ tướng (JPN)']],
  ['Tổng thống đắc cử Indonesia Budi Hartono', ['Budi Hartono = Tổng thống đắc cử (IDN)']],
  // Ministries.
  ['Bộ trưởng Bộ Giáo dục và Đào tạo Vũ Đình Lâm', ['Vũ Đình Lâm = Bộ trưởng Bộ Giáo dục và Đào tạo (VNM)']],
  ['Bộ trưởng Công Thương Hồ Anh Dũng', ['Hồ Anh Dũng = Bộ trưởng Công Thương (VNM)']],
  [
    'Bộ trưởng Kinh tế, Thương mại và Công nghiệp Nhật Bản Kenji Morita',
    ['Kenji Morita = Bộ trưởng Kinh tế, Thương mại và Công nghiệp (JPN)'],
  ],
  ['Thứ trưởng Thường trực Bộ Ngoại giao Đỗ Minh Quân', ['Đỗ Minh Quân = Thứ trưởng Thường trực Bộ Ngoại giao (VNM)']],
  // Bodies, provinces, envoys.
  [
    'Chủ nhiệm Ủy ban Đối ngoại của Quốc hội Vũ Hải Long',
    ['Vũ Hải Long = Chủ nhiệm Ủy ban Đối ngoại của Quốc hội (VNM)'],
  ],
  [
    'Chủ tịch Hội hữu nghị Việt Nam - Lào Đặng Văn Toàn',
    ['Đặng Văn Toàn = Chủ tịch Hội hữu nghị Việt Nam - Lào (VNM)'],
  ],
  ['Ông Lê Văn An, Chủ tịch UBND huyện Mỹ Đức, tới dự.', ['Lê Văn An = Chủ tịch UBND huyện (VNM)']],
  ['Chủ tịch UBND huyện Lê Văn An tới dự.', ['Lê Văn An = Chủ tịch UBND huyện (VNM)']],
  [
    'THAY MẶT PHÍA VIỆT NAM\tTHAY MẶT PHÍA MÔNG CỔ\nThứ trưởng Bộ Công Thương\tThứ trưởng Bộ Thực phẩm, Nông nghiệp\nTrần Quốc Vinh\tBatbold Ganbaatar',
    [
      'Trần Quốc Vinh = Thứ trưởng Bộ Công Thương (VNM)',
      'Batbold Ganbaatar = Thứ trưởng Bộ Thực phẩm, Nông nghiệp (MNG)',
    ],
  ],
  ['Phó Chủ tịch thứ nhất CDC Sokha Chan tiếp khách.', ['Sokha Chan = Phó Chủ tịch thứ nhất CDC (-)']],
  [
    'Người phát ngôn của Thổ Nhĩ Kỳ cho biết Tổng thống nước này, ông Kemal Aydin sẽ thăm Nga.',
    ['Kemal Aydin = Tổng thống (TUR)'],
  ],
  [
    'Chủ tịch Đảng Nhân dân Campuchia Samdech Techo Sok Vannak',
    ['Sok Vannak = Chủ tịch Đảng Nhân dân Campuchia (KHM)'],
  ],
  ['Bí thư Tỉnh ủy Nghệ An Thái Văn Quý', ['Thái Văn Quý = Bí thư Tỉnh ủy Nghệ An (VNM)']],
  ['Chủ tịch UBND tỉnh Quảng Trị Võ Văn Hưng', ['Võ Văn Hưng = Chủ tịch UBND tỉnh Quảng Trị (VNM)']],
  ['Đại sứ Lào tại Việt Nam Sengphet Boun', ['Sengphet Boun = Đại sứ (LAO)']],
  ['Tổng Lãnh sự Việt Nam tại Khon Kaen Lê Hoài An', ['Lê Hoài An = Tổng Lãnh sự (VNM)']],
  ['Chủ tịch Hạ viện Ấn Độ Om Mehta', ['Om Mehta = Chủ tịch Hạ viện (IND)']],
  ['Người phát ngôn Bộ Ngoại giao Phạm Thu Hà', ['Phạm Thu Hà = Người phát ngôn Bộ Ngoại giao (VNM)']],
  // International bodies have no country.
  ['Tổng Thư ký Liên hợp quốc Maria Costa', ['Maria Costa = Tổng Thư ký Liên hợp quốc (-)']],
  ['Tổng Thư ký ASEAN Budi Santoso', ['Budi Santoso = Tổng Thư ký ASEAN (-)']],
  ['Chủ tịch Ủy ban châu Âu Helga Brandt', ['Helga Brandt = Chủ tịch Ủy ban châu Âu (-)']],
  // A counterpart has the same office, the elected one the new.
  [
    'Bộ trưởng Quốc phòng Phạm Sơn Tùng đón người đồng cấp Singapore Tan Wei Ming',
    ['Phạm Sơn Tùng = Bộ trưởng Quốc phòng (VNM)', 'Tan Wei Ming = Bộ trưởng Quốc phòng (SGP)'],
  ],
  [
    'Chủ tịch Quốc hội Vũ Thu Hằng chúc mừng ông Somsanit Keola được bầu làm Chủ tịch Quốc hội Lào khóa IX.',
    ['Vũ Thu Hằng = Chủ tịch Quốc hội (VNM)', 'Somsanit Keola = Chủ tịch Quốc hội (LAO)'],
  ],
  // Lao in the spelling of former decades, the Latin form in brackets; the longest form is the name.
  ['Thủ tướng Lào Khăm-phui Kẹo-bua-la (Khamphui Keobuala)', ['Khăm-phui Kẹo-bua-la = Thủ tướng (LAO)']],
  ['Tổng thống Nga Orlov đến. Ông Viktor Orlov gặp báo chí.', ['Viktor Orlov = Tổng thống (RUS)']],
  ['Thủ tướng Lào Khamsone Vilay. Sau đó Thủ tướng Khamson Vilay nói.', ['Khamsone Vilay = Thủ tướng (LAO)']],
  ['Chủ tịch Rosa Almeida đến. Chủ tịch R. Almeida nói.', ['Rosa Almeida = Chủ tịch (-)']],
  ['Vua Charles Edward III', ['Charles Edward III = Vua (-)']],
  ['Thủ tướng Quốc vụ viện Lý Khắc Hoa', ['Lý Khắc Hoa = Thủ tướng (CHN)']],
  ['Tổng Bí thư Ban chấp hành trung ương Đảng Cộng sản Cuba Miguel Ortega', ['Miguel Ortega = Tổng Bí thư (CUB)']],
  ['Chủ tịch Trung Quốc Tập Văn Bình tới. Ông Tập Văn Bình phát biểu.', ['Tập Văn Bình = Chủ tịch (CHN)']],
  [
    'Đại diện cấp cao EU về chính sách đối ngoại Katherine Ashby',
    ['Katherine Ashby = Đại diện cấp cao EU về chính sách đối ngoại (-)'],
  ],
  ['Thị trưởng London David Green', ['David Green = Thị trưởng London (GBR)']],
  // The state of a delegation is that of its members; a remit ends before the name.
  [
    'Phía Mỹ gồm Bộ trưởng Tài chính Scott Benson, trong khi đoàn Trung Quốc có Bộ trưởng Thương mại Vương Văn Đạo.',
    ['Scott Benson = Bộ trưởng Tài chính (USA)', 'Vương Văn Đạo = Bộ trưởng Thương mại (CHN)'],
  ],
  [
    'Trợ lý Ngoại trưởng Mỹ phụ trách các vấn đề Nam Á và Trung Á Donald Lund',
    ['Donald Lund = Trợ lý Ngoại trưởng (USA)'],
  ],
  ['Thủ tướng Campuchia Samdech Techo Sok Vannak', ['Sok Vannak = Thủ tướng (KHM)']],
  ['ngài Đại tướng Úc Kim Lê, Quốc vụ khanh Campuchia', ['Úc Kim Lê = Quốc vụ khanh (KHM)']],
  // One record a person and office, the fuller title.
  [
    'Thứ trưởng Đỗ Minh Quân nói. Theo Thứ trưởng Bộ Ngoại giao Đỗ Minh Quân, đó là bước mới.',
    ['Đỗ Minh Quân = Thứ trưởng Bộ Ngoại giao (VNM)'],
  ],
];

test.each(found)('%s', (text, expected) => {
  expect(officesOf(text)).toEqual(expected);
});

const none = [
  'Chủ tịch huyện Mường Ngòi và Bí thư xã Mỹ Lộc tới dự.',
  'Chủ tịch tỉnh\tBí thư huyện\nđã ký\tđã ký',
  'Giám đốc Công ty TNHH Sao Việt Nguyễn Thị Nga dự lễ.',
  'Ông Trần Văn Hải, Chủ tịch HĐQT Tập đoàn Hải Long, phát biểu.',
  'Tổng Giám đốc Vietcombank Lê Văn Nam cho biết lãi suất giảm.',
  'Ông Alexei Danilov, Chủ tịch Sibneft, ký hợp đồng.',
  'Đại tướng Phan Văn Thắng và Thượng tá Lê Nam đi thực tế.',
  'Thủ tướng Lào và Tổng thống Nga gặp nhau.',
  'Ảnh: Nguyễn Văn Nam/TTXVN',
  'Đường Trần Phú và phố Nguyễn Trãi bị ngập.',
  'Hai Thủ tướng, các Bộ trưởng và lãnh đạo hai nước dự lễ.',
  'Huấn luyện viên Park Min-ho gia hạn hợp đồng với đội tuyển.',
  'Phủ Chủ tịch và Văn phòng Chính phủ ra thông báo.',
];

test.each(none)('no office in: %s', (text) => {
  expect(officesOf(text)).toEqual([]);
});
