/** The checks that come before the tests, each one pass or one failure. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A check runs a tool from node_modules; with `within`, in that folder and only where it exists.
 * @typedef {{ name: string, tool: string, args: string[], within?: string }} Check
 */

/** @type {Check[]} */
const CHECKS = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'types of the web',
    tool: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    within: 'src/5-present/web',
  },
  { name: 'nothing unused', tool: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
];

/**
 * Runs them all, whatever fails, and prints in full what a failing one says.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function runChecks(root, env) {
  const counts = { passed: 0, failed: 0 };
  for (const { name, tool, args, within } of CHECKS) {
    const cwd = join(root, within ?? '.');
    if (within && !existsSync(join(cwd, 'svelte.config.js'))) continue;
    const start = performance.now();
    const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const passed = result.status === 0;
    counts[passed ? 'passed' : 'failed'] += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
    if (!passed) console.log(result.error?.message ?? `${result.stdout}${result.stderr}`);
  }
  return counts;
}
