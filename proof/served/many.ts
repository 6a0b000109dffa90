import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../../bench/measuring/statistics.ts';
import type { Setting } from '../harness/part.ts';
import { askedOf } from './asking.ts';
import { Editor } from './editing.ts';
import { loaded, slopeOf } from './load.ts';
import type { Loaded } from './load.process.ts';
import type { Watched } from './load.ts';
import { readers, Server } from './server.ts';

/** Of whom how much is asked. */
interface Asking {
  perSecond: number;
  streams: number;
  seconds: number;
  /** Seconds from one decision of an editor to the next: what was kept of the ledger is then worth nothing. */
  decideEvery: number;
}

const whole: Asking = { perSecond: 300, streams: 200, seconds: 600, decideEvery: 60 };
const quick: Asking = { perSecond: 40, streams: 20, seconds: 10, decideEvery: 2 };

/** Memory that rises by more of itself than this within ten minutes is not steady. */
const mostRise = 0.1;

/** Serves a ledger to many at once, and tells how long they waited and what the server held. */
export async function measureUnderLoad(
  ledger: string,
  { backend, articles }: { backend: string; articles: number },
  setting: Setting,
): Promise<void> {
  const usual = setting.quick ? quick : whole;
  const asking = { ...usual, seconds: setting.seconds ?? usual.seconds };
  const server = await Server.start(ledger, setting.folder);
  try {
    const tokens = await Promise.all(readers.map((name) => server.token(name, 'read')));
    const asked = await askedOf(server, tokens[0]!, 'served');
    setting.progress(`${backend}: asks ${asking.perSecond} times a second for ${asking.seconds} s`);
    const { streams, perSecond, seconds } = asking;
    const load = { address: server.address, tokens, streams, perSecond, seconds, asked, seed: 'served' };
    const deciding = (): ReturnType<typeof decide> => decide(server, asking.decideEvery);
    const { found, done: decisions } = await loaded(server, load, setting.folder, deciding);
    tellWaits(found, { backend, articles, asking }, setting);
    tellHeld(found, { decisions, backend }, setting);
    claimAll(found, { backend, articles, decisions, asking }, setting);
  } finally {
    await server.stop();
  }
}

/** An editor who judges now and then. */
function decide(server: Server, every: number): { stop(): Promise<number> } {
  const stopped = new AbortController();
  const work = async (): Promise<number> => {
    const editor = new Editor(server, await server.token('minh', 'write'));
    const threads = await editor.threads(20);
    for (let decisions = 0; ; decisions++) {
      await wait(every * 1000, undefined, { signal: stopped.signal }).catch(() => {});
      if (stopped.signal.aborted) return decisions;
      await editor.own(threads[decisions % threads.length]!.quote.fact, `Vụ ${decisions}`);
    }
  };
  const done = work();
  done.catch(() => {});
  return {
    stop() {
      stopped.abort();
      return done;
    },
  };
}

type About = { backend: string; articles: number; asking: Asking };

function tellWaits(found: Loaded, { backend, articles, asking }: About, { figure, quick: isQuick }: Setting): void {
  const all = Object.values(found.milliseconds).flat();
  const p95 = percentile(all, 0.95);
  const meaning = `Of ${asking.perSecond} requests a second for ${asking.seconds} s with ${asking.streams} open event streams, on a ledger of ${articles.toLocaleString('en')} articles in ${backend}: nineteen of twenty were answered whole within so long after they were due.`;
  figure({
    name: 'p95 of all requests',
    unit: 'ms',
    samples: [p95],
    meaning,
    bar: 'at most 150',
    ...(!isQuick && { holds: p95 <= 150 }),
  });
  for (const [kind, waits] of Object.entries(found.milliseconds))
    if (waits.length > 0)
      figure({
        name: `p95: ${kind}`,
        unit: 'ms',
        samples: [percentile(waits, 0.95)],
        meaning: `Of ${waits.length.toLocaleString('en')} requests; the median is ${percentile(waits, 0.5).toFixed(1)} ms.`,
      });
}

type Held = { decisions: number; backend: string };

function tellHeld(found: Loaded & Watched, { decisions }: Held, { figure }: Setting): void {
  const count = Object.values(found.milliseconds).flat().length;
  figure({
    name: 'processor time of the server for a request',
    unit: 'ms',
    samples: [(found.worked * 1000) / Math.max(1, count)],
    meaning: `Its own process alone, with ${decisions} decisions meanwhile, after each of which all answers are made anew.`,
  });
  figure({
    name: 'memory of the server',
    unit: 'MB',
    samples: found.resident.map((bytes) => bytes / 1e6),
    meaning: 'What its process held, each second.',
  });
  figure({
    name: 'rise of the memory',
    unit: 'MB/min',
    samples: [riseOf(found) / 1e6],
    meaning: 'By least squares over the second half, when what is kept of answers is full.',
  });
}

/** Bytes a minute. */
function riseOf({ resident }: Watched): number {
  return slopeOf(resident.slice(Math.floor(resident.length / 2))) * 60;
}

function claimAll(found: Loaded & Watched, about: About & Held, { claim, quick: isQuick }: Setting): void {
  const { asking, backend, decisions } = about;
  const { opened, ended, events } = found.streams;
  const failures = Object.entries(found.errors).map(([what, times]) => `${what} (${times} times)`);
  if (opened !== asking.streams || ended > 0)
    failures.push(`${opened} event streams were opened, ${ended} ended early`);
  if (events < decisions * asking.streams) failures.push(`${events} events of ${decisions} decisions were heard`);
  const rise = (riseOf(found) * 10) / Math.max(...found.resident);
  if (!isQuick && rise > mostRise) failures.push(`memory rose by ${(rise * 100).toFixed(0)} % in ten minutes`);
  claim({
    name: `${asking.perSecond} requests a second and ${asking.streams} event streams, ${backend}`,
    must: 'No request fails, every stream stays open and hears every decision, and memory is steady.',
    tries: asking.perSecond * asking.seconds,
    failures,
  });
}
