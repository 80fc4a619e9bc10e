import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/faults/**'],
    maxWorkers: 2,
    // Generous, so that a busy machine fails no test; no test asserts how long anything takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
