import { AckPolicy, DiscardPolicy, jetstream } from '@nats-io/jetstream';
import type { StoredMsg } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LeftBehind } from './left-behind.ts';
import { noNats, startQueues } from './trial.ts';
import type { TrialQueues } from './trial.ts';

let trial: TrialQueues | null;
let connection: NatsConnection;
beforeAll(async () => {
  trial = await startQueues();
  if (trial) connection = await connect({ servers: trial.address });
}, 30_000);
afterAll(async () => {
  await connection?.close();
  await trial?.end();
});

/** A stream that keeps what was acknowledged, as a server does that was away meanwhile. */
async function heldBack(name: string, bound = -1) {
  const { manager } = trial!.queues;
  const client = jetstream(connection);
  const limits = { max_msgs: bound, discard: DiscardPolicy.New };
  await manager.streams.add({ name, subjects: [`${name}.>`], ...limits });
  await manager.consumers.add(name, { durable_name: 'workers', ack_policy: AckPolicy.Explicit });
  const again: string[] = [];
  const sendAgain = async (message: StoredMsg, id: string): Promise<void> => {
    await client.publish(message.subject, message.data, { msgID: id });
    again.push(`${message.subject} ${message.string()}`);
  };
  const consumer = await client.consumers.get(name, 'workers');
  return {
    leftBehind: new LeftBehind(manager, { stream: name, consumer: 'workers', subjects: `${name}.>` }, sendAgain),
    again,
    send: async (subject: string, body: string) => await client.publish(`${name}.${subject}`, body),
    /** Takes up the next message; answers what is in it. */
    work: async (): Promise<string> => {
      const message = (await consumer.next({ expires: 1000 }))!;
      expect(await message.ackAck()).toBe(true);
      return message.string();
    },
    held: async (): Promise<number> => (await manager.streams.info(name)).state.messages,
  };
}

test('what was acknowledged and is held all the same is sent again once, in order, and comes to a worker', async ({
  skip,
}) => {
  if (!trial) return skip(noNats);
  const { leftBehind, again, send, work, held } = await heldBack('kept');
  await send('one', 'first');
  await send('two', 'second');
  await send('one', 'third');
  await work();
  await work();
  // Acknowledged just now: the servers may be about to let go of it.
  expect(await leftBehind.look()).toBe(0);
  expect(await leftBehind.look()).toBe(2);
  expect(again).toEqual(['kept.one first', 'kept.two second']);
  expect(await held()).toBe(3);
  expect([await work(), await work(), await work()]).toEqual(['third', 'first', 'second']);
});

test('nothing that waits or is under way is touched', async ({ skip }) => {
  if (!trial) return skip(noNats);
  const { leftBehind, again, send, held } = await heldBack('waiting');
  await send('one', 'first');
  await send('one', 'second');
  for (let look = 0; look < 3; look++) expect(await leftBehind.look()).toBe(0);
  expect([again, await held()]).toEqual([[], 2]);
});

test('a stage that is full of nothing else has room again', async ({ skip }) => {
  if (!trial) return skip(noNats);
  const { leftBehind, send, work, held } = await heldBack('full', 2);
  await send('one', 'first');
  await send('one', 'second');
  await work();
  await work();
  await expect(send('one', 'third')).rejects.toThrow(/maximum messages exceeded/);
  await leftBehind.look();
  expect(await leftBehind.look()).toBe(2);
  expect(await held()).toBe(2);
  expect([await work(), await work()]).toEqual(['first', 'second']);
});
