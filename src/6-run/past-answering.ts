import { parentPort, workerData } from 'node:worker_threads';
import type { Transferable } from 'node:worker_threads';
import { openLedger } from '../4-ledger/index.ts';
import { answerPast } from '../5-present/index.ts';
import type { PastQuestion } from '../5-present/index.ts';
import { now } from './clock.ts';
import type { FromPast, PastThread } from './past.ts';
import { RunningServices } from './services.ts';
import { explain } from './terminal/speech.ts';

/**
 * A thread that answers questions of past moments: it reads the ledger over connections of its own, and links anew what
 * counted then, while the server answers others. Who asks, and what for, the server has found out.
 */

interface Open {
  location: string;
  services: RunningServices;
  answer(question: PastQuestion): Promise<Response>;
}

const port = parentPort!;
const { config } = workerData as PastThread;
let open: Open | null = null;

port.on('message', (question: PastQuestion) => void answer(question));

async function answer(question: PastQuestion): Promise<void> {
  try {
    const { status, headers, body } = await (await openAt(question.ledger)).answer(question);
    say({ kind: 'answer', status, headers: [...headers], body }, body ? [body as unknown as Transferable] : []);
  } catch (error) {
    say({ kind: 'failed', error });
  }
}

function say(what: FromPast, moved: Transferable[] = []): void {
  port.postMessage(what, moved);
}

/** Another ledger where the server has opened another one. */
async function openAt(location: string): Promise<Open> {
  if (open?.location === location) return open;
  await open?.services.close();
  open = null;
  const who = `ganket serve (process ${process.pid}, past moments)`;
  const ledger = await openLedger(location, {
    readOnly: true,
    who,
    clock: now,
    patience: config.lockSeconds * 1000,
  });
  const services = new RunningServices({
    // The server has found out who asks.
    config: { ...config, accounts: false, nats: null },
    ledger,
    openOwn: () => Promise.reject(new Error('a past moment opens no ledger')),
    explain,
    report: (error, request) => say({ kind: 'report', error, request }),
  });
  open = { location, services, answer: answerPast(services) };
  return open;
}
