import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** What is said in news of other states: force, who says it, holders, action. */
function saidIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: '2018-03-20' }, 'vi', 'actions')!;
  return draft.actions.map(({ force, speakers, holders, action }) => {
    return `${force} | ${speakers.join(' + ')} | ${holders.join('-')} | ${draft.tokens.slice(action.from, action.to)}`;
  });
}

const summit = 'Tổng thống Mỹ John Carter gặp Thủ tướng Iraq Haidar Karim. ';

const cases: [string, string[]][] = [
  [
    'Ai Cập, Sudan và Ethiopia nhất trí nối lại đàm phán về con đập.',
    ['agreed | Ai Cập + Sudan + Ethiopia | EGY-ETH-SDN | nối lại đàm phán về con đập'],
  ],
  [
    'Hội đồng Bảo an Liên hợp quốc yêu cầu các bên ở Libya ngừng bắn ngay lập tức.',
    ['proposed | Hội đồng Bảo an Liên hợp quốc |  | ngừng bắn ngay lập tức'],
  ],
  [
    'Theo Tổng thống Zambia Joseph Phiri, Trung Quốc đã chấp nhận giãn nợ cho nước này.',
    ['agreed | Trung Quốc | CHN | giãn nợ cho nước này'],
  ],
  [
    'Phía Ba Lan yêu cầu Ukraine mở lại các cuộc khai quật; Kiev trả lời sẽ xem xét đề nghị này.',
    ['proposed | Ba Lan | UKR | mở lại các cuộc khai quật', 'pledged | Ukraine | UKR | xem xét đề nghị này'],
  ],
  [
    'Nga sẵn sàng làm trung gian hòa giải giữa Armenia và Azerbaijan, Ngoại trưởng Nga Ivan Belov cho biết.',
    ['pledged | Ivan Belov | RUS | làm trung gian hòa giải giữa Armenia và Azerbaijan'],
  ],
  [
    'Ấn Độ cấp cho Myanmar khoản vay 500 triệu USD và sẽ giúp xây 71 cây cầu, Ngoại trưởng Ấn Độ Ravi Menon thông báo.',
    [
      'pledged | Ravi Menon | IND | cấp cho Myanmar khoản vay 500 triệu USD',
      'pledged | Ravi Menon | IND | giúp xây 71 cây cầu',
    ],
  ],
  [
    `${summit}Carter nói quân Mỹ sẽ rút hết khỏi Iraq. Karim đề nghị Washington bán cho Baghdad 36 máy bay.`,
    ['pledged | John Carter | USA | rút hết khỏi Iraq', 'proposed | Haidar Karim | USA | bán cho Baghdad 36 máy bay'],
  ],
  [
    `${summit}"Mỹ cam kết giúp Iraq xây dựng lại đất nước", Carter nói.`,
    ['pledged | John Carter | USA | giúp Iraq xây dựng lại đất nước'],
  ],
  [
    `${summit}Hai bên nhất trí mở đường bay và cam kết thúc đẩy trao đổi sinh viên.`,
    [
      'agreed | John Carter + Haidar Karim | IRQ-USA | mở đường bay',
      'agreed | John Carter + Haidar Karim | IRQ-USA | thúc đẩy trao đổi sinh viên',
    ],
  ],
  [
    `${summit}Ông Carter khẳng định Mỹ sẽ không can thiệp vào Iraq, nhưng sẽ giúp nước này bảo vệ không phận.`,
    [
      'pledged | John Carter | USA | không can thiệp vào Iraq',
      'pledged | John Carter | USA | giúp nước này bảo vệ không phận',
    ],
  ],
  [
    `${summit}Ông Karim cho biết hai nước đã nhất trí mở đường bay và Washington sẽ xóa nợ cho Baghdad.`,
    [
      'agreed | John Carter + Haidar Karim | IRQ-USA | mở đường bay',
      'pledged | Haidar Karim | USA | xóa nợ cho Baghdad',
    ],
  ],
  [
    'Hàn Quốc và Mỹ thỏa thuận giảm quy mô tập trận chung, đổi lại Triều Tiên sẽ ngừng thử tên lửa.',
    ['agreed | Hàn Quốc + Mỹ | KOR-USA | giảm quy mô tập trận chung', 'pledged | Triều Tiên | PRK | ngừng thử tên lửa'],
  ],
];

const nothing = [
  'Iran bác bỏ yêu cầu của Mỹ đóng cửa nhà máy Fordow.',
  'Thổ Nhĩ Kỳ muốn mua thêm khí đốt của Azerbaijan.',
  'Chính quyền Tổng thống Mỹ John Carter dự định cắt viện trợ cho Pakistan.',
  'Thủ tướng Nhật Bản Kuroda Masato cho hay Tokyo đang cân nhắc viện trợ cho Tonga.',
  'Thái Lan cảnh báo sẽ đóng cửa biên giới nếu Campuchia không rút quân.',
  'Thủ tướng Israel Avi Navon nói sẽ không có ngừng bắn với Liban nếu con tin không được thả.',
];

describe('news of other states', () => {
  test.each(cases)('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
  test.each(nothing)('nothing is promised: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
