import { AckPolicy, DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import type { ConsumerConfig, JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import type { QueueAddress } from './address.ts';

/** The stages of the work, in order: sources into articles, articles into the ledger, the ledger into links. */
export const stages = ['collect', 'read', 'link'] as const;
export type Stage = (typeof stages)[number];

/** Seconds in the nanoseconds of NATS. */
const nanoseconds = (seconds: number): number => seconds * 1e9;

/** For so long a message that is sent again, because its acknowledgement was lost, is not taken twice. */
const duplicateSeconds = 3600;

/**
 * How much waits in a stage at most. A full stage refuses, and who sends waits: so a slow stage slows down those
 * before it, and the disk of the servers is bounded.
 */
const bounds: Record<Stage, { max_msgs: number; max_bytes: number; max_msgs_per_subject?: number }> = {
  collect: { max_msgs: 100_000, max_bytes: 256e6 },
  read: { max_msgs: 4000, max_bytes: 512e6 },
  // One request to link stands for all that were made before it was taken up.
  link: { max_msgs: -1, max_bytes: -1, max_msgs_per_subject: 1 },
};

/** Work under way at one time, in all workers together: one of them links at a time. */
const underWay: Record<Stage, number> = { collect: 256, read: 4096, link: 1 };

/** The name of the consumer that all workers of a stage share. */
export const consumerName = 'workers';

export const streamName = (prefix: string, stage: Stage | 'dead'): string => `${prefix}-${stage}`;

/** Makes the streams and their consumers where they are missing, and brings them to their present form. */
export async function prepareStreams(manager: JetStreamManager, address: QueueAddress): Promise<void> {
  for (const stage of stages) {
    await prepare(manager, streamOf(address, stage));
    await prepareConsumer(manager, streamName(address.prefix, stage), {
      durable_name: consumerName,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanoseconds(address.patience),
      // Workers give up a message themselves, with a reason; the server would only stop to deliver it.
      max_deliver: -1,
      max_ack_pending: underWay[stage],
    });
  }
  await prepare(manager, deadOf(address));
}

function streamOf({ prefix, replicas }: QueueAddress, stage: Stage): StreamShape {
  return {
    name: streamName(prefix, stage),
    subjects: [`${prefix}.${stage}.>`],
    retention: RetentionPolicy.Workqueue,
    storage: StorageType.File,
    discard: stage === 'link' ? DiscardPolicy.Old : DiscardPolicy.New,
    duplicate_window: nanoseconds(duplicateSeconds),
    num_replicas: replicas,
    ...bounds[stage],
  };
}

/** What was given up stays until somebody looks at it. */
function deadOf({ prefix, replicas }: QueueAddress): StreamShape {
  return {
    name: streamName(prefix, 'dead'),
    subjects: [`${prefix}.dead.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    duplicate_window: nanoseconds(duplicateSeconds),
    num_replicas: replicas,
  };
}

type StreamShape = Partial<StreamConfig> & { name: string };

async function prepare(manager: JetStreamManager, shape: StreamShape): Promise<void> {
  const found = await manager.streams.info(shape.name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found) await manager.streams.update(shape.name, shape);
  else await manager.streams.add(shape);
}

async function prepareConsumer(
  manager: JetStreamManager,
  stream: string,
  shape: Partial<ConsumerConfig> & { durable_name: string },
): Promise<void> {
  const found = await manager.consumers.info(stream, shape.durable_name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found) await manager.consumers.update(stream, shape.durable_name, shape);
  else await manager.consumers.add(stream, shape);
}

/** Whether the servers answered that there is no such thing. */
function isMissing(error: unknown): boolean {
  return (error as { status?: unknown }).status === 404;
}
