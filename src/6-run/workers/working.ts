import type { JsMsg } from '@nats-io/jetstream';
import { LedgerError } from '../../0-facts/index.ts';
import type { Collecting } from '../../1-collect/index.ts';
import type { Ledger } from '../../4-ledger/index.ts';
import { giveUp } from './dead-letters.ts';
import type { Queues } from './queues.ts';
import type { Stage } from './streams.ts';

/** What a worker stands on. */
export interface Working {
  ledger: Ledger;
  queues: Queues;
  collecting: Collecting;
  /** Ends the work: what is under way is finished first. */
  signal: AbortSignal;
  /** Told of each thing that fails, and of each that is done with it. */
  tell(happened: Happened): void;
}

export type Happened =
  | { kind: 'collected'; source: string; articles: number; refused: number }
  | { kind: 'read'; articles: number }
  | { kind: 'linked' }
  | { kind: 'given-up'; stage: Stage; source: string; error: unknown }
  /** A server does not answer; the work goes on when it does. */
  | { kind: 'waiting'; stage: Stage; error: unknown };

/** Gives a message up with its reason. */
export async function putAside(
  stage: Stage,
  message: JsMsg,
  source: string,
  error: unknown,
  { queues, collecting, signal, tell }: Working,
): Promise<void> {
  const { code, message: said } = reasonOf(error);
  const job = jobOf(message);
  await giveUp(queues, message, { stage, job, source, code, message: said, at: collecting.clock() }, signal);
  tell({ kind: 'given-up', stage, source, error });
}

/** The job that a message belongs to: the last part of its subject. */
export const jobOf = ({ subject }: Pick<JsMsg, 'subject'>): string => subject.split('.').at(-1)!;

export function reasonOf(error: unknown): { code: string; message: string } {
  const code = (error as { code?: unknown }).code;
  return {
    code: typeof code === 'string' ? code : 'unknown',
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Whether the ledger is only out of reach, or busy: the work will succeed when it is back. */
export function isOutage(error: unknown): boolean {
  return error instanceof LedgerError && /^ledger\/(locked|unsure|server-)/.test(error.code);
}
