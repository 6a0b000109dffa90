import type { Format } from '../document.ts';
import { plainText } from '../plain-text.ts';
import { decodeUtf8 } from '../text.ts';

export const format: Format = {
  endings: ['.txt'],
  mediaTypes: ['text/plain'],
  read: (bytes, { source }) => plainText(decodeUtf8(bytes, source)),
};
