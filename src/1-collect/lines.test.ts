import { describe, expect, test } from 'vitest';
import { collectLine, idOfLine } from './lines.ts';
import { collecting } from './trial.ts';

const text = 'Hai bên nhất trí mở rộng chợ biên giới.';

describe('a line', () => {
  test('with all its fields', () => {
    const told = {
      title: 'Chợ',
      publisher: 'Báo Sông Xanh',
      publishedOn: '2026-02',
      url: 'https://songxanh.example/1',
    };
    const { article, origin } = collectLine(JSON.stringify({ id: 'tin-1', text, ...told }), 'line 1', collecting);
    expect(article).toMatchObject({ id: 'tin-1', text, ...told, source: 'line 1' });
    expect(origin).toBe('id:tin-1');
  });

  test('with a number for its id, and fields nobody asked for', () => {
    expect(collectLine(JSON.stringify({ id: 17, text, lang: 'vi', date: null }), 'line 1', collecting)).toMatchObject({
      origin: 'id:17',
      article: { id: '17' },
    });
  });

  test('without an id is named after its text', () => {
    const { article, origin } = collectLine(JSON.stringify({ text }), 'line 1', collecting);
    expect(article.id).toBe(article.sha256.slice(0, 16));
    expect(origin).toBe(`text:${article.sha256}`);
  });

  test('in the form with a header has its date, unless it tells another', () => {
    const headed = ` date 2026-02-05 ${text}`;
    expect(collectLine(JSON.stringify({ id: 'a', text: headed }), 'line 1', collecting).article.publishedOn).toBe(
      '2026-02-05',
    );
    const other = { id: 'a', text: headed, publishedOn: '2026-02-06' };
    expect(collectLine(JSON.stringify(other), 'line 1', collecting).article.publishedOn).toBe('2026-02-06');
  });
});

/** A line that is no article, what is said of it, and the id by which it is answered. */
const refused: [line: string, code: string, words: RegExp, id: string | null][] = [
  ['{"id": "a", "text":', 'input/json', /line 7 is no JSON.*Expected an object with "id" and "text"/, null],
  ['xin chào', 'input/json', /no JSON/, null],
  ['[]', 'input/line', /expected object/, null],
  ['null', 'input/line', /no article/, null],
  ['{"id": "a"}', 'input/line', /text: .*expected string/, 'a'],
  ['{"id": "a", "text": 5}', 'input/line', /text/, 'a'],
  ['{"id": {}, "text": "x"}', 'input/line', /id/, null],
  ['{"id": "", "text": "x"}', 'input/line', /id/, ''],
  [`{"id": "a\\u0000", "text": "x"}`, 'input/line', /id/, 'a\0'],
  ['{"id": "a", "text": "x", "publishedOn": 2026}', 'input/line', /publishedOn/, 'a'],
  ['{"id": "a", "text": "x", "publishedOn": "hôm qua"}', 'input/date', /"hôm qua"; expected an EDTF date/, 'a'],
  ['{"id": "a", "text": "  "}', 'input/empty', /line 7 is empty/, 'a'],
  ['{"id": "a", "text": "x\\u0000y"}', 'input/not-text', /NUL/, 'a'],
  ['{"id": "a", "text": "x\\ud800y"}', 'input/not-text', /surrogate/, 'a'],
  [JSON.stringify({ id: 'a', text: 'dài '.repeat(500) }), 'input/too-large', /2500 bytes of text/, 'a'],
];

describe('no article is', () => {
  test.each(refused)('%s', (line, code, words, id) => {
    expect(() => collectLine(line, 'line 7', collecting)).toThrow(
      expect.objectContaining({ name: 'InputError', code, message: expect.stringMatching(words) }),
    );
    expect(idOfLine(line)).toBe(id);
  });
});
