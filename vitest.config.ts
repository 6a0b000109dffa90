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
