import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { linesOf } from './line-stream.ts';

/** The lines of a stream that comes in pieces: their numbers with their text or the code of their refusal. */
async function read(pieces: (string | Uint8Array)[], limit = 100): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  const stream = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  for await (const { number, text, error } of linesOf(stream, limit)) lines.push([number, error ? error.code : text]);
  return lines;
}

const a = Buffer.from('à');

/** Pieces of a stream, and the lines in it. */
const cases: [name: string, pieces: (string | Uint8Array)[], lines: [number, string][]][] = [
  ['nothing', [], []],
  ['one line', ['một\n'], [[1, 'một']]],
  [
    'a last line without an end',
    ['một\nhai'],
    [
      [1, 'một'],
      [2, 'hai'],
    ],
  ],
  [
    'a line in pieces',
    ['m', 'ộ', 't\nh', 'ai\n'],
    [
      [1, 'một'],
      [2, 'hai'],
    ],
  ],
  ['a letter in pieces', [a.subarray(0, 1), a.subarray(1), '\n'], [[1, 'à']]],
  [
    'several lines in a piece',
    ['1\n2\n3\n'],
    [
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ],
  ],
  [
    'empty lines, which are counted',
    ['1\n\n  \n4\n\n'],
    [
      [1, '1'],
      [4, '4'],
    ],
  ],
  [
    'lines that end as on Windows',
    ['1\r\n2\r\n'],
    [
      [1, '1\r'],
      [2, '2\r'],
    ],
  ],
  [
    'a line that is no UTF-8',
    ['1\n', Uint8Array.of(0xe0, 0x20), '\n3\n'],
    [
      [1, '1'],
      [2, 'input/encoding'],
      [3, '3'],
    ],
  ],
  [
    'a line as long as allowed',
    ['x'.repeat(100), '\n2'],
    [
      [1, 'x'.repeat(100)],
      [2, '2'],
    ],
  ],
  [
    'a line too long, at once',
    [`${'x'.repeat(101)}\n2`],
    [
      [1, 'input/too-large'],
      [2, '2'],
    ],
  ],
  [
    'a line too long, in pieces',
    ['x'.repeat(60), 'x'.repeat(60), 'x'.repeat(60), '\n2'],
    [
      [1, 'input/too-large'],
      [2, '2'],
    ],
  ],
  [
    'a last line too long',
    ['1\n', 'x'.repeat(60), 'x'.repeat(60)],
    [
      [1, '1'],
      [2, 'input/too-large'],
    ],
  ],
];

describe('a stream of', () => {
  test.each(cases)('%s', async (_, pieces, lines) => {
    expect(await read(pieces)).toEqual(lines);
  });
});

test('a line without end is thrown away as it comes', async () => {
  const piece = Buffer.alloc(1_000_000, 'x');
  const endless = function* () {
    for (let i = 0; i < 300; i++) yield piece;
    yield Buffer.from('\n{"id": "a"}\n');
  };
  const before = process.memoryUsage().arrayBuffers;
  const lines: (string | null)[] = [];
  let most = 0;
  for await (const { text } of linesOf(Readable.from(endless(), { objectMode: true, highWaterMark: 1 }), 1000)) {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    lines.push(text);
  }
  expect(lines).toEqual([null, '{"id": "a"}']);
  expect(most).toBeLessThan(50_000_000);
});
