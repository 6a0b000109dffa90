import { expect, test } from 'vitest';
import type { ThreadRow } from '../facts.ts';
import { sheetOf } from './sheet.ts';

test.each([
  ['xây cầu', 'xây cầu'],
  ['cầu, đường', '"cầu, đường"'],
  ['“cầu”', '“cầu”'],
  ['"cầu"', '"""cầu"""'],
  ['=1+1', "'=1+1"],
  ['-5', "'-5"],
  ['một\nhai', '"một\nhai"'],
  ['', ''],
])('%j in a sheet is %j', (words, cell) => {
  const row = { action: words } as ThreadRow;
  const columns = [
    { head: 'Lời', words: ({ action }: ThreadRow) => action },
    { head: 'Lần', words: () => '2' },
  ];
  expect(sheetOf(columns, [row])).toBe(`\ufeffLời,Lần\r\n${cell},2\r\n`);
});
