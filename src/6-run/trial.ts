import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Terminal } from './terminal/terminal.ts';
import type { CommandMaker } from './terminal/terminal.ts';
import { usage } from './terminal/usage.ts';

const program = fileURLToPath(new URL('../../bin/ganket', import.meta.url));

/** What a run of the command line left. */
export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string | Uint8Array;
  environment?: Record<string, string>;
  /** The user to run as, by number: tests as root would otherwise be stopped by nothing. */
  user?: number;
}

/** A working folder in which the real command line is tried, in processes of its own. */
export class TrialRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'ganket-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Starts `ganket` with the arguments, in the working folder and in English. */
  start(args: string[], { environment = {}, user }: RunOptions = {}): ChildProcessWithoutNullStreams {
    const { program: started, environment: env } = this.command(args, environment);
    const as = user === undefined ? {} : { uid: user, gid: user };
    return spawn(started[0]!, started.slice(1), { cwd: this.folder, env, ...as });
  }

  /** What `start` starts, for those who start it themselves. */
  command(args: string[], environment: Record<string, string> = {}) {
    const env = { PATH: process.env['PATH'] ?? '', GANKET_LANGUAGE: 'en', TZ: 'UTC', ...environment };
    return { program: [process.execPath, program, ...args], environment: env };
  }

  async run(args: string[], options: RunOptions = {}): Promise<Ran> {
    const child = this.start(args, options);
    const ended = ending(child);
    child.stdin.end(options.input ?? '');
    return await ended;
  }

  /** A command in this process, where many follow one another: each process would need its own start. */
  async here(path: string, ...args: string[]): Promise<string> {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const terminal = new Terminal({ stdin, stdout, stderr }, { GANKET_LANGUAGE: 'en' }, this.folder);
    const { command } = (await import(new URL(`cli/${path}.ts`, import.meta.url).href)) as { command: CommandMaker };
    const made = command(terminal);
    usage(made, terminal);
    await made.parseAsync(args, { from: 'user' });
    return String(stdout.read() ?? '');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a started process leaves when it ends. */
export async function ending(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const pieces: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (piece: Buffer) => pieces[name].push(piece));
  // A process that does not read all of its input leaves a broken pipe: no matter.
  child.stdin.on('error', () => {});
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const text = (name: 'stdout' | 'stderr'): string => Buffer.concat(pieces[name]).toString('utf8');
  return { code, stdout: text('stdout'), stderr: text('stderr') };
}
