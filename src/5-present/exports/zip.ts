import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, whose bytes come one piece after the other. */
export interface Entry {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/** A ZIP archive as it is made: no file of it is ever whole in memory. All files bear the same day. */
export async function* zipOf(entries: AsyncIterable<Entry> | Iterable<Entry>, day: string): AsyncIterable<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for await (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    // Archives know local time alone; noon is the same day everywhere.
    file.mtime = `${day}T12:00:00`;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      yield* made.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}
