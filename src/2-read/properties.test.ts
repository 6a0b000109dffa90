import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from './index.ts';
import { anyText, flawsOf, nearText, publishedOn, recordsIn, spoken } from './trial.ts';

const read = (text: string, day: string | null = '2026-02-05') => readArticle({ id: 'a', text, publishedOn: day });

test('every language has its words here', () => {
  const folders = readdirSync(import.meta.dirname).filter((name) => /^[a-z]{2}$/.test(name));
  expect(spoken.toSorted()).toEqual(folders.sort());
});

describe.each(spoken)('any text in the words of %s', (language) => {
  test('is read without an error into valid records', () => {
    fc.assert(
      fc.property(anyText(language), publishedOn, (text, day) => {
        expect(flawsOf(text, read(text, day))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('gives the same bytes again, whatever was read between', () => {
    fc.assert(
      fc.property(anyText(language), anyText(language), publishedOn, (text, other, day) => {
        const first = JSON.stringify(read(text, day));
        read(other, day);
        expect(JSON.stringify(read(text, day))).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  test('says the same with letters composed and decomposed, up to offsets', () => {
    const told = (text: string): string =>
      JSON.stringify(recordsIn(read(text)), (key, value: unknown) =>
        key === 'start' || key === 'end' ? undefined : typeof value === 'string' ? value.normalize('NFC') : value,
      );
    fc.assert(
      fc.property(nearText(language), (text) => {
        expect(told(text.normalize('NFD'))).toBe(told(text.normalize('NFC')));
      }),
      // These once read otherwise.
      {
        numRuns: 300,
        examples: [['Hai bên nhất trí: Lào./.xây dựng'], ['Hai bên nhất trí: Chính phủ khẳng định đạt Ảnh:']],
      },
    );
  });
});

const foreign: [string, string][] = [
  [
    'German',
    'Die beiden Außenminister vereinbarten am Dienstag in Berlin, den Handel auszubauen und eine Brücke zu bauen.',
  ],
  ['French', 'Les deux présidents ont décidé de créer une commission mixte et d’élargir la coopération à l’été 2027.'],
  ['Czech', 'Předseda vlády přijal v úterý náměstka ministra zahraničí a oba potvrdili společný zájem o výměnu zboží.'],
  ['Portuguese', 'Os dois países assinaram um memorando de cooperação e a comissão mista reunirá em março de 2027.'],
  ['Russian', 'Министры иностранных дел двух стран договорились расширить торговлю до 5 млрд долларов.'],
  ['Chinese', '两国外长星期二在北京举行会谈，双方同意扩大贸易合作。'],
  ['Lao', 'ນາຍົກລັດຖະມົນຕີ ສອງປະເທດ ຕົກລົງ ເພີ່ມທະວີ ການຮ່ວມມື'],
  ['Vietnamese without its marks', 'Hai ben nhat tri mo rong thuong mai va xay dung cau huu nghi trong nam 2027.'],
  ['nothing', ''],
  ['digits', '5/2 2026 100.000 12,5% 3-5'],
];

test.each([
  ['vi', 'Thủ tướng hai nước nhất trí mở rộng thương mại.'],
  ['en', 'The two sides agreed on Tuesday to expand the trade of the region.'],
])('%s is told as the language of %s', (language, text) => expect(read(text).document.language).toBe(language));

test.each(foreign)('%s gives an empty reading that tells its language', (_, text) => {
  const reading = read(text);
  expect(reading.document.language).toBe('und');
  expect(recordsIn(reading)).toEqual([]);
});
