import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../index.ts';
import { flawsOf, publishedOn, recordsIn } from '../trial.ts';

/** Words and marks of which texts are made that nearly say something; every person is invented. */
const pieces = [
  'Prime Minister', 'Lao Foreign Minister', 'Minister of Health', 'Ambassador', 'Mr', 'H.E.', 'Jane Doeman', 'Tran Van Khoai', 'Khoai',
  'Bounma Keola', 'his counterpart', 'Vietnam', 'the Lao side', "Japan's", 'U.S.', 'Hanoi', 'ASEAN', 'both sides', 'They', 'he', 'it was',
  'the two leaders', 'held talks with', 'met', 'spoke by phone with', 'an official visit to', 'signed', 'agreed to', 'agreed that', 'pledged',
  'called on', 'asked', 'said', 'stressed the need to', 'expressed readiness to', 'instructed', 'will', 'would', 'should', 'is ready to', 'not',
  'expand', 'building', 'continue to', 'trade', 'train', 'officials', 'a bridge', 'Joint Committee', 'the Agreement on Rice', 'inaugurated',
  'two-way trade', 'reached', 'up', '5 billion USD', 'US$1.2-2.5 million', '12.5 percent', '100 scholarships', 'over', 'by 2030', 'on May 5',
  'from June 1-4', 'last week', 'in the first quarter of 2027', '2026-2030', 'the 8th session of', 'the 50th anniversary of ties',
  'in order to', 'and', 'with', 'that', 'which', 'Photo:', '(VNA) -', 'Done at', '1.', '(a)',
  ',', '.', ';', ':', '-', '"', '“', '”', '’s', '(', ')', '\n', '\n\n', '- ', '\ud800', '\u00ad', '\u200b', 'é', '你好',
]; // prettier-ignore

const anyText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', ' ', ' ')), { maxLength: 70 })
  .map((parts) => `The ministers of the two sides said that: ${parts.map(([piece, gap]) => piece + gap).join('')}`);

const read = (text: string, day: string | null = '2026-02-05') => readArticle({ id: 'a', text, publishedOn: day });

describe('any text', () => {
  test('is read without an error into valid records', () => {
    fc.assert(
      fc.property(anyText, publishedOn, (text, day) => {
        expect(flawsOf(text, read(text, day))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('gives the same bytes again, whatever was read between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = JSON.stringify(read(text));
        read(other);
        expect(JSON.stringify(read(text))).toBe(first);
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
      fc.property(anyText, (text) => {
        expect(told(text.normalize('NFD'))).toBe(told(text.normalize('NFC')));
      }),
      { numRuns: 200 },
    );
  });
});

test.each<[string, string]>([
  ['The two sides agreed on Tuesday to expand the trade of the region.', 'en'],
  ['Thủ tướng hai nước nhất trí mở rộng thương mại.', 'vi'],
  ['Les deux présidents ont décidé de créer une commission mixte.', 'und'],
])('%s is %s', (text, language) => expect(read(text).document.language).toBe(language));
