import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Who is meant by the words, at their n-th place (the first is 0): names and states. */
function meant(text: string, words: string, place = 0): string | null {
  const draft = draftOf({ id: 't', text, publishedOn: '2020-05-10' }, 'vi', 'encounters')!;
  const { tokens, parties } = draft;
  const same = parties.filter(({ from, to }) => tokens.slice(from, to).normalize('NFC') === words);
  const party = same[place];
  return party ? `${party.participants.map(({ name }) => name).join(' + ')} (${party.countries.join('-')})` : null;
}

const talks = 'Ngày 9/5, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Khamsone Vilay.';

const found: [string, string, string, number?][] = [
  // By name.
  [talks, 'Thủ tướng Lê Hoài An', 'Lê Hoài An (VNM)'],
  [talks, 'Thủ tướng Lào Khamsone Vilay', 'Khamsone Vilay (LAO)'],
  // An office alone: of its state, else of home.
  [`${talks} Thủ tướng Lào cảm ơn.`, 'Thủ tướng Lào', 'Khamsone Vilay (LAO)'],
  [`${talks} Thủ tướng đề nghị phía Lào tạo điều kiện.`, 'Thủ tướng', 'Lê Hoài An (VNM)'],
  [`${talks} Nhà lãnh đạo Lào cảm ơn.`, 'Nhà lãnh đạo Lào', 'Khamsone Vilay (LAO)'],
  [`${talks} Người đứng đầu Chính phủ Việt Nam nhấn mạnh.`, 'Người đứng đầu Chính phủ Việt Nam', 'Lê Hoài An (VNM)'],
  [
    'Tổng thống Pháp Luc Moreau gặp Tổng thống Nga Viktor Orlov. Tổng thống Pháp nói.',
    'Tổng thống Pháp',
    'Luc Moreau (FRA)',
  ],
  ['Sáng nay, Thủ tướng Lào đã tới Hà Nội.', 'Thủ tướng Lào', 'Thủ tướng Lào (LAO)'],
  // Pronouns: the last subject.
  [`${talks} Thủ tướng Lê Hoài An chúc mừng Lào. Ông cũng cảm ơn Thủ tướng Khamsone Vilay.`, 'Ông', 'Lê Hoài An (VNM)'],
  ['Ngoại trưởng Đức Karin Vogel đến Paris. Bà cam kết hỗ trợ.', 'Bà', 'Karin Vogel (DEU)'],
  ['Tổng thống Nga Viktor Orlov đến Minsk. Orlov cho biết sẽ ký thỏa thuận.', 'Orlov', 'Viktor Orlov (RUS)'],
  [
    'Chủ tịch Quốc hội Vũ Thị Hằng hội kiến Tổng thống Nga Viktor Orlov. Tổng thống Nga cảm ơn. Bà đề nghị Nga mở cửa.',
    'Bà',
    'Vũ Thị Hằng (VNM)',
  ],
  [`${talks} Thủ tướng Khamsone Vilay cảm ơn. Đồng chí khẳng định sẽ hỗ trợ.`, 'Đồng chí', 'Khamsone Vilay (LAO)'],
  // Joint subjects: the leaders of the encounter in force.
  [`${talks} Hai bên nhất trí.`, 'Hai bên', 'Lê Hoài An + Khamsone Vilay (LAO-VNM)'],
  [`${talks} Hai nhà lãnh đạo nhất trí.`, 'Hai nhà lãnh đạo', 'Lê Hoài An + Khamsone Vilay (LAO-VNM)'],
  [`${talks} Hai Thủ tướng đã chứng kiến lễ ký.`, 'Hai Thủ tướng', 'Lê Hoài An + Khamsone Vilay (LAO-VNM)'],
  [
    `${talks}\nCùng ngày, Chủ tịch Quốc hội Vũ Thu Hằng hội kiến Thủ tướng Khamsone Vilay. Hai bên nhất trí.`,
    'Hai bên',
    'Vũ Thu Hằng + Khamsone Vilay (LAO-VNM)',
  ],
  ['Việt Nam và Nhật Bản mở rộng hợp tác. Hai bên nhất trí.', 'Hai bên', 'hai bên (JPN-VNM)'],
  [`${talks} Bên lề, ông nhắc tới quan hệ Nga - Ấn Độ; hai nước đã ký thỏa thuận.`, 'hai nước', 'hai bên (IND-RUS)'],
  [
    'Bộ trưởng Ngoại giao hai nước nhất trí. Việt Nam và Lào là láng giềng.',
    'Bộ trưởng Ngoại giao hai nước',
    'bộ trưởng ngoại giao hai nước (LAO-VNM)',
  ],
  // No encounter is told: those who hold the office, else those who speak for the two states.
  [
    'TUYÊN BỐ CHUNG\nNhận lời mời của Thủ tướng Ấn Độ Ravi Menon, Thủ tướng Nepal Hari Thapa thăm Ấn Độ. Hai Thủ tướng nhất trí.',
    'Hai Thủ tướng',
    'Ravi Menon + Hari Thapa (IND-NPL)',
  ],
  [
    'Bộ trưởng Ngoại giao Nga Viktor Orlov tháp tùng Tổng thống Nga Ivan Belov. Ngoại trưởng Cuba Rosa Diaz cũng đến Mát-xcơ-va. Bộ trưởng Ngoại giao hai nước nhất trí.',
    'Bộ trưởng Ngoại giao hai nước',
    'Viktor Orlov + Rosa Diaz (CUB-RUS)',
  ],
  [
    'Chủ tịch nước Lê Hoài An sang Lào. Tổng Bí thư Lào Bounmy Keola đón đoàn. Hai bên nhất trí.',
    'Hai bên',
    'Bounmy Keola + Lê Hoài An (LAO-VNM)',
  ],
  [
    'Người phát ngôn Lê Hoài An nói về Lào. Đại sứ Lào Sengphet Boun có mặt. Hai bên nhất trí.',
    'Hai bên',
    'hai bên (LAO-VNM)',
  ],
  // The other side, the state last named.
  [`${talks} Thủ tướng Lê Hoài An đề nghị phía bạn tạo điều kiện.`, 'phía bạn', 'Lào (LAO)'],
  ['Đoàn đã thăm Nhật Bản. Nước này cam kết viện trợ.', 'Nước này', 'Nhật Bản (JPN)'],
  ['Ông Viktor Orlov, Tổng thống Nga, hứa giúp Cuba. Nước này cũng sẽ bán dầu.', 'Nước này', 'Nga (RUS)'],
  ['Chính phủ Đức cho biết nước này giúp Mali.', 'nước này', 'Đức (DEU)'],
  // Three and more.
  [
    'Bộ trưởng các nước Campuchia, Lào và Việt Nam họp tại Huế. Ba nước cam kết hợp tác.',
    'Ba nước',
    'Campuchia + Lào + Việt Nam (KHM-LAO-VNM)',
  ],
  // States and bodies.
  [`${talks} Phía Lào cam kết hỗ trợ.`, 'Phía Lào', 'Lào (LAO)'],
  ['Quốc hội Việt Nam sẵn sàng chia sẻ kinh nghiệm.', 'Quốc hội Việt Nam', 'Quốc hội Việt Nam (VNM)'],
  [
    'Đảng, Nhà nước và nhân dân rất vui; Đảng, Nhà nước và Chính phủ Lào cảm ơn.',
    'Đảng, Nhà nước và Chính phủ Lào',
    'Đảng, Nhà nước và Chính phủ Lào (LAO)',
  ],
  ['Bộ Kế hoạch và Đầu tư Lào đồng ý.', 'Bộ Kế hoạch và Đầu tư Lào', 'Bộ Kế hoạch và Đầu tư Lào (LAO)'],
  ['Bộ Ngoại giao Nga cho biết Tokyo yêu cầu đàm phán.', 'Bộ Ngoại giao Nga', 'Bộ Ngoại giao Nga (RUS)'],
  ['Hôm qua, Tokyo yêu cầu đàm phán.', 'Tokyo', 'Nhật Bản (JPN)'],
  ['Liên hợp quốc kêu gọi ngừng bắn.', 'Liên hợp quốc', 'Liên hợp quốc ()'],
  [
    'Ông gặp lãnh đạo cấp cao của Đảng và Nhà nước Lào.',
    'lãnh đạo cấp cao của Đảng và Nhà nước Lào',
    'lãnh đạo cấp cao của Đảng và Nhà nước Lào (LAO)',
  ],
];

test.each(found)('%s — %s', (text, words, expected, place) => {
  expect(meant(text, words, place)).toBe(expected);
});

const none: [string, string][] = [
  ['Ông cụ bán báo kể chuyện.', 'Ông'],
  ['Các ông, các bà ngồi xuống.', 'ông'],
  ['Tình đồng chí giữa hai quân đội bền chặt.', 'đồng chí'],
  ['Đoàn thăm Phủ Chủ tịch.', 'Phủ Chủ tịch'],
  ['Hội nghị họp tại Hà Nội.', 'Hà Nội'],
];

test.each(none)('%s: %s is no party', (text, words) => {
  expect(meant(text, words)).toBeNull();
});
