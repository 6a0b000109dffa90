import { tmpdir } from 'node:os';
import { collectingOf } from '../../src/6-run/collecting.ts';
import { loadConfig } from '../../src/6-run/config.ts';
import { importSources } from '../../src/6-run/pipeline.ts';
import type { MadeArticle } from '../articles/index.ts';
import { openAt } from './ledgers.ts';

/** What articles took that came one by one to a ledger, each until it was linked: milliseconds. */
export interface OneByOne {
  wall: number[];
  /** Of the processor. */
  worked: number[];
}

/** Takes some articles out of many, evenly over all of them. */
export function heldBack(
  articles: readonly MadeArticle[],
  count: number,
): { held: MadeArticle[]; rest: MadeArticle[] } {
  const step = Math.ceil(articles.length / count);
  const isHeld = (i: number): boolean => i % step === step >> 1;
  return { held: articles.filter((_, i) => isHeld(i)), rest: articles.filter((_, i) => !isHeld(i)) };
}

/**
 * Brings articles into a ledger, a file or an address, one by one. The first one finds the program cold, and counts for
 * nothing. `beside` tells the milliseconds that processors worked for it elsewhere.
 */
export async function addOneByOne(
  place: string,
  articles: readonly MadeArticle[],
  beside: () => number = () => 0,
): Promise<OneByOne> {
  const collecting = collectingOf(loadConfig({ flags: {}, environment: {}, folder: tmpdir() }));
  const ledger = await openAt(place);
  const spent: OneByOne = { wall: [], worked: [] };
  try {
    for (const [i, article] of articles.entries()) {
      const source = { kind: 'line' as const, line: JSON.stringify(article), place: `line ${i + 1}` };
      const [start, before, elsewhere] = [performance.now(), process.cpuUsage(), beside()];
      await importSources(ledger, [source], collecting, ({ outcome }) => {
        if (outcome.status !== 'added') throw new Error(`${outcome.source} was not added but ${outcome.status}`);
      });
      const { user, system } = process.cpuUsage(before);
      if (i === 0) continue;
      spent.wall.push(performance.now() - start);
      spent.worked.push((user + system) / 1000 + beside() - elsewhere);
    }
  } finally {
    await ledger.close();
  }
  return spent;
}
