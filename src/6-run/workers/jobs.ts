import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Job, SharedWork } from '../../0-facts/index.ts';
import type { Within } from '../../4-ledger/index.ts';
import { pack } from './messages.ts';
import type { SourceMessage } from './messages.ts';
import type { Queues } from './queues.ts';

/** A job as it was ordered. */
const jobForm = z.strictObject({
  id: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  /** What was ordered, in words, and by whom. */
  source: z.string(),
  who: z.string(),
  sources: z.int().min(0),
});
export type OrderedJob = z.output<typeof jobForm>;

/** How far one source of a job was collected. */
const reachedForm = z.strictObject({
  /** Articles sent on so far. */
  articles: z.int(),
  /** What was refused so far. */
  refused: z.int(),
  /** Where an archive goes on; 0 at its beginning. */
  position: z.number(),
  isDone: z.boolean(),
});
export type ReachedSource = z.output<typeof reachedForm>;
export const nothingReached: ReachedSource = { articles: 0, refused: 0, position: 0, isDone: false };

/** Orders the collecting of sources. They are numbered, so that an order that is repeated is one. */
export async function orderJob(
  queues: Queues,
  sources: Omit<SourceMessage, 'number'>[],
  { source, who, now }: { source: string; who: string; now: string },
  signal: AbortSignal,
): Promise<OrderedJob> {
  const job = { id: randomUUID().slice(0, 8), startedAt: now, source, who, sources: sources.length };
  await queues.jobs.put(job.id, JSON.stringify(job));
  for (const [number, source] of sources.entries()) {
    await queues.send(`collect.${job.id}`, `${job.id} ${number}`, await pack({ number, ...source }), signal);
  }
  return job;
}

/** The import that the articles of a job are noted as, so that it can be taken back as a whole; none for a job that nobody knows. */
export async function noteOf(queues: Queues, id: string): Promise<Within | undefined> {
  const entry = await queues.jobs.get(id);
  if (!entry) return undefined;
  const { startedAt, source, who } = jobForm.parse(entry.json());
  return { note: { id: `${startedAt.slice(0, 10)}-${id}`, source, relation: null }, who };
}

export async function reachedIn(queues: Queues, job: string, number: number): Promise<ReachedSource> {
  const entry = await queues.jobs.get(`${job}.${number}`);
  return entry ? reachedForm.parse(entry.json()) : nothingReached;
}

export async function noteReached(queues: Queues, job: string, number: number, reached: ReachedSource): Promise<void> {
  await queues.jobs.put(`${job}.${number}`, JSON.stringify(reached));
}

/** How far a job is; null for one that nobody knows. */
export async function progressOfJob(queues: Queues, id: string): Promise<Job | null> {
  const entry = await queues.jobs.get(id);
  if (!entry) return null;
  const job = jobForm.parse(entry.json());
  const reached = await reachedSources(queues, id);
  const sum = (of: (one: ReachedSource) => number): number => reached.reduce((total, one) => total + of(one), 0);
  const [sourcesWaiting, waiting, unlinked, unread, uncollected] = await Promise.all([
    queues.count('collect', `collect.${id}`),
    queues.count('read', `read.${id}`),
    queues.count('link', 'link.>'),
    queues.count('dead', `dead.read.${id}`),
    queues.count('dead', `dead.collect.${id}`),
  ]);
  const collected = sum(({ articles }) => articles);
  const sourcesDone = reached.filter(({ isDone }) => isDone).length;
  return {
    ...job,
    sourcesDone,
    collected,
    waiting,
    read: Math.max(0, collected - waiting - unread),
    failed: unread + uncollected,
    isDone: sourcesWaiting + waiting + unlinked === 0,
  };
}

async function reachedSources(queues: Queues, id: string): Promise<ReachedSource[]> {
  const found: ReachedSource[] = [];
  for await (const key of await queues.jobs.keys(`${id}.*`)) {
    const entry = await queues.jobs.get(key);
    if (entry) found.push(reachedForm.parse(entry.json()));
  }
  return found;
}

/** What goes on in the queues: all jobs, newest first, and the stages in their order. */
export async function sharedWork(queues: Queues): Promise<SharedWork> {
  const [jobs, stages] = [await jobsIn(queues), await queues.depths()];
  return { jobs, stages };
}

/** All jobs, newest first. */
async function jobsIn(queues: Queues): Promise<Job[]> {
  const ids: string[] = [];
  for await (const key of await queues.jobs.keys('*')) ids.push(key);
  const found = await Promise.all(ids.map((id) => progressOfJob(queues, id)));
  return found.filter((job) => job !== null).sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
}
