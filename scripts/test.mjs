/**
 * Everything that must hold before a change lands: the checks, then the tests.
 * The last line is `N passed, N failed`, with `, N skipped` where tests were skipped.
 * Started by `npm test`, after set-up and with a Node that is new enough.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './test/checks.mjs';
import { COUNTS_FILE } from './test/counts.mjs';
import { prepareMachine } from './test/machine.mjs';

/** Where the machine is ours to prepare, a test that finds these missing has failed. */
const NEVER_SKIPPED_IN_CI = /PostgreSQL|NATS|Chromium/i;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ci = process.env.CI === 'true';

prepareMachine();
const env = environment();
const checks = runChecks(root, env);
const tests = runTests();
const forbidden = ci ? tests.skips.filter((skip) => NEVER_SKIPPED_IN_CI.test(`${skip.name} ${skip.why}`)) : [];
tellSkips();

const passed = checks.passed + tests.passed;
const failed = checks.failed + tests.failed + forbidden.length;
const skipped = tests.skips.length - forbidden.length;
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

/** The tests see no setting of the person who runs them, and find the project's own programs first. */
function environment() {
  const settings = Object.entries(process.env).filter(([name]) => !name.startsWith('GANKET_'));
  const path = [dirname(process.execPath), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...Object.fromEntries(settings), PATH: path, ...(ci ? { NO_COLOR: '1' } : {}) };
}

/** @returns {import('./test/counts.mjs').Counts} */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'ganket-test-'));
  const file = join(folder, 'counts.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts', 'test', 'counts.mjs')}`];
  const result = spawnSync(process.execPath, [vitest, 'run', ...reporters], {
    cwd: root,
    env: { ...env, [COUNTS_FILE]: file },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    // Vitest may find fault with a run in which no test failed, such as one without any test.
    return result.status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    console.log(`Vitest ended without counting its tests (exit code ${result.status}, signal ${result.signal}).`);
    return { passed: 0, failed: 1, skips: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellSkips() {
  for (const skip of tests.skips) {
    const word = forbidden.includes(skip) ? 'FAILED  (must not be skipped here)' : 'skipped';
    console.log(`${word}  ${skip.name}${skip.why ? `: ${skip.why}` : ''}`);
  }
}
