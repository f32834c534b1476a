import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Four kinds of tests. `browser` drives real browsers one after the other; the rest run in parallel. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            'test/{record,messages,outbox,workspace,sync,account,likeness,capture,sites,coach,eval,background,server,digest,introductions,problems,laws,run,bench,support}/**/*.test.ts',
          ],
          setupFiles: ['fake-indexeddb/auto'],
          // Property tests and 10,000 rows take their time on a busy machine; a hang is still found.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact(), WxtVitest()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/{components,inbox}/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'store', include: ['test/store/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,e2e}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
