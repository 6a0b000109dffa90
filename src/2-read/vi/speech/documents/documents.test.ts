import { describe, expect, test } from 'vitest';
import { draftOf, readArticle } from '../../../reader.ts';

function saidIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'actions')!;
  return draft.actions.map(
    (said) =>
      `${said.force} ${said.holders.join('-')} ${said.due ?? '-'}: ${draft.tokens.slice(said.action.from, said.action.to)}`,
  );
}

const statement = `TUYÊN BỐ CHUNG VIỆT NAM - CAMPUCHIA

1. Hai bên ghi nhận những kết quả tốt đẹp trong hợp tác thời gian qua.

2. Hai Bên nhất trí:

- Tăng cường trao đổi đoàn các cấp;

- Hoàn thành tuyến đường cao tốc trước năm 2027.

3. Phía Việt Nam cam kết tiếp tục cấp học bổng cho sinh viên Campuchia. Phía Campuchia đánh giá cao sự hỗ trợ này.

Làm tại Hà Nội ngày 12 tháng 3 năm 2019.`;

const treaty = `HIỆP ĐỊNH HỢP TÁC GIÁO DỤC VIỆT NAM - LÀO

Căn cứ Hiệp ước hữu nghị và hợp tác giữa hai nước;

Điều 1. Hai Bên tăng cường trao đổi giảng viên.

Điều 2. Phía Việt Nam tiếp nhận 60 lưu học sinh Lào trong giai đoạn 2021-2025.

Điều 3.
a) Phía Lào bảo đảm chỗ ở cho giảng viên Việt Nam;
b) Phía Lào miễn thuế nhập khẩu đối với sách giáo khoa.

Làm tại Viêng Chăn ngày 5 tháng 1 năm 2021, thành hai bản.`;

const minutes = `BIÊN BẢN KỲ HỌP ỦY BAN LIÊN CHÍNH PHỦ VIỆT NAM - LÀO

Nội dung\tCơ quan chủ trì\tThời hạn
Nâng cấp quốc lộ 8\tBộ Giao thông Lào\tQuý II/2022
Tổ chức hội chợ biên giới\tBộ Công Thương Việt Nam\tTháng 10/2021`;

const appendix = `PHỤ LỤC
(kèm theo Biên bản Kỳ họp Ủy ban hỗn hợp Việt Nam - Nga, ký tại Mát-xcơ-va ngày 5/5/2021)

Nội dung | Cơ quan chủ trì | Thời hạn
Chuyển giao công nghệ lọc nước | Bộ Khoa học Nga | 2023`;

const memorandum = `BẢN GHI NHỚ HỢP TÁC NÔNG NGHIỆP VIỆT NAM - AI CẬP

Hai Bộ, mong muốn phát triển hợp tác, đã thỏa thuận như sau:

Điều 1. Hai Bên trao đổi giống lúa.

Điều 2. Bên Ai Cập đài thọ chi phí ăn ở.

Làm tại Cairo ngày 18 tháng 5 năm 1992.

Thay mặt Bộ Nông nghiệp Việt Nam
Nguyễn Hữu Thọ
Thứ trưởng

Thay mặt Bộ Nông nghiệp Ai Cập
Mahmoud El-Sherif
Thứ trưởng`;

const declaration = `TUYÊN BỐ CHUNG CỦA BỘ TRƯỞNG NÔNG NGHIỆP CÁC NƯỚC THÁI LAN, LÀO VÀ VIỆT NAM

Chúng tôi họp tại Huế ngày 1/8/2011.

Nhất trí:

1. Lập trung tâm cảnh báo sớm trước năm 2013.

Chúng tôi kêu gọi Ngân hàng Thế giới hỗ trợ sáng kiến này.`;

const minutesInNews = `Tại kỳ họp, Bộ trưởng Việt Nam Lê Hoài An và Bộ trưởng Nga Ivan Belov đã hội đàm. Hai bên thống nhất:

Về thương mại: phấn đấu mở thêm ba tuyến tàu biển trước năm 2020.

Về giáo dục: Nga cấp 50 suất học bổng.`;

const programme = `CHƯƠNG TRÌNH HÀNH ĐỘNG VIỆT NAM - LÀO

I. KINH TẾ
Hai Bên sẽ:
a) Mở thêm hai cặp chợ biên giới;
b) Đẩy mạnh xúc tiến đầu tư.

II. THỰC HIỆN
Hai Bên nhất trí họp hằng năm; giao Bộ Ngoại giao hai nước rà soát Chương trình.`;

const columns = `BIÊN BẢN
KỲ HỌP LẦN THỨ 10 ỦY BAN HỖN HỢP VIỆT NAM - MÔNG CỔ

Thực hiện thỏa thuận giữa hai Chính phủ, kỳ họp lần thứ 10 Ủy ban hỗn hợp Việt Nam - Mông Cổ được tổ chức tại Hà Nội ngày 12/3/2019.

I. THƯƠNG MẠI VÀ ĐẦU TƯ

1. Hai bên nhất trí tổ chức hội chợ thương mại trong năm 2020.

2. Phía Mông Cổ sẽ cấp phép nhập khẩu gạo Việt Nam.

III. ĐIỀU KHOẢN CUỐI CÙNG

Biên bản này được ký tại Hà Nội ngày 13 tháng 3 năm 2019, thành hai bản.

THAY MẶT PHÍA VIỆT NAM\tTHAY MẶT PHÍA MÔNG CỔ
Thứ trưởng Bộ Công Thương\tThứ trưởng Bộ Thực phẩm, Nông nghiệp
Trần Quốc Vinh\tBatbold Ganbaatar`;

