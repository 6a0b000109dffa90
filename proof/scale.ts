import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRecord } from '../bench/articles/index.ts';
import type { MadeArticle } from '../bench/articles/index.ts';
import type { Part, Section, Setting } from './harness/part.ts';
import { faults, send } from './scale/faults.ts';
import type { Fault } from './scale/faults.ts';
import { differences, embeddedLinks, Flow, linksOf } from './scale/flow.ts';
import { growBetween } from './scale/growth.ts';

/** Articles that flow while one fault happens once. */
const articlesPerFault = 12;

const through: Section = (setting) =>
  withFlow(setting, async (flow) => {
    const { quick, folder, claim, figure, progress } = setting;
    const tries = quick ? 1 : 20;
    const all = makeRecord({ articles: articlesPerFault * faults.length * tries, relations: 4 }).articles;
    const waiting = all.map(({ article }) => article);
    const articles = [...waiting];
    flow.hire();
    flow.hire();
    for (const fault of faults) {
      const failures: string[] = [];
      const seconds: number[] = [];
      for (let turn = 0; turn < tries; turn++) {
        progress(`${fault.name}: ${turn + 1} of ${tries}`);
        const part = waiting.splice(0, articlesPerFault);
        try {
          seconds.push(await during(flow, fault, part, { away: quick ? 1 : 10, turn: `${fault.name} ${turn}` }));
        } catch (error) {
          failures.push(`${turn + 1}: ${(error as Error).message}`);
        }
      }
      const must = 'All articles that flowed meanwhile were read and linked afterwards.';
      claim({ name: fault.name, must, tries, failures });
      const meaning = 'From when the cause was gone to when the first article after it was read.';
      figure({ name: `recovered after: ${fault.name}`, unit: 's', samples: seconds, meaning });
    }
    for (const article of articles.slice(0, 20)) await send(flow, article, `late ${article.id}`);
    while ((await flow.queues.count('read', 'read.>')) > 0) await wait(100);
    const letters = await flow.letters();
    const expected = faults.reduce((sum, { givenUp }) => sum + givenUp * tries, 0);
    const given = letters.length === expected ? [] : [`${letters.length} put aside instead of ${expected}`];
    const differing = differences(await linksOf(flow.ledger), await embeddedLinks(join(folder, 'alone.db'), articles));
    const must = `Of ${articles.length.toLocaleString('en')} articles, 20 of which came again late, nothing is lost or doubled: articles, threads with their states, encounters and persons are those of one process on SQLite, and only what nobody can read was put aside.`;
    claim({ name: 'all faults one after the other', must, tries: 1, failures: [...given, ...differing] });
  });

/** Seconds from when the cause was gone to when something was read again; fails where the articles are not settled. */
async function during(
  flow: Flow,
  fault: Fault,
  articles: readonly MadeArticle[],
  setting: { away: number; turn: string },
): Promise<number> {
  const job = await flow.feed(articles);
  await fault.happen(flow, articles, setting);
  const gone = performance.now();
  const before = await flow.read(job);
  let seconds = 0;
  while (before < articles.length && seconds < 60) {
    await wait(50);
    seconds = (performance.now() - gone) / 1000;
    if ((await flow.read(job)) > before) break;
  }
  await flow.settled(job, articles.length);
  return seconds;
}

const throughput: Section = async (setting) => {
  const { quick, figure } = setting;
  const articles = makeRecord({ articles: quick ? 200 : 2000, relations: 10 }).articles.map(({ article }) => article);
  for (const workers of [1, 2]) {
    await withFlow(setting, async (flow) => {
      for (const [roles, what] of [
        ['collect,read', 'read and appended'],
        ['collect,read,link', 'the whole way'],
      ] as const) {
        if (roles.endsWith('link')) flow.begin(`whole_${workers}`);
        const hired = Array.from({ length: workers }, () => flow.hire(roles));
        const begun = performance.now();
        const job = await flow.feed(articles);
        if (roles.endsWith('link')) await flow.settled(job, articles.length, 3600);
        else while ((await flow.read(job)) < articles.length) await wait(50);
        const rate = articles.length / ((performance.now() - begun) / 1000);
        const meaning = `${articles.length.toLocaleString('en')} generated articles of ten relations, from the order to the last of them, with three NATS servers and PostgreSQL on the same cores.`;
        figure({
          name: `${what}, ${workers} worker${workers > 1 ? 's' : ''}`,
          unit: 'articles/s',
          samples: [rate],
          meaning,
        });
        for (const worker of hired) await flow.dismiss(worker, 'SIGTERM');
      }
    });
  }
};

/** Hands over servers of the proof's own; where they are not on the machine nothing was shown, and it is said so. */
async function withFlow({ folder, claim }: Setting, work: (flow: Flow) => Promise<void>): Promise<void> {
  const flow = await Flow.start(folder);
  if (!flow) {
    const failures = ['PostgreSQL or NATS is not on this machine: nothing was tried'];
    return claim({ name: 'servers of its own', must: 'They are there to be tried.', tries: 1, failures });
  }
  try {
    await work(flow);
  } finally {
    await flow.stop();
  }
}

export const part: Part = {
  about:
    'Workers as processes of their own, over a cluster of three JetStream servers and PostgreSQL on ports of the proof, all on one machine.',
  sections: {
    faults: through,
    throughput,
    'growth-1': (setting) => growBetween(1, setting),
    'growth-200': (setting) => growBetween(200, setting),
  },
};
