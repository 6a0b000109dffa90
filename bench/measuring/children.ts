import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/ganket', import.meta.url));

/** Starts the command line in a process of its own, with this Node. */
export function startGanket(args: readonly string[], folder: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, GANKET_LANGUAGE: 'en' } });
}

/** Resolves when the process has ended; fails where it failed, with what it said. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ganket ended with exit code ${code}: ${said.trim()}`));
    });
  });
}

/** The processor time that a running process has used so far, in seconds; null where the system does not tell. */
export function processorTime(child: ChildProcessWithoutNullStreams): number | null {
  try {
    // After the name, which may hold anything: fields 3 and on of proc(5), times in hundredths of a second.
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${child.pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) / 100;
  } catch {
    return null;
  }
}

/** The largest memory that a running process has held so far, in bytes; null where the system does not tell. */
export function peakResident(child: ChildProcessWithoutNullStreams): number | null {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
