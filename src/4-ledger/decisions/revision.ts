import { hashOf, LedgerError } from '../../0-facts/index.ts';
import { decisionsAbout } from './decided.ts';
import { factsIn } from './judgement.ts';
import type { NewDecision } from './judgement.ts';
import type { Ledger } from '../ledger.ts';
import { wholeRecord } from '../material.ts';
import type { Database } from '../tables.ts';

/** What a thread's content stands at: another one after each new fact of it and each decision about it. Null where there is no such thread. */
export async function threadRevision(ledger: Ledger, thread: string): Promise<string | null> {
  return await ledger.read(wholeRecord, (db) => revisionOf(db, thread));
}

/** Refuses a decision that was made while looking at an older state of its thread: two who judge at once see one another. */
export async function checkRevision(db: Database, { judgement, relation, revision }: NewDecision): Promise<void> {
  if (revision === undefined) return;
  const facts =
    judgement.kind === 'undo'
      ? db.selectFrom('decided_facts').select('fact').where('seq', '=', judgement.seq).where('relation', '=', relation!)
      : factsIn(judgement);
  const threads = await db.selectFrom('thread_facts').select('thread').distinct().where('fact', 'in', facts).execute();
  for (const { thread } of threads) if ((await revisionOf(db, thread)) === revision) return;
  throw new LedgerError(
    'decision/changed',
    'This commitment was changed by someone else since it was looked at. Nothing was kept. Load it anew, and judge what it says now.',
  );
}

async function revisionOf(db: Database, thread: string): Promise<string | null> {
  const row = await db.selectFrom('threads').select('link').where('id', '=', thread).executeTakeFirst();
  if (!row) return null;
  const decisions = (await decisionsAbout(db, thread)).map(({ entry }) => entry.hash);
  return hashOf(JSON.stringify([row.link, decisions])).slice(0, 16);
}
