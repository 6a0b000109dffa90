import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { LedgerError } from '../0-facts/index.ts';
import { copyLedger } from '../4-ledger/index.ts';
import type { TransferOptions, Transferred } from '../4-ledger/index.ts';

/**
 * Copies a ledger to a place where there is none. A file is made under another name and then put in its
 * place, so that nobody ever finds half a copy there.
 */
export async function copyTo(from: string, to: string, options: TransferOptions): Promise<Transferred> {
  if (to.includes('://')) return await copyLedger(from, to, options);
  if (existsSync(to) && statSync(to).size > 0) {
    const message = `There is something at ${to} already; a copy goes to a place without a ledger. Name another place.`;
    throw new LedgerError('ledger/not-empty', message, { cause: { values: { location: to } } });
  }
  const draft = `${to}-${process.pid}`;
  try {
    const transferred = await copyLedger(from, draft, options);
    renameSync(draft, to);
    return transferred;
  } finally {
    // What SQLite and the writer keep beside a file, too.
    for (const part of ['', '-wal', '-shm', '-writer']) rmSync(`${draft}${part}`, { force: true });
  }
}
