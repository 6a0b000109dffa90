import { setTimeout as wait } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import { GanketError } from '../../0-facts/index.ts';
import { collectMessage } from './collect.ts';
import { Linking } from './link.ts';
import { persistently } from './queues.ts';
import type { Queues } from './queues.ts';
import { readMessages } from './read.ts';
import type { Stage } from './streams.ts';
import { isOutage, putAside } from './working.ts';
import type { Working } from './working.ts';

/** How a stage works: how many messages are taken up at once, and what is done with them. */
interface Role {
  most: number;
  work(messages: JsMsg[], working: Working): Promise<void>;
}

function roleAt(stage: Stage): Role {
  if (stage === 'collect')
    return { most: 1, work: async ([message], working) => await collectMessage(message!, working) };
  if (stage === 'read') return { most: 64, work: readMessages };
  const linking = new Linking();
  return { most: 1, work: async ([message], working) => await linking.linkMessage(message!, working) };
}

/**
 * A message that was begun so often and never ended took its worker with it each time. It is given up unopened;
 * what a worker can survive is given up by itself, with its reason.
 */
const mostDeliveries = 10;

/** What fails is tried so often. */
const mostTries = 5;

/** Takes up the work of a stage until the signal comes. */
export async function workAt(stage: Stage, working: Working): Promise<void> {
  const { queues, signal } = working;
  const role = roleAt(stage);
  const leftBehind = queues.leftBehind(stage);
  let looked = -Infinity;
  while (!signal.aborted) {
    try {
      if (performance.now() - looked > queues.address.patience * 1000) {
        await leftBehind.look();
        looked = performance.now();
      }
      const messages = await take(queues, stage, role.most);
      for (const group of groupsOf(messages)) await workOn(stage, role, group, working);
    } catch (error) {
      if (signal.aborted) return;
      working.tell({ kind: 'waiting', stage, error });
      await wait(1000, undefined, { signal }).catch(() => {});
    }
  }
}

async function take(queues: Queues, stage: Stage, most: number): Promise<JsMsg[]> {
  const consumer = await queues.consumer(stage);
  const first = await consumer.next({ expires: 1000 });
  if (!first) return [];
  const { num_pending } = await consumer.info();
  const more = Math.min(most - 1, num_pending);
  const messages = [first];
  if (more > 0)
    for await (const message of await consumer.fetch({ max_messages: more, expires: 1000 })) messages.push(message);
  return messages;
}

/** What comes again is done by itself: something beside it may have ended the worker that had it before. */
function groupsOf(messages: JsMsg[]): JsMsg[][] {
  const fresh = messages.filter(({ info }) => info.deliveryCount === 1);
  const again = messages.filter(({ info }) => info.deliveryCount > 1).map((message) => [message]);
  return fresh.length > 0 ? [fresh, ...again] : again;
}

async function workOn(stage: Stage, role: Role, messages: JsMsg[], working: Working): Promise<void> {
  const { queues, signal, tell } = working;
  const begun = messages.filter(({ info }) => info.deliveryCount <= mostDeliveries);
  for (const message of messages.filter((one) => !begun.includes(one))) {
    const error = new Error(`It was begun ${mostDeliveries} times and never ended, nor did the workers that had it.`);
    await putAside(stage, message, message.subject, error, working);
  }
  if (begun.length === 0) return;
  // Nobody else is to take up what is only slow.
  const saying = setInterval(() => begun.forEach((message) => message.working()), queues.address.patience * 333);
  try {
    const isPassing = (error: unknown): boolean => {
      if (isOutage(error)) tell({ kind: 'waiting', stage, error });
      return isOutage(error);
    };
    await persistently(signal, () => role.work(begun, working), isPassing);
  } catch (error) {
    if (signal.aborted) throw error;
    // Where one of many fails, each is tried by itself: the others land.
    if (begun.length > 1) for (const one of begun) await workOn(stage, role, [one], working);
    else await tryLater(stage, begun[0]!, error, working);
  } finally {
    clearInterval(saying);
  }
}

/** What nobody foresaw may go by: it is tried again after longer and longer pauses. What has a code will fail again. */
async function tryLater(stage: Stage, message: JsMsg, error: unknown, working: Working): Promise<void> {
  const { deliveryCount } = message.info;
  if (error instanceof GanketError || deliveryCount >= mostTries)
    return await putAside(stage, message, message.subject, error, working);
  working.tell({ kind: 'waiting', stage, error });
  message.nak(1000 * 2 ** deliveryCount);
}
