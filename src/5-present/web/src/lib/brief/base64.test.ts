import { expect, test } from 'vitest';
import { base64Of } from './base64.ts';

test.each([0, 1, 3, 0x8000, 0x8001, 100_000])('%i bytes come back from their base64', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
  expect(Buffer.from(base64Of(bytes), 'base64').equals(bytes)).toBe(true);
});
