import { defineConfig } from 'vitest/config';

/** Attacks on the built service: they kill it, fill its disk and trace it, and take minutes. Linux, as root. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: ['tests/faults/build-service.ts'],
    // Each attack has the machine to itself.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
