/** Vitest's part of the last line: how many passed and failed, and which were skipped, why. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * @typedef {import('vitest/reporters').Reporter} Reporter
 * @typedef {{ name: string, why: string }} Skip
 * @typedef {{ passed: number, failed: number, skips: Skip[] }} Counts
 */

/** The file the counts are written to is named by the process that starts Vitest. */
export const COUNTS_FILE = 'GANKET_TEST_COUNTS';

/** @implements {Reporter} */
export default class CountsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} strayErrors thrown outside any test
   */
  onTestRunEnd(modules, strayErrors) {
    /** @type {Counts} */
    const counts = { passed: 0, failed: strayErrors.length, skips: [] };
    for (const module of modules) {
      // A file that cannot be loaded has no tests to fail, and fails itself.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) count(test, counts);
    }
    const path = process.env[COUNTS_FILE];
    if (path) writeFileSync(path, JSON.stringify(counts));
  }
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {Counts} counts
 */
function count(test, counts) {
  const result = test.result();
  if (result.state === 'passed') counts.passed += 1;
  else if (result.state === 'skipped')
    counts.skips.push({
      name: `${relative(process.cwd(), test.module.moduleId)} > ${test.fullName}`,
      why: result.note ?? '',
    });
  else counts.failed += 1;
}
