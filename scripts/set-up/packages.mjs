/** The packages in node_modules: whether they are those of the lock file, and getting them there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEnoughNode, ownNode } from '../../bin/runtime.mjs';
import { hashOf } from './hash.mjs';
import { runNpm, SetUpError } from './npm.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked
 * @typedef {{ packages?: Record<string, Locked> }} LockFile
 */

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.ganket-packages');

/** @param {string} root the checkout */
export function packagesMissing(root) {
  const hash = hashOf([join(root, 'package-lock.json')]);
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  if (!isInstalled(root)) return true;
  writeFileSync(stamp, hash);
  return false;
}

/**
 * Whether npm's own list of what lies in node_modules agrees with the lock file, however it was installed.
 * @param {string} root
 */
function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return agrees(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
    JSON.parse(readFileSync(installed, 'utf8')),
  );
}

/**
 * Optional packages (binaries for other machines) may be absent; what is there beyond the lock file does no harm.
 * @param {LockFile} locked
 * @param {LockFile} installed
 */
export function agrees(locked, installed) {
  return Object.entries(locked.packages ?? {}).every(([path, wanted]) => {
    const found = installed.packages?.[path];
    if (path === '' || (wanted.optional && !found)) return true;
    return found !== undefined && found.version === wanted.version;
  });
}

/** @param {string} root the checkout */
export async function installPackages(root) {
  await runNpm(root, ['ci', '--include=dev']);
  writeFileSync(stampOf(root), hashOf([join(root, 'package-lock.json')]));
}

/** @param {string} root the checkout */
export function nodeMissing(root) {
  return newEnoughNode(root) === undefined;
}

/** @param {string} root the checkout */
export async function installNode(root) {
  // The package fetches its binary by an install script, which a careful user may have switched off for all others.
  await runNpm(root, ['install', '--no-save', '--ignore-scripts=false', 'node@24']);
  if (!existsSync(ownNode(root)))
    throw new SetUpError(
      `npm installed no Node for ${process.platform} ${process.arch}. Install Node 22.18 or newer (https://nodejs.org) and start again.`,
    );
}
