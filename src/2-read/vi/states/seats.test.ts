import { expect, test } from 'vitest';
import { draftOf } from '../../reader.ts';

/** Whom the words `Brussels` mean, in order: the party's name, or nothing where they name a place. */
function meantBy(text: string): string[] {
  const { parties, tokens } = draftOf({ id: 'a', text, publishedOn: '2023-05-10' }, 'vi', 'parties')!;
  const brussels = parties.filter(({ from, to }) => /Brussels$/.test(tokens.slice(from, to)));
  return brussels.map(({ participants }) => participants.map(({ name }) => name).join(' + '));
}

test.each<[string, string[]]>([
  ['EU và Serbia chưa nhất trí. Brussels yêu cầu Belgrade cải cách tư pháp.', ['EU']],
  ['Ủy ban châu Âu đã họp. Theo thỏa thuận, Brussels cam kết cấp 90 triệu euro cho Moldova.', ['EU']],
  // Nobody says that the Union is meant, or Belgium is named as well.
  ['Brussels cam kết cấp 90 triệu euro cho Congo.', ['Bỉ']],
  ['Bỉ là thành viên EU. Brussels cam kết cấp 90 triệu euro cho Congo.', ['Bỉ']],
  // A place.
  ['Các ngoại trưởng EU họp tại Brussels hôm qua.', []],
])('%s', (text, expected) => expect(meantBy(text)).toEqual(expected));
