import { expect, test } from 'vitest';
import { bytesWords } from './progress.ts';

test.each([
  [0, 1_000_000_000, ' (0/1000 MB, 0 %)'],
  [512_400_000, 1_000_000_000, ' (512/1000 MB, 51 %)'],
  [999_999_999, 1_000_000_000, ' (1000/1000 MB, 99 %)'],
  [0, 0, ' (0/0 MB, 0 %)'],
])('%i of %i bytes', (position, size, words) => expect(bytesWords({ position, size })).toBe(words));
