import type { PageFormat } from '../document.ts';
import { decode } from '../encodings/decode.ts';
import { plainText } from '../plain-text.ts';

export const format: PageFormat = {
  endings: ['.txt'],
  mediaTypes: ['text/plain'],
  signature: null,
  read(bytes, { source, charset }) {
    const { text, encoding } = decode(bytes, source, charset);
    return { ...plainText(text), encoding };
  },
};
