import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What measures the browser has the machine to itself. */
const alone = ['tests/e2e/sync.test.ts', 'tests/e2e/leaks.test.ts'];
/** The rooms of the core, see ARCHITECTURE.md. */
const pure = [
  'tests/unit/{transcript,search,highlights,clock,timemap,chapters,feed,audio,alignment}/**/*.test.ts',
];
/** Property tests take their time on a machine that does other things besides. By itself Vitest leaves one core free. */
const unit = {
  sequence: { shuffle: true },
  testTimeout: 20_000,
  setupFiles: ['tests/support/seed-properties.ts'],
  maxWorkers: availableParallelism(),
};
const patience = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'core',
          include: pure,
          // Pure code leaves nothing behind: its files can share their modules.
          isolate: false,
          pool: 'threads',
          ...unit,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/contract/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: pure,
          pool: 'threads',
          ...unit,
          setupFiles: [...unit.setupFiles, 'tests/support/own-broadcasts.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: alone,
          // Most of the time a browser waits for its audio: three wait no longer than one.
          maxWorkers: 3,
          // The driver of the browsers is loaded once for many files.
          isolate: false,
          ...patience,
        },
      },
      {
        test: { name: 'e2e-alone', include: alone, fileParallelism: false, ...patience },
      },
    ],
  },
});
