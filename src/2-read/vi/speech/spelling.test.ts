import { expect, test } from 'vitest';
import { readArticle } from '../../reader.ts';

const text =
  'Việt Nam và Lào nhất trí mở cửa khẩu mới, tháo gỡ vướng mắc của doanh nghiệp; giao các bộ hoàn thiện kế hoạch. ' +
  'Phía Lào cam kết sẽ tạo điều kiện để doanh nghiệp đầu tư, qua đó thúc đẩy thương mại giữa hai nước. ' +
  'Hai bên đã ký thỏa thuận, theo đó Việt Nam sẽ xây dựng bệnh viện tại Lào.';

/** The commitments without their offsets, their words in one spelling. */
function saidIn(written: string): string[] {
  const { commitments } = readArticle({ id: 'a', text: written, publishedOn: '2020-01-01' });
  return commitments.map(({ force, speakers, holders, action, pillars, due }) =>
    [force, speakers, holders, action, pillars, due]
      .join(' | ')
      .normalize('NFC')
      .replaceAll('\u00ad', '')
      .replaceAll('\u00a0', ' ')
      .replaceAll('thoả', 'thỏa'),
  );
}

test('a passive in letters and marks written apart promises nothing', () => {
  const told = 'Các dự án được Tổng Bí thư hai Đảng nhất trí mở rộng hợp tác đang được triển khai tại Lào và Việt Nam.';
  expect(saidIn(told)).toEqual([]);
  expect(saidIn(told.normalize('NFD'))).toEqual([]);
});

test('a joint statement in letters and marks written apart is no signed paper', () => {
  const statement =
    'TUYÊN BỐ CHUNG VIỆT NAM - LÀO\n\nHai Bên nhất trí mở đường bay mới.\n\nLàm tại Hà Nội ngày 12 tháng 3 năm 2019.';
  expect(saidIn(statement).map((said) => said.split(' ')[0])).toEqual(['agreed']);
  expect(saidIn(statement.normalize('NFD'))).toEqual(saidIn(statement));
});

test.each([
  ['letters and marks written apart', text.normalize('NFD')],
  ['soft hyphens inside words', text.replaceAll('nh', 'n\u00adh')],
  ['spaces that do not break', text.replaceAll(' ', '\u00a0')],
  ['another place of the tone mark', text.replaceAll('thỏa', 'thoả')],
])('the same is said in %s', (_name, written) => {
  expect(saidIn(text).length).toBeGreaterThan(4);
  expect(saidIn(written)).toEqual(saidIn(text));
});
