import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    // What takes longer is part of `npm run test:faults`: this stays under five minutes on two cores.
    exclude: ['tests/faults/**', 'tests/long/**'],
    maxWorkers: 2,
    // Loading the service and its schemas takes longer than most files' tests: it is done once for each of the two, and
    // no test leaves anything behind in a module. The files that follow find everything warm.
    isolate: false,
    // Generous, so that a busy machine fails no test; no test asserts how long anything takes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
