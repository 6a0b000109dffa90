import { expect, test } from 'vitest';
import { withHidden } from './hidden.ts';

const own = (n: number): string => `<col min="${n}" max="${n}" width="9" hidden="1" customWidth="1"/>`;
const sheet = (cols: string): string => `<worksheet>${cols}<sheetData><row r="1"/></sheetData></worksheet>`;

test.each([
  ['', `<cols>${own(3)}</cols>`],
  ['<cols><col min="1" max="2" width="20"/></cols>', `<cols><col min="1" max="2" width="20"/>${own(3)}</cols>`],
  [
    '<cols><col width="11" min="2" max="16384"/></cols>',
    `<cols><col width="11" min="2" max="2"/>${own(3)}<col width="11" min="4" max="16384"/></cols>`,
  ],
  ['<cols><col min="3" max="3" width="5" style="2"/></cols>', `<cols>${own(3)}</cols>`],
  ['<cols><col min="4" max="9" width="5"/></cols>', `<cols>${own(3)}<col min="4" max="9" width="5"/></cols>`],
])('%s', (before, after) => expect(withHidden(sheet(before), 3)).toBe(sheet(after)));

test('a sheet without cells has columns, too', () =>
  expect(withHidden('<worksheet><sheetData/></worksheet>', 1)).toBe(
    `<worksheet><cols>${own(1)}</cols><sheetData/></worksheet>`,
  ));
