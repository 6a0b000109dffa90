import type { InputError } from '../../0-facts/index.ts';
import type { ArchiveFormat, Part } from '../document.ts';
import { refuse } from '../refusal.ts';
import { ByteReader, Ended } from './warc/bytes.ts';
import { headOf, NoRecord, pageOf } from './warc/record.ts';
import type { Head, PagePart } from './warc/record.ts';
import { CutOff, packedMark, unpacked } from './warc/unpacking.ts';

/** A web archive (ISO 28500), plain or packed record by record, read as it comes however large it is. */
export const format: ArchiveFormat = {
  endings: ['.warc', '.warc.gz'],
  mediaTypes: ['application/warc'],
  // What it begins with is seen as it is read: it is never in the memory as a whole.
  signature: null,
  async *parts(bytes, { source, limits }) {
    const reader = new ByteReader(bytes.pieces(), bytes.start);
    const walk = new Walk(reader, source, limits.sourceBytes);
    try {
      yield* (await isPacked(reader)) ? walk.packed() : walk.plain();
    } finally {
      await reader.close();
    }
    if (walk.records === 0 && bytes.start === 0) throw noArchive(source, 'no record found');
  },
};

const isPacked = async (reader: ByteReader): Promise<boolean> => packedMark.every(startOf(await reader.peek(3)));
const startOf = (bytes: Uint8Array) => (value: number, place: number) => bytes[place] === value;

/** The way through the records of one archive. */
class Walk {
  records = 0;
  readonly #reader: ByteReader;
  readonly #source: string;
  readonly #limit: number;
  /** Of the record that is being read. */
  #head: Head | null = null;

  constructor(reader: ByteReader, source: string, limit: number) {
    this.#reader = reader;
    this.#source = source;
    this.#limit = limit;
  }

  /** Records one behind the other: behind one that is broken nothing tells where the next begins. */
  async *plain(): AsyncGenerator<Part> {
    while ((await this.#reader.peek(1)).length > 0) {
      const at = this.#reader.position;
      this.#head = null;
      let page: PagePart | null;
      try {
        page = await this.#next(this.#reader);
      } catch (error) {
        if (error instanceof Ended) throw this.#cutOff(at, error);
        throw error instanceof NoRecord && this.records === 0
          ? noArchive(this.#source, 'no record found')
          : this.#brokenOff(at, error as Error);
      }
      if (page) yield placed(page, at);
    }
  }

  /** Records each packed for itself: one that is broken does not stop those behind it. */
  async *packed(): AsyncGenerator<Part> {
    let isSeeking = false;
    while (await this.#isMoreBehind()) {
      const at = this.#reader.position;
      this.#head = null;
      try {
        yield* this.#member(at);
        isSeeking = false;
      } catch (error) {
        if (error instanceof CutOff && !isSeeking) throw this.#cutOff(at, error);
        // What looks like the beginning of a packed part within a broken one is mostly none.
        const isTold = this.#head ?? (this.records > 0 ? !isSeeking : !(error instanceof NoRecord));
        isSeeking = true;
        await this.#reader.seek(packedMark);
        if (isTold) yield { name: '', error: this.#broken(at, error as Error), position: at };
      }
    }
  }

  /** The pages of one packed part. Only at its end is it known whether it is whole, so the last page waits for it. */
  async *#member(at: number): AsyncGenerator<Part> {
    const inner = new ByteReader(unpacked(this.#reader), 0);
    let last: PagePart | null = null;
    try {
      do {
        if (last) yield placed(last, at);
        last = await this.#next(inner);
      } while ((await inner.peek(1)).length > 0);
    } catch (error) {
      // The rest of the part shows whether the file ends in it, and brings us to what is behind it.
      if (!(error instanceof CutOff)) while ((await inner.some()).length > 0);
      throw error;
    } finally {
      await inner.close();
    }
    if (last) yield placed(last, at);
  }

  async #next(reader: ByteReader): Promise<PagePart | null> {
    this.#head = await headOf(reader);
    this.records++;
    return await pageOf(reader, this.#head, this.#limit);
  }

  /** Some programs fill the end with zeros. */
  async #isMoreBehind(): Promise<boolean> {
    while ((await this.#reader.peek(1))[0] === 0) await this.#reader.take(1);
    return (await this.#reader.peek(1)).length > 0;
  }

  #broken(at: number, { message: found }: Error): InputError {
    const what = this.#head?.address ?? '–';
    const source = this.#source;
    const message = `${source}: the record at byte ${at} (${what}) is broken: it ${found}. It is left out, and the packed records behind it are read; fetch or copy the archive again to have it.`;
    return refuse('broken-record', message, { source, at, what, found });
  }

  #brokenOff(at: number, { message: found }: Error): InputError {
    const what = this.#head?.address ?? '–';
    const source = this.#source;
    const message = `${source}: the record at byte ${at} (${what}) is broken: it ${found}. As this archive is not packed, nothing tells where the next one begins: those before it are read, those behind it are not. Fetch or copy the archive again.`;
    return refuse('broken-plain-record', message, { source, at, what, found });
  }

  #cutOff(at: number, { message: found }: Error): InputError {
    const what = this.#head?.address ?? '–';
    const source = this.#source;
    const message = `${source} is cut off: the file ends within the record at byte ${at} (${what}), which ${found}. The records before are read; fetch or copy it again.`;
    return refuse('cut-off-archive', message, { source, at, what, found });
  }
}

const placed = ({ name, page }: PagePart, position: number): PagePart => ({ name, page: { ...page, position } });

function noArchive(source: string, found: string): InputError {
  return refuse('broken-archive', `${source} is no web archive (WARC): ${found}. Fetch or copy it again.`, {
    source,
    found,
  });
}
