import { describe, expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** The roles of a text's blocks with the words they begin with. */
function rolesOf(text: string): string[] {
  const draft = draftOf({ id: 'a', text, publishedOn: null }, 'vi', 'page')!;
  return draft.blocks.map(
    (block) => `${block.role}: ${draft.tokens.slice(block.from, Math.min(block.to, block.from + 4))}`,
  );
}

const cases: [string, string, string[]][] = [
  [
    'the header of the plain-text form is a block of its own',
    ' date 2019-05-04 Chiều nay, hai Bộ trưởng đã hội đàm tại Hà Nội.\n',
    ['boilerplate: date 2019-05', 'body: Chiều nay, hai'],
  ],
  [
    'a header may tell the month alone',
    ' date 2019-05 Chiều nay, hai Bộ trưởng đã hội đàm tại Hà Nội.\n',
    ['boilerplate: date 2019-05', 'body: Chiều nay, hai'],
  ],
  [
    'a credit ends where a sentence begins behind the agency',
    'Quang cảnh hội nghị. Ảnh: TTXVN phát Trên cơ sở tin cậy, hai bên nhất trí mở lại đường bay.',
    ['caption: Quang cảnh hội nghị', 'body: Trên cơ sở tin'],
  ],
  [
    'title, body, heading in capitals, by-line',
    'Mở rộng hợp tác biên giới\n\nHai bên đã họp tại Lạng Sơn.\n\nKẾT NỐI GIAO THÔNG\n\nHai bên bàn về đường bộ.\n\nLê Hà (theo TTXVN)',
    [
      'title: Mở rộng hợp tác',
      'body: Hai bên đã họp',
      'heading: KẾT NỐI GIAO THÔNG',
      'body: Hai bên bàn về',
      'byline: Lê Hà (theo',
    ],
  ],
  [
    'a caption with its credit in brackets',
    'Hai Bộ trưởng ký biên bản. (Ảnh: An Bình/TTXVN)\n\nLễ ký diễn ra sáng nay.',
    ['caption: Hai Bộ trưởng ký', 'body: Lễ ký diễn ra'],
  ],
  [
    'a caption glued into a paragraph takes the one sentence before its credit',
    'Hai bên đã hội đàm. Quang cảnh buổi lễ. (Ảnh: Minh An) Sau đó, hai bên họp báo.',
    ['body: Hai bên đã hội', 'caption: Quang cảnh buổi lễ', 'body: Sau đó, hai'],
  ],
  [
    'a caption that collecting marked, without a credit',
    '[Ảnh] Hai Bộ trưởng ký biên bản hợp tác.\n\nLễ ký diễn ra sáng nay.',
    ['caption: [Ảnh] Hai', 'body: Lễ ký diễn ra'],
  ],
  [
    'no caption: brackets around other words',
    '[Video] Hai Bộ trưởng ký biên bản hợp tác.\n\nLễ ký diễn ra sáng nay.',
    ['body: [Video] Hai', 'body: Lễ ký diễn ra'],
  ],
  ['a dateline is split off', 'TPO - Sáng nay, hai bên đã ký kết.\n', ['byline: TPO -', 'body: Sáng nay, hai']],
  [
    'an agency in brackets with a place',
    'Viêng Chăn (TTXVN) - Hai bên đã họp.\n',
    ['byline: Viêng Chăn (TTXVN', 'body: Hai bên đã họp'],
  ],
  [
    'links up to the next paragraph are no news',
    'Hai bên đã họp.\n\nTin liên quan\nThủ đô đón khách\nGiá gạo tăng\n\nSau đó, hai bên ký biên bản.',
    [
      'body: Hai bên đã họp',
      'boilerplate: Tin liên quan',
      'boilerplate: Thủ đô đón khách',
      'boilerplate: Giá gạo tăng',
      'body: Sau đó, hai',
    ],
  ],
  [
    'points of a document keep being body without a stop',
    'Hai bên nhất trí:\n- Mở cửa khẩu\n1. Nối lại đường bay\nLàm tại Hà Nội.',
    ['body: Hai bên nhất trí', 'body: - Mở cửa khẩu', 'body: 1. Nối lại', 'body: Làm tại Hà Nội'],
  ],
  ['a pair of states with a hyphen is no dateline', 'Việt - Lào cùng phát triển.\n', ['body: Việt - Lào cùng']],
  ['one line without a stop is read', 'Hai bên nhất trí mở cửa khẩu', ['body: Hai bên nhất trí']],
  [
    'a sentence about photographs is no credit',
    'Triển lãm có nhiều ảnh đẹp về hai nước.\n',
    ['body: Triển lãm có nhiều'],
  ],
];

describe('the page', () => {
  test.each(cases)('%s', (_name, text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });
});
