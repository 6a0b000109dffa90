import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { defaultMarkLimits } from '../../src/0-facts/index.ts';
import { usualUnpacking } from '../../src/1-collect/index.ts';
import { linksIn, openLedger } from '../../src/4-ledger/index.ts';
import type { Ledger } from '../../src/4-ledger/index.ts';
import { importSources } from '../../src/6-run/pipeline.ts';
import type { Source } from '../../src/6-run/pipeline.ts';
import { deadLetters } from '../../src/6-run/workers/dead-letters.ts';
import { orderJob, progressOfJob } from '../../src/6-run/workers/jobs.ts';
import { Queues } from '../../src/6-run/workers/queues.ts';
import type { MadeArticle } from '../../bench/articles/index.ts';
import { Cluster } from '../harness/cluster.ts';
import { Line } from './line.ts';
import { NatsCluster } from './nats.ts';

const program = fileURLToPath(new URL('../../bin/ganket', import.meta.url));

/** Seconds after which work that a worker does not speak of goes to another one. */
export const patience = 2;

const clock = (): string => new Date().toISOString();

/** Servers of the proof's own, workers as processes of their own, and articles that flow through them. */
export class Flow {
  readonly postgres: Cluster;
  readonly nats: NatsCluster;
  readonly queues: Queues;
  /** The ways of the workers to PostgreSQL and to each NATS server. */
  readonly lines: readonly Line[];
  readonly workers: ChildProcess[] = [];
  readonly #folder: string;
  #schema: string;
  #files = 0;

  private constructor(
    folder: string,
    schema: string,
    postgres: Cluster,
    nats: NatsCluster,
    lines: Line[],
    queues: Queues,
  ) {
    this.#folder = folder;
    this.#schema = schema;
    this.postgres = postgres;
    this.nats = nats;
    this.lines = lines;
    this.queues = queues;
  }

  /** Null where PostgreSQL or NATS is not on this machine. */
  static async start(folder: string): Promise<Flow | null> {
    const nats = await NatsCluster.start(folder);
    const postgres = nats && (await Cluster.start());
    if (!postgres) {
      await nats?.stop();
      return null;
    }
    const lines = await Promise.all([postgres.port, ...nats.ports].map((port) => Line.to(port)));
    const queues = await opened(queueAddress(nats.ports));
    return new Flow(folder, 'flow', postgres, nats, lines, queues);
  }

