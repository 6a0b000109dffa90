/**
 * Which Node runs Ganket, and how to go on with it when another one was started.
 * Plain JavaScript for Node 18: it must run where the rest cannot yet.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

/** The first Node that runs TypeScript as it stands, without a flag. */
export const OLDEST_NODE = '22.18.0';

/** @param {string} version such as `22.18.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Where set-up puts a Node of the project's own.
 * @param {string} root the checkout
 */
export function ownNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * A Node that is new enough: the running one, else the project's own, else none.
 * @param {string} root the checkout
 */
export function newEnoughNode(root) {
  if (isNewEnough(process.versions.node) && existsSync(process.execPath)) return process.execPath;
  return existsSync(ownNode(root)) ? ownNode(root) : undefined;
}

/** How long a child that heard Ctrl-C by itself may take to end, in milliseconds. */
const patience = 1500;

/**
 * Runs a command in this process's place: same terminal, signals passed through, same exit code.
 * @param {string} node
 * @param {string[]} args
 */
export function continueWith(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // Ctrl-C mostly goes to the child as well; a second one would cut its farewell short, so it waits.
      if (signal !== 'SIGINT') child.kill(signal);
      else if (!process.stdin.isTTY) setTimeout(() => child.kill(signal), patience).unref();
    });
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

const parent = process.ppid;

/**
 * npm runs a script through a shell that, told to stop, dies without telling us; all we see is another parent.
 * @param {() => void} act
 */
function whenOrphaned(act) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500).unref();
}
