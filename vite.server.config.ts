import { defineConfig } from 'vite';

const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  service: {
    main: 'server/main.ts',
    'cli/cli': 'server/cli/cli.ts',
    'rehearsal-worker': 'server/rehearsal-worker.ts',
  },
  bench: {
    main: 'bench/main.ts',
    'stub-server': 'bench/stub-server.ts',
    'commit-count': 'bench/commit-count.ts',
  },
};

/**
 * The service (and, with `--mode bench`, the benchmarks) in a few files of plain JavaScript. As one file for each
 * source, and with the hundreds of small modules of zod and drizzle, half of the start would be spent on finding and
 * opening files. The parts are named for what they hold, so that a profile can be read.
 */
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: ['drizzle-orm', 'zod', 'preact', 'preact-render-to-string'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: mode === 'bench' ? 'dist/bench' : 'dist/server',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { ...ENTRIES[mode === 'bench' ? 'bench' : 'service'] },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name].js',
        codeSplitting: {
          groups: [
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'drizzle', test: /node_modules\/drizzle-orm\// },
            { name: 'preact', test: /node_modules\/preact/ },
            { name: 'domain', test: /\/shared\/domain\// },
            { name: 'store', test: /\/server\/store\// },
            { name: 'pages', test: /\/client\// },
          ],
        },
      },
    },
  },
}));
