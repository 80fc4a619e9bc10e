import { defineConfig } from 'vite';

/**
 * The respondent's stylesheets and script: small files with fixed names, each complete in itself, for browsers of five
 * years ago. What only the paper form needs is a stylesheet of its own, so that the first page does not carry it.
 */
export default defineConfig({
  base: '/assets/',
  build: {
    outDir: 'dist/client/assets',
    emptyOutDir: true,
    target: ['es2019', 'chrome88', 'safari14', 'firefox85'],
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        enhance: 'client/answer/enhance.ts',
        answer: 'client/answer/answer.css',
        paper: 'client/answer/paper.css',
        results: 'client/results/results.css',
        sheets: 'client/sheets/sheets.css',
        'progress-a3': 'client/sheets/progress-a3.css',
        'progress-a4': 'client/sheets/progress-a4.css',
      },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