  /** Where the ledger is, by the way that is never cut. */
  get ledger(): string {
    return this.postgres.address(this.#schema);
  }

  /** Begins another ledger; workers that are hired from now on work for it. */
  begin(schema: string): void {
    this.#schema = schema;
  }

  /** Starts one more worker. */
  hire(roles = 'collect,read,link'): ChildProcess {
    const [postgres, ...nats] = this.lines.map(({ port }) => port);
    const env = {
      PATH: process.env['PATH'] ?? '',
      GANKET_LANGUAGE: 'en',
      GANKET_NATS: queueAddress(nats),
      GANKET_LEDGER: `postgres://postgres@127.0.0.1:${postgres}/postgres?schema=${this.#schema}`,
    };
    const worker = spawn(process.execPath, [program, 'worker', '--roles', roles], {
      cwd: this.#folder,
      env,
      stdio: ['ignore', 'ignore', process.env['PROOF_TELLS'] ? 'inherit' : 'ignore'],
    });
    this.workers.push(worker);
    return worker;
  }

  async dismiss(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    this.workers.splice(this.workers.indexOf(worker), 1);
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill(signal);
    if (worker.exitCode === null && worker.signalCode === null) await ended;
  }

  /** Orders the import of articles; answers the job. */
  async feed(articles: readonly MadeArticle[]): Promise<string> {
    const place = join(this.#folder, `part-${this.#files++}.jsonl`);
    writeFileSync(place, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
    const never = new AbortController().signal;
    const order = { source: place, who: 'proof', now: clock() };
    return (await orderJob(this.queues, [{ kind: 'path', place, filter: null }], order, never)).id;
  }

  /** Articles of a job that are in the ledger, or were given up. */
  async read(job: string): Promise<number> {
    try {
      const { read, failed } = (await progressOfJob(this.queues, job))!;
      return read + failed;
    } catch {
      // The servers that know are away: nothing can be told yet.
      return -1;
    }
  }

  /** Waits until a job's articles are read and linked; fails after so many seconds. */
  async settled(job: string, articles: number, seconds = 120): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      const isIdle = async (): Promise<boolean> => {
        const progress = await progressOfJob(this.queues, job);
        return progress !== null && progress.isDone && progress.collected === articles;
      };
      if (await isIdle().catch(() => false)) return;
      await wait(100);
    }
    throw new Error(`the articles were not all read and linked within ${seconds} s`);
  }

  /** What was given up, in words. */
  async letters(): Promise<string[]> {
    const told: string[] = [];
    for await (const { stage, source, message } of deadLetters(this.queues))
      told.push(`${stage}: ${source}: ${message}`);
    return told;
  }

  async stop(): Promise<void> {
    for (const worker of [...this.workers]) {
      worker.kill('SIGCONT');
      await this.dismiss(worker, 'SIGKILL');
    }
    for (const line of this.lines) line.close();
    await this.nats.stop();
    await Promise.race([this.queues.close(), wait(2000)]);
    this.postgres.remove();
  }
}

const queueAddress = (ports: readonly number[]): string =>
  `nats://${ports.map((port) => `127.0.0.1:${port}`).join(',')}?replicas=3&patience=${patience}`;

/** A new cluster needs a moment to choose who leads. */
async function opened(address: string): Promise<Queues> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Queues.open(address, 'proof');
    } catch (error) {
      if (attempt === 60) throw error;
      await wait(500);
    }
  }
}

/** All links of a ledger but the ids of threads, which tell when a thread was first seen: as one text a line each. */
export async function linksOf(location: string): Promise<string[]> {
  return await withLedger(location, async (ledger) => {
    const moment = { asOf: null, knownBy: null, day: '2040-01-01', limits: defaultMarkLimits };
    const { articles, threads, encounters, persons } = await linksIn(ledger, moment);
    const lines = [
      ...articles,
      ...threads.map(({ state, facts }) => ({ state, facts })),
      ...encounters.map(({ status, facts }) => ({ status, facts })),
      ...persons.map(({ name, country, articles: places }) => ({ name, country, places })),
    ];
    return lines.map((line) => JSON.stringify(line)).sort();
  });
}

/** What the same articles give in one process, on SQLite. */
export async function embeddedLinks(location: string, articles: readonly MadeArticle[]): Promise<string[]> {
  await withLedger(location, async (ledger) => {
    const limits = { textBytes: 1e6, sourceBytes: 1e6, fetchSeconds: 1, fetchPrivate: false, userAgent: 'proof' };
    const sources = articles.map((article): Source => ({
      kind: 'line',
      line: JSON.stringify(article),
      place: article.id,
    }));
    await importSources(ledger, sources, { limits: { ...limits, ...usualUnpacking }, clock }, () => {});
  });
  return await linksOf(location);
}

async function withLedger<T>(location: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(location, { who: 'proof', clock, patience: 60_000 });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** What one ledger has and the other has not. */
export function differences(found: readonly string[], expected: readonly string[]): string[] {
  const [there, wanted] = [new Set(found), new Set(expected)];
  const missing = expected.filter((line) => !there.has(line)).map((line) => `missing: ${line.slice(0, 200)}`);
  const more = found.filter((line) => !wanted.has(line)).map((line) => `too many: ${line.slice(0, 200)}`);
  const doubled = found.length === there.size ? [] : [`${found.length - there.size} lines twice`];
  return [...missing, ...more, ...doubled];
}
