import { expect, test } from 'vitest';
import { readArticle } from '../../../reader.ts';

const meeting = 'Sáng 11/3, Thủ tướng Vũ Văn An hội đàm với Thủ tướng Lào Bounmy Keokhamphan. ';

/** Who is to see to something, and what: `lead: action`; `-` where the words name nobody. */
test.each<[string, string[]]>([
  [
    'Hai bên nhất trí giao Bộ Công Thương chủ trì, phối hợp với Bộ Tài chính xây dựng đề án cửa khẩu thông minh trước ngày 31/12/2026.',
    ['Bộ Công Thương: chủ trì, phối hợp với Bộ Tài chính xây dựng đề án cửa khẩu thông minh trước ngày 31/12/2026'],
  ],
  [
    'Hai Thủ tướng giao Bộ Công Thương hai nước chủ trì xây dựng lộ trình nâng kim ngạch thương mại.',
    ['Bộ Công Thương hai nước: chủ trì xây dựng lộ trình nâng kim ngạch thương mại'],
  ],
  [
    'Hai bên thống nhất giao Bộ Tư pháp Việt Nam và Bộ Tư pháp Lào làm đầu mối triển khai Hiệp định dẫn độ.',
    ['Bộ Tư pháp Việt Nam và Bộ Tư pháp Lào: làm đầu mối triển khai Hiệp định dẫn độ'],
  ],
  [
    'Hai bên giao hai Bộ Ngoại giao chủ trì soạn thảo kế hoạch hành động; tổ chức hội chợ hằng năm.',
    ['hai Bộ Ngoại giao: chủ trì soạn thảo kế hoạch hành động', '-: tổ chức hội chợ hằng năm'],
  ],
  [
    'Thủ tướng Vũ Văn An giao Bộ Ngoại giao chủ trì, phối hợp với các bộ, ngành liên quan rà soát các thỏa thuận với Lào.',
    ['Bộ Ngoại giao: chủ trì, phối hợp với các bộ, ngành liên quan rà soát các thỏa thuận với Lào'],
  ],
  [
    'Hai bên nhất trí hoàn thành đề án kết nối giao thông do Bộ Xây dựng chủ trì trước ngày 31/12/2026.',
    ['Bộ Xây dựng: hoàn thành đề án kết nối giao thông do Bộ Xây dựng chủ trì trước ngày 31/12/2026'],
  ],
  [
    'Hai bên nhất trí tham dự hội nghị xúc tiến đầu tư do Bộ Ngoại giao chủ trì vào tháng 9/2026.',
    ['-: tham dự hội nghị xúc tiến đầu tư do Bộ Ngoại giao chủ trì vào tháng 9/2026'],
  ],
  ['Hai Thủ tướng đồng chủ trì kỳ họp và nhất trí mở thêm cửa khẩu.', ['-: mở thêm cửa khẩu']],
  ['Hai bên nhất trí giao Bộ Công Thương hai nước soạn thảo đề án.', ['-: soạn thảo đề án']],
])('%s', (sentence, led) => {
  const text = meeting + sentence;
  const { commitments } = readArticle({ id: 'a', text, publishedOn: '2026-03-11' });
  expect(commitments.map(({ lead, action }) => `${lead?.exact ?? '-'}: ${action}`)).toEqual(led);
  for (const { lead } of commitments) if (lead) expect(text.slice(lead.start, lead.end)).toBe(lead.exact);
});
