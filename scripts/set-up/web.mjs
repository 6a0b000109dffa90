/** The web pages, built from their sources: the one thing in Ganket that is compiled. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newEnoughNode } from '../../bin/runtime.mjs';
import { filesUnder, hashOf } from './hash.mjs';
import { SetUpError } from './npm.mjs';
import { run } from './run.mjs';

/** @param {string} root */
const webOf = (root) => join(root, 'src', '5-present', 'web');
/** @param {string} root */
const stampOf = (root) => join(webOf(root), '.svelte-kit', 'ganket-sources');

/**
 * Everything that goes into the pages: the web's own files, the words and the API's client, the packages.
 * @param {string} root
 */
function sourcesOf(root) {
  /** @param {string} name */
  const passedOver = (name) =>
    name.startsWith('.') || ['build', 'node_modules'].includes(name) || /\.test\./.test(name);
  const shared = [join(root, 'src', '0-facts'), join(root, 'src', '5-present', 'client')];
  const folders = [webOf(root), ...shared].filter((folder) => existsSync(folder));
  return [...folders.flatMap((folder) => filesUnder(folder, passedOver)), join(root, 'package-lock.json')];
}

/** @param {string} root the checkout */
export function webMissing(root) {
  const web = webOf(root);
  // A checkout may be in the middle of its making: without a configuration there is nothing to build.
  if (!existsSync(join(web, 'svelte.config.js'))) return false;
  const built = existsSync(join(web, 'build')) && readdirSync(join(web, 'build')).length > 0;
  return !built || !existsSync(stampOf(root)) || readFileSync(stampOf(root), 'utf8') !== hashOf(sourcesOf(root));
}

/** @param {string} root the checkout */
export async function buildWeb(root) {
  const sources = hashOf(sourcesOf(root));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const node = newEnoughNode(root) ?? process.execPath;
  const ended = await run(node, [vite, 'build', '--logLevel', 'warn'], { cwd: webOf(root) });
  if (ended.status !== 0)
    throw new SetUpError(`the web pages could not be built (vite build in src/5-present/web):\n\n${ended.output}`);
  mkdirSync(dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), sources);
}
