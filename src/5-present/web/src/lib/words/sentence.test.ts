import { expect, test } from 'vitest';
import { paragraphAt, sentenceAt } from './sentence.ts';

const text = [
  'Tin vắn.',
  'Hai bên họp tại TP. Vinh. “Chúng tôi nhất trí mở cửa khẩu.” Ông A. Minh nói thêm: sẽ họp lại vào 5/2.',
  'Hết.',
].join('\n');

const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const sentenceOf = (words: string): string => {
  const { start, end } = sentenceAt(text, at(words));
  return text.slice(start, end);
};

test.each([
  ['Hai bên', 'Hai bên họp tại TP. Vinh.'],
  ['nhất trí mở cửa khẩu', '“Chúng tôi nhất trí mở cửa khẩu.”'],
  ['họp lại', 'Ông A. Minh nói thêm: sẽ họp lại vào 5/2.'],
  ['Hết', 'Hết.'],
  ['Vinh. “Chúng', 'Hai bên họp tại TP. Vinh. “Chúng tôi nhất trí mở cửa khẩu.”'],
])('the sentence of "%s"', (words, sentence) => {
  expect(sentenceOf(words)).toBe(sentence);
});

test('a paragraph is a line of the text', () => {
  const { start, end } = paragraphAt(text, at('Hết'));
  expect(text.slice(start, end)).toBe('Hết.');
});
