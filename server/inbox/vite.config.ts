import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/**
 * The inbox as plain files that the endpoint serves. Nothing is inlined: its Content-Security-Policy is
 * `default-src 'self'`, which also refuses `data:` images and fonts. Addresses are relative: a proxy may pass on a part of
 * a host (`root.ts`).
 */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  base: './',
  plugins: [preact()],
  build: {
    outDir: new URL('../../.output/inbox', import.meta.url).pathname,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
