import type { JsMsg, StoredMsg } from '@nats-io/jetstream';
import { z } from 'zod';
import { InputError } from '../../0-facts/index.ts';
import { noteReached, nothingReached } from './jobs.ts';
import { articleMessage, checkMessage, pack, sourceMessage, unpack } from './messages.ts';
import type { Queues } from './queues.ts';
import { stages, streamName } from './streams.ts';
import type { Stage } from './streams.ts';

/** Work that was given up, and why. */
const letterForm = z.strictObject({
  stage: z.enum(stages),
  job: z.string(),
  /** What it was about, in words. */
  source: z.string(),
  code: z.string(),
  message: z.string(),
  /** How often it was tried. */
  tries: z.int(),
  /** ISO 8601. */
  at: z.string(),
  /** The message as it was, in base64. */
  body: z.base64(),
});
type Letter = z.output<typeof letterForm>;

/** A letter, and the number that names it. */
export interface DeadLetter extends Omit<Letter, 'body'> {
  number: number;
}

/** Puts a message aside with the reason, once, and takes it out of its stage. */
export async function giveUp(
  queues: Queues,
  message: JsMsg,
  letter: Pick<Letter, 'stage' | 'job' | 'source' | 'code' | 'message' | 'at'>,
  signal: AbortSignal,
): Promise<void> {
  const body = Buffer.from(await queues.bodyOf(message)).toString('base64');
  const tries = message.info.deliveryCount;
  const id = `${letter.stage} ${message.seq} ${message.timestampNanos}`;
  await writeLetter(queues, id, { ...letter, tries, body }, signal);
  await queues.finish(message);
}

/** Notes what failed on its way into the queues, with what there is to try again. */
export async function writeLetter(queues: Queues, id: string, letter: Letter, signal: AbortSignal): Promise<void> {
  await queues.send(`dead.${letter.stage}.${letter.job}`, id, await pack(letter), signal);
}

/** All that was given up, oldest first. */
export async function* deadLetters(queues: Queues): AsyncIterable<DeadLetter> {
  const name = streamName(queues.address.prefix, 'dead');
  const { state } = await queues.manager.streams.info(name);
  for (let number = state.first_seq; number <= state.last_seq; number++) {
    const stored = await queues.manager.streams.getMessage(name, { seq: number }).catch(() => null);
    if (!stored) continue;
    yield told(number, await letterIn(queues, stored));
  }
}

/** What one letter was about: the letter and the work in it, as JSON that can be mended and sent again. */
export async function openLetter(queues: Queues, number: number): Promise<{ letter: DeadLetter; work: unknown }> {
  const letter = await find(queues, number);
  const work = await unpack(z.unknown(), Buffer.from(letter.body, 'base64')).catch(() => null);
  return { letter: told(number, letter), work };
}

/**
 * Sends the work of a letter to its stage again, as it was or mended, and lets the letter go. A source is collected
 * again from its beginning: what came of it before is known.
 */
export async function replay(queues: Queues, number: number, mended: unknown, signal: AbortSignal): Promise<void> {
  const letter = await find(queues, number);
  const body = mended === undefined ? Buffer.from(letter.body, 'base64') : await pack(checked(letter.stage, mended));
  if (letter.stage === 'collect') {
    const source = await unpack(sourceMessage, body);
    await noteReached(queues, letter.job, source.number, nothingReached);
  }
  // A letter replayed twice, because the first time was not seen to end, is one message.
  await queues.send(`${letter.stage}.${letter.job}`, `letter ${number} ${letter.at}`, body, signal);
  await drop(queues, number);
}

export async function drop(queues: Queues, number: number): Promise<void> {
  await queues.manager.streams.deleteMessage(streamName(queues.address.prefix, 'dead'), number);
}

function told(number: number, { stage, job, source, code, message, tries, at }: Letter): DeadLetter {
  return { number, stage, job, source, code, message, tries, at };
}

function checked(stage: Stage, work: unknown): unknown {
  return checkMessage(stage === 'collect' ? sourceMessage : articleMessage, work);
}

async function find(queues: Queues, number: number): Promise<Letter> {
  const name = streamName(queues.address.prefix, 'dead');
  const stored = await queues.manager.streams.getMessage(name, { seq: number }).catch(() => null);
  if (stored) return await letterIn(queues, stored);
  const message = `There is no letter ${number}. \`ganket letters\` lists those that there are.`;
  throw new InputError('input/no-letter', message, { cause: { values: { number } } });
}

async function letterIn(queues: Queues, { data, header }: StoredMsg): Promise<Letter> {
  return await unpack(letterForm, await queues.bodyOf({ data, headers: header }));
}
