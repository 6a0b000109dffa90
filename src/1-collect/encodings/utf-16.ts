import type { Decoded } from './decode.ts';

/** Text in UTF-16: by its byte order mark, by what its sender tells, or by the zeros beside its ASCII letters. Null where it is none. */
export function utf16In(bytes: Uint8Array, told: string | null): Decoded | null {
  const order = orderIn(bytes, told);
  if (!order || bytes.length % 2 !== 0) return null;
  const text = new TextDecoder(order === 'LE' ? 'utf-16le' : 'utf-16be').decode(bytes);
  // An image has zeros as well, but not the words.
  return /[\0\ufffd]/.test(text) ? null : { text, encoding: `UTF-16${order}` };
}

function orderIn(bytes: Uint8Array, told: string | null): 'LE' | 'BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'BE';
  if (/^utf-?16(le)?$/i.test(told ?? '')) return 'LE';
  if (/^utf-?16be$/i.test(told ?? '')) return 'BE';
  const zeros = [0, 0];
  const some = bytes.subarray(0, 4096);
  for (let i = 0; i < some.length; i++) if (some[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const many = Math.max(4, some.length / 8);
  if (odd > many && even === 0) return 'LE';
  return even > many && odd === 0 ? 'BE' : null;
}
