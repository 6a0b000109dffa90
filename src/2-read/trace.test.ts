import { expect, test } from 'vitest';
import { recordKinds } from '../0-facts/index.ts';
import { readArticle, traceArticle } from './index.ts';

const text =
  'Sáng 3/4, tại Hà Nội, Thủ tướng Trần Văn Khoai hội đàm với Thủ tướng Lào Khăm-phui Kẹo-bua. Hai bên nhất trí mở rộng thương mại.';
const article = { id: 'a', text, publishedOn: '2026-04-03' };

test('each record has its rule and the lines of the lexicon that stand in its words', () => {
  const { document, records } = traceArticle(article);
  const reading = readArticle(article);
  expect(document).toEqual(reading.document);
  expect(records.map(({ kind, index, rule }) => [kind, index, rule])).toEqual(
    recordKinds.flatMap((kind) => reading[kind].map(({ rule }, index) => [kind, index, rule])),
  );
  const agreed = records.find(({ kind }) => kind === 'commitments')!;
  expect(agreed.lexicon).toContainEqual({
    line: expect.stringMatching(/^speech-verbs\.tsv:\d+$/),
    phrase: 'nhất trí',
    start: text.indexOf('nhất trí'),
    end: text.indexOf('nhất trí') + 'nhất trí'.length,
  });
});

test('a text in another language has an empty trace', () => {
  const german = { id: 'e', text: 'Die beiden Seiten vereinbarten, den Handel auszubauen.', publishedOn: null };
  expect(traceArticle(german)).toEqual({
    document: { id: 'e', language: 'und', publishedOn: null },
    records: [],
  });
});
