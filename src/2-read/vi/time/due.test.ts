import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';
import { dueIn } from './due.ts';

/** The due date of a whole text, published on the day given. */
function due(text: string, publishedOn: string | null): string | null {
  const draft = draftOf({ id: '', text, publishedOn }, 'vi', 'time')!;
  return dueIn(draft, { from: 0, to: draft.tokens.count });
}

describe('the last moment that an action names', () => {
  test.each([
    ['Hai bên nhất trí hoàn thành trong nửa đầu năm 2025.', '2025-01-10', '2025-06'],
    ['Hai bên phối hợp trong giai đoạn 2025-2029.', '2024-12-01', '2029'],
    ['Hai bên sẽ trình trước ngày 30.9.', '2026-02-05', '2026-09-30'],
    ['Hai nước cam kết đào tạo 500 cán bộ trong vòng 10 năm tới.', '2013-05-02', '2023'],
    ['Hai bên cam kết hoàn tất thủ tục trong vòng 6 tháng.', '2024-03-10', '2024-09'],
    ['Nhật Bản đồng ý giải ngân khoản vay trong vòng ba năm.', '2024-03-10', '2027'],
    ['Trong vòng 18 tháng, hai bên sẽ hoàn thành việc phân giới.', '2024-03-10', '2025-09'],
    ['Trong vòng 90 ngày, Lào phải trả lời.', '2024-03-10', '2024-06-08'],
    ['Hai bên nhất trí họp lại trong vòng 30 ngày kể từ ngày ký.', '2024-03-10', '2024-04-09'],
    ['Hai bên đề nghị tổ chức kỷ niệm trong năm 2027.', '2026-02-05', '2027'],
    ['Hai bên sẽ họp từ 20 đến 26/10/2026.', '2026-02-05', '2026-10-26'],
    ['Hai bên nhất trí thực hiện đến năm 2030, tầm nhìn 2045.', '2026-02-05', '2045'],
    ['Hai bên hoàn thành chậm nhất là quý III/2026.', '2026-02-05', '2026-35'],
    ['Hai bên phấn đấu đạt mục tiêu đến năm 2030.', null, '2030'],
  ])('%s', (text, published, expected) => expect(due(text, published)).toBe(expected));
});

describe('no due date', () => {
  test.each([
    ['Trong vòng 18 tháng, hai bên đã họp ba lần và sẽ họp tiếp.', '2024-03-10'],
    ['Hai bên nhất trí bắt đầu từ năm 2027.', '2026-02-05'],
    ['Hai bên sẽ triển khai trong thời gian tới, trong tương lai gần.', '2026-02-05'],
    ['Hai bên thực hiện thỏa thuận đã ký năm 2019.', '2026-02-05'],
    ['Hai nước đã xây xong cầu trong vòng 18 tháng.', '2026-02-05'],
    ['Hai bên cam kết hợp tác. Cây cầu được xây trong vòng 18 tháng.', '2026-02-05'],
    ['Hai bên triển khai kết quả Cuộc gặp cấp cao năm 2025.', null],
  ])('%s', (text, published) => expect(due(text, published)).toBe(null));
});
