import { expect, test } from 'vitest';
import { LexiconError } from '../../0-facts/index.ts';
import { parseTable } from './lexicon.ts';

const head = 'phrase\trole\n';

test('a line gives its phrase, its columns and where it stands; notes and empty lines give none', () => {
  expect(parseTable('roads.tsv', `# from the roads\n${head}\ncầu\twork\nđường sắt\t\n`, 7)).toMatchObject([
    { table: 'roads', phrase: 'cầu', values: { role: 'work' }, place: 'roads.tsv:4', number: 7 },
    { table: 'roads', phrase: 'đường sắt', values: { role: '' }, place: 'roads.tsv:5', number: 8 },
  ]);
});

test.each([
  ['a column too few', `${head}cầu\n`, 'roads.tsv:2: expected 2 columns (phrase, role), found 1'],
  ['a column too many', `${head}cầu\twork\tmore\n`, 'roads.tsv:2: expected 2 columns (phrase, role), found 3'],
  ['spaces for a tab', `${head}# note\ncầu  work\n`, 'roads.tsv:3: expected 2 columns'],
  ['no phrase', `${head}\twork\n`, 'roads.tsv:2: expected 2 columns'],
  ['letters with their marks apart', `${head}${'cầu'.normalize('NFD')}\twork\n`, 'roads.tsv:2: expected Unicode NFC'],
  ['no header', 'cầu\twork\n', 'roads.tsv:1: expected a header whose first column is «phrase», found «cầu»'],
  ['a line twice', `${head}cầu\twork\nđường\twork\ncầu\twork\n`, 'roads.tsv:4: «cầu» stands here as in line 2'],
])('%s fails with file and line', (_, content, message) => {
  expect(() => parseTable('roads.tsv', content)).toThrow(LexiconError);
  expect(() => parseTable('roads.tsv', content)).toThrow(message);
});
