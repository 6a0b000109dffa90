import { setTimeout as wait } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Consumer, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import type { KV } from '@nats-io/kv';
import { Objm } from '@nats-io/obj';
import type { ObjectStore } from '@nats-io/obj';
import { connect, headers } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { ConfigError } from '../../0-facts/index.ts';
import type { StageDepth } from '../../0-facts/index.ts';
import { readQueueAddress } from './address.ts';
import type { QueueAddress } from './address.ts';
import { LeftBehind } from './left-behind.ts';
import { consumerName, prepareStreams, stages, streamName } from './streams.ts';
import type { Stage } from './streams.ts';

/** What fits in one message; anything larger is put beside the stream and named in the message. */
const largestMessage = 900_000;
const besideHeader = 'Ganket-Beside';

/** The work queues of one ledger: a stream for each stage, one of what was given up, and what is known of the jobs. */
export class Queues {
  readonly address: QueueAddress;
  readonly #connection: NatsConnection;
  readonly #client: JetStreamClient;
  readonly manager: JetStreamManager;
  /** What is known of the jobs, by key. */
  readonly jobs: KV;
  readonly #beside: ObjectStore;

  private constructor(
    address: QueueAddress,
    connection: NatsConnection,
    manager: JetStreamManager,
    jobs: KV,
    beside: ObjectStore,
  ) {
    this.address = address;
    this.#connection = connection;
    this.#client = jetstream(connection);
    this.manager = manager;
    this.jobs = jobs;
    this.#beside = beside;
  }

  /** Connects and makes what is missing; fails with a `ConfigError` where nothing answers. */
  static async open(location: string, who: string): Promise<Queues> {
    const address = readQueueAddress(location);
    const { servers, user, password, prefix, replicas } = address;
    const login = user === undefined ? {} : { user, pass: password ?? '' };
    let connection: NatsConnection | undefined;
    try {
      connection = await connect({ servers, ...login, name: who, maxReconnectAttempts: -1, timeout: 10_000 });
      const manager = await jetstreamManager(connection);
      await prepareStreams(manager, address);
      const client = jetstream(connection);
      const jobs = await new Kvm(client).create(`${prefix}-jobs`, { replicas });
      const beside = await new Objm(client).create(`${prefix}-beside`, { replicas });
      return new Queues(address, connection, manager, jobs, beside);
    } catch (error) {
      await connection?.close();
      if (error instanceof ConfigError) throw error;
      const [where, said] = [servers.join(', '), (error as Error).message];
      const message =
        `No work queues at ${where} (${said}). ` +
        'Expected NATS with JetStream (`nats-server -js`), and as many servers as there are replicas.';
      throw new ConfigError('config/no-queues', message, { cause: { values: { where, said }, error } });
    }
  }

  /**
   * Sends a message to a stage; answers when the servers keep it. Waits where the stage is full and where no server
   * answers, until the signal. A message of the same id is kept once.
   */
  async send(subject: string, id: string | null, body: Uint8Array, signal: AbortSignal): Promise<void> {
    const isLarge = body.length > largestMessage;
    const { prefix } = this.address;
    await persistently(signal, async () => {
      if (!isLarge) return await this.#publish(`${prefix}.${subject}`, id, body, null);
      const name = `${subject} ${id}`;
      await this.#beside.putBlob({ name }, body);
      return await this.#publish(`${prefix}.${subject}`, id, new Uint8Array(), name);
    });
  }

  async #publish(subject: string, id: string | null, body: Uint8Array, beside: string | null): Promise<void> {
    const said = headers();
    if (beside !== null) said.set(besideHeader, beside);
    await this.#client.publish(subject, body, { headers: said, ...(id === null ? {} : { msgID: id }) });
  }

  /** What a message carries, wherever it is kept. */
  async bodyOf(message: Pick<JsMsg, 'data' | 'headers'>): Promise<Uint8Array> {
    const name = message.headers?.get(besideHeader);
    if (!name) return message.data;
    const body = await this.#beside.getBlob(name);
    return body ?? new Uint8Array();
  }

  /** The work is done: the message will not come again. */
  async finish(message: JsMsg): Promise<void> {
    message.ack();
    const name = message.headers?.get(besideHeader);
    if (name) await this.#beside.delete(name).catch(() => {});
  }

  consumer(stage: Stage): Promise<Consumer> {
    return this.#client.consumers.get(streamName(this.address.prefix, stage), consumerName);
  }

  /** Finds what a stage holds of work that was acknowledged. */
  leftBehind(stage: Stage): LeftBehind {
    const { prefix } = this.address;
    const place = { stream: streamName(prefix, stage), consumer: consumerName, subjects: `${prefix}.${stage}.>` };
    return new LeftBehind(this.manager, place, async ({ subject, data, header }, id) => {
      const beside = header.get(besideHeader) || null;
      // What lay beside goes when the work is done.
      if (beside !== null && (await this.#beside.info(beside)) === null) return;
      await this.#publish(subject, id, data, beside);
    });
  }

  async depths(): Promise<StageDepth[]> {
    return await Promise.all(stages.map((stage) => this.depthOf(stage)));
  }

  async depthOf(stage: Stage): Promise<StageDepth> {
    const stream = streamName(this.address.prefix, stage);
    const { num_pending, num_ack_pending } = await this.manager.consumers.info(stream, consumerName);
    return { stage, waiting: num_pending, underWay: num_ack_pending };
  }

  /** How many messages a stage, or what was given up, holds on the subjects of a pattern below the prefix. */
  async count(stage: Stage | 'dead', pattern: string): Promise<number> {
    const { prefix } = this.address;
    const { state } = await this.manager.streams.info(streamName(prefix, stage), {
      subjects_filter: `${prefix}.${pattern}`,
    });
    return Object.values(state.subjects ?? {}).reduce((sum, each) => sum + each, 0);
  }

  async close(): Promise<void> {
    await this.#connection.drain().catch(() => {});
  }
}

/** Does something again and again, with longer and longer pauses, until it succeeds or the signal comes. */
export async function persistently<T>(
  signal: AbortSignal,
  work: () => Promise<T>,
  isPassing: (error: unknown) => boolean = () => true,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      await wait(Math.min(5000, 50 * 2 ** attempt), undefined, { signal }).catch(() => {});
    }
  }
}