const cases: [string, string, string[]][] = [
  [
    'a lead-in rules the points below it; what is noted binds nobody; a statement is agreed, not signed',
    statement,
    [
      'agreed KHM-VNM -: Tăng cường trao đổi đoàn các cấp',
      'agreed KHM-VNM 2027: Hoàn thành tuyến đường cao tốc trước năm 2027',
      'pledged VNM -: tiếp tục cấp học bổng cho sinh viên Campuchia',
    ],
  ],
  [
    'the articles of a treaty with its signatures are signed',
    treaty,
    [
      'signed LAO-VNM -: tăng cường trao đổi giảng viên',
      'signed VNM 2025: tiếp nhận 60 lưu học sinh Lào trong giai đoạn 2021-2025',
      'signed LAO -: bảo đảm chỗ ở cho giảng viên Việt Nam',
      'signed LAO -: miễn thuế nhập khẩu đối với sách giáo khoa',
    ],
  ],
  [
    'the rows of a table have owner and deadline',
    minutes,
    ['agreed LAO 2022-34: Nâng cấp quốc lộ 8', 'agreed VNM 2021-10: Tổ chức hội chợ biên giới'],
  ],
  [
    'a party with `sẽ` and a colon leads in points; `giao` with a body is an order',
    programme,
    [
      'agreed LAO-VNM -: Mở thêm hai cặp chợ biên giới',
      'agreed LAO-VNM -: Đẩy mạnh xúc tiến đầu tư',
      'agreed LAO-VNM -: họp hằng năm',
      'instructed LAO-VNM -: rà soát Chương trình',
    ],
  ],
  [
    'by when and by whom stands behind the point',
    `BIÊN BẢN KỲ HỌP VIỆT NAM - LÀO

Hai bên thống nhất:
1. Trình kế hoạch vận tải chung trước ngày 15/1/2023. Cơ quan chủ trì: Bộ Giao thông Lào.
2. Cắm thêm 12 cột mốc phụ. Thời hạn: ngày 31/5/2023.`,
    [
      'agreed LAO 2023-01-15: Trình kế hoạch vận tải chung trước ngày 15/1/2023',
      'agreed LAO-VNM 2023-05-31: Cắm thêm 12 cột mốc phụ',
    ],
  ],
  [
    'an appendix of signed minutes is signed, a bare year is a deadline',
    appendix,
    ['signed RUS 2023: Chuyển giao công nghệ lọc nước'],
  ],
  [
    'a preamble binds nobody',
    memorandum,
    ['signed EGY-VNM -: trao đổi giống lúa', 'signed EGY -: đài thọ chi phí ăn ở'],
  ],
  [
    'those who signed side by side; that it took place is no promise, headings neither',
    columns,
    ['signed MNG-VNM 2020: tổ chức hội chợ thương mại trong năm 2020', 'signed MNG -: cấp phép nhập khẩu gạo Việt Nam'],
  ],
  [
    'a declaration speaks as `chúng tôi`; calls on the world hold nobody',
    declaration,
    ['agreed LAO-THA-VNM 2013: Lập trung tâm cảnh báo sớm trước năm 2013', 'proposed  -: hỗ trợ sáng kiến này'],
  ],
  [
    'a field before a colon is a point under the lead-in',
    minutesInNews,
    ['agreed RUS-VNM 2020: phấn đấu mở thêm ba tuyến tàu biển trước năm 2020', 'pledged RUS -: cấp 50 suất học bổng'],
  ],
  ['a table without such a head is none', 'Năm\tKim ngạch\n2020\t1 tỷ USD\nHai bên đã họp.', []],
];

/** Who says what is said in a document. */
const speakers: [string, string, string][] = [
  ['those whose names stand under it', memorandum, 'Nguyễn Hữu Thọ + Mahmoud El-Sherif'],
  ['those whose names stand in columns', columns, 'Trần Quốc Vinh + Batbold Ganbaatar'],
  ['the states of its title', declaration, 'Thái Lan + Lào + Việt Nam'],
  ['both sides where nobody is named', appendix, 'hai bên'],
];

test.each(speakers)('a document speaks for %s', (_name, text, names) => {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'actions')!;
  expect(draft.actions[0]!.speakers.join(' + ')).toBe(names);
});

describe('documents', () => {
  test.each(cases)('%s', (_name, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

/** Which words name the body that is to see to each action. */
test.each<[string, string, (string | null)[]]>([
  ['the cell of a row', minutes, ['Bộ Giao thông Lào', 'Bộ Công Thương Việt Nam']],
  [
    'the remark behind a point, none where it has none or an empty one',
    `BIÊN BẢN KỲ HỌP VIỆT NAM - LÀO

Hai bên thống nhất:
1. Trình kế hoạch vận tải chung. Thời hạn: ngày 31/5/2023. Cơ quan chủ trì: Bộ Giao thông hai nước.
2. Cắm thêm 12 cột mốc phụ. Thời hạn: ngày 31/5/2023.
3. Mở thêm hai cặp chợ biên giới. Cơ quan chủ trì: …`,
    ['Bộ Giao thông hai nước', null, null],
  ],
  [
    'the one whom an order has take the lead',
    `Ngày 18/3, Phó Thủ tướng Lê Văn A họp về việc thực hiện các thỏa thuận với Lào.

Phó Thủ tướng giao Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính lập hồ sơ tuyến đường sang Lào; yêu cầu Bộ Công Thương rà soát giá mua điện.`,
    ['Bộ Xây dựng', null],
  ],
  ['nothing where only who is to act is told', memorandum, [null, null]],
])('the body that leads is %s', (_name, text, leads) => {
  const { commitments } = readArticle({ id: 'a', text, publishedOn: null });
  expect(commitments.map(({ lead }) => lead?.exact ?? null)).toEqual(leads);
  for (const { lead } of commitments) if (lead) expect(text.slice(lead.start, lead.end)).toBe(lead.exact);
});
