import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';

/** How a server is stopped: after its clients' transactions, at once, or as by a crash. */
export type StopMode = 'smart' | 'fast' | 'immediate';

/** A PostgreSQL server of the proof's own, which it may stop and kill; on a free port of this machine. */
export class Cluster {
  readonly #programs: string;
  readonly #folder: string;
  readonly port: number;

  private constructor(programs: string, folder: string, port: number) {
    this.#programs = programs;
    this.#folder = folder;
    this.port = port;
  }

  /** Makes and starts one; null where PostgreSQL's programs are not on this machine. */
  static async start(parent = tmpdir()): Promise<Cluster | null> {
    const programs = programsFolder();
    if (programs === null) return null;
    const folder = mkdtempSync(join(parent, 'ganket-pg-'));
    if (isRoot) chownSync(folder, ...serverUser());
    const cluster = new Cluster(programs, folder, await freePort());
    cluster.#run('initdb', '-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C');
    cluster.start();
    return cluster;
  }

  /** Where a ledger in a schema of this server is. */
  address(schema: string): string {
    return `postgres://postgres@127.0.0.1:${this.port}/postgres?schema=${schema}`;
  }

  start(): void {
    const options = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
    const log = join(this.#folder, 'server.log');
    this.#run('pg_ctl', '-D', this.#folder, '-w', '-t', '120', '-l', log, '-o', options, 'start');
  }

  /** Starts it as one that follows another: it can only be read until it is promoted. */
  startAsStandby(): void {
    const signal = join(this.#folder, 'standby.signal');
    writeFileSync(signal, '');
    if (isRoot) chownSync(signal, ...serverUser());
    this.start();
  }

  promote(): void {
    this.#run('pg_ctl', '-D', this.#folder, '-w', '-t', '120', 'promote');
  }

  get isRunning(): boolean {
    return this.#succeeds('pg_ctl', '-D', this.#folder, 'status');
  }

  stop(mode: StopMode): void {
    this.#run('pg_ctl', '-D', this.#folder, '-w', '-t', '120', '-m', mode, 'stop');
  }

  /** The processor's time that the server and its connections took until now: milliseconds, in steps of ten. */
  processorTime(): number {
    const main = readFileSync(join(this.#folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0]!;
    const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const ticks = running.flatMap((id) => {
      const spent = spentBy(id);
      if (!spent) return [];
      if (id === main) return [spent.own + spent.ended];
      return spent.parent === main ? [spent.own] : [];
    });
    return ticks.reduce((sum, each) => sum + each, 0) * millisecondsPerTick;
  }

  /** Ends the server, whatever state it is in, and removes all that it kept. */
  remove(): void {
    if (this.isRunning) this.stop('immediate');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(program: string, ...args: string[]): void {
    const { status, stderr, error } = this.#started(program, args);
    if (status === 0) return;
    throw new Error(`${program} ended with exit code ${status}: ${error?.message ?? stderr ?? ''}`);
  }

  #succeeds(program: string, ...args: string[]): boolean {
    return this.#started(program, args).status === 0;
  }

  /** PostgreSQL's programs refuse to run as root. */
  #started(program: string, args: string[]) {
    const path = join(this.#programs, program);
    const [command, ...all] = isRoot ? ['runuser', '-u', 'postgres', '--', path, ...args] : [path, ...args];
    return spawnSync(command!, all, {
      cwd: '/',
      encoding: 'utf8',
      // The server that is started keeps no pipe of ours open.
      stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'pipe'],
    });
  }
}

/** What Linux counts in is a hundredth of a second (`getconf CLK_TCK`). */
const millisecondsPerTick = 10;

/** The parent of a process, and the ticks of itself and of its children that ended (proc_pid_stat(5)); null where it has ended. */
function spentBy(id: string): { parent: string; own: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program, in brackets, may have anything in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    return { parent: fields[1]!, own: user! + system!, ended: endedUser! + endedSystem! };
  } catch {
    return null;
  }
}

const isRoot = process.getuid?.() === 0;

/** On the path, or where Debian puts the newest version. */
function programsFolder(): string | null {
  const versions = '/usr/lib/postgresql';
  const debian = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...debian.map((one) => join(versions, one, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

function serverUser(): [user: number, group: number] {
  const idOf = (flag: string): number =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return [idOf('-u'), idOf('-g')];
}
