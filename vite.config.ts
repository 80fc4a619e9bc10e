import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The staff's app: served under /staff/, its files named by their content so that browsers may keep them. */
export default defineConfig({
  root: 'client/staff',
  base: '/staff/',
  plugins: [preact()],
  build: {
    outDir: '../../dist/client/staff',
    emptyOutDir: true,
    sourcemap: false,
    // No data: URLs beside images: the content security policy takes fonts and scripts from this host only.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/a': 'http://127.0.0.1:3000' } },
});
