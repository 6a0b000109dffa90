import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

const meeting =
  'Ngày 11/3, Bộ trưởng Ngoại giao Việt Nam Lê Quốc Anh đã hội đàm với Bộ trưởng Ngoại giao Lào Bounma Keola. ';

/** An occasion or a word given before, behind what is to be done: each action with its due date. */
const cases: [string, string[]][] = [
  // An occasion to come is when it is to be done.
  [
    'Hai bên nhất trí ký Hiệp định dẫn độ nhân chuyến thăm Lào của Chủ tịch nước Việt Nam vào tháng 9/2026.',
    ['2026-09: ký Hiệp định dẫn độ nhân chuyến thăm Lào của Chủ tịch nước Việt Nam vào tháng 9/2026'],
  ],
  [
    'Hai bên nhất trí hoàn thành đề án trong chuyến thăm của Thủ tướng Lào vào tháng 9/2026.',
    ['2026-09: hoàn thành đề án trong chuyến thăm của Thủ tướng Lào vào tháng 9/2026'],
  ],
  [
    'Hai bên nhất trí khai trương đường bay sau lễ hội té nước năm 2027.',
    ['2027: khai trương đường bay sau lễ hội té nước năm 2027'],
  ],
  [
    'Hai bên nhất trí khởi công cầu sau chuyến khảo sát chung vào tháng 6/2026.',
    ['2026-06: khởi công cầu sau chuyến khảo sát chung vào tháng 6/2026'],
  ],
  [
    'Hai bên nhất trí tổ chức kỳ họp lần thứ 49 sau lễ kỷ niệm Quốc khánh Lào vào tháng 12/2026.',
    ['2026-12: tổ chức kỳ họp lần thứ 49 sau lễ kỷ niệm Quốc khánh Lào vào tháng 12/2026'],
  ],
  [
    'Hai bên nhất trí ký Hiệp định dẫn độ trong chuyến thăm sắp tới của Thủ tướng Lào.',
    ['-: ký Hiệp định dẫn độ trong chuyến thăm sắp tới của Thủ tướng Lào'],
  ],
  [
    'Hai bên nhất trí triển khai các thỏa thuận đạt được trong chuyến thăm Lào của Thủ tướng Việt Nam năm 2025.',
    ['-: triển khai các thỏa thuận đạt được trong chuyến thăm Lào của Thủ tướng Việt Nam năm 2025'],
  ],
  [
    'Hai bên nhất trí mở cửa khẩu khi Thủ tướng Lào thăm Việt Nam vào tháng 10/2026.',
    ['2026-10: mở cửa khẩu khi Thủ tướng Lào thăm Việt Nam vào tháng 10/2026'],
  ],
  // An occasion that is over is when it was said.
  ['Phía Lào hứa mở lại đường bay sau cuộc hội đàm hôm qua.', ['-: mở lại đường bay']],
  ['Phía Lào hứa mở lại đường bay trong chuyến thăm Việt Nam của Bộ trưởng Bounma Keola.', ['-: mở lại đường bay']],
  ['Phía Lào hứa mở lại đường bay nhân chuyến thăm Việt Nam ngày 10/3.', ['-: mở lại đường bay']],
  [
    'Phía Lào hứa mở lại đường bay sau cuộc hội đàm tại Hà Nội và tăng thêm hai chuyến tàu mỗi tuần.',
    ['-: mở lại đường bay', '-: tăng thêm hai chuyến tàu mỗi tuần'],
  ],
  // What was said before is no part of the action; what stands behind it is another.
  [
    'Hai bên nhất trí mở cửa khẩu như tinh thần hai bên đã thống nhất và tăng thêm hai chuyến bay mỗi tuần.',
    ['-: mở cửa khẩu', '-: tăng thêm hai chuyến bay mỗi tuần'],
  ],
  [
    'Hai bên nhất trí mở cửa khẩu trước tháng 12/2026 như hai bên đã cam kết.',
    ['2026-12: mở cửa khẩu trước tháng 12/2026'],
  ],
  // Knowledge of losses is shared, and so is grief.
  [
    'Hai bên nhất trí chia sẻ thông tin về thiệt hại do lũ trên sông Mê Công.',
    ['-: chia sẻ thông tin về thiệt hại do lũ trên sông Mê Công'],
  ],
  [
    'Hai bên nhất trí chia sẻ với các nước hạ nguồn số liệu về thiệt hại do lũ.',
    ['-: chia sẻ với các nước hạ nguồn số liệu về thiệt hại do lũ'],
  ],
  ['Phía Lào khẳng định chia sẻ với Việt Nam về những mất mát do bão lũ.', []],
  ['Phía Lào khẳng định chia sẻ những mất mát, đau thương với Việt Nam.', []],
];

test.each(cases)('%s', (sentence, expected) => {
  const draft = draftOf({ id: 'a', text: meeting + sentence, publishedOn: '2026-03-11' }, 'vi', 'actions')!;
  const found = draft.actions.map(({ due, action }) => `${due ?? '-'}: ${draft.tokens.slice(action.from, action.to)}`);
  expect(found).toEqual(expected);
});
