import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

function encountersOf(text: string): string[] {
  const { encounters } = draftOf({ id: 'a', text, publishedOn: '2022-06-15' }, 'vi', 'encounters')!;
  return encounters.map(({ kind, status, date, participants }) => {
    return `${kind} ${status} ${date ?? '-'}: ${participants.map(({ name }) => name).join(', ')}`;
  });
}

/** Courtesy calls one after the other, pictures of before, sessions told twice, and days of something else. */
const cases: [string, string[]][] = [
  ['Tiếp Đại sứ Chile, Chủ tịch nước Lê Minh Phú cảm ơn sự ủng hộ của Chile.', ['meeting held -: Lê Minh Phú, Đại sứ Chile']],
  ['Tại buổi tiếp Đại sứ Chile, Chủ tịch nước Lê Minh Phú cảm ơn sự ủng hộ của Chile.', ['meeting held -: Lê Minh Phú, Đại sứ Chile']],
  // Two offices of one person.
  ['Tiếp Phó Thủ tướng Lào, Bộ trưởng Quốc phòng Bounma Keola, Chủ tịch nước Lê Minh Phú cảm ơn Lào.',
    ['meeting held -: Lê Minh Phú, Bounma Keola']],
  // The day of what is spoken of is not that of the call; the day that opens the article is.
  ['Ngày 12/6, tại Hà Nội, Chủ tịch nước Lê Minh Phú tiếp các Đại sứ trình Quốc thư.\n\nTiếp Đại sứ Chile Pablo Rivas, Chủ tịch nước bày tỏ ấn tượng về chuyến thăm Chile tháng Tư vừa qua.',
    ['meeting held 2022-06-12: Lê Minh Phú, Pablo Rivas', 'visit held 2022-04: Lê Minh Phú']],
  ['Ngày 2/6, Thủ tướng Hungary Péter Lakos đã thảo luận với Thủ tướng Bulgaria Ivan Petrov.', ['meeting held 2022-06-02: Péter Lakos, Ivan Petrov']],
  ['Quyết định được đưa ra sau cuộc gặp giữa Thủ tướng Hungary Péter Lakos đang ở thăm Bulgaria và Thủ tướng Bulgaria Ivan Petrov.',
    ['meeting held -: Péter Lakos, Ivan Petrov', 'visit held -: Péter Lakos']],
  // A picture of before is no second meeting.
  ['Chiều 8/6, Thủ tướng Hungary Péter Lakos hội đàm với Thủ tướng Bulgaria Ivan Petrov.\n\nThủ tướng Hungary Péter Lakos hội đàm với Thủ tướng Bulgaria Ivan Petrov ngày 3/11/2018. Ảnh: MTI\n\nHai bên nhất trí mở đường bay.',
    ['talks held 2022-06-08: Péter Lakos, Ivan Petrov']],
  // One session, with its number in the body alone; one with two words of meeting in its name.
  ['Phiên họp Ủy ban liên hợp biên giới Việt Nam - Lào\n\nTừ ngày 7 đến 9/6/2022, tại Huế, diễn ra phiên họp lần thứ 6 Ủy ban liên hợp biên giới Việt Nam - Lào.',
    ['session held 2022-06-07/2022-06-09: Việt Nam, Lào']],
  ['Kỳ họp lần thứ 9 Tham khảo chính trị Việt Nam - Thái Lan diễn ra ngày 3/6.', ['session held 2022-06-03: Việt Nam, Thái Lan']],
  ['Ngày 3/6, Kỳ họp lần thứ 8 Ủy ban hỗn hợp Việt Nam - Lào. Ngày 5/6, Kỳ họp lần thứ 9 Ủy ban hỗn hợp Việt Nam - Lào.',
    ['session held 2022-06-03: Việt Nam, Lào', 'session held 2022-06-05: Việt Nam, Lào']],
  // Who is in the chair stands for the state; a signing wished for is none.
  ['Bộ trưởng Ngoại giao Ấn Độ Arun Varma đồng chủ trì Kỳ họp lần thứ 18 Ủy ban hỗn hợp Việt Nam - Ấn Độ ngày 5/6.\n\nHai bên hoan nghênh Kỳ họp lần thứ 18 Ủy ban hỗn hợp Việt Nam - Ấn Độ.',
    ['session held 2022-06-05: Arun Varma, Việt Nam']],
  ['Thủ tướng Hungary Péter Lakos hội đàm với Thủ tướng Bulgaria Ivan Petrov. Hai bên thống nhất đẩy nhanh đàm phán, sớm ký kết các thỏa thuận.',
    ['talks held -: Péter Lakos, Ivan Petrov']],
]; // prettier-ignore

test.each(cases)('%s', (text, expected) => expect(encountersOf(text)).toEqual(expected));
