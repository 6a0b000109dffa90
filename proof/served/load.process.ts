import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { Random } from '../../bench/articles/random.ts';
import type { Asked } from './asking.ts';

/**
 * Asks a server as many people do at once, in a process of its own: so many requests a second whether or not the
 * former ones were answered, and event streams that stay open until the server ends them. Tells its parent when the streams
 * are open and when all was asked, and at the end says what came of it as one line of JSON.
 */

/** What is handed over, as the path of a file of JSON. */
export interface Load {
  address: string;
  tokens: string[];
  streams: number;
  perSecond: number;
  seconds: number;
  asked: Asked[];
  seed: string;
}

export interface Loaded {
  /** By kind, milliseconds from when a request was due to when its answer was whole. */
  milliseconds: Record<string, number[]>;
  bytes: number;
  /** What was no whole answer of 200, and how often. */
  errors: Record<string, number>;
  streams: { opened: number; ended: number; events: number };
}

const load = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Load;
const found: Loaded = {
  milliseconds: Object.fromEntries(load.asked.map(({ kind }) => [kind, []])),
  bytes: 0,
  errors: {},
  streams: { opened: 0, ended: 0, events: 0 },
};
let isOver = false;

process.on('disconnect', () => process.exit(1));
const ended = await openStreams();
process.send!('open');
await askEvenly();
isOver = true;
process.send!('asked');
await Promise.all(ended);
process.stdout.write(JSON.stringify(found), () => process.exit(0));

/** Answers the end of each, by when all that was sent on it has been heard. */
async function openStreams(): Promise<Promise<void>[]> {
  const ends: Promise<void>[] = [];
  for (let i = 0; i < load.streams; i++) {
    const headers = { authorization: `Bearer ${load.tokens[i % load.tokens.length]}`, accept: 'text/event-stream' };
    await new Promise<void>((resolve) => {
      const asked = get(`${load.address}/api/v1/events`, { headers, agent: false }, (answer) => {
        if (answer.statusCode === 200) found.streams.opened++;
        else fail(`event stream: ${answer.statusCode}`);
        const lines = createInterface({ input: answer });
        lines.on('line', (line) => void (line === 'event: ledger' && found.streams.events++));
        ends.push(new Promise((end) => lines.on('close', end)));
        answer.on('close', () => void (isOver || found.streams.ended++));
        resolve();
      });
      asked.on('error', (error) => {
        if (!isOver) fail(`event stream: ${error.message}`);
        resolve();
      });
    });
  }
  return ends;
}

/** Requests begin when they are due: a server that is slow for a while is not asked less, and their wait counts. */
async function askEvenly(): Promise<void> {
  const random = new Random(load.seed);
  const choices = load.asked.map((one) => [one.share, one] as const);
  const pool = new Pool(load.address, { connections: 64, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  const open = new Set<Promise<void>>();
  const began = performance.now();
  for (let i = 0; i < load.perSecond * load.seconds; i++) {
    const due = began + (i * 1000) / load.perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    else if (i % 20 === 0) await wait(0);
    const { kind, paths } = random.weighted(choices);
    const one = ask(pool, kind, random.pick(paths), random.pick(load.tokens), due).finally(() => open.delete(one));
    open.add(one);
  }
  await Promise.all(open);
  await pool.close();
}

async function ask(pool: Pool, kind: string, path: string, token: string, due: number): Promise<void> {
  try {
    const { statusCode, body } = await pool.request({
      path: `/api/v1${path}`,
      method: 'GET',
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' },
    });
    for await (const piece of body) found.bytes += (piece as Buffer).length;
    if (statusCode === 200) found.milliseconds[kind]!.push(performance.now() - due);
    else fail(`${kind}: ${statusCode}`);
  } catch (error) {
    fail(`${kind}: ${(error as Error).message}`);
  }
}

function fail(what: string): void {
  found.errors[what] = (found.errors[what] ?? 0) + 1;
}
