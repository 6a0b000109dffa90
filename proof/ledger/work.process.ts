import { setTimeout as sleep } from 'node:timers/promises';
import { defaultMarkLimits, InputError, LedgerError } from '../../src/0-facts/index.ts';
import type { ThreadRow } from '../../src/0-facts/index.ts';
import { openLedger, threadRows } from '../../src/4-ledger/index.ts';
import type { Judgement, Ledger } from '../../src/4-ledger/index.ts';
import { collectingOf } from '../../src/6-run/collecting.ts';
import { loadConfig } from '../../src/6-run/config.ts';
import { importSources } from '../../src/6-run/pipeline.ts';
import { Random } from '../../bench/articles/random.ts';
import { articlesFor } from '../../bench/measuring/corpus.ts';
import type { Plan } from './worker.ts';

/**
 * A process that works on a ledger until it is killed, or for so many rounds: imports a few articles, makes a few
 * decisions, and says on standard output what was acknowledged, a line of JSON each. What the ledger refuses for a
 * reason that passes (a server that is not there, a full disk) it says, waits, and does again.
 *
 *     node proof/ledger/work.process.ts LEDGER PLAN
 */

const [location, plan] = process.argv.slice(2) as [string, string];
const { seed, rounds, clockOff = 0, patience = 10_000 } = JSON.parse(plan) as Plan;
const random = new Random(seed);
const clock = (): string => new Date(Date.now() + clockOff).toISOString();
const moment = { asOf: null, knownBy: null, day: '2026-01-15', limits: defaultMarkLimits };

say({ begun: true });
await again(async () => {
  const ledger = await openLedger(location, { who: `proof (process ${process.pid})`, clock, patience });
  try {
    say({ open: true });
    for (let round = 0; round < rounds; round++) await again(() => workOnce(ledger, round));
  } finally {
    await ledger.close();
  }
});
say({ done: true });

/** A line goes out before the next piece of work begins: `process.stdout` of a pipe writes at once. */
function say(said: object): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

async function again(work: () => Promise<void>): Promise<void> {
  for (let waits = 0; ; waits++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerError) || waits > 600) throw error;
      say({ fault: error.code, message: error.message });
      await sleep(100);
    }
  }
}

async function workOnce(ledger: Ledger, round: number): Promise<void> {
  const articles = articlesFor(random.int(1, 6), `${seed} ${round}`);
  const config = loadConfig({ flags: {}, environment: {}, folder: '.' });
  const lines = articles.map((article, i) => ({
    kind: 'line' as const,
    line: JSON.stringify(article),
    place: `line ${i + 1}`,
  }));
  const texts = articles.map(({ text }) => text);
  await importSources(ledger, lines, collectingOf(config), ({ outcome, error }) => {
    if (error) throw error;
    say({ article: outcome.article, text: texts.shift() });
  });
  const { items } = await threadRows(ledger, moment, { limit: 50 });
  for (let i = 0; i < 4 && items.length > 1; i++) await decideOnce(ledger, items);
}

async function decideOnce(ledger: Ledger, threads: ThreadRow[]): Promise<void> {
  const thread = random.pick(threads);
  const log = await ledger.decisions(thread.relation);
  const judgement = random.pick(judgements(thread, log.at(-1)?.seq ?? null));
  try {
    const about = { relation: thread.relation, who: 'proof', why: 'to be there afterwards' };
    const { relation, seq, hash } = await ledger.decide({ ...about, judgement });
    say({ decision: hash, relation, seq });
  } catch (error) {
    // Another process may have imported a newer version of the article meanwhile.
    if (!(error instanceof InputError) || error.code !== 'decision/unknown-fact') throw error;
  }
}

function judgements({ quote: { fact } }: ThreadRow, last: number | null): Judgement[] {
  const all: Judgement[] = [
    { kind: 'confirm', fact },
    { kind: 'owner', fact, owner: 'Vụ Tổng hợp' },
    { kind: 'due', fact, due: '2027' },
    { kind: 'note', fact, text: 'đã hỏi' },
    { kind: 'reject', fact },
  ];
  return last === null ? all : [...all, { kind: 'undo', seq: last }];
}
