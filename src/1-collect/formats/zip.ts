import { unpack } from '../archive/unpack.ts';
import type { ArchiveFormat } from '../document.ts';

/** A ZIP archive: each file in it as if it lay in a folder. What systems and archivers add is passed over. */
export const format: ArchiveFormat = {
  endings: ['.zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  signature: 'ZIP',
  async *parts(bytes, delivery) {
    for await (const part of unpack(await bytes.whole(), delivery)) {
      if (!/(^|\/)(\.[^./]|__MACOSX\/)/.test(part.name)) yield part;
    }
  },
};
