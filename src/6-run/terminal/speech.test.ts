import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { InputError, jsonFault, LedgerError, unmet } from '../../0-facts/index.ts';
import { cliMessages, errorsVi, expectationsVi } from '../../0-facts/messages/index.ts';
import { explain, speak } from './speech.ts';

const gaps = (words: string): string[] => [...words.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

function entries(catalogue: object, under = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? entries(value, `${under}${key}.`)
      : [[`${under}${key}`, String(value)] as [string, string]],
  );
}

test('both languages say the same things with the same values', () => {
  const english = new Map(entries(cliMessages.en));
  expect(entries(cliMessages.vi).map(([key, words]) => [key, gaps(words)])).toEqual(
    [...english].map(([key, words]) => [key, gaps(words)]),
  );
  for (const [, words] of [...english, ...entries(cliMessages.vi)]) expect(words.trim()).not.toBe('');
});

test('whatever the command line says is in the catalogue', () => {
  const root = new URL('../', import.meta.url);
  const known = new Set(entries(cliMessages.en).map(([key]) => key.replace(/_(one|other)$/, '')));
  const said = globSync('**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') }).flatMap((path) =>
    [...readFileSync(new URL(path, root), 'utf8').matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key]) => key!),
  );
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((key) => !known.has(key))).toEqual([]);
});

test('values go in as they are', () => {
  expect(speak('en')('import.skipped', { what: `"a" <b> {{c}}` })).toBe(`passed over: "a" <b> {{c}}`);
  expect(speak('vi')('import.skipped', { what: 'tệp' })).toBe('bỏ qua: tệp');
});

describe('an error', () => {
  const missing = new InputError('input/missing', 'There is no file at a.txt.', {
    cause: { values: { source: 'a.txt' } },
  });
  test.each([
    ['in English is its own words', missing, 'en', 'There is no file at a.txt.'],
    [
      'in Vietnamese is that of its code',
      missing,
      'vi',
      'Không có tệp hay thư mục nào ở a.txt. Hãy kiểm tra đường dẫn.',
    ],
    ['that no catalogue knows is its own words', new LedgerError('ledger/x', 'Found x.'), 'vi', 'Found x.'],
    ['of the system is its own words', new Error('EIO'), 'vi', 'EIO'],
    ['that is none is shown as it is', 'stop', 'vi', 'stop'],
  ] as const)('%s', (_, error, language, words) => {
    expect(explain(error, language)).toBe(words);
  });
});

/** Codes as they stand where errors are made: `new InputError('input/empty'`, and by the short forms of two floors. */
function codesInSources(): string[] {
  const root = new URL('../../', import.meta.url);
  const sources = globSync('**/*.ts', { cwd: root, exclude: (name) => /node_modules|web|\.test\.ts$/.test(name) });
  return sources.flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    const whole = [...text.matchAll(/new (?:Input|Ledger|Config)Error\(\s*'([a-z-]+\/[a-z-]+)'/g)].map(
      ([, code]) => code!,
    );
    const refused = path.startsWith('1-collect/')
      ? [...text.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, name]) => `input/${name}`)
      : [];
    const faults = path.endsWith('sqlite/faults.ts')
      ? [...text.matchAll(/made\(\s*'([a-z-]+)'/g)].map(([, name]) => `ledger/${name}`)
      : [];
    return [...whole, ...refused, ...faults];
  });
}

test('what a form expects is told in Vietnamese, with its place', () => {
  const form = z.strictObject({
    relation: z.string().refine(() => false, 'expected words'),
    limit: z.int().max(5),
    kind: z.enum(['a', 'b']),
    text: z.string(),
  });
  const { error } = form.safeParse({ relation: 'x', limit: 6, kind: 'c', other: 1 });
  const where = unmet(error!.issues, { en: 'body', vi: 'nội dung' });
  const refused = new InputError('request/invalid', 'No.', { cause: { values: { part: 'x', where } } });
  expect(explain(refused, 'vi')).toBe(
    'Yêu cầu này có chỗ không dùng được (x): relation: cần có chữ; limit: cần nhiều nhất 5; ' +
      'kind: cần một trong: "a", "b"; text: cần chữ; nội dung: không có mục “other”.',
  );
  expect(jsonFault(new SyntaxError('Unexpected token } in JSON at position 11')).vi).toBe('sai từ ký tự thứ 12');
});

test('whatever the forms of the house expect has Vietnamese words', () => {
  const root = new URL('../../', import.meta.url);
  const sources = globSync('**/*.ts', { cwd: root, exclude: (name) => /node_modules|web|\.test\.ts$/.test(name) });
  const said = sources.flatMap((path) => [
    ...readFileSync(new URL(path, root), 'utf8').matchAll(
      /(?<!Error\()'(expected (?!object)[^']+|title goes [^']+)'[,)} ]/g,
    ),
  ]);
  const words = [...new Set(said.map(([, message]) => message!))];
  expect(words.length).toBeGreaterThan(12);
  expect(words.filter((message) => !(message in expectationsVi))).toEqual([]);
});

test('every error has Vietnamese words', () => {
  const codes = codesInSources();
  expect(codes).toEqual(expect.arrayContaining(['input/empty', 'ledger/not-sqlite', 'ledger/locked', 'decision/form']));
  expect([...new Set(codes)].filter((code) => !(code in errorsVi))).toEqual([]);
});
