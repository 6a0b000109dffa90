import { describe, expect, test } from 'vitest';
import { readArticle } from '../index.ts';
import { wrapsOf } from './wraps.ts';

/** The text with `⏎` for each line end that ends no paragraph. */
function marked(text: string): string {
  const wraps = new Set(wrapsOf(text));
  return [...text].map((letter, i) => (wraps.has(i) ? '⏎' : letter)).join('');
}

/** Cut to lines of at most so many letters, as a mail or a printed page is. */
function cutTo(width: number, text: string): string {
  return text.replace(new RegExp(`(?=.{${width + 1}})(.{1,${width}})\\s`, 'gu'), '$1\n');
}

describe('line ends that end no paragraph', () => {
  test.each([
    ['Hai bên nhất trí sớm mở lại đường bay thẳng,⏎đồng thời tăng số chuyến tàu.'],
    ['The two sides agreed to reopen the direct flights⏎between the two capitals this year.'],
    ['Hai bên nhất trí sớm mở lại đường bay thẳng giữa⏎Hà Nội và Thành Đô, tăng số chuyến tàu và mở thêm⏎một tuyến xe khách.'], // prettier-ignore
    ['Hai bên nhất trí sớm mở lại đường bay thẳng giữa⏎hai thủ đô, đồng thời tăng số chuyến tàu mỗi tuần.⏎Thủ tướng Lào cảm ơn.'], // prettier-ignore
    // Sentences, points, short lines, empty lines and titles end where they end.
    ['Hai bên nhất trí sớm mở lại đường bay thẳng.\nđồng thời tăng số chuyến tàu.'],
    ['Hai bên nhất trí về các nội dung hợp tác sau đây:\nthúc đẩy thương mại;\ntăng cường đầu tư giữa hai nước trong năm nay;\nmở thêm cửa khẩu.'], // prettier-ignore
    ['Hai bên trao đổi về các nội dung hợp tác sau đây\na) thương mại và đầu tư giữa hai nước trong năm nay\nb) du lịch.'], // prettier-ignore
    ['Thư mời họp\ngửi các thành viên Ủy ban hợp tác hai nước.'],
    ['Hai bên nhất trí sớm mở lại đường bay thẳng,\n\nđồng thời tăng số chuyến tàu.'],
    ['BIÊN BẢN\nKỳ họp lần thứ tư của Ủy ban hợp tác Lào - Belarus về⏎thương mại và kinh tế, họp trong hai ngày\nMinsk, 28/6/2018'], // prettier-ignore
    ['Thủ tướng Lào thăm Việt Nam từ ngày 5 đến ngày 7/1\nHai bên ký năm văn kiện về thương mại và đầu tư'],
  ])('%s', (text) => expect(marked(text.replaceAll('⏎', '\n'))).toBe(text));

  test('are the same for the letters in two parts', () => {
    const text =
      'Hai bên nhất trí sớm mở lại đường bay thẳng giữa\nHà Nội và Thành Đô, tăng số chuyến tàu và mở thêm\nmột tuyến xe.';
    const lines = (written: string) => wrapsOf(written).map((at) => written.slice(0, at).split('\n').length);
    expect(lines(text.normalize('NFD'))).toEqual(lines(text));
    expect(lines(text)).toEqual([1, 2]);
  });

  test.each([60, 72, 90])('a text cut to %i letters a line is read as the same text uncut', (width) => {
    const text = [
      'Ngày 11/3/2026, tại Hà Nội, Thủ tướng Việt Nam Lê Văn An đã hội đàm với Thủ tướng Lào Khăm-phon Sỉ-vông. Hai bên nhất trí sớm mở lại đường bay thẳng giữa Hà Nội và Viêng Chăn, đồng thời nâng kim ngạch thương mại song phương lên 5 tỷ USD vào năm 2030.',
      'Thủ tướng Lê Văn An đề nghị phía Lào tháo gỡ vướng mắc của các dự án thủy điện tại tỉnh Khammouane và cấp phép cho doanh nghiệp Việt Nam trước ngày 30/9/2026.',
    ].join('\n\n');
    const read = (written: string) =>
      JSON.stringify(
        readArticle({ id: 'a', text: written, publishedOn: '2026-03-12' }),
        (key, value: unknown) => (key === 'id' ? undefined : typeof value === 'string' ? value.replace(/\s+/g, ' ') : value), // prettier-ignore
      );
    const cut = cutTo(width, text);
    expect(cut.split('\n').length).toBeGreaterThan(5);
    expect(read(cut)).toBe(read(text));
  });
});
