/** One set-up at a time: a file that holds the number of the process at work. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A process may have died and its number been given to another; no set-up takes this long. */
const LONGEST_SET_UP = 30 * 60_000;
const PAUSE = 200;

/**
 * Waits until no other set-up is at work, then does the work.
 * @template T
 * @param {string} path of the lock
 * @param {() => T | Promise<T>} work
 * @param {(holder: number) => void} onWait called once, when another set-up is at work
 */
export async function withLock(path, work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = false; !take(path);) {
    const holder = holderOf(path);
    if (holder === undefined) continue;
    if (!waited) onWait(holder);
    waited = true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The process that holds the lock; none if it is gone, and then the lock is removed.
 * @param {string} path
 */
function holderOf(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    const age = Date.now() - statSync(path).mtimeMs;
    // An empty file was made a moment ago and its number is not written yet.
    const alive = holder === 0 ? age < 5_000 : age < LONGEST_SET_UP && isRunning(holder);
    if (alive) return holder;
    if (readFileSync(path, 'utf8') === String(holder || '')) rmSync(path, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  return undefined;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
