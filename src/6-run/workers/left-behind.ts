import { JetStreamApiError } from '@nats-io/jetstream';
import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';

/** Where work waits, and who takes it up. */
export interface Place {
  stream: string;
  consumer: string;
  /** The subjects of the stream. */
  subjects: string;
}

/** Sends work again; fails where it is refused. Of one id it is kept once. */
export type SendAgain = (message: StoredMsg, id: string) => Promise<void>;

/**
 * Finds work that a stream still holds though it was acknowledged, and has it sent again. A NATS server that was away
 * when the acknowledgements came may hold such messages when it leads again, and gives them to nobody (nats-server
 * issue 5542): they would count as waiting for ever, and in the end fill the stage. Work that was done is known when it
 * comes again; were there any that was not, it is done then.
 */
export class LeftBehind {
  readonly #manager: JetStreamManager;
  readonly #place: Place;
  readonly #sendAgain: SendAgain;
  /** Up to where all was acknowledged at the look before: what is held up to there now was left behind. */
  #floor = 0;

  constructor(manager: JetStreamManager, place: Place, sendAgain: SendAgain) {
    this.#manager = manager;
    this.#place = place;
    this.#sendAgain = sendAgain;
  }

  /** Looks once; answers how many messages were sent again. What was acknowledged since the look before is left alone. */
  async look(): Promise<number> {
    const { stream, consumer } = this.#place;
    const { state } = await this.#manager.streams.info(stream);
    const { ack_floor } = await this.#manager.consumers.info(stream, consumer);
    const floor = this.#floor;
    this.#floor = ack_floor.stream_seq;
    if (state.messages === 0) return 0;
    let count = 0;
    for (let seq = state.first_seq; seq <= floor; count++) {
      const message = await this.#from(seq);
      if (!message || message.seq > floor) break;
      await this.#move(message);
      seq = message.seq + 1;
    }
    return count;
  }

  /** The first message that is held at a place or behind it. */
  async #from(seq: number): Promise<StoredMsg | null> {
    const { stream, subjects } = this.#place;
    // The servers (2.9 and newer) know the subject, too; the client's types do not.
    const query = { seq, next_by_subj: subjects };
    return await this.#manager.streams.getMessage(stream, query);
  }

  async #move(message: StoredMsg): Promise<void> {
    const remove = (): Promise<boolean> => this.#manager.streams.deleteMessage(this.#place.stream, message.seq);
    const id = `again ${message.seq} ${message.timestamp}`;
    try {
      await this.#sendAgain(message, id);
      await remove();
    } catch (error) {
      if (!isFull(error)) throw error;
      // Its own room is the only one that there is.
      await remove();
      await this.#sendAgain(message, id);
    }
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof JetStreamApiError && /maximum (messages|bytes) exceeded/.test(error.message);
