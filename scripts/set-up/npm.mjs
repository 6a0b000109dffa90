/** Running npm, and saying in plain words why it failed. */
import { existsSync } from 'node:fs';
import { basename, delimiter, join, sep } from 'node:path';
import { run } from './run.mjs';

/** A set-up step that failed, in words for the person who started it. */
export class SetUpError extends Error {}

/**
 * @param {string} root the checkout
 * @param {string[]} args
 */
export async function runNpm(root, args) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const [command, first, shell] = npmCommand();
  const ended = await run(command, [...first, ...all], { cwd: root, shell }).catch((error) => {
    throw new SetUpError(withoutNpm(error));
  });
  if (ended.signal) throw new SetUpError(`npm ${args.join(' ')} was stopped (${ended.signal}).`);
  if (ended.status !== 0) throw new SetUpError(explain(args, ended.output));
}

/**
 * npm says where it lies when it started us; else the one on the path is used.
 * @returns {[string, string[], boolean]} command, first arguments, through a shell or not
 */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && basename(script).startsWith('npm-cli') && existsSync(script))
    return [process.execPath, [script], false];
  // On Windows npm is a batch file, which only a shell starts.
  return ['npm', [], process.platform === 'win32'];
}

/** @param {NodeJS.ErrnoException} error */
function withoutNpm(error) {
  if (error.code !== 'ENOENT') return `npm could not be started: ${error.message}`;
  return 'npm was not found. It comes with Node (https://nodejs.org); on Debian and Ubuntu: apt-get install npm.';
}

/**
 * @param {string[]} args
 * @param {string} output
 */
export function explain(args, output) {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !/^npm error {5}at /.test(line)); // no stack traces
  const words = lines.slice(0, 20).join('\n');
  const said = `npm ${args.join(' ')} failed. What npm said:\n\n${words}\n`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    return `${said}\nThe package registry could not be reached. Check the network (or npm's proxy and registry settings), then start again.`;
  if (/ENOSPC/.test(output)) return `${said}\nThe disk is full.`;
  if (/EACCES|EPERM|EROFS/.test(output)) return `${said}\nThe folder cannot be written by this user.`;
  return said;
}

/**
 * The Node outside the project, when this one lies in node_modules, where `npm ci` would remove it while it runs.
 * @param {string} root the checkout
 */
export function nodeOutside(root) {
  const inside = join(root, 'node_modules') + sep;
  if (!process.execPath.startsWith(inside)) return undefined;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => !place.startsWith(inside) && !/node_modules/.test(place) && existsSync(place));
}
