import { expect, test } from 'vitest';
import { termsOf } from './index.ts';

/** What a commitment is about, by the keys of its words. */
const keysOf = (language: string, words: string): string[] => termsOf(words, language).map(({ key }) => key);
const statesOf = (language: string, words: string): string[] =>
  keysOf(language, words).filter((key) => key.startsWith('state:'));

test.each<[language: string, words: string, states: string[]]>([
  ['vi', 'mở cửa khẩu với Lào', ['state:LAO']],
  ['vi', 'cung cấp điện cho Lào và Đức', ['state:LAO', 'state:DEU']],
  ['vi', 'Lào cho phép nhập khẩu quả vải', ['state:LAO']],
  // Names of places that begin or end as a state's.
  ['vi', 'xây dựng cầu tại Lào Cai', []],
  ['vi', 'nối Lào Cai với Lào', ['state:LAO']],
  ['vi', 'khởi công nhà máy tại Đức Thọ', []],
  ['vi', 'mở chợ ở Nga Sơn', []],
  ['vi', 'hoàn thành cầu Mỹ Thuận', []],
  // Words that begin a sentence.
  ['vi', 'Ý kiến của cử tri được trả lời', []],
  ['vi', 'Pháp lệnh được sửa đổi', []],
  ['vi', 'Ban Anh ninh họp hằng quý', []],
  ['en', 'build a bridge in Lao Cai', []],
  ['en', 'supply the Lao market', ['state:LAO']],
  ['en', 'patrol the South China Sea', []],
])('%s: «%s» tells of %j', (language, words, states) => {
  expect(statesOf(language, words)).toEqual(states);
});

test.each([
  ['vi', 'xây dựng cầu tại Lào Cai', 'Lào Cai'],
  ['en', 'build a bridge in Lao Cai', 'Lao Cai'],
])('%s: «%s» names %s', (language, words, name) => {
  expect(termsOf(words, language).flatMap(({ role, written }) => (role === 'name' ? [written] : []))).toEqual([name]);
});

test.each<[language: string, words: string, form: string]>([
  ['vi', 'ký Hiệp định về vận tải ven biển', 'form:document/agreement'],
  ['vi', 'ký thỏa thuận về vận tải ven biển', 'form:document'],
  ['en', 'sign the Agreement on coastal shipping', 'form:document/agreement'],
  // In English the word of any such paper.
  ['en', 'sign an agreement on coastal shipping', 'form:document'],
  ['en', 'sign a memorandum of understanding on coastal shipping', 'form:document/memorandum'],
])('%s: «%s» is to make a %s', (language, words, form) => {
  expect(keysOf(language, words).filter((key) => key.startsWith('form:'))).toEqual([form]);
});
