import type { JsMsg } from '@nats-io/jetstream';
import { GanketError } from '../../0-facts/index.ts';
import type { Gathered } from '../../1-collect/index.ts';
import { collect } from '../pipeline.ts';
import type { Source } from '../pipeline.ts';
import { accepting } from '../watching.ts';
import { writeLetter } from './dead-letters.ts';
import { noteReached, reachedIn } from './jobs.ts';
import type { ReachedSource } from './jobs.ts';
import { messageOf, pack, sourceMessage, unpack } from './messages.ts';
import type { SourceMessage } from './messages.ts';
import { persistently } from './queues.ts';
import { jobOf, putAside, reasonOf } from './working.ts';
import type { Working } from './working.ts';

/** Articles after which it is noted how far a source was collected. */
const noteEvery = 100;

/** Pages that one feed or sitemap leads to at most. */
const mostPages = 10_000;

/** Collects a source and sends its articles on; goes on where a worker that had it before stopped. */
export async function collectMessage(message: JsMsg, working: Working): Promise<void> {
  const { queues, signal } = working;
  const job = jobOf(message);
  let source: SourceMessage;
  try {
    source = await unpack(sourceMessage, await queues.bodyOf(message));
  } catch (error) {
    if (!(error instanceof GanketError)) throw error;
    return await putAside('collect', message, message.subject, error, working);
  }
  const start = await persistently(signal, () => reachedIn(queues, job, source.number));
  // Another worker may have done it and been too slow to say so.
  const reached = start.isDone ? start : await sendOn(job, source, start, working);
  if (signal.aborted) return;
  await persistently(signal, () => noteReached(queues, job, source.number, { ...reached, isDone: true }));
  await queues.finish(message);
  working.tell({ kind: 'collected', source: source.place, articles: reached.articles, refused: reached.refused });
}

/** Sends on what a source holds, one after the other; a stop in between is noted and gone on from. */
export async function sendOn(
  job: string,
  source: SourceMessage,
  start: ReachedSource,
  working: Working,
): Promise<ReachedSource> {
  const { queues, collecting, signal } = working;
  let reached = start;
  for await (const gathered of collect(sourceOf(source), collecting, start.position)) {
    if (signal.aborted) break;
    reached = await sendOne(job, source, gathered, reached, working);
    const noted = reached;
    if ((noted.articles + noted.refused) % noteEvery === 0)
      await persistently(signal, () => noteReached(queues, job, source.number, noted));
  }
  return reached;
}

async function sendOne(
  job: string,
  { number, ...source }: SourceMessage,
  gathered: Gathered,
  reached: ReachedSource,
  { queues, collecting, signal }: Working,
): Promise<ReachedSource> {
  const position = gathered.position ?? reached.position;
  const id = `${job} ${number} ${reached.articles + reached.refused}`;
  if (gathered.collected) {
    await queues.send(`read.${job}`, id, await pack(messageOf(gathered.source, gathered.collected)), signal);
    return { ...reached, position, articles: reached.articles + 1 };
  }
  // A file of a kind that is not read is no failure.
  if (gathered.isSkipped) return { ...reached, position };
  const { code, message } = reasonOf(gathered.error);
  const body = Buffer.from(await pack({ number, ...source })).toString('base64');
  const told = { stage: 'collect', job, source: gathered.source, code, message, tries: 1 } as const;
  await writeLetter(queues, `refused ${id}`, { ...told, at: collecting.clock(), body }, signal);
  return { ...reached, position, refused: reached.refused + 1 };
}

function sourceOf({ kind, place, filter }: SourceMessage): Source {
  if (kind === 'path') return { kind, path: place };
  return { kind, url: place, following: { accepts: accepting(filter ?? undefined), most: mostPages } };
}
