/** What the tests need of the machine beside Node and npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** A Debian package, and the commands or files any of which makes it unnecessary. */
const NEEDS = [
  { debian: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome'], for: 'the browser tests' },
  { debian: 'libreoffice-writer-nogui', commands: ['soffice'], for: 'documents as LibreOffice makes them' },
  {
    debian: 'libreoffice-calc-nogui',
    // The command is there with any part of LibreOffice.
    commands: ['/usr/lib/libreoffice/program/libsclo.so'],
    for: 'workbooks as LibreOffice makes them',
  },
  { debian: 'nats-server', commands: ['nats-server'], for: 'the queues' },
  { debian: 'parallel', commands: ['parallel'], for: 'the reader as a filter' },
  { debian: 'python3', commands: ['python3'], for: 'the scorers' },
];

/** @param {string} command */
function isThere(command) {
  if (isAbsolute(command)) return existsSync(command);
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)) || existsSync(join(folder, `${command}.exe`)));
}

/** Installs what is missing where that can be done without asking; tests that find nothing skip and say so. */
export function prepareMachine() {
  const missing = NEEDS.filter((need) => !need.commands.some(isThere));
  if (missing.length === 0) return;
  const wanted = missing.map((need) => `${need.debian} (for ${need.for})`).join(', ');
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.log(`missing on this machine: ${wanted}`);
    return;
  }
  console.log(`installing ${wanted} with apt-get …`);
  const done =
    aptGet(['update', '-qq']) &&
    aptGet(['install', '-y', '-qq', '--no-install-recommends', ...missing.map((need) => need.debian)]);
  if (done) console.log('installed');
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status === 0) return true;
  console.log(`apt-get ${args.join(' ')} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  return false;
}
