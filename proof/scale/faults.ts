import { setTimeout as wait } from 'node:timers/promises';
import { streamName } from '../../src/6-run/workers/streams.ts';
import type { MadeArticle } from '../../bench/articles/index.ts';
import { messageOf, pack } from '../../src/6-run/workers/messages.ts';
import { collectLine, usualUnpacking } from '../../src/1-collect/index.ts';
import { patience } from './flow.ts';
import type { Flow } from './flow.ts';

/** What goes wrong while articles flow, and is right again in the end. */
export interface Fault {
  name: string;
  /** Ends when the cause is gone. */
  happen(flow: Flow, articles: readonly MadeArticle[], setting: FaultSetting): Promise<void>;
  /** Work that is to be given up by it, at most. */
  givenUp: number;
}

export interface FaultSetting {
  /** Seconds for which a server or a way to it is away. */
  away: number;
  /** Names what is sent by hand: the same name is taken once. */
  turn: string;
}

const never = new AbortController().signal;

/** The faults, in the order in which they are tried. */
export const faults: readonly Fault[] = [
  {
    name: 'a worker is killed with -9, and a new one comes',
    givenUp: 0,
    async happen(flow) {
      await flow.dismiss(flow.workers[0]!, 'SIGKILL');
      flow.hire();
    },
  },
  {
    name: 'a worker is frozen, and thawed after its work went to another one',
    givenUp: 0,
    async happen(flow) {
      const worker = flow.workers[0]!;
      worker.kill('SIGSTOP');
      await wait((patience + 1) * 1000);
      worker.kill('SIGCONT');
    },
  },
  {
    name: 'a NATS server is killed and comes back',
    givenUp: 0,
    happen: async (flow, _, { away }) => await killServer(flow, away, (leader) => (leader + 1) % 3),
  },
  {
    name: 'the NATS server that leads the stream is killed and comes back',
    givenUp: 0,
    happen: async (flow, _, { away }) => await killServer(flow, away, (leader) => leader),
  },
  {
    name: 'PostgreSQL is restarted',
    givenUp: 0,
    async happen(flow, _, { away }) {
      flow.postgres.stop('fast');
      await wait(away * 100);
      flow.postgres.start();
    },
  },
  {
    name: 'all connections of the workers are cut',
    givenUp: 0,
    async happen(flow, _, { away }) {
      for (const line of flow.lines) line.cut();
      await wait(away * 1000);
      for (const line of flow.lines) line.mend();
    },
  },
  {
    name: 'a message comes that nobody can read',
    givenUp: 1,
    async happen(flow, _, { turn }) {
      await flow.queues.send('read.poison', `poison ${turn}`, Buffer.from('no article'), never);
    },
  },
  {
    name: 'articles are delivered twice',
    givenUp: 0,
    async happen(flow, articles, { turn }) {
      for (const [index, article] of articles.slice(0, 10).entries()) {
        for (const time of ['first', 'second']) await send(flow, article, `${turn} ${time} ${index}`);
      }
    },
  },
];

/** An article by a way of its own into the queue, as one that was sent before and comes late. */
export async function send(flow: Flow, article: MadeArticle, id: string): Promise<void> {
  const limits = { textBytes: 1e6, sourceBytes: 1e6, fetchSeconds: 1, fetchPrivate: false, userAgent: 'proof' };
  const collecting = { limits: { ...limits, ...usualUnpacking }, clock: () => new Date().toISOString() };
  const collected = collectLine(JSON.stringify(article), article.id, collecting);
  await flow.queues.send('read.late', id, await pack(messageOf(article.id, collected)), never);
}

async function killServer(flow: Flow, away: number, which: (leader: number) => number): Promise<void> {
  const { cluster } = await flow.queues.manager.streams.info(streamName('ganket', 'read'));
  const index = which(flow.nats.indexOf(cluster?.leader ?? 'n1'));
  await flow.nats.kill(index);
  await wait(away * 1000);
  flow.nats.start(index);
}
