import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

function encountersOf(text: string): string[] {
  const { encounters } = draftOf({ id: 'a', text, publishedOn: '2022-06-15' }, 'vi', 'encounters')!;
  return encounters.map(({ kind, status, date }) => `${kind} ${status} ${date ?? '-'}`);
}

/** The year of an aim and the period of a plan are no day on which somebody meets. */
test.each<[string, string[]]>([
  ['Hội nghị Việt Nam - Lào: mục tiêu 10 tỷ USD năm 2030.', ['session held -']],
  ['Hội nghị Việt Nam - Nga, hướng tới năm 2030', ['session held -']],
  ['Hai bên gặp nhau và thông qua Kế hoạch giai đoạn 2026-2030 giữa Việt Nam và Nhật Bản.', ['meeting held -']],
  ['Hội nghị Việt Nam - Lào sẽ diễn ra vào năm 2030.', ['session planned 2030']],
  ['Ngày 3/6, Hội nghị Việt Nam - Lào bàn mục tiêu 10 tỷ USD năm 2030.', ['session held 2022-06-03']],
])('%s', (text, expected) => expect(encountersOf(text)).toEqual(expected));
