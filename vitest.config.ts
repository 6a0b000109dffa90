import { defineConfig } from 'vitest/config';

const endToEnd = 'test/end-to-end/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test,bench,proof}/**/*.test.ts'],
          exclude: [endToEnd, '**/node_modules/**', '**/.svelte-kit/**', '**/build/**'],
          maxWorkers: 2,
          // Only to end what hangs: a loaded machine is no failure, and speed is measured in bench/.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // What is asked over HTTP, on the other backend: the cases are the same.
        test: {
          name: 'postgresql',
          include: [
            'src/5-present/{access,exports,feeds,mails,restricted,signed-in}.test.ts',
            'src/5-present/api/*.test.ts',
          ],
          setupFiles: ['test/ledgers-on-postgresql.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Servers and browsers: one file at a time, and patience.
        test: {
          name: 'end-to-end',
          include: [endToEnd],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
