import { createRequire } from 'node:module';

type Iconv = typeof import('iconv-lite');

/** Loaded when a file is in no Unicode: most runs meet none. */
const load = (): Iconv => createRequire(import.meta.url)('iconv-lite') as Iconv;

/** Bytes in the old encodings, by the names that iconv knows them by. */
export const withIconv = {
  knows: (encoding: string): boolean => load().encodingExists(encoding),
  decode: (bytes: Buffer, encoding: string): string => load().decode(bytes, encoding).normalize('NFC'),
  encode: (text: string, encoding: string): Buffer => load().encode(text, encoding),
};
