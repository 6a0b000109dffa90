import { expect, test } from 'vitest';
import { countryName, isCountryCode } from '../../../0-facts/index.ts';
import { draftOf } from '../../reader.ts';
import { readLexicon } from '../../text/lexicon.ts';
import { countryCodes } from '../../../0-facts/index.ts';

/** `RUS` a state, `RUS-VNM` a pair (in the order written), `(VNM)` a place. */
function statesOf(text: string): string[] {
  const draft = draftOf({ id: 't', text, publishedOn: null }, 'vi', 'states')!;
  return draft.states.map(({ countries, as }) => (as === 'place' ? `(${countries.join('-')})` : countries.join('-')));
}

const found: [string, string[]][] = [
  ['Nhật Bản cấp vốn. Ngoại trưởng Nhật Fumio Ota hội đàm.', ['JPN', 'JPN']],
  ['Hàn Quốc gửi thư. Bộ trưởng Hàn Văn Minh đọc.', ['KOR']],
  // Names, long and short, old and new.
  ['Bộ Ngoại giao Nga hoan nghênh quyết định của Đức.', ['RUS', 'DEU']],
  ['Ông nói Mỹ và Hoa Kỳ là một.', ['USA', 'USA']],
  ['Chính phủ nước Cộng hòa Dân chủ Nhân dân Lào và nước CHXHCN Việt Nam', ['LAO', 'VNM']],
  ['các nước Cam-pu-chia, Mi-an-ma, Xinh-ga-po và In-đô-nê-xi-a', ['KHM', 'MMR', 'SGP', 'IDN']],
  ['quan hệ với CHND Trung Hoa, LB Nga và Vương quốc Campuchia', ['CHN', 'RUS', 'KHM']],
  ['Hàn Quốc và CHDCND Triều Tiên nối lại đường dây nóng', ['KOR', 'PRK']],
  ['Ả Rập Xê-út cùng UAE giảm sản lượng, Thổ Nhĩ Kỳ và Ai Cập thì không', ['SAU', 'ARE', 'TUR', 'EGY']],
  ['Liên Xô và Tiệp Khắc giúp ta xây nhà máy', ['SUN', 'CSK']],
  ['Chính phủ Liên-xô giúp nước Việt-nam dân chủ cộng hòa; Cộng hòa Dân chủ Đức cũng thế', ['SUN', 'VNM', 'DDR']],
  ['chuyến đi qua Ý, Áo, Bỉ và Thụy Sỹ', ['ITA', 'AUT', 'BEL', 'CHE']],
  ['Úc, Niu Di-lân, Ô-xtrây-li-a', ['AUS', 'NZL', 'AUS']],
  ['QUAN HỆ VIỆT NAM VÀ NHẬT BẢN', ['VNM', 'JPN']],
  ['phía Nhật cam kết; phía Thái đồng ý', ['JPN', 'THA']],
  // Pairs, with any dash, spaced or not.
  ['hợp tác Việt - Lào', ['VNM-LAO']],
  ['hợp tác Việt Nam–Lào', ['VNM-LAO']],
  ['biên giới Việt-Trung', ['VNM-CHN']],
  ['đối thoại Nga - Ấn', ['RUS-IND']],
  ['thương chiến Mỹ-Trung', ['USA-CHN']],
  ['quan hệ Trung - Triều', ['CHN-PRK']],
  ['Tam giác phát triển Campuchia - Lào - Việt Nam', ['KHM-LAO-VNM']],
  ['trục Washington - Bắc Kinh', ['USA-CHN']],
  // Capitals: states where they act, places else.
  ['Đoàn rời Hà Nội lên đường thăm Pháp.', ['(VNM)', 'FRA']],
  ['Hội nghị họp tại Viêng Chăn.', ['(LAO)']],
  ['Phía Bắc Kinh chưa trả lời.', ['CHN']],
  ['Moskva cam kết cung cấp khí đốt.', ['RUS']],
  ['Theo đó, Tokyo yêu cầu Seoul rút đơn.', ['JPN', '(KOR)']],
  ['Nhà Trắng và Điện Kremlin xác nhận cuộc điện đàm.', ['USA', 'RUS']],
  ['Quan hệ giữa Washington và Hà Nội tiến triển.', ['USA', '(VNM)']],
  // Behind the capital that opens a sentence.
  ['Phía Lào cảm ơn. Với Nga, hai bên đã ký. Nước Đức đổi mới.', ['LAO', 'RUS', 'DEU']],
  // A district of a state, and a street of one word.
  ['Đoàn thăm huyện Nam Thà của Lào và làng Nga ở ngoại ô.', ['LAO', 'RUS']],
  ['Bộ Nông nghiệp và Hợp tác xã Thái Lan gặp Bộ Y tế Lào.', ['THA', 'LAO']],
  // A state before a person's name.
  ['Thủ tướng Anh Edward Mills gặp Tổng thống Pháp Luc Moreau.', ['GBR', 'FRA']],
];

test.each(found)('%s', (text, expected) => {
  expect(statesOf(text)).toEqual(expected);
});

const none = [
  'Triển lãm mỹ thuật và mỹ nghệ khai mạc, Mỹ thuật ứng dụng được chú ý.',
  'Ý kiến của cử tri và ý nghĩa của việc này được ghi nhận.',
  'Đạo đức nghề nghiệp; đức tính khiêm tốn; quận Thủ Đức.',
  'Tình anh em bền chặt, Anh hùng lao động, các anh bộ đội.',
  'Pháp luật và Pháp lệnh mới, giải pháp hợp pháp.',
  'Áo dài truyền thống, quần áo ấm, áo phao.',
  'Chị Nguyễn Thị Nga và anh Lê Hoàng Anh nhận giải.',
  'Huyện Mỹ Lộc và xã Nga My kết nghĩa với phường Hàng Lào, phố Pháp Hoa, thị trấn Đức Thọ.',
  'Học tiếng Anh, tiếng Pháp, tiếng Nga và tiếng Việt.',
  'Trung ương Đảng, trung tâm, Thái Nguyên, Thái Bình, nhật ký.',
  'Tỉnh Lào Cai và thuốc lào; sông Hàn; hàn gắn vết thương.',
  'Các nước Nam Mỹ, Bắc Phi, Ấn Độ Dương và Thái Bình Dương.',
  'Anh đứng dậy và bước ra cửa.',
  'Món nợ 5 triệu đô la Mỹ và 3 triệu bảng Anh.',
  'Ngày 3/4 - Trung tâm khai trương.',
];

test.each(none)('no state in: %s', (text) => {
  expect(statesOf(text)).toEqual([]);
});

test('the lexicon names every state of ISO 3166 and knows no other code', () => {
  const entries = readLexicon(new URL('../lexicon/', import.meta.url)).filter(({ table }) => table === 'states');
  const codes = new Set(entries.map(({ values }) => values['country']!));
  expect(countryCodes.filter((code) => !codes.has(code))).toEqual([]);
  expect([...codes].filter((code) => !isCountryCode(code))).toEqual([]);
});

test.each(countryCodes.map((code) => [countryName(code, 'vi'), code]))('%s is %s', (name, code) => {
  expect(statesOf(`Chính phủ ${name} hoan nghênh quyết định này.`)[0]).toBe(code);
});

test('NFD text names the same states', () => {
  const text = 'Quan hệ Việt Nam - Ấn Độ và Nhật Bản';
  expect(statesOf(text.normalize('NFD'))).toEqual(statesOf(text));
});
