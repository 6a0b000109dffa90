import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordKinds } from '../../../0-facts/index.ts';
import type { Evidence, Reading } from '../../../0-facts/index.ts';
import { readArticle } from '../../reader.ts';
import { spellingKey } from '../../text/spelling.ts';

/**
 * A page made messy by rule has the reading of the clean one, and its evidence points into the page as given. The
 * passages are those from which rules may be learnt; whether they are read right is for other tests.
 */
const folder = join(import.meta.dirname, '../../../../bench/development');
const passages = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(folder, file), 'utf8').normalize('NFC'));

const tones = '\u0300\u0301\u0309\u0303\u0323';

/** The word with its tone mark on the vowel that `place` picks of the indices of its vowels; as it is where it picks none. */
function toned(word: string, place: (vowels: number[], length: number) => number | undefined): string {
  const letters = [...word.normalize('NFD')];
  const at = letters.findIndex((letter) => tones.includes(letter));
  if (at < 0) return word;
  const [tone] = letters.splice(at, 1);
  const bare = [...letters.join('').normalize('NFC')];
  const vowels = bare.flatMap((letter, i) => (/[aăâeêioôơuưy]/i.test(letter) ? i : []));
  const target = place(vowels, bare.length);
  if (target === undefined) return word;
  bare[target] += tone!;
  return bare.join('').normalize('NFC');
}

function perWord(text: string, change: (word: string, place: number) => string): string {
  return text.replace(/\p{L}+/gu, change);
}

const messes: [string, (text: string) => string][] = [
  ['letters and marks apart (NFD)', (text) => text.normalize('NFD')],
  [
    'tone marks placed the other way (hoà, uỷ)',
    (text) =>
      perWord(text, (word) =>
        /^(?!qu).*(?:oa|oe|uy)$/i.test(word.normalize('NFD').replace(/\p{M}/gu, ''))
          ? toned(word, (vowels) => vowels.at(-1))
          : word,
      ),
  ],
  [
    'tone marks misplaced by old converters (vơí, giưã)',
    (text) =>
      perWord(text, (word, place) =>
        place % 2
          ? word
          : toned(word, (vowels, length) =>
              vowels.length > 1 && vowels.at(-1) === length - 1 ? length - 1 : undefined,
            ),
      ),
  ],
  ['no-break spaces', (text) => text.replace(/ (?=\p{L})/gu, (space, at: number) => (at % 3 ? space : '\u00a0'))],
  ['zero-width spaces', (text) => text.replace(/ /g, (space, at: number) => (at % 4 ? space : ' \u200b'))],
  [
    'soft hyphens',
    (text) =>
      perWord(text, (word, at) =>
        word.length > 4 && at % 5 === 0 ? `${word.slice(0, 3)}\u00ad${word.slice(3)}` : word,
      ),
  ],
  ['no space behind a stop', (text) => text.replace(/([\p{Ll}\d])\. (?=\p{Lu})/gu, '$1.')],
  ['line ends of two characters', (text) => text.replaceAll('\n', '\r\n')],
  ['spaces doubled', (text) => text.replace(/ (?=\p{L})/gu, (space, at: number) => (at % 7 ? space : '  '))],
];

/** The lead body by its words alone. */
function leadInWords(key: string, value: unknown): unknown {
  return key === 'lead' ? (value as Evidence).exact : value;
}

/** What a record says, in one spelling and on one line, without where it stands. */
function saidBy(reading: Reading): string[] {
  return recordKinds.flatMap((kind) =>
    reading[kind].map(({ evidence: _evidence, ...said }) => {
      const line = JSON.stringify(said, leadInWords)
        .normalize('NFC')
        .replace(/[\u00ad\u200b]/g, '');
      return `${kind} ${line
        .replace(/(?:\\r|\\n|\s)+/g, ' ')
        .replaceAll('. ', '.')
        .replace(/\p{L}+/gu, spellingKey)}`;
    }),
  );
}

function publishedOn(text: string): string | null {
  return /^ date (\d{4}-\d{2}(?:-\d{2})?) /.exec(text)?.[1] ?? null;
}

function readingOf(text: string, day: string | null = null): Reading {
  return readArticle({ id: 'page', text, publishedOn: day });
}

describe('a messy page', () => {
  const clean = passages.map((text) => saidBy(readingOf(text, publishedOn(text))));

  test('is compared with readings that say something', () => {
    expect(clean.flat().length).toBeGreaterThan(1000);
  });

  test.each(messes)('%s', (_name, mess) => {
    passages.forEach((text, i) => {
      const page = mess(text);
      const reading = readingOf(page, publishedOn(text));
      expect(saidBy(reading)).toEqual(clean[i]);
      for (const kind of recordKinds)
        for (const { evidence } of reading[kind]) expect(page.slice(evidence.start, evidence.end)).toBe(evidence.exact);
      for (const { lead } of reading.commitments) if (lead) expect(page.slice(lead.start, lead.end)).toBe(lead.exact);
    });
  });

  test('a caption with its credit glued before the first sentence', () => {
    const caption = '(Ảnh: TTXVN)';
    const text =
      'Ngày 9/5/2019, Thủ tướng Lê Hoài An hội đàm với Thủ tướng Lào Khamsone Vilay. Hai bên nhất trí mở cửa khẩu mới.';
    expect(saidBy(readingOf(`${caption}${text}`))).toEqual(saidBy(readingOf(text)));
    expect(saidBy(readingOf(`${caption}\n\n${text}`))).toEqual(saidBy(readingOf(text)));
  });
});
