/** Bytes ended where more were expected: at the end of a file, or of what a packed record unpacks to. */
export class Ended extends Error {}

const nothing = new Uint8Array();

/** Bytes that come piece by piece, taken as they are needed. */
export class ByteReader {
  /** Of the next byte. */
  position: number;
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = nothing;
  #at = 0;

  constructor(pieces: AsyncIterable<Uint8Array>, start: number) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.position = start;
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** The next bytes, without taking them; fewer at the end. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#piece.length - this.#at < count && (await this.#more()));
    return this.#piece.subarray(this.#at, this.#at + count);
  }

  /** The bytes that are here already, or the next to come; none at the end. They hold until more are asked for. */
  async some(most = Infinity): Promise<Uint8Array> {
    await this.peek(1);
    const taken = this.#piece.subarray(this.#at, Math.min(this.#piece.length, this.#at + most));
    this.#step(taken.length);
    return taken;
  }

  /** Gives back the last of the bytes that `some` gave. */
  untake(count: number): void {
    this.#step(-count);
  }

  async take(count: number): Promise<Buffer> {
    const taken = Buffer.from(await this.peek(count));
    if (taken.length < count) throw new Ended(`lacks ${count - taken.length} bytes`);
    this.#step(count);
    return taken;
  }

  /** A line with its end. */
  async line(most: number): Promise<Buffer> {
    for (let seen = 0; ;) {
      const here = await this.peek(seen + 1);
      if (here.length === seen) throw new Ended('ends in its header');
      const end = this.#piece.indexOf(10, this.#at + seen);
      seen = this.#piece.length - this.#at;
      if (end >= 0) return await this.take(end + 1 - this.#at);
      if (seen > most) throw new Error(`has a line of more than ${most} bytes in its header`);
    }
  }

  /** Goes to the next place where a pattern stands, or to the end. */
  async seek(pattern: Uint8Array): Promise<void> {
    for (;;) {
      const here = Buffer.from(this.#piece.buffer, this.#piece.byteOffset, this.#piece.length);
      const found = here.indexOf(pattern, this.#at);
      const keep = Math.min(here.length - this.#at, pattern.length - 1);
      this.#step((found >= 0 ? found : here.length - keep) - this.#at);
      if (found >= 0) return;
      if (await this.#more()) continue;
      this.#step(this.#piece.length - this.#at);
      return;
    }
  }

  #step(count: number): void {
    this.#at += count;
    this.position += count;
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#pieces.next();
    if (done) return false;
    const rest = this.#piece.subarray(this.#at);
    this.#piece = rest.length === 0 ? value : Buffer.concat([rest, value]);
    this.#at = 0;
    return true;
  }
}
