import { expect, test } from 'vitest';
import { link } from '../link.ts';
import { madeUpArticle } from '../made-up.ts';

/** Two commitments on one matter, said in two articles: one and the same, or two things? */
const cases: [first: string, second: string, 'one' | 'two'][] = [
  // A matter has a group, a conference, a document and an exchange of its own.
  ['thành lập nhóm công tác chung về bảo hiểm nông nghiệp', 'sớm lập tổ công tác về bảo hiểm nông nghiệp', 'one'],
  ['thành lập nhóm công tác chung về bảo hiểm nông nghiệp', 'tổ chức hội thảo về bảo hiểm nông nghiệp', 'two'],
  ['chia sẻ kinh nghiệm về bảo hiểm nông nghiệp', 'trao đổi kinh nghiệm về bảo hiểm nông nghiệp', 'one'],
  [
    'chia sẻ kinh nghiệm về bảo hiểm nông nghiệp',
    'triển khai chương trình nghiên cứu chung về bảo hiểm nông nghiệp',
    'two',
  ],
  ['cử chuyên gia sang giúp về phòng cháy rừng', 'ký Bản ghi nhớ về phòng cháy rừng', 'two'],
  // A document is negotiated, signed and carried out; a memorandum is not an agreement, a text of no kind may be either.
  ['đẩy nhanh đàm phán Hiệp định về vận tải ven biển', 'sớm ký Hiệp định về vận tải ven biển', 'one'],
  ['ký Bản ghi nhớ về vận tải ven biển', 'hoàn tất đàm phán Hiệp định về vận tải ven biển', 'two'],
  ['ký thỏa thuận về vận tải ven biển', 'sớm ký Hiệp định về vận tải ven biển', 'one'],
  // Trade in one product: its tax, its obstacles, its market.
  ['giảm thuế nhập khẩu đối với cao su', 'mở cửa thị trường cho cao su', 'two'],
  ['giảm thuế nhập khẩu đối với cao su', 'tháo gỡ rào cản kỹ thuật đối với cao su', 'two'],
  ['cho phép nhập khẩu quả vải', 'sớm mở cửa thị trường cho quả vải', 'one'],
  ['cho phép nhập khẩu quả vải', 'cho phép nhập khẩu quả xoài', 'two'],
  // Between two towns a bridge is no flight.
  ['mở đường bay thẳng Nậm Sê - Tân Phú', 'khai trương đường bay Nậm Sê - Tân Phú', 'one'],
  ['mở đường bay thẳng Nậm Sê - Tân Phú', 'hoàn thành xây dựng cầu Nậm Sê - Tân Phú', 'two'],
  // Kinds of crime, and whatever else is fought.
  ['hợp tác phòng chống ma túy', 'hợp tác phòng chống thiên tai', 'two'],
  ['hợp tác phòng, chống mua bán người', 'phối hợp đấu tranh với nạn buôn bán người', 'one'],
  ['phối hợp trong dẫn độ tội phạm', 'phối hợp phòng chống tội phạm mạng', 'two'],
];

const speakers = ['Vũ Đình Thao', 'Bounmy Keokhamphan'];
const offices = [
  { words: 'Bộ trưởng Vũ Đình Thao', name: 'Vũ Đình Thao', country: 'VNM' },
  { words: 'Bộ trưởng Bounmy Keokhamphan', name: 'Bounmy Keokhamphan', country: 'LAO' },
];

test.each(cases)('«%s» and «%s» are %s', (first, second, told) => {
  const articles = [first, second].map((words, i) =>
    madeUpArticle(`article ${i}`, {
      publishedOn: `2031-0${i + 3}-02`,
      offices,
      commitments: [{ words, speakers, pillars: ['economy'] }],
    }),
  );
  const { threads } = link({ articles, decisions: [], threadIds: new Map() });
  expect(threads).toHaveLength(told === 'one' ? 1 : 2);
});

test('what one side is to do for the other is not what the other is to do for it', () => {
  const words = ['cho phép nhập khẩu quả vải', 'sớm mở cửa thị trường cho quả vải'];
  const ofHolders = (...holders: string[]) =>
    link({
      articles: words.map((said, i) =>
        madeUpArticle(`article ${i}`, {
          publishedOn: `2031-0${i + 3}-02`,
          offices,
          commitments: [{ words: said, speakers, holders: [holders[i]!], pillars: ['trade'] }],
        }),
      ),
      decisions: [],
      threadIds: new Map(),
    }).threads.length;
  expect([ofHolders('VNM', 'VNM'), ofHolders('VNM', 'LAO')]).toEqual([1, 2]);
});
