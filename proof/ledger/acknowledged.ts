import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { defaultMarkLimits, hashOf } from '../../src/0-facts/index.ts';
import { openLedger, threadRows, wholeRecord } from '../../src/4-ledger/index.ts';
import type { Ledger } from '../../src/4-ledger/index.ts';

const program = fileURLToPath(new URL('work.process.ts', import.meta.url));

/** What a process was told is safely in the ledger. */
export interface Acknowledged {
  articles: { id: string; textHash: string }[];
  decisions: { hash: string; relation: string; seq: number }[];
}

/** What a working process said, line by line. */
type Said =
  | { begun: true }
  | { open: true }
  | { done: true }
  | { article: string; text: string }
  | { decision: string; relation: string; seq: number }
  | { fault: string; message: string };

/** A process that works on a ledger, and what it was told. */
export class Worker {
  readonly acknowledged: Acknowledged = { articles: [], decisions: [] };
  readonly faults: { code: string; message: string }[] = [];
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<void>;
  #errors = '';
  #isDone = false;
  readonly #begun = Promise.withResolvers<void>();

  constructor(location: string, { seed, rounds, user }: { seed: string; rounds: number; user?: number }) {
    const as = user === undefined ? {} : { uid: user, gid: user };
    this.child = spawn(process.execPath, [program, location, seed, String(rounds)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ganket-proof-compiled') },
      ...as,
    });
    this.child.stderr.on('data', (piece: Buffer) => (this.#errors = (this.#errors + piece.toString()).slice(-2000)));
    const pieces: Buffer[] = [];
    this.child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      // A line that the kill cut in two was not told.
      const told = Buffer.concat(pieces);
      const end = told.lastIndexOf(10) + 1;
      pieces.splice(0, pieces.length, told.subarray(end));
      for (const line of told.subarray(0, end).toString('utf8').split('\n').filter(Boolean))
        this.#hear(JSON.parse(line));
    });
    this.#ended = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  #hear(said: Said): void {
    if ('begun' in said) this.#begun.resolve();
    else if ('article' in said) this.acknowledged.articles.push({ id: said.article, textHash: hashOf(said.text) });
    else if ('decision' in said)
      this.acknowledged.decisions.push({ hash: said.decision, relation: said.relation, seq: said.seq });
    else if ('fault' in said) this.faults.push({ code: said.fault, message: said.message });
    else if ('done' in said) this.#isDone = true;
  }

  /** Resolves once its programs are loaded and it turns to the ledger. */
  async begun(): Promise<void> {
    await Promise.race([this.#begun.promise, this.#ended]);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }

  /** Waits for its end; says what went wrong where it did not do all of its rounds. */
  async ended(): Promise<string | null> {
    await this.#ended;
    return this.#isDone ? null : `the process ended early: ${this.#errors.trim()}`;
  }
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
