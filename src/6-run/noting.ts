import { hashOf } from '../0-facts/index.ts';
import type { Within } from '../4-ledger/index.ts';
import { now } from './clock.ts';

/** Names an import that begins now: by its day and a piece of what it is of, so that it is told from others at a glance. */
export function importNote(source: string, who: string, relation: string | null = null): Within {
  const at = now();
  const id = `${at.slice(0, 10)}-${hashOf(`${at} ${process.pid} ${source}`).slice(0, 6)}`;
  return { note: { id, source, relation }, who };
}
