import { defineConfig } from 'vite';

/**
 * The respondent's stylesheet and script: two small files with fixed names, each complete in itself, for browsers of
 * five years ago.
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
      input: { enhance: 'client/answer/enhance.ts', answer: 'client/answer/answer.css' },
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
