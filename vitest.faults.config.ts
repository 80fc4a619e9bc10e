import { defineConfig } from 'vitest/config';

/**
 * What takes long: attacks on the built service, which kill it, fill its disk and trace it (Linux, as root), and the
 * journeys of the staff through each of their screens.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/faults/**/*.test.ts', 'tests/long/**/*.test.ts'],
    globalSetup: ['tests/faults/build-service.ts'],
    // Each attack has the machine to itself.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
