import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../../src/0-facts/index.ts';
import type { Acknowledged } from './acknowledged.ts';

const program = fileURLToPath(new URL('work.process.ts', import.meta.url));

/** What a process is to do; handed to it as JSON. */
export interface Plan {
  seed: string;
  rounds: number;
  /** Milliseconds that its clock is off; negative for one that was put back. */
  clockOff?: number;
  /** Milliseconds to wait for another process that writes. */
  patience?: number;
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
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<void>;
  #errors = '';
  #isDone = false;
  #isOver = false;
  readonly #begun = Promise.withResolvers<void>();

  /** As another user where one is named: root is stopped by no file's rights. */
  constructor(location: string, plan: Plan, user?: number) {
    const as = user === undefined ? {} : { uid: user, gid: user };
    this.#child = spawn(process.execPath, [program, location, JSON.stringify(plan)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'ganket-proof-compiled') },
      ...as,
    });
    this.#child.stderr.on('data', (piece: Buffer) => (this.#errors = (this.#errors + piece.toString()).slice(-2000)));
    const pieces: Buffer[] = [];
    this.#child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      // A line that the kill cut in two was not told.
      const told = Buffer.concat(pieces);
      const end = told.lastIndexOf(10) + 1;
      pieces.splice(0, pieces.length, told.subarray(end));
      for (const line of told.subarray(0, end).toString('utf8').split('\n').filter(Boolean))
        this.#hear(JSON.parse(line));
    });
    this.#ended = new Promise((resolve) =>
      this.#child.once('close', () => {
        this.#isOver = true;
        resolve();
      }),
    );
  }

  #hear(said: Said): void {
    if ('begun' in said) this.#begun.resolve();
    else if ('article' in said) this.acknowledged.articles.push({ id: said.article, textHash: hashOf(said.text) });
    else if ('decision' in said)
      this.acknowledged.decisions.push({ hash: said.decision, relation: said.relation, seq: said.seq });
    else if ('fault' in said) this.faults.push({ code: said.fault, message: said.message });
    else if ('done' in said) this.#isDone = true;
  }

  /** How many entries it was told are safe. */
  get entries(): number {
    return this.acknowledged.articles.length + this.acknowledged.decisions.length;
  }

  /** Resolves once its programs are loaded and it turns to the ledger. */
  async begun(): Promise<void> {
    await Promise.race([this.#begun.promise, this.#ended]);
  }

  /** Waits until something is so; false where it is not after so many seconds, or the process ended before. */
  async until(isSo: () => boolean, seconds: number): Promise<boolean> {
    for (const end = performance.now() + seconds * 1000; !isSo(); await sleep(20))
      if (this.#isOver || performance.now() > end) return isSo();
    return true;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Waits for its end; says what went wrong where it did not do all of its rounds. */
  async ended(): Promise<string | null> {
    await this.#ended;
    return this.#isDone ? null : this.complaint;
  }

  get complaint(): string | null {
    return this.#isOver && !this.#isDone ? `the process ended early: ${this.#errors.trim()}` : null;
  }
}
