import { defaultMarkLimits } from '../../src/0-facts/index.ts';
import { openLedger, threadRows, wholeRecord } from '../../src/4-ledger/index.ts';
import type { Ledger } from '../../src/4-ledger/index.ts';

/** What a process was told is safely in the ledger. */
export interface Acknowledged {
  articles: { id: string; textHash: string }[];
  decisions: { hash: string; relation: string; seq: number }[];
}

/** What of the acknowledged is not in the ledger, and what in it does not hold together. */
export async function missingIn(location: string, { articles, decisions }: Acknowledged): Promise<string[]> {
  const ledger = await openProof(location);
  try {
    const there = await ledger.read(wholeRecord, (db) =>
      db.selectFrom('articles').select(['id', 'text_hash']).execute(),
    );
    const texts = new Set(there.map(({ id, text_hash }) => `${id} ${text_hash}`));
    const log = new Set((await ledger.decisions(null)).map(({ relation, seq, hash }) => `${relation} ${seq} ${hash}`));
    const missing = [
      ...articles
        .filter(({ id, textHash }) => !texts.has(`${id} ${textHash}`))
        .map(({ id }) => `article ${id} was acknowledged and is not there`),
      ...decisions
        .filter(({ relation, seq, hash }) => !log.has(`${relation} ${seq} ${hash}`))
        .map(({ relation, seq }) => `decision ${seq} of ${relation} was acknowledged and is not there`),
    ];
    for await (const { where, what } of ledger.verify()) missing.push(`${where}: ${what}`);
    return missing;
  } finally {
    await ledger.close();
  }
}

/** Whether everything derived is what the record gives anew; a line where it is not. */
export async function differsFromRebuilt(location: string): Promise<string[]> {
  const ledger = await openProof(location);
  try {
    const before = await answersOf(ledger);
    await ledger.rebuild();
    return (await answersOf(ledger)) === before ? [] : ['after `rebuild` the answers were others'];
  } finally {
    await ledger.close();
  }
}

/** All threads as they are shown, as one text. */
async function answersOf(ledger: Ledger): Promise<string> {
  const moment = { asOf: null, knownBy: null, day: '2026-01-15', limits: defaultMarkLimits };
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await threadRows(ledger, moment, { limit: 500, cursor });
    pages.push(page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return JSON.stringify(pages);
}

function openProof(location: string): Promise<Ledger> {
  return openLedger(location, { who: 'proof', clock: () => new Date().toISOString(), patience: 60_000 });
}
