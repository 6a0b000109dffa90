import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Data on its way out: waits where the reader is slow, and stops quietly where the reader has gone (`| head`). */
export class Output {
  readonly #stream: Writable;
  #isGone = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#isGone = true;
    });
  }

  /** True once nobody reads any more: what is still to come need not be made. */
  get isGone(): boolean {
    return this.#isGone;
  }

  async write(text: string): Promise<void> {
    if (this.#isGone || this.#stream.write(text)) return;
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => {});
  }

  async bytes(pieces: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const piece of pieces) {
      if (this.#isGone) return;
      if (!this.#stream.write(piece)) {
        await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => {});
      }
    }
  }

  async line(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value)}\n`);
  }

  /** A whole answer as JSON, readable where a person reads it. */
  async json(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value, null, 2)}\n`);
  }
}
