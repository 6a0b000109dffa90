/**
 * Set-up: does what is missing, says what it does, and nothing else.
 * No dependencies, and Node 18 is enough to run it: it must work on a machine that has only Node and npm.
 *
 *     node scripts/setup.mjs                          the set-up alone
 *     node scripts/setup.mjs --then SCRIPT [ARG...]   then runs SCRIPT with a Node that is new enough
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueWith, newEnoughNode, OLDEST_NODE } from '../bin/runtime.mjs';
import { withLock } from './set-up/lock.mjs';
import { nodeOutside, SetUpError } from './set-up/npm.mjs';
import { installNode, installPackages, nodeMissing, packagesMissing } from './set-up/packages.mjs';
import { buildWeb, webMissing } from './set-up/web.mjs';

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));
const [flag, next, ...args] = process.argv.slice(2);

/** In this order: each step needs what those before it put there. */
const steps = [
  { says: 'installing the packages (npm ci)', isMissing: packagesMissing, does: installPackages },
  {
    says: `installing Node 24 into node_modules: this is ${process.versions.node}, needed is ${OLDEST_NODE} or newer`,
    isMissing: nodeMissing,
    does: installNode,
  },
  { says: 'building the web pages', isMissing: webMissing, does: buildWeb },
];

try {
  await main();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\nset-up: ${error.message}`);
  process.exitCode = 1;
}

async function main() {
  if (flag !== undefined && (flag !== '--then' || next === undefined)) {
    console.error(`set-up: expected nothing or --then SCRIPT, found: ${process.argv.slice(2).join(' ')}`);
    process.exitCode = 2;
    return;
  }
  const outside = packagesMissing(root) ? nodeOutside(root) : undefined;
  if (outside) return continueWith(outside, [script, ...process.argv.slice(2)]);
  if (steps.some((step) => step.isMissing(root))) await withLock(join(root, '.ganket', 'setup.lock'), setUp, tellWait);
  if (next) continueWith(newEnoughNode(root) ?? process.execPath, [join(root, next), ...args]);
}

async function setUp() {
  for (const step of steps) {
    if (!step.isMissing(root)) continue;
    const start = performance.now();
    console.error(`set-up: ${step.says} …`);
    await step.does(root);
    console.error(`set-up: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** @param {number} holder */
function tellWait(holder) {
  console.error(`set-up: another set-up is at work (process ${holder}); waiting for it …`);
}
