import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

function actionsIn(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'actions')!;
  return draft.actions.map(({ action }) => draft.tokens.slice(action.from, action.to));
}

const cases: [string, string, string[]][] = [
  [
    'a semicolon, a comma and a closing và part verb phrases with objects of their own',
    'mở rộng thương mại, tháo gỡ vướng mắc và tổ chức hội chợ; nối lại đường bay',
    ['mở rộng thương mại', 'tháo gỡ vướng mắc', 'tổ chức hội chợ', 'nối lại đường bay'],
  ],
  [
    'a governing verb takes the whole list',
    'tăng cường chia sẻ thông tin, phối hợp chặt chẽ, ủng hộ lẫn nhau tại Liên hợp quốc',
    ['tăng cường chia sẻ thông tin, phối hợp chặt chẽ, ủng hộ lẫn nhau tại Liên hợp quốc'],
  ],
  [
    'a closing và behind a governed phrase is another action',
    'tăng cường trao đổi lý luận về xây dựng pháp luật và phối hợp chặt chẽ tại các diễn đàn',
    ['tăng cường trao đổi lý luận về xây dựng pháp luật', 'phối hợp chặt chẽ tại các diễn đàn'],
  ],
  [
    'phối hợp governs no further than its first verb',
    'phối hợp đẩy nhanh tiến độ dự án cảng biển, tháo gỡ khó khăn cho doanh nghiệp',
    ['phối hợp đẩy nhanh tiến độ dự án cảng biển', 'tháo gỡ khó khăn cho doanh nghiệp'],
  ],
  [
    'verbs that share one object are one',
    'kiểm tra, đôn đốc tiến độ các công trình',
    ['kiểm tra, đôn đốc tiến độ các công trình'],
  ],
  [
    'verbs joined by và that share one object are one',
    'xây dựng và triển khai đề án chung',
    ['xây dựng và triển khai đề án chung'],
  ],
  [
    'a list of objects is one',
    'đẩy mạnh hợp tác nông nghiệp, du lịch, giáo dục - đào tạo và y tế',
    ['đẩy mạnh hợp tác nông nghiệp, du lịch, giáo dục - đào tạo và y tế'],
  ],
  [
    'compounds that look like verbs are objects',
    'tăng cường hợp tác chuyển đổi số, đổi mới sáng tạo, phòng chống thiên tai',
    ['tăng cường hợp tác chuyển đổi số, đổi mới sáng tạo, phòng chống thiên tai'],
  ],
  [
    'bare verbs behind về and trong lĩnh vực name what it is about',
    'tăng cường hợp tác về cứu hộ, cứu nạn; trao đổi thông tin trong lĩnh vực chăn nuôi, trồng trọt, mở trường dạy nghề',
    [
      'tăng cường hợp tác về cứu hộ, cứu nạn',
      'trao đổi thông tin trong lĩnh vực chăn nuôi, trồng trọt',
      'mở trường dạy nghề',
    ],
  ],
  [
    'by when it is to be done is part of it',
    'xây cầu biên giới và hoàn thành đúng tiến độ, lập đề án chung, bảo đảm hoàn thành trước năm 2030',
    ['xây cầu biên giới và hoàn thành đúng tiến độ', 'lập đề án chung, bảo đảm hoàn thành trước năm 2030'],
  ],
  [
    'to complete a thing is an action',
    'lập đề án chung, hoàn thành cầu biên giới',
    ['lập đề án chung', 'hoàn thành cầu biên giới'],
  ],
  ['a purpose is outside', 'mở thêm đường bay nhằm thúc đẩy du lịch, giao lưu nhân dân', ['mở thêm đường bay']],
  ['what follows from it is outside', 'mở thêm đường bay, qua đó góp phần thúc đẩy du lịch', ['mở thêm đường bay']],
  ['what it is to become is outside', 'phát triển cảng biển, trở thành cửa ngõ của khu vực', ['phát triển cảng biển']],
  [
    'để is inside where it is the only object',
    'phối hợp chặt chẽ để tháo gỡ vướng mắc, mở cửa khẩu mới',
    ['phối hợp chặt chẽ để tháo gỡ vướng mắc', 'mở cửa khẩu mới'],
  ],
  ['để behind an object is outside', 'tổ chức hội nghị chuyên đề để đánh giá kết quả', ['tổ chức hội nghị chuyên đề']],
  [
    'tạo điều kiện behind a comma is an action, with its để',
    'mở rộng đầu tư, tạo điều kiện để doanh nghiệp hai nước hợp tác',
    ['mở rộng đầu tư', 'tạo điều kiện để doanh nghiệp hai nước hợp tác'],
  ],
  [
    'đồng thời parts whatever stands before it',
    'hỗ trợ doanh nghiệp, đồng thời kết nối các cảng biển',
    ['hỗ trợ doanh nghiệp', 'kết nối các cảng biển'],
  ],
  [
    'a figure aimed at is an action of its own',
    'mở rộng thương mại, hướng tới mục tiêu 20 tỷ USD',
    ['mở rộng thương mại', 'hướng tới mục tiêu 20 tỷ USD'],
  ],
  [
    'also inside a purpose',
    'triển khai các biện pháp mới nhằm nâng kim ngạch lên 20 tỷ USD',
    ['triển khai các biện pháp mới', 'nâng kim ngạch lên 20 tỷ USD'],
  ],
  [
    'a list of examples closes over all that follows',
    'thực hiện các biện pháp như giảm thuế, mở cửa khẩu',
    ['thực hiện các biện pháp như giảm thuế, mở cửa khẩu'],
  ],
  [
    'nhất là goes on',
    'mở rộng đầu tư, nhất là đầu tư vào vùng biên giới',
    ['mở rộng đầu tư, nhất là đầu tư vào vùng biên giới'],
  ],
  [
    'commas in quotation marks part nothing',
    'bổ sung nội hàm “hữu nghị, tin cậy, cùng phát triển” vào tuyên bố',
    ['bổ sung nội hàm “hữu nghị, tin cậy, cùng phát triển” vào tuyên bố'],
  ],
  ['a decimal comma parts nothing', 'cung cấp 5,5 triệu liều vaccine', ['cung cấp 5,5 triệu liều vaccine']],
];

describe('actions of a list', () => {
  test.each(cases)('%s', (_name, words, actions) => {
    expect(actionsIn(`Việt Nam và Lào nhất trí ${words}.`)).toEqual(actions);
  });
});
